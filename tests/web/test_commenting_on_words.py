"""Comments on words of a paragraph, and on the text as a whole."""

import pytest
from bs4 import BeautifulSoup

from tests.rooms import HOME
from tests.web.acts import propose, publish, reads, rewrite


@pytest.fixture
def row(room):
    return room.row("OP1")


def _send(visit, row, status=303, **fields):
    address = f"{HOME}/paragraphs/{row.paragraph_id}/comments"
    wish = {"base": str(row.version_number), "text": "Which road?"}
    answer = visit.post(address, status, **{**wish, **fields})
    return BeautifulSoup(answer.get_data(as_text=True), "lxml")


def _page(visit, row):
    return visit.get(f"{HOME}/paragraphs/{row.paragraph_id}")


def _marked(page, selector="main"):
    return [
        "".join(part for part in one.find_all(string=True) if "begins" not in part)
        for one in page.select(f"{selector} mark.said")
    ]


def test_words_are_chosen_by_quoting_them(row, observer, visitor):
    _send(observer, row, quote="the road")

    page = _page(visitor, row)
    assert _marked(page) == ["the road"]
    assert "the road" in reads(page, "#comment .note__quote")
    assert page.select_one(".said__by a")["href"] == "#comment-1"


def test_words_are_chosen_by_their_place(row, observer, visitor):
    start = row.text.index("good repair")
    _send(observer, row, quote="whatever", words=f"{start}-{start + 11}")

    assert _marked(_page(visitor, row)) == ["good repair"]


def test_the_words_are_marked_in_the_text_with_a_way_to_the_comment(row, observer, visitor):
    _send(observer, row, quote="the road")

    page = visitor.get(HOME)
    assert _marked(page, "#text") == ["the road"]
    link = page.select_one("#text .said__by a")["href"]
    assert link == f"{HOME}/paragraphs/{row.paragraph_id}#comment-1"


def test_a_quote_that_fits_twice_asks_which_and_keeps_the_words(room, observer, visitor):
    row = room.row("PP1")
    page = _send(observer, row, 422, quote="one", text="Only one?")

    choices = [one["value"] for one in page.select("input[name=words]")]
    assert len(choices) == 2
    assert page.select_one("textarea[name=text]").get_text().strip() == "Only one?"
    _send(observer, row, quote="one", words=choices[1])
    assert _marked(_page(visitor, row)) == ["one"]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"quote": "words of another text altogether"}, "Nothing like these words"),
        ({"words": "0-9999"}, "do not lie in the paragraph"),
        ({"words": "5-5"}, "do not lie in the paragraph"),
        ({"words": "a-b"}, "without a place"),
        ({"words": "٣-٤"}, "without a place"),
        ({"language": "xx"}, "Choose the language"),
        ({"kind": "rude"}, "Choose a kind"),
    ],
)
def test_a_place_that_is_none_is_refused_with_the_words_kept(row, observer, fields, sentence):
    page = _send(observer, row, 422, text="Typed for an hour.", **fields)

    assert sentence in reads(page)
    assert "Typed for an hour." in page.select_one("textarea[name=text]").get_text()


def test_words_of_an_older_release_are_shown_as_they_are_now_and_asked_for(
    row, observer, expert, visitor
):
    rewrite(expert, row, row.text.replace("the road", "the long and winding road"))
    publish(expert)

    page = _send(observer, row, 409, quote="keeps the road", text="Typed for an hour.")

    assert page.select_one("input[name=quote]")["value"] == "keeps the long and winding road"
    assert "Typed for an hour." in page.select_one("textarea[name=text]").get_text()
    fields = {
        name: page.select_one(f"#comment-form [name={name}]")["value"]
        for name in ("base", "words", "quote")
    }
    _send(observer, row, text="Typed for an hour.", **fields)
    assert _marked(_page(visitor, row)) == ["keeps the long and winding road"]


def test_words_that_a_release_removed_meanwhile_lose_nothing_that_was_written(
    row, observer, expert
):
    rewrite(expert, row, "Reaffirms kindness;")
    publish(expert)

    page = _send(observer, row, 409, quote="keeps the road", text="Typed for an hour.")

    assert page.select_one("input[name=quote]")["value"] == ""
    assert "Typed for an hour." in page.select_one("textarea[name=text]").get_text()


def test_a_comment_says_that_its_words_are_gone(row, observer, expert, visitor):
    _send(observer, row, quote="keeps the road")
    rewrite(expert, row, "Reaffirms kindness;")
    publish(expert)

    said = reads(_page(visitor, row), "#comment")

    assert "keeps the road" in said
    assert "these words were removed in TEST/2" in said


def test_the_whole_text_is_commented_on_a_page_of_its_own(room, observer, visitor):
    observer.post(f"{HOME}/comments", text="It is short.", language="fr", kind="question")

    page = visitor.get(f"{HOME}/comments")
    note = page.select_one("#comment-1")
    assert "It is short." in note.get_text()
    assert "Question" in note.get_text()
    assert note.select_one("[lang=fr]")
    title = room.row("Title")
    assert "It is short." not in reads(_page(visitor, title))


def test_an_empty_comment_on_the_whole_text_is_refused_there(observer):
    answer = observer.post(f"{HOME}/comments", 422, text=" ")

    assert "at least one sentence" in answer.get_data(as_text=True)


def test_many_comments_on_one_paragraph_are_read_a_page_at_a_time(row, observer, visitor):
    for number in range(25):
        _send(observer, row, text=f"Remark {number}.")

    page = _page(visitor, row)
    assert len(page.select("#comment .thread > li")) == 20
    older = visitor.get(page.select_one("#comment a[href*='before=']")["href"])
    assert [one["id"] for one in older.select("#comment .thread > li")] == [
        f"comment-{number}" for number in range(1, 6)
    ]


def test_all_answers_are_on_the_page_of_their_comment(row, observer, visitor):
    _send(observer, row)
    address = _page(observer, row).select_one("a[href$='/answers/new']")["href"]
    for number in range(12):
        observer.post(address.removesuffix("/new"), text=f"Answer {number}.")

    page = _page(visitor, row)
    assert len(page.select(".thread .thread > li")) == 10
    whole = visitor.get(address.removesuffix("/answers/new"))
    assert len(whole.select(".thread > li")) == 12


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_words_that_attack_are_words_in_a_quote_and_under_a_mark(
    row, observer, expert, visitor, words
):
    rewrite(expert, row, f"Reaffirms that {words} is a road;")
    publish(expert)

    answer = _send(observer, row, base="2", quote=words)

    assert answer is not None
    for page in (_page(visitor, row), visitor.get(HOME)):
        assert _marked(page) == [words]
        assert not page.select("main script, main img")


def test_many_comments_on_an_amendment_are_read_a_page_at_a_time(
    row, northland, observer, visitor
):
    address = propose(northland, row)
    for number in range(22):
        observer.post(f"{address}/comments", text=f"Remark {number}.")

    page = visitor.get(address)
    older = visitor.get(page.select_one("#comment a[href*='before=']")["href"])

    assert len(page.select("#comment .thread > li")) == 20
    assert [one["id"] for one in older.select(".thread > li")] == ["comment-1", "comment-2"]
    assert not older.select("#comment-form")
    visitor.get(f"{HOME}/comments?amendment=xyz", 404)
    visitor.get(f"{HOME}/comments?paragraph=xyz", 404)
