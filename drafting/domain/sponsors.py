"""Counting support: a State counts once, however it is reached."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """How many States of a region support something, of how many that take part."""

    region: str
    count: int
    total: int


def supporters(
    lead: str, co_sponsors: Iterable[str], groups: Iterable[Iterable[str]]
) -> tuple[str, ...]:
    """Every State behind an amendment, once: the lead, its co-sponsors, members of its groups."""
    members = (state for group in groups for state in group)
    return tuple(dict.fromkeys((lead, *co_sponsors, *members)))


def shares(regions: Iterable[str], totals: Mapping[str, int]) -> tuple[Share, ...]:
    """The region of each supporter, counted by region, against all that take part there."""
    counted = Counter(regions)
    return tuple(
        Share(region, counted[region], totals[region])
        for region in sorted(totals)
        if counted[region]
    )
