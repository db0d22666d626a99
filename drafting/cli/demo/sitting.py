"""The end of a large sample: its last release is put under silence and read, as the dice fall."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from drafting.cli.demo.company import Company
from drafting.cli.demo.dice import Dice
from drafting.cli.demo.grammar import Grammar
from drafting.cli.demo.stage import Stage
from drafting.domain.readings import ReadingStatus
from drafting.domain.silence import SilenceBreak
from drafting.domain.vocabulary import ParagraphKind as Kind
from drafting.queries.people import stakeholders
from drafting.queries.text_rows import TextRow
from drafting.services import chairing, silencing

if TYPE_CHECKING:
    from drafting.models import Reading

READ = 40
"""Paragraphs that are taken up; a large text is not read in one day."""

SILENT = 6
"""Paragraphs under silence."""

OBJECTIONS = 2

ACTS = READ + OBJECTIONS + 6
"""How many acts the end takes at most."""

USUAL = (ReadingStatus.AGREED,) * 6
RARE = (
    ReadingStatus.PENDING,
    ReadingStatus.RESERVED,
    ReadingStatus.BRACKETED,
    ReadingStatus.OPEN,
)


class Sitting:
    """A reading of the last release, and two silences: one is kept, the other is broken."""

    def __init__(self, stage: Stage, company: Company, dice: Dice, grammar: Grammar) -> None:
        self._stage = stage
        self._company = company
        self._dice = dice
        self._grammar = grammar
        self._names = {one.id: one.name for one in stakeholders(stage.session)}
        self._silences: list[str] = []
        self._readings: list[Reading] = []

    def acts(self, after: Callable[[int], datetime]) -> Iterator[Callable[[], None]]:
        """Every act in its order; `after` tells when an act comes that is so many acts away."""
        rows = [row for row in self._stage.released.values() if row.kind is not Kind.HEADING]
        kept, broken = rows[:SILENT], rows[SILENT : 2 * SILENT]
        for title, under in (("Silence on the opening", kept), ("Silence on the rest", broken)):
            yield partial(self._silence, title, under, after)
        for row in broken[:OBJECTIONS]:
            yield partial(self._object, row)
        yield self._begin
        yield from (partial(self._rule, row) for row in rows[:READ])
        yield self._close
        for number in range(len(self._silences)):
            yield partial(self._announce, number)

    def _begin(self) -> None:
        session, of = self._stage.session, self._stage.declaration.id
        title = "Reading of the last release"
        self._readings.append(chairing.begin(session, self._company.expert, of, title))

    def _close(self) -> None:
        reading = self._readings[-1]
        step = chairing.Step(reading.id, reading.step_count)
        chairing.close(self._stage.session, self._company.expert, step)

    def _rule(self, row: TextRow) -> None:
        reading, status = self._readings[-1], self._dice.one_of((*USUAL, *RARE))
        speaker = self._dice.one_of(self._company.participants)
        is_named = status.names_somebody
        ruling = chairing.Ruling(
            reading.id,
            row.paragraph_id,
            reading.ruling_count,
            status,
            whom=self._names[speaker.stakeholder_id or ""] if is_named else "",
            note=self._grammar.pick("reasons") if is_named else "",
        )
        chairing.rule(self._stage.session, self._company.expert, ruling)

    def _silence(self, title: str, rows: list[TextRow], after: Callable[[int], datetime]) -> None:
        wish = silencing.Opening(
            title,
            "Europe/Zurich",
            after(OBJECTIONS + 2),
            self._stage.declaration.release_count,
            SilenceBreak.NAMED,
            paragraph_ids=tuple(row.paragraph_id for row in rows),
        )
        expert, of = self._company.expert, self._stage.declaration.id
        made = silencing.open_silence(self._stage.session, expert, of, wish)
        self._silences.append(made.id)

    def _object(self, row: TextRow) -> None:
        wish = silencing.Objecting(
            self._silences[-1], (row.paragraph_id,), self._grammar.pick("reasons")
        )
        speaker = self._dice.one_of(self._company.states)
        silencing.object_to(self._stage.session, speaker, wish)

    def _announce(self, number: int) -> None:
        silence_id = self._silences[number]
        silencing.announce(self._stage.session, self._company.expert, silence_id)
