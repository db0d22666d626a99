"""Reading the main issues of a text: the most contended paragraphs, and who wanted what there."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import ANYONE
from drafting.formats.remark import remark_plain
from drafting.formats.report_issues import OPEN, WITHDRAWN, Issue, Position
from drafting.models import Amendment, CarriedAmendment, Disposition
from drafting.queries import amendment_rows
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.carried import is_latest_carried, standing_paragraph
from drafting.queries.fates import ALL, fate_of
from drafting.queries.instructing import instruction_of
from drafting.queries.text_rows import TextRow
from drafting.queries.told import is_latest_disposition
from drafting.text.instructions.writing import spoken
from drafting.text.markup import plain
from drafting.text.phrases import first_words

MOST_ISSUES = 12
"""Paragraphs that the report goes into; the disposition report has them all."""

MOST_POSITIONS = 7
"""Of each of them, the positions that most stood behind, so that the report keeps its limit."""

LONGEST_WISH, LONGEST_REASON = 220, 200
"""In letters; the rest can be read in the room."""


def issues(session: Session, declaration_id: str, text: Sequence[TextRow]) -> list[Issue]:
    """The paragraphs that drew most amendments, in the order of the text; five statements."""
    found = _fates(session, declaration_id)
    drawn = [row for row in text if row.paragraph_id in found]
    most = sorted(drawn, key=lambda row: -found[row.paragraph_id].total())[:MOST_ISSUES]
    places = {row.paragraph_id: row for row in most}
    proposed = _proposed(session, declaration_id, list(places))
    return [
        _issue(row, found[row.paragraph_id], proposed)
        for row in drawn
        if row.paragraph_id in places
    ]


def positions(proposed: Sequence[AmendmentRow], place: TextRow) -> tuple[Position, ...]:
    """Who wanted what: those with most behind them, of equals what is open; in their order."""
    keyed = sorted(((_key(one, place), one) for one in proposed), key=lambda pair: pair[0])
    found = [
        _position(key, [one for _, one in pairs])
        for key, pairs in groupby(keyed, key=lambda pair: pair[0])
    ]
    most = sorted(found, key=_weight)[:MOST_POSITIONS]
    return tuple(sorted(most, key=lambda one: one.numbers[0]))


def _issue(row: TextRow, found: Counter[str], proposed: Sequence[AmendmentRow]) -> Issue:
    own = [one for one in proposed if one.paragraph_id == row.paragraph_id]
    return Issue(
        reference=spoken(row.name),
        fates=in_words(found),
        positions=positions(own, row),
        lead_count=len({one.delegation_id for one in own}),
        opening=first_words(plain(row.text)),
    )


def in_words(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """How many met with which fate, in the order in which fates are told."""
    return tuple((called(one), counts[one]) for one in ALL if counts[one])


def called(value: str) -> str:
    """A value of a closed list as a sentence begins with it."""
    return str(value).replace("_", " ").capitalize()


def _fates(session: Session, declaration_id: str) -> dict[str, Counter[str]]:
    query = (
        select(standing_paragraph(), Amendment.state, Disposition.outcome, func.count())
        .select_from(Amendment)
        .outerjoin(CarriedAmendment, is_latest_carried())
        .outerjoin(Disposition, is_latest_disposition())
        .where(Amendment.declaration_id == declaration_id, amendment_rows.is_public())
        .group_by(standing_paragraph(), Amendment.state, Disposition.outcome)
    )
    found: dict[str, Counter[str]] = {}
    for paragraph_id, state, outcome, count in session.execute(query):
        found.setdefault(paragraph_id, Counter())[fate_of(state, outcome)] += count
    return found


def _proposed(
    session: Session, declaration_id: str, paragraph_ids: Sequence[str]
) -> list[AmendmentRow]:
    query = amendment_rows.rows(ANYONE).where(
        Amendment.declaration_id == declaration_id, standing_paragraph().in_(paragraph_ids)
    )
    return amendment_rows.drawn(session, query.order_by(Amendment.number))


Key = tuple[str, str, str]
"""What is wanted, what became of it, and why."""


def _key(one: AmendmentRow, place: TextRow) -> Key:
    fate = fate_of(one.state, one.outcome)
    reason = "" if fate in {OPEN, WITHDRAWN} else one.decision_reason
    return _wish(one, place), fate, remark_plain(reason, LONGEST_REASON)


def _position(key: Key, members: Sequence[AmendmentRow]) -> Position:
    wish, fate, reason = key
    names = dict.fromkeys(name for one in members for name in _names(one))
    return Position(tuple(names), tuple(one.number or 0 for one in members), wish, fate, reason)


def _names(one: AmendmentRow) -> list[str]:
    """The lead with the groups for which it speaks, then the co-sponsors."""
    groups = " and ".join(group.short_name for group in one.sponsors.groups)
    lead = f"{one.short_name}, on behalf of {groups}," if groups else one.short_name
    return [lead, *(each.short_name for each in one.sponsors.co_sponsors)]


def _weight(one: Position) -> tuple[int, bool, int]:
    return -len(one.names), one.fate != OPEN, one.numbers[0]


def _wish(one: AmendmentRow, place: TextRow) -> str:
    """What it asks for as it follows “to”: an instruction without its place and its full stop."""
    words = plain(instruction_of(one, place) or f"Put these words in: “{one.text}”")
    words = words.removeprefix(f"In {spoken(place.name)}, ").rstrip(".")
    return _shortened(words[:1].lower() + words[1:])


def _shortened(words: str) -> str:
    """The beginning of a long wish; a quotation that is cut is closed."""
    if len(words) <= LONGEST_WISH:
        return words
    cut = words[:LONGEST_WISH].rsplit(" ", 1)[0] + " …"
    return cut + "”" * (cut.count("“") - cut.count("”"))
