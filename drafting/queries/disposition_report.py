"""Reading the disposition report: what was proposed or said, what became of it, why and where.

Nothing is in it that a visitor without an account could not read: the report is handed around.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE
from drafting.domain.preparing import Progress, Stage, Told, unheard
from drafting.domain.vocabulary import AmendmentState
from drafting.formats.remark import remark_plain
from drafting.models import Comment, Declaration, Release, Statement
from drafting.queries import amendments, outcomes, reported, statement_outcomes, statements
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.comment_row import CommentRow, row_of, rows
from drafting.queries.contributions import Manner
from drafting.queries.fates import OPEN
from drafting.queries.instructing import instruction_of
from drafting.queries.outcomes import Standing
from drafting.queries.releases import latest_release, release_text
from drafting.queries.reported import Asked, LineKey
from drafting.queries.statements import StatementRow
from drafting.queries.taken_in import Taken, Version, taken_in, versions_of
from drafting.queries.text_rows import TextRow, find

ON_A_PAGE = 50
AT_ONCE = 400
"""Lines that are read together for a file, so that no statement names too many."""

LONGEST = 1200
"""Letters of a written statement that a line holds; the statement itself holds all."""

NOWHERE: Version = ("", 0)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One thing that was proposed or said, and what became of it."""

    manner: Manner
    id: str
    number: int
    by: str
    said: str
    outcome: str
    """A decision, an outcome, withdrawn or open; empty where nothing was answered yet."""
    reason: str
    paragraph_id: str | None = None
    """Where it stands in the latest release; none for the whole text, or for what is gone."""
    place: str = ""
    is_on_whole: bool = False
    stakeholder_id: str | None = None
    into_number: int | None = None
    """The amendment that goes on for this one, where it was merged into another."""
    taken: Taken | None = None
    consultation_id: str = ""
    """Where a written statement was made."""


Found = dict[str, tuple[ReportLine, Version | None]]
"""Lines by the identity of what they tell, each with the version in which it was taken up."""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Some lines of the report, how many there are, and of whom it could tell alone."""

    lines: tuple[ReportLine, ...]
    total: int
    number: int
    count: int
    asked: Asked
    speakers: tuple[tuple[str, str], ...]


def report_page(
    session: Session, declaration: Declaration, asked: Asked, number: int
) -> ReportPage:
    """A page of the report, in a bounded number of statements."""
    release = latest_release(session, declaration.id)
    release_id = release.id if release else ""
    line = reported.lines(declaration.id, release_id, asked.stakeholder_id)
    total = reported.count(session, line)
    last = max(1, -(-total // ON_A_PAGE))
    at = max(1, min(number, last))
    keys = reported.keys(session, line, asked.order, (at - 1) * ON_A_PAGE, ON_A_PAGE)
    return ReportPage(
        lines=_lines(session, keys, _text(session, release)),
        total=total,
        number=at,
        count=last,
        asked=asked,
        speakers=reported.speakers(session, reported.lines(declaration.id, release_id)),
    )


def whole_report(
    session: Session, declaration: Declaration, asked: Asked, told: Told = unheard
) -> Iterator[ReportLine]:
    """Every line of the report, some hundreds at a time."""
    release = latest_release(session, declaration.id)
    line = reported.lines(declaration.id, release.id if release else "", asked.stakeholder_id)
    text, start = _text(session, release), 0
    total = reported.count(session, line)
    while keys := reported.keys(session, line, asked.order, start, AT_ONCE):
        told(Progress(Stage.READING, start, total))
        yield from _lines(session, keys, text)
        start += AT_ONCE


def _text(session: Session, release: Release | None) -> Sequence[TextRow]:
    return release_text(session, release.id) if release else ()


def _lines(
    session: Session, keys: Sequence[LineKey], text: Sequence[TextRow]
) -> tuple[ReportLine, ...]:
    """The words of these lines, in their order, with the place where each was taken up."""
    found = {
        **_of_amendments(session, _ids(keys, Manner.AMENDMENT), text),
        **_of_comments(session, _ids(keys, Manner.COMMENT), text),
        **_of_statements(session, _ids(keys, Manner.STATEMENT)),
    }
    places = taken_in(session, {version for _, version in found.values() if version})
    names = reported.names(session, {key.stakeholder_id for key in keys if key.stakeholder_id})
    return tuple(
        replace(
            line,
            stakeholder_id=key.stakeholder_id,
            by=names.get(key.stakeholder_id or "", line.by),
            taken=places.get(version or NOWHERE),
        )
        for key in keys
        for line, version in [found[key.id]]
    )


def _ids(keys: Sequence[LineKey], manner: Manner) -> list[str]:
    return [key.id for key in keys if key.manner is manner]


def _of_amendments(session: Session, ids: Sequence[str], text: Sequence[TextRow]) -> Found:
    if not ids:
        return {}
    made = versions_of(session, ids)
    return {
        one.id: (_amendment(one, find(text, one.paragraph_id)), _made_of(one, made))
        for one in amendments.of_ids(session, ANYONE, ids)
    }


def _made_of(one: AmendmentRow, made: Mapping[str, Version]) -> Version | None:
    """The version that was made of it, if everybody may know that it was accepted."""
    is_known = one.outcome is not None and one.outcome.changes_the_text
    return made.get(one.id) if is_known else None


def _amendment(one: AmendmentRow, row: TextRow | None) -> ReportLine:
    is_gone = one.state is AmendmentState.WITHDRAWN
    outcome = OPEN if one.outcome is None else one.outcome.value
    return ReportLine(
        manner=Manner.AMENDMENT,
        id=one.id,
        number=one.number or 0,
        paragraph_id=row.paragraph_id if row else None,
        place=row.name if row else "",
        by=one.stakeholder_name,
        said=instruction_of(one, row) or one.text,
        outcome=one.state.value if is_gone else outcome,
        reason="" if is_gone else remark_plain(one.decision_reason),
        into_number=one.into_number,
    )


def _of_comments(session: Session, ids: Sequence[str], text: Sequence[TextRow]) -> Found:
    if not ids:
        return {}
    told = outcomes.standings(session, ANYONE, ids)
    query = rows().where(Comment.id.in_(ids))
    found = (row_of(one) for one in session.execute(query))
    return {
        one.id: (
            _comment(one, find(text, one.stands_id), told.get(one.id)),
            _took_up(told, one.id),
        )
        for one in found
    }


def _comment(one: CommentRow, row: TextRow | None, told: Standing | None) -> ReportLine:
    quote = f"“{one.quote}”: " if one.quote else ""
    place = row if row and not one.on_whole else None
    return ReportLine(
        manner=Manner.COMMENT,
        id=one.id,
        number=one.number,
        paragraph_id=place.paragraph_id if place else None,
        place=place.name if place else "",
        is_on_whole=one.on_whole,
        by=one.organisation or one.author_name,
        said=quote + remark_plain(one.text),
        outcome=told.outcome.value if told else "",
        reason=remark_plain(told.reply) if told else "",
    )


def _of_statements(session: Session, ids: Sequence[str]) -> Found:
    if not ids:
        return {}
    told = statement_outcomes.standings(session, ANYONE, ids)
    found = statements.oldest(session, ANYONE, [Statement.id.in_(ids)], len(ids))
    return {one.id: (_statement(one, told.get(one.id)), _took_up(told, one.id)) for one in found}


def _statement(one: StatementRow, told: Standing | None) -> ReportLine:
    return ReportLine(
        manner=Manner.STATEMENT,
        id=one.id,
        number=one.number or 0,
        is_on_whole=True,
        by=one.organisation or one.author_name,
        said=remark_plain(one.text, LONGEST),
        outcome=told.outcome.value if told else "",
        reason=remark_plain(told.reply) if told else "",
        consultation_id=one.consultation_id,
    )


def _took_up(told: Mapping[str, Standing], identity: str) -> Version | None:
    """The version that its outcome names, if it names one."""
    one = told.get(identity)
    if one is None or one.paragraph_id is None or one.version_number is None:
        return None
    return one.paragraph_id, one.version_number
