"""States as a chair names them: by the name on the seat, in any official language, or by code."""

import re
from functools import cache

from drafting.domain.errors import Invalid
from drafting.domain.states import all_states
from drafting.text.names import folded

_BETWEEN = re.compile(r"[,;\n]")


def named_states(text: str, *, field: str) -> list[str]:
    """The States that are named between commas or on lines, each once, in the order of seats."""
    found: set[str] = set()
    for name in filter(None, (one.strip() for one in _BETWEEN.split(text))):
        seat = seats().get(folded(name))
        if seat is None:
            raise Invalid(
                f"No State is called “{name[:80]}”. Write the name on its seat or its code of "
                "three letters, and a comma between two States.",
                field=field,
            )
        found.add(seat)
    return [one.name() for one in all_states() if one.name() in found]


@cache
def seats() -> dict[str, str]:
    """The name on the seat by every name that a State is called."""
    return {
        folded(called): one.name()
        for one in all_states()
        for called in (one.iso3, *one.names, one.formal_name, one.formal_name.removeprefix("the "))
    }
