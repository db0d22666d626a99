"""Every page takes a bounded number of statements, however much was proposed and said."""

import pytest

from drafting.database import transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.following import Followed, FollowedKind
from drafting.domain.vocabulary import Outcome, Role, StakeholderKind
from drafting.models import Declaration, Source
from drafting.queries import compositions
from drafting.queries.groups import groups_of
from drafting.queries.people import person_by_email
from drafting.services import (
    accounts,
    accrediting,
    admitting,
    amending,
    following,
    gathering,
    sponsoring,
)
from tests import factories
from tests.bench.statements import counted
from tests.cast import EMAILS, PASSWORD
from tests.rooms import HOME, SLUG

FEW, MANY = 3, 30
READERS = ("visitor", "northland", "southland", "observer", "expert")
PARAGRAPH = f"{HOME}/paragraphs/{{paragraph}}"
COMPOSITION = f"{HOME}/desk/paragraphs/{{paragraph}}/composition"
PAGES = {
    "text": ("visitor", HOME, 13),
    "release": ("northland", f"{HOME}/releases/1", 12),
    "paragraph": ("visitor", PARAGRAPH, 14),
    "paragraph, signed in": ("northland", PARAGRAPH, 16),
    "history": ("visitor", f"{PARAGRAPH}/history", 12),
    "amendment": ("visitor", "{amendment}", 14),
    "register": ("visitor", f"{HOME}/amendments", 12),
    "own amendments": ("northland", f"{HOME}/amendments/mine", 12),
    "amendments of others": ("southland", f"{HOME}/amendments/mine", 14),
    "submissions": ("visitor", f"{HOME}/submissions", 12),
    "submission": ("visitor", f"{HOME}/submissions/1", 12),
    "own submission": ("northland", f"{HOME}/submissions/ours", 16),
    "groups": ("visitor", "/en/groups", 12),
    "directory": ("visitor", "/en/stakeholders?words=o", 12),
    "stakeholder": ("northland", "{stakeholder}", 14),
    "for whom one acts": ("northland", "/en/acting", 12),
    "form to propose": ("northland", f"{PARAGRAPH}/amendments/new", 19),
    "comparison": ("visitor", f"{HOME}/compare/1/1", 12),
    "desk": ("expert", f"{HOME}/desk", 16),
    "paragraph on the desk": ("expert", f"{HOME}/desk/paragraphs/{{paragraph}}", 23),
    "whole text": ("expert", f"{HOME}/desk/text?composed={{paragraph}}", 18),
    "queue, filtered": ("expert", f"{HOME}/desk?stand=contested", 20),
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
    "what is new": ("southland", "/en/following", 14),
    "front": ("visitor", "/en/", 16),
    "sources": ("visitor", f"{HOME}/sources?q=river", 12),
    "source": ("expert", "{source}", 12),
    "form to revise a source": ("expert", "{source}/edit", 12),
    "gaps": ("visitor", f"{HOME}/sources/gaps", 12),
    "suggested sources": ("expert", f"{HOME}/sources/suggestions", 12),
    "own suggestions": ("observer", f"{HOME}/sources/suggestions", 12),
}


def _fill(room, count):
    """So many amendments on one paragraph, a third decided, the others carried to a release."""
    northland, observer, expert = (room.actor(n) for n in ("northland", "observer", "expert"))
    southland, row = room.actor("southland"), room.row("OP1")
    with transaction(room.database) as session:
        _enter(session, count)
        saved = compositions.latest(session, expert, row.paragraph_id)
        made = []
        for number in range(count):
            draft = factories.draft(session, northland, row, text=f"Reaffirms road {number};")
            groups = [one.id for one in groups_of(session, northland)]
            one = amending.submit(session, northland, draft.id, 1, groups)
            factories.comment(session, observer, row, f"Remark {number}")
            sponsoring.join(session, southland, one.id)
            source = _source(session, room, row)
            if number % 3 == 0:
                factories.disposition(session, expert, one, outcome=Outcome.NOTED)
            else:
                made.append(one)
        revision = saved.number if saved else 0
        factories.composition(session, expert, row, *made, revision=revision)
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        sent = [factories.draft(session, southland, row) for _ in range(count)]
        factories.submission(session, southland, declaration, *sent)
        gathered = [factories.draft(session, northland, row) for _ in range(2 * count)]
        for draft in gathered[:count]:
            gathering.add(session, northland, draft.id)
        factories.release(session, expert, declaration)
    return {
        "paragraph": row.paragraph_id,
        "amendment": f"{HOME}/amendments/{one.id}",
        "source": f"{HOME}/sources/{source.id}",
        "stakeholder": f"/en/stakeholders/{northland.stakeholder_id}",
    }


def _source(session, room, row):
    """One more source, on which the paragraph rests, and one that is suggested."""
    expert, observer = room.actor("expert"), room.actor("observer")
    declaration = session.query(Declaration).filter_by(slug=SLUG).one()
    name = f"S/{session.query(Source).count()}"
    made = factories.source(session, expert, declaration, symbol=name, title=f"River {name}")
    factories.link(session, expert, made, row, quote="the road")
    factories.suggestion(session, observer, row, symbol=f"{name}/Add.1")
    return made


def _enter(session, count):
    """So many organizations, and so many people who ask to speak for Northland."""
    southland = person_by_email(session, EMAILS["southland"]).actor
    text = session.query(Declaration).filter_by(slug=SLUG).one()
    following.follow(session, southland, Followed(FollowedKind.TEXT, text.id))
    for number in range(count):
        name = f"Organization {count} of {number}"
        account = accounts.NewAccount(
            f"{count}.{number}@example.org", name, Role.PARTICIPANT, PASSWORD, cheap=True
        )
        applicant = accrediting.Applicant(StakeholderKind.NGO, name)
        accrediting.enter(session, OPERATOR, applicant)
        made = accounts.create(session, OPERATOR, account)
        actor = person_by_email(session, made.email).actor
        northland = person_by_email(session, EMAILS["northland"]).actor
        admitting.request(session, actor, northland.stakeholder_id)


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
    return {name: room.visit(name) for name in READERS}


def test_no_page_takes_more_than_its_bound_nor_more_when_there_is_more_to_show(
    room, visits, forget_kept_pages
):
    few = _taken(room, visits, _fill(room, FEW))
    places = _fill(room, MANY - FEW)
    forget_kept_pages()

    many = _taken(room, visits, places)

    assert few == many
    assert {name: count for name, count in many.items() if count > PAGES[name][2]} == {}
