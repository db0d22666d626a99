"""How much of a Word file is compared with a release: enough for any draft, and not more.

A file is read in a process with limits, but compared with the release in that of whoever asked.
"""

from drafting.domain.errors import UnreadableFile
from drafting.formats.word_tracked import Tracked

MOST_PARAGRAPHS = 5_000
MOST_AUTHORS = 600
"""As many as there may be stakeholders."""

MOST_COMPARISONS = 300_000
"""Paragraphs times authors: 500 paragraphs with all stakeholders, in about ten seconds."""

LONGEST = 200_000
"""Characters of one paragraph, far more than the room keeps."""


def refuse_beyond(reading: Tracked) -> None:
    """Refuse a file that no delegation sends back."""
    paragraphs = [one for one in reading.paragraphs if any(run.text.strip() for run in one.runs)]
    authors = len(reading.authors())
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise _refusal(f"{len(paragraphs):,} paragraphs; {MOST_PARAGRAPHS:,} is the most")
    if authors > MOST_AUTHORS:
        raise _refusal(f"changes by {authors:,} authors; {MOST_AUTHORS:,} is the most")
    if authors * len(paragraphs) > MOST_COMPARISONS:
        raise _refusal(f"{len(paragraphs):,} paragraphs with changes by {authors:,} authors")
    if any(sum(len(run.text) for run in one.runs) > LONGEST for one in paragraphs):
        raise _refusal(f"a paragraph of more than {LONGEST:,} characters")


def _refusal(what: str) -> UnreadableFile:
    return UnreadableFile(f"The file has {what}. Send the changed paragraphs alone, or in parts.")
