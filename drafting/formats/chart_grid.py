"""A drawing of figures in rows and columns: in each place a bar as long as its figure is large."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.formats.chart import LINE, WIDTH, Bar, Chart, Line, Words, share, shortened

ROW = 40
"""A row with its name over it."""

THICK = 10
FIGURE = 30
"""Room for a figure behind its bar."""

LONGEST = 46
"""Letters of a name that fit on one line."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: its name, and its figures in the order of the columns."""

    name: str
    figures: tuple[int, ...]


def grid(columns: Sequence[str], rows: Sequence[GridRow]) -> Chart:
    """Bars under the names of their columns, all of one measure; nothing is drawn for nothing."""
    step = WIDTH // max(1, len(columns))
    most = max((figure for row in rows for figure in row.figures), default=0)
    heads = [Words(at * step, 12, name) for at, name in enumerate(columns)]
    placed = [(LINE + at * ROW, row) for at, row in enumerate(rows)]
    names = [Words(0, top + 14, shortened(row.name, LONGEST)) for top, row in placed]
    bars = [bar for top, row in placed for bar in _bars(row, top, step, most)]
    figures = [_figure(bar, bar.x // step, rows) for bar in bars]
    return Chart(
        height=LINE + ROW * len(rows) + 4,
        bars=tuple(bars),
        lines=tuple(Line(0, top, WIDTH, top) for top, _ in placed),
        words=(*heads, *names, *figures),
    )


def _bars(row: GridRow, top: int, step: int, most: int) -> Iterator[Bar]:
    for at, figure in enumerate(row.figures):
        if figure:
            yield Bar(at * step, top + 21, share(figure, most, step - FIGURE), THICK)


def _figure(bar: Bar, column: int, rows: Sequence[GridRow]) -> Words:
    row = rows[(bar.y - LINE) // ROW]
    return Words(bar.x + bar.width + 4, bar.y + 9, str(row.figures[column]), is_figure=True)
