"""Every kind of page before axe, in both themes and on a telephone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from drafting.database import transaction
from drafting.domain.following import Followed, FollowedKind
from drafting.domain.preparing import FileKind, wish
from drafting.domain.readings import ReadingStatus
from drafting.domain.remarks import CommentOutcome
from drafting.queries import people
from drafting.queries.declarations import declaration
from drafting.services import (
    amending,
    answering,
    clearing,
    commenting,
    following,
    gathering,
    moderating,
    preparing,
    replying,
    sponsoring,
    stating,
)
from drafting.services.commenting import Remark
from tests import factories, meetings, readings, silences
from tests.cast import EMAILS

HOME = "/en/declarations/neighbours"
REPORT = wish(FileKind.DISPOSITIONS, "neighbours", "pdf", {})
PAGES = {
    "visitor": [
        "/en/",
        "/en/sign-in",
        "/en/nowhere",
        HOME,
        f"{HOME}/releases",
        f"{HOME}/readings",
        f"{HOME}/readings/{{reading}}",
        f"{HOME}/silences",
        f"{HOME}/readings/{{reading}}/screen",
        f"{HOME}/compare/1/1",
        f"{HOME}/compare/1/1?view=side",
        f"{HOME}/compare/1/1/concordance",
        f"{HOME}/compilation",
        f"{HOME}/proof",
        f"{HOME}/releases/1/origins",
        f"{HOME}/paragraphs/{{paragraph}}",
        f"{HOME}/paragraphs/{{paragraph}}/history",
        f"{HOME}/amendments",
        f"{HOME}/amendments/{{amendment}}",
        f"{HOME}/amendments/{{disputed}}",
        f"{HOME}/submissions",
        f"{HOME}/submissions/1",
        f"{HOME}/overview",
        f"{HOME}/dispositions",
        f"{HOME}/dispositions?by=stakeholder",
        "/en/groups",
        "/en/groups/{group}",
        "/en/stakeholders",
        "/en/stakeholders?words=nobody",
        "/en/stakeholders/{stakeholder}",
    ],
    "northland": [
        HOME,
        f"{HOME}/silences/{{silence}}",
        f"{HOME}/amendments/mine",
        f"{HOME}/submissions/ours",
        f"{HOME}/submissions/paste",
        f"{HOME}/submissions/word",
        f"{HOME}/amendments/{{rival}}/changes/new",
        f"{HOME}/comments",
        f"{HOME}/comments/{{comment}}",
        f"{HOME}/comments/{{comment}}/report",
        f"{HOME}/comments/mine",
        f"{HOME}/paragraphs/{{paragraph}}/amendments/new",
        f"{HOME}/amendments/{{amendment}}",
        f"{HOME}/amendments/{{amendment}}/revised-text",
        f"{HOME}/amendments/{{draft}}",
        f"{HOME}/amendments/{{disputed}}",
        f"{HOME}/comments/{{comment}}/answers/new",
        "/en/account",
        "/en/acting",
        "/en/following",
        "/en/prepared-files",
        "/en/prepared-files/{job}",
        "/en/stakeholders/{stakeholder}",
        f"{HOME}/consultations/{{call}}",
        f"{HOME}/consultations/{{call}}/statements/{{statement}}",
        f"{HOME}/sources/{{source}}",
        "/en/calendar",
    ],
    "expert": [
        f"{HOME}/consultations/{{call}}/statements/{{statement}}/reply",
        f"{HOME}/consultations/{{call}}/meetings/{{meeting}}/edit",
        f"{HOME}/working",
        f"{HOME}/working/paragraphs/{{paragraph}}",
        f"{HOME}/working/new-version",
        f"{HOME}/desk",
        f"{HOME}/overview",
        f"{HOME}/comments/pending",
        f"{HOME}/comments/{{comment}}/reply",
        f"{HOME}/moderation",
        f"{HOME}/sources/{{source}}",
        f"{HOME}/desk/paragraphs/{{paragraph}}",
        f"{HOME}/desk/paragraphs/{{paragraph}}/composition?on={{wish}}&on={{rival}}",
        f"{HOME}/desk/paragraphs/{{paragraph}}/composition/decision",
        f"{HOME}/releases/new",
        f"{HOME}/import-report",
        f"{HOME}/readings/{{reading}}/chair",
        f"{HOME}/silences/new",
        f"{HOME}/final",
        "/en/import",
    ],
    "secretariat": [f"{HOME}/submissions/record", f"{HOME}/submissions/record-word"],
    "southland": [f"{HOME}/amendments/mine", f"{HOME}/amendments/{{amendment}}"],
    "administrator": [
        "/en/groups/{group}",
        "/en/accounts",
        "/en/accounts/new",
        "/en/accounts/{account}",
        "/en/stakeholders/new",
        "/en/stakeholders/import",
        "/en/stakeholders/{organization}",
        "/en/stakeholders/{organization}/edit",
        "/en/stakeholders/{organization}/history",
        "/en/stakeholders/{organization}/merge",
    ],
}
LOOKS = [
    {"viewport": {"width": 1440, "height": 900}},
    {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
]


@pytest.fixture
def things(furnished):
    """The identities that addresses need."""
    with furnished.database.reading() as reading:
        actors = {name: people.person_by_email(reading, EMAILS[name]).actor for name in EMAILS}
    with transaction(furnished.database) as session:
        found = declaration(session, actors["expert"], "neighbours")
        row = factories.row(session, found, "OP1")
        northland, southland = actors["northland"], actors["southland"]
        group = factories.group(session, "WEOG").id
        _submitted(session, actors, found, row)
        draft = factories.draft(session, northland, row)
        amending.submit(session, northland, draft.id, 1, [group])
        sponsoring.join(session, southland, draft.id)
        revised = factories.proposal(row, text="Reaffirms that each neighbour mends the road;")
        amending.resubmit(session, northland, draft.id, 1, revised)
        waits = factories.draft(session, northland, row)
        clearing.ready(session, northland, waits.id, clearing.Note("It may go.", 1))
        wish = factories.amendment(session, actors["northland"], row)
        text = row.text.replace("neighbour", "near neighbour")
        rival = factories.amendment(session, actors["southland"], row, text=text)
        factories.composition(session, actors["secretariat"], row, wish, rival)
        said = _said(session, actors, row)
        return {
            "disputed": _disputed(session, actors, found),
            "paragraph": row.paragraph_id,
            "amendment": draft.id,
            "wish": wish.id,
            "rival": rival.id,
            "draft": waits.id,
            "group": group,
            "comment": said.id,
            "source": _sourced(session, actors, found, row),
            "account": actors["observer"].user_id,
            "stakeholder": northland.stakeholder_id,
            "organization": actors["observer"].stakeholder_id,
            **_consulted(session, actors, found),
            "silence": _silenced(session, northland, found),
            "reading": _read(session, actors["expert"], found),
            "job": preparing.ask(session, northland, REPORT).id,
        }


def _consulted(session, actors, found):
    """A call that closes soon, a meeting of it, and a statement of Northland with its outcome."""
    northland, expert = actors["northland"], actors["expert"]
    following.follow(session, northland, Followed(FollowedKind.TEXT, found.id))
    call = factories.consultation(session, expert, found)
    statement = stating.submit(session, northland, stating.Contribution(call.id, "Indeed."))
    reply = answering.Reply(statement.id, 0, CommentOutcome.REFLECTED, "It is *said* now.")
    answering.dispose(session, expert, reply)
    came = {"statement_ids": (statement.id,), "delegation_ids": (northland.delegation_id,)}
    words = {"agenda": "- the road", "summary": "They **agreed**.", "others": "Jane Doe"}
    meeting = meetings.meeting(session, expert, call.id, **came, **words)
    return {"call": call.id, "statement": statement.id, "meeting": meeting.id}


def _read(session, expert, found):
    """A reading in which a paragraph was reserved, and a package was agreed."""
    begun = readings.reading(session, expert, found)
    first, second = (factories.row(session, found, name) for name in ("PP1", "OP3"))
    wish = {"package": "The road", "note": "*Together.*"}
    readings.ruled(session, expert, begun, second, ReadingStatus.PACKAGED, **wish)
    readings.ruled(session, expert, begun, second, ReadingStatus.AGREED)
    wish = {"whom": "Norway", "note": "It is too long.", "goes_on": True}
    readings.ruled(session, expert, begun, first, ReadingStatus.RESERVED, **wish)
    return begun.id


def _silenced(session, northland, found):
    """The text under silence, which Northland has broken."""
    expert = people.person_by_email(session, EMAILS["expert"]).actor
    one = silences.silence(session, expert, found, words="Say **now** what you miss.")
    silences.objection(session, northland, one)
    return one.id


def _submitted(session, actors, found, row):
    """A submission of Southland, and two changes to the amendment in it, one of them gathered."""
    northland, southland = actors["northland"], actors["southland"]
    sent = factories.draft(session, southland, row, text="Reaffirms all of it;")
    factories.submission(session, southland, found, sent)
    gathering.add(session, northland, factories.counter(session, northland, sent).id)
    change = factories.counter(session, northland, sent, text="Reaffirms it;")
    amending.submit(session, northland, change.id)


def _said(session, actors, row):
    """A comment on words, reported and replied to, and one for the Expert alone."""
    said = factories.comment(session, actors["observer"], row, quote="the road")
    moderating.report(session, actors["southland"], said.id, "It insults the road.")
    reply = replying.Reply(said.id, 0, CommentOutcome.NOTED, "It is noted.")
    replying.dispose(session, actors["expert"], reply)
    factories.comment(session, actors["northland"], row, quote="road in", is_confidential=True)
    return said


def _sourced(session, actors, found, row):
    """A source on which a paragraph rests, with a comment on it."""
    source = factories.source(session, actors["expert"], found)
    factories.link(session, actors["expert"], source, row)
    commenting.on_source(session, actors["northland"], source.id, Remark("It says *more*."))
    return source.id


def _disputed(session, actors, found):
    """An amendment of Northland that a second release left in conflict."""
    row = factories.row(session, found, "PP1")
    wide, stream = (row.text.replace("one river", one) for one in ("one wide river", "a stream"))
    disputed = factories.amendment(session, actors["northland"], row, text=wide)
    factories.rewritten(session, actors["expert"], row, stream)
    factories.release(session, actors["expert"], found)
    return disputed.id


@pytest.mark.parametrize("look", LOOKS, ids=["wide light", "narrow dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_is_cut_off(furnished, things, name, look):
    person = furnished.someone("" if name == "visitor" else name, **look)

    found = {}
    for address in PAGES[name]:
        person.go(address.format(**things))
        faults = [fault["id"] for fault in Axe().run(person.page).response["violations"]]
        if person.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append("wider than the screen")
        found[address] = faults

    assert {address: faults for address, faults in found.items() if faults} == {}
    assert person.complaints == []
