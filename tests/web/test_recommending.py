import pytest

from tests.rooms import HOME
from tests.web.acts import decide, propose, reads

WORDS = "Reaffirms that good neighbours keep every road in repair;"
MINE = f"{HOME}/amendments/mine"


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def amendment(row, northland):
    return propose(northland, row)


@pytest.fixture
def place(row):
    return f"{HOME}/desk/paragraphs/{row.paragraph_id}"


@pytest.fixture
def secretariat(room):
    return room.visit("secretariat")


def _recommend(visit, address, status=303, **fields):
    wish = {"outcome": "accepted_in_part", "words": WORDS, "reason": "Every road counts."}
    wish |= {"version": "0", "submission": "1", "advice": address.rpartition("/")[2]}
    return visit.post(f"{address}/recommendations", status, **{**wish, **fields})


def _send(visit, place):
    form = visit.get(place).select_one("form[action$=send]")
    visit.post(form["action"])


def _answer(visit, address, status=303, **fields):
    form = visit.get(address).select_one("form[action$=answer]")
    return visit.post(form["action"], status, **{"consent": "no", "remark": "Not yet.", **fields})


def test_a_recommendation_is_seen_at_the_desk_alone(room, secretariat, expert, amendment, place):
    _recommend(secretariat, amendment)

    assert "Every road counts." in reads(expert.get(place), ".recommend")
    for name in ("northland", "visitor", "southland"):
        assert "Every road counts." not in reads(room.visit(name).get(amendment))


def test_once_it_is_sent_the_lead_is_asked_and_nobody_else(
    room, secretariat, northland, amendment, place
):
    _recommend(secretariat, amendment)
    _send(secretariat, place)

    assert "The desk asks you about 1 amendment" in reads(northland.get(MINE))
    assert "Every road counts." in reads(northland.get(amendment), "#recommendation")
    for name in ("visitor", "southland", "administrator"):
        assert "Every road counts." not in reads(room.visit(name).get(amendment))


def test_the_answer_is_read_at_the_desk(secretariat, expert, northland, amendment, place):
    _recommend(secretariat, amendment)
    _send(secretariat, place)

    _answer(northland, amendment)

    told = reads(expert.get(place), ".recommend")
    assert "The lead says no" in told
    assert "Not yet." in told
    assert "asks you" not in reads(northland.get(MINE))


def test_an_answer_without_yes_or_no_is_refused_and_kept(secretariat, northland, amendment, place):
    _recommend(secretariat, amendment)
    _send(secretariat, place)

    page = _answer(northland, amendment, 422, consent="", remark="A long remark.")

    assert "A long remark." in page.get_data(as_text=True)


def test_the_expert_takes_a_recommendation_over_with_one_click(
    room, secretariat, expert, amendment, place
):
    _recommend(secretariat, amendment)
    link = expert.get(place).select_one("a[href*='take=']")["href"]

    form = expert.get(link.partition("#")[0]).select_one("form.decision")

    assert form.select_one("input[name=outcome][checked]")["value"] == "accepted_in_part"
    assert form.select_one("textarea[name=words]").text.strip() == WORDS
    assert form.select_one("textarea[name=reason]").text.strip() == "Every road counts."


def test_the_secretariat_has_nothing_to_take_over(secretariat, amendment, place):
    _recommend(secretariat, amendment)

    assert not secretariat.get(place).select("a[href*='take=']")


@pytest.mark.parametrize(
    ("fields", "status"), [({"reason": " "}, 422), ({"words": ""}, 422), ({"version": "3"}, 409)]
)
def test_a_refused_recommendation_keeps_what_was_typed(secretariat, amendment, fields, status):
    page = _recommend(secretariat, amendment, status, **fields).get_data(as_text=True)

    kept = WORDS if "words" not in fields else "Every road counts."
    assert kept in page


def test_an_earlier_version_stays_readable(secretariat, expert, amendment, place):
    _recommend(secretariat, amendment)

    _recommend(expert, amendment, version="1", outcome="noted", words="", reason="Rather this.")

    page = reads(secretariat.get(place))
    assert "Rather this." in page
    assert "1 earlier recommendation" in page


def test_on_a_decided_amendment_nothing_is_recommended(secretariat, expert, amendment):
    decide(expert, amendment, outcome="declined")

    page = _recommend(secretariat, amendment, 409).get_data(as_text=True)

    assert "nothing to recommend" in page
    assert WORDS in page
