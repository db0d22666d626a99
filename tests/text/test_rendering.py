import re
import time
from itertools import cycle
from unicodedata import bidirectional

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drafting.text.diff import Edit, diff
from drafting.text.markup import parse
from drafting.text.rendering import SPACE, HiddenWords, edits_to_html
from tests.text.pages import marked, seen, strings
from tests.text.strategies import texts, wordings

ALLOWED = {"ins", "del", "span", "bdi", "em", "a", "sup"}
SAID = ("unseen", "reformatted__said")
NATURES = st.sampled_from(["words", "format", "typography", "space"])

written = st.one_of(texts, marked)
edit = st.builds(Edit, st.sampled_from(["equal", "insert", "delete"]), written, NATURES)
anyhow = st.lists(edit, max_size=6)
"""Edits that no engine would make."""


def readable(text):
    return unrevealed("".join(run.text for run in parse(text)))


def unrevealed(text):
    shown = re.sub(r"\u27e6U\+([0-9A-F]{4,6})\u27e7", lambda one: chr(int(one[1], 16)), text)
    return shown.replace(SPACE, " ")


def texts_of(edits):
    before = "".join(edit.text for edit in edits if edit.kind != "insert")
    after = "".join(edit.text for edit in edits if edit.kind != "delete")
    return before, after


def shown(*edits):
    return edits_to_html([Edit(*edit) for edit in edits])


def unheard(html):
    return re.sub(r'<span class="unseen">(?:<bdi>)?[^<]*(?:</bdi>)?</span>', "", html)


@given(written, written)
def test_without_what_was_inserted_the_text_before_is_read(before, after):
    page = seen(edits_to_html(diff(before, after)))

    assert unrevealed(page.without("ins", *SAID)) == readable(before)


@given(written, written)
@example("0", "[0](http://0)")
def test_without_what_was_deleted_the_text_after_is_read(before, after):
    page = seen(edits_to_html(diff(before, after)))

    assert unrevealed(page.without("del", *SAID)) == readable(after)


@given(anyhow)
def test_both_texts_are_read_whatever_the_edits(edits):
    page = seen(edits_to_html(edits))

    before, after = texts_of(edits)
    assert unrevealed(page.without("ins", *SAID)) == readable(before)
    assert unrevealed(page.without("del", *SAID)) == readable(after)


@given(anyhow)
def test_no_tag_and_no_attribute_is_the_writers(edits):
    page = seen(edits_to_html(edits))

    assert set(page.tags) <= ALLOWED
    assert {name for name, _ in page.attributes} <= {"class", "href", "rel"}
    for name, value in page.attributes:
        if name == "href":
            assert value.startswith(("http://", "https://", "mailto:"))


@given(st.text(alphabet="ab *[]", max_size=20))
def test_a_text_that_stays_has_no_mark_of_change(text):
    page = seen(edits_to_html([Edit("equal", text)]))

    assert set(page.tags) <= {"em"}


def test_hostile_words_stay_words_in_every_position():
    natures = cycle(["words", "format", "typography", "space"])

    for text, nature in zip(strings("xss.json"), natures, strict=False):
        edits = [
            Edit("equal", f"{text}*"),
            Edit("delete", f"{text}*", nature),
            Edit("insert", f"[{text}](https://x.org)[^1]*{text}", nature),
            Edit("equal", f"](https://x.org){text}"),
        ]

        assert set(seen(edits_to_html(edits)).tags) <= ALLOWED


def test_hostile_words_of_the_hidden_kind_stay_words():
    words = HiddenWords(inserted="<b>", emphasis_added='"><i>')

    page = seen(
        edits_to_html([Edit("insert", "*"), Edit("equal", "a"), Edit("insert", "*")], words)
    )

    assert set(page.tags) <= ALLOWED


def test_a_listener_hears_what_was_put_in_and_taken_out():
    html = edits_to_html(diff("States should act.", "States shall act."))

    assert html == (
        'States <del class="del"><span class="unseen">deleted: </span>should'
        '<span class="unseen"> end of deletion</span></del>'
        '<ins class="ins"><span class="unseen">inserted: </span>shall'
        '<span class="unseen"> end of insertion</span></ins> act.'
    )


def test_a_listener_hears_it_in_another_language():
    words = HiddenWords(inserted="ajout : ", inserted_end=" fin")

    assert ">ajout : </span>b<span" in edits_to_html(diff("", "b"), words)


def test_words_set_in_italics_are_said_to_be_and_not_struck():
    html = edits_to_html(diff("the inter alia rule", "the *inter alia* rule"))

    assert html == (
        'the <span class="reformatted"><span class="unseen">emphasis added: </span>'
        "<em>inter alia</em>"
        '<span class="unseen"> end of change of format</span></span> rule'
    )


def test_words_no_longer_in_italics_are_said_to_be():
    html = edits_to_html(diff("the *inter alia* rule", "the inter alia rule"))

    assert "emphasis removed: </span>inter alia<span" in html
    assert "<del" not in html


def test_a_change_within_italics_is_shown_in_italics():
    html = unheard(edits_to_html(diff("*Recalling also* that", "*Recalling further* that")))

    assert html == (
        '<em>Recalling </em><del class="del"><em>also</em></del>'
        '<ins class="ins"><em>further</em></ins> that'
    )


def test_words_that_are_sent_twice_for_their_format_are_not_struck():
    html = shown(("equal", "the "), ("delete", "rule", "format"), ("insert", "*rule*", "format"))

    assert unheard(html) == 'the <span class="reformatted"><em>rule</em></span>'


def test_an_asterisk_that_closes_nothing_is_a_character():
    html = unheard(edits_to_html(diff("3 * 4 holds", "3 4 holds")))

    assert ">* </del>" in html


def test_an_asterisk_that_becomes_a_mark_is_gone_from_what_is_read():
    html = unheard(shown(("equal", "a *b"), ("insert", "*"), ("equal", " c")))

    assert html == 'a <del class="del">*</del><span class="reformatted"><em>b</em></span> c'


def test_a_changed_footnote_reference_is_a_reference():
    html = edits_to_html(diff("law[^1] holds", "law[^2] holds"))

    assert unheard(html) == (
        'law<del class="del"><sup class="footnote">1</sup></del>'
        '<ins class="ins"><sup class="footnote">2</sup></ins> holds'
    )
    assert '<span class="unseen">footnote </span>2' in html


def test_a_link_that_leads_elsewhere_is_seen_and_heard():
    html = shown(
        ("equal", "[the Charter](https://"),
        ("delete", "x.org"),
        ("insert", "y.org"),
        ("equal", ")"),
    )

    assert html == (
        '<span class="reformatted"><span class="unseen">link changed: </span>'
        '<a href="https://y.org" rel="nofollow noopener">the Charter</a>'
        '<span class="reformatted__said"> [<bdi>now leads to https://y.org; led to https://x.org'
        '</bdi>]</span><span class="unseen"> end of change of format</span></span>'
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("a", "[a](https://x.org)", "link added: "),
        ("[a](https://x.org)", "a", "link removed: "),
        ("*a*", "[a](https://x.org)", "emphasis removed: link added: "),
        ("1", "[^1]", "made a footnote reference: "),
        ("[^1]", "1", "no longer a footnote reference: "),
    ],
)
def test_what_became_of_a_format_is_said(before, after, said):
    html = shown(("delete", before, "format"), ("insert", after, "format"))

    assert f'<span class="reformatted"><span class="unseen">{said}</span>' in html
    assert "<del" not in html
    assert "<ins" not in html


def test_a_change_of_typography_is_quiet_and_shows_its_characters():
    html = shown(
        ("equal", "Article"),
        ("delete", " ", "typography"),
        ("insert", "\u00a0", "typography"),
        ("equal", "1"),
    )

    assert html == (
        'Article<del class="del del--typography"><span class="unseen">typography, deleted: </span>'
        f'{SPACE}<span class="unseen"> end of deletion</span></del>'
        '<ins class="ins ins--typography"><span class="unseen">typography, inserted: </span>'
        '<bdi>\u27e6U+00A0\u27e7</bdi><span class="unseen"> end of insertion</span></ins>1'
    )


def test_a_change_of_quotes_shows_the_quotes():
    html = unheard(shown(("delete", '"', "typography"), ("insert", "\u201c", "typography")))

    assert html == (
        '<del class="del del--typography">&quot;</del>'
        '<ins class="ins ins--typography">\u201c</ins>'
    )


def test_a_change_of_spaces_is_quiet_and_shows_them():
    html = unheard(shown(("equal", "a "), ("insert", "  ", "space"), ("equal", "b")))

    assert html == f'a <ins class="ins ins--space">{SPACE * 2}</ins>b'


def test_a_change_of_a_space_alone_can_be_seen():
    html = edits_to_html(diff("Article 1", "Article\u00a01"))

    assert "\u27e6U+00A0\u27e7" in html


def test_a_hidden_character_is_shown_wherever_it_stands():
    html = shown(("equal", "a\u200bb"), ("insert", "c\u202ed"))

    assert "a\u27e6U+200B\u27e7b" in html
    assert "c\u27e6U+202E\u27e7d" in html


def test_what_a_script_needs_is_not_shown_as_hidden_where_an_edit_begins_with_it():
    html = shown(("equal", "\u0645\u06cc"), ("insert", "\u200c\u062e"))

    assert "\u27e6" not in html


def direction(html):
    """What a page takes for the direction of a paragraph: of its first letter not isolated."""
    words = seen(html).without("bdi")
    return next((bidirectional(letter) for letter in words if letter.isalpha()), "")


def test_arabic_words_in_an_english_text_are_isolated():
    html = shown(("equal", "the word "), ("insert", "\u0634\u0639\u0628"))

    assert "<bdi>\u0634\u0639\u0628</bdi>" in html


@pytest.mark.parametrize("kind", ["insert", "delete"])
def test_a_changed_arabic_paragraph_keeps_its_direction_in_spite_of_english_hidden_words(kind):
    html = shown((kind, "\u0634\u0639\u0628 UN"), ("equal", " 5"))

    assert direction(html) == "AL"
    assert '<span class="unseen"><bdi>' in html


def test_a_changed_english_paragraph_keeps_its_direction_in_spite_of_arabic_hidden_words():
    words = HiddenWords(inserted="\u0625\u0636\u0627\u0641\u0629: ")

    assert direction(edits_to_html([Edit("insert", "peace")], words)) == "L"


def test_arabic_words_in_italics_are_set_otherwise_and_keep_their_direction():
    html = shown(("insert", "*"), ("equal", "\u0634\u0639\u0628"), ("insert", "*"))

    assert "<em>\u0634\u0639\u0628</em>" in html
    assert direction(html) == "AL"


@given(st.lists(st.builds(Edit, st.sampled_from(["equal", "insert"]), wordings), max_size=4))
@example([Edit("insert", "\n \u0634\u0639\u0628", "space")])
def test_a_text_in_one_direction_keeps_it(edits):
    text = "".join(edit.text for edit in edits)
    directions = {bidirectional(letter) for letter in text if letter.isalpha()}

    if len(directions) == 1:
        assert direction(edits_to_html(edits)) in directions


def test_words_of_both_directions_are_isolated_together():
    html = shown(("insert", "UN \u0634\u0639\u0628 2"))

    assert "<bdi>UN \u0634\u0639\u0628 2</bdi>" in html


@pytest.mark.parametrize(
    "text", ["*a " * 33_000, "[" * 100_000, "*a* " * 6_000, "[a](https://x" * 8_000]
)
def test_texts_without_end_are_drawn_in_little_time(text):
    edits = [Edit("equal", text), Edit("delete", text), Edit("insert", f"*{text}")]
    start = time.process_time()

    assert edits_to_html(edits)
    assert time.process_time() - start < 5
