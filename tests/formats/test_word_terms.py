"""Words, languages and days as each language writes them."""

import pytest

from drafting.formats.word_terms import day, language_name, language_tag, terms, when


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "English"), ("fr", "Français"), ("ar", "العربية"), ("zh", "中文"), ("x y", "X y")],
)
def test_a_language_has_its_own_name(language, name):
    assert language_name(language) == name


def test_a_variety_of_a_language_has_the_words_of_the_language():
    assert terms("fr-CA") == terms("fr")
    assert terms("tlh") == terms("en")


@pytest.mark.parametrize(
    ("moment", "hour"),
    [
        ("2026-05-01T09:00:00Z", 9),
        ("2026-05-01T09:00:00+02:00", 7),
        ("2026-05-01T09:00:00", 9),
        ("2026-05-01", 0),
    ],
)
def test_a_moment_is_read_in_universal_time(moment, hour):
    assert when(moment).hour == hour


@pytest.mark.parametrize("moment", ["", "yesterday"])
def test_what_is_no_moment_has_no_day(moment):
    assert when(moment) is None
    assert day(moment, "en") == ""


@pytest.mark.parametrize(("language", "tag"), [("pt-BR", "pt-BR"), ("", "und"), ("<b>", "und")])
def test_what_is_no_language_is_called_so(language, tag):
    assert language_tag(language) == tag
