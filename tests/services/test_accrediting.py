import pytest
from sqlalchemy import select

from drafting.domain.errors import AlreadyThere, Invalid, NotAllowed
from drafting.domain.identity import new_id
from drafting.domain.vocabulary import Act, StakeholderKind
from drafting.models import Delegation, Stakeholder
from drafting.services import accrediting
from drafting.services.accrediting import Applicant
from tests import journals
from tests.cast import EVERYBODY

NGO = Applicant(StakeholderKind.NGO, "Rivers for All", "Rivers")
FRANCE = Applicant(StakeholderKind.STATE, iso3="FRA")


def test_a_state_is_entered_by_its_code(session, cast):
    state = accrediting.enter(session, cast.administrator, FRANCE)

    assert (state.name, state.iso3) == ("France", "FRA")
    assert state.region == "Western European and Others Group"


def test_an_organization_is_entered_by_name(session, cast):
    ngo = accrediting.enter(session, cast.administrator, NGO)

    assert (ngo.kind, ngo.name, ngo.short_name) == (
        StakeholderKind.NGO,
        "Rivers for All",
        "Rivers",
    )
    assert (ngo.iso3, ngo.region) == (None, None)


@pytest.mark.parametrize("applicant", [NGO, FRANCE])
def test_everybody_is_entered_with_a_delegation(session, cast, applicant):
    entered = accrediting.enter(session, cast.administrator, applicant)

    query = select(Delegation).where(Delegation.stakeholder_id == entered.id)
    assert len(session.scalars(query).all()) == 1


def test_a_state_that_is_there_already_is_given_back(session, cast):
    first = accrediting.enter(session, cast.administrator, FRANCE)

    assert accrediting.enter(session, cast.administrator, FRANCE) is first


def test_a_state_is_known_by_its_code_and_not_by_its_name(session, cast):
    state = accrediting.enter(session, cast.administrator, FRANCE)
    state.name = "French Republic"
    session.flush()

    assert accrediting.enter(session, cast.administrator, FRANCE) is state


def test_no_other_stakeholder_is_taken_for_a_state_of_its_name(session, cast):
    session.add(
        Stakeholder(id=new_id(), kind=StakeholderKind.NGO, name="France", short_name="France")
    )
    session.flush()

    with pytest.raises(AlreadyThere, match="not as a State") as refusal:
        accrediting.enter(session, cast.administrator, FRANCE)

    assert refusal.value.field == "stakeholder"


def test_no_organization_takes_the_name_of_a_state(session, cast):
    accrediting.enter(session, cast.administrator, FRANCE)

    with pytest.raises(AlreadyThere):
        accrediting.enter(session, cast.administrator, Applicant(StakeholderKind.NGO, "France"))


def test_an_organization_is_entered_once(session, cast):
    accrediting.enter(session, cast.administrator, NGO)

    with pytest.raises(AlreadyThere) as refusal:
        accrediting.enter(session, cast.administrator, NGO)

    assert refusal.value.field == "new_name"


@pytest.mark.parametrize(
    ("applicant", "field"),
    [
        (Applicant(StakeholderKind.STATE, iso3="XXX"), "stakeholder"),
        (Applicant(StakeholderKind.NGO, iso3="FRA"), "stakeholder"),
        (Applicant(StakeholderKind.STATE, "Atlantis"), "stakeholder"),
        (Applicant(StakeholderKind.NGO, " "), "new_name"),
        (Applicant(StakeholderKind.NGO, "Rivers", "n" * 301), "new_short_name"),
    ],
)
def test_what_is_entered_is_checked(session, cast, applicant, field):
    with pytest.raises(Invalid) as refusal:
        accrediting.enter(session, cast.administrator, applicant)

    assert refusal.value.field == field


def test_a_long_name_without_a_short_one_is_cut(session, cast):
    entered = accrediting.enter(
        session, cast.administrator, Applicant(StakeholderKind.NGO, "n" * 200)
    )

    assert entered.short_name == "n" * 80


@pytest.mark.parametrize("name", [name for name in EVERYBODY if name != "administrator"])
def test_only_the_administrator_enters(session, cast, name):
    with pytest.raises(NotAllowed):
        accrediting.enter(session, cast.named(name), NGO)


def test_an_entry_is_recorded(session, cast):
    ngo = accrediting.enter(session, cast.administrator, NGO)

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id) == (Act.STAKEHOLDER_ADDED, ngo.id)
    assert entry.actor_id == cast.administrator.user_id
