"""The template of our Word files, made here: fonts, and every style by its name."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafting.formats.word_lines import DEEPEST_STYLE
from drafting.formats.word_terms import language_tag
from drafting.formats.word_xml import Element, make

LATIN, ARABIC, CHINESE = "Times New Roman", "Traditional Arabic", "SimSun"
TEXT_WIDTH = 8504
"""The breadth of the text in twentieths of a point, on A4."""

_TEXT, _SMALL, _LARGE, _GREAT = "21", "18", "28", "34"
_STEP = 567
_DETAIL, _RULE = 5669, 3402
"""How far from the margin the details of the masthead stand, and the rule below the text."""
_LINE = {"line": "264", "lineRule": "auto"}


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph's style: its name, its spaces, and how its words are set."""

    id: str
    name: str
    settings: tuple[Element, ...] = ()
    words: tuple[Element, ...] = ()


def styles(language: str) -> Element:
    """The part of the file that holds every style; `language` is that of the text."""
    found = [_defaults(language), *map(_paragraph_style, _paragraph_styles())]
    found.extend(_character_styles())
    return make("styles", *found)


def _defaults(language: str) -> Element:
    is_arabic = language.partition("-")[0] == "ar"
    fonts = make(
        "rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=CHINESE, cs=ARABIC if is_arabic else LATIN
    )
    size, turned = ("24", "28") if is_arabic else (_TEXT, _TEXT)
    spoken = make("lang", val="en-GB" if language == "en" else language_tag(language))
    spoken.attrib.update(make("lang", eastAsia="zh-CN", bidi="ar-SA").attrib)
    words = make("rPr", fonts, make("sz", val=size), make("szCs", val=turned), spoken)
    return make(
        "docDefaults",
        make("rPrDefault", words),
        make("pPrDefault", make("pPr", make("spacing", after="120", **_LINE))),
    )


def _paragraph_styles() -> Iterator[_Style]:
    """The styles of the text's own paragraphs, then those of what stands around them."""
    yield _Style("Normal", "Normal")
    for name, settings, words in (
        ("Title", (*_above("240", "240"), _outline(0)), (*_bold(), *_size(_LARGE))),
        ("Formula", _first_line(), _italic()),
        ("Formula1", (make("spacing", after="0"), _indented(_DETAIL)), _size("20")),
        ("Preambular", _first_line(), ()),
        ("Heading", (*_above("360"), _centred(), _outline(1)), (*_bold(), *_size("24"))),
        ("Article", (*_above("240"), _centred(), _outline(2)), _bold()),
        ("Operative", _numbered(), ()),
        ("Paragraph", _numbered(), ()),
    ):
        yield _Style(f"Declaration{name}", f"Declaration {name}", settings, words)
    yield from map(_points, range(1, DEEPEST_STYLE + 1))
    yield from _frame()
    yield _Style("CommentText", "annotation text", (make("spacing", after="0"),), _size("20"))


def _frame() -> Iterator[_Style]:
    """The styles of what stands around the text, no line of which has a number."""
    spaced = make("spacing", before="240", after="0")
    for name, settings, words in (
        ("Masthead Line", (_border("bottom", "12"), _right_tab()), _size("24")),
        ("Masthead Detail", (make("spacing", after="0"), _indented(_DETAIL)), _size("20")),
        ("Sample Notice", (_border("top", "4"), spaced, _centred()), (*_bold(), *_size(_SMALL))),
        ("Page Head", (_border("bottom", "4"), _right_tab()), (*_bold(), *_size(_SMALL))),
        ("Page Foot", (_centred(),), _size(_SMALL)),
        ("End of Text", (_border("bottom", "6"), _indented(_RULE, _RULE)), ()),
    ):
        style = name.title().replace(" ", "")
        yield _Style(style, name, (make("suppressLineNumbers"), *settings), words)


def _points(level: int) -> _Style:
    start = _STEP * (level + 1)
    tabs = make("tabs", make("tab", val="left", pos=str(start)))
    place = make("ind", left=str(start), hanging=str(_STEP))
    settings = (tabs, place, make("jc", val="both"))
    return _Style(f"DeclarationSubparagraph{level}", f"Declaration Subparagraph {level}", settings)


def _character_styles() -> Iterator[Element]:
    led = (make("color", val="1F4E79"), make("u", val="single"))
    raised = make("vertAlign", val="superscript")
    for name, title, words in (
        ("OpeningWords", "Opening Words", _italic()),
        ("Emphasis", "Emphasis", _italic()),
        ("Hyperlink", "Hyperlink", led),
        ("FootnoteMark", "Footnote Mark", (raised,)),
        ("ParagraphLabel", "Paragraph Label", ()),
        ("Symbol", "Document Symbol", (*_bold(), *_size(_GREAT))),
        ("CommentReference", "annotation reference", _size("16")),
    ):
        yield make(
            "style",
            make("name", val=title),
            make("qFormat"),
            make("rPr", *words),
            type="character",
            styleId=name,
        )


def _paragraph_style(style: _Style) -> Element:
    is_default = {"default": "1"} if style.id == "Normal" else {}
    below = [] if is_default else [make("basedOn", val="Normal")]
    return make(
        "style",
        make("name", val=style.name),
        *below,
        make("qFormat"),
        make("pPr", *style.settings),
        make("rPr", *style.words),
        type="paragraph",
        styleId=style.id,
        **is_default,
    )


def _numbered() -> tuple[Element, ...]:
    return make("tabs", make("tab", val="left", pos=str(_STEP))), make("jc", val="both")


def _first_line() -> tuple[Element, ...]:
    return make("ind", firstLine=str(_STEP)), make("jc", val="both")


def _outline(level: int) -> Element:
    return make("outlineLvl", val=str(level))


def _above(space: str, after: str = "120") -> tuple[Element, ...]:
    return make("keepNext"), make("spacing", before=space, after=after)


def _centred() -> Element:
    return make("jc", val="center")


def _indented(left: int, right: int = 0) -> Element:
    return make("ind", left=str(left), right=str(right))


def _right_tab() -> Element:
    return make("tabs", make("tab", val="right", pos=str(TEXT_WIDTH)))


def _border(side: str, size: str) -> Element:
    return make("pBdr", make(side, val="single", sz=size, space="4", color="auto"))


def _bold() -> tuple[Element, ...]:
    return make("b"), make("bCs")


def _italic() -> tuple[Element, ...]:
    return make("i"), make("iCs")


def _size(half_points: str) -> tuple[Element, ...]:
    return make("sz", val=half_points), make("szCs", val=half_points)
