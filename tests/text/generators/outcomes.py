"""What came of merging cases whose truth is known: right, a question, or wrong in silence."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from tests.text.generators.sheets import Case

Outcome = Literal["right", "asked", "wrong"]
Merging = Callable[[str, str, str], str | None]
"""Base, ours, theirs; the merged text, or None for a question."""


@dataclass(slots=True)
class Tally:
    """How many cases of each kind ended how."""

    counts: Counter[tuple[str, Outcome]] = field(default_factory=Counter)

    def share(self, kind: str, outcome: Outcome) -> float:
        """Of all cases of kinds that begin so, the share that ended so; 0 if there are none."""
        total = sum(self.counts[key] for key in self.counts if key[0].startswith(kind))
        ended = sum(
            self.counts[key]
            for key in self.counts
            if key[0].startswith(kind) and key[1] == outcome
        )
        return ended / total if total else 0.0

    def number(self, kind: str, outcome: Outcome) -> int:
        """How many cases of kinds that begin so ended so."""
        return sum(
            number
            for (name, ended), number in self.counts.items()
            if name.startswith(kind) and ended == outcome
        )


def outcome(case: Case, text: str | None) -> Outcome:
    """How a case ended; where a person must be asked, the question is right and any text wrong."""
    if text is None:
        return "right" if case.right is None else "asked"
    return "right" if text == case.right else "wrong"


def tallied(merging: Merging, cases: Iterable[Case]) -> Tally:
    """Merge every case and count; contested cases are counted under "must ask, …"."""
    return counted((case, merging(case.base, case.ours, case.theirs)) for case in cases)


def counted(ends: Iterable[tuple[Case, str | None]]) -> Tally:
    """Count cases by the text that came of each, or none where a question did."""
    tally = Tally()
    for case, text in ends:
        tally.counts[named(case), outcome(case, text)] += 1
    return tally


def named(case: Case) -> str:
    """The kind of the case, with what is expected of a merge in front."""
    return f"must ask, {case.kind}" if case.right is None else case.kind
