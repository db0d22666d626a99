import pytest

from drafting.text.editorial import Severity
from tests.text.editorial.desk import marked, read_in

PER_CENT, MEMBERS = "per-cent", "member-states"


@pytest.mark.parametrize(
    ("words", "mark", "fix"),
    [
        ("0.7% of it", "%", " per cent"),
        ("0.7 % of it", " %", " per cent"),
        ("0.7 percent of it", "percent", "per cent"),
        ("half of it, 50%", "%", " per cent"),
    ],
)
def test_a_share_is_written_in_words(words, mark, fix):
    assert read_in(PER_CENT, words) == [(mark, fix)]


@pytest.mark.parametrize("words", ["0.7 per cent of it", "the percentage", "a % sign"])
def test_a_share_in_words_has_no_mark(words):
    assert read_in(PER_CENT, words) == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("es", [("%", " por ciento")]),
        ("ar", [("%", " في المائة")]),
        ("fr", []),
        ("ru", []),
        ("zh", []),
    ],
)
def test_only_some_languages_write_it_in_words(language, expected):
    assert read_in(PER_CENT, "0.7%", language) == expected


@pytest.mark.parametrize(
    ("words", "mark", "severity"),
    [
        ("all member states agree", "member states", Severity.WARNING),
        ("all Member states agree", "Member states", Severity.WARNING),
        ("all Member-States agree", "Member-States", Severity.WARNING),
        ("all member States agree", "member States", Severity.ADVICE),
    ],
)
def test_the_member_states_have_capitals(words, mark, severity):
    (found,) = marked(MEMBERS, ("paragraph", words))

    assert words[found.place.start : found.place.end] == mark
    assert (found.fix, found.severity) == ("Member States", severity)


@pytest.mark.parametrize(
    "words",
    [
        "all Member States agree",
        "a Member State agrees",
        "the member States of the regional organization",
        "the remember states",
    ],
)
def test_member_states_as_they_should_be_and_those_of_others_have_no_mark(words):
    assert read_in(MEMBERS, words) == []


@pytest.mark.parametrize(
    ("language", "words", "fix"),
    [
        ("es", "los estados miembros", "Estados Miembros"),
        ("fr", "les états membres de l’Organisation des Nations Unies",
         "États Membres de l’Organisation des Nations Unies"),
    ],
)  # fmt: skip
def test_other_languages_write_them_in_their_way(language, words, fix):
    assert [right for _, right in read_in(MEMBERS, words, language)] == [fix]


def test_members_of_others_in_french_have_no_mark():
    assert read_in(MEMBERS, "les États membres de l’Union", "fr") == []
