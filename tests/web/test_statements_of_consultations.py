"""The pages of consultations take a bounded number of statements, however much was submitted."""

import pytest

from drafting.database import transaction
from drafting.models import Consultation, Declaration
from drafting.services import stating
from drafting.services.stating import Contribution
from tests import factories
from tests import meetings as held
from tests.bench.statements import counted
from tests.rooms import HOME, SLUG

FEW, MANY = 3, 30
ONE = f"{HOME}/consultations/{{one}}"
PAGES = {
    "consultation": ("visitor", ONE, 18),
    "consultation, for a participant": ("northland", ONE, 28),
    "consultation, for the desk": ("secretariat", ONE, 31),
    "participants": ("secretariat", f"{ONE}/participants", 8),
    "consultations": ("northland", f"{HOME}/consultations", 8),
    "plan": ("secretariat", f"{HOME}/consultations/new", 8),
    "calendar": ("visitor", "/en/calendar", 8),
    "feed": ("visitor", "/en/calendar.ics", 8),
    "front": ("visitor", "/en/", 18),
    "paragraph": ("northland", f"{HOME}/paragraphs/{{paragraph}}", 19),
    "form to propose": ("northland", f"{HOME}/paragraphs/{{paragraph}}/amendments/new", 22),
}


def _fill(room, count):
    """So many amendments and comments in one open consultation, and as many visits."""
    expert, northland, observer = (room.actor(n) for n in ("expert", "northland", "observer"))
    row = room.row("OP1")
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        one = session.query(Consultation).filter_by(title="The call").first()
        if one is None:
            one = factories.consultation(session, expert, declaration, title="The call")
        for number in range(count):
            text = f"Reaffirms the road number {number};"
            factories.amendment(session, northland, row, text=text)
            factories.comment(session, observer, row, f"Remark {number}")
            factories.comment(session, northland, row, f"Remark {number}")
            said = Contribution(one.id, f"Statement {number}")
            made = stating.submit(session, observer, said)
            came = {"delegation_ids": (observer.delegation_id,), "statement_ids": (made.id,)}
            held.meeting(session, expert, one.id, **came)
            visit = {"title": f"Visit {number}", "may_comment": False, "may_propose": False}
            factories.consultation(session, expert, declaration, **visit)
    return {"one": one.id, "paragraph": row.paragraph_id}


@pytest.fixture
def visits(room):
    return {name: room.visit(name) for name in ("visitor", "northland", "secretariat")}


def _taken(room, visits, places):
    taken = {}
    for name, (reader, address, _) in PAGES.items():
        with counted(room.database) as statements:
            answer = visits[reader].client.get(address.format(**places))
        assert answer.status_code == 200, name
        taken[name] = len(statements)
    return taken


def test_no_page_takes_more_when_there_is_more_to_show(room, visits, forget_kept_pages):
    few = _taken(room, visits, _fill(room, FEW))
    places = _fill(room, MANY - FEW)
    forget_kept_pages()

    many = _taken(room, visits, places)

    assert few == many
    assert {name: count for name, count in many.items() if count > PAGES[name][2]} == {}


def test_a_long_list_goes_on_where_it_stopped(room, visitor):
    places = _fill(room, MANY)
    page = visitor.get(ONE.format(**places))

    older = visitor.get(page.select_one("a[rel=next]")["href"])

    shown = {a["href"] for a in page.select("[aria-labelledby=public] .note--amendment a")}
    more = {a["href"] for a in older.select("[aria-labelledby=public] .note--amendment a")}
    assert (len(shown), len(more), shown & more) == (25, 5, set())
    last = visitor.get(older.select_one("a[rel=next]")["href"])
    assert not last.select("a[rel=next]")
