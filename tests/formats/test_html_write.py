import pytest
from bs4 import BeautifulSoup

from drafting.formats.edition import Edition
from drafting.formats.html_write import UNTITLED, write_html
from drafting.formats.outline import Node, Outline
from tests.formats.samples import EDITION


def _page(*nodes):
    return BeautifulSoup(write_html(Edition(Outline(nodes))), "html.parser")


def test_a_text_without_a_title_says_so():
    assert _page(Node("operative", "Urges.")).h1.get_text() == UNTITLED


def test_points_stand_in_a_list_under_their_paragraph():
    points = tuple(Node("subparagraph", words) for words in ("to act;", "to help."))

    page = _page(Node("operative", "Urges all:", children=points), Node("operative", "Ends."))

    assert [one.get_text() for one in page.select("main dl dt")] == ["(a)", "(b)"]
    assert page.select("main > p")[-1].get_text() == "2. Ends."


@pytest.mark.parametrize(("nodes", "level"), [((), "h2"), ((Node("heading", "Part"),), "h3")])
def test_articles_stand_one_level_below_the_parts_if_there_are_any(nodes, level):
    page = _page(*nodes, Node("article", "Shelter", children=(Node("paragraph", "All."),)))

    assert page.select_one(level).get_text() == "Article 1. Shelter"


def test_the_opening_words_are_set_apart():
    page = BeautifulSoup(write_html(EDITION), "html.parser")

    assert page.select_one("p.preambular i").get_text() == "Recalling"


def test_the_foot_says_which_text_this_is():
    page = BeautifulSoup(write_html(EDITION), "html.parser")

    names = [one.get_text() for one in page.select("footer dt")]
    assert names == ["Symbol", "Released", "Language", "Hash"]
