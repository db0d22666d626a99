"""Reading a Word file that came back: what it would change, on the release it was made from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain.errors import NotFound, OtherText
from drafting.domain.vocabulary import AmendmentKind
from drafting.formats.akn_amendment_read import read_akn_amendments
from drafting.formats.outline import Outline
from drafting.formats.template_read import read_template
from drafting.formats.word_findings import Read, Remark, Uncertainty
from drafting.formats.word_ground import ELSEWHERE, EXTRA, MISSING, UNTRACKED
from drafting.formats.word_proposals import proposals
from drafting.formats.word_tracked import Tracked
from drafting.formats.word_wording import carried, shown
from drafting.models import Declaration, Release
from drafting.queries import releases
from drafting.queries.previews import edits_of
from drafting.queries.releases import latest_release, release_text
from drafting.queries.returned_places import asked, weighed
from drafting.queries.returned_renewal import base_words, brought
from drafting.queries.returned_row import WHOLE_TEXT, Asked, Returned, Told, Voice
from drafting.queries.text_rows import TextRow, as_nodes, find
from drafting.queries.word_authors import Sender
from drafting.text.diff import Edit
from drafting.text.instructions import Paragraph
from drafting.text.pointed import quoted

FOREIGN = (
    "The file says that it was made from another text than any release of this declaration. "
    "Choose a file that was made from it, or have its words compared with the latest release."
)
DIFFERS = (
    "The file does not say from which release it was made, and with its changes rejected it is "
    "not the latest one: {places}. Export the release and make your changes there, or have the "
    "words of the file compared with it as they are."
)
OLDER = "The file was made from {symbol}. Its changes were brought to the latest release."
ALIGNED = "The file was compared with the latest release word by word, as you asked."
UNSEEN = frozenset({UNTRACKED, MISSING, EXTRA, ELSEWHERE})
"""What says that the words under the changes are not those of the release."""

MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class WordFile:
    """A file as it was read, and whether it is to be compared whatever it was made from."""

    reading: Tracked
    is_aligned: bool = False


@dataclass(frozen=True, slots=True)
class DrawnAsked:
    """A change with the paragraph it speaks of, and what it would change there."""

    change: Asked
    voice: Voice
    row: TextRow | None
    target: TextRow | None
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """All that was found, drawn on the latest release, and the paragraphs to choose from."""

    release: Release
    returned: Returned
    changes: tuple[DrawnAsked, ...]
    places: tuple[tuple[str, str], ...]


def read(session: Session, declaration: Declaration, file: WordFile, sender: Sender) -> Returned:
    """The first reading; what is in doubt, or of others, is not kept by itself."""
    latest, reading = _latest(session, declaration), file.reading
    made_from = _made_from(session, declaration, file) or latest
    rows = release_text(session, made_from.id)
    found = _found(file, rows, declaration.language)
    if not (reading.release or reading.tables or reading.amendments or file.is_aligned):
        _refuse_other_words(found.doubts)
    notes = [ALIGNED] if file.is_aligned else []
    if made_from.number != latest.number:
        notes.append(OLDER.format(symbol=made_from.symbol))
    drawn = _returned(found, rows, sender, made_from.number)
    known = replace(drawn, notes=(*notes, *drawn.notes))
    return renewed(session, declaration, known)


def renewed(session: Session, declaration: Declaration, returned: Returned) -> Returned:
    """The same on the latest release: each change brought along, or what stands against it."""
    latest = _latest(session, declaration)
    if returned.release_number == latest.number:
        return returned
    then = releases.release(session, declaration.id, returned.release_number)
    before, now = release_text(session, then.id), release_text(session, latest.id)
    changes = tuple(brought(one, before, now) for one in returned.changes)
    return replace(returned, release_number=latest.number, changes=changes)


def mended(session: Session, declaration: Declaration, returned: Returned) -> Returned:
    """The same after somebody looked at it: only what still cannot be asked for is in doubt."""
    rows = release_text(session, _latest(session, declaration).id)
    changes = tuple(weighed(replace(one, doubt=""), rows) for one in returned.changes)
    return replace(returned, changes=changes)


def drawn(session: Session, declaration: Declaration, returned: Returned) -> Drawn:
    """What was found as the page shows it."""
    latest = _latest(session, declaration)
    rows = release_text(session, latest.id)
    changes = tuple(_drawn(one, returned.voices, rows) for one in returned.changes)
    places = tuple((row.paragraph_id, row.name) for row in rows)
    return Drawn(latest, returned, changes, places)


def _latest(session: Session, declaration: Declaration) -> Release:
    latest = latest_release(session, declaration.id)
    if latest is None:
        raise NotFound
    return latest


def _made_from(session: Session, declaration: Declaration, file: WordFile) -> Release | None:
    """The release that the file names; refused if it is of another text, unless one insists."""
    said = file.reading.release
    if not said or file.is_aligned:
        return None
    known = {one.hash.hex(): one for one in releases.releases(session, declaration.id)}
    if said not in known:
        raise OtherText(FOREIGN, field="file")
    return known[said]


def _found(file: WordFile, rows: Sequence[TextRow], language: str) -> Read:
    """What the file asks for: by its amendments or its table where it has one, or its changes."""
    reading, outline = file.reading, Outline(as_nodes(rows), language)
    if reading.amendments:
        return read_akn_amendments(reading.amendments, outline)
    if reading.tables:
        paragraphs = [Paragraph(row.paragraph_id, row.name, row.text) for row in rows]
        return read_template(reading.tables, paragraphs)
    return proposals(reading, outline)


def _refuse_other_words(doubts: Sequence[Uncertainty]) -> None:
    places = [one.label or f"“{one.after[:40]}”" for one in doubts if one.sentence in UNSEEN]
    if not places:
        return
    named = ", ".join(places[:MOST_NAMED])
    more = len(places) - MOST_NAMED
    said = f"{named} and {more} more differ" if more > 0 else f"{named} differs"
    raise OtherText(DIFFERS.format(places=said), field="file")


def _returned(found: Read, rows: Sequence[TextRow], sender: Sender, number: int) -> Returned:
    untracked = [one for one in found.doubts if one.sentence in {UNTRACKED, MISSING}]
    names = [one.author for one in found.proposals] + [one.author for one in found.comments]
    names += ["" for _ in untracked]
    order = list(dict.fromkeys(names))
    voices = tuple(Voice(name, sender.of(name), names.count(name)) for name in order)
    tracked = [
        _whose(one, voices, sender)
        for proposal in found.proposals
        for one in asked(proposal, rows, order.index(proposal.author))
    ]
    unseen = [_untracked(one, rows, order.index("")) for one in untracked]
    comments = tuple(_told(one, rows, order.index(one.author)) for one in found.comments)
    notes = tuple(_note(one) for one in found.doubts if one not in untracked)
    return Returned(number, voices, _in_order((*tracked, *unseen), rows), comments, notes)


def _whose(one: Asked, voices: Sequence[Voice], sender: Sender) -> Asked:
    """A change that the file says is of somebody else waits for a person to say so."""
    whose = voices[one.voice].whose
    if whose in sender.own:
        return one
    return replace(one, doubt=one.doubt or sender.doubt, is_kept=False)


def _untracked(doubt: Uncertainty, rows: Sequence[TextRow], voice: int) -> Asked:
    """What was changed without tracking, as a change that nobody is named for."""
    row = find(rows, doubt.paragraph)
    if doubt.sentence == MISSING or row is None:
        kind, words = AmendmentKind.DELETE, ""
    else:
        kind = AmendmentKind.REPLACE
        words = carried(row.text, shown(row.text)[0], doubt.after)
    one = weighed(Asked(voice, doubt.paragraph, kind, words), rows)
    return replace(one, doubt=doubt.sentence, is_kept=False)


def _in_order(changes: Sequence[Asked], rows: Sequence[TextRow]) -> tuple[Asked, ...]:
    rank = {row.paragraph_id: at for at, row in enumerate(rows)}
    return tuple(sorted(changes, key=lambda one: rank.get(one.paragraph_id, len(rank))))


def _told(remark: Remark, rows: Sequence[TextRow], voice: int) -> Told:
    """A comment with the words it is about where they stand once, else with them in its text."""
    row = find(rows, remark.paragraph)
    quote = remark.quote.strip()
    if row and quote and quoted(quote, row.text).is_certain:
        return Told(voice, remark.paragraph, quote, remark.text)
    text = f"“{quote}”: {remark.text}" if quote else remark.text
    place = row.paragraph_id if row else WHOLE_TEXT if remark.on_whole else ""
    return Told(voice, place, "", text)


def _note(doubt: Uncertainty) -> str:
    place = f"{doubt.label}: " if doubt.label else ""
    words = f" “{(doubt.after or doubt.before)[:200]}”" if doubt.after or doubt.before else ""
    return f"{place}{doubt.sentence}{words}"


def _drawn(one: Asked, voices: Sequence[Voice], rows: Sequence[TextRow]) -> DrawnAsked:
    row, target = find(rows, one.paragraph_id), find(rows, one.target_id)
    return DrawnAsked(one, voices[one.voice], row, target, _edits(one, rows))


def _edits(one: Asked, rows: Sequence[TextRow]) -> tuple[Edit, ...]:
    base = base_words(one, rows)
    if not base or (one.kind.has_words and not one.words):
        return ()
    edits = edits_of(one.kind, base, one.words)
    return edits if any(edit.kind != "equal" for edit in edits) else ()
