"""Every page takes a bounded number of statements, however much was proposed and said."""

import pytest

from drafting.database import transaction
from drafting.domain.vocabulary import Outcome
from drafting.models import Declaration
from drafting.queries import compositions
from drafting.queries.groups import groups_of
from drafting.services import amending, sponsoring
from tests import factories
from tests.bench.statements import counted
from tests.rooms import HOME, SLUG

FEW, MANY = 3, 30
PARAGRAPH = f"{HOME}/paragraphs/{{paragraph}}"
COMPOSITION = f"{HOME}/desk/paragraphs/{{paragraph}}/composition"
PAGES = {
    "text": ("visitor", HOME, 12),
    "release": ("northland", f"{HOME}/releases/1", 12),
    "paragraph": ("visitor", PARAGRAPH, 12),
    "paragraph, signed in": ("northland", PARAGRAPH, 12),
    "history": ("visitor", f"{PARAGRAPH}/history", 12),
    "amendment": ("visitor", "{amendment}", 12),
    "register": ("visitor", f"{HOME}/amendments", 12),
    "own amendments": ("northland", f"{HOME}/amendments/mine", 12),
    "amendments of others": ("southland", f"{HOME}/amendments/mine", 14),
    "groups": ("visitor", "/en/groups", 12),
    "form to propose": ("northland", f"{PARAGRAPH}/amendments/new", 14),
    "comparison": ("visitor", f"{HOME}/compare/1/1", 12),
    "desk": ("expert", f"{HOME}/desk", 16),
    "paragraph on the desk": ("expert", f"{HOME}/desk/paragraphs/{{paragraph}}", 18),
    "composing": ("expert", f"{COMPOSITION}?draft=1", 12),
    "deciding several": ("expert", f"{COMPOSITION}/decision", 12),
    "working text": ("expert", f"{HOME}/working", 16),
    "working paragraph": ("expert", f"{HOME}/working/paragraphs/{{paragraph}}", 16),
    "form to publish": ("expert", f"{HOME}/releases/new", 16),
    "comments on a paragraph": ("visitor", f"{HOME}/comments?paragraph={{paragraph}}", 12),
    "comments on the text": ("visitor", f"{HOME}/comments", 12),
    "own comments": ("northland", f"{HOME}/comments/mine", 12),
    "comments without an outcome": ("expert", f"{HOME}/comments/pending", 12),
    "moderation": ("expert", f"{HOME}/moderation", 12),
    "front": ("visitor", "/en/", 16),
}


def _fill(room, count):
    """So many amendments on one paragraph, a third decided, the others carried to a release."""
    northland, observer, expert = (room.actor(n) for n in ("northland", "observer", "expert"))
    southland, row = room.actor("southland"), room.row("OP1")
    with transaction(room.database) as session:
        saved = compositions.latest(session, expert, row.paragraph_id)
        made = []
        for number in range(count):
            text = f"Reaffirms the road number {number};"
            draft = factories.draft(session, northland, row, text=text)
            groups = [one.id for one in groups_of(session, northland)]
            one = amending.submit(session, northland, draft.id, 1, groups)
            factories.comment(session, observer, row, f"Remark {number}")
            sponsoring.join(session, southland, one.id)
            if number % 3 == 0:
                factories.disposition(session, expert, one, outcome=Outcome.NOTED)
            else:
                made.append(one)
        revision = saved.number if saved else 0
        factories.composition(session, expert, row, *made, revision=revision)
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        factories.release(session, expert, declaration)
    return {"paragraph": row.paragraph_id, "amendment": f"{HOME}/amendments/{one.id}"}


def _taken(room, visits, places):
    """How many statements each page takes for a reader who comes first."""
    taken = {}
    for name, (reader, address, _) in PAGES.items():
        with counted(room.database) as statements:
            answer = visits[reader].client.get(address.format(**places))
        assert answer.status_code == 200, name
        taken[name] = len(statements)
    return taken


@pytest.fixture
def visits(room):
    return {name: room.visit(name) for name in ("visitor", "northland", "southland", "expert")}


def test_no_page_takes_more_than_its_bound_nor_more_when_there_is_more_to_show(
    room, visits, forget_kept_pages
):
    few = _taken(room, visits, _fill(room, FEW))
    places = _fill(room, MANY - FEW)
    forget_kept_pages()

    many = _taken(room, visits, places)

    assert few == many
    assert {name: count for name, count in many.items() if count > PAGES[name][2]} == {}
