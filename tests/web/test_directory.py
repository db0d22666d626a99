"""The directory is open to all; who speaks for whom is for those whom it concerns."""

import pytest

from drafting.database import transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.profiles import proper
from drafting.models import Stakeholder
from drafting.services import registering
from tests import factories
from tests.web.acts import reads

ADDRESS = "/en/stakeholders"
NGO = {"kind": "ngo", "name": "Rivers for All", "name_fr": "Rivières pour tous"}


@pytest.fixture
def secretariat(room):
    return room.visit("secretariat")


def _enter(room, *several):
    with transaction(room.database) as session:
        return [registering.add(session, OPERATOR, proper(one)).id for one in several]


def _names(page):
    return [one.get_text() for one in page.select("tbody th a")]


def _counts(page):
    shown = (one.get_text().rpartition(" ") for one in page.select(".views a"))
    return {name: int(count) for name, _, count in shown}


def test_everybody_is_listed_in_the_order_of_names_with_counts_that_add_up(room, visitor):
    _enter(room, NGO, {"kind": "academia", "name": "Åland School"})

    page = visitor.get(ADDRESS)

    assert _names(page) == [
        "Åland School",
        "Norway",
        "Observers without Borders",
        "Rivers for All",
        "South Africa",
    ]
    counts = _counts(page)
    assert counts.pop("All") == sum(counts.values()) == 5


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("kind=ngo", ["Observers without Borders", "Rivers for All"]),
        ("region=African Group", ["South Africa"]),
        ("words=rivieres", ["Rivers for All"]),
        ("words=RIVI%C3%88RES+tous", ["Rivers for All"]),
        ("words=挪威", ["Norway"]),
        ("words=noruega", ["Norway"]),
        ("words=%D9%86%D8%B1%D9%88%D9%8A%D8%AC", ["Norway"]),
        ("words=%25", ["Norway", "Observers without Borders", "Rivers for All", "South Africa"]),
        ("words=nobody", []),
        ("kind=empire", ["Norway", "Observers without Borders", "Rivers for All", "South Africa"]),
        ("region=Atlantis", []),
        ("kind=state&words=rivers", []),
        ("after=nobody", []),
    ],
)
def test_somebody_is_found_by_category_region_and_name(room, visitor, query, names):
    _enter(room, NGO)

    page = visitor.get(f"{ADDRESS}?{query}")

    assert _names(page) == names


def test_the_members_of_a_group_today_are_found(room, visitor):
    with room.database.reading() as session:
        group_id = factories.group(session, "WEOG").id

    assert _names(visitor.get(f"{ADDRESS}?group={group_id}")) == ["Norway"]


def test_a_long_list_is_read_to_its_end_and_back(room, visitor):
    _enter(room, *({"kind": "ngo", "name": f"Circle {number:03}"} for number in range(120)))
    seen, address = [], f"{ADDRESS}?kind=ngo&words=circle"
    pages = []
    while address:
        page = visitor.get(address)
        pages.append(_names(page))
        seen += pages[-1]
        following = page.select_one("a[rel=next]")
        address = following["href"] if following else ""

    back = _names(visitor.get(page.select_one("a[rel=prev]")["href"]))

    assert seen == [f"Circle {number:03}" for number in range(120)]
    assert back == pages[-2]


def test_a_state_is_shown_with_its_names_and_groups(room, visitor):
    southland = room.actor("southland").stakeholder_id

    page = visitor.get(f"{ADDRESS}/{southland}")

    assert "Afrique du Sud" in reads(page)
    assert "南非" in reads(page)
    assert "African Group" in reads(page, "tbody")


def test_what_was_said_in_public_is_listed_and_a_draft_is_not(room, visitor, northland):
    actor, row = room.actor("northland"), room.row("OP1")
    with transaction(room.database) as session:
        factories.amendment(session, actor, row, text="Reaffirms the public road;")
        factories.draft(session, actor, row, text="Reaffirms the hidden road;")
        factories.comment(session, actor, row, "A spoken remark.")
    address = f"{ADDRESS}/{actor.stakeholder_id}"

    pages = [reads(visitor.get(address)), reads(northland.get(address))]

    assert all("public road" in page and "spoken remark" in page for page in pages)
    assert not any("hidden road" in page for page in pages)
    assert all("Amendments 1" in page and "Comments 1" in page for page in pages)


def test_a_long_list_of_comments_goes_on_behind_the_last(room, visitor):
    actor, row = room.actor("observer"), room.row("OP1")
    with transaction(room.database) as session:
        for number in range(45):
            factories.comment(session, actor, row, f"Remark {number:02}.")
    page, found = visitor.get(f"{ADDRESS}/{actor.stakeholder_id}"), []
    while True:
        found += [one.get_text(strip=True) for one in page.select(".told__words")]
        following = page.select_one("a[rel=next]")
        if not following:
            break
        page = visitor.get(following["href"].partition("#")[0])

    assert sorted(found) == [f"Remark {number:02}." for number in range(45)]


@pytest.mark.parametrize(
    ("name", "sees"),
    [
        ("visitor", False),
        ("observer", False),
        ("southland", False),
        ("expert", False),
        ("secretariat", False),
        ("northland", True),
        ("northland_second", True),
        ("administrator", True),
    ],
)
def test_the_people_of_a_delegation_are_shown_to_it_and_the_administrator(room, name, sees):
    northland = room.actor("northland").stakeholder_id

    page = reads(room.visit(name).get(f"{ADDRESS}/{northland}"))

    assert ("northland.second@example.org" in page) is sees


def test_somebody_asks_and_the_head_approves_ranks_and_ends(room, observer):
    southland = room.actor("southland").stakeholder_id
    head, address = room.visit("southland"), f"{ADDRESS}/{southland}"
    observer.post(f"{address}/people/requests")
    assert "asks to speak for it" in reads(head.get(address), ".people")

    for act, fields in (
        ("approve", {"rank": "member"}),
        ("rank", {"rank": "deputy"}),
        ("end", {}),
    ):
        form = head.get(address).select_one(f".people form[action$='/{act}']")
        head.post(form["action"], **fields)

    assert "Observer deputy observer@example.org, ended" in reads(head.get(address), ".people")


def test_what_cannot_be_done_with_somebody_is_told_on_the_page(room, observer):
    southland = room.actor("southland").stakeholder_id
    observer.post(f"{ADDRESS}/{southland}/people/requests")

    answer = observer.post(f"{ADDRESS}/{southland}/people/requests", 409)

    assert "You asked for this already" in answer.get_data(as_text=True)


def test_the_administrator_lets_somebody_speak_for_one_more(room):
    administrator, southland = room.visit("administrator"), room.actor("southland").stakeholder_id
    address = f"{ADDRESS}/{southland}"

    wrong = administrator.post(f"{address}/people", 422, email="nobody@example.org")
    administrator.post(f"{address}/people", email="observer@example.org", rank="deputy")

    assert "Nobody has an account" in wrong.get_data(as_text=True)
    assert "Observer deputy" in reads(administrator.get(address), ".people")


def test_the_secretariat_enters_somebody_and_changes_the_entry(room, secretariat, visitor):
    made = secretariat.post(ADDRESS, **NGO, note="Ask about the river.").location
    form = secretariat.get(f"{made}/edit").select_one("main form")
    values = {one["name"]: one.get("value", "") for one in form.select("input") if one.get("name")}
    values["kind"] = "ngo"
    secretariat.post(
        form["action"], **{**values, "name_fr": "Fleuves", "consultative_status": "special"}
    )

    assert "Special consultative status" in reads(visitor.get(made))
    assert "Ask about the river" not in reads(visitor.get(made))
    history = reads(secretariat.get(f"{made}/history"))
    assert "before: Rivières pour tous since: Fleuves" in history


def test_what_is_wrong_is_told_at_every_field_and_nothing_is_lost(secretariat):
    answer = secretariat.post(ADDRESS, 422, kind="ngo", name="", region="x", website="ftp://x.y")

    page = answer.get_data(as_text=True)
    assert page.count("field__error") == 3
    assert "ftp://x.y" in page


def test_an_entry_that_somebody_changed_meanwhile_is_shown_beside_the_words(room, secretariat):
    (one,) = _enter(room, NGO)
    secretariat.post(f"{ADDRESS}/{one}/edit", **NGO, base="1", website="first.example.org")

    answer = secretariat.post(
        f"{ADDRESS}/{one}/edit", 409, **NGO, base="1", website="second.example.org"
    )

    page = answer.get_data(as_text=True)
    assert "https://first.example.org" in page
    assert "second.example.org" in page


@pytest.mark.parametrize("address", ["nobody", "nobody/history", "nobody/edit"])
def test_who_is_not_there_is_not_found(secretariat, address):
    secretariat.get(f"{ADDRESS}/{address}", 404)


def test_a_form_for_a_state_changes_what_is_its_own(room, secretariat):
    southland = room.actor("southland").stakeholder_id
    address = f"{ADDRESS}/{southland}/edit"
    form = secretariat.get(address).select_one("main form")
    assert not form.select("input[name=name]")

    fields = {one["name"]: one["value"] for one in form.select("input[type=hidden]")}
    secretariat.post(address, **fields, website="www.example.org")

    with room.database.reading() as session:
        assert session.get(Stakeholder, southland).website == "https://www.example.org"


def test_a_name_that_is_markup_is_shown_and_does_nothing(room, visitor):
    (one,) = _enter(room, NGO | {"name": "<script>alert(1)</script>", "name_es": "<b onclick=x>"})

    pages = [visitor.get(ADDRESS), visitor.get(f"{ADDRESS}/{one}")]

    assert all("<script>alert(1)</script>" in reads(page) for page in pages)
    assert not any(page.select("main script, main b[onclick]") for page in pages)
