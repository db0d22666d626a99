"""A figure with its bar, and the table of them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: of which issue, what it is, and what it has to be."""

    issue: int
    name: str
    figure: float
    bar: str
    holds: bool


def at_most(issue: int, name: str, figure: float, most: float) -> Figure:
    """A figure that must not pass a limit."""
    return Figure(issue, name, round(figure, 3), f"≤ {most:g}", figure <= most)


def at_least(issue: int, name: str, figure: float, least: float) -> Figure:
    """A figure that must reach a limit."""
    return Figure(issue, name, round(figure, 3), f"≥ {least:g}", figure >= least)


def report(figures: Sequence[Figure], path: Path) -> None:
    """Print the table and write it down."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [asdict(figure) for figure in figures]
    path.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    table = Table("issue", "what", "figure", "bar", "holds")
    for one in figures:
        table.add_row(
            str(one.issue), one.name, f"{one.figure:g}", one.bar, "yes" if one.holds else "NO"
        )
    Console(width=118).print(table)
