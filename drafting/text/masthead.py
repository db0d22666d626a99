"""The lines at the head of a report: to whom, under which symbol, of which day, in which language.

They are formulas between the title and the first heading, each a name, a colon and what it says.
"""

import re
from collections.abc import Mapping

BODY, SESSION, AGENDA = "Body", "Session", "Agenda item"
SYMBOL, DISTRIBUTION, DATE, ORIGINAL = "Symbol", "Distribution", "Date", "Original"
NAMES = (BODY, SESSION, AGENDA, SYMBOL, DISTRIBUTION, DATE, ORIGINAL)
"""In the order in which they are written."""

OPEN = "to be given"
"""What a line says of which nobody has told anything yet."""

_LINE = re.compile(rf"(?P<name>{'|'.join(NAMES)}): (?P<said>\S.*)")


def masthead_line(words: str) -> tuple[str, str] | None:
    """The name of such a line and what it says; nothing where the words are none."""
    found = _LINE.fullmatch(words)
    return (found["name"], found["said"]) if found else None


def written(said: Mapping[str, str]) -> tuple[str, ...]:
    """All lines in their order."""
    return tuple(f"{name}: {said.get(name) or OPEN}" for name in NAMES)
