"""What may stand in the fields of a source."""

from dataclasses import replace
from datetime import date

import pytest

from drafting.domain.errors import Invalid
from drafting.domain.sources import (
    MOST_TAGS,
    Reference,
    SourceKind,
    SuggestionState,
    Verdict,
    checked,
    not_before,
    split_tags,
)
from drafting.web.rendering import name_of

BARE = Reference(SourceKind.REPORT, "A report on rivers")


@pytest.mark.parametrize("closed_list", [SourceKind, SuggestionState, Verdict])
def test_the_screen_has_a_name_for_every_kind_and_state(closed_list):
    assert [member for member in closed_list if name_of(member) == member.value] == []


def test_a_title_is_enough():
    assert checked(BARE) == BARE


def test_spaces_around_and_within_are_set_right():
    wish = replace(BARE, title="  A   report\ton rivers ", symbol=" S/1 ", language=" EN ")

    kept = checked(wish)

    assert (kept.title, kept.symbol, kept.language) == ("A report on rivers", "S/1", "en")


def test_tags_are_sorted_told_once_and_without_their_case():
    assert checked(replace(BARE, tags=("Rivers", "banks", "rivers ", " "))).tags == (
        "banks",
        "rivers",
    )


@pytest.mark.parametrize("dated", ["", "2012", "2012-09", "2012-09-27", "2024-02-29"])
def test_a_date_is_as_exact_as_it_is_known(dated):
    assert checked(replace(BARE, dated=dated)).dated == dated


@pytest.mark.parametrize(
    "dated",
    [
        "12",
        "2012-13",
        "2012-9",
        "2023-02-29",
        "2012-00-01",
        "0000",
        "soon",
        "2012-",
        "\uff12\uff10\uff11\uff12",
    ],
)
def test_a_day_that_no_calendar_has_is_refused(dated):
    with pytest.raises(Invalid) as refusal:
        checked(replace(BARE, dated=dated))

    assert refusal.value.field == "dated"


@pytest.mark.parametrize("link", ["https://example.org/a?b=c#d", "http://example.org", ""])
def test_a_link_leads_to_the_web(link):
    assert checked(replace(BARE, link=link)).link == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,hello",
        "file:///etc/passwd",
        "//example.org",
        "https://",
        "https://user@example.org",
        "https://example.org/a b",
        "https://example.org/\u202e",
        'https://example.org/"onclick=',
        "https://[example.org",
        "https://example.org/" + "a" * 500,
        "ftp://example.org",
    ],
)
def test_a_link_that_leads_elsewhere_is_refused(link):
    with pytest.raises(Invalid) as refusal:
        checked(replace(BARE, link=link))

    assert refusal.value.field == "link"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", " "),
        ("title", "a" * 301),
        ("title", "hid\u200bden"),
        ("symbol", "S" * 81),
        ("body", "b" * 201),
        ("language", "English"),
        ("language", "ë"),
        ("excerpt", "word " * 6000),
        ("note", "[" * 500),
        ("tags", ("a, b",)),
        ("tags", ("a" * 41,)),
        ("tags", tuple(f"tag {number}" for number in range(MOST_TAGS + 1))),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(field, value):
    with pytest.raises(Invalid) as refusal:
        checked(replace(BARE, **{field: value}))

    assert refusal.value.field == field


def test_a_source_is_found_again_by_its_symbol_however_it_is_spaced():
    first, second = replace(BARE, symbol="A/RES/1"), replace(BARE, symbol="a/res/1", title="Other")

    assert first.identity == second.identity != BARE.identity


def test_without_a_symbol_it_is_found_again_by_title_and_date():
    assert replace(BARE, dated="2012").identity != BARE.identity
    assert replace(BARE, title="a REPORT  on rivers").identity == BARE.identity


def test_what_is_dated_by_its_month_or_year_alone_may_lie_after_a_day():
    assert not_before(date(2026, 3, 1)) == ("2026-03-01", ("2026", "2026-03"))


def test_tags_stand_between_commas_or_semicolons():
    assert split_tags(" rivers, roads;; banks ,") == ("rivers", "roads", "banks")
