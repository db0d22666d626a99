"""The proposals on a paragraph laid out, those that are switched on brought together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.collisions import excluding
from drafting.queries.compositions import Selection, is_composable, wish
from drafting.queries.text_rows import TextRow
from drafting.text.combination import Brought, Combination, bring, key_of, together
from drafting.text.compose import Part
from drafting.text.diff import Edit, diff
from drafting.text.questions import Alternative, Question
from drafting.text.questions import answer as answer_of
from drafting.text.tracing import OWN, traced

FEW = 2
"""So many insertions at one place are offered in every order; of more, each gets a number."""

GROUNDS = (2, 3, 4, 5, 6)
"""Those of the proposals in turn, and last that of words written by hand."""

PENCIL = "✎"


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal that can be switched on: how it fits the words that stand, what it changes."""

    amendment: AmendmentRow
    brought: Brought
    edits: tuple[Edit, ...]
    is_on: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for whoever composes: its key, what can be chosen, and what was."""

    key: str
    question: Question
    about: AmendmentRow | None
    """The one proposal to be reconciled with the words that stand, if it is about one."""
    answer: tuple[str, ...] | None
    orders: tuple[tuple[Alternative, ...], ...] = ()
    """For a few insertions at one place: what may stand there, one after the other."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of the result from one source, or of the base."""

    text: str
    names: tuple[str, ...]
    """Whose they are, by number; none for words of the base and for those written by hand."""
    mark: str
    """The letters of its sources; a pencil for words written by hand; nothing for the base."""
    ground: int
    """Which of the grounds of origins it stands on."""


@dataclass(frozen=True, slots=True)
class Board:
    """The proposals on a paragraph, those that are switched on brought together."""

    row: TextRow
    language: str
    groups: tuple[tuple[Offer, ...], ...]
    """Proposals of other words, by number; those that propose the same stand together."""
    whole: tuple[AmendmentRow, ...]
    """Those that put in or take out a whole paragraph, and are decided by themselves."""
    selection: Selection
    combination: Combination
    asked: tuple[Asked, ...]
    collisions: Mapping[str, tuple[str, ...]]
    """The proposals that touch others, by number, with all that they touch; by identity."""

    @property
    def composed(self) -> str | None:
        """The text of those switched on, before anybody wrote upon it."""
        return self.combination.text

    @property
    def words(self) -> str:
        """The text as it would stand; none while a question is open."""
        return self.selection.words or self.composed or ""

    @property
    def runs(self) -> tuple[Run, ...]:
        """The result in runs with their sources, words written by hand as well."""
        parts, letters = self.combination.composition.parts, self.letters
        if self.selection.words:
            parts = traced(parts, self.words)
        return tuple(_run(one, letters) for one in parts)

    @property
    def said(self) -> dict[str, str]:
        """The words that stand in the result by each that is switched on; none where none do."""
        runs = self.runs
        return {
            one: " … ".join(
                run.text.strip() for run in runs if one in run.names and run.text.strip()
            )
            for one in self.letters
        }

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What the result changes in the words that stand."""
        return diff(self.row.text, self.words, self.language) if self.words else ()

    @property
    def named(self) -> dict[str, AmendmentRow]:
        """The proposals of other words by their identity, in the order of their numbers."""
        found = [one.amendment for group in self.groups for one in group]
        return {one.id: one for one in sorted(found, key=lambda one: one.order)}

    @property
    def everybody(self) -> dict[str, AmendmentRow]:
        """Every proposal by its identity, those on the paragraph as a whole as well."""
        found = [*self.named.values(), *self.whole]
        return {one.id: one for one in sorted(found, key=lambda one: one.order)}

    @property
    def letters(self) -> dict[str, str]:
        """The letter of each that is switched on, by which its words are known in the result."""
        on = [one for one in self.named if one in self.selection.chosen]
        return {one: _letter(place) for place, one in enumerate(on)}


def board(
    row: TextRow, found: Sequence[AmendmentRow], selection: Selection, language: str
) -> Board:
    """Lay the proposals out; what is not open any more is switched off."""
    able = [one for one in found if is_composable(one)]
    on = tuple(one.id for one in able if one.id in selection.chosen)
    brought = {one.id: bring(row.text, wish(one), selection.choices, language) for one in able}
    switched_on = tuple(brought[one] for one in on)
    composition = together(row.text, switched_on, selection.choices, language)
    offers = [
        Offer(one, brought[one.id], _edits(one, brought[one.id], row, language), one.id in on)
        for one in able
    ]
    collisions = [
        *together(row.text, list(brought.values()), language=language).collisions,
        *excluding(found, row.text, language),
    ]
    combination = Combination(row.text, switched_on, composition)
    return Board(
        row=row,
        language=language,
        groups=_grouped(offers),
        whole=tuple(one for one in found if not is_composable(one)),
        selection=replace(selection, chosen=on),
        combination=combination,
        asked=_asked(combination, selection, {one.id: one for one in able}),
        collisions=_neighbours([one.id for one in found], collisions),
    )


def _edits(
    amendment: AmendmentRow, brought: Brought, row: TextRow, language: str
) -> tuple[Edit, ...]:
    """What it changes now; where it fits nowhere or changes nothing any more, what it proposed."""
    if brought.text in (None, row.text):
        return diff(amendment.base_text, amendment.text, language)
    return diff(row.text, brought.text or "", language)


def _grouped(offers: Sequence[Offer]) -> tuple[tuple[Offer, ...], ...]:
    """Those that propose the same words together, in the order of the first of each."""
    groups: dict[tuple[str, str], list[Offer]] = {}
    for one in offers:
        text = one.brought.text
        alone = one.amendment.id if text is None else ""
        groups.setdefault((alone, text or ""), []).append(one)
    return tuple(tuple(group) for group in groups.values())


def _asked(
    combination: Combination, selection: Selection, named: Mapping[str, AmendmentRow]
) -> tuple[Asked, ...]:
    """What its author or the Expert has to choose first, then where proposals touch."""
    chosen, found = selection.choices, []
    for one in combination.brought:
        for question in one.questions:
            key = key_of(question, one.name)
            answer = chosen.get(key) if question not in one.open_questions else None
            found.append(Asked(key, question, named[one.name], answer))
    for disputed in combination.composition.questions:
        question = _by_number(disputed, list(named))
        answered = answer_of(question, chosen.get(key_of(question)))
        names = None if answered is None else tuple(one.names[0] for one in answered)
        found.append(Asked(key_of(question), question, None, names, _orders(question)))
    return tuple(found)


def _by_number(question: Question, order: Sequence[str]) -> Question:
    """The question with its alternatives, and those behind each, in the order of numbers."""
    sides = [
        replace(one, names=tuple(sorted(one.names, key=order.index)))
        for one in question.alternatives
    ]
    sides.sort(key=lambda one: order.index(one.names[0]))
    return replace(question, alternatives=tuple(sides))


def _orders(question: Question) -> tuple[tuple[Alternative, ...], ...]:
    sides = question.alternatives
    if not question.asks_for_order or len(sides) > FEW:
        return ()
    return tuple(one for size in range(len(sides), 0, -1) for one in permutations(sides, size))


def _neighbours(
    order: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> dict[str, tuple[str, ...]]:
    both = {*pairs, *((other, one) for one, other in pairs)}
    touched: dict[str, set[str]] = {}
    for one, other in both:
        touched.setdefault(one, set()).add(other)
    return {
        one: tuple(other for other in order if other in touched[one])
        for one in order
        if one in touched
    }


def _run(part: Part, letters: Mapping[str, str]) -> Run:
    if OWN in part.sources:
        return Run(part.text, (), PENCIL, GROUNDS[-1])
    names = tuple(one for one in letters if one in part.sources)
    ground = GROUNDS[list(letters).index(names[0]) % (len(GROUNDS) - 1)] if names else 1
    return Run(part.text, names, "".join(letters[one] for one in names), ground)


def _letter(place: int) -> str:
    """A, B … Z, then AA, AB …"""
    first, last = divmod(place, 26)
    return (_letter(first - 1) if first else "") + chr(ord("A") + last)
