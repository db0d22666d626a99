import pytest

from drafting.text.editorial.languages import LANGUAGES, OFFICIAL, applies


def test_the_table_names_official_languages_only():
    assert all(languages <= OFFICIAL for languages in LANGUAGES.values())


@pytest.mark.parametrize(
    ("rule", "language", "is_asked"),
    [
        ("per-cent", "en", True),
        ("per-cent", "fr", False),
        ("end-punctuation", "fr", True),
        ("end-punctuation", "de", True),
        ("per-cent", "de", False),
    ],
)
def test_a_rule_is_for_its_languages_and_one_for_all_is_for_all(rule, language, is_asked):
    assert applies(rule, language) == is_asked
