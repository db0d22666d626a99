import pytest
from bs4 import BeautifulSoup

from drafting.database import transaction
from drafting.services import reshaping
from tests.rooms import HOME
from tests.web.acts import comment, decide, marked, propose, publish, reads, reshape, rewrite

BEST, PERFECT, FAIR = "best repair", "perfect repair", "fair repair"


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def disputed(row, expert, northland):
    """The address of an amendment of Northland in conflict with the second release."""
    address = propose(northland, row, text=row.text.replace("good repair", PERFECT))
    rewrite(expert, row, row.text.replace("good repair", FAIR))
    publish(expert)
    return address


@pytest.fixture
def rebased(row, expert, northland):
    """The address of an amendment of Northland that the second release carried along."""
    address = propose(northland, row, text=row.text.replace("good repair", PERFECT))
    rewrite(expert, row, row.text.replace("each neighbour", "every neighbour"))
    publish(expert)
    return address


def _adapt(visit, address, status=303, **fields):
    wish = {"release": "2", "answers": "0", "words": "Reaffirms that roads are kept;"}
    return visit.post(f"{address}/adaptations", status, **{**wish, **fields})


def _confirm(visit, address, status=303):
    return visit.post(f"{address}/confirmations", status, release="2", answers="0")


def test_the_page_shows_as_submitted_and_as_rebased_with_who_and_when(visitor, rebased):
    page = visitor.get(rebased)

    assert marked(page, "ins", "[aria-labelledby=change]") == ["perfect"]
    assert marked(page, "ins", "#carried ~ .carried, .carried .preview") == ["perfect"] * 2
    assert "applies after rebasing" in reads(page, ".carried__title")
    assert "TEST/2" in reads(page, ".carried__title")
    assert "Expert" in reads(page, ".carried__who")
    assert "words-2" in reads(page, ".carried__who")


def test_a_conflict_stands_as_two_named_alternatives(visitor, disputed):
    page = visitor.get(disputed)

    alternatives = [reads(one, "p") for one in page.select(".carried .choice")]
    assert "The text now" in alternatives[0]
    assert FAIR in alternatives[0]
    assert "Norway" in alternatives[1]
    assert PERFECT in alternatives[1]
    assert "needs its author" in reads(page, ".carried__title")


def test_only_the_delegation_is_offered_an_answer(room, visitor, expert, northland, rebased):
    forms = "#adapt, form[action$=confirmations]"

    assert len(northland.get(rebased).select(forms)) == 2
    for reader in (visitor, expert, room.visit("southland")):
        assert not reader.get(rebased).select(forms)


def test_after_a_revised_text_nothing_waits_for_an_answer(northland, disputed):
    wish = {"kind": "replace", "base": "2", "submission": "1", "act": "submit", "reasons": ""}
    northland.post(f"{disputed}/revised-text", 303, text="Reaffirms the bridge;", **wish)

    page, own = northland.get(disputed), northland.get(f"{HOME}/amendments/mine")

    assert not page.select("#adapt, form[action$=confirmations]")
    assert "needs its author" in reads(page, ".carried__title")
    assert not own.select("#asks")


def test_the_sponsor_is_told_and_confirms(northland, visitor, rebased):
    before = reads(northland.get(f"{HOME}/amendments/mine"), "#asks")

    answer = _confirm(northland, rebased)

    assert "1 amendment needs you" in before
    assert "Confirmed" in reads(visitor.get(answer.location), ".recommend")
    assert not northland.get(f"{HOME}/amendments/mine").select("#asks")
    assert not northland.get(rebased).select("form[action$=confirmations]")


def test_the_words_to_adapt_are_those_that_stand_and_strike_nothing(northland, disputed):
    page = northland.get(disputed)

    begin = page.select_one("textarea#adapt-words").get_text().strip()
    answer = _adapt(northland, disputed, 422, words=begin)
    assert FAIR in begin
    assert PERFECT not in begin
    assert "the same as in the release" in answer.get_data(as_text=True)


def test_the_sponsor_adapts_and_the_earlier_words_stay(northland, visitor, disputed):
    _adapt(northland, disputed)

    page = visitor.get(disputed)
    assert "Adapted" in reads(page, ".recommend")
    assert "roads are kept" in reads(page, ".recommend")
    assert marked(page, "ins", "[aria-labelledby=change]") == ["perfect"]


def test_an_adaptation_that_is_refused_keeps_the_words(row, northland, disputed):
    same = row.text.replace("good repair", FAIR)

    answer = _adapt(northland, disputed, 422, words=same)

    page = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    assert "same as in the release" in reads(page, "[role=alert]")
    assert page.select_one("textarea#adapt-words").get_text().strip() == same


def test_words_for_what_was_decided_meanwhile_are_shown_again(expert, northland, disputed):
    decide(expert, disputed, outcome="noted", base="2")

    page = _adapt(northland, disputed, 409, words="An hour of thought;")

    assert "An hour of thought;" in page.get_data(as_text=True)


def test_without_scripts_the_difference_is_shown_on_request(northland, row, disputed):
    words = row.text.replace("good repair", BEST)

    answer = _adapt(northland, disputed, 200, words=words, act="look")

    page = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    assert marked(page, "ins", "#adapt .preview") == ["best"]


def test_the_preview_compares_with_the_release(northland, row, disputed):
    fields = {
        "words": row.text.replace("good repair", BEST),
        "csrf_token": northland.token("/en/"),
    }

    part = northland.client.post(f"{disputed}/adaptations/preview", data=fields)

    inserted = marked(BeautifulSoup(part.get_data(as_text=True), "html.parser"), "ins", "p")
    assert inserted == ["best"]


def test_every_list_says_how_it_was_carried(row, visitor, expert, disputed):
    places = {
        HOME: visitor,
        f"{HOME}/amendments": visitor,
        f"{HOME}/paragraphs/{row.paragraph_id}": visitor,
        f"{HOME}/desk/paragraphs/{row.paragraph_id}": expert,
    }

    for address, reader in places.items():
        assert "needs its author" in reads(reader.get(address)), address
    assert "1 needs its author" in reads(expert.get(f"{HOME}/desk"))


def test_the_expert_decides_on_the_adapted_words(room, expert, northland, disputed, row):
    words = row.text.replace("good repair", "fair and lasting repair")
    _adapt(northland, disputed, words=words)
    page = expert.get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")
    seen = page.select_one("form.decision input[name=seen]")["value"]

    decide(expert, disputed, base="2", seen=seen)

    assert marked(page, "ins", ".proposal__words") == ["and lasting"]
    assert room.row("OP1").text == words


def test_words_adapted_while_the_expert_was_deciding_are_shown_first(
    expert, northland, disputed, row
):
    page = expert.get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")
    seen = page.select_one("form.decision input[name=seen]")["value"]
    _adapt(northland, disputed, words=row.text.replace("good repair", "fair and lasting repair"))

    answer = decide(expert, disputed, 409, base="2", seen=seen, reason="My reason stays.")

    shown = answer.get_data(as_text=True)
    assert "changed this amendment" in shown
    assert "and lasting" in shown
    assert "My reason stays." in shown


def test_without_its_paragraph_it_is_shown_where_it_stood(row, expert, northland, visitor):
    address = propose(northland, row)
    reshape(expert, row, "retire", base="1")
    publish(expert)

    page, asks = visitor.get(address), reads(northland.get(f"{HOME}/amendments/mine"), "#asks")

    assert "void" in reads(page, ".carried__title")
    assert "shown where it stood" in reads(page, ".carried")
    assert "propose it anew elsewhere" in asks
    assert row.paragraph_id in str(visitor.get(f"{HOME}/amendments").select_one("tbody a.soft"))
    gone = visitor.get(f"{HOME}/releases/1/paragraphs/{row.paragraph_id}")
    assert "void" in reads(gone, "#amendments")


def test_a_joined_paragraph_shows_what_came_with_it(room, expert, northland, visitor):
    first, second = room.row("PP1"), room.row("PP2")
    text = second.text.replace("a bridge", "a stone bridge")
    address = propose(northland, second, text=text)
    comment(northland, second, "A remark that came along.")
    northland.post(f"{address}/comments", text="A remark on the stone.")
    with transaction(room.database) as session:
        wish = reshaping.Join(first.paragraph_id, 1, second.paragraph_id, 1, "One thought.")
        reshaping.join(session, room.actor("expert"), wish)
    publish(expert)

    page = visitor.get(address)

    assert "joined to another one, PP1" in reads(page, ".carried")
    here = visitor.get(f"{HOME}/paragraphs/{first.paragraph_id}")
    assert "stone" in reads(here, "#amendments")
    assert "A remark that came along." in reads(here, "#comment")
    assert "on a paragraph that was joined to this one" in reads(here, "#comment")
    assert "1 comment" in reads(visitor.get(HOME), ".fold")
    desk = expert.get(f"{HOME}/desk/paragraphs/{first.paragraph_id}")
    assert "A remark on the stone." in reads(desk, ".proposal")


# Editing the base


def test_what_is_typed_is_held_against_every_open_amendment(row, room, expert, northland):
    propose(northland, row, text=row.text.replace("good repair", PERFECT))
    propose(room.visit("southland"), row, text=row.text.replace("each", "every"))
    fields = {"text": row.text.replace("good repair", BEST), "csrf_token": expert.token("/en/")}
    address = f"{HOME}/working/paragraphs/{row.paragraph_id}/preview"

    part = expert.client.post(address, data=fields).get_data(as_text=True)

    met = [reads(one, "li") for one in _parts(part, ".meets > li")]
    assert "Norway" in met[0]
    assert "would collide" in met[0]
    assert "best" in met[0]
    assert "applies after rebasing" in met[1]
    assert "1 open amendment collides" in reads(_page(part), "[data-preview-summary]")


def test_without_scripts_what_an_edit_meets_is_shown_on_request(room, row, expert, northland):
    propose(northland, row, text=row.text.replace("good repair", PERFECT))
    text = row.text.replace("good repair", BEST)

    answer = rewrite(expert, row, text, 200, act="look")

    page = _page(answer.get_data(as_text=True))
    assert "would collide" in reads(page, ".meets")
    assert page.select_one("textarea#rewrite-text").get_text().strip() == text
    assert room.row("OP1").text == row.text


def _page(html):
    return BeautifulSoup(html, "html.parser")


def _parts(html, selector):
    return [BeautifulSoup(str(one), "html.parser") for one in _page(html).select(selector)]
