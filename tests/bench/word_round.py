"""What is promised of files that go out and come back: their words, and those of a compilation."""

from collections.abc import Iterator
from time import perf_counter

from drafting.formats.confined import read_confined
from drafting.formats.edition import Edition
from drafting.formats.outline import labelled
from drafting.formats.reading import read
from drafting.formats.word_compilation import Compilation, compile_word
from drafting.formats.word_proposals import proposals
from drafting.formats.writing import FORMATS, write
from tests.bench.figures import Figure, at_most
from tests.bench.word_out import large
from tests.formats.samples import EDITION

THERE_AND_BACK = ("docx", "json", "xml", "md", "html", "txt")
"""Formats that are written and read; their words are compared in plain text."""


def figures() -> Iterator[Figure]:
    """The figures of issue 6 that concern files going out and coming back."""
    compilation = large()
    raw = compile_word(compilation)
    start = perf_counter()
    found = proposals(
        read_confined(raw, "compilation.docx"), labelled(compilation.edition.outline)
    )
    seconds = perf_counter() - start
    yield at_most(6, "Word: the compilation as written read back, seconds", seconds, 5)
    lost = _lost(compilation, {(one.author, one.after) for one in found.proposals})
    yield at_most(6, "of its proposals neither found nor in brackets", lost, 0)
    for suffix in THERE_AND_BACK:
        changed = int(_text(EDITION) != _text(_returned(EDITION, suffix)))
        yield at_most(6, f"{FORMATS[suffix].name}: words changed on the way", changed, 0)


def _lost(compilation: Compilation, found: set[tuple[str, str]]) -> int:
    """How many proposals are read neither as they were made nor in the brackets they stand in.

    A few of the random ones ask for the words that stand there: these are no proposals.
    """
    base = {node.id: node.text for node in compilation.edition.outline.nodes}
    return sum(
        one.text != base[one.paragraph_id]
        and (one.author, one.text) not in found
        and (one.author, f"[Alt. – {one.author}: {one.text}]") not in found
        for one in compilation.proposals
    )


def _returned(edition: Edition, suffix: str) -> Edition:
    """The edition after it was written and read again."""
    written = write(edition, suffix)
    raw = written if isinstance(written, bytes) else written.encode()
    return Edition(read(f"draft.{suffix}", raw).outline, language=edition.language)


def _text(edition: Edition) -> str | bytes:
    return write(Edition(edition.outline, language=edition.language), "txt")
