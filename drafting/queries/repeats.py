"""What is asked for twice: in one mail, or once more than its delegation asked already."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.vocabulary import AmendmentKind, AmendmentState, Side
from drafting.models import Amendment, CarriedAmendment, Delegation, Disposition
from drafting.queries.amendment_rows import visible
from drafting.queries.box_lines import Line
from drafting.queries.carried import is_latest_carried
from drafting.queries.previews import as_kept
from drafting.queries.told import is_latest_disposition, is_undecided

Asked = tuple[str, AmendmentKind, str, str, Side | None]
"""What is asked for, of which paragraph, in which words, and of which other one."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A change of a mail that asks for what another one asks for, or an amendment."""

    line: int
    of_line: int | None = None
    amendment_id: str = ""
    number: int | None = None
    """The number of that amendment; none while it is a draft or not published."""

    @property
    def sign(self) -> str:
        """By what a form says that somebody was warned of it."""
        return f"{self.line}={self.amendment_id or self.of_line}"


@dataclass(frozen=True, slots=True)
class Own:
    """An open amendment of a delegation, or a draft that the reader may see."""

    id: str
    number: int | None
    asked: tuple[Asked, ...]
    """What it asked for, and what the latest release that carried it made of that."""


def own_open(
    session: Session, actor: Actor, declaration_id: str, stakeholder_id: str
) -> tuple[Own, ...]:
    """What the delegation of a State has open, as far as the reader may know; one statement."""
    query = (
        select(Amendment, CarriedAmendment)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(Disposition, is_latest_disposition(actor))
        .where(
            Amendment.declaration_id == declaration_id,
            Delegation.stakeholder_id == stakeholder_id,
            Amendment.state != AmendmentState.WITHDRAWN,
            Amendment.amends_id.is_(None),
            visible(actor, for_desk=True),
            is_undecided(),
        )
        .order_by(Amendment.number.nulls_last(), Amendment.created_at, Amendment.id)
    )
    return tuple(
        Own(one.id, one.number, tuple(_said(one, carried)))
        for one, carried in session.execute(query)
    )


def repeats(lines: Sequence[Line], own: Sequence[Own]) -> tuple[Repeat, ...]:
    """Each change that is to be kept and was asked for before, with what asked for it first."""
    return tuple(_repeats(lines, own))


def _repeats(lines: Sequence[Line], own: Sequence[Own]) -> Iterator[Repeat]:
    standing = {asked: one for one in reversed(own) for asked in one.asked}
    first: dict[Asked, int] = {}
    for at, line in enumerate(lines):
        if not (line.is_kept and line.paragraph_id):
            continue
        asked = _asked(line.paragraph_id, line.kind, line.words, line.target_id, line.side)
        known = standing.get(asked)
        if asked in first:
            yield Repeat(at, of_line=first[asked])
        elif known:
            yield Repeat(at, amendment_id=known.id, number=known.number)
        first.setdefault(asked, at)


def _said(one: Amendment, carried: CarriedAmendment | None) -> Iterator[Asked]:
    aim = one.target_id or "", one.side
    yield _asked(one.paragraph_id, one.kind, one.text, *aim)
    if carried and carried.text is not None:
        yield _asked(carried.paragraph_id, one.kind, carried.text, *aim)


def _asked(
    paragraph_id: str, kind: AmendmentKind, words: str, target_id: str, side: Side | None
) -> Asked:
    """The same for two that say the same, whatever else their forms carry along."""
    plain = AmendmentKind.REPLACE if kind.is_rewording else kind
    moves = kind is AmendmentKind.MOVE
    other = target_id if moves or kind is AmendmentKind.JOIN else ""
    said = as_kept(kind, words) if kind.has_words else ""
    return paragraph_id, plain, said, other, side if moves else None
