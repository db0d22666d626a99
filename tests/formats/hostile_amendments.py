"""Files of amendments made to do harm, each by its own trick."""

from collections.abc import Callable

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LONG = "word " * 100_000


def file_of(changes: str, more: str = "") -> str:
    """A file of one amendment that states these changes."""
    return f'<akomaNtoso xmlns="{AKN}"><amendment>{changes}{more}</amendment></akomaNtoso>'


def change(kind: str = "repeal", ends: str = "", place: str = "#decl_o1") -> str:
    """One change of a place."""
    return f'<textualMod type="{kind}"><destination href="{place}"/>{ends}</textualMod>'


def quoted(words: str) -> str:
    """Words to which a change leads as #b."""
    return f'<quotedText eId="b">{words}</quotedText>'


def _nested(depth: int) -> str:
    said = f"<amendmentJustification><p>{LONG}</p></amendmentJustification>"
    return f'<akomaNtoso xmlns="{AKN}">{"<amendment>" * depth}{said}{"</amendment>" * depth}' + (
        "</akomaNtoso>"
    )


REFUSED: dict[str, Callable[[], str]] = {
    "a thousand changes that lead nowhere": lambda: file_of(
        change("substitution", '<old href="#x"/><new href="#y"/>', "#z") * 1_000
    ),
    "two thousand repeals": lambda: file_of(change() * 2_000),
    "five thousand amendments without a change": lambda: (
        f'<akomaNtoso xmlns="{AKN}">{"<amendment/>" * 5_000}</akomaNtoso>'
    ),
    "two hundred changes that quote one long text": lambda: file_of(
        change("substitution", '<new href="#b"/>') * 200, quoted(LONG)
    ),
    "one change that quotes one long text a thousand times": lambda: file_of(
        change("substitution", '<new href="#b"/>' * 1_000), quoted(LONG)
    ),
    "one change of a hundred thousand places": lambda: file_of(
        '<textualMod type="join">' + '<destination href="#decl_o1"/>' * 100_000 + "</textualMod>"
    ),
    "amendments in amendments, each with the same reasons": lambda: _nested(150),
    "entities": lambda: f'<!DOCTYPE a [<!ENTITY b "c">]>{file_of(change())}',
    "elements in elements": lambda: file_of("<b>" * 100_000),
}
READ: dict[str, Callable[[], str]] = {
    "three hundred changes that lead nowhere, in a large file": lambda: file_of(
        change("substitution", '<old href="#x"/><new href="#y"/>', "#z") * 300,
        "<p eId='a'/>" * 100_000,
    ),
    "a long text that is quoted once": lambda: file_of(
        change("substitution", '<new href="#b"/>'), quoted(LONG)
    ),
}
