import pytest

from drafting.domain.vocabulary import Act, AmendmentKind, AmendmentState
from drafting.models import Paragraph
from drafting.record import drafts
from drafting.record.drafts import Ties
from drafting.record.proposals import Said
from tests import factories, journals


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _keep(session, actor, row, ties=None):
    what = Said(AmendmentKind.REPLACE, row.version_id, "Recalling one road,", "")
    return drafts.keep(session, actor, session.get_one(Paragraph, row.paragraph_id), what, ties)


def test_a_draft_is_its_authors_delegations(session, cast, row):
    made = _keep(session, cast.northland, row)

    assert (made.state, made.number) == (AmendmentState.DRAFT, None)
    assert made.delegation_id == cast.northland.delegation_id
    assert made.author_id == cast.northland.user_id


def test_a_draft_tied_to_another_delegation_keeps_who_wrote_it(session, cast, row):
    made = _keep(session, cast.secretariat, row, Ties(cast.southland.delegation_id))

    assert made.delegation_id == cast.southland.delegation_id
    assert made.author_id == cast.secretariat.user_id


def test_the_journal_says_nothing_of_the_words_of_a_draft(session, cast, row):
    made = _keep(session, cast.northland, row)

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id) == (Act.AMENDMENT_DRAFTED, made.id)
    assert journals.facts(entry) == {}
