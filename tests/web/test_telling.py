import pytest

from tests.rooms import HOME
from tests.web.acts import decide, propose, publish, reads

LATER = {"when": "with_release"}


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def amendment(row, northland):
    return propose(northland, row)


@pytest.fixture
def place(row):
    return f"{HOME}/desk/paragraphs/{row.paragraph_id}"


def _number(page):
    return page.select_one("input[name=decision]")["value"]


def _take_back(expert, address, place, status=303, **fields):
    number = _number(expert.get(place))
    wish = {"decision": number, "reason": "Too early.", "amendment": address.rpartition("/")[2]}
    return expert.post(f"{address}/decisions/take-back", status, **{**wish, **fields})


def test_a_decision_for_later_is_told_when_the_release_is_published(
    expert, northland, visitor, amendment
):
    decide(expert, amendment, outcome="noted", reason="Heard with thanks.", **LATER)
    before = [reads(one.get(amendment)) for one in (northland, visitor)]

    publish(expert)

    assert not any("Heard with thanks." in page for page in before)
    for reader in (northland, visitor):
        assert "Heard with thanks." in reads(reader.get(amendment), "#decision")


def test_the_delegation_can_still_withdraw_and_the_desk_is_shown(
    expert, northland, amendment, place
):
    decide(expert, amendment, outcome="declined", **LATER)

    assert "Withdraw it" in reads(northland.get(amendment))
    northland.post(f"{amendment}/withdraw")

    assert "It was withdrawn after you decided." in reads(expert.get(place))


def test_the_form_to_publish_lists_what_is_told_and_what_cannot_be(
    expert, northland, amendment, place
):
    decide(expert, amendment, outcome="declined", **LATER)
    northland.post(f"{amendment}/withdraw")

    page = expert.get(f"{HOME}/releases/new")
    answer = publish(expert, status=409)
    _take_back(expert, amendment, place)
    publish(expert)

    assert "1 decision is told with this release" in reads(page)
    assert "amendment 1 was withdrawn" in answer.get_data(as_text=True)


def test_a_decision_taken_back_gives_the_earlier_words_back(room, row, expert, amendment, place):
    decide(expert, amendment)

    _take_back(expert, amendment, place)

    assert room.row("OP1").text == row.text
    told = reads(room.visit("visitor").get(amendment), "#decision")
    assert "The decision was taken back" in told
    assert "It is kinder so." in told


def test_where_others_built_on_it_the_desk_is_told_to_rewrite_by_hand(
    room, expert, amendment, place
):
    decide(expert, amendment)
    now = room.row("OP1")
    expert.post(
        f"{HOME}/working/paragraphs/{now.paragraph_id}/rewrite",
        base="2",
        reason="Shorter.",
        text=now.text.replace("good repair", "repair"),
    )

    _take_back(expert, amendment, place)

    page = reads(expert.get(place))
    assert "Others built on its words since" in page
    assert "Rewrite it by hand" in page


def test_taking_back_without_a_reason_keeps_the_page(expert, amendment, place):
    decide(expert, amendment)

    answer = _take_back(expert, amendment, place, 422, reason=" ")

    assert "A reason is needed" in answer.get_data(as_text=True)


def test_an_amendment_is_merged_into_another(room, row, expert, visitor, amendment):
    other = propose(room.visit("southland"), row, text="Reaffirms the road;")

    decide(expert, amendment, outcome="merged", into=other.rpartition("/")[2])

    assert "amendment 2" in reads(visitor.get(amendment), "#decision")
    assert "into amendment 2" in reads(visitor.get(f"{HOME}/amendments"))


def test_both_are_named_for_the_words_of_one(room, row, expert, visitor, amendment):
    other = propose(room.visit("southland"), row, text="Reaffirms the road;")
    decide(expert, amendment, outcome="merged", into=other.rpartition("/")[2])
    decide(expert, other)

    publish(expert)

    history = reads(visitor.get(f"{HOME}/paragraphs/{row.paragraph_id}/history"))
    assert "Norway" in history
    assert "South Africa" in history


@pytest.mark.parametrize(
    ("outcome", "said"), [("overtaken", "Overtaken"), ("out_of_scope", "Out of scope")]
)
def test_the_other_decisions_have_their_names(expert, visitor, amendment, outcome, said):
    decide(expert, amendment, outcome=outcome)

    page = visitor.get(f"{HOME}/amendments?state={outcome}")
    assert f"{said} 1" in reads(page, ".views")
    assert said in reads(visitor.get("/en/"))


def test_the_word_of_a_decision_taken_back_is_none_to_choose(expert, amendment):
    decide(expert, amendment, 422, outcome="reopened")


def test_before_a_decision_is_taken_back_the_desk_says_what_that_does(
    room, expert, amendment, place
):
    decide(expert, amendment)
    before = reads(expert.get(place), ".take-back")
    now = room.row("OP1")
    expert.post(
        f"{HOME}/working/paragraphs/{now.paragraph_id}/rewrite",
        base="2",
        reason="Shorter.",
        text=now.text.replace("good repair", "repair"),
    )

    after = reads(expert.get(place), ".take-back")

    assert "The earlier words stand again as one more version." in before
    assert "Others built on it since, so the text will stay as it is" in after


def test_a_wish_to_keep_the_text_is_taken_back_without_a_word_of_what_was_built_on_it(
    row, expert, northland, place
):
    keeping = propose(northland, row, kind="retain", text=row.text)
    decide(expert, keeping)
    before = reads(expert.get(place), ".take-back")

    _take_back(expert, keeping, place)

    assert "The text stays as it is." in before
    assert "built on" not in reads(expert.get(place))
