import pytest
from sqlalchemy import delete, update

from drafting.domain.consultations import Admission
from drafting.models import Amendment, Consultation
from drafting.services import participating
from tests import factories
from tests.models.guards import check_frozen, check_refused


@pytest.fixture
def announced(session, cast, declaration):
    return factories.consultation(session, cast.expert, declaration, admission=Admission.INVITED)


def test_the_steps_of_a_consultation_stay_as_they_are(session, announced):
    check_frozen(session, "consultation_step", reason="Another one.")


def test_the_steps_of_a_participation_stay_as_they_are(session, cast, announced):
    participating.ask(session, cast.observer, announced.id, "Please.")

    check_frozen(session, "participation_step", words="Something else.")


def test_a_consultation_is_never_deleted(session, announced):
    check_refused(session, delete(Consultation))


def test_where_an_amendment_was_submitted_stays(session, cast, declaration):
    one = factories.consultation(session, cast.expert, declaration)
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.northland, row)

    check_refused(session, update(Amendment).values(consultation_id=None))
    check_refused(session, update(Amendment).values(is_late=True))
    assert one.terms.admission is Admission.EVERYONE


def test_a_number_once_given_stays(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.northland, row)

    check_refused(session, update(Amendment).values(number=7))
