"""Two numberings of one text set side by side: what each place was called, and is called now."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Change = Literal["same", "renumbered", "new", "gone", "split", "joined"]
Parents = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a concordance: labels of places that are, or come from, one another."""

    change: Change
    old: tuple[str, ...]
    new: tuple[str, ...]


def concordance(
    old: Mapping[str, str], new: Mapping[str, str], parents: Parents | None = None
) -> tuple[Row, ...]:
    """The labels of two numberings, matched by the identities of their places.

    `old` and `new` have the label of each identity, in reading order; `parents` has the places
    that a new place was split off or joined from, as recorded. Every place stands in one line.
    The lines follow the new text; what is gone follows what stood before it in the old one.
    """
    families = _families(old, new, parents or {})
    written, rows = set[str](), list[Row]()
    for identity in _reading_order(old, new):
        if identity not in written:
            written |= families[identity]
            rows.append(_row(families[identity], old, new))
    return tuple(rows)


def renamed(rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    """What is now called what each old label named: nothing if it is gone, several if split."""
    return {label: row.new for row in rows for label in row.old}


def _families(
    old: Mapping[str, str], new: Mapping[str, str], parents: Parents
) -> dict[str, set[str]]:
    """Each place with the places it is bound to, directly or through others."""
    families = {identity: {identity} for identity in [*old, *new]}
    for identity in new:
        for parent in parents.get(identity, ()):
            if parent in old and families[parent] is not families[identity]:
                smaller, larger = sorted((families[parent], families[identity]), key=len)
                larger |= smaller
                families.update(dict.fromkeys(smaller, larger))
    return families


def _reading_order(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    """The places of the new text, those that are gone after what stood before them."""
    followers: dict[str, list[str]] = {}
    last = ""
    for identity in old:
        if identity in new:
            last = identity
        else:
            followers.setdefault(last, []).append(identity)
    yield from followers.get("", ())
    for identity in new:
        yield identity
        yield from followers.get(identity, ())


def _row(family: Collection[str], old: Mapping[str, str], new: Mapping[str, str]) -> Row:
    before, after = _labels(family, old), _labels(family, new)
    return Row(_change(before, after), before, after)


def _labels(family: Collection[str], numbering: Mapping[str, str]) -> tuple[str, ...]:
    """The labels of a family in reading order; a family of one is not sought in the whole text."""
    if len(family) == 1:
        return tuple(numbering[identity] for identity in family if identity in numbering)
    return tuple(label for identity, label in numbering.items() if identity in family)


def _change(before: Sequence[str], after: Sequence[str]) -> Change:
    if not before or not after:
        return "new" if after else "gone"
    if len(before) > 1:
        return "joined"
    if len(after) > 1:
        return "split"
    return "same" if before == after else "renumbered"
