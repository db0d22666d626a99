from drafting.domain.actors import ANYONE, OPERATOR, Actor


def test_who_has_not_signed_in_is_nobody():
    assert Actor() == ANYONE
    assert (ANYONE.user_id, ANYONE.role, ANYONE.delegation_id) == (None, None, None)


def test_only_the_operator_holds_the_machine():
    assert OPERATOR.is_operator
    assert not ANYONE.is_operator
