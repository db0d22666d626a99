"""What stands around the text on its pages: the masthead, the symbol, the numbers of pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafting.formats.edition import SAMPLE_NOTICE, Edition, verification
from drafting.formats.report_masthead import head_of
from drafting.formats.word_details import details
from drafting.formats.word_runs import stretches
from drafting.formats.word_terms import terms
from drafting.formats.word_xml import Element, R, make, text_in, written

FRAME = {
    "head1": ("header", "first"),
    "head2": ("header", "default"),
    "foot1": ("footer", "first"),
    "foot2": ("footer", "default"),
}
"""The parts around the text: what each is, and on which pages it stands."""

_MARGIN = "1701"


@dataclass(frozen=True, slots=True)
class Layout:
    """How the pages are set: every which line is numbered (0 for none), what else they are."""

    numbered_lines: int = 0
    about: str = ""
    """What the file is beside a text, for the masthead: a compilation, changes since a release."""


def frame(edition: Edition, layout: Layout) -> dict[str, Element]:
    """The parts that stand around the text, by their names."""
    return {
        "head1": make("hdr", *_masthead(edition, layout)),
        "head2": make("hdr", _running_head(edition)),
        "foot1": make("ftr", *_foot(edition)),
        "foot2": make("ftr", *_foot(edition)),
    }


def section(edition: Edition, layout: Layout) -> Element:
    """The settings of the pages: their size, what stands around them, the numbers of lines."""
    is_rtl = edition.direction == "rtl"
    around = {"top": "1418", "right": _MARGIN, "bottom": "1418", "left": _MARGIN}
    lines = {"countBy": str(layout.numbered_lines), "restart": "newPage", "distance": "284"}
    return make(
        "sectPr",
        *_references(),
        make("pgSz", w="11906", h="16838"),
        make("pgMar", header="709", footer="709", gutter="0", **around),
        *([make("lnNumType", **lines)] if layout.numbered_lines else []),
        make("titlePg"),
        *([make("bidi")] if is_rtl else []),
    )


def _references() -> Iterable[Element]:
    for name, (tag, pages) in FRAME.items():
        reference = make(f"{tag}Reference", type=pages)
        reference.set(f"{{{R}}}id", name)
        yield reference


def _masthead(edition: Edition, layout: Layout) -> Iterable[Element]:
    said, is_rtl = terms(edition.language), edition.direction == "rtl"
    own = head_of(edition.outline)
    organization = written(own.organization) if own else said.organization
    line = [*_words(organization, is_rtl=is_rtl), _tab(), *_words(_symbol(edition), "Symbol")]
    yield _paragraph("MastheadLine", line, is_rtl=is_rtl)
    for words in (*(() if own else details(edition)), layout.about):
        if words:
            line = _words(written(words), is_rtl=is_rtl)
            yield _paragraph("MastheadDetail", line, is_rtl=is_rtl)
    if edition.is_sample:
        yield _paragraph("SampleNotice", _words(SAMPLE_NOTICE), is_rtl=False)


def _symbol(edition: Edition) -> str:
    """Its own, that of the release, or that it is a working text."""
    own = head_of(edition.outline)
    symbol = edition.symbol or (own.symbol if own else "")
    return written(symbol) or terms(edition.language).working_text


def _running_head(edition: Edition) -> Element:
    is_rtl = edition.direction == "rtl"
    return _paragraph(
        "PageHead", [_tab(), *_words(_symbol(edition), is_rtl=is_rtl)], is_rtl=is_rtl
    )


def _foot(edition: Edition) -> Iterable[Element]:
    """The number of the page, and what proves which text this is; hashes read from the left."""
    yield _page_number(edition)
    if edition.hash or edition.checkpoint:
        proof = _words(written(verification(edition)))
        yield _paragraph("PageProof", proof, is_rtl=False)


def _page_number(edition: Edition) -> Element:
    number = make("fldSimple", make("r", text_in("t", "1")), instr=" PAGE ")
    return _paragraph("PageFoot", [number], is_rtl=edition.direction == "rtl")


def _words(words: str, style: str = "", *, is_rtl: bool = False) -> list[Element]:
    return [
        make("r", make("rPr", *_marks(style, is_rtl=turned)), text_in("t", stretch))
        for stretch, turned in stretches(words, is_rtl=is_rtl)
    ]


def _marks(style: str, *, is_rtl: bool) -> list[Element]:
    named = [make("rStyle", val=style)] if style else []
    return [*named, *([make("rtl")] if is_rtl else [])]


def _tab() -> Element:
    return make("r", make("tab"))


def _paragraph(style: str, content: Iterable[Element], *, is_rtl: bool) -> Element:
    settings = [make("pStyle", val=style), *([make("bidi")] if is_rtl else [])]
    return make("p", make("pPr", *settings), *content)
