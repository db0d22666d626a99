import pytest

from drafting.domain.telling import When
from drafting.domain.vocabulary import Outcome
from drafting.queries.decisions import decisions
from tests import factories

NAMES = ("expert", "secretariat", "northland", "southland", "observer", "visitor")


@pytest.fixture
def amendment(session, cast, declaration):
    """Noted for everybody, then declined and accepted for the desk alone."""
    row = factories.row(session, declaration, "PP1")
    made = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, made, outcome=Outcome.NOTED)
    for outcome in (Outcome.DECLINED, Outcome.ACCEPTED):
        factories.disposition(session, cast.expert, made, outcome=outcome, when=When.WITH_RELEASE)
    return made


@pytest.mark.parametrize("name", NAMES)
def test_each_reads_the_decisions_that_they_may_know_of(session, cast, amendment, name):
    found = decisions(session, cast.named(name), [amendment.id])[amendment.id]

    known = [Outcome.NOTED]
    if name in {"expert", "secretariat"}:
        known += [Outcome.DECLINED, Outcome.ACCEPTED]
    assert [one.outcome for one in found] == known


def test_with_the_release_everybody_reads_the_one_that_counts(
    session, cast, declaration, amendment
):
    session.refresh(declaration)
    factories.release(session, cast.expert, declaration)

    found = decisions(session, cast.visitor, [amendment.id])[amendment.id]
    assert [one.outcome for one in found] == [Outcome.NOTED, Outcome.ACCEPTED]
