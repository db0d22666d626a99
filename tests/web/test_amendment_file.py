"""An amendment and a comparison are taken along in Akoma Ntoso by whoever sees their pages."""

from tests.rooms import HOME
from tests.web.acts import propose, publish


def test_an_amendment_is_a_file_that_its_page_leads_to(room, visitor, northland):
    address = propose(northland, room.released_row("OP1"))

    link = visitor.get(address).select_one("a[href$='.xml']")

    answer = visitor.client.get(link["href"])
    words = answer.get_data(as_text=True)
    assert answer.mimetype == "application/akn+xml"
    assert "neighbours-amendment-1.xml" in answer.headers["Content-Disposition"]
    assert "Amendment 1 by Norway" in words
    assert 'type="substitution"' in words


def test_a_draft_of_others_is_no_file(room, visitor, northland):
    address = propose(northland, room.released_row("OP1"), act="draft")

    there = f"{address.removesuffix('/edit')}.xml"

    assert northland.client.get(there).status_code == 200
    assert visitor.client.get(there).status_code == 404


def test_a_comparison_is_taken_along_with_its_changes(visitor, expert):
    publish(expert)

    answer = visitor.client.get(f"{HOME}/compare/1/2.xml")

    assert answer.mimetype == "application/akn+xml"
    assert 'contains="multipleVersions"' in answer.get_data(as_text=True)
