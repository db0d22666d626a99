"""What a mail wishes, one thing after another, each with the sentences that say it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.formats.mail_names import spelled_out
from drafting.text.instructions import (
    Doubt,
    Instruction,
    NotUnderstood,
    Paragraph,
    Placed,
    Reference,
    parse,
    place,
)
from drafting.text.instructions.portions import portions
from drafting.text.instructions.references import candidates
from drafting.text.instructions.understanding import leading_place
from drafting.text.instructions.values import Kind
from drafting.text.instructions.whys import IS_A_REMARK, NAMES_NOTHING

ASKS_NOTHING = frozenset({IS_A_REMARK, NAMES_NOTHING})

_KINDS: Mapping[Kind, AmendmentKind] = {
    "replace": AmendmentKind.REPLACE,
    "title": AmendmentKind.TITLE,
    "delete": AmendmentKind.DELETE,
    "move": AmendmentKind.MOVE,
    "split": AmendmentKind.SPLIT,
    "join": AmendmentKind.JOIN,
    "retain": AmendmentKind.RETAIN,
}
_INSERTED: Mapping[str | None, AmendmentKind] = {
    "before": AmendmentKind.INSERT_BEFORE,
    "under": AmendmentKind.INSERT_UNDER,
}


_EDITED = frozenset({AmendmentKind.REPLACE, AmendmentKind.SPLIT})
"""What is written by editing the paragraph itself."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that is asked for, as far as it is clear; a person mends the rest."""

    said: str
    """The sentences of the mail."""
    paragraph: str = ""
    """The paragraph that changes, or beside which a new one stands; nothing if that is unclear."""
    kind: AmendmentKind = AmendmentKind.REPLACE
    words: str = ""
    target: str = ""
    """The other paragraph: beside which it would stand, or with which it would become one."""
    side: Side | None = None
    """On which side of that other one it would stand."""
    author: str = ""
    doubt: str = ""
    """Why a person has to look at it; nothing if it is clear."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """All that a mail asks for, and what of it is no wish: courtesies and general remarks."""

    wishes: tuple[Wish, ...]
    remarks: str


def read_wishes(mail: str, paragraphs: Sequence[Paragraph]) -> Wishes:
    """What a mail asks for in a text, given as its paragraphs in reading order."""
    said = list(_understood(mail, {one.label for one in paragraphs}))
    found = place([one for one in said if isinstance(one, Instruction)], paragraphs)
    unclear = [one for one in said if isinstance(one, NotUnderstood)]
    wishes = [
        *(_placed(one, mail) for one in found if isinstance(one, Placed)),
        *(_doubtful(one, mail, paragraphs) for one in found if isinstance(one, Doubt)),
        *(_unclear(one, paragraphs) for one in unclear if one.why not in ASKS_NOTHING),
    ]
    remarks = "\n\n".join(one.text for one in unclear if one.why in ASKS_NOTHING)
    in_order = sorted(wishes, key=lambda one: one[0])
    return Wishes(tuple(wish for _, wish in in_order), remarks)


def words_at(said: str, paragraph: Paragraph) -> str:
    """What these sentences make of a paragraph, if it is the one that is meant; else nothing."""
    reference = Reference(paragraph.label, paragraph.label)
    asked = [
        replace(one, place=reference, target=None)
        for one in parse(said)
        if isinstance(one, Instruction) and not one.is_new
    ]
    found = place(asked, [paragraph])
    return next((one.after for one in found if isinstance(one, Placed)), "")


def _understood(mail: str, labels: Collection[str]) -> Iterator[Instruction | NotUnderstood]:
    """What the mail says, its bare numbers read as paragraphs where it is not understood else."""
    authors = {(one.start, one.end): one.author for one in portions(mail)}
    for one in parse(mail):
        again = _once_more(one.text, labels) if isinstance(one, NotUnderstood) else []
        for asked in again:
            author = asked.author or authors.get(one.span, "")
            yield replace(asked, span=one.span, author=author)
        if not again:
            yield one


def _once_more(text: str, labels: Collection[str]) -> list[Instruction]:
    """The same with its bare numbers spelled out, if all is understood and no word changed."""
    again = parse(spelled_out(text, labels))
    asked = [one for one in again if isinstance(one, Instruction)]
    keeps_words = all(one.words in text and one.sought in text for one in asked)
    return asked if keeps_words and len(asked) == len(again) else []


def _unclear(one: NotUnderstood, paragraphs: Sequence[Paragraph]) -> tuple[tuple[int, int], Wish]:
    """What was not understood, with the paragraph it opens with to begin from."""
    reference, _ = leading_place(one.text)
    known = _known(reference, paragraphs)
    wish = Wish(one.text, doubt=one.why)
    return one.span, replace(wish, paragraph=known.id, words=known.text) if known else wish


def _placed(placed: Placed, mail: str) -> tuple[tuple[int, int], Wish]:
    first, kind = placed.instructions[0], _kind(placed)
    return first.span, Wish(
        "\n".join(_sentences(placed.instructions, mail)),
        placed.paragraph_id,
        kind,
        placed.after if kind.has_words else "",
        target=placed.target_id or "",
        side=Side(placed.side or "after") if kind is AmendmentKind.MOVE else None,
        author=first.author,
    )


def _kind(placed: Placed) -> AmendmentKind:
    if placed.kind == "insert":
        return _INSERTED.get(placed.side, AmendmentKind.INSERT_AFTER)
    return _KINDS[placed.kind]


def _doubtful(
    doubt: Doubt, mail: str, paragraphs: Sequence[Paragraph]
) -> tuple[tuple[int, int], Wish]:
    """What found no place, or several, with paragraph and words as far as they are known."""
    asked, kind = doubt.instruction, _doubtful_kind(doubt.instruction)
    known = None if asked.is_new else _known(asked.place, paragraphs)
    other = None if asked.is_new else _known(asked.target, paragraphs)
    begins = known.text if known and kind in _EDITED else ""
    wish = Wish(
        mail[slice(*asked.span)].strip(),
        known.id if known else "",
        kind,
        asked.words if asked.is_new else begins,
        target=other.id if other else "",
        side=Side(asked.side or "after") if kind is AmendmentKind.MOVE else None,
        author=asked.author,
        doubt=doubt.sentence,
    )
    return asked.span, wish


def _doubtful_kind(asked: Instruction) -> AmendmentKind:
    """The kind that a person would go on with; what concerns words begins from the paragraph."""
    if asked.is_new:
        return AmendmentKind.INSERT_AFTER
    if asked.kind in {"split", "join"} or (asked.kind == "move" and asked.target):
        return _KINDS[asked.kind]
    return AmendmentKind.REPLACE


def _known(reference: Reference | None, paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    found = candidates(reference, paragraphs) if reference else ()
    return found[0] if len(found) == 1 else None


def _sentences(instructions: Sequence[Instruction], mail: str) -> Iterator[str]:
    """Each part of the mail once, in its order."""
    for start, end in dict.fromkeys(sorted(one.span for one in instructions)):
        yield mail[start:end].strip()
