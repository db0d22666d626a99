"""How many words a report may have."""

from collections.abc import Iterator

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript

RULE = "word-limit"

LONGEST_REPORT = 8_500
"""Words of a report to the Council or the Assembly."""


ANNEXED = frozenset({"preambular", "operative", "article"})
"""What a report holds in an annex alone; its words count no more from there on."""


def check(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether the text passes its limit of words in this paragraph."""
    if not is_report(text) or index >= body_length(text):
        return
    before, here = sum(text.word_counts[:index]), text.word_counts[index]
    if before <= LONGEST_REPORT < before + here:
        whole = sum(text.word_counts[: body_length(text)])
        sentence = (
            f"A report has {LONGEST_REPORT:,} words at the most, and this one has {whole:,}: "
            "the limit is passed in this paragraph. Shorten the text."
        )
        yield text.found((RULE, Severity.ERROR), index, (0, len(text.readable[index])), sentence)


def is_report(text: Manuscript) -> bool:
    """Whether the text has the shape of a report: numbered paragraphs before all it annexes."""
    return any(one.kind == "paragraph" for one in text.passages[: body_length(text)])


def body_length(text: Manuscript) -> int:
    """How many of its paragraphs stand before the first that only an annex holds."""
    places = (at for at, one in enumerate(text.passages) if one.kind in ANNEXED)
    return next(places, len(text.passages))
