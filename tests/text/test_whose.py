from bs4 import BeautifulSoup
from hypothesis import given

from drafting.text.whose import Source, Whose, whose_html
from tests.text.strategies import texts


def _run(text, name="Norway"):
    source = Source("C", 3, f"from {name}:", f"amendment 4 of {name}", "#source-C")
    return Whose(text, source)


def test_a_run_names_its_source_for_eyes_and_ears():
    page = BeautifulSoup(whose_html([_run("Recalling rivers,")]), "html.parser")

    (link,) = page.select("a.origin[data-origin='3'][href='#source-C']")
    assert link.select_one("sup").get_text() == "C"
    assert link.select_one(".unseen").get_text() == "from Norway: "
    assert link["title"] == "amendment 4 of Norway"


def test_the_opening_reaches_over_two_runs():
    html = whose_html([_run("Deeply"), _run(" concerned that")], len("Deeply concerned"))

    page = BeautifulSoup(html, "html.parser")
    assert [one.get_text() for one in page.select("i")] == ["Deeply", "concerned"]


def test_words_that_lead_elsewhere_are_not_within_another_link():
    html = whose_html([_run("See [the report](https://example.org).")])

    assert BeautifulSoup(html, "html.parser").select("a a") == []
    assert html.count("<a ") == 1


@given(texts, texts)
def test_no_writer_breaks_out_of_a_run(text, name):
    page = BeautifulSoup(whose_html([_run(text, name)]), "html.parser")

    assert {one.name for one in page.find_all()} <= {"a", "span", "sup", "em", "i"}


def test_words_that_lead_elsewhere_keep_their_source_beside_words_that_do_not():
    html = whose_html([_run("See [it](https://example.org)"), _run(" and then")])

    page = BeautifulSoup(html, "html.parser")
    assert [one.name for one in page.select(".origin")] == ["span", "a"]
    assert {one["title"] for one in page.select(".origin")} == {"amendment 4 of Norway"}
