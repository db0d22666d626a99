from bs4 import BeautifulSoup
from hypothesis import given

from drafting.text.compilation import Proposal, render
from drafting.text.compilation.marked import marked
from drafting.text.openings import opening
from tests.text.strategies import texts

BASE = "Recalling that every person is free,"


def _html(base, *proposals, kind="preambular"):
    return marked(render(base, proposals), opening(base, kind))


def _read(html):
    """What is read, the words for listeners aside."""
    page = BeautifulSoup(html, "html.parser")
    for hidden in page.select(".unseen"):
        hidden.decompose()
    return page.get_text()


def test_brackets_are_characters_and_bear_their_names():
    html = _html(BASE, Proposal(BASE.replace("every", "each and every"), ("Norway",)))

    assert _read(html) == "Recalling that (each and Norway) every person is free,"
    assert '<cite class="by">Norway</cite>' in html


def test_a_deletion_encloses_what_is_put_into_it():
    html = _html(
        BASE,
        Proposal(BASE.replace(" every person", ""), ("Norway",)),
        Proposal(BASE.replace("every person", "every single person"), ("Kenya",)),
    )

    page = BeautifulSoup(html, "html.parser")
    assert [one.get_text() for one in page.select("del ins cite")] == ["Kenya"]


def test_words_in_brackets_of_the_text_itself_are_not_agreed():
    page = BeautifulSoup(_html("That every person [and people] is free,"), "html.parser")

    assert [one.get_text() for one in page.select(".bracket--open")] == [
        "not agreed: [and people]"
    ]


def test_words_that_nobody_agreed_on_bear_no_name_and_are_not_struck():
    made = render("Urges peace;", [Proposal(""), Proposal("Urges all peace;", ("Mali",))])

    page = BeautifulSoup(marked(made, 5), "html.parser")

    (around,) = page.select(".bracket--open")
    assert around.get_text() == "not agreed: [Urges proposed insertion: (all Mali) peace;]"
    assert around.select_one("i").get_text() == "Urges"
    assert not page.select("del")


def test_the_opening_words_stay_in_italics():
    html = _html(BASE, Proposal(BASE.replace("free", "born free"), ("Norway",)))

    assert html.startswith('<i class="opening">Recalling</i>')


def test_a_name_cannot_become_markup():
    html = _html(BASE, Proposal("Recalling", ("<b>Nobody</b>",)))

    assert "<b>" not in html


@given(texts, texts)
def test_no_character_of_a_writer_becomes_markup(base, text):
    page = BeautifulSoup(_html(base, Proposal(text, ("Norway",)), kind="operative"), "html.parser")

    assert {one.name for one in page.find_all()} <= {
        *("ins", "del", "span", "cite", "i", "em", "a", "sup"),
    }
