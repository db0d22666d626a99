"""What may be true of whoever acts and of what is acted upon: the words of the permission table.

Each is a pure question about an actor and a subject; none looks anything up.
"""

from collections.abc import Callable
from typing import Any

from drafting.domain.actors import Actor
from drafting.domain.vocabulary import AmendmentState, Rank, Role, StakeholderKind

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


def clears_for_its_delegation(actor: Actor, _subject: Any) -> bool:
    """The head of a delegation or a deputy, who approve what leaves it."""
    return actor.rank in {Rank.HEAD, Rank.DEPUTY}


def speaks_for_nobody_else(actor: Actor, _subject: Any) -> bool:
    """Somebody who is of no delegation, and speaks in their own name."""
    return actor.delegation_id is None


def heads_it(actor: Actor, _subject: Any) -> bool:
    """The head of a delegation, who answers for its members."""
    return actor.role is Role.PARTICIPANT and actor.rank is Rank.HEAD


def leads_what_it_supports(actor: Actor, sponsorship: Any) -> bool:
    """A member of the delegation that leads the amendment a State was invited to."""
    return actor.delegation_id is not None and bool(
        actor.delegation_id == sponsorship.amendment.delegation_id
    )


def is_of_its_delegation(actor: Actor, amendment: Any) -> bool:
    """A member of the very delegation that wrote the amendment or supports it."""
    return actor.delegation_id is not None and bool(actor.delegation_id == amendment.delegation_id)


def has_left_its_delegation(_actor: Actor, amendment: Any) -> bool:
    """The amendment was submitted, publicly or to the desk alone."""
    return amendment.state is not AmendmentState.DRAFT


def was_submitted(_actor: Actor, submission: Any) -> bool:
    """The submission has its public number, and so is on the record."""
    return submission.number is not None and bool(submission.number > 0)


def was_recorded_from_a_mail(_actor: Actor, submission: Any) -> bool:
    """The secretariat recorded the submission for a State, from a mail."""
    return submission.mail_from is not None


def is_on_the_public_record(_actor: Actor, amendment: Any) -> bool:
    """The amendment was submitted and published, and so has a number."""
    return amendment.number is not None


def wrote_it(actor: Actor, comment: Any) -> bool:
    """The very person who wrote the comment."""
    return actor.user_id is not None and bool(actor.user_id == comment.author_id)


def is_public(_actor: Actor, comment: Any) -> bool:
    """The comment is published, and its author did not give it to the Expert alone."""
    return bool(comment.is_public)


def owns_it(actor: Actor, comment: Any) -> bool:
    """Whoever opened the thread in which the comment stands."""
    return actor.user_id is not None and bool(actor.user_id == comment.owner_id)


def is_of_its_organisation(actor: Actor, comment: Any) -> bool:
    """Somebody who speaks for the same State or organization as the author of the thread."""
    return actor.stakeholder_id is not None and bool(actor.stakeholder_id == comment.audience_id)


def is_its_own(actor: Actor, user: Any) -> bool:
    """A person acting on the account with which they signed in."""
    return actor.user_id is not None and bool(actor.user_id == user.id)


def asked_for_it(actor: Actor, job: Any) -> bool:
    """The very person who asked for a file, in the capacity in which they asked."""
    asked = job.owner_id, job.role, job.delegation_id, job.rank
    now = actor.user_id, actor.role, actor.delegation_id, actor.rank
    return actor.user_id is not None and bool(asked == now)


def was_asked_without_an_account(_actor: Actor, job: Any) -> bool:
    """The file holds what everybody may read, and its address is given to whoever asked."""
    return job.owner_id is None


OF_A_STATE: list[Predicate] = [is_participant, speaks_for_a_state]
"""A member of the delegation of a State, which alone amends."""

HEADS: list[Predicate] = [*OF_A_STATE, clears_for_its_delegation]
"""Those without whose word nothing leaves such a delegation."""
