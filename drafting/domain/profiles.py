"""What each field of a stakeholder may hold: typed by a person or read from a list."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from urllib.parse import urlsplit

from drafting.domain import wording
from drafting.domain.errors import Invalid
from drafting.domain.stakeholders import (
    OF_A_STATE,
    AccreditationStatus,
    ConsultativeStatus,
    Profile,
    profile_of_state,
)
from drafting.domain.states import LANGUAGES, RegionalGroup, State, all_states
from drafting.domain.vocabulary import StakeholderKind
from drafting.text.invisible import clean
from drafting.text.names import folded

LONGEST_SHORT_NAME = 80
LONGEST_ADDRESS = 300
NONE = frozenset({"", "none", "no", "-", "–"})

KINDS = {folded(one.value): one for one in StakeholderKind}
"""The categories as they are sought."""

REGIONS = {
    "africa": RegionalGroup.AFRICAN,
    "african": RegionalGroup.AFRICAN,
    "asia pacific": RegionalGroup.ASIA_PACIFIC,
    "asia and the pacific": RegionalGroup.ASIA_PACIFIC,
    "eastern europe": RegionalGroup.EASTERN_EUROPEAN,
    "eeg": RegionalGroup.EASTERN_EUROPEAN,
    "grulac": RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN,
    "latin america and the caribbean": RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN,
    "weog": RegionalGroup.WESTERN_EUROPEAN_AND_OTHERS,
    "western europe and others": RegionalGroup.WESTERN_EUROPEAN_AND_OTHERS,
    **{folded(one.value): one for one in RegionalGroup},
}
"""The names under which a list may know a regional group, as they are sought."""


def proper(fields: Mapping[str, str]) -> Profile:
    """What was typed as it will be kept, or a refusal that names the first field to mend."""
    for refusal in _refusals(fields):
        raise refusal
    return _profile(fields)


def objections(fields: Mapping[str, str]) -> tuple[Invalid, ...]:
    """Everything that is wrong with what was typed, field by field."""
    return tuple(_refusals(fields))


def _profile(fields: Mapping[str, str]) -> Profile:
    kept = {name: check(fields) for name, check in _CHECKS.items()}
    if kept["kind"] == StakeholderKind.STATE.value:
        return profile_of_state(_states()[kept["iso3"]], kept["website"], kept["note"])
    names = ((language, kept[f"name_{language}"]) for language in LANGUAGES)
    return Profile(
        kind=StakeholderKind(kept["kind"]),
        name=kept["name"],
        short_name=kept["short_name"],
        region=kept["region"],
        country=kept["country"],
        consultative_status=kept["consultative_status"],
        accreditation_status=kept["accreditation_status"],
        website=kept["website"],
        note=kept["note"],
        names=tuple((language, name) for language, name in names if name),
    )


def _refusals(fields: Mapping[str, str]) -> Iterator[Invalid]:
    is_state = _meant_kind(fields) is StakeholderKind.STATE
    for name, check in _CHECKS.items():
        if is_state and name in OF_A_STATE:
            continue
        try:
            check(fields)
        except Invalid as refusal:
            yield refusal


def _meant_kind(fields: Mapping[str, str]) -> StakeholderKind | None:
    return KINDS.get(folded(fields.get("kind", "")))


def _kind(fields: Mapping[str, str]) -> str:
    kind = _meant_kind(fields)
    if kind is None:
        raise Invalid("Choose a category from the list.", field="kind")
    return kind.value


def _name(fields: Mapping[str, str]) -> str:
    if _meant_kind(fields) is StakeholderKind.STATE:
        return ""
    return wording.line(fields.get("name", ""), field="name", what="The name")


def _short_name(fields: Mapping[str, str]) -> str:
    if not fields.get("short_name", "").strip():
        return clean(fields.get("name", ""))[:LONGEST_SHORT_NAME].strip()
    return wording.line(
        fields["short_name"], field="short_name", what="The short name", most=LONGEST_SHORT_NAME
    )


def _iso3(fields: Mapping[str, str]) -> str:
    typed = fields.get("iso3", "").strip().upper()
    if _meant_kind(fields) is not StakeholderKind.STATE:
        if typed:
            raise Invalid("Only a State has a code of its own. Leave it empty.", field="iso3")
        return ""
    if typed not in _states():
        raise Invalid("Choose the State from the list of States.", field="iso3")
    return typed


def _region(fields: Mapping[str, str]) -> str:
    wanted = folded(fields.get("region", ""))
    if not wanted or _meant_kind(fields) is StakeholderKind.STATE:
        return ""
    if wanted not in REGIONS:
        raise Invalid("Choose a region from the list, or leave it empty.", field="region")
    return REGIONS[wanted].value


def _country(fields: Mapping[str, str]) -> str:
    wanted = folded(fields.get("country", ""))
    if not wanted or _meant_kind(fields) is StakeholderKind.STATE:
        return ""
    if wanted not in _codes():
        raise Invalid("Choose a country from the list, or leave it empty.", field="country")
    return _codes()[wanted]


def _consultative_status(fields: Mapping[str, str]) -> str:
    only = "Only a non-governmental organization has consultative status. Leave it empty."
    return _status(fields, "consultative_status", ConsultativeStatus, (StakeholderKind.NGO, only))


def _accreditation_status(fields: Mapping[str, str]) -> str:
    only = "Only a national human rights institution is accredited with A or B. Leave it empty."
    return _status(
        fields, "accreditation_status", AccreditationStatus, (StakeholderKind.NHRI, only)
    )


def _status(
    fields: Mapping[str, str],
    name: str,
    choices: type[StrEnum],
    bound: tuple[StakeholderKind, str],
) -> str:
    wanted = fields.get(name, "").strip().casefold()
    if wanted in NONE:
        return ""
    if _meant_kind(fields) is not bound[0]:
        raise Invalid(bound[1], field=name)
    for choice in choices:
        if choice.value.casefold() == wanted:
            return choice.value
    known = ", ".join(choice.value for choice in choices)
    raise Invalid(f"This status is not known. Choose one of: {known}.", field=name)


def _website(fields: Mapping[str, str]) -> str:
    typed = fields.get("website", "").strip()
    if not typed:
        return ""
    address = wording.line(typed, field="website", what="The address", most=LONGEST_ADDRESS)
    if "://" not in address:
        address = f"https://{address}"
    if not _is_address(address):
        raise Invalid(
            "This is not the address of a website. It begins with https:// or http://.",
            field="website",
        )
    return address


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname and "." in parts.hostname.strip(".") and not parts.username)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and named and not any(map(str.isspace, address))


def _note(fields: Mapping[str, str]) -> str:
    return wording.optional_remark(fields.get("note", ""), field="note")


def _name_in(fields: Mapping[str, str], language: str) -> str:
    typed = fields.get(f"name_{language}", "")
    if not typed.strip() or _meant_kind(fields) is StakeholderKind.STATE:
        return ""
    return wording.line(typed, field=f"name_{language}", what="This name")


def _in_language(language: str) -> Callable[[Mapping[str, str]], str]:
    return lambda fields: _name_in(fields, language)


_CHECKS: dict[str, Callable[[Mapping[str, str]], str]] = {
    "kind": _kind,
    "name": _name,
    "short_name": _short_name,
    "iso3": _iso3,
    "region": _region,
    "country": _country,
    "consultative_status": _consultative_status,
    "accreditation_status": _accreditation_status,
    "website": _website,
    "note": _note,
    **{f"name_{language}": _in_language(language) for language in LANGUAGES},
}


@cache
def _states() -> dict[str, State]:
    return {one.iso3: one for one in all_states()}


@cache
def _codes() -> dict[str, str]:
    """The code of each State by its code and by its names, as they are sought."""
    named = {folded(name): one.iso3 for one in all_states() for name in one.names}
    return named | {one.iso3.casefold(): one.iso3 for one in all_states()}
