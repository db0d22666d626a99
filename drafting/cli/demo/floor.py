"""The floor of a large sample, where delegations propose and everybody comments."""

from collections import Counter
from dataclasses import dataclass

from drafting.cli.demo.company import Company
from drafting.cli.demo.dice import Dice
from drafting.cli.demo.grammar import Grammar
from drafting.cli.demo.stage import Stage
from drafting.domain.actors import Actor
from drafting.domain.vocabulary import AmendmentKind, ParagraphKind
from drafting.queries.text_rows import TextRow
from drafting.services import amending, commenting
from drafting.services.commenting import Remark

OPEN_TO_ALL = frozenset(
    {ParagraphKind.PREAMBULAR, ParagraphKind.PARAGRAPH, ParagraphKind.SUBPARAGRAPH}
)


@dataclass(frozen=True, slots=True)
class Wish:
    """A submitted amendment that waits for a decision."""

    amendment_id: str
    actor: Actor
    base: TextRow
    kind: AmendmentKind
    text: str


class Floor:
    """Lets somebody speak, on the text of the latest release."""

    def __init__(self, stage: Stage, company: Company, dice: Dice, grammar: Grammar) -> None:
        self._stage = stage
        self._company = company
        self._dice = dice
        self._grammar = grammar
        self._proposed: Counter[str] = Counter()
        self._comments: list[str] = []
        self.waiting: list[Wish] = []

    def amend(self, row: TextRow) -> None:
        """Have some delegation propose something on a paragraph."""
        actor = self._dice.one_of(self._company.states)
        kind = self._kind()
        text = self._words(kind, row)
        proposal = amending.Proposal(
            row.paragraph_id, row.version_number, kind, text, self._grammar.pick("reasons")
        )
        session = self._stage.session
        amendment = amending.draft(session, actor, proposal)
        amending.submit(session, actor, amendment.id)
        self._proposed[row.paragraph_id] += 1
        self.waiting.append(Wish(amendment.id, actor, row, kind, text))

    def comment(self) -> None:
        """Have somebody speak on a paragraph, on an amendment, or in answer to a comment."""
        throw, session = self._dice.below(10), self._stage.session
        actor = self._dice.one_of(self._company.participants)
        if throw < 2 and self._comments:
            author = self._dice.one_of((actor, self._company.expert))
            before = self._dice.one_of(self._comments[-50:])
            commenting.answer(session, author, before, Remark(self._grammar.pick("answers")))
            return
        remark = Remark(self._grammar.remark())
        if throw < 5 and self.waiting:
            wish = self._dice.one_of(self.waiting)
            made = commenting.on_amendment(session, actor, wish.amendment_id, remark)
        else:
            row = self._dice.one_of(self._rows())
            number = row.version_number
            made = commenting.on_paragraph(session, actor, row.paragraph_id, number, remark)
        self._comments.append(made.id)

    def withdraw(self) -> None:
        """Have one delegation in twenty take its amendment back."""
        for wish in list(self.waiting):
            if self._dice.happens(5):
                amending.withdraw(self._stage.session, wish.actor, wish.amendment_id)
                self.waiting.remove(wish)

    def next_row(self, without: str, most: int) -> TextRow:
        """A paragraph to speak on, the first ones more often, none that had `most` already."""
        rows = [
            row
            for row in self._rows()
            if row.paragraph_id != without and self._proposed[row.paragraph_id] < most
        ]
        return rows[min(self._dice.below(len(rows)), self._dice.below(len(rows)))]

    def _rows(self) -> list[TextRow]:
        return [row for row in self._stage.released.values() if row.kind in OPEN_TO_ALL]

    def _kind(self) -> AmendmentKind:
        throw = self._dice.below(100)
        if throw < 6:
            return AmendmentKind.DELETE
        return AmendmentKind.INSERT_AFTER if throw < 14 else AmendmentKind.REPLACE

    def _words(self, kind: AmendmentKind, row: TextRow) -> str:
        if kind is AmendmentKind.DELETE:
            return ""
        if kind is AmendmentKind.INSERT_AFTER:
            return self._grammar.paragraph(row.kind)
        return self._grammar.amended(row.text)
