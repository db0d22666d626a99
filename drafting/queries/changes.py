"""Reading what changed from one release to another, and why, as far as everybody was told."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from drafting.domain.actors import Actor
from drafting.domain.vocabulary import Outcome
from drafting.models import (
    Amendment,
    Declaration,
    Delegation,
    Disposition,
    ParagraphVersion,
    Placement,
    PlacementAmendment,
    Release,
    Stakeholder,
    VersionAmendment,
)
from drafting.queries.amendment_rows import visible
from drafting.queries.comparison import ComparedRow, Comparison, compare
from drafting.queries.heirs import Passages, passages
from drafting.queries.releases import release_text
from drafting.queries.text_rows import TextRow
from drafting.queries.told import is_latest_disposition, is_told
from drafting.text.diff import Edit
from drafting.text.tokens import has_meaning, tokens

FATES = ("kept", "changed", "moved", "split", "joined", "added", "removed")
Rows = Sequence[TextRow]
Columns = tuple[str, str, int | None, str, Outcome, str]
Families = Mapping[str, tuple[str, str]]
"""By a paragraph that was split off or joined: which of both it was, and with what other one."""


@dataclass(frozen=True, slots=True)
class Why:
    """A decision that made a change: on whose amendment, how it was decided, and why."""

    amendment_id: str
    number: int
    short_name: str
    outcome: Outcome
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one paragraph, with the words in and out and the reasons."""

    compared: ComparedRow
    fate: str
    kin: str = ""
    """What the paragraph is called from which it was split, or to which it was joined."""
    words_in: int = 0
    words_out: int = 0
    decisions: tuple[Why, ...] = ()
    reason: str = ""
    """What the editor gave as the reason of the version, where no decision made it."""


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Two releases side by side, every change with its reasons."""

    comparison: Comparison
    changes: tuple[Change, ...]
    counts: Mapping[str, int]
    """How many paragraphs had which fate; every paragraph of either text counts once."""

    @property
    def kin(self) -> Mapping[str, str]:
        """By a paragraph that was split off or joined, what the other one is called."""
        return {one.compared.row.paragraph_id: one.kin for one in self.changes if one.kin}

    @property
    def words_in(self) -> int:
        """How many words came in."""
        return sum(one.words_in for one in self.changes)

    @property
    def words_out(self) -> int:
        """How many words went out."""
        return sum(one.words_out for one in self.changes)


def changes_page(
    session: Session, actor: Actor, declaration: Declaration, both: tuple[Release, Release]
) -> ChangesPage:
    """Every change between two releases; six statements, however much changed."""
    before, after = (release_text(session, one.id) for one in both)
    comparison = compare(before, after, declaration.language)
    families: Families = {}
    if both[0].number < both[1].number:
        families = _families(passages(session, declaration.id), before, after)
    changed = [one for one in comparison.rows if one.change != "kept"]
    whys = _whys(session, actor, changed, both)
    reasons = _reasons(session, [one.after.version_id for one in changed if one.after])
    found = tuple(_change(one, families, whys, reasons) for one in changed)
    counted = Counter(one.fate for one in found)
    counted["kept"] = len(comparison.rows) - len(changed)
    return ChangesPage(comparison, found, {fate: counted[fate] for fate in FATES})


def word_count(edits: Sequence[Edit], kind: str) -> int:
    """How many words are in the edits of one kind."""
    found = (one for edit in edits if edit.kind == kind for one in tokens(edit.text))
    return sum(has_meaning(one) for one in found)


def _change(
    one: ComparedRow,
    families: Families,
    whys: Mapping[str, tuple[Why, ...]],
    reasons: Mapping[str, str],
) -> Change:
    fate, kin = families.get(one.row.paragraph_id, (one.change, ""))
    decisions = whys.get(one.row.paragraph_id, ())
    is_reworded = one.after is not None and (one.before is None or one.before.text != one.row.text)
    reason = reasons.get(one.row.version_id, "") if is_reworded and not decisions else ""
    return Change(
        compared=one,
        fate=fate,
        kin=kin,
        words_in=word_count(one.edits, "insert"),
        words_out=word_count(one.edits, "delete"),
        decisions=decisions,
        reason=reason,
    )


def _families(known: Passages, before: Rows, after: Rows) -> Families:
    """The paragraphs that came by a split, and those that went into another one."""
    old = {row.paragraph_id: row for row in before}
    new = {row.paragraph_id: row for row in after}
    found = {}
    for source in old.keys() & known.keys():
        for one in known[source]:
            heir = new.get(one.paragraph_id)
            if heir is None or not old[source].version_number <= one.from_number:
                continue
            if one.is_split and one.paragraph_id not in old:
                found[one.paragraph_id] = ("split", old[source].name)
            elif source not in new and one.number <= heir.version_number:
                found[source] = ("joined", heir.name)
    return found


def _whys(
    session: Session, actor: Actor, changed: Sequence[ComparedRow], both: tuple[Release, Release]
) -> Mapping[str, tuple[Why, ...]]:
    """The told decisions between two releases, by the paragraph that they changed."""
    span = sorted(one.journal_seq for one in both)
    made = _decided(ParagraphVersion.paragraph_id, actor).join(
        VersionAmendment, VersionAmendment.amendment_id == Amendment.id
    )
    made = made.join(ParagraphVersion, VersionAmendment.version_id == ParagraphVersion.id)
    put = _decided(Placement.paragraph_id, actor).join(
        PlacementAmendment, PlacementAmendment.amendment_id == Amendment.id
    )
    put = put.join(Placement, PlacementAmendment.placement_id == Placement.id)
    ids = {one.row.paragraph_id for one in changed}
    found: defaultdict[str, dict[str, Why]] = defaultdict(dict)
    for query, seq in ((made, ParagraphVersion.journal_seq), (put, Placement.journal_seq)):
        within = query.where(seq > span[0], seq <= span[1]).order_by(Amendment.number)
        for paragraph_id, one, number, name, outcome, reason in session.execute(within):
            if paragraph_id in ids:
                found[paragraph_id][one] = Why(one, number or 0, name, outcome, reason)
    return {one: tuple(whys.values()) for one, whys in found.items()}


def _decided(paragraph_id: InstrumentedAttribute[str], actor: Actor) -> Select[*Columns]:
    """Public amendments with the decision that counts and was told."""
    return (
        select(
            paragraph_id,
            Amendment.id,
            Amendment.number,
            Stakeholder.short_name,
            Disposition.outcome,
            Disposition.reason,
        )
        .select_from(Amendment)
        .join(Delegation, Amendment.delegation_id == Delegation.id)
        .join(Stakeholder, Delegation.stakeholder_id == Stakeholder.id)
        .join(Disposition, is_latest_disposition(actor))
        .where(
            visible(actor, for_desk=False),
            is_told(),
            Disposition.outcome.in_([one for one in Outcome if one.changes_the_text]),
        )
    )


def _reasons(session: Session, version_ids: Sequence[str]) -> Mapping[str, str]:
    """Why the published versions were made, as their history tells everybody."""
    query = select(ParagraphVersion.id, ParagraphVersion.reason)
    return dict(session.execute(query.where(ParagraphVersion.id.in_(version_ids))).all())
