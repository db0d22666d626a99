"""The proof that no proposal was lost, in words for a file or a program."""

from drafting.domain.proving import Whither
from drafting.formats.proof_write import ProofReport, ProvedEntry, ProvedPlace
from drafting.queries.proof import Proof, Proved


def proof_in_words(found: Proof) -> ProofReport:
    """All of it, every value of a closed list as it is stored."""
    return ProofReport(
        counts={one.value: count for one, count in found.counts.items()},
        proposals=tuple(map(_entry, found.proposals)),
        called={one.value: one.words for one in Whither},
        paragraphs=tuple(row.paragraph_id for row in found.rows),
    )


def _entry(one: Proved) -> ProvedEntry:
    return ProvedEntry(
        number=one.number,
        name=one.short_name,
        whither=one.whither.value,
        outcome=one.outcome.value if one.outcome else None,
        reason=one.reason,
        into=one.into_number,
        words=one.put_in,
        places=tuple(ProvedPlace(each.paragraph_id, each.name, each.words) for each in one.places),
    )
