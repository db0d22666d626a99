"""Measure every figure that is promised, print the table, and write it to build/bench.json."""

import argparse
import sys
from collections.abc import Iterator

from drafting.config import ROOT
from drafting.factory import create_app
from tests.bench import (
    carrying,
    comments,
    composing,
    consultations,
    files,
    load,
    paper,
    reports,
    sources,
    stakeholders,
    two_commands,
    views,
    word_in,
    word_out,
    word_round,
    writing,
)
from tests.bench.figures import Figure, at_least, at_most, report
from tests.bench.furnishing import SEED, SLUG, Furnished, furnished
from tests.bench.statements import counted
from tests.bench.text.rows import text_figures
from tests.cast import EMAILS
from tests.rooms import Room, Visit

TEXT_PAGE = f"/en/declarations/{SLUG}/releases/1"
PARTS = (
    *("text", "amendments", "comments", "consultations", "stakeholders", "word", "paper"),
    *("pages", "sources", "views", "reports", "files", "commands"),
)


def main() -> None:
    """Measure; with --quick without the two commands, which take minutes."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--quick", action="store_true", help="leave out the two commands")
    parser.add_argument("--only", choices=PARTS, help="one part alone")
    asked = parser.parse_args()
    parts = [asked.only] if asked.only else list(PARTS)
    if asked.quick and "commands" in parts:
        parts.remove("commands")
    seeded = {"pages", "sources", "consultations", "reports", "files"}
    if seeded & set(parts) and not SEED.exists():
        sys.exit(f"The figures are measured on {SEED.name}, which is not beside this project.")
    measured = {
        "text": text_figures,
        "amendments": _amendments,
        "stakeholders": stakeholders.figures,
        "comments": comments.figures,
        "consultations": consultations.figures,
        "word": _word,
        "paper": paper.figures,
        "pages": _pages,
        "sources": sources.figures,
        "views": views.figures,
        "reports": reports.figures,
        "files": files.figures,
        "commands": _commands,
    }
    report([one for part in parts for one in measured[part]()], ROOT / "build" / "bench.json")


def _amendments() -> Iterator[Figure]:
    yield from carrying.figures()
    yield from composing.figures()
    yield from writing.figures()


def _word() -> Iterator[Figure]:
    yield from word_out.figures()
    yield from word_in.figures()
    yield from word_round.figures()


def _pages() -> Iterator[Figure]:
    with furnished(60, 120) as small, furnished(600, 1200) as large:
        yield at_most(2, "import of the seed, seconds", small.import_seconds, 1)
        for name in ("visitor", "expert"):
            few, many = _statements(small, name), _statements(large, name)
            yield at_most(2, f"text page, SQL statements, {name}", few, 12)
            yield at_most(2, f"the same with ten times as much, more by, {name}", many - few, 0)
        yield at_least(2, "text page, share of a bare route’s requests", _share(small), 0.25)


def _statements(room: Furnished, name: str) -> int:
    app = create_app(room.settings, room.database)
    visit = Visit(app.test_client(), Room(app, room.database))
    if name in EMAILS:
        visit.sign_in(EMAILS[name])
    with counted(room.database) as found:
        response = visit.client.get(f"{TEXT_PAGE}?{room.folder.name}")
    if response.status_code != 200:
        raise RuntimeError(f"the text page answered {response.status_code}")
    return len(found)


def _share(room: Furnished) -> float:
    settings = {"DRAFTING_INSTANCE": str(room.folder)}
    with (
        load.served("app:app", settings) as ours,
        load.served("tests.bench.bare:app", {}) as bare,
    ):
        return load.ratio((ours, TEXT_PAGE), (bare, "/"))


def _commands() -> Iterator[Figure]:
    with two_commands.fresh_clone() as folder:
        first = two_commands.seconds_to_serve(folder)
        yield at_most(2, "make run from nothing, seconds", first, 180)
        again = two_commands.seconds_to_serve(folder)
        yield at_most(2, "make run again, seconds", again, 5)
        tests = two_commands.seconds_to_test(folder)
        yield at_most(2, "make test from nothing, seconds", tests, 300)


if __name__ == "__main__":
    main()
