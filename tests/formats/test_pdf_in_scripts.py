"""Every kind of PDF file is tagged, and set in Arabic and in Chinese with fonts of our own."""

from functools import cache

import pytest
from pypdf.generic import ContentStream

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.council_report import council_report
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.pdf_redline import write_redline
from drafting.formats.pdf_rolling import write_rolling
from drafting.formats.pdf_table import write_disposed
from drafting.formats.pdf_write import write_pdf
from drafting.formats.rolling import Line, RollingText
from drafting.formats.word_table import Disposed
from drafting.text.compilation import Compiled, Segment
from tests.formats.pdf_reading import letters, opened, words
from tests.formats.test_council_report import FACTS

ARABIC = (
    "مشروع إعلان بشأن الموانئ المشتركة",
    "تحث كل سفينة على الانتظار 24 ساعة قبل دخول الميناء (A/RES/21/10)؛",
    "تحث كل قارب على الانتظار 48 ساعة قبل دخول الميناء (A/RES/21/10)؛",
    "مصر",
)
CHINESE = (
    "关于共同港口的宣言草案",
    "敦促每艘船在进入港口前等待24小时。",
    "敦促每艘小船在进入港口前等待48小时。",
    "中国",
)
TEXTS = {"ar": ARABIC, "zh": CHINESE}
OURS = ("NotoSerif", "NotoNaskhArabic", "NotoSerifCJKsc")
KINDS = ("draft", "redline", "compilation", "dispositions")


def _edition(language, which):
    title, *texts, _ = TEXTS[language]
    nodes = (Node("title", title), Node("operative", texts[which], "o1"))
    return Edition(Outline(nodes, language), symbol="A/1", hash="ab" * 32, language=language)


def _rolling(language):
    title, base, asked, name = TEXTS[language]
    said = Compiled("", (Segment("base", base), Segment("insertion", asked, (name,))))
    kind = ParagraphKind.OPERATIVE
    place = Line("base", "o1", "o1", kind, 0, "1 bis.", "OP1 bis", "1 bis.", base, said)
    return RollingText("A/1", title, (place,))


@cache
def _file(kind, language):
    before, after = _edition(language, 0), _edition(language, 1)
    *_, asked, name = TEXTS[language]
    match kind:
        case "draft":
            return write_pdf(before)
        case "redline":
            return write_redline(before, after)
        case "compilation":
            return write_rolling(_rolling(language), before)
        case _:
            return write_disposed(before, [Disposed("OP1", name, asked, "accepted", asked)])


every_file = pytest.mark.parametrize("language", sorted(TEXTS))
every_kind = pytest.mark.parametrize("kind", KINDS)


@every_file
@every_kind
def test_every_file_says_that_it_is_tagged_for_all_readers(kind, language):
    catalogue = opened(_file(kind, language)).trailer["/Root"]

    about = catalogue["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/StructTreeRoot"]["/K"]
    assert catalogue["/Lang"] == language


def _fonts(page):
    for font in page["/Resources"]["/Font"].values():
        yield font.get_object()["/DescendantFonts"][0].get_object()


@every_file
@every_kind
def test_every_font_is_one_of_ours_and_goes_along_in_the_file(kind, language):
    fonts = [font for page in opened(_file(kind, language)).pages for font in _fonts(page)]

    assert fonts
    for font in fonts:
        assert font["/BaseFont"].partition("+")[2].startswith(OURS)
        assert {"/FontFile2", "/FontFile3"} & font["/FontDescriptor"].get_object().keys()


def _glyphs(raw):
    """The pictures that are set, by their numbers in their fonts; 0 is the one of none."""
    reader = opened(raw)
    for page in reader.pages:
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator in {b"Tj", b"TJ"}:
                for one in operands[0] if operator == b"TJ" else operands:
                    if hasattr(one, "original_bytes"):
                        raw = one.original_bytes
                        yield from (raw[at : at + 2] for at in range(0, len(raw), 2))


@every_file
@every_kind
def test_every_character_has_its_picture(kind, language):
    raw = _file(kind, language)

    _, _, asked, name = TEXTS[language]
    shown = asked if kind in {"compilation", "dispositions"} else TEXTS[language][1]
    read = words(raw)
    assert b"\x00\x00" not in set(_glyphs(raw))
    assert "[U+" not in read
    assert set(letters(shown)) <= set(letters(read))
    assert kind in {"draft", "redline"} or set(letters(name)) <= set(letters(read))


def _places(raw):
    """How far from the left each stretch of the first page begins."""
    places = {}

    def place(text, outer, inner, _font, _size):
        if text.strip():
            places.setdefault(text.strip(), inner[4] * outer[0] + inner[5] * outer[2] + outer[4])

    opened(raw).pages[0].extract_text(visitor_text=place)
    return places


@pytest.mark.parametrize(("language", "is_mirrored"), [("ar", True), ("zh", False)])
def test_the_columns_of_a_table_run_as_the_language_does(language, is_mirrored):
    places = _places(_file("dispositions", language))

    assert (places["Paragraph"] > places["Reason"]) is is_mirrored


def test_a_number_that_comes_stands_behind_the_one_that_goes_as_arabic_is_read():
    places = _places(_file("redline", "ar"))

    assert places["24"] > places["48"]


def test_the_report_to_the_council_is_tagged_like_every_text():
    catalogue = opened(write_pdf(Edition(council_report(FACTS)))).trailer["/Root"]

    assert "<pdfuaid:part>1</pdfuaid:part>" in catalogue["/Metadata"].get_data().decode()
    assert catalogue["/MarkInfo"]["/Marked"]
