"""What is promised of the text on paper: how fast thirty pages are set, first and then again."""

import subprocess
import sys
from collections.abc import Iterator
from time import perf_counter

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.pdf_write import write_pdf
from tests.bench.figures import Figure, at_least, at_most
from tests.formats.pdf_reading import opened

WORDS = "every coast shall keep a light for the ships of all peoples which come by night "
PARAGRAPHS = 150
COLD = "from tests.bench.paper import cold; print(cold())"


def figures() -> Iterator[Figure]:
    """The figures of issue 6 that concern PDF."""
    yield at_least(6, "PDF: pages of the measured text", len(opened(_write()).pages), 30)
    first = subprocess.run(
        [sys.executable, "-c", COLD], capture_output=True, text=True, check=True
    )
    yield at_most(6, "PDF of thirty pages in a new process, seconds", float(first.stdout), 3)
    yield at_most(6, "the same again, seconds", cold(), 1)


def cold() -> float:
    """Seconds for the text; in a new process fonts and page are read first."""
    start = perf_counter()
    _write()
    return perf_counter() - start


def _write() -> bytes:
    nodes = (
        Node("operative", f"Decides for the {number}th time that {WORDS * 8}")
        for number in range(PARAGRAPHS)
    )
    return write_pdf(Edition(Outline(tuple(nodes)), symbol="A/COAST/1"))
