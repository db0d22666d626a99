"""From what an author did in a Word file to what can be asked for on a release."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafting.domain.asking import HEADS, check_kind, recorded_kind
from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.formats.word_findings import JOIN, SPLIT, Proposal
from drafting.formats.word_wording import key
from drafting.queries.moving import objection_to_move
from drafting.queries.returned_row import Asked
from drafting.queries.text_rows import TextRow, find, joinable_with
from drafting.text.breaks import rejoined

NO_PLACE = "It stands at no paragraph of the release. Choose the one it belongs to."
NO_SPOT = "The file moves it to where a paragraph of its kind cannot stand. Choose another place."
THREE = (
    "The file makes one paragraph of three or more; two can be joined at a time. "
    "Join this one with the next here, and the others in the drafts."
)
APART = (
    "Two paragraphs can be joined that stand under the same one, are of one kind and have nothing "
    "under them. Write the words into one of them and delete the other instead."
)
BETWEEN = (
    "The file puts it between a paragraph and what stands under that one: "
    "check whether it comes under it or behind all of it."
)
BOTH_WAYS = "The file moves this paragraph and changes its words; these are two amendments."


def asked(found: Proposal, rows: Sequence[TextRow], voice: int) -> Iterator[Asked]:
    """What one proposal of a file asks for; a paragraph that moved and changed asks for two."""
    match found.kind:
        case AmendmentKind.INSERT_AFTER:
            yield weighed(_new(found, rows, voice), rows)
        case "move":
            yield from (weighed(one, rows) for one in _moved(found, rows, voice))
        case "split":
            words = rejoined(found.after.split("\n"))
            yield weighed(Asked(voice, found.paragraph, AmendmentKind(SPLIT), words), rows)
        case "join":
            yield weighed(_joined(found, voice), rows)
        case _:
            # Other words for a title are kept as such by its place.
            is_title = found.kind == AmendmentKind.TITLE
            kind = AmendmentKind.REPLACE if is_title else AmendmentKind(found.kind)
            yield weighed(Asked(voice, found.paragraph, kind, found.after), rows)


def weighed(one: Asked, rows: Sequence[TextRow]) -> Asked:
    """The same, in doubt and not kept by itself where it cannot be asked for on these rows."""
    objection = objection_to(one, rows)
    return replace(one, doubt=objection, is_kept=False) if objection else one


def objection_to(one: Asked, rows: Sequence[TextRow]) -> str:
    """Why this cannot be asked for here; empty where it can."""
    row = find(rows, one.paragraph_id)
    if row is None:
        return NO_PLACE
    try:
        check_kind(recorded_kind(one.kind, row.kind), row.kind)
    except Invalid as refusal:
        return str(refusal)
    if one.kind is AmendmentKind.MOVE:
        return _objection_to_move(one, row, rows)
    partners = joinable_with(rows, row.paragraph_id)
    is_alone = one.kind is AmendmentKind.JOIN and not find(partners, one.target_id)
    return APART if is_alone else ""


def _objection_to_move(one: Asked, row: TextRow, rows: Sequence[TextRow]) -> str:
    target = find(rows, one.target_id)
    if target is None or one.side is None:
        return NO_SPOT
    return objection_to_move(rows, row, target, one.side)


def _new(found: Proposal, rows: Sequence[TextRow], voice: int) -> Asked:
    """A new paragraph behind the one it follows; behind the title, before the text begins."""
    leader = find(rows, found.paragraph)
    if leader is None and found.paragraph:
        return Asked(voice, "", AmendmentKind.INSERT_AFTER, found.after)
    if leader is None or leader.kind in HEADS:
        body = (one for one in rows if one.kind not in HEADS)
        first = next((one.paragraph_id for one in body), "")
        return Asked(voice, first, AmendmentKind.INSERT_BEFORE, found.after)
    made = Asked(voice, leader.paragraph_id, AmendmentKind.INSERT_AFTER, found.after)
    holds = any(one.parent_id == leader.paragraph_id for one in rows)
    return replace(made, doubt=BETWEEN) if holds else made


def _moved(found: Proposal, rows: Sequence[TextRow], voice: int) -> Iterator[Asked]:
    row = find(rows, found.paragraph)
    target_id, side = _beside(found) if found.target else _spot(found, rows)
    moved = Asked(voice, found.paragraph, AmendmentKind.MOVE, "", target_id, side)
    if row is None or key(row.text) == key(found.after):
        yield moved
        return
    yield replace(moved, doubt=BOTH_WAYS)
    yield Asked(voice, found.paragraph, AmendmentKind.REPLACE, found.after, doubt=BOTH_WAYS)


def _beside(found: Proposal) -> tuple[str, Side | None]:
    """The spot that the file itself names."""
    return found.target, Side(found.side) if found.side in set(Side) else None


def _spot(found: Proposal, rows: Sequence[TextRow]) -> tuple[str, Side | None]:
    """Beside which paragraph it comes to stand: that before it, or one that holds that one."""
    row = find(rows, found.paragraph)
    for target, side in _spots(found.follows, rows):
        if row and not objection_to_move(rows, row, target, side):
            return target.paragraph_id, side
    return "", None


def _spots(follows: str, rows: Sequence[TextRow]) -> Iterator[tuple[TextRow, Side]]:
    before = find(rows, follows)
    place = rows.index(before) + 1 if before else 0
    behind = rows[place] if place < len(rows) else None
    if before and behind and behind.parent_id == before.paragraph_id:
        yield behind, Side.BEFORE
    while before:
        yield before, Side.AFTER
        before = find(rows, before.parent_id or "")
    if behind:
        yield behind, Side.BEFORE


def _joined(found: Proposal, voice: int) -> Asked:
    partner, *others = found.others or ("",)
    made = Asked(voice, found.paragraph, AmendmentKind(JOIN), found.after, partner)
    return replace(made, doubt=THREE, is_kept=False) if others else made
