import pytest
from bs4 import BeautifulSoup

from tests.rooms import HOME
from tests.web.acts import comment, propose, publish, reads, rewrite


@pytest.fixture
def row(room):
    return room.row("OP1")


def test_a_comment_is_read_under_its_authors_name(row, observer, visitor):
    address = comment(observer, row, "The road is *long*.").location

    page = visitor.get(address.partition("#")[0])
    note = page.select_one(f"#{address.partition('#')[2]}")
    assert "The road is long." in " ".join(note.get_text().split())
    assert note.select_one("em").get_text() == "long"
    assert "Observer" in note.get_text()


def test_a_comment_on_an_amendment_is_read_beside_it(row, northland, observer, visitor):
    address = propose(northland, row)

    observer.post(f"{address}/comments", text="Better than before.")

    assert "Better than before." in reads(visitor.get(address), "#comment")


def test_an_answer_stands_under_its_comment(room, row, observer, northland, visitor):
    address = comment(observer, row, "Who mends it?").location.partition("#")[0]
    link = northland.get(address).select_one("a[href$='/answers/new']")["href"]
    form = northland.get(link)

    northland.post(link.removesuffix("/new"), text="We all do.")

    assert "Who mends it?" in reads(form)
    thread = visitor.get(address).select_one(".thread .thread")
    assert "We all do." in thread.get_text()


def test_ones_own_comment_is_mended_and_says_so(row, observer, visitor):
    address = comment(observer, row, "The raod.").location.partition("#")[0]
    link = observer.get(address).select_one(".note__tools a[href$='/edit']")["href"]

    observer.post(link, revision="1", text="The road.")

    said = reads(visitor.get(address), "#comment")
    assert "The road." in said
    assert "raod" not in said
    assert "edited" in said


def test_a_comment_mended_twice_at_once_keeps_the_second_words(row, observer):
    address = comment(observer, row, "The raod.").location.partition("#")[0]
    link = observer.get(address).select_one(".note__tools a[href$='/edit']")["href"]
    observer.post(link, revision="1", text="The road.")

    page = observer.post(link, 409, revision="1", text="The bridge.").get_data(as_text=True)

    assert "The bridge." in page


def test_anothers_comment_cannot_be_mended(row, observer, northland):
    address = comment(observer, row, "Mine.").location.partition("#")[0]
    link = observer.get(address).select_one(".note__tools a[href$='/edit']")["href"]

    northland.get(link, 404)
    assert not northland.get(address).select(".note__tools a[href$='/edit']")


def test_a_comment_from_before_says_on_which_version_it_was_made(row, observer, expert, visitor):
    comment(observer, row, "On the first words.")
    rewrite(expert, row, row.text.replace("road", "bridge"))
    publish(expert)

    said = reads(visitor.get(f"{HOME}/paragraphs/{row.paragraph_id}"), "#comment")

    assert "On the first words." in said
    assert "version 1" in said
    assert "version 2" in said


def test_an_empty_comment_is_refused_where_it_was_written(row, observer):
    page = BeautifulSoup(comment(observer, row, "  ", 422).get_data(as_text=True), "html.parser")

    assert row.text in reads(page)
    assert page.select_one("textarea[name=text][aria-invalid]")


def test_an_empty_comment_on_an_amendment_is_refused_on_its_page(row, northland, observer):
    address = propose(northland, row)

    page = observer.post(f"{address}/comments", 422, text=" ").get_data(as_text=True)

    assert "A neighbour is good by what is done." in page


def test_an_empty_answer_is_refused_beside_what_it_answers(row, observer, northland):
    address = comment(observer, row, "Who mends it?").location.partition("#")[0]
    link = northland.get(address).select_one("a[href$='/answers/new']")["href"]

    page = northland.post(link.removesuffix("/new"), 422, text="").get_data(as_text=True)

    assert "Who mends it?" in page


def test_a_comment_is_looked_for_under_its_own_declaration(row, observer):
    address = comment(observer, row, "Here.").location.partition("#")[0]
    link = observer.get(address).select_one(".note__tools a[href$='/edit']")["href"]

    observer.get(link.replace("/neighbours/", "/strangers/"), 404)
