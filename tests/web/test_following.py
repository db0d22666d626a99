import pytest

from drafting.domain.following import FollowedKind
from drafting.queries import news, news_kept, news_said
from drafting.web.following import HAPPENED
from tests.rooms import HOME
from tests.web.acts import comment, propose, publish, reads
from tests.web.scene import set_scene


@pytest.fixture
def southland(room):
    return room.visit("southland")


@pytest.fixture
def row(room):
    return room.row("OP1")


def _fields(page):
    return {one["name"]: one["value"] for one in page.select("form.follow input[type=hidden]")}


def test_a_paragraph_is_followed_by_a_button_on_its_page(southland, observer, row):
    address = f"{HOME}/paragraphs/{row.paragraph_id}"
    page = southland.get(address)
    answer = southland.post("/en/following", **_fields(page))
    assert answer.headers["Location"] == address

    comment(observer, row, "Which road?")

    assert "Comment by Observers was written" in reads(southland.get("/en/following"))
    assert reads(southland.get(address), "form.follow").startswith("Stop following")


def test_what_is_marked_as_seen_is_gone_and_the_subscription_stays(southland, observer, row):
    southland.post("/en/following", kind="paragraph", followed=row.paragraph_id)
    comment(observer, row, "Which road?")
    page = southland.get("/en/following")

    southland.post("/en/following/seen", until=page.select_one("input[name=until]")["value"])

    said = reads(southland.get("/en/following"))
    assert "Nothing is new." in said
    assert "OP1" in said


def test_a_thing_is_left_from_the_list(southland, row):
    southland.post("/en/following", kind="paragraph", followed=row.paragraph_id)

    southland.post("/en/following/end", kind="paragraph", followed=row.paragraph_id)

    assert "You follow nothing yet." in reads(southland.get("/en/following"))


def test_every_page_that_can_be_followed_has_its_button(room, expert, visitor):
    scene = set_scene(room)
    addresses = (
        HOME,
        f"{HOME}/paragraphs/{scene.paragraph}",
        f"{HOME}/consultations/{scene.call}",
        f"/en/stakeholders/{scene.state}",
        f"{HOME}/comments/{scene.comment}",
        f"{HOME}/amendments/{scene.amendment}",
    )

    kinds = [_fields(expert.get(address))["kind"] for address in addresses]

    assert kinds == [kind.value for kind in FollowedKind]
    assert not any(visitor.get(address).select("form.follow") for address in addresses)
    for address in addresses:
        expert.post("/en/following", **_fields(expert.get(address)))
    links = expert.get("/en/following").select(".people a")
    assert [expert.get(one["href"]).h1 is not None for one in links] == [True] * 6


def test_every_news_leads_to_what_it_tells_of(room, expert, observer, northland):
    scene = set_scene(room)
    page = observer.get(HOME)
    observer.post("/en/following", **_fields(page))
    observer.post("/en/following", kind="paragraph", followed=room.row("OP2").paragraph_id)
    propose(northland, room.row("OP2"))
    comment(northland, room.row("OP2"), "Why?")
    statement = f"{HOME}/consultations/{scene.call}/statements"
    northland.post(statement, text="We welcome this.")
    publish(expert)

    links = observer.get("/en/following").select(".notes a")

    assert {one["href"].split("/")[4] for one in links} >= {"amendments", "comments", "releases"}
    assert all(observer.get(one["href"]).h1 for one in links)


def test_a_moment_that_is_none_is_refused(southland):
    southland.post("/en/following/seen", 422, until="yesterday")
    southland.post("/en/following/seen", 422, until="2026-01-01")


def test_what_cannot_be_followed_is_refused(southland):
    southland.post("/en/following", 422, kind="moon", followed="x")
    southland.post("/en/following", 404, kind="text", followed="x")


def test_every_act_that_is_told_has_its_words():
    told = (
        *news_said.OF_AMENDMENTS,
        *news_said.OF_COMMENTS,
        *news_said.OF_STATEMENTS,
        *news.OF_CONSULTATIONS,
        *news_kept.OF_MEETINGS,
    )

    assert set(told) < set(HAPPENED)
