import pytest

from tests.rooms import HOME
from tests.web.acts import comment, reads


@pytest.fixture
def secretariat(room):
    return room.visit("secretariat")


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def held(secretariat, observer, row):
    """The address of a comment that is held."""
    secretariat.post(f"{HOME}/moderation", moderation="before")
    comment(observer, row, "The road is *bad*.")
    page = secretariat.get(f"{HOME}/moderation")
    return page.select_one(".proposal__number a")["href"]


def _here(row):
    return f"{HOME}/paragraphs/{row.paragraph_id}"


def test_a_held_comment_is_read_by_its_author_alone(held, row, observer, visitor, northland):
    assert "held until" in reads(observer.get(_here(row)), "#comment")
    assert "The road is" not in reads(visitor.get(_here(row)), "#comment")
    northland.get(held, 404)


def test_a_published_comment_is_read_by_all(held, row, secretariat, visitor):
    secretariat.post(f"{held}/rulings", act="publish", rulings="0")

    assert visitor.get(_here(row)).select_one("#comment-1 em").get_text() == "bad"


def test_a_declined_comment_tells_its_author_why(held, secretariat, observer, visitor):
    secretariat.post(f"{held}/rulings", act="decline", rulings="0", reason="It insults.")

    page = reads(observer.get(held))
    assert "Declined by the secretariat" in page
    assert "It insults." in page
    visitor.get(held, 404)


def test_a_ruling_without_its_reason_is_refused_and_the_queue_stays(held, secretariat):
    answer = secretariat.post(f"{held}/rulings", 422, act="decline", rulings="0", reason=" ")

    assert "A reason for the author is needed" in answer.get_data(as_text=True)


def test_a_stale_ruling_keeps_the_reason(held, secretariat):
    secretariat.post(f"{held}/rulings", act="hold", rulings="0")

    answer = secretariat.post(
        f"{held}/rulings", 409, act="decline", rulings="0", reason="Thought over for an hour."
    )

    assert "Thought over for an hour." in answer.get_data(as_text=True)


def test_a_comment_is_reported_from_its_page(row, observer, northland, secretariat):
    comment(observer, row, "The road is bad.")
    address = northland.get(_here(row)).select_one("#comment-1 a[href*='/comments/']")["href"]
    link = northland.get(address).select_one("a[href$='/report']")["href"]
    northland.get(link)

    northland.post(link, 422, reason=" ")
    northland.post(link, reason="It insults the road.")

    page = secretariat.get(f"{HOME}/moderation?show=reported")
    assert "It insults the road." in reads(page)
    assert "Reported by Northland" in reads(page)
    northland.post(link, 409, reason="Again.")


def test_an_empty_queue_says_so(secretariat):
    assert "Nothing waits" in reads(secretariat.get(f"{HOME}/moderation"))
    secretariat.post(f"{HOME}/moderation", 422, moderation="never")
