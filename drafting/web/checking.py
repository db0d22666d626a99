"""What the editorial checks say beside a field or a text, and the fix that somebody asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flask_babel import gettext as _

from drafting.queries.text_rows import TextRow
from drafting.text.editorial import Finding, Severity, mended
from drafting.text.invisible import visible
from drafting.web import forms

LONGEST = 60
"""Characters of the marked words, or of what takes their place, that are shown."""

RULES = {
    "opening-form": "Opening word in the wrong form",
    "opening-word": "Opening word not known here",
    "repeated-verb": "The same verb again",
    "end-punctuation": "The mark at the end",
    "label-order": "Number out of order",
    "label-form": "Form of the letter",
    "label-in-words": "Number among the words",
    "sole-operative-number": "Number of a single paragraph",
    "lone-subheading": "Heading alone under another",
    "date-form": "Form of a date",
    "per-cent": "Form of a share",
    "member-states": "Member States without capitals",
    "resolution-date": "Resolution without its date",
    "cross-reference": "Reference that points to nothing",
    "mixed-quotes": "Quotation marks of two kinds",
    "doubled-word": "A word twice",
    "doubled-space": "More than one space",
    "space-before-mark": "Space before a mark",
    "hidden-character": "Something nobody can see",
    "look-alike-letter": "Letter of another script",
    "word-limit": "Too many words",
}
"""What the screen calls each rule."""

GRAVITY = {"error": "to be mended", "warning": "look again", "advice": "advice"}
"""What the screen calls each severity."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding as the screen says it; `act` names its fix, and is empty where there is none."""

    key: str
    rule: str
    gravity: str
    is_error: bool
    words: str
    sentence: str
    act: str
    mended: str
    paragraph_id: str
    name: str


def marks(found: Iterable[Finding], text: str) -> tuple[Mark, ...]:
    """What was found in one paragraph, for the screen."""
    return tuple(_mark(one, text) for one in found)


def text_marks(found: Iterable[Finding], rows: Sequence[TextRow]) -> tuple[Mark, ...]:
    """What was found in a whole text, for the screen."""
    return tuple(_mark(one, rows[one.place.index].text) for one in found)


def asked_fix(text: str, found: Iterable[Finding]) -> str:
    """The words with the fix whose button was pressed; unchanged where that is found no more."""
    wanted = (one for one in found if one.key == forms.text("mend"))
    return next((mended(text, one) for one in wanted), text)


def _mark(one: Finding, text: str) -> Mark:
    return Mark(
        key=one.key,
        rule=RULES[one.rule],
        gravity=GRAVITY[one.severity],
        is_error=one.severity is Severity.ERROR,
        words=_short(visible(text[one.place.start : one.place.end])),
        sentence=one.sentence,
        act=_act(one.fix),
        mended=mended(text, one),
        paragraph_id=one.place.identity,
        name=one.place.label,
    )


def _act(fix: str | None) -> str:
    if fix is None:
        return ""
    if not fix:
        return str(_("Take it out"))
    if not fix.strip():
        return str(_("Leave one space"))
    return str(_("Write “%(words)s”", words=_short(fix.strip())))


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + "…"
