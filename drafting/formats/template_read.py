"""A table of comments, read against a text: what it would propose, and what it remarks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from drafting.formats.mail_read import asked_of
from drafting.formats.template_rows import Cells, CommentedRow, template_rows
from drafting.formats.word_findings import Proposal, Read, Remark, Uncertainty
from drafting.formats.word_wording import carried, shown
from drafting.text.instructions import (
    Instruction,
    Paragraph,
    Placed,
    Reference,
    parse,
    place,
)
from drafting.text.instructions.references import candidates, references
from drafting.text.markup import plain

ALIKE = 0.6
"""From which share of common words on a proposed change is taken for the paragraph anew."""

ON_THE_WHOLE = frozenset({"", "general", "all", "whole text", "whole document", "-", "–"})
NO_SUCH_PLACE = "The table names this place, and the text has none of that name. It says:"
NOT_PLACED = (
    "The proposed change could not be placed in the paragraph and stands with the comment. "
    "Write the words into an amendment, or publish the comment as it is. It says:"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A row with its paragraph, if it has one."""

    row: CommentedRow
    paragraph: Paragraph | None

    @property
    def label(self) -> str:
        return self.paragraph.label if self.paragraph else " ".join(self.row.places)

    @property
    def is_astray(self) -> bool:
        """Whether it names a place that the text does not have."""
        return not self.paragraph and self.label.casefold() not in ON_THE_WHOLE


def read_template(tables: Sequence[Cells], paragraphs: Sequence[Paragraph]) -> Read:
    """What the rows would propose and remark on a text, given as its paragraphs in order."""
    proposals: list[Proposal] = []
    remarks: list[Remark] = []
    doubts: list[Uncertainty] = []
    for table in tables:
        for row in template_rows(table) or ():
            found = _Found(row, _paragraph(row, paragraphs))
            asked = list(_proposals(found, paragraphs))
            proposals += asked
            remarks += _remarks(found, is_placed=bool(asked))
            doubts += _doubts(found, is_placed=bool(asked))
    return Read(tuple(proposals), tuple(remarks), tuple(doubts))


def _paragraph(row: CommentedRow, paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """The one paragraph that the cells name: the narrower cell first, then both together."""
    *_, narrow = ("", *row.places)
    for said in (narrow, " ".join(row.places), *reversed(row.places)):
        named = [one for _, _, one in references(said)] or [Reference(said, said)]
        found = candidates(named[0], paragraphs) if said else []
        if len(found) == 1 and len(named) == 1:
            return found[0]
    return None


def _proposals(found: _Found, paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    change, paragraph = found.row.change, found.paragraph
    if not change:
        return
    if paragraph and _is_anew(change, paragraph.text):
        after = carried(paragraph.text, shown(paragraph.text)[0], " ".join(change.split()))
        author, before = found.row.author, paragraph.text
        yield Proposal(paragraph.id, paragraph.label, "replace", author, before, after)
        return
    for one in _placed(change, paragraph, paragraphs):
        asked = asked_of(one, paragraphs)
        yield Proposal(
            asked.paragraph,
            asked.label,
            asked.kind,
            found.row.author,
            asked.before,
            asked.after,
            others=asked.others,
            follows=asked.follows,
        )


def _is_anew(change: str, text: str) -> bool:
    return Indel.normalized_similarity(change.split(), plain(text).split()) >= ALIKE


def _placed(
    change: str, paragraph: Paragraph | None, paragraphs: Sequence[Paragraph]
) -> list[Placed]:
    """The change as instructions on its paragraph; none unless all of it is understood."""
    said = parse(change)
    asked = [one for one in said if isinstance(one, Instruction)]
    if not asked or len(asked) != len(said):
        return []
    here = Reference(paragraph.label, paragraph.label) if paragraph else None
    found = place([_on(one, here) for one in asked], paragraphs)
    return [one for one in found if isinstance(one, Placed)] if _all_placed(found) else []


def _on(one: Instruction, here: Reference | None) -> Instruction:
    """An instruction that names no place is meant for that of its row."""
    if one.is_new:
        return replace(one, target=one.target or here)
    return replace(one, place=one.place or here)


def _all_placed(found: Sequence[object]) -> bool:
    return all(isinstance(one, Placed) for one in found)


def _remarks(found: _Found, *, is_placed: bool) -> Iterator[Remark]:
    """What is said in words; a change that found no place stands with it."""
    row, paragraph = found.row, found.paragraph
    change = "" if is_placed or not row.change else f"Proposed change: {row.change}"
    text = "\n\n".join(one for one in (row.comment, change) if one)
    if text:
        named = f"{row.kind}. {text}" if row.kind else text
        identity = paragraph.id if paragraph else ""
        on_whole = not paragraph and not found.is_astray
        yield Remark(identity, found.label, row.author, "", "", named, on_whole)


def _doubts(found: _Found, *, is_placed: bool) -> Iterator[Uncertainty]:
    row = found.row
    if found.is_astray:
        yield Uncertainty("", found.label, NO_SUCH_PLACE, after=row.comment or row.change)
    elif row.change and not is_placed:
        identity = found.paragraph.id if found.paragraph else ""
        yield Uncertainty(identity, found.label, NOT_PLACED, after=row.change)
