"""Akoma Ntoso from elsewhere: read with every repair named, refused where it could do harm."""

import re

import pytest

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.akn_read import (
    JOINED,
    LEFT_OUT_WORDS,
    NO_TEXT,
    OUT_OF_PLACE,
    OUTSIDE,
    SECTIONED,
    STRAY,
    UNKNOWN,
    read_akn,
)
from drafting.formats.outline import walk
from drafting.formats.plain_read import NO_TITLE

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OLD = "http://www.akomantoso.org/2.0"
LAW = """<?xml version="1.0" encoding="UTF-8"?>
<!-- a remark -->
<akomaNtoso xmlns="{space}"><act>
 <meta><identification><FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression>
 </identification></meta>
 <preface><p><docNumber>L 1</docNumber></p><longTitle><p>On <docTitle>Harbours</docTitle></p>
 </longTitle></preface>
 <preamble><citations><citation><p>Having regard to the sea,</p></citation></citations>
 <recitals><recital><num>(1)</num><p>Coasts are long.</p></recital></recitals></preamble>
 <body><chapter><num>I</num><heading>General</heading>
  <section><num>1</num><heading>Scope</heading>
   <subsection><num>(1)</num><content><p>Ships <b>of all</b> <i>flags</i> are</p><p>welcome.</p>
   </content></subsection>
   <paragraph><num>(a)</num><intro><p>Keepers shall:</p></intro>
    <list><point><num>(i)</num><content><p>see <ref href="https://example.org/l">this</ref>;</p>
    </content></point></list></paragraph>
  </section>
  <hcontainer name="schedule"><heading>Annex</heading><content><p>A <del>dark</del> light.</p>
  </content></hcontainer>
  <table><tr><td><p>Ten</p></td><td><p>boats</p></td></tr></table>
 </chapter></body></act></akomaNtoso>
"""


@pytest.fixture(params=[AKN, OLD, ""])
def read(request):
    return read_akn(LAW.format(space=request.param))


def _texts(read, kind):
    return [node.text for _, node in walk(read.outline.nodes) if node.kind == kind]


def _said(read):
    return {one.sentence for one in read.doubts}


def test_a_law_of_another_house_is_read_whatever_its_version(read):
    assert read.outline.title == "On Harbours"
    assert read.outline.language == "fr"
    assert _texts(read, "preambular") == ["Having regard to the sea,", "Coasts are long."]
    assert _texts(read, "heading") == ["I General", "Annex"]
    assert _texts(read, "article") == ["Scope"]


def test_words_keep_their_emphasis_and_their_links(read):
    assert "Ships of all *flags* are welcome." in _texts(read, "paragraph")
    assert _texts(read, "subparagraph") == ["see [this](https://example.org/l);"]


def test_every_repair_is_named(read):
    said = _said(read)

    assert {JOINED, OUT_OF_PLACE, LEFT_OUT_WORDS} <= said
    assert SECTIONED.format("section") in said
    assert UNKNOWN.format("table") in said


def test_what_is_left_out_is_listed(read):
    assert "dark" in read.unplaced
    assert "L 1" in read.unplaced


def test_numbers_of_the_file_are_kept_beside(read):
    assert {"(1)", "(a)", "(i)", "1"} <= set(read.numbers)


def test_no_word_of_the_file_is_lost(read):
    kept = " ".join([*(node.text for _, node in walk(read.outline.nodes)), *read.unplaced])

    for word in ("Having", "regard", "Coasts", "Scope", "welcome", "Keepers", "light", "dark"):
        assert word in kept
    assert "Ten" in kept
    assert "boats" in kept


def test_a_text_without_a_title_says_so():
    read = read_akn(f"<akomaNtoso xmlns='{AKN}'><doc><mainBody><paragraph><content><p>Go.</p>"
                    "</content></paragraph></mainBody></doc></akomaNtoso>")  # fmt: skip

    assert NO_TITLE in _said(read)
    assert _texts(read, "operative") == ["Go."]


@pytest.mark.parametrize("text", ["<html><p>Words</p></html>", "<a/>"])
def test_another_vocabulary_is_refused(text):
    with pytest.raises(UnreadableFile, match=NO_TEXT[:30]):
        read_akn(text)


def test_what_is_not_well_formed_is_refused_with_its_line():
    with pytest.raises(UnreadableFile, match="line 2"):
        read_akn("<akomaNtoso>\n<act></akomaNtoso>")


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY x "xxxx">]><akomaNtoso>&x;</akomaNtoso>',
        '<!doctype a SYSTEM "file:///etc/passwd"><a/>',
    ],
)
def test_a_file_that_declares_entities_is_never_opened(text):
    with pytest.raises(UnsafeFile, match="declares"):
        read_akn(text)


@pytest.mark.parametrize("depth", [201, 250, 5000])
def test_a_file_nested_without_end_is_refused(depth):
    with pytest.raises((UnsafeFile, UnreadableFile)):
        read_akn("<part>" * depth + "</part>" * depth)


def test_levels_beyond_the_deepest_are_raised_and_named():
    inner = "<content><p>Deep.</p></content>"
    for _ in range(12):
        inner = f"<intro><p>Level.</p></intro><point>{inner}</point>"

    read = read_akn(f"<akomaNtoso xmlns='{AKN}'><doc><mainBody><paragraph>{inner}</paragraph>"
                    "</mainBody></doc></akomaNtoso>")  # fmt: skip

    assert "Deep." in _texts(read, "subparagraph")
    assert any("levels deep" in sentence for sentence in _said(read))


SHAPES = {
    "sections with an opening and an end": """<body><section><num>1.</num><heading>wone</heading>
        <intro><p>wtwo</p></intro><subsection><num>(1)</num><intro><p>wthree</p></intro><paragraph>
        <num>(a)</num><content><p>wfour</p><p>wfive</p></content></paragraph><wrapUp><p>wsix</p>
        </wrapUp></subsection><wrapUp><p>wseven</p></wrapUp></section><section><num>4.</num>
        <heading>weight</heading></section></body>""",
    "lists of blocks within lists": """<body><section><num>1.</num><subsection><num>(2)</num>
        <content><p>wone</p><blockList><listIntroduction>wtwo</listIntroduction><item><num>(a)</num>
        <p>wthree</p></item><item><num>(b)</num><blockList><listIntroduction>wfour
        </listIntroduction><item><num>(i)</num><p>wfive</p></item></blockList></item>
        <listWrapUp>wsix</listWrapUp></blockList><p>wseven</p></content></subsection></section>
        </body>""",
    "a cover, signatures and a schedule": """<coverPage><p>wone</p></coverPage><preface><p>
        <docTitle>wtwo</docTitle></p></preface><body><section><num>1</num><content><p>wthree</p>
        </content></section></body><conclusions><p>wfour <signature>wfive</signature></p>
        </conclusions><attachments><attachment><heading>wsix</heading><doc><meta/><mainBody><p>wseven
        </p></mainBody></doc></attachment></attachments>""",
    "texts within the text": """<body><section><num>1</num><content><p>wone</p></content></section>
        </body><components><component><doc><mainBody><p>wtwo</p></mainBody></doc></component>
        </components>""",
    "tables without spaces": """<body><section><num>1</num><content><table><tr><th><p>wone</p></th>
        <td>wtwo</td><td><p>wthree</p><p>wfour</p></td></tr></table></content></section>
        </body>""",
    "what a bill would put in": """<body><section><num>1</num><content><p>wone <mod>wtwo
        <quotedStructure><section><num>9</num><heading>wthree</heading><content><p>wfour</p>
        </content></section></quotedStructure></mod></p></content></section></body>""",
    "a record of a debate": """<body><debateSection><heading>wone</heading><speech>
        <from>wtwo</from><p>wthree</p></speech></debateSection></body>""",
    "words between paragraphs": """<preamble>wone<p>wtwo</p></preamble><body>wthree<section>wfour
        <num>1</num><content>wfive<p>wsix</p>wseven</content></section>weight<paragraph>wnine
        <content>wten<p>weleven</p>wtwelve</content></paragraph></body>""",
    "notes and parts of their own": """<body><section><num>1</num><content><p>wone
        <authorialNote><p>wtwo</p></authorialNote> <subFlow><p>wthree</p></subFlow></p>
        <foreign>wfour</foreign></content></section></body>""",
}


def _shape(name):
    return read_akn(f'<akomaNtoso xmlns="{AKN}"><act><meta/>{SHAPES[name]}</act></akomaNtoso>')


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_every_word_is_in_the_text_once_or_listed_as_left_out(name):
    read = _shape(name)

    texts = [node.text for _, node in walk(read.outline.nodes)]
    told = re.findall(r"\bw[a-z]+\b", " ".join((*texts, *read.unplaced)))
    written = re.findall(r"\bw[a-z]+\b", re.sub("<[^>]*>", " ", SHAPES[name]))
    assert sorted(told) == sorted(written)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("a cover, signatures and a schedule", OUTSIDE.format("attachments")),
        ("texts within the text", OUTSIDE.format("components")),
        ("words between paragraphs", STRAY),
    ],
)
def test_what_is_no_part_of_the_text_is_left_out_with_a_doubt(name, sentence):
    assert sentence in _said(_shape(name))
