"""What became of everything that was said and proposed, on paper."""

from collections.abc import Sequence

from drafting.domain.preparing import Progress, Stage, Told, unheard
from drafting.formats.edition import Edition
from drafting.formats.pdf_lines import SetLine, set_line
from drafting.formats.pdf_page import Grid, Sheets, printed
from drafting.formats.word_lines import Line
from drafting.formats.word_table import ABOUT, COLUMNS, WIDTHS, Disposed


def write_disposed(edition: Edition, rows: Sequence[Disposed], *, told: Told = unheard) -> bytes:
    """The table as a PDF file under the masthead of the text it is about."""
    told(Progress(Stage.SETTING))
    table = Grid(COLUMNS, WIDTHS, [one.cells for one in rows])
    head = [_title(edition)] if edition.outline.title else []
    return printed(Sheets(edition, head, about=ABOUT, table=table))


def _title(edition: Edition) -> SetLine:
    return set_line(Line("", "title", 0, "DeclarationTitle", "", edition.outline.title))
