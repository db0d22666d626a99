from dataclasses import dataclass, replace

import pytest

from drafting.domain.actors import ANYONE, OPERATOR, Actor
from drafting.domain.errors import NotAllowed
from drafting.domain.permissions import PERMISSIONS, Permission, allowed, require
from drafting.domain.vocabulary import AmendmentState, Rank, Role, StakeholderKind


@dataclass(frozen=True)
class Subject:
    """Whatever something is done to, with all that the table may look at."""

    id: str = "expert"
    author_id: str = "northland"
    delegation_id: str = "of-northland"
    state: AmendmentState = AmendmentState.SUBMITTED
    number: int | None = 1
    lead_id: str = "of-southland"
    mail_from: str | None = "A clerk of Northland"
    is_public: bool = False
    owner_id: str = "northland"
    audience_id: str = "the-northland"
    role: Role = Role.PARTICIPANT
    rank: Rank = Rank.HEAD

    @property
    def amendment(self):
        """What a sponsorship supports."""
        return Subject(delegation_id=self.lead_id)


def _delegate(name, rank=Rank.HEAD):
    state = StakeholderKind.STATE
    return Actor(name, Role.PARTICIPANT, f"of-{name}", f"the-{name}", state, rank=rank)


ACTORS = {
    "expert": Actor("expert", Role.EXPERT),
    "secretariat": Actor("secretariat", Role.SECRETARIAT),
    "administrator": Actor("administrator", Role.ADMINISTRATOR),
    "northland": _delegate("northland"),
    "deputy": replace(_delegate("northland", Rank.DEPUTY), user_id="deputy"),
    "member": replace(_delegate("northland", Rank.MEMBER), user_id="member"),
    "southland": _delegate("southland"),
    "observer": Actor(
        "observer",
        Role.PARTICIPANT,
        "of-observer",
        "the-observer",
        StakeholderKind.NGO,
        rank=Rank.HEAD,
    ),
    "individual": Actor("individual", Role.PARTICIPANT),
    "visitor": ANYONE,
    "operator": OPERATOR,
}
EVERYBODY = set(ACTORS)
EDITORS = {"expert", "secretariat"}
HEADS = {"northland", "deputy"}
NORTHLAND = HEADS | {"member"}
SIGNED_IN = EVERYBODY - {"visitor", "operator"}
# On a submitted amendment of Northland, a confidential comment of Northland, the account of the
# Expert, and Northland's support for an amendment of Southland.
WHO_MAY = {
    Permission.WORKING_TEXT_READ: EDITORS | {"operator"},
    Permission.WORKING_TEXT_EDIT: EDITORS,
    Permission.DECLARATION_IMPORT: EDITORS | {"operator"},
    Permission.RELEASE_PUBLISH: {"expert"},
    Permission.DESK_READ: EDITORS,
    Permission.COMPOSITION_READ: EDITORS,
    Permission.COMPOSITION_WRITE: EDITORS,
    Permission.AMENDMENT_DRAFT: NORTHLAND | {"southland"},
    Permission.AMENDMENT_READ: EVERYBODY,
    Permission.AMENDMENT_REVISE: NORTHLAND,
    Permission.AMENDMENT_SUBMIT: HEADS,
    Permission.AMENDMENT_WITHDRAW: HEADS,
    Permission.AMENDMENT_SUGGEST: NORTHLAND,
    Permission.AMENDMENT_CLEAR: HEADS,
    Permission.AMENDMENT_COUNTER: NORTHLAND | {"southland"},
    Permission.AMENDMENT_RECORD: {"secretariat"},
    Permission.SUBMISSION_READ: EVERYBODY,
    Permission.SUBMISSION_WRITE: NORTHLAND,
    Permission.SUBMISSION_SUBMIT: HEADS,
    Permission.SUBMISSION_RECEIVED_READ: NORTHLAND | EDITORS,
    Permission.WORD_FILE_KEEP: NORTHLAND | {"secretariat"},
    Permission.SPONSOR_INVITE: HEADS,
    Permission.SPONSOR_JOIN: HEADS | {"southland"},
    Permission.SPONSOR_READ: NORTHLAND | {"southland"},
    Permission.SPONSOR_ANSWER: HEADS,
    Permission.SPONSOR_LEAVE: HEADS,
    Permission.AMENDMENT_CONFIRM: HEADS,
    Permission.AMENDMENT_ADAPT: HEADS,
    Permission.AMENDMENT_DECIDE: {"expert"},
    Permission.RECOMMENDATION_WRITE: EDITORS,
    Permission.RECOMMENDATION_READ: EDITORS | NORTHLAND,
    Permission.RECOMMENDATION_ANSWER: HEADS,
    Permission.COMMENT_WRITE: NORTHLAND | {"southland", "observer", "individual"} | EDITORS,
    Permission.COMMENT_EDIT: {"northland"},
    Permission.CONSULTATION_RUN: EDITORS,
    Permission.CONSULTATION_ASK: HEADS | {"southland", "observer"},
    Permission.PARTICIPATION_ANSWER: HEADS,
    Permission.STATEMENT_SUBMIT: HEADS | {"southland", "observer", "individual"},
    Permission.RECEIPT_READ: EDITORS | NORTHLAND,
    Permission.CALENDAR_KEEP: EDITORS,
    Permission.READING_CHAIR: EDITORS,
    Permission.SILENCE_OPEN: {"expert"},
    Permission.FINAL_TEXT_MARK: {"expert"},
    Permission.POSITION_RECORD: EDITORS,
    Permission.SILENCE_OBJECT: HEADS | {"southland"},
    Permission.SILENCE_TAKE_BACK: HEADS,
    Permission.SOURCE_MANAGE: EDITORS | {"operator"},
    Permission.SOURCE_SUGGEST: NORTHLAND | {"southland", "observer", "individual"},
    Permission.SUGGESTION_READ: EDITORS | {"northland"},
    Permission.SUGGESTION_ANSWER: EDITORS,
    Permission.COMMENT_READ: NORTHLAND | EDITORS,
    Permission.COMMENT_MODERATE: EDITORS,
    Permission.COMMENT_REPORT: SIGNED_IN,
    Permission.COMMENT_REPLY: EDITORS,
    Permission.COMMENT_DISPOSE: {"expert"},
    Permission.COMMENT_RESPOND: {"northland"},
    Permission.STATEMENT_REPLY: EDITORS,
    Permission.STATEMENT_DISPOSE: {"expert"},
    Permission.STATEMENT_RESPOND: {"northland"},
    Permission.MEETING_KEEP: EDITORS,
    Permission.FOLLOWING_KEEP: SIGNED_IN,
    Permission.FILE_PREPARE: EVERYBODY,
    Permission.JOB_READ: {"northland"},
    Permission.JOB_CANCEL: {"northland"},
    Permission.GROUP_MANAGE: {"administrator", "secretariat", "operator"},
    Permission.STAKEHOLDER_MANAGE: {"administrator", "secretariat", "operator"},
    Permission.STAKEHOLDER_MERGE: {"administrator", "operator"},
    Permission.ACCREDITATION_REQUEST: NORTHLAND | {"southland", "observer", "individual"},
    Permission.ACCREDITATION_READ: NORTHLAND | {"administrator", "operator"},
    Permission.ACCREDITATION_MANAGE: {"northland", "administrator", "operator"},
    Permission.ACTING_CHOOSE: NORTHLAND | {"southland", "observer", "individual"},
    Permission.ACCOUNT_MANAGE: {"administrator", "operator"},
    Permission.ACCOUNT_SECURE: {"expert"},
    Permission.SIGN_IN: EVERYBODY,
    Permission.SIGN_OUT: SIGNED_IN,
    Permission.INVITATION_ACCEPT: EVERYBODY,
}


def test_who_asked_for_a_file_in_another_capacity_does_not_see_it():
    asker = ACTORS["northland"]
    others = replace(asker, delegation_id="of-southland"), replace(asker, rank=Rank.MEMBER)

    assert allowed(asker, Permission.JOB_READ, Subject())
    assert not any(allowed(one, Permission.JOB_READ, Subject()) for one in others)


def test_a_file_asked_for_without_an_account_is_cancelled_by_nobody():
    job = Subject(owner_id=None)

    assert all(allowed(one, Permission.JOB_READ, job) for one in ACTORS.values())
    assert not any(allowed(one, Permission.JOB_CANCEL, job) for one in ACTORS.values())


def test_the_table_and_its_test_know_the_same_permissions():
    assert set(Permission) == set(PERMISSIONS) == set(WHO_MAY)


@pytest.mark.parametrize("permission", Permission)
@pytest.mark.parametrize("name", ACTORS)
def test_each_actor_may_do_exactly_what_the_table_says(name, permission):
    assert allowed(ACTORS[name], permission, Subject()) is (name in WHO_MAY[permission])


@pytest.mark.parametrize("name", ACTORS)
def test_a_draft_is_read_by_its_own_delegation_only(name):
    draft = Subject(state=AmendmentState.DRAFT, number=None)

    assert allowed(ACTORS[name], Permission.AMENDMENT_READ, draft) is (name in NORTHLAND)


@pytest.mark.parametrize("name", ACTORS)
def test_a_submission_that_was_not_sent_is_read_by_its_own_delegation_only(name):
    unsent = Subject(number=None)

    assert allowed(ACTORS[name], Permission.SUBMISSION_READ, unsent) is (name in NORTHLAND)


@pytest.mark.parametrize("name", ACTORS)
def test_what_a_delegation_pasted_itself_is_read_by_nobody_else(name):
    pasted = Subject(mail_from=None)

    may_read = allowed(ACTORS[name], Permission.SUBMISSION_RECEIVED_READ, pasted)
    assert may_read is (name in NORTHLAND)


@pytest.mark.parametrize("name", ACTORS)
def test_what_waits_for_publication_is_read_by_its_delegation_and_the_desk(name):
    sealed = Subject(number=None)

    may_read = allowed(ACTORS[name], Permission.AMENDMENT_READ, sealed)

    assert may_read is (name in NORTHLAND | EDITORS)


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


def test_a_member_is_told_that_the_head_does_this():
    with pytest.raises(NotAllowed, match="head or a deputy"):
        require(ACTORS["member"], Permission.AMENDMENT_SUBMIT, Subject())


def test_what_the_table_allows_passes():
    require(ACTORS["expert"], Permission.RELEASE_PUBLISH)
