"""What is printed of the record is always the same for a release, and moves with public acts."""

import pytest

from drafting.queries import checkpoints
from drafting.queries.releases import latest_release
from tests import factories


@pytest.fixture
def latest(session, declaration):
    return latest_release(session, declaration.id)


def test_the_record_of_a_release_is_that_of_the_act_that_published_it(session, latest):
    printed = checkpoints.of_release(session, latest)

    last = latest.journal_seq
    assert checkpoints.act_with(session, printed, last).seq == last
    assert checkpoints.act_with(session, printed, last - 1) is None


def test_later_acts_change_nothing_of_what_a_release_prints(session, cast, declaration, latest):
    before = checkpoints.of_release(session, latest)

    factories.amendment(session, cast.northland, factories.row(session, declaration, "OP1"))

    assert checkpoints.of_release(session, latest) == before


def test_a_public_act_moves_what_a_growing_text_prints(session, cast, declaration):
    before = checkpoints.of_public_acts(session, declaration)

    factories.comment(session, cast.observer, factories.row(session, declaration, "OP1"))

    assert checkpoints.of_public_acts(session, declaration) != before


def test_what_a_delegation_keeps_to_itself_moves_nothing(session, cast, declaration):
    before = checkpoints.of_public_acts(session, declaration)

    factories.draft(session, cast.northland, factories.row(session, declaration, "OP1"))

    assert checkpoints.of_public_acts(session, declaration) == before


def test_a_text_that_was_not_released_prints_nothing_of_the_record(session):
    assert checkpoints.of_release(session, None) == ""


@pytest.mark.parametrize("printed", ["", "00", "no hash", "ab" * 32])
def test_what_the_record_never_was_has_no_act(session, printed):
    assert checkpoints.act_with(session, printed, 1_000) is None
