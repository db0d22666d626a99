import pytest
from bs4 import BeautifulSoup

from tests.rooms import HOME
from tests.web.acts import decide, marked, propose, publish, reads, rewrite
from tests.web.sent import page_of


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def amendment(row, northland):
    return propose(northland, row)


@pytest.mark.parametrize("outcome", ["accepted", "declined", "noted"])
def test_the_decision_and_its_reason_are_read_by_the_author_and_by_a_visitor(
    expert, northland, visitor, amendment, outcome
):
    decide(expert, amendment, outcome=outcome, reason="A reason for everybody.")

    for reader in (northland, visitor):
        decision = reads(reader.get(amendment), "#decision")
        assert outcome in decision.lower()
        assert "A reason for everybody." in decision


def test_an_acceptance_in_part_takes_the_words_of_the_expert(room, expert, visitor, amendment):
    words = "Reaffirms that kind neighbours keep the road in good repair;"

    decide(expert, amendment, outcome="accepted_in_part", words=words)

    assert room.row("OP1").text == words
    assert "in part" in reads(visitor.get(amendment), "#decision")


def test_resulting_words_are_public_only_once_they_are_published(
    row, expert, northland, visitor, amendment
):
    words = "Reaffirms that hidden words wait for their release;"
    decide(expert, amendment, outcome="accepted_in_part", words=words)
    history = f"{HOME}/paragraphs/{row.paragraph_id}/history"
    places = (amendment, history, HOME, f"{HOME}/amendments", "/en/", f"{HOME}/releases/1.json")

    before = [
        r.client.get(one).get_data(as_text=True) for one in places for r in (northland, visitor)
    ]
    publish(expert)

    assert not [one for one in before if "hidden words" in one]
    assert "hidden words" in reads(visitor.get(HOME))
    assert "TEST/2" in reads(visitor.get(amendment), "#decision")
    assert "hidden words" in reads(visitor.get(history))


def test_the_queue_counts_what_waits_and_what_is_decided(room, row, expert, northland, amendment):
    propose(northland, room.row("OP2(a)"), text="To mend what others break;")
    before = reads(expert.get(f"{HOME}/desk"))

    decide(expert, amendment)

    after = reads(expert.get(f"{HOME}/desk"))
    assert "2 amendments wait" in before
    assert "1 amendment waits" in after
    assert "1 is decided" in after


def test_the_desk_shows_the_words_the_reasons_and_what_accepting_would_do(row, expert, amendment):
    page = expert.get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")

    assert marked(page, "ins", ".proposal__words") == ["good"]
    assert marked(page, "ins", ".effect-box") == ["good"]
    assert "good by what is done" in reads(page, ".proposal__why")
    assert "Norway" in reads(page, ".proposal__head")


def test_the_secretariat_reads_the_desk_but_has_no_form_to_decide(room, row, amendment):
    page = room.visit("secretariat").get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")

    assert marked(page, "ins", ".effect-box") == ["good"]
    assert not page.select("form.decision")


def test_a_conflict_shows_both_alternatives_by_name_and_keeps_the_reason(
    row, expert, northland, visitor
):
    address = propose(northland, row, text=row.text.replace("good repair", "perfect repair"))
    rewrite(expert, row, row.text.replace("good repair", "fair repair"))

    answer = decide(expert, address, 409, base="2", reason="My reason stays here.")

    page = answer.get_data(as_text=True)
    assert "My reason stays here." in page
    assert "fair repair" in page
    assert "perfect repair" in page
    assert "Norway" in page
    assert "decision" not in reads(visitor.get(address), "#decision").lower()


@pytest.mark.parametrize("chosen", ["fair repair", "perfect repair", "decent repair"])
def test_a_conflict_is_settled_by_the_words_that_are_chosen(room, row, expert, northland, chosen):
    address = propose(northland, row, text=row.text.replace("good repair", "perfect repair"))
    rewrite(expert, row, row.text.replace("good repair", "fair repair"))

    decide(expert, address, base="2", words=row.text.replace("good repair", chosen))

    assert chosen in room.row("OP1").text


def test_a_paragraph_that_changed_keeps_the_reason_that_was_typed(row, expert, amendment):
    rewrite(expert, row, row.text.replace("road", "bridge"))

    page = decide(expert, amendment, 409, reason="Typed before it changed.")

    assert "Typed before it changed." in page.get_data(as_text=True)
    assert 'name="base" value="2"' in page.get_data(as_text=True)


def test_a_deletion_of_changed_words_asks_once_more(room, row, expert, northland):
    address = propose(northland, row, kind="delete", text="")
    rewrite(expert, row, row.text.replace("road", "bridge"))

    page = decide(expert, address, 409, base="2").get_data(as_text=True)
    decide(expert, address, base="2", retire_changed="yes")

    assert 'name="retire_changed"' in page
    retired = expert.get(f"{HOME}/working").select_one("#retired")
    assert row.paragraph_id in str(retired)


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({"reason": " ", "words": "Words by hand;"}, "Words by hand;"),
        ({"outcome": "accepted_in_part"}, "It is kinder so."),
        ({"outcome": "adored"}, "It is kinder so."),
    ],
)
def test_a_refused_decision_keeps_what_was_typed(expert, amendment, fields, kept):
    page = decide(expert, amendment, 422, **fields).get_data(as_text=True)

    assert kept in page


def test_a_decision_on_an_amendment_withdrawn_meanwhile_keeps_what_was_typed(
    expert, northland, amendment
):
    northland.post(f"{amendment}/withdraw")

    page = decide(expert, amendment, 409, reason="Weighed for an hour.", words="Words by hand;")

    assert "Weighed for an hour." in page.get_data(as_text=True)
    assert "Words by hand;" in page.get_data(as_text=True)


def test_a_decided_amendment_moves_to_the_settled_ones(row, expert, amendment):
    decide(expert, amendment, outcome="declined", reason="Said already.")

    page = expert.get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")

    assert not page.select("form.decision")
    assert "Said already." in reads(page, ".proposal__why")


@pytest.mark.parametrize(
    ("words", "shown"), [("", "good"), ("Quite other words;", "Quite other words")]
)
def test_the_preview_of_a_decision_shows_the_text_as_it_would_read(
    expert, amendment, words, shown
):
    fields = {"outcome": "accepted", "words": words, "csrf_token": expert.token("/en/")}

    part = expert.client.post(f"{amendment}/decisions/preview", data=fields)

    inserted = marked(BeautifulSoup(part.get_data(as_text=True), "html.parser"), "ins", "div")
    assert inserted == [shown]


def test_declining_leaves_the_text_as_it_stands(room, row, expert, amendment):
    decide(expert, amendment, outcome="declined")

    assert room.row("OP1").text == row.text


def test_a_refusal_links_only_to_fields_that_are_there(expert, northland, amendment):
    northland.post(f"{amendment}/withdraw")

    page = decide(expert, amendment, 422, reason=" ", words="Words by hand;")

    assert "Words by hand;" in page.get_data(as_text=True)


def test_a_decision_is_folded_until_somebody_makes_one(northland, expert, row):
    address = propose(northland, row, text="Reaffirms that neighbours keep the road;")
    desk = f"{HOME}/desk/paragraphs/{row.paragraph_id}"

    page = expert.get(desk)
    refused = page_of(
        expert.post(
            f"{address}/decisions",
            422,
            outcome="declined",
            reason="",
            amendment=address.rpartition("/")[2],
            base="1",
        )
    )

    assert not page.select("details[data-fold][open]")
    assert page.select("details[data-fold] textarea[name=reason]")
    assert "if accepted" in page.select_one("details[data-fold] summary").get_text()
    assert refused.select("details[data-fold][open]")


def test_identical_proposals_show_their_words_once_and_are_decided_together(
    room, row, expert, amendment
):
    other = propose(room.visit("southland"), row)
    ids = [one.rpartition("/")[2] for one in (amendment, other)]

    page = expert.get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")

    assert "2 say the same" in reads(page, ".alike")
    assert len(page.select(".proposal > .proposal__words ins")) == 1
    assert "It asks for the same as amendment 1." in reads(page, "#amendment-2")
    composing = expert.get(page.select_one(".alike a")["href"])
    assert all(composing.select_one(f"#on-{one}").has_attr("checked") for one in ids)
