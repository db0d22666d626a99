"""The words of a paragraph as Akoma Ntoso marks them."""

from drafting.formats.akn_words import paragraph


def _markup(text):
    block = paragraph(text)
    return [(one.tag.partition("}")[2], one.text, dict(one.attrib), one.tail) for one in block]


def test_emphasis_stands_between_the_words_around_it():
    assert paragraph("Urges *all* of us.").text == "Urges "
    assert _markup("Urges *all* of us.") == [("i", "all", {}, " of us.")]


def test_a_link_bears_its_address_and_a_footnote_mark_its_number():
    assert _markup("See [this](https://example.org)[^2]") == [
        ("a", "this", {"href": "https://example.org"}, None),
        ("noteRef", None, {"marker": "2", "href": "#note_2"}, None),
    ]


def test_words_that_look_like_markup_stay_words():
    assert "".join(paragraph("<i>x</i> &amp; *").itertext()) == "<i>x</i> &amp; *"
