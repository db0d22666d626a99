import pytest

from tests.rooms import HOME
from tests.web.acts import comment, publish, reads


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def address(observer, row, visitor):
    """The address of a comment."""
    comment(observer, row, "Which road?")
    page = visitor.get(f"{HOME}/paragraphs/{row.paragraph_id}")
    return page.select_one("#comment-1 .note__who a")["href"]


def _reply(visit, address, status=303, **fields):
    wish = {"replies": "0", "outcome": "reflected", "text": "The *long* one.", "act": "decide"}
    return visit.post(f"{address}/reply", status, **{**wish, **fields})


def test_the_outcome_is_read_beside_the_comment(address, expert, row, visitor):
    expert.get(f"{address}/reply")
    _reply(expert, address, version="1")

    for page in (visitor.get(address), visitor.get(f"{HOME}/paragraphs/{row.paragraph_id}")):
        told = page.select_one("#comment-1 .recommend")
        assert "Reflected" in told.get_text()
        assert told.select_one("em").get_text() == "long"
        assert told.select_one("a[href*='#version-1']")


def test_an_outcome_kept_for_the_release_is_told_with_it(address, expert, observer, visitor):
    _reply(expert, address, telling="release")

    assert not visitor.get(address).select(".recommend")
    assert "Nothing was decided" in reads(observer.get(f"{HOME}/comments/mine"))
    publish(expert)
    assert visitor.get(address).select(".recommend")


def test_the_secretariat_drafts_and_is_not_offered_to_decide(room, address, visitor):
    secretariat = room.visit("secretariat")
    page = secretariat.get(f"{address}/reply")
    assert not page.select("button[value=decide]")

    _reply(secretariat, address, act="draft")
    _reply(secretariat, address, 403, replies="1")

    assert not visitor.get(address).select(".recommend")
    assert "a draft for the Expert" in reads(secretariat.get(f"{address}/reply"))


def test_a_reply_that_is_refused_keeps_its_words(address, expert):
    answer = _reply(expert, address, 422, version="99", text="Thought over for an hour.")

    assert "Thought over for an hour." in answer.get_data(as_text=True)
    answer = _reply(expert, address, 422, outcome="", text="Thought over for an hour.")
    assert "Choose an outcome" in answer.get_data(as_text=True)


def test_a_reply_upon_an_unseen_one_shows_both(address, expert):
    _reply(expert, address)

    answer = _reply(expert, address, 409, text="Another reply.").get_data(as_text=True)

    assert "Another reply." in answer
    assert "long" in answer


def test_the_author_answers_the_outcome(address, expert, observer, visitor, northland):
    _reply(expert, address)
    assert observer.get(address).select("form[action$='/response']")
    assert not northland.get(address).select("form[action$='/response']")

    refused = observer.post(f"{address}/response", 422, reply="1", text="But the bridge?")
    assert "But the bridge?" in refused.get_data(as_text=True)
    observer.post(
        f"{address}/response", reply="1", satisfaction="maintained", text="But the bridge?"
    )

    said = reads(visitor.get(address))
    assert "Maintained" in said
    assert "But the bridge?" in said


def test_ones_own_comments_tell_what_became_of_them(address, expert, observer, northland):
    _reply(expert, address)

    page = reads(observer.get(f"{HOME}/comments/mine"))

    assert "Which road?" in page
    assert "Reflected" in page
    assert "You have not commented yet" in reads(northland.get(f"{HOME}/comments/mine"))


def test_the_desk_reads_what_waits_with_counts_that_add_up(address, row, expert, observer):
    observer.post(f"{HOME}/comments", text="All of it.")

    page = expert.get(f"{HOME}/comments/pending")
    cells = [[one.get_text() for one in line.select("th, td")] for line in page.select("tr")]
    assert cells[1:] == [
        ["The whole text, and sources", "1", "0", "1"],
        ["OP1", "1", "0", "1"],
        ["All", "2", "0", "2"],
    ]
    here = expert.get(f"{HOME}/comments/pending?place={row.paragraph_id}")
    assert len(here.select(".thread > li")) == 1
    whole = expert.get(f"{HOME}/comments/pending?place=whole")
    assert "All of it." in reads(whole)
    _reply(expert, address)
    assert len(expert.get(f"{HOME}/comments/pending").select(".thread > li")) == 1


def test_what_waits_says_on_what_it_is(address, row, expert):
    waiting = reads(expert.get(f"{HOME}/comments/pending"), "ul.thread")

    assert f"on {row.name} Say what became of it" in waiting
