"""Amendments in the order in which they are read: each behind the one it would change."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.previews import proposed_edits
from drafting.text.diff import Edit, diff


def in_threads(found: Sequence[AmendmentRow]) -> list[AmendmentRow]:
    """The same amendments, each directly behind the one it would change."""
    there = {one.id for one in found}
    upon: defaultdict[str, list[AmendmentRow]] = defaultdict(list)
    for one in found:
        amended = one.bonds.amended
        upon[amended.id if amended and amended.id in there else ""].append(one)
    return list(_behind("", upon))


def shown_edits(found: Sequence[AmendmentRow]) -> Mapping[str, tuple[Edit, ...]]:
    """What each changes as it stands: in the words of the one it would change, if it is there."""
    standing = {one.id: one.as_it_stands for one in found}
    return {one: _edits(row, standing) for one, row in standing.items()}


def _edits(row: AmendmentRow, standing: Mapping[str, AmendmentRow]) -> tuple[Edit, ...]:
    amended = row.bonds.amended
    other = standing.get(amended.id) if amended else None
    if other is None or amended is None or amended.was_revised or other.base_id != row.base_id:
        return proposed_edits(row)
    return diff(other.text, row.text)


def _behind(
    amendment_id: str, upon: defaultdict[str, list[AmendmentRow]]
) -> Iterator[AmendmentRow]:
    for one in upon[amendment_id]:
        yield one
        yield from _behind(one.id, upon)
