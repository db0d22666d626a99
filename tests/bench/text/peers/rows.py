"""What other engines reached beside ours: a table of its own, and no bar."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class PeerRow:
    """One engine at one task: what was counted, or why it could not take part."""

    task: str
    engine: str
    figures: dict[str, float]
    note: str = ""


def absent(task: str, engine: str, reason: str) -> PeerRow:
    """An engine that could not take part, and why."""
    return PeerRow(task, engine, {}, f"absent: {reason}")


def report_peers(rows: Sequence[PeerRow], path: Path) -> None:
    """Print the table and write it down."""
    path.parent.mkdir(parents=True, exist_ok=True)
    found = [asdict(row) for row in rows]
    path.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    table = Table("task", "engine", "figures")
    for row in rows:
        figures = ", ".join(f"{name} {figure:.4g}" for name, figure in row.figures.items())
        table.add_row(row.task, row.engine, "; ".join(filter(None, [figures, row.note])))
    Console(width=150).print(table)
