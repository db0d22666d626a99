"""What is entered about a stakeholder is checked field by field, with a sentence for each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import Invalid
from drafting.domain.profiles import objections, proper
from drafting.domain.stakeholders import FIELDS

NGO = {"kind": "ngo", "name": "Rivers for All"}


def test_a_name_alone_makes_an_entry():
    profile = proper(NGO)

    assert (profile.name, profile.short_name) == ("Rivers for All", "Rivers for All")
    assert profile.fields() == {
        **dict.fromkeys(FIELDS, ""),
        **NGO,
        "short_name": "Rivers for All",
    }


def test_a_state_is_filled_in_from_the_list_whatever_else_is_typed():
    typed = {"kind": "State", "iso3": "ken", "name": "Atlantis", "region": "nowhere"}

    profile = proper(typed)

    assert (profile.name, profile.iso3, profile.region) == ("Kenya", "KEN", "African Group")
    assert dict(profile.names)["zh"] == "肯尼亚"


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("region", "grulac", "Latin American and Caribbean Group"),
        ("region", "AFRICA", "African Group"),
        ("country", "Kenya", "KEN"),
        ("country", "brésil", "BRA"),
        ("country", "fra", "FRA"),
        ("consultative_status", "Special", "special"),
        ("consultative_status", "none", ""),
        ("website", "www.example.org/river", "https://www.example.org/river"),
        ("website", "http://example.org", "http://example.org"),
        ("name_ar", "  أنهار  ", "أنهار"),
        ("note", "One.\r\nTwo.", "One.\nTwo."),
    ],
)
def test_a_field_is_understood_as_people_write_it(field, typed, kept):
    assert proper({**NGO, field: typed}).fields()[field] == kept


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("kind", "empire"),
        ("kind", ""),
        ("name", " "),
        ("name", "Ri\u200bvers"),
        ("name", "n" * 301),
        ("short_name", "n" * 81),
        ("iso3", "KEN"),
        ("region", "Atlantis"),
        ("country", "Atlantis"),
        ("consultative_status", "excellent"),
        ("accreditation_status", "A"),
        ("website", "javascript:alert(1)"),
        ("website", "https://"),
        ("website", "https://a.org@b.org"),
        ("website", "https://exa mple.org"),
        ("website", "https://[::1"),
        ("name_fr", "n" * 301),
        ("note", "w " * 5001),
    ],
)
def test_what_a_field_cannot_hold_is_refused_by_its_name(field, typed):
    with pytest.raises(Invalid) as refusal:
        proper({**NGO, field: typed})

    assert refusal.value.field == field


def test_an_institution_is_accredited_and_has_no_consultative_status():
    nhri = {"kind": "nhri", "name": "The Institute", "accreditation_status": "a"}

    assert proper(nhri).accreditation_status == "A"
    assert objections({**nhri, "consultative_status": "roster"})[0].field == "consultative_status"


def test_a_state_is_chosen_from_the_list():
    with pytest.raises(Invalid) as refusal:
        proper({"kind": "state", "iso3": "XXX"})

    assert refusal.value.field == "iso3"


def test_everything_wrong_is_told_at_once():
    found = objections({"kind": "ngo", "name": "", "region": "Atlantis", "website": "x"})

    assert [one.field for one in found] == ["name", "region", "website"]


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=40)))
def test_whatever_is_typed_is_kept_whole_or_objected_to(fields):
    found = objections(fields)

    if not found:
        kept = proper(fields)
        assert proper(kept.fields()) == kept
