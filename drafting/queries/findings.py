"""What the editorial checks find in a text, and in words that are being written for it."""

from collections.abc import Sequence
from dataclasses import replace

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.text_rows import TextRow
from drafting.text.editorial import Finding, Passage, check_passage, check_passages


def text_findings(rows: Sequence[TextRow], language: str) -> tuple[Finding, ...]:
    """All that is found in a text."""
    return check_passages(_passages(rows), language)


def rewritten_findings(
    rows: Sequence[TextRow], paragraph_id: str, text: str, language: str
) -> tuple[Finding, ...]:
    """What would be found in a paragraph with these words, among the others as they stand."""
    passages = _passages(rows)
    index = _place(rows, paragraph_id)
    if index is None:
        return ()
    passages[index] = replace(passages[index], text=text)
    return check_passage(passages, index, language)


def inserted_findings(
    rows: Sequence[TextRow], after_id: str, text: str, language: str
) -> tuple[Finding, ...]:
    """What would be found in a new paragraph behind another one and all that stands under it."""
    passages = _passages(rows)
    before = _place(rows, after_id)
    if before is None:
        return ()
    index = before + 1
    while index < len(passages) and passages[index].depth > passages[before].depth:
        index += 1
    new = replace(passages[before], text=text, label="", identity="")
    return check_passage([*passages[:index], new, *passages[index:]], index, language)


def proposed_findings(
    rows: Sequence[TextRow], paragraph_id: str, kind: AmendmentKind, text: str, language: str
) -> tuple[Finding, ...]:
    """What would be found in the words of a proposal of this kind; none are in a deletion."""
    if kind is AmendmentKind.DELETE or not text:
        return ()
    judged = inserted_findings if kind is AmendmentKind.INSERT_AFTER else rewritten_findings
    return judged(rows, paragraph_id, text, language)


def _passages(rows: Sequence[TextRow]) -> list[Passage]:
    return [
        Passage(row.kind.value, row.depth, row.text, row.label, row.paragraph_id) for row in rows
    ]


def _place(rows: Sequence[TextRow], paragraph_id: str) -> int | None:
    places = (place for place, row in enumerate(rows) if row.paragraph_id == paragraph_id)
    return next(places, None)
