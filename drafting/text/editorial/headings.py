"""A heading divides a part into at least two: none stands alone under another."""

from collections.abc import Iterator

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript

RULE = "lone-subheading"


def check(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether a heading under another one has a companion."""
    parent = text.parents[index]
    if text.passages[index].kind != "heading" or parent is None:
        return
    headings = [one for one in text.children(parent) if text.passages[one].kind == "heading"]
    if len(headings) == 1:
        sentence = "This is the only heading under the one above it: add another, or take it out."
        span = (0, len(text.passages[index].text))
        yield text.found((RULE, Severity.WARNING), index, span, sentence)
