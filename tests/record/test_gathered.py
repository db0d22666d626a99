import pytest

from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import Act
from drafting.models import Declaration
from drafting.record import gathered
from tests import factories, journals


def test_a_delegation_gathers_one_submission_at_a_time(session, cast, declaration):
    first = gathered.begun(session, cast.northland, declaration)

    assert gathered.begun(session, cast.northland_second, declaration) is first
    assert gathered.begun(session, cast.southland, declaration) is not first


def test_to_begin_is_recorded(session, cast, declaration):
    begun = gathered.begun(session, cast.northland, declaration)

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id, entry.seq) == (
        Act.SUBMISSION_BEGUN,
        begun.id,
        begun.journal_seq,
    )


def test_what_was_sent_is_not_gathered_any_more(session, cast, declaration):
    factories.submission(session, cast.northland, declaration)

    found = gathered.unsent(session, declaration.id, cast.northland.delegation_id)

    assert found is None


def test_numbers_follow_one_another(session, cast, declaration):
    before = gathered.next_number(session, declaration)
    factories.submission(session, cast.northland, declaration)

    assert (before, gathered.next_number(session, declaration)) == (1, 2)


def test_drafts_stand_in_the_order_in_which_they_were_begun(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    drafts = [factories.draft(session, cast.northland, row) for _ in range(2)]
    made = factories.gathered(session, cast.northland, declaration, *reversed(drafts))

    found = gathered.gathered(session, made)

    assert sorted(one.created_at for one in found) == [one.created_at for one in found]
    assert {one.id for one in found} == {one.id for one in drafts}


def test_a_declaration_without_a_release_takes_no_submission(session):
    session.add(Declaration(id="d" * 16, slug="river", title="On the river"))
    session.flush()

    for name in ("d" * 16, "x" * 16):
        with pytest.raises(NotFound):
            gathered.held(session, name)
