"""Reading what was found of paragraphs: in one reading, and as a release's text stands now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload

from drafting.domain.errors import NotFound
from drafting.domain.readings import Found, ReadingStatus, agreed_whole, overtaken
from drafting.domain.vocabulary import ParagraphKind
from drafting.models import ParagraphVersion, Reading, ReadingRuling, ReadingStep, Release, User
from drafting.queries.agreed import Silence, silences_kept
from drafting.queries.releases import release_text
from drafting.queries.text_rows import TextRow


@dataclass(frozen=True, slots=True)
class RulingRow:
    """What was found of a paragraph, by whom and when."""

    paragraph_id: str
    status: ReadingStatus
    package: str
    whom: tuple[str, ...]
    note: str
    author_name: str
    """Who chaired; nobody where silence found it."""
    at: datetime
    seq: int
    """The act of the chair that found it, one for all of a package; 0 where silence did."""

    @property
    def found(self) -> Found:
        """How the paragraph stands, and in which package."""
        return Found(self.status, self.package)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a paragraph of a release: what was found of it, and whether it holds."""

    ruling: RulingRow
    symbol: str
    """The release in whose words it was found."""
    holds: bool
    """Whether the words are the same, those of the rest of its package too."""
    ground: Silence | None = None
    """The silence procedure by which it was agreed, where no chair has ruled since."""

    @property
    def is_bracketed(self) -> bool:
        """Whether the words that stand are in brackets: nothing of them is agreed."""
        return self.holds and self.ruling.status is ReadingStatus.BRACKETED


@dataclass(frozen=True, slots=True)
class _Last:
    """What was found last of a paragraph, of which words, and on which ground."""

    ruling: RulingRow
    symbol: str
    text: str
    ground: Silence | None = None


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """A reading as it stands: the text, what was found of it, and where the room is."""

    reading: Reading
    rows: tuple[TextRow, ...]
    rulings: tuple[RulingRow, ...]
    steps: Sequence[ReadingStep]

    @property
    def latest(self) -> dict[str, RulingRow]:
        """The latest that was found of each paragraph."""
        return {one.paragraph_id: one for one in self.rulings}

    @property
    def packages(self) -> dict[str, list[TextRow]]:
        """The paragraphs of each package, in the order of the text."""
        inside: dict[str, list[TextRow]] = {}
        latest = self.latest
        for row in self.rows:
            if row.paragraph_id in latest and latest[row.paragraph_id].package:
                inside.setdefault(latest[row.paragraph_id].package, []).append(row)
        return inside

    @property
    def current(self) -> TextRow:
        """The paragraph that the room has before it."""
        return self.rows[self.position]

    @property
    def position(self) -> int:
        """At which place of the text the room is, counted from none."""
        ids = [row.paragraph_id for row in self.rows]
        return ids.index(self.reading.paragraph_id)


def readings(session: Session, declaration_id: str) -> Sequence[Reading]:
    """Every reading of a declaration, the newest first."""
    query = select(Reading).where(Reading.declaration_id == declaration_id)
    ordered = query.order_by(Reading.journal_seq.desc()).options(joinedload(Reading.release))
    return session.scalars(ordered).all()


def reading_page(session: Session, declaration_id: str, reading_id: str) -> ReadingPage:
    """One reading with all that was found in it, in four statements."""
    query = select(Reading).where(
        Reading.declaration_id == declaration_id, Reading.id == reading_id
    )
    reading = session.scalar(query.options(joinedload(Reading.release)))
    if reading is None:
        raise NotFound
    steps = select(ReadingStep).where(ReadingStep.reading_id == reading.id)
    named = steps.order_by(ReadingStep.number).options(joinedload(ReadingStep.author))
    said = _rulings().where(ReadingRuling.reading_id == reading.id)
    return ReadingPage(
        reading=reading,
        rows=taken_up_in_turn(session, reading.release_id),
        rulings=tuple(_row(*one) for one in session.execute(said)),
        steps=session.scalars(named).all(),
    )


def taken_up_in_turn(session: Session, release_id: str) -> tuple[TextRow, ...]:
    """What a reading takes up of a release: all that has words but the headings."""
    rows = release_text(session, release_id)
    return tuple(row for row in rows if row.kind is not ParagraphKind.HEADING)


def found_in(session: Session, reading_id: str) -> Mapping[str, Found]:
    """What was found last of each paragraph in one reading."""
    query = select(ReadingRuling).where(ReadingRuling.reading_id == reading_id)
    found = session.scalars(query.order_by(ReadingRuling.number))
    return {one.paragraph_id: Found(one.status, one.package) for one in found}


def beside_the_text(
    session: Session, release: Release, rows: Sequence[TextRow]
) -> Mapping[str, Beside]:
    """What was found last of each paragraph of a release, by a chair or by silence.

    What was found of an earlier release holds where no word has changed since. It takes two
    statements, and four more where something was under silence.
    """
    words = {row.paragraph_id: row.text for row in rows}
    found = _ruled(session, release)
    for silence in silences_kept(session, release):
        found |= _agreed(found, silence, words)
    changed = [known for known, one in found.items() if words.get(known) != one.text]
    gone = overtaken({known: one.ruling.found for known, one in found.items()}, changed)
    return {
        known: Beside(one.ruling, one.symbol, known not in gone, one.ground)
        for known, one in found.items()
        if known in words
    }


def bracketed(found: Mapping[str, Beside]) -> frozenset[str]:
    """The paragraphs whose words stand in brackets without a name."""
    return frozenset(known for known, one in found.items() if one.is_bracketed)


def _ruled(session: Session, release: Release) -> dict[str, _Last]:
    """The latest ruling on each paragraph in the readings of a text until a release."""
    newest = (
        select(func.max(ReadingRuling.journal_seq))
        .join(Reading, ReadingRuling.reading_id == Reading.id)
        .join(Release, Reading.release_id == Release.id)
        .where(Reading.declaration_id == release.declaration_id, Release.number <= release.number)
        .group_by(ReadingRuling.paragraph_id)
    )
    query = (
        _rulings()
        .join(Reading, ReadingRuling.reading_id == Reading.id)
        .join(Release, Reading.release_id == Release.id)
        .join(ParagraphVersion, ReadingRuling.version_id == ParagraphVersion.id)
        .add_columns(Release.symbol, ParagraphVersion.text)
        .where(ReadingRuling.journal_seq.in_(newest))
    )
    # Of two rulings on one paragraph the later one is read later, and counts.
    found = session.execute(query)
    return {one.paragraph_id: _Last(_row(one, name), *rest) for one, name, *rest in found}


def _agreed(
    found: Mapping[str, _Last], silence: Silence, words: Mapping[str, str]
) -> dict[str, _Last]:
    """What a silence that was kept makes of what was found before it ended."""
    open_to_it = {
        known
        for known, text in silence.words.items()
        if known not in found or _gives_way(found[known], silence, words.get(known) or "")
    }
    standing = {known: one.ruling.found for known, one in found.items()}
    return {
        known: _Last(
            _by_silence(known, silence, standing), silence.symbol, silence.words[known], silence
        )
        for known in agreed_whole(standing, open_to_it)
    }


def _gives_way(one: _Last, silence: Silence, now: str) -> bool:
    """Whether silence came later, and not on older words than those that stand and were read."""
    if one.text == now != silence.words[one.ruling.paragraph_id]:
        return False
    return one.ground is not None or silence.follows(one.ruling.seq)


def _by_silence(known: str, silence: Silence, standing: Mapping[str, Found]) -> RulingRow:
    package = standing[known].package if known in standing else ""
    return RulingRow(
        paragraph_id=known,
        status=ReadingStatus.SILENT,
        package=package,
        whom=(),
        note="",
        author_name="",
        at=silence.ended_at,
        seq=0,
    )


def _rulings() -> Select[ReadingRuling, str]:
    return (
        select(ReadingRuling, User.name)
        .join(User, ReadingRuling.author_id == User.id)
        .order_by(ReadingRuling.journal_seq, ReadingRuling.number)
    )


def _row(one: ReadingRuling, author: str) -> RulingRow:
    return RulingRow(
        paragraph_id=one.paragraph_id,
        status=one.status,
        package=one.package,
        whom=tuple(one.whom),
        note=one.note,
        author_name=author,
        at=one.created_at,
        seq=one.journal_seq,
    )
