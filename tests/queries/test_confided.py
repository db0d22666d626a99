"""How much was given in confidence is told once it is enough, and gives nobody away before."""

import pytest

from drafting.domain.consultations import Publication
from drafting.domain.vocabulary import StakeholderKind
from drafting.queries.confided import Confided, confidences
from drafting.services import stating
from tests import factories

AFRICANS = ("DZA", "AGO", "BEN", "BWA", "CMR", "TCD")
NOTHING = Confided((), None)


@pytest.fixture
def call(session, cast, declaration):
    """A call whose submissions are read by everybody when the secretariat says so."""
    kept = {"publication": Publication.BY_SECRETARIAT, "takes_confidential": True}
    return factories.consultation(session, cast.expert, declaration, **kept)


def _state(session, iso3, call):
    actor = factories.delegate(session, iso3)
    stating.submit(session, actor, stating.Contribution(call.id, "Yes.", is_confidential=True))


def test_what_five_others_gave_as_well_is_told_in_steps_of_five(session, declaration, call):
    for iso3 in AFRICANS:
        _state(session, iso3, call)

    found = confidences(session, declaration.id)

    assert [(one.circle.region, one.by_manner) for one in found.rows] == [
        ("African Group", (None, None, 5))
    ]
    assert (found.rows[0].total, found.total) == (None, None)


def test_what_fewer_gave_looks_like_nothing(session, declaration, call):
    for iso3 in AFRICANS[1:]:
        _state(session, iso3, call)

    assert confidences(session, declaration.id) == NOTHING


def test_what_everybody_reads_and_what_nobody_sent_is_not_in_it(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.northland, row)
    factories.comment(session, cast.observer, row)
    for _ in range(6):
        factories.draft(session, cast.northland, row)

    assert confidences(session, declaration.id) == NOTHING


def test_many_things_of_one_alone_are_not_told(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    for _ in range(12):
        factories.comment(session, cast.observer, row, is_confidential=True)

    assert confidences(session, declaration.id).rows == ()
    assert cast.observer.stakeholder_kind is StakeholderKind.NGO
