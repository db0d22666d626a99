"""A consultation of the stress size: statements of its page and of the queue, and their paging."""

from collections.abc import Iterator
from time import perf_counter

from sqlalchemy import insert
from sqlalchemy.orm import Session

from drafting.database import transaction
from drafting.domain.remarks import Moderation
from drafting.factory import create_app
from drafting.models import (
    Amendment,
    AmendmentRevision,
    Base,
    Comment,
    CommentRevision,
    Declaration,
    JournalEntry,
    JournalHead,
    Statement,
)
from drafting.queries.working import standing_text
from drafting.services import stating
from drafting.services.stating import Contribution
from drafting.web import page_cache
from tests import factories
from tests.bench.figures import Figure, at_most
from tests.bench.furnishing import SLUG, Furnished, furnished
from tests.bench.statements import counted
from tests.cast import EMAILS, gathered
from tests.rooms import Room, Visit

Said = Amendment | Comment | Statement
Counts = dict[type[Base], int]
Page = tuple[Furnished, str, str]
"""A room, who looks, and the address."""

ISSUE = 5
FEW: Counts = {Amendment: 60, Comment: 200, Statement: 20}
MANY: Counts = {Amendment: 6_000, Comment: 20_000, Statement: 600}
HOME = f"/en/declarations/{SLUG}"
DEEP = "?amendment=26&comment=26&statement=26"
TIMES = 5
BOUNDS = {
    "consultation page": ("visitor", "/consultations/{one}", 18),
    "consultation page, for the desk": ("secretariat", "/consultations/{one}", 31),
    "moderation queue": ("secretariat", "/moderation", 12),
}


def figures() -> Iterator[Figure]:
    """Statements with little and with as much as the stress sample has; then the last pages."""
    with furnished(0, 0) as small, furnished(0, 0) as large:
        few, many = _fill(small, FEW), _fill(large, MANY)
        for name, (reader, rest, bound) in BOUNDS.items():
            address = HOME + rest
            taken = _statements(large, reader, address.format(one=many))
            before = _statements(small, reader, address.format(one=few))
            yield at_most(
                ISSUE, f"{name}, SQL statements, {MANY[Comment]:,} comments", taken, bound
            )
            yield at_most(ISSUE, "the same with a hundredth of them, fewer by", taken - before, 0)
        page = f"{HOME}/consultations/{many}"
        few_page = f"{HOME}/consultations/{few}"
        for name in ("visitor", "secretariat"):
            ratio = _ratio((small, name, few_page), (large, name, page))
            yield at_most(
                ISSUE, f"consultation page, a hundred times as much over little, {name}", ratio, 3
            )
        yield at_most(
            ISSUE,
            "consultation page, its last page over its first, seconds",
            _ratio((large, "visitor", page), (large, "visitor", page + DEEP)),
            1.5,
        )
        queue = f"{HOME}/moderation"
        last = f"{queue}?after=comment{MANY[Comment] - 30:09}"
        yield at_most(
            ISSUE,
            "moderation queue, its last page over its first, seconds",
            _ratio((large, "secretariat", queue), (large, "secretariat", last)),
            1.5,
        )


def _fill(room: Furnished, counts: Counts) -> str:
    """One open consultation with so much in it, of which every comment lies in the queue."""
    with transaction(room.database) as session:
        cast = gathered(session)
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        one = factories.consultation(session, cast.expert, declaration)
        row = next(row for row in standing_text(session, declaration.id).rows if row.name == "PP1")
        declaration.moderation = Moderation.AFTER
        made: tuple[Said, ...] = (
            factories.amendment(session, cast.northland, row, text="Reaffirms the road;"),
            factories.comment(session, cast.observer, row),
            stating.submit(session, cast.observer, Contribution(one.id, "We welcome this.")),
        )
        for first in made:
            _copy(session, first, counts[type(first)])
        return one.id


def _copy(session: Session, first: Said, count: int) -> None:
    """The same thing so many times, each under its own number and by its own act."""
    kind = type(first)
    acts = _acts(session, count)
    rows = [
        {**_kept(first), "id": _identity(kind, number), "number": number, "journal_seq": seq}
        for number, seq in zip(range(2, count + 1), acts, strict=False)
    ]
    session.execute(insert(kind), rows)
    for words, whose in ((AmendmentRevision, "amendment_id"), (CommentRevision, "comment_id")):
        said = session.query(words).filter(getattr(words, whose) == first.id).first()
        if said is not None:
            copies = [{**_kept(said), whose: row["id"]} for row in rows]
            session.execute(insert(words), copies)


def _kept(one: Base) -> dict[str, object]:
    return {column.key: getattr(one, column.key) for column in type(one).__table__.columns}


def _identity(kind: type[Base], number: int) -> str:
    return f"{kind.__tablename__[:7]}{number:09}"


def _acts(session: Session, count: int) -> range:
    """So many acts on the record, enough for lists that go by them; their chain is no matter."""
    newest = session.query(JournalEntry).order_by(JournalEntry.seq.desc()).first()
    head = session.query(JournalHead).one()
    if newest is None:
        raise RuntimeError("Nothing is on the record yet")
    acts = range(newest.seq + 1, newest.seq + 1 + count)
    told = [{**_kept(newest), "seq": seq, "chain_hash": seq.to_bytes(32)} for seq in acts]
    session.execute(insert(JournalEntry), told)
    head.seq = acts[-1]
    return acts


def _visit(room: Furnished, name: str) -> Visit:
    app = create_app(room.settings, room.database)
    visit = Visit(app.test_client(), Room(app, room.database))
    if name in EMAILS:
        visit.sign_in(EMAILS[name])
        if "sign-out" not in visit.client.get("/en/").text:
            raise RuntimeError(f"{name} could not sign in")
    return visit


def _statements(room: Furnished, name: str, address: str) -> int:
    visit = _visit(room, name)
    with counted(room.database) as found:
        _read(visit, address)
    return len(found)


def _ratio(first: Page, last: Page) -> float:
    """How much longer the last page takes than the first, measured in turn."""
    pages = [(_visit(room, name), address) for room, name, address in (first, last)]
    seconds: list[list[float]] = [[], []]
    for _ in range(TIMES):
        for (visit, address), taken in zip(pages, seconds, strict=True):
            page_cache._pages.clear()
            start = perf_counter()
            _read(visit, address)
            taken.append(perf_counter() - start)
    return min(seconds[1]) / min(seconds[0])


def _read(visit: Visit, address: str) -> None:
    response = visit.client.get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}")
