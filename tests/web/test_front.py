from drafting.database import transaction
from tests import adoptions, factories
from tests.bench.statements import counted
from tests.rooms import HOME
from tests.web.acts import comment, decide, propose, publish, reads


def test_the_front_page_says_where_the_draft_stands(room, expert, northland, observer, visitor):
    row = room.row("OP1")
    decide(expert, propose(northland, row), outcome="declined", reason="Well said before.")
    propose(northland, row, text="Reaffirms the open road;")
    comment(observer, row, "How long is it?")

    page = visitor.get("/en/")

    facts = reads(page, ".facts")
    assert "Open 1" in facts
    assert "Declined 1" in facts
    assert "Comments 1" in facts
    assert "Well said before." in reads(page, ".notes")


def test_the_line_of_releases_leads_to_each_of_them(expert, visitor):
    publish(expert, "TEST/1/Rev.1")

    page = visitor.get("/en/")

    line = [one.get_text() for one in page.select(".timeline a")]
    assert line == ["TEST/1", "TEST/1/Rev.1"]
    assert page.select("a[href$='/compare/1/2']")


def test_a_draft_is_not_counted(room, northland, visitor):
    before = reads(visitor.get("/en/"))

    propose(northland, room.row("OP1"), act="draft")

    assert reads(visitor.get("/en/")) == before


def test_a_declaration_without_a_release_is_shown_to_its_editors_alone(room, expert, visitor):
    with transaction(room.database) as session:
        factories.declaration(session, room.actor("expert"), "hidden-text")

    assert "hidden-text" in str(expert.get("/en/"))
    assert "hidden-text" not in str(visitor.get("/en/"))
    visitor.get("/en/declarations/hidden-text", 404)


def test_each_person_is_told_what_can_be_done_now(room):
    links = {
        name: {one["href"] for one in room.visit(name).get("/en/").select(".stand a")}
        for name in ("visitor", "northland", "expert")
    }

    assert any(link.endswith("/sign-in") for link in links["visitor"])
    assert any(link.endswith("/amendments/mine") for link in links["northland"])
    assert any(link.endswith("/desk") for link in links["expert"])
    assert not any(link.endswith("/desk") for link in links["visitor"] | links["northland"])


def test_many_declarations_make_the_front_page_no_dearer(room, expert):
    counts = []
    for number in range(5):
        with transaction(room.database) as session:
            actor = room.actor("expert")
            other = factories.declaration(session, actor, slug=f"bridges-{number}")
            factories.release(session, actor, other, symbol=f"TEST/B{number}")
        with counted(room.database) as found:
            page = expert.get("/en/")
        counts.append(len(found))

    assert counts[-1] == counts[0]
    assert len(page.select("#others ~ ul a[href*='/declarations/']")) == 4


def test_a_text_in_the_making_comes_first_and_an_adopted_one_is_named_below_it(
    room, expert, visitor
):
    with transaction(room.database) as session:
        actor = room.actor("expert")
        other = factories.declaration(session, actor, "harbours")
        factories.release(session, actor, other, symbol="TEST/H")
        adoptions.submitted(session, actor, other)
        adoptions.adopted(session, actor, other)

    page = visitor.get("/en/")

    assert len(page.select(".cover")) == 1
    assert "Adopted as A/HRC/RES/99/1" in reads(page, "section[aria-labelledby=others]")


def test_a_text_that_was_never_published_leaves_the_front_page_to_the_others(room, expert):
    with transaction(room.database) as session:
        factories.declaration(session, room.actor("expert"), "harbours")

    page = expert.get("/en/")

    assert len(page.select(".cover")) == 1
    assert page.select(f".site-head a[href='{HOME}']")
    assert "not published yet" in reads(page, "section[aria-labelledby=others]")
