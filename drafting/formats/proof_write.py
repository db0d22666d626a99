"""Writing the proof that no proposal was lost: as JSON for programs, and as tables.

As JSON it has `counts`, how many proposals went where, and `proposals`: each with its number, by
whom it is, where it went, the decision with its reason, the amendment in which it goes on, how
many words it would put in, and the places at which words of it stand.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from drafting.formats.table import Table

PROPOSALS = ("Amendment", "By", "Where it went", "Words", "Stands in", "Goes on in", "Decision")
SOURCES = ("Paragraph", "Amendment", "By", "Words")


@dataclass(frozen=True, slots=True)
class ProvedPlace:
    """A paragraph in which words of a proposal stand, and how many."""

    paragraph: str
    label: str
    words: int


@dataclass(frozen=True, slots=True)
class ProvedEntry:
    """A proposal, and where its words went."""

    number: int | None
    name: str
    whither: str
    outcome: str | None
    reason: str
    into: int | None
    words: int
    places: Sequence[ProvedPlace]


@dataclass(frozen=True, slots=True)
class ProofReport:
    """Every proposal that whoever asks may see, and the paragraphs in the order of the text."""

    counts: Mapping[str, int]
    proposals: Sequence[ProvedEntry]
    called: Mapping[str, str]
    """Where a proposal can have gone, in words."""
    paragraphs: Sequence[str]
    """Their identities."""


def proof_json(found: ProofReport) -> dict[str, object]:
    """What programs read of it."""
    return {"counts": dict(found.counts), "proposals": [asdict(one) for one in found.proposals]}


def write_proof(found: ProofReport) -> bytes:
    """The same as a file."""
    return (json.dumps(proof_json(found), ensure_ascii=False, indent=2) + "\n").encode()


def proposal_table(found: ProofReport) -> Table:
    """Every proposal, a row for each."""
    rows = (_proposal(one, found.called[one.whither]) for one in found.proposals)
    return Table("Proposals", PROPOSALS, tuple(rows))


def source_table(found: ProofReport) -> Table:
    """The proposals of which words stand in the text, by the paragraphs in which they stand."""
    order = {one: place for place, one in enumerate(found.paragraphs)}
    standing = [(place, one) for one in found.proposals for place in one.places]
    standing.sort(key=lambda pair: order[pair[0].paragraph])
    rows = (
        (place.label, _text_of(one.number), one.name, str(place.words)) for place, one in standing
    )
    return Table("Source table", SOURCES, tuple(rows))


def _proposal(one: ProvedEntry, whither: str) -> tuple[str, ...]:
    decision = one.outcome.replace("_", " ") if one.outcome else ""
    return (
        _text_of(one.number),
        one.name,
        whither,
        str(one.words),
        "; ".join(f"{place.label} ({place.words})" for place in one.places),
        _text_of(one.into),
        f"{decision}: {one.reason}" if one.reason else decision,
    )


def _text_of(number: int | None) -> str:
    return "" if number is None else str(number)
