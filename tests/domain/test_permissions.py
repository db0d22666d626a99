from dataclasses import dataclass

import pytest

from drafting.domain.errors import NotAllowed
from drafting.domain.permissions import (
    ANYONE,
    OPERATOR,
    PERMISSIONS,
    Actor,
    Permission,
    allowed,
    require,
)
from drafting.domain.vocabulary import AmendmentState, Role, StakeholderKind


@dataclass(frozen=True)
class Subject:
    """Whatever something is done to, with all that the table may look at."""

    id: str = "expert"
    author_id: str = "northland"
    delegation_id: str = "of-northland"
    state: AmendmentState = AmendmentState.SUBMITTED


def _delegate(name):
    return Actor(name, Role.PARTICIPANT, f"of-{name}", f"the-{name}", StakeholderKind.STATE)


ACTORS = {
    "expert": Actor("expert", Role.EXPERT),
    "secretariat": Actor("secretariat", Role.SECRETARIAT),
    "administrator": Actor("administrator", Role.ADMINISTRATOR),
    "northland": _delegate("northland"),
    "southland": _delegate("southland"),
    "observer": Actor(
        "observer", Role.PARTICIPANT, "of-observer", "the-observer", StakeholderKind.NGO
    ),
    "individual": Actor("individual", Role.PARTICIPANT),
    "visitor": ANYONE,
    "operator": OPERATOR,
}
EVERYBODY = set(ACTORS)
EDITORS = {"expert", "secretariat"}
SIGNED_IN = EVERYBODY - {"visitor", "operator"}
# On a submitted amendment of Northland, a comment of Northland, the account of the Expert.
WHO_MAY = {
    Permission.WORKING_TEXT_READ: EDITORS | {"operator"},
    Permission.WORKING_TEXT_EDIT: EDITORS,
    Permission.DECLARATION_IMPORT: EDITORS | {"operator"},
    Permission.RELEASE_PUBLISH: {"expert"},
    Permission.DESK_READ: EDITORS,
    Permission.COMPOSITION_READ: EDITORS,
    Permission.COMPOSITION_WRITE: EDITORS,
    Permission.AMENDMENT_DRAFT: {"northland", "southland"},
    Permission.AMENDMENT_READ: EVERYBODY,
    Permission.AMENDMENT_REVISE: {"northland"},
    Permission.AMENDMENT_SUBMIT: {"northland"},
    Permission.AMENDMENT_WITHDRAW: {"northland"},
    Permission.AMENDMENT_CONFIRM: {"northland"},
    Permission.AMENDMENT_ADAPT: {"northland"},
    Permission.AMENDMENT_DECIDE: {"expert"},
    Permission.COMMENT_WRITE: {"northland", "southland", "observer", "individual"} | EDITORS,
    Permission.COMMENT_EDIT: {"northland"},
    Permission.ACCOUNT_MANAGE: {"administrator", "operator"},
    Permission.ACCOUNT_SECURE: {"expert"},
    Permission.SIGN_IN: EVERYBODY,
    Permission.SIGN_OUT: SIGNED_IN,
    Permission.INVITATION_ACCEPT: EVERYBODY,
}


def test_the_table_and_its_test_know_the_same_permissions():
    assert set(Permission) == set(PERMISSIONS) == set(WHO_MAY)


@pytest.mark.parametrize("permission", Permission)
@pytest.mark.parametrize("name", ACTORS)
def test_each_actor_may_do_exactly_what_the_table_says(name, permission):
    assert allowed(ACTORS[name], permission, Subject()) is (name in WHO_MAY[permission])


@pytest.mark.parametrize("name", ACTORS)
def test_a_draft_is_read_by_its_own_delegation_only(name):
    draft = Subject(state=AmendmentState.DRAFT)

    assert allowed(ACTORS[name], Permission.AMENDMENT_READ, draft) is (name == "northland")


@pytest.mark.parametrize("role", [Role.EXPERT, Role.SECRETARIAT, Role.ADMINISTRATOR])
def test_an_office_holder_with_a_delegation_still_does_not_amend(role):
    actor = Actor("somebody", role, "of-northland", "the-northland", StakeholderKind.STATE)

    assert not allowed(actor, Permission.AMENDMENT_DRAFT)


def test_nobody_without_a_delegation_shares_a_nameless_one():
    orphan = Subject(delegation_id=None, author_id=None, id=None)

    assert not allowed(ANYONE, Permission.COMMENT_EDIT, orphan)
    assert not allowed(ANYONE, Permission.ACCOUNT_SECURE, orphan)
    assert not allowed(ACTORS["individual"], Permission.AMENDMENT_REVISE, orphan)


def test_what_the_table_does_not_allow_is_refused():
    with pytest.raises(NotAllowed):
        require(ANYONE, Permission.RELEASE_PUBLISH)


def test_what_the_table_allows_passes():
    require(ACTORS["expert"], Permission.RELEASE_PUBLISH)
