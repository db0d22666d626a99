import pytest

from drafting.database import transaction
from drafting.models import Declaration
from tests import factories
from tests.rooms import HOME
from tests.web.acts import decide, marked, propose, publish, reads

LISTED = f"{HOME}/amendments"


@pytest.fixture
def fates(room, expert, northland):
    """An open, a declined and a withdrawn amendment, and a draft."""
    row, southland = room.row("OP1"), room.visit("southland")
    found = {
        "open": propose(southland, row, text="Reaffirms the open road;"),
        "declined": propose(northland, row, text="Reaffirms the declined road;"),
        "withdrawn": propose(northland, row, text="Reaffirms the withdrawn road;"),
    }
    propose(northland, row, text="Reaffirms the hidden road;", act="draft")
    decide(expert, found["declined"], outcome="declined")
    northland.post(f"{found['withdrawn']}/withdraw")
    return found


def test_the_register_lists_everything_that_was_submitted(fates, visitor):
    page = visitor.get(LISTED)

    links = [one["href"] for one in page.select("tbody th a")]
    assert sorted(links) == sorted(fates.values())
    words = reads(page, "tbody")
    assert all(f"the {fate} road" in words for fate in fates)
    assert "hidden" not in reads(page)


@pytest.mark.parametrize("fate", ["open", "declined", "withdrawn"])
def test_the_register_can_be_read_by_fate(fates, visitor, fate):
    page = visitor.get(f"{LISTED}?state={fate}")

    assert [one["href"] for one in page.select("tbody th a")] == [fates[fate]]
    assert reads(page, ".views [aria-current]").endswith(" 1")


@pytest.mark.parametrize(
    "query", ["?state=draft", "?state=nonsense", "?page=0", "?page=-3", "?page=x", "?page=999999"]
)
def test_whatever_is_asked_of_the_register_is_answered(fates, visitor, query):
    page = visitor.get(LISTED + query)

    assert "hidden" not in reads(page)
    assert len(page.select("tbody tr")) in {0, len(fates)}


def test_a_fate_that_no_amendment_has_is_said_to_be_empty(fates, visitor):
    page = visitor.get(f"{LISTED}?state=accepted")

    assert not page.select("tbody tr")
    assert page.select_one(f".empty a[href='{LISTED}']")


def test_a_delegation_reads_what_became_of_its_own(fates, northland):
    page = northland.get(f"{LISTED}/mine")

    words = reads(page, "tbody")
    assert "Declined" in words
    assert "Withdrawn" in words
    assert "hidden road" in words
    assert "open road" not in words


def test_an_amendment_names_the_paragraph_and_the_version_it_was_written_on(room, fates, visitor):
    page = visitor.get(fates["open"])

    assert reads(page, ".masthead__state a") == "OP1"
    assert "version 1" in reads(page, ".facts")
    assert "open" in marked(page, "ins", ".preview")[0]


@pytest.mark.parametrize("name", ["visitor", "observer", "southland", "expert", "northland"])
def test_each_reader_is_offered_only_what_the_reader_may_do(room, fates, name):
    page = room.visit(name).get(fates["open"])

    acts = {form["action"].rpartition("/")[2] for form in page.select("main form")}
    assert (
        acts
        == {
            "visitor": set(),
            "observer": {"comments", "following"},
            "southland": {"comments", "following", "withdraw", "invitations"},
            "expert": {"comments", "following"},
            "northland": {"comments", "following", "co-sponsors"},
        }[name]
    )
    assert bool(page.select("main a[href*='/desk/']")) is (name == "expert")


def test_an_amendment_is_not_found_under_another_declaration(room, fates, visitor):
    visitor.get(fates["open"].replace("/neighbours/", "/strangers/"), 404)


def test_an_amendment_can_be_read_and_copied_as_an_instruction(fates, visitor):
    page = visitor.get(fates["open"])

    part = "section[aria-labelledby=instruction]"
    assert "insert “open” after “the”" in reads(page, f"{part} [data-copy-words]")
    assert page.select_one(f"{part} button").has_attr("hidden")


def test_an_amendment_names_its_place_as_it_was_and_as_it_is_today(room, northland, expert):
    address = propose(northland, room.row("PP2"), text="Mindful of the river,")
    with transaction(room.database) as session:
        first = factories.row(session, session.query(Declaration).one(), "PP1")
        factories.added(session, room.actor("expert"), first, "Mindful of the road,")
    publish(expert)

    page = northland.get(address)

    assert "In PP2" in reads(page, ".instruction")
    assert "In the numbering of TEST/1." in reads(page, "[aria-labelledby=instruction]")
    assert "PP3 (PP2 in TEST/1, on which it was written)" in reads(page, ".masthead__state")
