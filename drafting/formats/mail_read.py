"""A mail of instructions, read against a text: what it would propose, and what is in doubt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.domain.vocabulary import AmendmentKind
from drafting.text.instructions import (
    Doubt,
    Instruction,
    NotUnderstood,
    Paragraph,
    Placed,
    parse,
    place,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one author would have done to one paragraph."""

    paragraph: str
    """Its identity; of a new one, that of the paragraph it follows or stands under, if any."""
    label: str
    kind: str
    author: str
    before: str
    after: str
    others: tuple[str, ...] = ()
    """The other paragraph that becomes one with it."""
    follows: str = ""
    """The paragraph behind which, or under which, a moved one comes to stand."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A part of the mail that a person has to look at."""

    label: str
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class MailReading:
    """All that a mail would propose, and what it leaves in doubt."""

    proposals: tuple[Asked, ...]
    doubts: tuple[Unclear, ...]


def read_mail(mail: str, paragraphs: Sequence[Paragraph]) -> MailReading:
    """What a mail would propose for a text, given as its paragraphs in reading order."""
    said = parse(mail)
    found = place([one for one in said if isinstance(one, Instruction)], paragraphs)
    proposals = (asked_of(one, paragraphs) for one in found if isinstance(one, Placed))
    doubts = [*_not_understood(said), *_not_placed(found, mail)]
    return MailReading(tuple(proposals), tuple(doubts))


def asked_of(placed: Placed, paragraphs: Sequence[Paragraph]) -> Asked:
    """What instructions that found their place would have done."""
    by_id = {one.id: one for one in paragraphs}
    first = placed.instructions[0]
    author, label = first.author, by_id[placed.paragraph_id].label
    if first.is_new:
        follows = _follows(placed.paragraph_id, placed.side, paragraphs)
        called = first.place.label if first.place else label
        kind = AmendmentKind.INSERT_AFTER.value
        if placed.side == "under":
            kind = AmendmentKind.INSERT_UNDER.value
        return Asked(follows, called, kind, author, "", placed.after)
    target = placed.target_id or ""
    return Asked(
        placed.paragraph_id,
        label,
        placed.kind,
        author,
        placed.before,
        placed.after,
        (target,) if placed.kind == "join" else (),
        _follows(target, placed.side, paragraphs) if placed.kind == "move" else "",
    )


def _follows(beside: str, side: str | None, paragraphs: Sequence[Paragraph]) -> str:
    """The paragraph behind which one comes to stand that is put on this side of another."""
    if side != "before":
        return beside
    order = ["", *(one.id for one in paragraphs)]
    return order[order.index(beside) - 1]


def _not_understood(said: Sequence[Instruction | NotUnderstood]) -> Iterator[Unclear]:
    for one in said:
        if isinstance(one, NotUnderstood):
            yield Unclear("", one.text, one.why)


def _not_placed(found: Sequence[Placed | Doubt], mail: str) -> Iterator[Unclear]:
    for one in found:
        if isinstance(one, Doubt):
            reference = one.instruction.place
            said = mail[slice(*one.instruction.span)].strip()
            yield Unclear(reference.label if reference else "", said, one.sentence)
