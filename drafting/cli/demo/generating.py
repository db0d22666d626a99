"""Generating a large sample: a company, a first draft, and a debate from release to release."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from drafting.cli.demo.calendar import Calendar
from drafting.cli.demo.company import Company, gather
from drafting.cli.demo.desk import Desk
from drafting.cli.demo.dice import Dice
from drafting.cli.demo.floor import Floor
from drafting.cli.demo.grammar import Grammar
from drafting.cli.demo.people import Cast
from drafting.cli.demo.sitting import ACTS, Sitting
from drafting.cli.demo.sizes import Size, first_draft
from drafting.cli.demo.stage import Report, Stage
from drafting.domain import clock
from drafting.domain.vocabulary import ParagraphKind
from drafting.services import importing
from drafting.services.importing import TextFile

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LEFT_OPEN = 4
"""Of a hundred amendments, how many stay without a decision at a release."""

Act = Callable[[], None]


class Debate:
    """A large sample while it is being made."""

    def __init__(self, stage: Stage, company: Company, size: Size, dice: Dice) -> None:
        grammar = Grammar(dice)
        self._stage = stage
        self._company = company
        self._size = size
        self._dice = dice
        self._grammar = grammar
        self._floor = Floor(stage, company, dice, grammar)
        self._desk = Desk(stage, company.expert, dice, grammar)
        rows = stage.rows()
        self._hot = next(row.paragraph_id for row in rows if row.kind is ParagraphKind.PARAGRAPH)

    def acts(self) -> Iterator[Act]:
        """Every act in its order: each release, what is said on it, and what is decided then."""
        for turn in range(self._size.releases):
            yield partial(self._publish, turn)
            yield from self._dice.shuffled(self._speeches(turn))
            if turn < self._size.releases - 1:
                yield self._floor.withdraw
                yield from self._decisions()

    def _publish(self, turn: int) -> None:
        revision = f"/Rev.{turn}" if turn else ""
        symbol = f"SAMPLE/{self._size.name.upper()}{revision}"
        self._stage.publish(self._company.expert, symbol, self._grammar.pick("release_notes"))
        self._desk.look()

    def _speeches(self, turn: int) -> list[Act]:
        size = self._size
        amendments = _share(size.amendments, size.releases, turn)
        hot = self._hot_share(turn)
        comments = _share(size.comments, size.releases, turn)
        return [
            *[self._amend_the_hottest] * hot,
            *[self._amend_another] * (amendments - hot),
            *[self._floor.comment] * comments,
        ]

    def _hot_share(self, turn: int) -> int:
        """Half of what the hottest paragraph gets is on the last release, and stays open."""
        last = self._size.hottest // 2
        if turn == self._size.releases - 1:
            return last
        return _share(self._size.hottest - last, self._size.releases - 1, turn)

    def _amend_the_hottest(self) -> None:
        self._floor.amend(self._stage.released[self._hot])

    def _amend_another(self) -> None:
        self._floor.amend(self._floor.next_row(self._hot, self._size.hottest - 1))

    def _decisions(self) -> Iterator[Act]:
        for wish in list(self._floor.waiting):
            if not self._dice.happens(LEFT_OPEN):
                self._floor.waiting.remove(wish)
                yield partial(self._desk.decide, wish, self._size.paragraphs, keep=self._hot)


def load(session: "Session", size: Size, seed: int, report: Report, *, cheap: bool) -> None:
    """Let a declaration of this size come about, the same one for the same seed."""
    dice = Dice(seed)
    grammar = Grammar(dice)
    # An amendment takes a turn to be made and one to be decided, a comment one.
    most = 2 * size.amendments + size.comments + 2 * size.releases + 2 + ACTS
    calendar = Calendar(most)
    with clock.at(calendar.next()):
        company = gather(Cast(session, cheap=cheap), size, grammar)
        file = TextFile(
            f"{size.slug}.json", first_draft(size, grammar), slug=size.slug, is_sample=True
        )
        imported = importing.import_text(session, company.expert, file)
        stage = Stage(session, imported.declaration, {})
        debate = Debate(stage, company, size, dice)
        sitting = Sitting(stage, company, dice, grammar)
    for done, act in enumerate(chain(debate.acts(), sitting.acts(calendar.after)), start=1):
        with clock.at(calendar.next()):
            act()
        report(done, most)
    report(most, most)


def _share(count: int, turns: int, turn: int) -> int:
    """What falls to a turn when a number is spread evenly; the shares add up to it."""
    return count * (turn + 1) // turns - count * turn // turns
