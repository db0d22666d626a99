"""The library in the browser: looked through by everybody, kept by the desk."""

import pytest

from drafting.database import transaction
from drafting.models import Declaration, Source
from tests import factories
from tests.rooms import HOME, SLUG
from tests.web.acts import reads

LIBRARY = f"{HOME}/sources"
SAID = {
    "kind": "resolution",
    "title": "Good neighbours",
    "symbol": "TEST/RES/1",
    "body": "Assembly",
    "dated": "2012-09-27",
    "link": "https://example.org/res/1",
    "tags": "rivers, Roads",
}


def _declaration(session):
    return session.query(Declaration).filter_by(slug=SLUG).one()


@pytest.fixture
def source(room):
    """A source in the library, as its address."""
    with transaction(room.database) as session:
        made = factories.source(session, room.actor("expert"), _declaration(session))
    return f"{LIBRARY}/{made.id}"


@pytest.fixture
def linked(room, expert, source):
    """The paragraph that rests on it, with three of its words."""
    row = room.row("OP1")
    expert.post(
        f"{source}/links",
        paragraph=f"{row.paragraph_id}.{row.version_number}",
        quote="keeps the road",
        why="It *says* so first.",
    )
    return f"{HOME}/paragraphs/{row.paragraph_id}"


def test_the_desk_enters_a_source_and_everybody_reads_it(expert, visitor):
    address = expert.post(LIBRARY, **SAID).location

    page = visitor.get(address)

    words = reads(page)
    assert all(one in words for one in ("Good neighbours", "TEST/RES/1", "Assembly", "2012-09-27"))
    assert page.select_one("dd a[href='https://example.org/res/1']")["rel"] == [
        *("noopener", "noreferrer", "nofollow")
    ]
    assert "TEST/RES/1 , Good neighbours" in reads(visitor.get(LIBRARY), ".references")


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", ""), ("kind", ""), ("dated", "soon"), ("link", "javascript:alert(1)")],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(expert, field, value):
    answer = expert.post(LIBRARY, 422, **{**SAID, field: value})

    html = answer.get_data(as_text=True)
    assert f'href="#{field}"' in html
    assert "TEST/RES/1" in html


def test_a_paragraph_shows_its_source_and_the_words_that_rest_on_it(linked, visitor):
    page = visitor.get(linked)

    words = reads(page, "#sources ~ *, [aria-labelledby=sources-title]")
    assert "Good neighbours" in words
    assert page.select_one(".reference__quote q").get_text() == "keeps the road"
    assert page.select_one(".reference__why em").get_text() == "says"


def test_the_text_says_on_how_many_sources_a_paragraph_rests(linked, visitor):
    page = visitor.get(HOME)

    assert page.select_one(f".para__tools a[href='{linked}#sources']").get_text(" ") == (
        "1 source  OP1"
    )


def test_a_link_that_is_ended_bears_on_the_text_no_more(source, linked, expert, visitor):
    form = expert.get(source).select_one("form[action$='/end']")

    expert.post(form["action"])

    assert "No source is linked" in reads(visitor.get(linked))


def test_words_that_do_not_stand_in_the_paragraph_are_refused(room, source, expert):
    row = room.row("OP1")
    fields = {"paragraph": f"{row.paragraph_id}.1", "quote": "the sea", "why": "It says so."}

    answer = expert.post(f"{source}/links", 422, **fields)

    assert "do not stand in the paragraph" in answer.get_data(as_text=True)


@pytest.mark.parametrize("paragraph", ["", "x", "x.y", "x.1", ".1"])
def test_a_paragraph_is_chosen(source, expert, paragraph):
    expert.post(f"{source}/links", 422, paragraph=paragraph, why="It says so.")


def test_a_revision_is_told_with_what_was_said_before(source, expert, visitor):
    form = expert.get(f"{source}/edit")
    assert form.select_one("#tags")["value"] == "rivers, roads"
    expert.post(source, **{**SAID, "title": "Better neighbours"}, base="1")

    page = visitor.get(source)

    assert reads(page, "h1") == "Better neighbours"
    assert "Good neighbours" in reads(page, ".act")


def test_a_revision_of_what_changed_meanwhile_is_refused(source, expert):
    expert.post(source, **{**SAID, "title": "First"}, base="1")

    answer = expert.post(source, 409, **{**SAID, "title": "Second"}, base="1")

    assert "changed this source" in answer.get_data(as_text=True)
    assert "Second" in answer.get_data(as_text=True)


def test_a_retired_source_leaves_the_list_and_keeps_its_page(source, expert, visitor):
    expert.post(f"{source}/retirement", base="1", retired="It was replaced.")

    assert "It was replaced." in reads(visitor.get(source))
    assert "The library is empty" in reads(visitor.get(LIBRARY))
    assert "Good neighbours" in reads(visitor.get(f"{LIBRARY}?state=retired"))


@pytest.mark.parametrize("act", ["retirement", "consideration"])
def test_a_reason_is_asked_for(source, expert, act):
    answer = expert.post(f"{source}/{act}", 422, base="1")

    assert "A reason is needed" in answer.get_data(as_text=True)


def test_what_is_new_waits_until_it_is_considered(room, expert, visitor):
    address = expert.post(LIBRARY, **{**SAID, "dated": "2099"}).location
    assert "Good neighbours" in reads(visitor.get(f"{LIBRARY}/gaps"), "[aria-labelledby]")

    expert.post(f"{address}/consideration", base="1", considered="It says no more.")

    assert "Nothing new waits" in reads(visitor.get(f"{LIBRARY}/gaps"))
    assert "It says no more." in reads(visitor.get(address))


def test_paragraphs_without_a_source_are_listed(linked, visitor):
    page = visitor.get(f"{LIBRARY}/gaps")

    listed = [one.get_text() for one in page.select("[aria-labelledby=bare] .reference__name a")]
    assert "OP1" not in listed
    assert "OP3" in listed
    assert "6 of 7 paragraphs" in reads(page)


def test_the_list_is_searched_and_narrowed(room, source, visitor):
    with transaction(room.database) as session:
        factories.source(
            session, room.actor("expert"), _declaration(session), symbol="S/2", tags=("sea",)
        )

    found = visitor.get(f"{LIBRARY}?tag=sea&q=NEIGHBOURS&year=2012&kind=resolution")

    assert len(found.select(".reference")) == 1
    assert found.select_one("#tag option[selected]")["value"] == "sea"
    assert "No source fits" in reads(visitor.get(f"{LIBRARY}?tag=nothing"))


@pytest.mark.parametrize(
    "query", ["?kind=x", "?year=%27", "?after=x", "?after=2012.999", "?state=x", "?q=%25%5C_"]
)
def test_whatever_is_asked_of_the_library_is_answered(source, visitor, query):
    visitor.get(LIBRARY + query)


def test_a_long_list_is_read_page_by_page(room, visitor):
    with transaction(room.database) as session:
        for number in range(60):
            factories.source(
                session, room.actor("expert"), _declaration(session), symbol=f"S/{number}"
            )
    first = visitor.get(LIBRARY)

    second = visitor.get(first.select_one("a[rel=next]")["href"])

    assert (len(first.select(".reference")), len(second.select(".reference"))) == (50, 10)
    assert "60 sources fit" in reads(second)


def test_a_source_is_found_under_its_own_text_alone(room, source, expert):
    with transaction(room.database) as session:
        factories.declaration(session, room.actor("expert"), "others")
        one = session.query(Source).one()
    elsewhere = f"/en/declarations/others/sources/{one.id}"

    expert.get(elsewhere, 404)
    expert.post(f"{elsewhere}/retirement", 404, base="1", retired="No.")
    expert.post(f"{elsewhere}/links", 404, paragraph="x.1", why="No.")


def test_words_of_a_source_are_never_markup(expert, visitor):
    hostile = "<script>alert(1)</script>"
    fields = {**SAID, "title": hostile, "note": hostile, "excerpt": hostile, "body": hostile}
    address = expert.post(LIBRARY, **fields).location

    for place in (address, LIBRARY):
        assert hostile not in str(visitor.get(place))


def test_what_is_said_on_a_source_is_read_on_its_page(room, northland, visitor, source):
    sent = northland.post(f"{source}/comments", text="It says *more* than that.")

    page = visitor.get(source)

    assert sent.location.split("#")[0] == source
    assert page.select_one("#comment-1 .note__body em").get_text() == "more"
    assert page.select_one("#comments-title small").get_text() == "1"


def test_a_comment_on_a_source_that_cannot_be_taken_is_shown_again(northland, source):
    refused = northland.post(f"{source}/comments", text="", status=422)

    assert 'href="#text"' in refused.get_data(as_text=True)


def test_the_comments_of_a_source_are_read_in_pages(visitor, source):
    identity = source.rsplit("/", 1)[1]

    page = visitor.get(f"{HOME}/comments?source={identity}")

    assert page.h1.get_text().startswith("Comments on the source")
