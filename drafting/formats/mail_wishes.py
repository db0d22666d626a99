"""What a mail wishes, one thing after another, each with the sentences that say it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from drafting.domain.vocabulary import AmendmentKind
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
from drafting.text.instructions.whys import IS_A_REMARK, NAMES_NOTHING

ASKS_NOTHING = frozenset({IS_A_REMARK, NAMES_NOTHING})

ELSEWHERE = (
    "It asks for something that is proposed on the page of the paragraph itself. "
    "Do it there, or write here how the paragraph should read."
)

_KINDS = {
    "replace": AmendmentKind.REPLACE,
    "title": AmendmentKind.REPLACE,
    "insert": AmendmentKind.INSERT_AFTER,
    "delete": AmendmentKind.DELETE,
    "retain": AmendmentKind.RETAIN,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that is asked for, as far as it is clear; a person mends the rest."""

    said: str
    """The sentences of the mail."""
    paragraph: str = ""
    """The paragraph that changes, or beside which a new one stands; nothing if that is unclear."""
    kind: AmendmentKind = AmendmentKind.REPLACE
    words: str = ""
    stands_before: bool = False
    """Whether the new paragraph stands before that one, and not behind it."""
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
    found = candidates(reference, paragraphs) if reference else ()
    known = found[0] if len(found) == 1 else None
    wish = Wish(one.text, doubt=one.why)
    return one.span, replace(wish, paragraph=known.id, words=known.text) if known else wish


def _placed(placed: Placed, mail: str) -> tuple[tuple[int, int], Wish]:
    first = placed.instructions[0]
    said = "\n".join(_sentences(placed.instructions, mail))
    if placed.kind not in _KINDS:
        wish = Wish(said, placed.paragraph_id, words=placed.before, doubt=ELSEWHERE)
        return first.span, replace(wish, author=first.author)
    return first.span, Wish(
        said,
        placed.paragraph_id,
        _KINDS[placed.kind],
        "" if placed.kind == "retain" else placed.after,
        stands_before=placed.kind == "insert" and placed.side == "before",
        author=first.author,
    )


def _doubtful(
    doubt: Doubt, mail: str, paragraphs: Sequence[Paragraph]
) -> tuple[tuple[int, int], Wish]:
    """What found no place, or several, with paragraph and words as far as they are known."""
    asked = doubt.instruction
    found = candidates(asked.place, paragraphs) if asked.place and not asked.is_new else ()
    known = found[0] if len(found) == 1 else None
    kind = AmendmentKind.INSERT_AFTER if asked.is_new else AmendmentKind.REPLACE
    wish = Wish(
        mail[slice(*asked.span)].strip(),
        known.id if known else "",
        kind,
        asked.words if asked.is_new else known.text if known else "",
        author=asked.author,
        doubt=doubt.sentence,
    )
    return asked.span, wish


def _sentences(instructions: Sequence[Instruction], mail: str) -> Iterator[str]:
    """Each part of the mail once, in its order."""
    for start, end in dict.fromkeys(sorted(one.span for one in instructions)):
        yield mail[start:end].strip()
