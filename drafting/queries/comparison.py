"""Comparing two releases paragraph by paragraph: by identity, never by guessing."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drafting.queries.text_rows import TextRow
from drafting.text.diff import Edit, diff


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One paragraph in both releases: kept, changed, moved, added or removed, with its edits."""

    change: str
    before: TextRow | None
    after: TextRow | None
    edits: tuple[Edit, ...]
    is_moved: bool = False

    @property
    def row(self) -> TextRow:
        """The paragraph as it stands after, or as it stood before it went."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a comparison of nothing")
        return found


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts side by side, in the order of the later one."""

    rows: tuple[ComparedRow, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many paragraphs were kept, changed, moved, added and removed; they add up."""
        found = Counter(row.change for row in self.rows)
        return {name: found[name] for name in ("kept", "changed", "moved", "added", "removed")}


def compare(
    before: Sequence[TextRow], after: Sequence[TextRow], language: str = "en"
) -> Comparison:
    """Every paragraph of either text exactly once; one moved and reworded counts as moved."""
    old = {row.paragraph_id: row for row in before}
    stayed = _unmoved(before, after)
    rows = [_compared(old.get(row.paragraph_id), row, stayed, language) for row in after]
    kept = {row.paragraph_id for row in after}
    for index, row in enumerate(before):
        if row.paragraph_id not in kept:
            edits = diff(row.text, "", language)
            gone = ComparedRow("removed", row, None, edits)
            rows.insert(_behind(rows, before[:index]), gone)
    return Comparison(tuple(rows))


def _compared(
    before: TextRow | None, after: TextRow, stayed: frozenset[str], language: str
) -> ComparedRow:
    edits = diff(before.text if before else "", after.text, language)
    if before is None:
        return ComparedRow("added", None, after, edits)
    is_moved = after.paragraph_id not in stayed
    is_same = before.text == after.text
    change = "moved" if is_moved else "kept" if is_same else "changed"
    return ComparedRow(change, before, after, edits, is_moved=is_moved)


def _behind(rows: list[ComparedRow], earlier: Sequence[TextRow]) -> int:
    """Where a removed paragraph is shown: behind the nearest one before it that is shown."""
    places = {row.row.paragraph_id: index for index, row in enumerate(rows)}
    for row in reversed(earlier):
        if row.paragraph_id in places:
            return places[row.paragraph_id] + 1
    return 0


def _unmoved(before: Sequence[TextRow], after: Sequence[TextRow]) -> frozenset[str]:
    """The largest set of paragraphs that kept their order and their parent."""
    old = {row.paragraph_id: (index, row.parent_id) for index, row in enumerate(before)}
    common = [
        row
        for row in after
        if row.paragraph_id in old and old[row.paragraph_id][1] == row.parent_id
    ]
    places = [old[row.paragraph_id][0] for row in common]
    return frozenset(common[index].paragraph_id for index in _longest_rising(places))


def _longest_rising(places: Sequence[int]) -> list[int]:
    """Indices of a longest rising run of distinct numbers (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, place in enumerate(places):
        at = bisect_left(tops, place)
        before.append(ends[at - 1] if at else -1)
        tops[at : at + 1] = [place]
        ends[at : at + 1] = [index]
    run: list[int] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        run.append(index)
        index = before[index]
    return run[::-1]
