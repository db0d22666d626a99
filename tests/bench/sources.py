"""The library with two thousand sources: statements of its pages, and the time of its lists."""

from collections.abc import Iterator
from time import perf_counter

from drafting.database import transaction
from drafting.factory import create_app
from drafting.formats.references import LIST_FORMATS, read_references
from drafting.models import Declaration
from drafting.services import gathering
from drafting.services.gathering import Gathering
from tests import factories
from tests.bench.figures import Figure, at_most
from tests.bench.furnishing import SLUG, Furnished, furnished
from tests.bench.statements import counted
from tests.cast import EMAILS
from tests.rooms import Room, Visit

FEW, MANY = 200, 2_000
HOME = f"/en/declarations/{SLUG}/sources"
PAGES = {
    "sources, first page": "",
    "sources, searched and narrowed": "?q=paper+1&year=2012&tag=rivers",
    "sources, the last page": "?after=2012.30",
    "what still has to be looked at": "/gaps",
}


def figures() -> Iterator[Figure]:
    """Statements with few and with many sources, then the time to take in and give out a list."""
    with furnished(0, 0) as room:
        _grow(room, 0, FEW)
        few = {name: _asked(room, rest)[0] for name, rest in PAGES.items()}
        seconds = _grow(room, FEW, MANY)
        for name, rest in PAGES.items():
            statements, taken = _asked(room, rest)
            yield at_most(5, f"{name}, SQL statements, {MANY:,} sources", statements, 12)
            yield at_most(
                5, "the same, more than with a tenth of them by", statements - few[name], 0
            )
            yield at_most(5, f"{name}, seconds", taken, 0.5)
        yield at_most(5, f"taking in {MANY - FEW:,} sources from a list, seconds", seconds, 30)
    for suffix in LIST_FORMATS:
        yield at_most(5, f"reading {MANY:,} sources from .{suffix}, seconds", _read(suffix), 5)


def _reference(number: int):
    return factories.reference(
        symbol=f"S/{number}",
        title=f"Paper {number} on rivers & “banks”",
        dated=f"{2000 + number % 20}",
        tags=("rivers",) if number % 2 else ("roads", "bridges"),
        excerpt="A few words that matter here. " * 5,
    )


def _grow(room: Furnished, start: int, end: int) -> float:
    """Take in the sources from one number up to another; how long that took."""
    raw = LIST_FORMATS["json"].write([_reference(number) for number in range(start, end)])
    listed = read_references(raw, "list.json")
    begun = perf_counter()
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        expert = Room(create_app(room.settings, room.database), room.database).actor("expert")
        gathering.take_in(session, expert, declaration.id, Gathering(listed))
    return perf_counter() - begun


def _asked(room: Furnished, rest: str) -> tuple[int, float]:
    """How many statements a page takes the desk, and how many seconds."""
    app = create_app(room.settings, room.database)
    visit = Visit(app.test_client(), Room(app, room.database))
    visit.sign_in(EMAILS["expert"])
    visit.client.get(HOME + rest)
    begun = perf_counter()
    with counted(room.database) as found:
        response = visit.client.get(HOME + rest)
    if response.status_code != 200:
        raise RuntimeError(f"{HOME}{rest} answered {response.status_code}")
    return len(found), perf_counter() - begun


def _read(suffix: str) -> float:
    raw = LIST_FORMATS[suffix].write([_reference(number) for number in range(MANY)])
    begun = perf_counter()
    found = read_references(raw, f"list.{suffix}")
    if len(found.entries) != MANY:
        raise RuntimeError(f".{suffix} gave {len(found.entries)} sources back")
    return perf_counter() - begun
