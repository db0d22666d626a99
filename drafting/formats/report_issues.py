"""The main issues in a report: what was proposed by whom, what was decided why, what is open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.formats.outline import Node
from drafting.formats.report_words import listed, number, paragraph, part

MOST_NAMES = 6
OPEN, WITHDRAWN = "open", "withdrawn"


@dataclass(frozen=True, slots=True)
class Position:
    """Proposals that ask for the same and met with the same answer."""

    names: Sequence[str]
    numbers: Sequence[int]
    wish: str
    """What they wanted, so that it follows the word “to”."""
    fate: str
    """A decision as it is stored, open or withdrawn."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """A paragraph on which much was proposed, and what became of it."""

    reference: str
    fates: tuple[tuple[str, int], ...]
    positions: Sequence[Position] = ()
    """Those of which the report gives an account."""
    lead_count: int = 0
    """How many delegations proposed them."""
    opening: str = ""
    """The first words of the paragraph."""

    @property
    def count(self) -> int:
        """How many amendments it drew."""
        return sum(count for _, count in self.fates)

    @property
    def told(self) -> int:
        """Of how many of them the report gives an account."""
        return sum(len(one.numbers) for one in self.positions)

    def of(self, fates: Sequence[str]) -> list[Position]:
        """The positions that met with one of these fates."""
        return [one for one in self.positions if one.fate in fates]


ACCOUNTS = (
    ("Into the text went, in whole or in part:", ("accepted", "accepted_in_part")),
    (
        "The following were decided otherwise:",
        ("merged", "declined", "noted", "overtaken", "out_of_scope"),
    ),
    ("The following were withdrawn by those who had proposed them:", (WITHDRAWN,)),
    ("The following remain open:", (OPEN,)),
)
"""How the account of an issue is divided."""


def issue_parts(issues: Sequence[Issue]) -> Iterator[Node]:
    """A heading for each paragraph with its account; a single one needs none of its own."""
    if not issues:
        yield paragraph("No paragraph has drawn an amendment so far.")
    if len(issues) == 1:
        yield from _account(issues[0])
        return
    for one in issues:
        named = f": {one.opening}" if one.opening not in {"", one.reference} else ""
        yield part(f"On {one.reference}{named}", _account(one))


def _account(one: Issue) -> Iterator[Node]:
    fates = [f"{name}: {count}" for name, count in one.fates]
    drawn = number(one.count, "amendment")
    leads = f", proposed by {number(one.lead_count, 'delegation')}" if one.lead_count else ""
    yield paragraph(f"This became of the {drawn} to {one.reference}{leads}:", fates)
    for opening, fates_told in ACCOUNTS:
        if found := one.of(fates_told):
            yield paragraph(opening, [_point(each) for each in found])
    if rest := one.count - one.told:
        yield paragraph(
            f"{number(rest, 'further amendment').capitalize()} to {one.reference} and what became "
            "of each can be read in the disposition report of the drafting room."
        )


def _point(one: Position) -> str:
    numbers = listed([str(each) for each in one.numbers], MOST_NAMES)
    which = "amendment" if len(one.numbers) == 1 else "amendments"
    wished = f"{listed(one.names, MOST_NAMES)} proposed to {one.wish} ({which} {numbers})"
    if one.fate in {OPEN, WITHDRAWN}:
        return wished
    called = one.fate.replace("_", " ").capitalize()
    return f"{wished}. {called}: {one.reason or 'no reason is recorded'}"
