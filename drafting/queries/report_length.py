"""How long a report is: its words, as the editorial checks count them, against its limit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafting.queries.text_rows import TextRow
from drafting.text.editorial import Passage
from drafting.text.editorial.length import LONGEST_REPORT, body_length, is_report
from drafting.text.editorial.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class ReportLength:
    """How many words a report has."""

    words: int
    most: int = LONGEST_REPORT

    @property
    def is_over(self) -> bool:
        """Whether it has more than it may."""
        return self.words > self.most


def length_with(
    rows: Sequence[TextRow], paragraph_id: str, text: str, language: str
) -> ReportLength | None:
    """The length that a report would have with these words in one of its paragraphs."""
    changed = (
        replace(row, text=text) if row.paragraph_id == paragraph_id else row for row in rows
    )
    return length_of(tuple(changed), language)


def length_of(rows: Sequence[TextRow], language: str) -> ReportLength | None:
    """The length of a report without the text it annexes; of any other text there is no limit."""
    passages = [
        Passage(row.kind.value, row.depth, row.text, row.label, row.paragraph_id) for row in rows
    ]
    text = Manuscript(passages, language)
    if not is_report(text):
        return None
    return ReportLength(sum(text.word_counts[: body_length(text)]))
