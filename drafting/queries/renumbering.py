"""Reading what a new numbering did: old and new labels side by side, cross-references checked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.models import Declaration, Release
from drafting.queries.heirs import Passages, passages
from drafting.queries.releases import release_text
from drafting.queries.text_rows import TextRow
from drafting.text.concordance import Row, concordance
from drafting.text.pointing import missing
from drafting.text.references import Reference, references


@dataclass(frozen=True, slots=True)
class Shift:
    """A label that names another place than before, and what the place meant is called now."""

    label: str
    now: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words of the later text that refer to a place of it, and what is wrong with them."""

    row: TextRow
    words: str
    missing: tuple[str, ...]
    shifted: tuple[Shift, ...]

    @property
    def is_sound(self) -> bool:
        """Whether every place exists and is the one that was meant."""
        return not (self.missing or self.shifted)


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Two numberings of a text, and every cross-reference of the later one."""

    rows: tuple[Row, ...]
    pointers: tuple[Pointer, ...]

    @property
    def is_sound(self) -> bool:
        """Whether no cross-reference has to be mended."""
        return all(one.is_sound for one in self.pointers)


def renumbering(
    session: Session, declaration: Declaration, both: tuple[Release, Release]
) -> Renumbering:
    """The concordance of two releases; three statements."""
    before, after = (release_text(session, one.id) for one in both)
    parents = _parents(passages(session, declaration.id), before, after)
    old, new = (_labels(rows) for rows in (before, after))
    pointers = tuple(_pointers(before, after, declaration.language))
    return Renumbering(concordance(old, new, parents), pointers)


def _labels(rows: Sequence[TextRow]) -> Mapping[str, str]:
    return {row.paragraph_id: row.reference for row in rows if row.reference}


def _parents(
    known: Passages, before: Sequence[TextRow], after: Sequence[TextRow]
) -> Mapping[str, tuple[str, ...]]:
    """From which places of the earlier text each place of the later one was split or joined."""
    old = {row.paragraph_id: row.version_number for row in before}
    new = {row.paragraph_id: row.version_number for row in after}
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for source, went in known.items():
        for one in went:
            is_between = source in old and old[source] <= one.from_number
            if is_between and one.number <= new.get(one.paragraph_id, 0):
                found[one.paragraph_id] += (source,)
    return found


def _pointers(
    before: Sequence[TextRow], after: Sequence[TextRow], language: str
) -> Iterator[Pointer]:
    old_texts = {row.paragraph_id: row for row in before}
    old, new = ({row.reference: row for row in rows if row.reference} for rows in (before, after))
    now = {row.paragraph_id: row.name for row in after}
    for row in after:
        was = old_texts.get(row.paragraph_id)
        for one in references(row.text, language):
            if one.source:
                continue
            shifted: tuple[Shift, ...] = ()
            if was is not None and one.text in was.text:
                meant = ((label, old[label]) for label in _named(one, old, was.reference))
                shifted = tuple(
                    Shift(label, now.get(place.paragraph_id, ""))
                    for label, place in meant
                    if label not in new or new[label].paragraph_id != place.paragraph_id
                )
            yield Pointer(row, one.text, missing(one, new.keys(), row.reference), shifted)


def _named(reference: Reference, labels: Mapping[str, TextRow], here: str) -> list[str]:
    """The labels to which a reference points: each is one thing less that is missing."""
    of_all = len(missing(reference, (), here))
    return [one for one in labels if len(missing(reference, {one}, here)) < of_all]
