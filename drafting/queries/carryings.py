"""Reading the way of one amendment from release to release, as its page shows it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, literal, select
from sqlalchemy.orm import Session, aliased

from drafting.domain.vocabulary import AmendmentKind, Answer, Fate, Whereabouts
from drafting.models import (
    CarriedAmendment,
    CarriedAnswer,
    ParagraphVersion,
    Release,
    ReleasedParagraph,
    User,
)
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.previews import edits_of
from drafting.text.diff import Edit
from drafting.text.merge import Conflict
from drafting.text.yielding import yielding


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What the delegation said, by whom and when, and what it makes of the new version."""

    answer: Answer
    text: str
    edits: tuple[Edit, ...]
    author_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Carrying:
    """An amendment at one release: what it was before, what became of it, and who said what."""

    release_number: int
    symbol: str
    fate: Fate
    whereabouts: Whereabouts
    paragraph_id: str
    reference: str
    version_text: str
    """The words of the release; empty where there are none for it."""
    before: tuple[Edit, ...]
    """The amendment on the words it was carried from."""
    after: tuple[Edit, ...]
    """The amendment on the words of the release, where nobody has to choose."""
    begin: tuple[Edit, ...]
    """What the words to begin from, where they are written anew, make of the release."""
    standing_text: str
    """Those words: what was answered, or what it was carried to. In a conflict they are those of
    the release with what of the proposal merges: nothing that came since is struck by itself."""
    is_from_submission: bool
    proposed: str
    text: str | None
    conflicts: tuple[Conflict, ...]
    adjacent: tuple[str, ...]
    algorithm: str
    author_name: str
    at: datetime
    answers: tuple[AnswerRow, ...]

    @property
    def is_unanswered(self) -> bool:
        """Whether the delegation has not said a word to it."""
        return not self.answers


def carryings(session: Session, amendment: AmendmentRow) -> tuple[Carrying, ...]:
    """Every release that carried an amendment, the newest first; two statements."""
    base, version = aliased(ParagraphVersion), aliased(ParagraphVersion)
    other_base, other_version = aliased(ParagraphVersion), aliased(ParagraphVersion)
    found = session.execute(
        select(
            CarriedAmendment,
            Release,
            _words_of(amendment, base, other_base),
            _words_of(amendment, version, other_version),
            User.name,
            ReleasedParagraph,
        )
        .join(Release, CarriedAmendment.release_id == Release.id)
        .join(base, CarriedAmendment.base_id == base.id)
        .outerjoin(version, CarriedAmendment.version_id == version.id)
        .outerjoin(other_base, CarriedAmendment.target_base_id == other_base.id)
        .outerjoin(other_version, CarriedAmendment.target_version_id == other_version.id)
        .outerjoin(User, CarriedAmendment.author_id == User.id)
        .outerjoin(
            ReleasedParagraph,
            and_(
                ReleasedParagraph.release_id == Release.id,
                ReleasedParagraph.version_id == CarriedAmendment.version_id,
            ),
        )
        .where(CarriedAmendment.amendment_id == amendment.id)
        .order_by(Release.number.desc())
    ).all()
    said = _answers(session, amendment, {one.id: now for one, _, _, now, _, _ in found})
    return tuple(
        _carrying(amendment, (one, release, place), (was, now, name), said[one.id])
        for one, release, was, now, name, place in found
    )


def _words_of(
    amendment: AmendmentRow, own: type[ParagraphVersion], other: type[ParagraphVersion]
) -> ColumnElement[str]:
    """The words of a version, with those of the other where two paragraphs would be joined."""
    others = literal(" ") + other.text if amendment.kind is AmendmentKind.JOIN else None
    return func.coalesce(own.text + func.coalesce(others, ""), "")


def _carrying(
    amendment: AmendmentRow,
    rows: tuple[CarriedAmendment, Release, ReleasedParagraph | None],
    words: tuple[str, str, str | None],
    answers: Sequence[AnswerRow],
) -> Carrying:
    one, release, place = rows
    before, now, author_name = words
    kind = amendment.kind
    derived = one.text or _yielding(one, before, now, release.language)
    begin = answers[-1].text if answers else derived
    return Carrying(
        release_number=release.number,
        symbol=release.symbol,
        fate=one.fate,
        whereabouts=one.whereabouts,
        paragraph_id=one.paragraph_id,
        reference=place.reference if place else "",
        version_text=now,
        before=edits_of(kind, before, one.proposed),
        after=edits_of(kind, now, one.text) if one.text is not None else (),
        begin=edits_of(kind, now, begin),
        standing_text=begin,
        is_from_submission=one.base_id == amendment.base_id,
        proposed=one.proposed,
        text=one.text,
        conflicts=tuple(_conflict(found) for found in one.conflicts),
        adjacent=tuple(one.adjacent),
        algorithm=one.algorithm,
        author_name=author_name or "",
        at=one.created_at,
        answers=tuple(answers),
    )


def _yielding(one: CarriedAmendment, before: str, now: str | None, language: str) -> str:
    """What of the proposal merges with the words of the release; there may be none of these."""
    if not now or one.fate is not Fate.CONFLICT:
        return one.proposed
    return yielding(before, now, one.proposed, language)


def _conflict(kept: Mapping[str, object]) -> Conflict:
    base, ours, theirs = (str(kept[name]) for name in ("base", "ours", "theirs"))
    return Conflict(base, ours, theirs, int(str(kept["start"])))


def _answers(
    session: Session, amendment: AmendmentRow, versions: Mapping[str, str]
) -> Mapping[str, list[AnswerRow]]:
    query = (
        select(CarriedAnswer, User.name)
        .join(User, CarriedAnswer.author_id == User.id)
        .join(CarriedAmendment, CarriedAnswer.carried_id == CarriedAmendment.id)
        .where(CarriedAmendment.amendment_id == amendment.id)
        .order_by(CarriedAnswer.number)
    )
    grouped: defaultdict[str, list[AnswerRow]] = defaultdict(list)
    for one, name in session.execute(query):
        edits = edits_of(amendment.kind, versions[one.carried_id], one.text)
        grouped[one.carried_id].append(
            AnswerRow(one.answer, one.text, edits, name, one.created_at)
        )
    return grouped
