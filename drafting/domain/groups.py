"""The groups in which States act together, and who belongs to them as far as is commonly known."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

from drafting.domain.states import state


@dataclass(frozen=True, slots=True)
class Belonging:
    """That a State belongs to a group, and since when if that is not long ago."""

    group: str
    since: date | None = None


def belongings(iso3: str) -> tuple[Belonging, ...]:
    """The groups of a State: its regional one by name, political ones by their short names."""
    regional = state(iso3).regional_group
    first = (Belonging(regional.value),) if regional else ()
    return (*first, *_political().get(iso3, ()))


def holds_on(day: date, begins_on: date | None, ends_on: date | None) -> bool:
    """Whether a membership with these dates holds on a day; the last date is a day without it."""
    return (begins_on is None or begins_on <= day) and (ends_on is None or day < ends_on)


@cache
def _political() -> Mapping[str, tuple[Belonging, ...]]:
    found: defaultdict[str, list[Belonging]] = defaultdict(list)
    table = resources.files("drafting.domain") / "groups.csv"
    with table.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            since = date.fromisoformat(row["since"]) if row["since"] else None
            found[row["iso3"]].append(Belonging(row["group"], since))
    return {iso3: tuple(groups) for iso3, groups in found.items()}
