"""What is known of a stakeholder, field by field."""

from dataclasses import dataclass
from enum import StrEnum

from drafting.domain.states import LANGUAGES, State
from drafting.domain.vocabulary import StakeholderKind


class ConsultativeStatus(StrEnum):
    """How an organization is heard by the Economic and Social Council."""

    GENERAL = "general"
    SPECIAL = "special"
    ROSTER = "roster"


class AccreditationStatus(StrEnum):
    """How fully a national institution keeps the Paris Principles."""

    A = "A"
    B = "B"


NAMES = tuple(f"name_{language}" for language in ("ar", "zh", "en", "fr", "ru", "es"))
"""The fields of the names, in the order in which the United Nations lists its languages."""

FIELDS = (
    "kind",
    "name",
    "short_name",
    "iso3",
    "region",
    "country",
    "consultative_status",
    "accreditation_status",
    "website",
    "note",
    *NAMES,
)
"""Every field by the name it has in forms, in files and in the record."""

OF_A_STATE = frozenset({"name", "short_name", "region", "country", *NAMES})
"""Fields of a State that its entry in the list of States fills."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A stakeholder as it is entered: every field checked, empty where nothing is known."""

    kind: StakeholderKind
    name: str
    short_name: str
    iso3: str = ""
    region: str = ""
    country: str = ""
    consultative_status: str = ""
    accreditation_status: str = ""
    website: str = ""
    note: str = ""
    names: tuple[tuple[str, str], ...] = ()
    """Pairs of a language and the name in it."""

    def fields(self) -> dict[str, str]:
        """Every field by its name, empty ones too."""
        known = {f"name_{language}": name for language, name in self.names}
        own = {name: known.get(name, "") for name in NAMES}
        return own | {name: str(getattr(self, name)) for name in FIELDS if name not in own}


def profile_of_state(state: State, website: str = "", note: str = "") -> Profile:
    """A State as the list of States has it."""
    return Profile(
        kind=StakeholderKind.STATE,
        name=state.name("en"),
        short_name=state.name("en"),
        iso3=state.iso3,
        region=state.regional_group or "",
        website=website,
        note=note,
        names=tuple((language, state.name(language)) for language in LANGUAGES),
    )
