"""The States that may take part: the members and observers of the United Nations."""

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from drafting.domain.errors import Invalid

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")


class Membership(StrEnum):
    """How a State takes part in the General Assembly."""

    MEMBER = "member"
    OBSERVER = "observer"


class RegionalGroup(StrEnum):
    """The five groups among which the members share out seats."""

    AFRICAN = "African Group"
    ASIA_PACIFIC = "Asia-Pacific Group"
    EASTERN_EUROPEAN = "Eastern European Group"
    LATIN_AMERICAN_AND_CARIBBEAN = "Latin American and Caribbean Group"
    WESTERN_EUROPEAN_AND_OTHERS = "Western European and Others Group"


@dataclass(frozen=True, slots=True)
class State:
    """One State under the names the United Nations uses for it.

    The United States attends the Western European and Others Group as an observer
    and is counted with it here, as it is in elections.
    """

    iso3: str
    status: Membership
    regional_group: RegionalGroup | None
    names: tuple[str, ...]
    formal_name: str

    def name(self, language: str = "en") -> str:
        """The short name in one of the six official languages."""
        return self.names[LANGUAGES.index(language)]


@cache
def all_states() -> tuple[State, ...]:
    """Every member and observer, in the English alphabetical order of the seats."""
    table = resources.files("drafting.domain") / "states.csv"
    with table.open(encoding="utf-8") as lines:
        return tuple(_state_from(row) for row in csv.DictReader(lines))


def state(iso3: str) -> State:
    """The State with this three-letter code of ISO 3166-1."""
    found = _states_by_code().get(iso3)
    if found is None:
        raise Invalid(f"No State has the code “{iso3}”. Choose one from the list.")
    return found


@cache
def _states_by_code() -> dict[str, State]:
    return {one.iso3: one for one in all_states()}


def _state_from(row: dict[str, str]) -> State:
    group = row["regional_group"]
    return State(
        iso3=row["iso3"],
        status=Membership(row["status"]),
        regional_group=RegionalGroup(group) if group else None,
        names=tuple(row[language] for language in LANGUAGES),
        formal_name=row["formal_en"],
    )
