from drafting.domain.stakeholders import FIELDS, NAMES, Profile, profile_of_state
from drafting.domain.states import LANGUAGES, all_states
from drafting.domain.vocabulary import StakeholderKind


def test_a_state_is_known_in_six_languages_and_by_its_region():
    state = next(one for one in all_states() if one.iso3 == "CIV")

    profile = profile_of_state(state, "https://example.org", "A note.")

    assert profile.fields()["name_fr"] == "Côte d'Ivoire"
    assert all(profile.fields()[name] for name in NAMES)
    assert (profile.region, profile.website, profile.note) == (
        "African Group",
        "https://example.org",
        "A note.",
    )


def test_every_field_has_a_name_and_every_language_a_field():
    profile = Profile(StakeholderKind.NGO, "Rivers for All", "Rivers")

    assert tuple(sorted(profile.fields())) == tuple(sorted(FIELDS))
    assert {f"name_{one}" for one in LANGUAGES} == set(NAMES)
