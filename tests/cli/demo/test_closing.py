"""How the sample is read, put under silence and adopted."""

from collections import Counter

import pytest

from drafting.cli.demo import replaying
from drafting.domain.actors import ANYONE, OPERATOR
from drafting.queries import declarations
from drafting.queries.adoption import final_page
from drafting.queries.readings import beside_the_text, reading_page, readings
from drafting.queries.releases import latest_release, release_text
from drafting.queries.silences import silence_page, silences


@pytest.fixture(scope="module")
def harbours(sample):
    """The shorter text of the sample, which was adopted."""
    return declarations.declaration(sample, OPERATOR, replaying.ADOPTED)


def _statuses(session, declaration):
    release = latest_release(session, declaration.id)
    found = beside_the_text(session, release, release_text(session, release.id))
    return Counter(one.ruling.status.value for one in found.values() if one.holds)


def test_one_reading_is_over_and_another_sits(sample, solidarity):
    states = {one.title[:6]: one.state.value for one in readings(sample, solidarity.id)}

    assert states == {"First ": "reading_over", "Second": "sitting"}


def test_its_paragraphs_have_every_status(sample, solidarity):
    assert _statuses(sample, solidarity) == {
        "agreed_ad_referendum": 15,
        "agreed_by_silence": 4,
        "agreed_pending": 3,
        "reserved": 2,
        "bracketed": 2,
        "left_open": 1,
        "in_a_package": 3,
    }


def test_the_first_reading_names_groups_and_others_beside_states(sample, solidarity):
    first = readings(sample, solidarity.id)[-1]

    named = {
        name for one in reading_page(sample, solidarity.id, first.id).rulings for name in one.whom
    }

    assert named >= {"African Group", "Open Harbour Network", "Estonia"}


def test_silence_was_kept_once_broken_once_and_called_off_once(sample, solidarity):
    found = silences(sample, [solidarity.id])

    states = {one.procedure.title: one.state.value for one in found}
    assert states == {
        "Warnings and measures of one’s own": "silence_unbroken",
        "Responding together": "silence_broken_in_part",
        "Reports and dialogue": "silence_called_off",
    }
    kept = silence_page(sample, ANYONE, solidarity.id, found[-1].procedure.id)
    assert [one.withdrawn_at is not None for one in kept.objections] == [True]
    assert [one.kind.value for one in kept.steps] == ["silence_extended"]


def test_the_shorter_text_was_adopted_with_a_vote_explained_and_reserved(sample, harbours):
    page = final_page(sample, harbours)

    assert (page.is_adopted, page.last.symbol) == (True, "SAMPLE/RES/61/7")
    assert (len(page.last.in_favour), page.last.abstaining) == (15, ["Japan"])
    assert [one.state for one in page.explanations] == ["Japan", "Kiribati"]
    assert [one.beside.ruling.whom for one in page.reservations] == [("Japan",)]
    assert harbours.is_sample


def test_all_of_it_but_what_is_reserved_was_agreed_by_silence(sample, harbours):
    assert _statuses(sample, harbours) == {"agreed_by_silence": 7, "reserved": 1}
