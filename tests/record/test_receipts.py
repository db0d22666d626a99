import pytest
from sqlalchemy import select

from drafting.domain.actors import OPERATOR
from drafting.domain.errors import WrongState
from drafting.models import Amendment, Declaration, FormReceipt
from drafting.record import receipts


def test_a_form_sent_again_leads_to_what_it_made(session, cast, declaration):
    receipts.keep(session, cast.expert, "key", declaration.id)

    assert receipts.made_before(session, cast.expert, "key", Declaration) is declaration


def test_a_form_that_was_not_sent_made_nothing(session, cast):
    assert receipts.made_before(session, cast.expert, "key", Declaration) is None


def test_two_people_may_send_the_same_key(session, cast, declaration):
    receipts.keep(session, cast.expert, "key", declaration.id)
    receipts.keep(session, cast.secretariat, "key", declaration.id)

    session.flush()
    assert len(session.scalars(select(FormReceipt)).all()) == 2


def test_what_somebody_else_sent_is_not_mine(session, cast, declaration):
    receipts.keep(session, cast.expert, "key", declaration.id)

    assert receipts.made_before(session, cast.secretariat, "key", Declaration) is None


def test_a_form_without_a_key_is_not_remembered(session, cast, declaration):
    receipts.keep(session, cast.expert, "", declaration.id)

    assert receipts.made_before(session, cast.expert, "", Declaration) is None
    assert session.scalars(select(FormReceipt)).all() == []


def test_the_operator_has_no_account_to_remember_forms_for(session, declaration):
    receipts.keep(session, OPERATOR, "key", declaration.id)

    assert receipts.made_before(session, OPERATOR, "key", Declaration) is None


def test_a_key_that_made_something_else_is_refused(session, cast, declaration):
    receipts.keep(session, cast.expert, "key", declaration.id)

    with pytest.raises(WrongState, match="used for something else"):
        receipts.made_before(session, cast.expert, "key", Amendment)


def test_an_endless_key_is_a_key_like_any_other(session, cast, declaration):
    receipts.keep(session, cast.expert, "k" * 5_000, declaration.id)

    assert receipts.made_before(session, cast.expert, "k" * 5_000, Declaration) is declaration


def test_whether_a_form_has_acted_is_known_to_its_sender_alone(session, cast, declaration):
    receipts.keep(session, cast.expert, "key", declaration.id)
    session.flush()

    assert receipts.has_acted(session, cast.expert, "key")
    assert not receipts.has_acted(session, cast.secretariat, "key")
    assert not receipts.has_acted(session, cast.expert, "")
