"""Whoever acts now, a person or a process: as the table of permissions knows them."""

from dataclasses import dataclass

from drafting.domain.vocabulary import Rank, Role, StakeholderKind


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
    rank: Rank | None = None
    """What a person is in the delegation, if the person is of one."""


ANYONE = Actor()
"""Somebody who has not signed in."""

OPERATOR = Actor(role=Role.ADMINISTRATOR, is_operator=True)
"""Whoever holds the machine itself and types the commands of an administrator."""
