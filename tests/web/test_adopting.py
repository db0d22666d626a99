"""The final text in the browser."""

import pytest

from drafting.database import transaction
from drafting.models import Declaration
from tests import factories
from tests.rooms import HOME
from tests.web.acts import publish, reads

DAY = {"day": "2026-05-04"}
COUNCIL = {"body": "human_rights_council", "steps": "0", **DAY}
VOTE = {
    "symbol": "A/HRC/RES/99/1",
    "manner": "by_recorded_vote",
    "in_favour": "KEN, ZAF",
    "against": "Norway",
    "steps": "1",
    **DAY,
}


def _adopted(expert):
    expert.post(f"{HOME}/final/submit", **COUNCIL)
    expert.post(f"{HOME}/final/adopt", **VOTE)


def test_a_text_is_submitted_adopted_and_told_of_everywhere(expert, visitor):
    assert "not submitted yet" in reads(visitor.get(f"{HOME}/final"), ".masthead")
    expert.post(f"{HOME}/final/submit", **COUNCIL)
    assert "Submitted to the Human Rights Council" in reads(visitor.get("/en/"), ".cover")

    expert.post(f"{HOME}/final/adopt", **VOTE)

    page = visitor.get(f"{HOME}/final")
    assert "2 in favour, 1 against, 0 abstaining" in reads(page)
    assert "Kenya, South Africa" in reads(page)
    assert "Adopted as A/HRC/RES/99/1, 4 May 2026" in reads(visitor.get("/en/"), ".cover")
    assert "Adopted as A/HRC/RES/99/1" in reads(visitor.get(f"{HOME}/releases"), "table")
    assert not page.select("main form")


def test_an_adopted_text_is_published_only_after_it_was_reopened(expert, visitor):
    _adopted(expert)
    assert "was adopted" in publish(expert, status=409).get_data(as_text=True)
    expert.post(f"{HOME}/final/reopen", 422, steps="2", **DAY)

    expert.post(f"{HOME}/final/reopen", steps="2", reason="A word was lost.", **DAY)

    publish(expert)
    assert "A word was lost." in reads(visitor.get(f"{HOME}/final"), ".side")


def test_the_secretariat_records_an_explanation_and_nothing_else(room, expert, visitor):
    _adopted(expert)
    secretariat = room.visit("secretariat")
    wish = {"state": "Norway", "occasion": "after_adoption", "text": "We *regret* it."}

    secretariat.post(f"{HOME}/final/explanations", **wish)

    page = visitor.get(f"{HOME}/final")
    said = reads(page, "section[aria-labelledby=explanations]")
    assert "Norway after the adoption We regret it." in said
    assert not secretariat.get(f"{HOME}/final").select("form[action$='/reopen']")
    secretariat.post(f"{HOME}/final/reopen", 403, steps="2", reason="No.", **DAY)


def test_what_is_refused_keeps_its_words(expert):
    expert.post(f"{HOME}/final/submit", **COUNCIL)
    twice = {**VOTE, "against": "Kenya"}

    answer = expert.post(f"{HOME}/final/adopt", 422, **twice).get_data(as_text=True)

    assert "Kenya cannot vote twice" in answer
    assert "KEN, ZAF" in answer
    expert.post(f"{HOME}/final/adopt", 422, **{**VOTE, "day": "soon"})
    expert.post(f"{HOME}/final/adopt", 409, **{**VOTE, "steps": "9"})
    expert.post(f"{HOME}/final/explanations", 422, state="Atlantis", occasion="after_adoption")


OFFERS = ("/amendments/new", "/comments", "/releases/new", "/silences/new")
"""How the addresses end at which a text is changed, or spoken to."""


def _offered(room, who):
    """Which of them the pages of a text lead to, or send something to."""
    place = f"{HOME}/paragraphs/{room.row('OP1').paragraph_id}"
    found = set()
    for address in (HOME, place, f"{HOME}/releases", f"{HOME}/readings", f"{HOME}/silences"):
        page = who.get(address)
        found |= {one["href"] for one in page.select("main a:not([href$=comments])")}
        found |= {one["action"] for one in page.select("main form[method=post]")}
    return {end for end in OFFERS for one in found if one.endswith(end)}


def test_the_pages_of_an_adopted_text_offer_nothing_that_would_change_it(room, expert, northland):
    before = _offered(room, northland) | _offered(room, expert)

    _adopted(expert)

    assert before >= {"/amendments/new", "/comments", "/releases/new", "/silences/new"}
    assert not _offered(room, northland) | _offered(room, expert)
    assert not expert.get(f"{HOME}/readings").select("main form")
    assert "This text was adopted" in reads(northland.get(HOME), ".notice")


@pytest.mark.parametrize("name", ["northland", "visitor"])
def test_nobody_writes_an_amendment_to_an_adopted_text_in_vain(room, expert, name):
    _adopted(expert)

    page = room.visit(name).get(
        f"{HOME}/paragraphs/{room.row('OP1').paragraph_id}/amendments/new", 409
    )

    assert "stands as it was adopted" in reads(page)
    assert not page.select("main textarea")


def test_what_is_sent_to_an_adopted_text_is_refused_with_a_sentence(room, expert, northland):
    row = room.row("OP1")
    _adopted(expert)
    amendment = {"kind": "replace", "base": "1", "text": "Reaffirms it;", "act": "submit"}
    place = f"{HOME}/paragraphs/{row.paragraph_id}"

    for address, fields in (
        (f"{place}/amendments", amendment),
        (f"{place}/comments", {"base": "1", "text": "Well."}),
    ):
        answer = northland.post(address, 409, **fields).get_data(as_text=True)
        assert "stands as it was adopted" in answer


def test_a_consultation_on_an_adopted_text_is_closed_and_not_extended(room, expert):
    with transaction(room.database) as session:
        declaration = session.query(Declaration).one()
        call = factories.consultation(session, room.actor("expert"), declaration)
    before = _acts_on(expert, call)

    _adopted(expert)

    assert before - _acts_on(expert, call) == {"extend"}
    assert _acts_on(expert, call) >= {"close", "cancel"}


def _acts_on(expert, call):
    page = expert.get(f"{HOME}/consultations/{call.id}")
    return {one["action"].rpartition("/")[2] for one in page.select(".side form")}
