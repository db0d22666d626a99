"""A page set by typst: what is given to it as data, and the file that it makes of it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import typst

from drafting.domain.errors import Invalid
from drafting.formats.edition import SAMPLE_NOTICE, Edition, verification
from drafting.formats.pdf_lines import SetLine, settled
from drafting.formats.pdf_signs import missing, without
from drafting.formats.report_masthead import head_of
from drafting.formats.word_details import details
from drafting.formats.word_terms import language_tag, terms
from drafting.text.invisible import visible
from drafting.text.markup import plain

HERE = Path(__file__).parent
PAGE = HERE / "page.typ"
FONTS = HERE / "fonts"
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1, ISO 14289: tagged, so that it can be read aloud and searched."""

MOST_ROUNDS = 40
"""How often a text is set anew for characters that turn out to have no picture."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: what stands over its columns, how broad they are to each other, its rows."""

    columns: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[str]]


NO_GRID = Grid((), (), ())


@dataclass(frozen=True, slots=True)
class Sheets:
    """What is set: the text whose masthead it bears, its lines, and how its pages are made."""

    edition: Edition
    lines: Sequence[SetLine]
    about: str = ""
    """What the file is beside a text, for the masthead: a compilation, changes since a release."""
    numbered_lines: int = 0
    """Every which line bears its number; 0 for none."""
    table: Grid = NO_GRID
    """What stands below the lines in columns."""


def printed(sheets: Sheets) -> bytes:
    """The PDF file; refuses with `Invalid` a text that no font here can show.

    Single characters that have no picture stand by their numbers, such as [U+1F600].
    """
    given: object = _given(sheets)
    for _ in range(MOST_ROUNDS):
        try:
            return _set(given)
        except typst.TypstError as fault:
            lacking = missing(str(fault))
            marked = without(given, lacking or None)
            if marked == given:
                raise Invalid(f"This text cannot be set as a PDF file: {fault}") from fault
            given = marked
    raise Invalid(
        "This text has too many characters that no font here can show. "
        "Take it as a Word file or a web page instead."
    )


def _set(given: object) -> bytes:
    made = _setter().compile(
        format="pdf",
        sys_inputs={"given": json.dumps(given, ensure_ascii=False)},
        pdf_standards=[STANDARD],
        timestamp=0,
    )
    if not isinstance(made, bytes):
        raise TypeError(made)
    return made


@cache
def _setter() -> typst.Compiler:
    """One for the process: it keeps its fonts and the page read."""
    return typst.Compiler(PAGE, root=HERE, font_paths=[FONTS], ignore_system_fonts=True)


def _given(sheets: Sheets) -> dict[str, object]:
    edition = sheets.edition
    said, own = terms(edition.language), head_of(edition.outline)
    symbol = visible(edition.symbol or (own.symbol if own else "")) or said.working_text
    under = (*(map(visible, own.details) if own else details(edition)), sheets.about)
    return {
        "title": visible(plain(edition.outline.title)) or symbol,
        "organization": visible(own.organization) if own else said.organization,
        "symbol": symbol,
        "keywords": [edition.hash] if edition.hash else [],
        "language": language_tag(edition.language).partition("-")[0].lower(),
        "direction": edition.direction,
        "details": [one for one in under if one],
        "sample": SAMPLE_NOTICE if edition.is_sample else "",
        "verification": visible(verification(edition)),
        "numbered": sheets.numbered_lines,
        "lines": [asdict(line) for line in settled(sheets.lines)],
        **_in_columns(sheets.table),
    }


def _in_columns(table: Grid) -> dict[str, object]:
    return {
        "columns": list(table.columns),
        "widths": list(table.widths),
        "rows": [[_kept(cell) for cell in row] for row in table.rows],
    }


def _kept(cell: str) -> str:
    """The words of a cell line by line; what cannot be seen in them is shown by a sign."""
    return "\n".join(visible(line) for line in cell.splitlines() if line.strip())
