"""What an amendment belongs to: the submission it came with, and the amendment it would change."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import joinedload
from sqlalchemy.orm.interfaces import ORMOption

from drafting.models import Amendment, Delegation


@dataclass(frozen=True, slots=True)
class Mail:
    """The mail from which the secretariat recorded something for a State."""

    sent_on: date
    sender: str


@dataclass(frozen=True, slots=True)
class Amended:
    """The amendment that another one would change."""

    id: str
    number: int
    short_name: str
    on_text: int
    """Which of its texts the other was written on."""
    text_number: int
    """Which of its texts stands now."""

    @property
    def was_revised(self) -> bool:
        """Whether it says something else now than when it was written upon."""
        return self.on_text != self.text_number


@dataclass(frozen=True, slots=True)
class Bonds:
    """The submission an amendment came with, its mail if there was one, and what it amends."""

    submission_id: str | None = None
    submission_number: int | None = None
    """None as well while its delegation still gathers the submission."""
    mail: Mail | None = None
    amended: Amended | None = None


ALONE = Bonds()
"""An amendment that came by itself and changes no other one."""


def with_bonds() -> tuple[ORMOption, ...]:
    """Load what an amendment belongs to in the statement that loads the amendment."""
    stakeholder = joinedload(Amendment.amends).joinedload(Amendment.delegation)
    return joinedload(Amendment.submission), stakeholder.joinedload(Delegation.stakeholder)


def bonds_of(amendment: Amendment) -> Bonds:
    """What it belongs to; the amendment was loaded `with_bonds`."""
    came_with = amendment.submission
    return Bonds(
        submission_id=came_with.id if came_with else None,
        submission_number=came_with.number if came_with else None,
        mail=_mail(amendment),
        amended=_amended(amendment),
    )


def _mail(amendment: Amendment) -> Mail | None:
    came_with = amendment.submission
    if came_with is None or came_with.mail_from is None or came_with.mail_sent_on is None:
        return None
    return Mail(came_with.mail_sent_on, came_with.mail_from)


def _amended(amendment: Amendment) -> Amended | None:
    other = amendment.amends
    if other is None:
        return None
    return Amended(
        id=other.id,
        number=other.number or 0,
        short_name=other.delegation.stakeholder.short_name,
        on_text=amendment.amends_number or 0,
        text_number=other.submission_number,
    )
