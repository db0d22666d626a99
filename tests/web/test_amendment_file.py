"""An amendment and a comparison are taken along in Akoma Ntoso by whoever sees their pages."""

import pytest

from drafting.formats.amendment_files import AMENDMENT_FILES
from tests.formats.word_reading import paragraphs
from tests.rooms import HOME
from tests.web.acts import propose, publish


def test_an_amendment_is_a_file_that_its_page_leads_to(room, visitor, northland):
    address = propose(northland, room.released_row("OP1"))

    link = visitor.get(address).select_one("a[href$='.xml']")

    answer = visitor.client.get(link["href"])
    words = answer.get_data(as_text=True)
    assert answer.mimetype == "application/akn+xml"
    assert "neighbours-amendment-1.xml" in answer.headers["Content-Disposition"]
    assert "Amendment 1 by <docProponent>Norway</docProponent>" in words
    assert 'type="substitution"' in words


@pytest.mark.parametrize(
    ("suffix", "read"),
    [
        ("docx", lambda raw: "\n".join(one.text for one in paragraphs(raw))),
        ("txt", lambda raw: raw.decode()),
    ],
)
def test_an_amendment_is_a_word_file_and_plain_text(room, visitor, northland, suffix, read):
    address = propose(northland, room.released_row("OP1"))
    links = visitor.get(address).select(f"a[download][href$='.{suffix}']")

    answer = visitor.client.get(links[0]["href"])

    assert f"neighbours-amendment-1.{suffix}" in answer.headers["Content-Disposition"]
    assert "good neighbour" in read(answer.data)


def test_a_draft_of_others_is_no_file(room, visitor, northland):
    address = propose(northland, room.released_row("OP1"), act="draft")

    there = address.removesuffix("/edit")

    for suffix in AMENDMENT_FILES:
        assert northland.client.get(f"{there}.{suffix}").status_code == 200
        assert visitor.client.get(f"{there}.{suffix}").status_code == 404


def test_a_comparison_is_taken_along_with_its_changes(visitor, expert):
    publish(expert)

    answer = visitor.client.get(f"{HOME}/compare/1/2.xml")

    assert answer.mimetype == "application/akn+xml"
    assert 'contains="multipleVersions"' in answer.get_data(as_text=True)
