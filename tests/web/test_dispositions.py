"""The disposition report on its page and as a file."""

import pytest

from drafting.database import transaction
from drafting.domain.consultations import Publication
from drafting.models import Declaration
from tests import factories
from tests.bench.statements import counted
from tests.rooms import HOME, SLUG
from tests.web.acts import comment, decide, masked, propose, publish, reads

REPORT = f"{HOME}/dispositions"
BY_STAKEHOLDER = f"{REPORT}?by=stakeholder"
MOST_STATEMENTS = 22


@pytest.fixture
def told(room, northland, observer, expert):
    """An amendment that was accepted and released, and a comment without an outcome."""
    decide(expert, propose(northland, room.row("OP1")))
    comment(observer, room.row("OP2"), "How long is the road?")
    publish(expert)


@pytest.mark.usefixtures("told")
def test_each_line_leads_to_what_was_said_and_to_where_it_stands(visitor):
    page = visitor.get(REPORT)

    assert [one.get_text() for one in page.select("h2.section__title")] == ["OP1", "OP2"]
    accepted = page.select_one("tbody tr")
    assert "Accepted It is kinder so." in reads(page, "tbody")
    assert accepted.select("a")[-1]["href"].startswith(f"{HOME}/releases/2/paragraphs/")
    visitor.get(accepted.select("a")[-1]["href"])


@pytest.mark.usefixtures("told")
def test_the_same_lines_stand_under_who_said_them(visitor):
    page = visitor.get(BY_STAKEHOLDER)

    heads = [one.get_text(strip=True) for one in page.select("h2.section__title")]
    assert heads == ["Norway", "Observers without Borders"]


@pytest.mark.usefixtures("told")
def test_one_stakeholder_can_be_asked_for_and_is_kept_in_every_link(room, visitor):
    who = room.actor("northland").stakeholder_id

    page = visitor.get(f"{REPORT}?stakeholder={who}")

    assert "How long is the road?" not in reads(page)
    links = [one["href"] for one in page.select(".toolbar a") if "dispositions" in one["href"]]
    assert links
    assert all(f"stakeholder={who}" in one for one in links)
    assert page.select_one("option[selected]")["value"] == who


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("suffix", ["txt", "md", "json", "csv"])
def test_it_can_be_taken_along_whole(visitor, suffix):
    answer = visitor.client.get(f"{REPORT}.{suffix}?by=stakeholder")

    assert "It is kinder so." in answer.text
    assert f"{SLUG}-dispositions.{suffix}" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    "query",
    ["?by=colour", "?page=x", "?page=-1", "?stakeholder=nobody", "?page=99&by=stakeholder"],
)
def test_an_address_that_asks_for_what_is_not_there_is_answered_all_the_same(visitor, query):
    visitor.get(f"{REPORT}{query}")


def test_an_empty_report_says_what_will_stand_in_it(visitor):
    assert "Nothing stands in the report yet." in reads(visitor.get(REPORT))


def test_a_longer_report_costs_no_more_statements(room, visitor, observer, northland):
    propose(northland, room.row("OP1"))
    comment(observer, room.row("OP1"), "One.")
    with counted(room.database) as before:
        visitor.get(REPORT)
    for number in range(3):
        comment(observer, room.row("OP2"), f"More {number}.")
        propose(northland, room.row("OP3"), text=f"Decides to meet {number}.")

    with counted(room.database) as after:
        visitor.get(REPORT)

    assert len(after) == len(before) <= MOST_STATEMENTS


@pytest.mark.parametrize("name", ["visitor", "southland"])
def test_one_more_confidential_proposal_changes_no_byte_of_the_report(room, name):
    reader, northland = room.visit(name), room.actor("northland")
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        sealed = {"publication": Publication.BY_SECRETARIAT}
        factories.consultation(session, room.actor("expert"), declaration, **sealed)
    without = _bytes(reader)

    with transaction(room.database) as session:
        factories.amendment(session, northland, room.row("OP1"))
        factories.comment(session, northland, room.row("OP2"), is_confidential=True)

    assert _bytes(reader) == without


def _bytes(reader):
    pages = [REPORT, BY_STAKEHOLDER, f"{REPORT}.json", f"{REPORT}.csv"]
    return [masked(reader.client.get(one).get_data(as_text=True)) for one in pages]
