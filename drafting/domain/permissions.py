"""Who may do what: one table, read from top to bottom."""

from enum import StrEnum
from typing import Any

from drafting.domain.actors import Actor
from drafting.domain.errors import NotAllowed
from drafting.domain.predicates import (
    HEADS,
    OF_A_STATE,
    Predicate,
    asked_for_it,
    clears_for_its_delegation,
    has_left_its_delegation,
    heads_it,
    is_administrator,
    is_expert,
    is_its_own,
    is_of_its_delegation,
    is_of_its_organisation,
    is_on_the_public_record,
    is_operator,
    is_participant,
    is_public,
    is_secretariat,
    is_signed_in,
    leads_what_it_supports,
    owns_it,
    speaks_for_a_state,
    speaks_for_nobody_else,
    was_asked_without_an_account,
    was_recorded_from_a_mail,
    was_submitted,
    wrote_it,
)
from drafting.domain.vocabulary import Rank


class Permission(StrEnum):
    """Everything that is asked before something is shown or done."""

    WORKING_TEXT_READ = "working-text:read"
    WORKING_TEXT_EDIT = "working-text:edit"
    DECLARATION_IMPORT = "declaration:import"
    RELEASE_PUBLISH = "release:publish"
    DESK_READ = "desk:read"
    COMPOSITION_READ = "composition:read"
    COMPOSITION_WRITE = "composition:write"
    AMENDMENT_DRAFT = "amendment:draft"
    AMENDMENT_READ = "amendment:read"
    AMENDMENT_REVISE = "amendment:revise"
    AMENDMENT_SUBMIT = "amendment:submit"
    AMENDMENT_WITHDRAW = "amendment:withdraw"
    AMENDMENT_SUGGEST = "amendment:suggest"
    AMENDMENT_CLEAR = "amendment:clear"
    AMENDMENT_COUNTER = "amendment:counter"
    AMENDMENT_RECORD = "amendment:record"
    SUBMISSION_READ = "submission:read"
    SUBMISSION_WRITE = "submission:write"
    SUBMISSION_SUBMIT = "submission:submit"
    SUBMISSION_RECEIVED_READ = "submission:received-read"
    WORD_FILE_KEEP = "submission:word-file-keep"
    SPONSOR_INVITE = "amendment:sponsor-invite"
    SPONSOR_JOIN = "amendment:sponsor-join"
    SPONSOR_READ = "amendment:sponsor-read"
    SPONSOR_ANSWER = "amendment:sponsor-answer"
    SPONSOR_LEAVE = "amendment:sponsor-leave"
    AMENDMENT_CONFIRM = "amendment:confirm"
    AMENDMENT_ADAPT = "amendment:adapt"
    AMENDMENT_DECIDE = "amendment:decide"
    RECOMMENDATION_WRITE = "recommendation:write"
    RECOMMENDATION_READ = "recommendation:read"
    RECOMMENDATION_ANSWER = "recommendation:answer"
    COMMENT_WRITE = "comment:write"
    COMMENT_EDIT = "comment:edit"
    CONSULTATION_RUN = "consultation:run"
    CONSULTATION_ASK = "consultation:ask"
    PARTICIPATION_ANSWER = "consultation:answer"
    STATEMENT_SUBMIT = "statement:submit"
    STATEMENT_REPLY = "statement:reply"
    STATEMENT_DISPOSE = "statement:dispose"
    STATEMENT_RESPOND = "statement:respond"
    RECEIPT_READ = "receipt:read"
    MEETING_KEEP = "meeting:keep"
    CALENDAR_KEEP = "calendar:keep"
    READING_CHAIR = "reading:chair"
    SILENCE_OPEN = "silence:open"
    SILENCE_OBJECT = "silence:object"
    SILENCE_TAKE_BACK = "silence:take-back"
    FINAL_TEXT_MARK = "final-text:mark"
    POSITION_RECORD = "final-text:position-record"
    SOURCE_MANAGE = "source:manage"
    SOURCE_SUGGEST = "source:suggest"
    SUGGESTION_READ = "source:suggestion-read"
    SUGGESTION_ANSWER = "source:suggestion-answer"
    COMMENT_READ = "comment:read"
    COMMENT_MODERATE = "comment:moderate"
    COMMENT_REPORT = "comment:report"
    COMMENT_REPLY = "comment:reply"
    COMMENT_DISPOSE = "comment:dispose"
    COMMENT_RESPOND = "comment:respond"
    FOLLOWING_KEEP = "following:keep"
    FILE_PREPARE = "file:prepare"
    JOB_READ = "job:read"
    JOB_CANCEL = "job:cancel"
    GROUP_MANAGE = "group:manage"
    STAKEHOLDER_MANAGE = "stakeholder:manage"
    STAKEHOLDER_MERGE = "stakeholder:merge"
    ACCREDITATION_REQUEST = "accreditation:request"
    ACCREDITATION_READ = "accreditation:read"
    ACCREDITATION_MANAGE = "accreditation:manage"
    ACTING_CHOOSE = "acting:choose"
    ACCOUNT_MANAGE = "account:manage"
    ACCOUNT_SECURE = "account:secure"
    SIGN_IN = "session:sign-in"
    SIGN_OUT = "session:sign-out"
    INVITATION_ACCEPT = "invitation:accept"


NEEDS_A_HEAD = (
    "In your delegation the head or a deputy does this. "
    "Mark the draft ready for clearance, or tell them what you would like to be done."
)

# Outer list: any one row suffices. Inner list: every predicate of the row must hold.
PERMISSIONS: dict[Permission, list[list[Predicate]]] = {
    Permission.WORKING_TEXT_READ: [[is_expert], [is_secretariat], [is_operator]],
    Permission.WORKING_TEXT_EDIT: [[is_expert], [is_secretariat]],
    Permission.DECLARATION_IMPORT: [[is_expert], [is_secretariat], [is_operator]],
    Permission.RELEASE_PUBLISH: [[is_expert]],
    Permission.DESK_READ: [[is_expert], [is_secretariat]],
    Permission.COMPOSITION_READ: [[is_expert], [is_secretariat]],
    Permission.COMPOSITION_WRITE: [[is_expert], [is_secretariat]],
    Permission.AMENDMENT_DRAFT: [OF_A_STATE],
    Permission.AMENDMENT_READ: [
        [is_on_the_public_record],
        [is_of_its_delegation],
        [is_expert, has_left_its_delegation],
        [is_secretariat, has_left_its_delegation],
    ],
    Permission.AMENDMENT_REVISE: [[*OF_A_STATE, is_of_its_delegation]],
    Permission.AMENDMENT_SUBMIT: [[*HEADS, is_of_its_delegation]],
    Permission.AMENDMENT_WITHDRAW: [[*HEADS, is_of_its_delegation]],
    Permission.AMENDMENT_SUGGEST: [[*OF_A_STATE, is_of_its_delegation]],
    Permission.AMENDMENT_CLEAR: [[*HEADS, is_of_its_delegation]],
    Permission.AMENDMENT_COUNTER: [OF_A_STATE],
    Permission.AMENDMENT_RECORD: [[is_secretariat]],
    Permission.SUBMISSION_READ: [[was_submitted], [is_of_its_delegation]],
    Permission.SUBMISSION_WRITE: [[*OF_A_STATE, is_of_its_delegation]],
    Permission.SUBMISSION_SUBMIT: [[*HEADS, is_of_its_delegation]],
    Permission.SUBMISSION_RECEIVED_READ: [
        [is_of_its_delegation],
        [is_secretariat, was_recorded_from_a_mail],
        [is_expert, was_recorded_from_a_mail],
    ],
    Permission.WORD_FILE_KEEP: [
        [*OF_A_STATE, is_of_its_delegation],
        [is_secretariat, was_recorded_from_a_mail],
    ],
    Permission.SPONSOR_INVITE: [[*HEADS, is_of_its_delegation]],
    Permission.SPONSOR_JOIN: [HEADS],
    Permission.SPONSOR_READ: [[is_of_its_delegation], [leads_what_it_supports]],
    Permission.SPONSOR_ANSWER: [[*HEADS, is_of_its_delegation]],
    Permission.SPONSOR_LEAVE: [[*HEADS, is_of_its_delegation]],
    Permission.AMENDMENT_CONFIRM: [[*HEADS, is_of_its_delegation]],
    Permission.AMENDMENT_ADAPT: [[*HEADS, is_of_its_delegation]],
    Permission.AMENDMENT_DECIDE: [[is_expert]],
    Permission.RECOMMENDATION_WRITE: [[is_expert], [is_secretariat]],
    Permission.RECOMMENDATION_READ: [[is_expert], [is_secretariat], [is_of_its_delegation]],
    Permission.RECOMMENDATION_ANSWER: [[*HEADS, is_of_its_delegation]],
    Permission.COMMENT_WRITE: [[is_participant], [is_expert], [is_secretariat]],
    Permission.COMMENT_EDIT: [[wrote_it]],
    Permission.CONSULTATION_RUN: [[is_expert], [is_secretariat]],
    Permission.CONSULTATION_ASK: [[is_participant, clears_for_its_delegation]],
    Permission.PARTICIPATION_ANSWER: [
        [is_participant, clears_for_its_delegation, is_of_its_delegation]
    ],
    Permission.STATEMENT_SUBMIT: [
        [is_participant, clears_for_its_delegation],
        [is_participant, speaks_for_nobody_else],
    ],
    Permission.STATEMENT_REPLY: [[is_expert], [is_secretariat]],
    Permission.STATEMENT_DISPOSE: [[is_expert]],
    Permission.STATEMENT_RESPOND: [[wrote_it]],
    Permission.RECEIPT_READ: [[is_expert], [is_secretariat], [wrote_it], [is_of_its_delegation]],
    Permission.MEETING_KEEP: [[is_expert], [is_secretariat]],
    Permission.CALENDAR_KEEP: [[is_expert], [is_secretariat]],
    Permission.READING_CHAIR: [[is_expert], [is_secretariat]],
    Permission.SILENCE_OPEN: [[is_expert]],
    Permission.SILENCE_OBJECT: [HEADS],
    Permission.SILENCE_TAKE_BACK: [[*HEADS, is_of_its_delegation]],
    Permission.FINAL_TEXT_MARK: [[is_expert]],
    Permission.POSITION_RECORD: [[is_expert], [is_secretariat]],
    Permission.SOURCE_MANAGE: [[is_expert], [is_secretariat], [is_operator]],
    Permission.SOURCE_SUGGEST: [[is_participant]],
    Permission.SUGGESTION_READ: [[is_expert], [is_secretariat], [wrote_it]],
    Permission.SUGGESTION_ANSWER: [[is_expert], [is_secretariat]],
    Permission.COMMENT_READ: [
        [is_public],
        [is_expert],
        [is_secretariat],
        [owns_it],
        [is_of_its_organisation],
    ],
    Permission.COMMENT_MODERATE: [[is_expert], [is_secretariat]],
    Permission.COMMENT_REPORT: [[is_signed_in]],
    Permission.COMMENT_REPLY: [[is_expert], [is_secretariat]],
    Permission.COMMENT_DISPOSE: [[is_expert]],
    Permission.COMMENT_RESPOND: [[wrote_it]],
    Permission.FOLLOWING_KEEP: [[is_signed_in]],
    Permission.FILE_PREPARE: [[]],
    Permission.JOB_READ: [[asked_for_it], [was_asked_without_an_account]],
    Permission.JOB_CANCEL: [[asked_for_it]],
    Permission.GROUP_MANAGE: [[is_administrator], [is_secretariat]],
    Permission.STAKEHOLDER_MANAGE: [[is_administrator], [is_secretariat]],
    Permission.STAKEHOLDER_MERGE: [[is_administrator]],
    Permission.ACCREDITATION_REQUEST: [[is_participant]],
    Permission.ACCREDITATION_READ: [[is_administrator], [is_of_its_delegation]],
    Permission.ACCREDITATION_MANAGE: [[is_administrator], [heads_it, is_of_its_delegation]],
    Permission.ACTING_CHOOSE: [[is_participant]],
    Permission.ACCOUNT_MANAGE: [[is_administrator]],
    Permission.ACCOUNT_SECURE: [[is_its_own]],
    Permission.SIGN_IN: [[]],
    Permission.SIGN_OUT: [[is_signed_in]],
    Permission.INVITATION_ACCEPT: [[]],
}


def allowed(actor: Actor, permission: Permission, subject: Any = None) -> bool:
    """Whether any row of the table lets this actor do this to this subject."""
    return any(all(holds(actor, subject) for holds in row) for row in PERMISSIONS[permission])


def require(actor: Actor, permission: Permission, subject: Any = None) -> None:
    """Refuse with `NotAllowed` what the table does not allow."""
    if not allowed(actor, permission, subject):
        raise NotAllowed(NEEDS_A_HEAD if _lacks_rank(actor, permission) else None)


def _lacks_rank(actor: Actor, permission: Permission) -> bool:
    """Whether a member of a State's delegation asks for what the head or a deputy does."""
    is_for_heads = all(clears_for_its_delegation in row for row in PERMISSIONS[permission])
    return is_for_heads and speaks_for_a_state(actor, None) and actor.rank is Rank.MEMBER
