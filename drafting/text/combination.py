"""Proposals written on different versions, brought to the words that stand, and composed.

A question has a key: where it begins, after the name of a proposal if that proposal alone has to
be reconciled with what changed since it was written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafting.text.compose import Composition, Proposal, compose
from drafting.text.merge import merge
from drafting.text.questions import Question
from drafting.text.rebase import Fate, rebase

NOW = "now"
"""In a question about one proposal, the name of the text that stands."""

Chosen = Mapping[str, tuple[str, ...]]
"""By the key of a question, the names whose words stand there, in order; () for the base."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A whole text that somebody proposed in place of the one that stood at the time."""

    name: str
    base: str
    text: str


@dataclass(frozen=True, slots=True)
class Brought:
    """A proposal on the text that stands now; without a text while its author is needed."""

    name: str
    fate: Fate
    text: str | None
    questions: tuple[Question, ...] = ()
    """Where it touches what changed since: the alternatives are its own words and those of now."""
    open_questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Combination:
    """Proposals on the text that stands now, brought together as far as the choices allow."""

    now: str
    brought: tuple[Brought, ...]
    composition: Composition

    @property
    def text(self) -> str | None:
        """The text they make together; none while a question is open."""
        is_open = any(one.open_questions for one in self.brought)
        return None if is_open else self.composition.text

    @property
    def open_count(self) -> int:
        """How many questions wait for an answer."""
        asked = sum(len(one.open_questions) for one in self.brought)
        return asked + len(self.composition.open_questions)


def bring(now: str, wish: Wish, chosen: Chosen | None = None, language: str = "en") -> Brought:
    """Carry a proposal to the text that stands now; where both changed, a choice settles it."""
    carried = rebase(wish.base, now, wish.text, language)
    if carried.text is not None:
        return Brought(wish.name, carried.fate, carried.text)
    sides = [Proposal(NOW, now), Proposal(wish.name, wish.text)]
    prefix = f"{wish.name}."
    answers = {
        int(key.removeprefix(prefix)): names
        for key, names in (chosen or {}).items()
        if key.startswith(prefix) and _is_place(key.removeprefix(prefix)) and names
    }
    settled = compose(wish.base, sides, answers, language)
    return Brought(wish.name, "conflict", settled.text, settled.questions, settled.open_questions)


def combine(
    now: str, wishes: Sequence[Wish], chosen: Chosen | None = None, language: str = "en"
) -> Combination:
    """Bring proposals to the text that stands now, and together; their names are unique."""
    brought = tuple(bring(now, wish, chosen, language) for wish in wishes)
    return Combination(now, brought, together(now, brought, chosen, language))


def together(
    now: str, brought: Sequence[Brought], chosen: Chosen | None = None, language: str = "en"
) -> Composition:
    """Compose what has been brought to the text that stands now."""
    answers = {int(key): names for key, names in (chosen or {}).items() if _is_place(key)}
    proposals = [Proposal(one.name, one.text) for one in brought if one.text is not None]
    return compose(now, proposals, answers, language)


def key_of(question: Question, name: str = "") -> str:
    """By what a choice names its question; `name` is of the one proposal it is about, if it is."""
    return f"{name}.{question.start}" if name else str(question.start)


def follow(words: str, before: str, after: str, language: str = "en") -> str | None:
    """Words written upon a composed text, where that text has changed; none if both did there."""
    return merge(before, after, words, language).text


def _is_place(key: str) -> bool:
    return key.isascii() and key.isdigit() and len(key) < 10
