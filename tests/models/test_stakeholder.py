import pytest
from sqlalchemy.exc import IntegrityError

from drafting.domain.vocabulary import StakeholderKind
from drafting.models import Delegation, Stakeholder


def test_a_name_belongs_to_one_stakeholder(session, cast):
    twin = Stakeholder(
        kind=StakeholderKind.NGO, name="Observers without Borders", short_name="Twin"
    )

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(twin)


def test_a_stakeholder_has_one_delegation(session, cast):
    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(Delegation(stakeholder_id=cast.northland.stakeholder_id))
