"""Reading the Expert's desk: what is undecided, paragraph by paragraph."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.telling import Moved
from drafting.domain.vocabulary import AmendmentKind, AmendmentState
from drafting.queries import amendments, comments
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.decisions import DecisionRow, decisions
from drafting.queries.previews import Preview, preview, proposed_edits
from drafting.queries.recommendations import RecommendationRow, recommendations
from drafting.queries.sponsors import states_by_region
from drafting.queries.submissions import Submission, earlier_texts
from drafting.queries.text_rows import TextRow, find
from drafting.queries.threads import shown_edits
from drafting.queries.waiting import waiting
from drafting.queries.working import working_text
from drafting.text.diff import Edit


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A paragraph on the desk: how many amendments it has, and how many are still open."""

    row: TextRow
    open_count: int
    decided_count: int
    comment_count: int
    is_retired: bool = False
    asking_count: int = 0
    """Open amendments that have no words on the latest release until their delegation chooses."""


@dataclass(frozen=True, slots=True)
class DeskAmendment:
    """An amendment on the desk: as it stands, and what accepting it would do now."""

    amendment: AmendmentRow
    proposed: tuple[Edit, ...]
    preview: Preview | None
    said: comments.Excerpt
    decisions: tuple[DecisionRow, ...] = ()
    """All that was ever decided on it, the oldest first."""
    recommendations: tuple[RecommendationRow, ...] = ()
    """All that the desk recommended on it, the newest first."""
    moved: Moved | None = None
    """What its delegation did, not knowing that it was decided."""
    submitted: tuple[Edit, ...] = ()
    """As it was submitted, where a release carried it to other words; else nothing."""
    earlier: tuple[Submission, ...] = ()
    """What it said before its delegation revised it, the newest first."""

    @property
    def is_left_in_the_text(self) -> bool:
        """Whether it was taken back without its words, which a person has to take out by hand."""
        last = self.decisions[-2:]
        return (
            len(last) > 1
            and self.amendment.kind is not AmendmentKind.RETAIN
            and last[0].outcome.changes_the_text
            and not last[1].outcome.decides
            and not last[1].brought_back
        )


@dataclass(frozen=True, slots=True)
class DeskParagraph:
    """Everything the Expert weighs on one paragraph."""

    row: TextRow
    is_retired: bool
    waiting: tuple[DeskAmendment, ...]
    settled: tuple[DeskAmendment, ...]
    threads: tuple[comments.Thread, ...]
    regions: Mapping[str, int]
    """How many States take part from each region: against them support is measured."""

    @property
    def last_decided(self) -> str:
        """The amendment that was decided last of those that can be taken back."""
        found = [one.amendment for one in self.settled if one.amendment.decided_at]
        found.sort(key=lambda one: (one.decided_at, one.order))
        return found[-1].id if found else ""

    @property
    def named(self) -> tuple[AmendmentRow, ...]:
        """Those into which another one could be merged, by number; none that is confidential."""
        found = [one.amendment for one in (*self.waiting, *self.settled)]
        public = [one for one in found if one.number is not None]
        stands = [one for one in public if one.state is not AmendmentState.WITHDRAWN]
        return tuple(sorted(stands, key=lambda one: one.order))


def queue(session: Session, actor: Actor, declaration_id: str) -> tuple[QueueRow, ...]:
    """Every paragraph with an amendment or a comment, in the order of the working text."""
    _require_desk(actor)
    text = working_text(session, actor, declaration_id)
    found = amendments.weighed(session, actor, declaration_id)
    waiting = Counter(one.paragraph_id for one in found if one.is_open)
    asking = Counter(one.paragraph_id for one in found if one.needs_its_author)
    settled = Counter(one.paragraph_id for one in found if one.outcome is not None)
    remarks = comments.counts(session, actor, declaration_id)
    rows = [(row, False) for row in text.rows] + [(row, True) for row in text.retired]
    return tuple(
        QueueRow(
            row,
            waiting[row.paragraph_id],
            settled[row.paragraph_id],
            remarks.get(row.paragraph_id, 0),
            is_retired=gone,
            asking_count=asking[row.paragraph_id],
        )
        for row, gone in rows
        if waiting[row.paragraph_id] or settled[row.paragraph_id] or row.paragraph_id in remarks
    )


def desk_paragraph(
    session: Session, actor: Actor, declaration_id: str, paragraph_id: str
) -> DeskParagraph:
    """One paragraph with every amendment on it, each as it would change the text now."""
    _require_desk(actor)
    text = working_text(session, actor, declaration_id)
    standing = find(text.rows, paragraph_id)
    row = standing or find(text.retired, paragraph_id)
    if row is None:
        raise NotFound
    sent = amendments.on_desk(session, actor, paragraph_id)
    found = [one.as_it_stands for one in sent]
    earlier = earlier_texts(session, sent)
    said, edits = comments.on_amendments_of(session, actor, paragraph_id), shown_edits(found)
    decided = decisions(session, actor, [one.id for one in found])
    advised = recommendations(session, actor, [one.id for one in found])
    untold = {one.amendment_id: one.moved for one in waiting(session, actor, declaration_id)}
    on_desk = [
        DeskAmendment(
            one,
            edits[one.id],
            preview(one, standing, text.rows) if one.is_open else None,
            said.get(one.id, comments.NOTHING_SAID),
            tuple(decided.get(one.id, ())),
            tuple(advised.get(one.id, ())),
            untold.get(one.id),
            _as_submitted(was),
            earlier.get(one.id, ()),
        )
        for was, one in zip(sent, found, strict=True)
    ]
    return DeskParagraph(
        row=row,
        is_retired=standing is None,
        waiting=tuple(one for one in on_desk if one.amendment.is_open),
        settled=tuple(one for one in on_desk if not one.amendment.is_open),
        threads=comments.on_paragraph(session, actor, paragraph_id).threads,
        regions=states_by_region(session),
    )


def beside(rows: Sequence[QueueRow], paragraph_id: str) -> tuple[QueueRow | None, QueueRow | None]:
    """The paragraphs before and behind this one on which something is undecided."""
    places = [one.row.paragraph_id for one in rows]
    at = places.index(paragraph_id) if paragraph_id in places else len(rows)
    before = [one for one in rows[:at] if one.open_count]
    behind = [one for one in rows[at + 1 :] if one.open_count]
    return (before[-1] if before else None), (behind[0] if behind else None)


def _as_submitted(amendment: AmendmentRow) -> tuple[Edit, ...]:
    """What was submitted, where it is not what stands there now."""
    now = amendment.as_it_stands
    is_same = (now.base_words, now.text) == (amendment.base_words, amendment.text)
    return () if is_same or not amendment.changes_words else proposed_edits(amendment)


def _require_desk(actor: Actor) -> None:
    if not allowed(actor, Permission.DESK_READ):
        raise NotFound
