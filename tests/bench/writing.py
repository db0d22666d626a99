"""What it costs to write a proposal on a paragraph on which two hundred wait."""

from collections.abc import Iterator
from statistics import median
from time import perf_counter

from drafting.database import transaction
from drafting.factory import create_app
from drafting.queries.declarations import declaration
from tests import factories
from tests.bench.figures import Figure, at_most
from tests.bench.furnishing import SLUG, Furnished, furnished
from tests.bench.statements import counted
from tests.cast import EMAILS, gathered
from tests.rooms import Room, Visit

MANY = 200
ROUNDS = 7


def figures() -> Iterator[Figure]:
    """Statements of the form, statements and time of each look at what is being typed."""
    with furnished(0, 0) as room:
        address, typed = _proposed(room)
        doors = Room(create_app(room.settings, room.database), room.database)
        visit = Visit(doors.app.test_client(), doors)
        visit.sign_in(EMAILS["northland"])
        with counted(room.database) as form:
            opened = visit.client.get(f"{address}/new")
        fields = {"csrf_token": visit.token("/en/"), "kind": "replace", "text": typed}
        with counted(room.database) as looked:
            answers = [opened, visit.client.post(f"{address}/preview", data=fields)]
        rounds = []
        for _ in range(ROUNDS):
            start = perf_counter()
            answers.append(visit.client.post(f"{address}/preview", data=fields))
            rounds.append(1000 * (perf_counter() - start))
    if {one.status_code for one in answers} != {200}:
        raise RuntimeError("the form of a proposal cannot be measured")
    what = "beside 200 proposals"
    yield at_most(4, f"form to propose {what}, SQL statements", len(form), 18)
    yield at_most(4, f"what is being written held {what}, SQL statements", len(looked), 16)
    yield at_most(4, "the same, milliseconds", median(rounds), 150)


def _proposed(room: Furnished) -> tuple[str, str]:
    """Where to propose, and words with which some of the others collide."""
    with transaction(room.database) as session:
        cast = gathered(session)
        row = factories.row(session, declaration(session, cast.expert, SLUG), "OP1")
        words = row.text.split(" ")
        for number in range(MANY):
            place = number % len(words)
            changed = [*words[:place], f"new{number}", *words[place:]]
            factories.amendment(session, cast.southland, row, text=" ".join(changed))
    address = f"/en/declarations/{SLUG}/paragraphs/{row.paragraph_id}/amendments"
    return address, " ".join([words[0], "truly", *words[1:]])
