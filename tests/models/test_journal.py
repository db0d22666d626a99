import pytest
from sqlalchemy.exc import IntegrityError

from drafting.domain import clock
from drafting.models import FormReceipt
from tests.models.guards import check_frozen


def test_an_entry_of_the_journal_is_never_changed(session, cast):
    check_frozen(session, "journal_entry", subject_id="somebody-else")


def test_a_form_leaves_one_receipt(session, cast):
    session.add(_receipt(cast))
    session.flush()
    session.expunge_all()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(_receipt(cast))


def _receipt(cast):
    return FormReceipt(
        key="key", actor_id=cast.expert.user_id, subject_id="x", created_at=clock.now()
    )
