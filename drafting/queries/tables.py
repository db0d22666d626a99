"""Reading the lists of a declaration as tables: amendments, comments, decisions.

Each holds what its page shows to the same reader, in a number of statements that does not grow.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.preparing import Stage, Told, counted, unheard
from drafting.formats.remark import remark_plain
from drafting.formats.table import Table
from drafting.models import Amendment, Comment, Declaration
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.amendments import of_declaration
from drafting.queries.comment_row import CommentRow, row_of, rows, visible_to
from drafting.queries.decisions import DecisionRow, decisions
from drafting.queries.disposed import UNANSWERED, WHOLE, called, fate, place_name
from drafting.queries.instructing import instruction_of
from drafting.queries.outcomes import Standing, standings
from drafting.queries.register import registered
from drafting.queries.text_rows import TextRow, find
from drafting.text.breaks import rejoined

AMENDMENTS = (
    "Number",
    "Paragraph",
    "Kind",
    "Stakeholder",
    "Category",
    "Words it starts from",
    "Words proposed",
    "As an instruction",
    "Reasons",
    "Submitted (UTC)",
    "Fate",
    "Reason of the decision",
)
COMMENTS = (
    "Number",
    "Paragraph",
    "On amendment",
    "Answers comment",
    "Stakeholder",
    "Person",
    "Kind",
    "Language",
    "Words spoken of",
    "Comment",
    "Made (UTC)",
    "Who reads it",
    "Outcome",
    "Reply",
)
DECISIONS = (
    "Amendment",
    "Paragraph",
    "Stakeholder",
    "Decision",
    "Outcome",
    "Merged into",
    "Reason",
    "Decided by",
    "Decided (UTC)",
    "Who knows",
)
EVERYBODY, DESK, HELD = "everybody", "the desk", "held for review"

Text = Sequence[TextRow]


@dataclass(frozen=True, slots=True)
class About:
    """The one thing of which the comments on a page speak; everything where nothing is named."""

    paragraph: str = ""
    amendment: str = ""
    source: str = ""

    def narrowed(self) -> tuple[ColumnElement[bool], ...]:
        """What the comments on it have in common."""
        if self.amendment:
            return (Comment.amendment_id == self.amendment,)
        if self.source:
            return (Comment.source_id == self.source,)
        if self.paragraph:
            on_it = Comment.stands_id == self.paragraph
            return on_it, Comment.amendment_id.is_(None), Comment.on_whole.is_(False)
        return ()


EVERYTHING = About()


def amendment_table(
    session: Session, declaration: Declaration, text: Text, state: str = "", told: Told = unheard
) -> Table:
    """Every amendment on the public record by number, or those of one fate."""
    found = counted(registered(session, declaration.id, state), Stage.READING, told)
    return Table("Amendments", AMENDMENTS, tuple(_amendment(one, text) for one in found))


def comment_table(
    session: Session,
    actor: Actor,
    declaration: Declaration,
    text: Text,
    about: About = EVERYTHING,
) -> Table:
    """All that was said and that the reader may see, oldest first."""
    query = rows().add_columns(Amendment.number)
    query = query.outerjoin(Amendment, Comment.amendment_id == Amendment.id)
    query = query.where(
        Comment.declaration_id == declaration.id, visible_to(actor), *about.narrowed()
    )
    found = session.execute(query.order_by(Comment.journal_seq)).all()
    made = [(row_of(one), one[-1]) for one in found]
    told = standings(session, actor, [one.id for one, _ in made])
    names = {one.id: one.reference for one, _ in made}
    return Table(
        "Comments",
        COMMENTS,
        tuple(
            _comment(one, (_place(one, text), _text_of(number)), names, told.get(one.id))
            for one, number in made
        ),
    )


def decision_table(session: Session, actor: Actor, declaration: Declaration, text: Text) -> Table:
    """Every decision the reader may know of, those taken back among them, by amendment."""
    public = of_declaration(session, actor, declaration.id)
    made = decisions(session, actor, [one.id for one in public])
    found = [_decision(one, each, text) for one in public for each in made.get(one.id, ())]
    return Table("Decisions", DECISIONS, tuple(found))


def _amendment(one: AmendmentRow, text: Text) -> tuple[str, ...]:
    row = find(text, one.paragraph_id)
    return (
        _text_of(one.number),
        place_name(row),
        called(one.kind),
        one.stakeholder_name,
        called(one.stakeholder_kind),
        one.base_words,
        rejoined(one.parts),
        instruction_of(one, row),
        one.reasons,
        _moment(one.submitted_at or one.at),
        fate(one),
        one.decision_reason,
    )


def _comment(
    one: CommentRow, where: tuple[str, str], names: Mapping[str, str], told: Standing | None
) -> tuple[str, ...]:
    return (
        one.reference,
        *where,
        names.get(one.answers_id or "", ""),
        one.organisation or "",
        one.author_name,
        called(one.kind),
        one.language,
        one.quote,
        one.text,
        _moment(one.at),
        _readers(one),
        called(told.outcome) if told else "" if one.answers_id else UNANSWERED,
        remark_plain(told.reply) if told else "",
    )


def _decision(one: AmendmentRow, made: DecisionRow, text: Text) -> tuple[str, ...]:
    return (
        _text_of(one.number),
        place_name(find(text, one.paragraph_id)),
        one.stakeholder_name,
        str(made.number),
        called(made.outcome),
        _text_of(made.into_number),
        made.reason,
        made.author_name,
        _moment(made.at),
        DESK if made.waits else EVERYBODY,
    )


def _place(one: CommentRow, text: Text) -> str:
    return WHOLE if one.on_whole else place_name(find(text, one.stands_id))


def _readers(one: CommentRow) -> str:
    if one.is_public:
        return EVERYBODY
    return DESK if one.is_confidential else HELD


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M}"


def _text_of(number: int | None) -> str:
    return "" if number is None else str(number)
