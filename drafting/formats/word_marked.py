"""Words of a Word file with the marks of the room: emphasis, links and footnote references."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from drafting.formats.word_tracked import Accepts, Paragraph, Run, Settled, stands

Manner = Literal["words", "emphasis", "link", "footnote"]

_FOOTNOTE, _EMPHASIS, _OPENING = "FootnoteMark", "Emphasis", "OpeningWords"
"""The character styles with which the room writes a file."""

_LED = ("http://", "https://", "mailto:")


def marked(paragraphs: Sequence[Paragraph], settled: Settled, accepts: Accepts) -> str:
    """The words of a paragraph as its writer would type them in the room."""
    runs = [
        run
        for source in settled.sources
        for run in paragraphs[source].runs
        if (run.text or run.note) and stands(run.revisions, accepts)
    ]
    return "".join(_written(runs))


def _written(runs: Sequence[Run]) -> Iterator[str]:
    manners = [(_manner(run, is_first=not place), run) for place, run in enumerate(runs)]
    for (manner, link, _), alike in groupby(manners, key=_alike):
        words = "".join(run.text or run.note.rpartition(" ")[2] for _, run in alike)
        yield _set(manner, words, link)


def _alike(one: tuple[Manner, Run]) -> tuple[Manner, str, str]:
    return one[0], one[1].link, one[1].note


def _manner(run: Run, *, is_first: bool) -> Manner:
    """How the words are set; italics at the start are the opening, which the room sets itself."""
    if run.style == _FOOTNOTE or run.note:
        return "footnote"
    if run.link.startswith(_LED):
        return "link"
    is_italic = run.is_italic and run.style != _OPENING and not is_first
    return "emphasis" if run.style == _EMPHASIS or is_italic else "words"


def _set(manner: Manner, words: str, link: str) -> str:
    inner = words.strip()
    if manner == "words" or not inner:
        return words
    start = words[: len(words) - len(words.lstrip())]
    end = words[len(start) + len(inner) :]
    match manner:
        case "footnote":
            return f"{start}[^{inner}]{end}"
        case "link":
            return f"{start}[{inner}]({link}){end}"
        case _:
            return f"{start}*{inner}*{end}"
