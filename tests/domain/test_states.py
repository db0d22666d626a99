"""The list of States is complete, unambiguous and in the order of the seats."""

import unicodedata
from collections import Counter

import pytest

from drafting.domain.errors import Invalid
from drafting.domain.states import (
    LANGUAGES,
    Membership,
    RegionalGroup,
    all_states,
    state,
)


def _seat(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore")
    return plain.decode().casefold()


def test_there_are_193_members_and_two_observers() -> None:
    states = all_states()

    count = Counter(one.status for one in states)

    assert count == {Membership.MEMBER: 193, Membership.OBSERVER: 2}


def test_every_member_belongs_to_one_of_the_five_regional_groups() -> None:
    states = all_states()

    count = Counter(one.regional_group for one in states)

    assert count == {
        RegionalGroup.AFRICAN: 54,
        RegionalGroup.ASIA_PACIFIC: 54,
        RegionalGroup.EASTERN_EUROPEAN: 23,
        RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN: 33,
        RegionalGroup.WESTERN_EUROPEAN_AND_OTHERS: 29,
        None: 2,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_states_share_a_name_in_a_language(language: str) -> None:
    states = all_states()

    names = {one.name(language) for one in states}

    assert len(names) == len(states)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_written_out_cleanly(language: str) -> None:
    names = [one.name(language) for one in all_states()]

    unclean = [
        name
        for name in names
        if not name or name != unicodedata.normalize("NFC", " ".join(name.split()))
    ]

    assert unclean == []


def test_codes_are_three_capital_letters_and_unique() -> None:
    codes = [one.iso3 for one in all_states()]

    proper = {code for code in codes if len(code) == 3 and code.isascii() and code.isupper()}

    assert len(proper) == len(codes)


def test_states_sit_in_the_english_alphabetical_order() -> None:
    names = [one.name() for one in all_states()]

    seated = sorted(names, key=_seat)

    assert names == seated
    assert names[0] == "Afghanistan"
    assert names[-1] == "Zimbabwe"


@pytest.mark.parametrize(
    ("iso3", "language", "name"),
    [
        ("KEN", "en", "Kenya"),
        ("CIV", "en", "Côte d'Ivoire"),
        ("TUR", "en", "Türkiye"),
        ("BOL", "en", "Bolivia (Plurinational State of)"),
        ("VNM", "fr", "Viet Nam"),
        ("NZL", "es", "Nueva Zelandia"),
        ("BRA", "ru", "Бразилия"),
        ("ZAF", "zh", "南非"),
        ("JOR", "ar", "الأردن"),
    ],
)
def test_a_state_is_called_by_its_name_in_the_language(
    iso3: str, language: str, name: str
) -> None:
    found = state(iso3)

    called = found.name(language)

    assert called == name


def test_the_two_observers_are_the_holy_see_and_palestine() -> None:
    states = all_states()

    observers = {one.name() for one in states if one.status is Membership.OBSERVER}

    assert observers == {"Holy See", "State of Palestine"}


def test_a_state_is_known_by_its_formal_name_too() -> None:
    assert state("CHE").formal_name == "the Swiss Confederation"


def test_an_unknown_code_is_refused_with_a_sentence() -> None:
    with pytest.raises(Invalid, match="No State has the code “XYZ”"):
        state("XYZ")


def test_the_list_is_read_once() -> None:
    assert all_states() is all_states()
