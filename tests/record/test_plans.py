from datetime import timedelta

import pytest

from drafting.domain.consultations import Admission
from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import StakeholderKind
from drafting.record.plans import MOST_DOCUMENTS, MOST_QUESTIONS, checked, planned
from tests import factories


def test_what_is_listed_is_kept_line_by_line():
    kept = checked(
        factories.plan(
            questions="What is missing?\n\n  Who pays? ",
            documents="The note https://example.org/note\nhttp://example.org/bare\n",
            languages="English, , French",
        )
    )

    assert kept["questions"] == ["What is missing?", "Who pays?"]
    assert kept["documents"] == [
        ["The note", "https://example.org/note"],
        ["http://example.org/bare", "http://example.org/bare"],
    ]
    assert kept["languages"] == ["English", "French"]


def test_categories_count_only_where_they_are_asked_for():
    kinds = (StakeholderKind.NGO,)

    everyone = checked(factories.plan(kinds=kinds))
    selected = checked(factories.plan(kinds=kinds, admission=Admission.SELECTED))

    assert (everyone["kinds"], selected["kinds"]) == ([], ["ngo"])


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"documents": "A https://example.org\n" * (MOST_DOCUMENTS + 1)}, "documents"),
        ({"questions": "Why?\n" * (MOST_QUESTIONS + 1)}, "questions"),
        ({"questions": "Why? " * 200}, "questions"),
        ({"documents": "A data:text/html,x"}, "documents"),
        ({"documents": "A https://"}, "documents"),
        ({"title": "a\u202eb"}, "title"),
    ],
)
def test_a_list_that_is_too_long_or_leads_nowhere_is_refused(changes, field):
    with pytest.raises(Invalid) as refusal:
        checked(factories.plan(**changes))

    assert refusal.value.field == field


def test_it_lasts_at_least_a_moment():
    wish = factories.plan()
    tick = timedelta(microseconds=1)

    assert checked(factories.plan(closes_at=wish.opens_at + tick, opens_at=wish.opens_at))


def test_the_rules_of_a_plan_are_all_but_its_description(session, cast, declaration):
    one = factories.consultation(session, cast.expert, declaration)

    described = set(checked(factories.plan())) - set(planned(one))

    told = {"title", "description", "agenda", "place", "languages", "documents"}
    assert described == {*told, "moderation"}
