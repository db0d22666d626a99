"""The Expert's desk in a large sample: mostly the dice decide, but never against the merge."""

from dataclasses import dataclass

from drafting.cli.demo.dice import Dice
from drafting.cli.demo.floor import Wish
from drafting.cli.demo.grammar import Grammar
from drafting.cli.demo.stage import Stage
from drafting.domain.actors import Actor
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.services import deciding
from drafting.text.merge import merge

REFUSALS = (Outcome.DECLINED, Outcome.DECLINED, Outcome.NOTED)


@dataclass(frozen=True, slots=True)
class _Standing:
    """A paragraph of the working text, as far as a decision needs to know it."""

    text: str
    number: int


class Desk:
    """Decides on amendments and knows what the working text has become."""

    def __init__(self, stage: Stage, expert: Actor, dice: Dice, grammar: Grammar) -> None:
        self._stage = stage
        self._expert = expert
        self._dice = dice
        self._grammar = grammar
        self._standing: dict[str, _Standing] = {}
        self._parents: set[str | None] = set()
        self.look()

    def look(self) -> None:
        """Read the working text anew."""
        rows = self._stage.rows()
        self._parents = {row.parent_id for row in rows}
        self._standing = {
            row.paragraph_id: _Standing(row.text, row.version_number) for row in rows
        }

    @property
    def paragraph_count(self) -> int:
        """How many places the working text has."""
        return len(self._standing)

    def decide(self, wish: Wish, most: int, *, keep: str) -> None:
        """Decide on one wish; the text grows to `most` paragraphs and never loses `keep`."""
        standing = self._standing.get(wish.base.paragraph_id)
        if standing is None:
            self._record(wish, Outcome.DECLINED, number=wish.base.version_number)
        elif wish.kind is AmendmentKind.REPLACE:
            self._replace(wish, standing)
        elif wish.kind is AmendmentKind.INSERT_AFTER:
            grows = self.paragraph_count < most
            self._restructure(wish, standing, accept=grows and self._dice.happens(60))
        else:
            may_go = wish.base.paragraph_id not in {keep, *self._parents}
            untouched = may_go and standing.text == wish.base.text
            self._restructure(wish, standing, accept=untouched and self._dice.happens(10))

    def _replace(self, wish: Wish, standing: _Standing) -> None:
        merged = merge(wish.base.text, standing.text, wish.text).text
        if self._dice.happens(15):
            words = self._grammar.amended(standing.text)
            self._record(wish, Outcome.ACCEPTED_IN_PART, number=standing.number, words=words)
            self._now_says(wish, standing, words)
        elif merged is None or self._dice.happens(45):
            self._record(wish, self._dice.one_of(REFUSALS), number=standing.number)
        else:
            self._record(wish, Outcome.ACCEPTED, number=standing.number)
            self._now_says(wish, standing, merged)

    def _restructure(self, wish: Wish, standing: _Standing, *, accept: bool) -> None:
        outcome = Outcome.ACCEPTED if accept else self._dice.one_of(REFUSALS)
        self._record(wish, outcome, number=standing.number)
        if accept:
            self.look()

    def _now_says(self, wish: Wish, standing: _Standing, words: str) -> None:
        if words != standing.text:
            now = _Standing(words, standing.number + 1)
            self._standing[wish.base.paragraph_id] = now

    def _record(self, wish: Wish, outcome: Outcome, *, number: int, words: str = "") -> None:
        reason = self._grammar.decision(outcome)
        decision = deciding.Decision(wish.amendment_id, outcome, reason, number, words)
        deciding.decide(self._stage.session, self._expert, decision)
