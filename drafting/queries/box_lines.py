"""One thing that a mail asks for: mended, brought to a newer release, drawn on its paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafting.domain.asking import UNLIKE, objection_to_kind
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.formats.mail_wishes import words_at
from drafting.queries.moving import objection_to_move
from drafting.queries.previews import edits_of
from drafting.queries.text_rows import TextRow, find, joinable_with
from drafting.text.breaks import broken, together
from drafting.text.diff import Edit
from drafting.text.instructions import Paragraph
from drafting.text.merge import merge

GONE = "This paragraph is not in the latest release any more. Choose where the words belong."
OTHER_GONE = "The other paragraph is not in the latest release any more. Choose another one."
CLASHES = "The latest release changed the same words. Compare, and write how it should read now."
MERGED = "The latest release changed this paragraph; your change was brought to its words."
ALONE = "Choose the other paragraph: beside which this one would stand, or which it would join."
UNBROKEN = "Leave an empty line in the words where the paragraph shall break."


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is asked for, as it stands in the form."""

    said: str
    paragraph_id: str
    kind: AmendmentKind
    words: str
    doubt: str = ""
    is_kept: bool = True
    target_id: str = ""
    """The other paragraph: beside which it would stand, or with which it would become one."""
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line with the paragraph it speaks of, and what it would change there."""

    line: Line
    row: TextRow | None
    edits: tuple[Edit, ...]
    target: TextRow | None = None
    others: tuple[tuple[str, str], ...] = ()
    """The paragraphs from which the other one is chosen, where there is another one."""

    @property
    def kind(self) -> AmendmentKind:
        """What it asks for."""
        return self.line.kind

    @property
    def side(self) -> Side | None:
        """On which side of the other paragraph this one would stand."""
        return self.line.side

    @property
    def target_name(self) -> str:
        """What the other paragraph is called."""
        return self.target.name if self.target else ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The paragraphs into which its words break."""
        return broken(self.line.words)


def objection(line: Line, rows: Sequence[TextRow]) -> str:
    """Why it cannot be asked for in this text; empty where it can, or where no place is known."""
    row = find(rows, line.paragraph_id)
    if row is None:
        return ""
    other = find(rows, line.target_id)
    match line.kind:
        case AmendmentKind.MOVE | AmendmentKind.JOIN if other is None:
            said = ALONE
        case AmendmentKind.MOVE if other:
            said = objection_to_move(rows, row, other, line.side or Side.AFTER)
        case AmendmentKind.JOIN if other not in joinable_with(rows, row.paragraph_id):
            said = UNLIKE
        case AmendmentKind.SPLIT if len(broken(line.words)) < 2:
            said = UNBROKEN
        case _:
            said = ""
    return objection_to_kind(line.kind, row.kind) or said


def begun(line: Line, rows: Sequence[TextRow]) -> Line:
    """A line with the words from which its kind begins, if nobody wrote others."""
    row = find(rows, line.paragraph_id)
    if row is None or not _is_untouched(line, row, rows):
        return line
    if line.kind is AmendmentKind.REPLACE:
        found = words_at(line.said, Paragraph(row.paragraph_id, row.name, row.text))
        return replace(line, words=found or row.text, doubt="" if found else line.doubt)
    if line.kind in {AmendmentKind.SPLIT, AmendmentKind.JOIN}:
        return replace(line, words=base_words(line, rows))
    return line


def mended(line: Line, rows: Sequence[TextRow]) -> Line:
    """The same as somebody changed it: its words filled in, its doubt said anew."""
    known = begun(line, rows)
    if known.kind not in {AmendmentKind.MOVE, AmendmentKind.SPLIT, AmendmentKind.JOIN}:
        return known
    return replace(known, doubt=objection(known, rows))


def renewed(line: Line, before: Sequence[TextRow], now: Sequence[TextRow]) -> Line:
    """The same on a newer release, or what stands against it there."""
    if not any(_changed(one, before, now) for one in (line.paragraph_id, line.target_id)):
        return line
    if find(now, line.paragraph_id) is None:
        return replace(line, paragraph_id="", doubt=GONE, is_kept=False)
    if line.target_id and find(now, line.target_id) is None:
        return replace(line, target_id="", doubt=OTHER_GONE, is_kept=False)
    return _brought(line, before, now)


def drawn(line: Line, rows: Sequence[TextRow]) -> DrawnLine:
    """A line as the page shows it."""
    row = find(rows, line.paragraph_id)
    has_words = bool(line.words) or not line.kind.has_words
    edits = edits_of(line.kind, base_words(line, rows), line.words) if row and has_words else ()
    changes = any(one.kind != "equal" for one in edits)
    target = find(rows, line.target_id)
    return DrawnLine(line, row, edits if changes else (), target, _others(line, rows))


def base_words(line: Line, rows: Sequence[TextRow]) -> str:
    """The words that it would change: those of both where it joins two paragraphs."""
    row = find(rows, line.paragraph_id)
    other = find(rows, line.target_id) if line.kind is AmendmentKind.JOIN else None
    return together(row.text if row else "", other.text if other else "")


def _is_untouched(line: Line, row: TextRow, rows: Sequence[TextRow]) -> bool:
    """Whether there are no words, or those of the paragraph with another one that it may join."""
    if not line.words:
        return True
    if line.kind is not AmendmentKind.JOIN:
        return False
    able = joinable_with(rows, row.paragraph_id)
    return line.words in {row.text, *(together(row.text, one.text) for one in able)}


def _changed(paragraph_id: str, before: Sequence[TextRow], now: Sequence[TextRow]) -> bool:
    was, row = find(before, paragraph_id), find(now, paragraph_id)
    return was is not None and (row is None or row.version_id != was.version_id)


def _brought(line: Line, before: Sequence[TextRow], now: Sequence[TextRow]) -> Line:
    """A line with its words merged into those that its paragraphs have now."""
    words: str | None = line.words
    if line.kind.has_words and not line.kind.is_insertion:
        words = merge(base_words(line, before), base_words(line, now), line.words).text
    if words is None:
        return replace(line, doubt=CLASHES, is_kept=False)
    return _against(replace(line, words=words, doubt=MERGED), now)


def _against(line: Line, rows: Sequence[TextRow]) -> Line:
    """A line that does not fit this text waits for somebody to mend it."""
    said = objection(line, rows)
    return replace(line, doubt=said, is_kept=False) if said else line


def _others(line: Line, rows: Sequence[TextRow]) -> tuple[tuple[str, str], ...]:
    if line.kind is AmendmentKind.JOIN:
        able: Sequence[TextRow] = joinable_with(rows, line.paragraph_id)
    else:
        able = rows if line.kind is AmendmentKind.MOVE else ()
    return tuple((one.paragraph_id, one.name) for one in able)
