import pytest

from tests.rooms import HOME
from tests.web.acts import comment, decide, marked, propose, publish, reads, reshape, rewrite


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def history(row):
    return f"{HOME}/paragraphs/{row.paragraph_id}/history"


def test_a_paragraph_is_read_with_what_was_proposed_and_decided(row, expert, northland, visitor):
    decide(expert, propose(northland, row), outcome="declined", reason="The road was good before.")

    page = visitor.get(f"{HOME}/paragraphs/{row.paragraph_id}")

    assert row.text in reads(page, ".preview--base")
    assert marked(page, "ins", ".proposal__words") == ["good"]
    assert "The road was good before." in reads(page, ".recommend")


def test_two_versions_are_compared_word_by_word(row, history, expert):
    rewrite(expert, row, row.text.replace("road", "bridge"))
    rewrite(expert, row, row.text.replace("road", "tunnel"), base="2")

    latest = expert.get(history)
    first = expert.get(f"{history}?before=1&after=2")

    assert (marked(latest, "del"), marked(latest, "ins")) == (["bridge"], ["tunnel"])
    assert (marked(first, "del"), marked(first, "ins")) == (["road"], ["bridge"])


def test_versions_that_are_not_published_are_the_editors_alone(row, history, expert, visitor):
    rewrite(expert, row, row.text.replace("road", "unpublished"), reason="A secret reason.")
    asked = f"{history}?before=1&after=2"

    shown, hidden = (str(one.get(asked).select_one("main")) for one in (expert, visitor))

    assert "unpublished" in shown
    assert "unpublished" not in hidden
    assert "secret reason" not in hidden


def test_the_history_credits_the_amendment_and_gives_the_reason(
    row, history, expert, northland, visitor
):
    address = propose(northland, row)
    decide(expert, address, reason="Because it is kinder.")
    publish(expert)

    newest = visitor.get(history).select_one("#version-2")

    assert newest.select_one(f"a[href='{address}']")
    assert "Norway" in newest.get_text()
    assert "Because it is kinder." in newest.get_text()
    assert "TEST/2" in newest.get_text()


@pytest.mark.parametrize("query", ["?before=x", "?after=99", "?before=7&after=0", "?after=-1"])
def test_versions_nobody_has_written_lead_to_the_last_ones(history, visitor, query):
    assert "version" in reads(visitor.get(history + query)).lower()


def test_the_permanent_address_keeps_the_words_of_its_release(row, expert, visitor):
    rewrite(expert, row, row.text.replace("road", "bridge"))
    publish(expert)

    page = visitor.get(f"{HOME}/releases/1/paragraphs/{row.paragraph_id}")

    assert row.text in reads(page, ".preview--base")
    assert page.select(".notice--warning")


def test_a_paragraph_that_left_the_text_is_shown_as_it_last_stood(row, expert, visitor):
    reshape(expert, row, "retire", base="1")
    publish(expert)

    answer = visitor.client.get(f"{HOME}/paragraphs/{row.paragraph_id}")

    assert answer.location == f"{HOME}/releases/1/paragraphs/{row.paragraph_id}"
    assert row.text in reads(visitor.get(answer.location))


def test_a_paragraph_that_was_never_published_is_not_found_by_others(room, row, expert, visitor):
    reshape(expert, row, "add", kind="operative", text="Thanks the river;")
    added = f"{HOME}/paragraphs/{room.row('OP2').paragraph_id}"

    visitor.get(added, 404)
    visitor.get(f"{added}/history", 404)
    assert "Thanks the river;" in reads(expert.get(f"{added}/history"))


def test_where_a_paragraph_was_put_is_told_to_editors(room, row, history, expert, visitor):
    reshape(expert, row, "move", base="1", after=room.row("OP3").paragraph_id)

    assert "It stands better." in reads(expert.get(history))
    assert "It stands better." not in reads(visitor.get(history))


def test_the_way_to_the_comments_says_how_many_there_are(row, observer, visitor):
    comment(observer, row, "Which road?")
    comment(observer, row, "And whose?")

    page = visitor.get(f"{HOME}/paragraphs/{row.paragraph_id}")

    assert "Comments 2" in reads(page, ".actions")
