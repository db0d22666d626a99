"""What becomes of comments on words through revisions of the seed, and what many of them cost."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from time import perf_counter

from sqlalchemy import func, insert, select

from drafting.cli.demo.dice import Dice
from drafting.database import Database, transaction
from drafting.domain.vocabulary import ParagraphKind
from drafting.factory import create_app
from drafting.models import (
    Base,
    Comment,
    CommentAnchor,
    CommentRevision,
    Declaration,
    ParagraphVersion,
)
from drafting.queries.text_rows import TextRow
from drafting.queries.working import standing_text
from drafting.text.align import Pair
from drafting.text.anchors import Place, transport_places
from drafting.text.finding import find
from drafting.web import page_cache
from tests import factories
from tests.bench.figures import Figure, at_least, at_most
from tests.bench.furnishing import SEED, SLUG, Furnished, furnished
from tests.bench.statements import counted
from tests.cast import EMAILS, gathered
from tests.rooms import Room, Visit
from tests.text.generators.fates import Anchor, anchors, fate
from tests.text.generators.revisions import Habits, Revision, Scribe
from tests.text.generators.wording import Words, pieces, varied_paragraph

ISSUE = 5
HISTORIES = 12
REVISIONS = 3
ANCHORS = 200
FEW, MANY = 200, 20_000
TIMES = 7
SHORTEST = 12
COINED = 40
HABITS = Habits(30, 4, 2, 4, 4, 4, 4, 1)
HOME = f"/en/declarations/{SLUG}"
WORD = re.compile(r"\w+")

History = list[Revision]
Carried = Callable[[History, Anchor], Place | None]


def figures() -> Iterator[Figure]:
    """The fate of the anchors, then the time that many comments take."""
    yield from _fates()
    yield from _times()


def _fates() -> Iterator[Figure]:
    histories = [_history(seed) for seed in range(HISTORIES)]
    ours = _shares(histories, _by_versions)
    yield at_least(ISSUE, "anchors followed through 3 revisions, count", ours["count"], 2_000)
    yield at_least(ISSUE, "anchors of comments, share right", ours["right"], 0.95)
    yield at_most(ISSUE, "anchors of comments, share silently wrong", ours["wrong"], 0.02)
    for name, way in (("position in the paragraph", _by_position), ("fuzzy search", _by_search)):
        peer = _shares(histories, way)
        yield at_most(ISSUE, f"by {name}, share right", peer["right"], ours["right"])
        yield at_least(ISSUE, f"by {name}, share silently wrong", peer["wrong"], ours["wrong"])


def _history(seed: int) -> list[Revision]:
    """The seed and three revisions of it, in each of which a third of the paragraphs change."""
    dice = Dice(seed)
    found = _seed_paragraphs()
    fresh = (pieces(varied_paragraph(dice)) for _ in range(10_000))
    scribe = Scribe(chain(found, fresh), len(found) or COINED, seed, HABITS)
    return list(scribe.revisions(REVISIONS))


def _seed_paragraphs() -> list[Words]:
    """The paragraphs of the seed in words; none where it is absent, and made ones stand in."""
    if not SEED.exists():
        return []
    blocks = SEED.read_text(encoding="utf-8").split("\n\n")
    found = (pieces(" ".join(block.split())) for block in blocks)
    return [words for words in found if len(words) >= SHORTEST]


def _shares(histories: Sequence[History], carried: Carried) -> dict[str, float]:
    ends = [
        fate(anchor, history[-1], carried(history, anchor))
        for seed, history in enumerate(histories)
        for anchor in anchors(history[0], ANCHORS, seed)
    ]
    wrong = ends.count("wrong") + ends.count("shown though gone")
    return {
        "count": len(ends),
        "right": ends.count("right") / len(ends),
        "wrong": wrong / len(ends),
    }


def _pairs(before: Revision, after: Revision) -> list[Pair]:
    """What became of each paragraph, as the record of a declaration knows it."""
    return [
        *(
            Pair("joined", one.sources, (place,))
            for place, one in enumerate(after.paragraphs)
            if len(one.sources) > 1
        ),
        *(
            Pair("changed", (source,), places)
            for source in range(len(before.paragraphs))
            if (places := _places(after, source))
        ),
    ]


def _places(after: Revision, source: int) -> tuple[int, ...]:
    return tuple(place for place, one in enumerate(after.paragraphs) if one.sources == (source,))


def _by_versions(history: History, anchor: Anchor) -> Place | None:
    """Carried from each version to the next, as the record does it."""
    place: Place | None = Place(anchor.place.paragraph, anchor.place.start, anchor.place.end)
    for before, after in pairwise(history):
        pairs = _pairs(before, after)
        place = place and transport_places([place], before.texts, after.texts, pairs)[0]
    return place


def _by_position(history: History, anchor: Anchor) -> Place | None:
    """At the same characters of the same paragraph, whatever stands there now."""
    here: int | None = anchor.place.paragraph
    for _, after in pairwise(history):
        heirs = [at for at, one in enumerate(after.paragraphs) if here in one.sources]
        here = heirs[0] if heirs else None
    if here is None:
        return None
    length = len(history[-1].texts[here])
    return Place(here, min(anchor.place.start, length), min(anchor.place.end, length))


def _by_search(history: History, anchor: Anchor) -> Place | None:
    """Where the words, or what is most like them, stand in the last revision."""
    place = anchor.place
    quote = history[0].texts[place.paragraph][place.start : place.end]
    found = find(quote, history[-1].texts, place.paragraph)
    return Place(found.paragraph, found.start, found.end) if found else None


def _times() -> Iterator[Figure]:
    with furnished(60, 0) as small, furnished(60, 0) as large:
        _comment(small.database, FEW)
        _comment(large.database, MANY)
        for name in ("visitor", "expert"):
            ratio = _page_ratio(small, large, name)
            yield at_most(
                ISSUE, f"text page with {MANY:,} comments over {FEW}, {name}", ratio, 1.5
            )
        crowded, statements = _crowded(large)
        yield at_most(ISSUE, "paragraph page with 5,000 comments, kB", crowded / 1000, 200)
        yield at_most(ISSUE, "the same, SQL statements", statements, 12)
        seconds = _revise(large.database)
        yield at_most(ISSUE, f"{MANY:,} anchors over a new release, seconds", seconds, 10)
        yield at_most(ISSUE, "of them without a place or a word of loss", _lost(large.database), 0)


def _comment(database: Database, count: int) -> None:
    """So many comments on words; on the first paragraph a quarter of them."""
    with transaction(database) as session:
        observer = gathered(session).observer
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        rows = [row for row in standing_text(session, declaration.id).rows if _is_spoken_of(row)]
        first = factories.comment(session, observer, rows[0])
        made: dict[type[Base], list[dict[str, object]]] = {
            Comment: [],
            CommentRevision: [],
            CommentAnchor: [],
        }
        kept = {one.key: getattr(first, one.key) for one in Comment.__table__.columns}
        for number in range(2, count + 1):
            row = rows[0] if number % 4 == 0 else rows[number % len(rows)]
            _add(made, kept, row, number)
        for table, values in made.items():
            session.execute(insert(table), values)
        declaration.comment_count = count


def _add(made, kept, row: TextRow, number: int) -> None:
    start, until = _some_words(row.text, number)
    comment_id = f"comment{number:09}"
    made[Comment].append(
        {
            **kept,
            "id": comment_id,
            "number": number,
            "paragraph_id": row.paragraph_id,
            "stands_id": row.paragraph_id,
            "version_id": row.version_id,
            "quote": row.text[start:until],
        }
    )
    words = {"number": 1, "text": f"Remark {number}.", "journal_seq": kept["journal_seq"]}
    made[CommentRevision].append({"comment_id": comment_id, **words})
    place = {"version_id": row.version_id, "paragraph_id": row.paragraph_id, "start": start}
    made[CommentAnchor].append(
        {"comment_id": comment_id, **place, "until": until, "algorithm": "words-2"}
    )


def _is_spoken_of(row: TextRow) -> bool:
    return row.kind not in {ParagraphKind.TITLE, ParagraphKind.FORMULA}


def _some_words(text: str, number: int) -> tuple[int, int]:
    """Up to eight words of a text, others for each number."""
    ends = [found.span() for found in WORD.finditer(text)]
    first = number * 7 % len(ends)
    last = min(first + number % 8, len(ends) - 1)
    return ends[first][0], ends[last][1]


def _page_ratio(small: Furnished, large: Furnished, name: str) -> float:
    """How much longer the page takes with many comments, measured in turn."""
    visits = [_visit(room, name) for room in (small, large)]
    seconds: list[list[float]] = [[], []]
    for _ in range(TIMES):
        for visit, found in zip(visits, seconds, strict=True):
            page_cache._pages.clear()
            start = perf_counter()
            response = visit.client.get(HOME)
            found.append(perf_counter() - start)
            if response.status_code != 200:
                raise RuntimeError(f"the text page answered {response.status_code}")
    return min(seconds[1]) / min(seconds[0])


def _visit(room: Furnished, name: str) -> Visit:
    app = create_app(room.settings, room.database)
    visit = Visit(app.test_client(), Room(app, room.database))
    if name in EMAILS:
        visit.sign_in(EMAILS[name])
    return visit


def _crowded(room: Furnished) -> tuple[int, int]:
    """How large the page of the most commented paragraph is, and how many statements it takes."""
    visit = _visit(room, "visitor")
    with room.database.reading() as session:
        query = select(Comment.paragraph_id).group_by(Comment.paragraph_id)
        crowded = session.scalars(query.order_by(func.count().desc()).limit(1)).one()
    with counted(room.database) as statements:
        page = visit.client.get(f"{HOME}/paragraphs/{crowded}")
    return len(page.data), len(statements)


def _revise(database: Database) -> float:
    """Change every paragraph and publish: the seconds of all of it."""
    with transaction(database) as session:
        expert = gathered(session).expert
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        rows = [row for row in standing_text(session, declaration.id).rows if _is_spoken_of(row)]
        start = perf_counter()
        for row in rows:
            words = row.text.split(" ")
            words[len(words) // 2 :][:1] = ["and further"]
            words.insert(1, "once again")
            factories.rewritten(session, expert, row, " ".join(words))
        factories.release(session, expert, declaration)
        return perf_counter() - start


def _lost(database: Database) -> int:
    """Comments on words of which the new version says nothing."""
    with database.reading() as session:
        query = (
            select(func.count())
            .select_from(CommentAnchor)
            .join(ParagraphVersion, CommentAnchor.version_id == ParagraphVersion.id)
            .where(ParagraphVersion.number == 2)
        )
        return MANY - 1 - (session.scalar(query) or 0)
