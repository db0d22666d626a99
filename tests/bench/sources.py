"""The library with 2,000 sources: statements of its pages, and the time to read its lists."""

from collections.abc import Iterator
from time import perf_counter

from drafting.database import transaction
from drafting.factory import create_app
from drafting.formats.references import LIST_FORMATS, read_references
from drafting.models import Declaration
from drafting.services import collecting
from drafting.services.collecting import Collection
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
    """Statements with few and with many sources, then the time to read each kind of list."""
    with furnished(0, 0) as room:
        _grow(room, 0, FEW)
        few = {name: _asked(room, rest) for name, rest in PAGES.items()}
        with counted(room.database) as taken_in:
            _grow(room, FEW, MANY)
        for name, rest in PAGES.items():
            statements = _asked(room, rest)
            yield at_most(5, f"{name}, SQL statements, {MANY:,} sources", statements, 12)
            yield at_most(
                5, "the same, more than with a tenth of them by", statements - few[name], 0
            )
        each = len(taken_in) / (MANY - FEW)
        yield at_most(5, "SQL statements for each source taken in from a list", each, 10)
    for suffix in LIST_FORMATS:
        yield at_most(5, f"reading {MANY:,} sources from .{suffix}, seconds", _read(suffix), 10)


def _reference(number: int):
    return factories.reference(
        symbol=f"S/{number}",
        title=f"Paper {number} on rivers & “banks”",
        dated=f"{2000 + number % 20}",
        tags=("rivers",) if number % 2 else ("roads", "bridges"),
        excerpt="A few words that matter here. " * 5,
    )


def _grow(room: Furnished, start: int, end: int) -> None:
    """Take in the sources from one number up to another."""
    raw = LIST_FORMATS["json"].write([_reference(number) for number in range(start, end)])
    listed = read_references(raw, "list.json")
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        expert = Room(create_app(room.settings, room.database), room.database).actor("expert")
        collecting.take_in(session, expert, declaration.id, Collection(listed))


def _asked(room: Furnished, rest: str) -> int:
    """How many statements a page takes the desk."""
    app = create_app(room.settings, room.database)
    visit = Visit(app.test_client(), Room(app, room.database))
    visit.sign_in(EMAILS["expert"])
    visit.client.get(HOME + rest)
    with counted(room.database) as found:
        response = visit.client.get(HOME + rest)
    if response.status_code != 200:
        raise RuntimeError(f"{HOME}{rest} answered {response.status_code}")
    return len(found)


def _read(suffix: str) -> float:
    raw = LIST_FORMATS[suffix].write([_reference(number) for number in range(MANY)])
    begun = perf_counter()
    found = read_references(raw, f"list.{suffix}")
    if len(found.entries) != MANY:
        raise RuntimeError(f".{suffix} gave {len(found.entries)} sources back")
    return perf_counter() - begun
