"""How fast proposals are brought together, and how few of them are called colliding."""

from collections.abc import Iterator
from statistics import median
from time import perf_counter

from drafting.database import transaction
from drafting.factory import create_app
from drafting.queries.declarations import declaration
from drafting.text.combination import Wish, combine
from tests import factories
from tests.bench.figures import Figure, at_most
from tests.bench.furnishing import SLUG, Furnished, furnished
from tests.bench.statements import counted
from tests.cast import EMAILS, gathered
from tests.rooms import Room, Visit

WORDS = 120
PROPOSALS = 60
MANY = 200
ROUNDS = 7
PARAGRAPHS, AMENDMENTS, OVERLAPPING = 30, 100, 8
SYLLABLES = ("ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu", "va", "ze")


def figures() -> Iterator[Figure]:
    """Time, collisions, and the statements of a page with two hundred proposals."""
    with furnished(0, 0) as room:
        asked, _ = _page(room, PROPOSALS, WORDS)
    yield at_most(
        4, "composing 60 proposals on 120 words, the engine, milliseconds", _engine(), 100
    )
    yield at_most(4, "the same as a request to the server, milliseconds", asked, 100)
    found, true = _collisions()
    yield at_most(4, "of 100 amendments, called colliding", len(found), OVERLAPPING)
    yield at_most(4, "of those, wrongly called or missed", len(found ^ true), 0)
    with furnished(0, 0) as room:
        _, statements = _page(room, MANY, 2 * MANY)
    yield at_most(4, "page with 200 proposals to compose, SQL statements", statements, 12)


def _engine() -> float:
    """The median of several rounds: the proposals brought to the text and together."""
    base = _text(0, WORDS)
    wishes = [
        Wish(f"S{number}", base, _changed(base, 2 * number, number)) for number in range(PROPOSALS)
    ]
    rounds = []
    for _ in range(ROUNDS):
        start = perf_counter()
        combine(base, wishes)
        rounds.append(1000 * (perf_counter() - start))
    return median(rounds)


def _collisions() -> tuple[set[str], set[str]]:
    """Those called colliding, and those that overlap: four pairs on four paragraphs."""
    called, true = set(), set()
    for paragraph in range(PARAGRAPHS):
        base = _text(61 * paragraph, 60)
        count = AMENDMENTS // PARAGRAPHS + (paragraph < AMENDMENTS % PARAGRAPHS)
        places = [12 * one for one in range(count)]
        names = [f"{paragraph}.{one}" for one in range(count)]
        if paragraph < OVERLAPPING // 2:
            places[1] = places[0] + 1
            true |= {names[0], names[1]}
        wishes = [
            Wish(name, base, _changed(base, place, number))
            for number, (name, place) in enumerate(zip(names, places, strict=True))
        ]
        for pair in combine(base, wishes).composition.collisions:
            called |= set(pair)
    return called, true


def _changed(base: str, place: int, number: int) -> str:
    """The text with two words replaced by others that nobody else uses: at `place` and next."""
    words = base.split(" ")
    words[place : place + 2] = [f"new{number}", f"words{number}"]
    return " ".join(words)


def _text(first: int, count: int) -> str:
    """So many words, none of them twice."""
    return " ".join(_word(first + number) for number in range(count))


def _word(number: int) -> str:
    place, size = number * 797 % 12**3, len(SYLLABLES)
    return "".join(SYLLABLES[place // size**power % size] for power in range(3))


def _page(room: Furnished, count: int, words: int) -> tuple[float, int]:
    """With so many proposals on: milliseconds of a live result, statements of the whole page."""
    doors = Room(create_app(room.settings, room.database), room.database)
    visit = Visit(doors.app.test_client(), doors)
    visit.sign_in(EMAILS["expert"])
    address = _proposed(room, count, _text(0, words))
    place, _, switched_on = address.partition("?on=")
    fields = {"csrf_token": visit.token("/en/"), "on": switched_on.split("&on=")}
    with counted(room.database) as statements:
        answers = [visit.client.get(address)]
    rounds = []
    for _ in range(ROUNDS):
        start = perf_counter()
        answers.append(visit.client.post(f"{place}/preview", data=fields))
        rounds.append(1000 * (perf_counter() - start))
    if {one.status_code for one in answers} != {200}:
        raise RuntimeError("the page of a composition cannot be measured")
    return median(rounds), len(statements)


def _proposed(room: Furnished, count: int, text: str) -> str:
    """The address of a paragraph with so many proposals on it, all of them switched on."""
    with transaction(room.database) as session:
        cast = gathered(session)
        found = declaration(session, cast.expert, SLUG)
        row = factories.row(session, found, "OP1")
        factories.rewritten(session, cast.expert, row, text)
        factories.release(session, cast.expert, found)
        row = factories.row(session, found, "OP1")
        length = len(text.split(" "))
        ids = [
            factories.amendment(
                session,
                cast.northland,
                row,
                text=_changed(text, 2 * number % length, number),
            ).id
            for number in range(count)
        ]
    switched_on = "&".join(f"on={one}" for one in ids)
    return f"/en/declarations/{SLUG}/desk/paragraphs/{row.paragraph_id}/composition?{switched_on}"
