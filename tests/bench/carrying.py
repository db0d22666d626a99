"""How long a release takes to carry open amendments, and what each page then asks the database."""

from collections.abc import Iterator
from time import perf_counter

from sqlalchemy import func, select

from drafting.database import Database, transaction
from drafting.domain.vocabulary import ParagraphKind
from drafting.factory import create_app
from drafting.models import Amendment, CarriedAmendment, Declaration
from drafting.queries.working import standing_text
from tests import factories
from tests.bench.figures import Figure, at_most
from tests.bench.furnishing import SLUG, Furnished, furnished
from tests.bench.statements import counted
from tests.cast import EMAILS, gathered
from tests.rooms import Room, Visit

OPEN = 300
HOME = f"/en/declarations/{SLUG}"
PAGES = {
    "own amendments": ("northland", f"{HOME}/amendments/mine", 12),
    "one amendment": ("visitor", f"{HOME}/amendments/{{amendment}}", 14),
    "the desk": ("expert", f"{HOME}/desk", 16),
}


def figures() -> Iterator[Figure]:
    """300 open amendments at a release in which every paragraph changed; then the pages."""
    with furnished(OPEN, 0) as room:
        seconds = _publish(room.database)
        missing = OPEN - _count(room.database)
        yield at_most(4, f"release that rebases {OPEN} open amendments, seconds", seconds, 2)
        yield at_most(4, "of them without a stated outcome", missing, 0)
        for name, (reader, address, most) in PAGES.items():
            found = _statements(room, reader, address)
            yield at_most(4, f"{name} with {OPEN} carried, SQL statements", found, most)


def _publish(database: Database) -> float:
    """Change a sentence of every paragraph, then publish: the seconds of the publishing alone."""
    with transaction(database) as session:
        expert = gathered(session).expert
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        for row in standing_text(session, declaration.id).rows:
            if row.kind not in {ParagraphKind.TITLE, ParagraphKind.FORMULA}:
                factories.rewritten(session, expert, row, f"{row.text} And so it stands.")
        start = perf_counter()
        factories.release(session, expert, declaration)
        return perf_counter() - start


def _count(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(CarriedAmendment)) or 0


def _statements(room: Furnished, name: str, address: str) -> int:
    app = create_app(room.settings, room.database)
    visit = Visit(app.test_client(), Room(app, room.database))
    if name in EMAILS:
        visit.sign_in(EMAILS[name])
    with room.database.reading() as session:
        amendment_id = session.scalars(select(Amendment.id).limit(1)).one()
    with counted(room.database) as found:
        response = visit.client.get(address.format(amendment=amendment_id))
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}")
    return len(found)
