import pytest

from tests.rooms import HOME
from tests.web.acts import publish, reads


@pytest.fixture
def room(staged_room):
    return staged_room


@pytest.fixture
def address(scene):
    """The address of a statement of the observer."""
    return f"{HOME}/consultations/{scene.call}/statements/{scene.statement}"


def _reply(visit, address, status=303, **fields):
    wish = {"replies": "0", "outcome": "reflected", "text": "The *long* one.", "act": "decide"}
    return visit.post(f"{address}/reply", status, **{**wish, **fields})


def test_the_outcome_is_read_beside_the_statement(room, address, expert, visitor):
    expert.get(f"{address}/reply")
    _reply(expert, address, paragraph=room.row("OP1").paragraph_id, version="1")

    told = visitor.get(address).select_one(".recommend")

    assert "Reflected" in told.get_text()
    assert told.select_one("em").get_text() == "long"
    assert told.select_one("a[href*='#version-1']")


def test_an_outcome_kept_for_the_release_is_told_with_it(scene, address, expert, observer):
    _reply(expert, address, telling="release")
    call = f"{HOME}/consultations/{scene.call}"

    assert not observer.get(address).select(".recommend")
    assert "Reflected" not in reads(observer.get(call))
    assert "told with the next release" in reads(expert.get(call))
    publish(expert)
    assert observer.get(address).select(".recommend")
    assert "Reflected" in reads(observer.get(call), "section[aria-labelledby=own]")


def test_the_secretariat_drafts_and_is_not_offered_to_decide(room, address, visitor):
    secretariat = room.visit("secretariat")
    assert not secretariat.get(f"{address}/reply").select("button[value=decide]")

    _reply(secretariat, address, act="draft")
    _reply(secretariat, address, 403, replies="1")

    assert not visitor.get(address).select(".recommend")
    assert "a draft for the Expert" in reads(secretariat.get(f"{address}/reply"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"paragraph": "nowhere", "version": "1"},
        {"version": "1"},
        {"paragraph": "nowhere"},
        {"outcome": ""},
        {"amendment": "999"},
    ],
)
def test_a_reply_that_is_refused_keeps_its_words(address, expert, wrong):
    answer = _reply(expert, address, 422, text="Thought over for an hour.", **wrong)

    assert "Thought over for an hour." in answer.get_data(as_text=True)


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


def test_the_desk_reads_what_waits_with_counts_that_add_up(scene, address, expert):
    pending = f"{HOME}/comments/pending"
    lines = _lines(expert.get(pending))
    assert lines["Statements: Views on the first draft"] == [1, 0, 1]
    places = [counts for name, counts in lines.items() if name != "All"]
    assert lines["All"] == [sum(column) for column in zip(*places, strict=True)]
    ours = f"{pending}?consultation={scene.call}"
    assert len(expert.get(ours).select("section li.note")) == 1

    _reply(expert, address)

    assert _lines(expert.get(pending))["Statements: Views on the first draft"] == [1, 1, 0]
    assert "Every statement here has an outcome." in reads(expert.get(ours))


def _lines(page):
    """The counts of the table by the name of their place."""
    cells = [[one.get_text() for one in line.select("th, td")] for line in page.select("tr")]
    return {name: [int(count) for count in counts] for name, *counts in cells[1:]}
