"""Who may do what: one table, read from top to bottom."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from drafting.domain.errors import NotAllowed
from drafting.domain.vocabulary import AmendmentState, Role, StakeholderKind


@dataclass(frozen=True, slots=True)
class Actor:
    """The person or process on whose behalf something happens."""

    user_id: str | None = None
    role: Role | None = None
    delegation_id: str | None = None
    stakeholder_id: str | None = None
    stakeholder_kind: StakeholderKind | None = None
    is_operator: bool = False
    """Whether it holds the machine itself; no sign-in gives this."""


ANYONE = Actor()
"""Somebody who has not signed in."""

OPERATOR = Actor(role=Role.ADMINISTRATOR, is_operator=True)
"""Whoever holds the machine itself and types the commands of an administrator."""


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
    AMENDMENT_CONFIRM = "amendment:confirm"
    AMENDMENT_ADAPT = "amendment:adapt"
    AMENDMENT_DECIDE = "amendment:decide"
    COMMENT_WRITE = "comment:write"
    COMMENT_EDIT = "comment:edit"
    ACCOUNT_MANAGE = "account:manage"
    ACCOUNT_SECURE = "account:secure"
    SIGN_IN = "session:sign-in"
    SIGN_OUT = "session:sign-out"
    INVITATION_ACCEPT = "invitation:accept"


Predicate = Callable[[Actor, Any], bool]


def is_expert(actor: Actor, _subject: Any) -> bool:
    """The Independent Expert, who edits and decides."""
    return actor.role is Role.EXPERT


def is_secretariat(actor: Actor, _subject: Any) -> bool:
    """The secretariat, which drafts but neither publishes nor decides."""
    return actor.role is Role.SECRETARIAT


def is_administrator(actor: Actor, _subject: Any) -> bool:
    """The administrator, who keeps accounts and never touches the text."""
    return actor.role is Role.ADMINISTRATOR


def is_operator(actor: Actor, _subject: Any) -> bool:
    """Whoever types the commands: such a person could read the database file as well."""
    return actor.is_operator


def is_participant(actor: Actor, _subject: Any) -> bool:
    """Anybody invited to take part in the consultations."""
    return actor.role is Role.PARTICIPANT


def is_signed_in(actor: Actor, _subject: Any) -> bool:
    """Somebody with an account, whatever the role."""
    return actor.user_id is not None


def speaks_for_a_state(actor: Actor, _subject: Any) -> bool:
    """A member of the delegation of a State."""
    return actor.delegation_id is not None and actor.stakeholder_kind is StakeholderKind.STATE


def is_of_its_delegation(actor: Actor, amendment: Any) -> bool:
    """A member of the very delegation that wrote the amendment."""
    return actor.delegation_id is not None and bool(actor.delegation_id == amendment.delegation_id)


def has_left_its_delegation(_actor: Actor, amendment: Any) -> bool:
    """The amendment was submitted once, and so is on the public record."""
    return amendment.state is not AmendmentState.DRAFT


def wrote_it(actor: Actor, comment: Any) -> bool:
    """The very person who wrote the comment."""
    return actor.user_id is not None and bool(actor.user_id == comment.author_id)


def is_its_own(actor: Actor, user: Any) -> bool:
    """A person acting on the account with which they signed in."""
    return actor.user_id is not None and bool(actor.user_id == user.id)


# Outer list: any one row suffices. Inner list: every predicate of the row must hold.
PERMISSIONS: dict[Permission, list[list[Predicate]]] = {
    Permission.WORKING_TEXT_READ: [[is_expert], [is_secretariat], [is_operator]],
    Permission.WORKING_TEXT_EDIT: [[is_expert], [is_secretariat]],
    Permission.DECLARATION_IMPORT: [[is_expert], [is_secretariat], [is_operator]],
    Permission.RELEASE_PUBLISH: [[is_expert]],
    Permission.DESK_READ: [[is_expert], [is_secretariat]],
    Permission.COMPOSITION_READ: [[is_expert], [is_secretariat]],
    Permission.COMPOSITION_WRITE: [[is_expert], [is_secretariat]],
    Permission.AMENDMENT_DRAFT: [[is_participant, speaks_for_a_state]],
    Permission.AMENDMENT_READ: [[has_left_its_delegation], [is_of_its_delegation]],
    Permission.AMENDMENT_REVISE: [[is_participant, speaks_for_a_state, is_of_its_delegation]],
    Permission.AMENDMENT_SUBMIT: [[is_participant, speaks_for_a_state, is_of_its_delegation]],
    Permission.AMENDMENT_WITHDRAW: [[is_participant, speaks_for_a_state, is_of_its_delegation]],
    Permission.AMENDMENT_CONFIRM: [[is_participant, speaks_for_a_state, is_of_its_delegation]],
    Permission.AMENDMENT_ADAPT: [[is_participant, speaks_for_a_state, is_of_its_delegation]],
    Permission.AMENDMENT_DECIDE: [[is_expert]],
    Permission.COMMENT_WRITE: [[is_participant], [is_expert], [is_secretariat]],
    Permission.COMMENT_EDIT: [[wrote_it]],
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
        raise NotAllowed
