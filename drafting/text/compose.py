"""Many proposals on one text brought together: one result, each word of it with its source.

Proposals that agree are one; proposals that touch become a question, which a person answers by
choosing between named alternatives or, where words are only put in, by setting their order. The
order in which the proposals are given never matters.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from drafting.text.adjacency import shared_sentences
from drafting.text.hunks import apart, hunks
from drafting.text.questions import (
    Alternative,
    Question,
    answer,
    clashing_sides,
    disputed,
    question,
)
from drafting.text.weave import Change, Place, Weave, weave


@dataclass(frozen=True, slots=True)
class Proposal:
    """A whole text that somebody proposes in place of the base."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A run of the result, and the proposals its words come from; none for words of the base."""

    text: str
    sources: tuple[str, ...]
    at: int | None = field(default=None, compare=False)
    """Where it begins in the base, if its words are those of the base."""


Choices = Mapping[int, tuple[str, ...]]
"""By the start of a question, the names whose words stand there, in order; () for the base."""


@dataclass(frozen=True, slots=True)
class Composition:
    """The proposals brought together; without a text while a question is open."""

    text: str | None
    parts: tuple[Part, ...]
    """The result, or while a question is open the result with the base at its place."""
    questions: tuple[Question, ...] = ()
    """All places that needed or need a choice."""
    open_questions: tuple[Question, ...] = ()
    collisions: tuple[tuple[str, str], ...] = ()
    """The pairs of proposals that touch, by name."""
    adjacent: tuple[str, ...] = ()


def compose(
    base: str,
    proposals: Sequence[Proposal],
    choices: Choices | None = None,
    language: str = "en",
) -> Composition:
    """Bring proposals on one base together. Names are unique; a choice that fits no question, or
    takes two names where one must be chosen, leaves the question open.
    """
    ordered = sorted(proposals, key=lambda one: one.name)
    names = tuple(one.name for one in ordered)
    readings = _readings(base, ordered, language)
    forwards = readings[0]
    clashing = clashing_sides(readings)
    places = disputed(forwards, clashing)
    questions = tuple(question(forwards, place, names) for place in places)
    answered = {one.start: answer(one, (choices or {}).get(one.start)) for one in questions}
    parts = _joined(_parts(forwards, questions, answered, names))
    is_open = tuple(one for one in questions if answered[one.start] is None)
    return Composition(
        None if is_open else "".join(part.text for part in parts),
        parts,
        questions,
        is_open,
        tuple((names[one], names[other]) for one, other in clashing),
        () if questions else shared_sentences(forwards),
    )


def _readings(base: str, proposals: Sequence[Proposal], language: str) -> tuple[Weave, Weave]:
    """All proposals read from the beginning, and read from the end."""
    common = apart(base)
    sides = [apart(one.text) for one in proposals]
    forwards, backwards = (
        weave(common, [hunks(common, one, language, backwards=back) for one in sides])
        for back in (False, True)
    )
    return forwards, backwards


def _parts(
    forwards: Weave,
    questions: Sequence[Question],
    answered: Mapping[int, tuple[Alternative, ...] | None],
    names: Sequence[str],
) -> list[Part]:
    settled = _settled(forwards, questions)
    parts: list[Part] = []
    place = 0
    for asked in questions:
        parts += _between(forwards, (place, asked.start), settled, names)
        parts += _chosen(forwards, asked, answered[asked.start], names)
        place = asked.end
    return parts + _between(forwards, (place, len(forwards.base.text)), settled, names)


def _settled(forwards: Weave, questions: Sequence[Question]) -> list[Change]:
    """The changes about which nothing is asked."""
    return [
        one
        for one in forwards.changes
        if not any(
            asked.start <= one.hunk.start and one.hunk.end <= asked.end for asked in questions
        )
    ]


def _between(
    forwards: Weave, place: Place, settled: Sequence[Change], names: Sequence[str]
) -> list[Part]:
    """The words from one question to the next."""
    start, end = place
    text = forwards.base.text
    parts = []
    for change in settled:
        if start <= change.hunk.start and change.hunk.end <= end:
            parts.append(Part(text[start : change.hunk.start], (), start))
            parts.append(Part(change.hunk.text, tuple(names[one] for one in sorted(change.sides))))
            start = change.hunk.end
    return [*parts, Part(text[start:end], (), start)]


def _chosen(
    forwards: Weave,
    asked: Question,
    chosen: tuple[Alternative, ...] | None,
    names: Sequence[str],
) -> list[Part]:
    """The words at a disputed place: those chosen, or those of the base."""
    if not chosen:
        return [Part(asked.base, (), asked.start)]
    parts: list[Part] = []
    for alternative in chosen:
        side = names.index(alternative.names[0])
        start, end = asked.start, asked.end
        for hunk in forwards.sides[side]:
            if start <= hunk.start and hunk.end <= end:
                parts.append(Part(forwards.base.text[start : hunk.start], (), start))
                parts.append(Part(hunk.text, alternative.names))
                start = hunk.end
        parts.append(Part(forwards.base.text[start:end], (), start))
    return parts


def _joined(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts without empty ones; neighbours of one source are one."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last and _continues(last, part):
            joined[-1] = Part(last.text + part.text, last.sources, last.at)
        elif part.text:
            joined.append(part)
    return tuple(joined)


def _continues(last: Part, part: Part) -> bool:
    if last.sources != part.sources:
        return False
    return bool(part.sources) or (last.at or 0) + len(last.text) == part.at
