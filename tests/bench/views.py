"""How fast the views of a text are: thousands of proposals in place, and whose each word is."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import insert

from drafting import schema
from drafting.config import Settings
from drafting.database import Database, transaction
from drafting.domain.identity import new_id
from drafting.factory import create_app
from drafting.models import Amendment, AmendmentRevision, Comment, Declaration
from drafting.queries.text_rows import TextRow
from drafting.queries.working import standing_text
from drafting.services import importing
from drafting.text.provenance import Span, carry
from drafting.web import page_cache
from tests import factories
from tests.bench import load
from tests.bench.figures import Figure, at_least, at_most
from tests.bench.statements import counted
from tests.cast import gather, gathered

PARAGRAPHS, WORDS, RELEASES, REWRITTEN = 250, 40, 30, 25
PROPOSALS, HOTTEST, COMMENTS = 6_000, 200, 20_000
ROUNDS = 5
SLUG = "views"
HOME = f"/en/declarations/{SLUG}"


@dataclass(frozen=True, slots=True)
class _Negotiated:
    """A room with thirty releases of one text, and how it read in each of them."""

    folder: Path
    database: Database
    texts: tuple[tuple[str, ...], ...]

    @property
    def settings(self) -> Settings:
        """Settings that open this room."""
        return Settings(instance=self.folder, database_url="", cheap_passwords=True)


def figures() -> Iterator[Figure]:
    """Origins of thirty releases, then the compilation and the overview of the stress set."""
    with _negotiated() as room:
        words = f"{RELEASES} releases of {PARAGRAPHS * WORDS:,} words"
        yield at_most(7, f"origins of {words}, carried, seconds", _carried(room.texts), 5)
        seconds, statements = _asked(room, f"{HOME}/releases/{RELEASES}/origins")
        yield at_most(7, "the same, the page of the last one, cold, milliseconds", seconds, 200)
        yield at_most(7, "page of origins, SQL statements", statements, 14)
        _propose(room.database)
        seconds, statements = _asked(room, f"{HOME}/compilation")
        name = f"compilation of {PROPOSALS:,} proposals on {PARAGRAPHS} paragraphs"
        yield at_most(7, f"{name}, cold, seconds", seconds / 1000, 2)
        yield at_most(7, "page of the compilation, SQL statements", statements, 12)
        yield at_least(7, "the same kept, share of a bare route’s requests", _share(room), 0.4)
        yield from _overview(room)
        _, statements = _asked(room, f"{HOME}/compare/1/{RELEASES}")
        yield at_most(7, "page of what changed and why, SQL statements", statements, 12)
        _, statements = _asked(room, f"{HOME}/proof")
        yield at_most(7, "page of the proof, SQL statements", statements, 12)


def _overview(room: _Negotiated) -> Iterator[Figure]:
    """The page on which everything is counted, beside thousands of comments as well."""
    _, before = _asked(room, f"{HOME}/overview")
    _remark(room.database)
    seconds, statements = _asked(room, f"{HOME}/overview")
    name = f"overview of {RELEASES} releases, {PROPOSALS:,} proposals, {COMMENTS:,} comments"
    yield at_most(7, f"{name}, cold, seconds", seconds / 1000, 1)
    yield at_most(
        7, "overview, SQL statements more than without a comment", statements - before, 0
    )


@contextmanager
def _negotiated() -> Iterator[_Negotiated]:
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        database = Database(Settings(instance=folder).database)
        schema.upgrade(database)
        yield _Negotiated(folder, database, tuple(_published(database)))
        database.close()


def _published(database: Database) -> Iterator[tuple[str, ...]]:
    """Publish again and again, a tenth of the paragraphs reworded in between."""
    with transaction(database) as session:
        expert = gather(session).expert
        file = importing.TextFile("views.json", _first_draft(), slug=SLUG)
        declaration = importing.import_text(session, expert, file).declaration
        for number in range(RELEASES):
            rows = standing_text(session, declaration.id).rows
            chosen = rows[1:][number % 10 :: len(rows) // REWRITTEN] if number else []
            for row in chosen:
                factories.rewritten(session, expert, row, _reworded(row.text, number))
            factories.release(session, expert, declaration)
            yield tuple(row.text for row in standing_text(session, declaration.id).rows)


def _first_draft() -> bytes:
    """A title, and paragraphs of so many words, none of which is like another one."""
    title = {"kind": "title", "text": "Draft declaration on many views", "children": []}
    body = [
        {"kind": "operative", "text": f"Affirms {_clause(number)};", "children": []}
        for number in range(PARAGRAPHS - 1)
    ]
    return json.dumps({"language": "en", "text": [title, *body]}).encode()


def _clause(number: int) -> str:
    return " ".join(f"word{(number * 61 + place * 7) % 4099}" for place in range(WORDS - 1))


def _reworded(text: str, number: int) -> str:
    words = text.split(" ")
    words[2 + number] = f"new{number}"
    words.insert(5 + number, f"and{number} more{number}")
    return " ".join(words)


def _carried(texts: Sequence[Sequence[str]]) -> float:
    """The seconds to carry the origins of every paragraph through all releases."""
    spans = [(Span(text, "1"),) for text in texts[0]]
    start = perf_counter()
    for number, (before, after) in enumerate(pairwise(texts), 2):
        spans = [
            carry(own, old, new, str(number)) if old != new else own
            for own, old, new in zip(spans, before, after, strict=True)
        ]
    seconds = perf_counter() - start
    if ["".join(one.text for one in own) for own in spans] != list(texts[-1]):
        raise RuntimeError("the origins are not those of the last release")
    return seconds


def _asked(room: _Negotiated, address: str) -> tuple[float, int]:
    """Milliseconds and statements of a page that is made anew; the best of some rounds."""
    client = create_app(room.settings, room.database).test_client()
    client.get(f"{HOME}/releases/1")
    rounds = []
    for _ in range(ROUNDS):
        page_cache._pages.clear()
        with counted(room.database) as statements:
            start = perf_counter()
            response = client.get(address)
            rounds.append(1000 * (perf_counter() - start))
        if response.status_code != 200:
            raise RuntimeError(f"{address} answered {response.status_code}")
    return min(rounds), len(statements)


def _propose(database: Database) -> None:
    """Thousands of open amendments, made of a submitted one: two hundred stand on one place."""
    with transaction(database) as session:
        northland = gathered(session).northland
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        rows = standing_text(session, declaration.id).rows[1:]
        first = factories.amendment(session, northland, rows[0], text=_wish(rows[0], 0))
        said = session.query(AmendmentRevision).filter_by(amendment_id=first.id).one()
        amendments, revisions = [], []
        for number in range(1, PROPOSALS):
            row = rows[0] if number < HOTTEST else rows[number % (len(rows) - 1) + 1]
            on = {"base_id": row.version_id, "text": _wish(row, number)}
            place = {"number": number + 1, "paragraph_id": row.paragraph_id}
            one = {**_columns(first), **on, **place, "id": new_id()}
            amendments.append(one)
            revisions.append({**_columns(said), **on, "amendment_id": one["id"]})
        session.execute(insert(Amendment), amendments)
        session.execute(insert(AmendmentRevision), revisions)


def _remark(database: Database) -> None:
    """Thousands of comments, made of one that was written."""
    with transaction(database) as session:
        observer = gathered(session).observer
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        rows = standing_text(session, declaration.id).rows[1:]
        first = _columns(factories.comment(session, observer, rows[0]))
        comments = []
        for number in range(1, COMMENTS):
            row = rows[number % len(rows)]
            place = {"paragraph_id": row.paragraph_id, "stands_id": row.paragraph_id}
            of = {"version_id": row.version_id, "number": number + 1, "id": new_id()}
            comments.append({**first, **place, **of})
        session.execute(insert(Comment), comments)


def _columns(one: Amendment | AmendmentRevision | Comment) -> dict[str, object]:
    return {column.key: getattr(one, column.key) for column in one.__table__.columns}


def _wish(row: TextRow, number: int) -> str:
    """Words put in, taken out or replaced, by turns, at one place or another."""
    words = row.text.split(" ")
    place = 1 + number * 7 % (len(words) - 3)
    words[place : place + 1 + number % 2] = [f"wish{number}"] * (number % 3)
    return " ".join(words)


def _share(room: _Negotiated) -> float:
    settings = {"DRAFTING_INSTANCE": str(room.folder)}
    with (
        load.served("app:app", settings) as ours,
        load.served("tests.bench.bare:app", {}) as bare,
    ):
        return load.ratio((ours, f"{HOME}/compilation"), (bare, "/"), "br")
