"""Reading a declaration from a web page: ours, or what a word processor or a site makes of one."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html
from lxml.etree import _Element as Element

from drafting.domain.errors import UnreadableFile, UnsafeFile
from drafting.formats.doubts import Reading
from drafting.formats.markdown_marks import hide
from drafting.formats.markdown_read import read_markdown
from drafting.formats.marks import Style, split_mark
from drafting.formats.plain_lines import one_line
from drafting.formats.plain_read import EMPTY
from drafting.text.invisible import composed
from drafting.text.markup import Run, parse, write

DEEPEST_PAGE = 200
TOO_DEEP = f"The page is nested more than {DEEPEST_PAGE} levels deep: it is no text."

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LISTED = frozenset({"li", "dd"})
BLOCKS = frozenset(
    {"p", "blockquote", "pre", "td", "th", "caption", "address", *HEADINGS, *LISTED}
)
LEFT_OUT = frozenset(
    [
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "nav",
        "footer",
        "form",
        "button",
        "svg",
        "math",
        "iframe",
        "object",
    ]
)
SAMPLE = "sample"


@dataclass(slots=True)
class _Page:
    """The paragraphs of a page as lines of our Markdown, in the order in which they stand."""

    lines: list[str] = field(default_factory=list)
    is_in_article: bool = False
    has_title: bool = False

    def read(self, element: Element, depth: int = 0) -> None:
        """The blocks in an element; what stands in one of them first, then what is under it."""
        for child in element:
            tag = _tag(child)
            if tag in LEFT_OUT or child.get("class") == SAMPLE:
                continue
            inner = depth + (tag in {"ul", "ol", "dl"})
            if tag in BLOCKS:
                self._block(child, tag, depth)
            self.read(child, inner)

    def _block(self, element: Element, tag: str, depth: int) -> None:
        words = _wording(element)
        if tag == "dd":
            words = f"{_printed(element)} {words}".strip()
        if not words:
            return
        if tag in HEADINGS:
            self._heading(tag, words)
        elif tag in LISTED:
            self.lines.append(f"{'  ' * max(depth, 1)}{_listed(element, words)}")
        else:
            self._paragraph(element.get("class") or "", words)

    def _heading(self, tag: str, words: str) -> None:
        mark, _ = split_mark(words)
        is_article = bool(mark and mark.style is Style.ARTICLE)
        is_title = tag == "h1" and not self.has_title
        self.has_title = self.has_title or is_title
        self.is_in_article = is_article
        level = "#" if is_title else "###" if is_article else "##"
        self.lines.append(f"{level} {words if is_article else hide(words)}")

    def _paragraph(self, kind: str, words: str) -> None:
        mark, rest = split_mark(words)
        is_numbered = bool(mark and mark.style is Style.NUMBER)
        if self.is_in_article and kind in {"operative", "formula", "preambular"}:
            self.lines.append("---")
            self.is_in_article = False
        if kind == "formula":
            self.lines.append(f"> {hide(words)}")
        elif mark and is_numbered:
            is_outside = kind == "paragraph" and not self.is_in_article
            number = "".join(filter(str.isdigit, mark.value)) or "1"
            self.lines.append(f"{number}{')' if is_outside else '.'} {hide(rest)}")
        else:
            self.lines.append(words if mark else hide(words))


def read_html(text: str) -> Reading:
    """The outline of a web page; scripts, styles and whatever stands around the text are left."""
    root = _root(text)
    _refuse_depth(root)
    page = _Page()
    page.read(next(root.iter("main", "article"), root))
    if not page.lines:
        raise UnreadableFile(EMPTY)
    language = one_line(root.get("lang") or "en")
    return read_markdown("\n\n".join(["---", f"language: {language}", "---", *page.lines]))


def _root(text: str) -> Element:
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        return html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise UnreadableFile(EMPTY) from None


def _refuse_depth(root: Element) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST_PAGE:
            raise UnsafeFile(TOO_DEEP)


def _tag(element: Element) -> str:
    return element.tag.lower() if isinstance(element.tag, str) else ""


def _printed(element: Element) -> str:
    """The letter that stands before a point, in the term before it."""
    before = element.getprevious()
    is_term = before is not None and _tag(before) == "dt"
    return one_line("".join(map(str, before.itertext()))) if before is not None and is_term else ""


def _listed(element: Element, words: str) -> str:
    mark, _ = split_mark(words)
    parent = element.getparent()
    if mark and mark.style is Style.LETTER:
        return f"- {words}"
    if parent is not None and _tag(parent) == "ol" and parent.get("type", "1") == "1":
        at = parent.index(element) + 1
        return f"{at}. {hide(words)}"
    return f"- {hide(words)}"


def _wording(element: Element) -> str:
    """The words of a block with their marks, without those of the blocks in it."""
    return one_line(composed(write(_runs(element))))


def _runs(element: Element) -> Iterator[Run]:
    if element.text:
        yield Run("words", element.text, element.text)
    for child in element:
        tag = _tag(child)
        if tag not in BLOCKS and tag not in LEFT_OUT and tag not in {"ul", "ol", "dl", "table"}:
            yield from _inside(child, tag)
        if child.tail:
            yield Run("words", child.tail, child.tail)


def _inside(child: Element, tag: str) -> Iterator[Run]:
    text = one_line("".join(map(str, child.itertext())))
    target = child.get("href") or ""
    if tag == "em" or (tag == "i" and child.get("class") != "opening"):
        yield from _marked(f"*{text}*", text)
    elif tag == "a" and target.startswith(("http://", "https://", "mailto:")):
        yield from _marked(f"[{text}]({target})", text)
    elif tag == "sup":
        yield from _marked(f"[^{text}]", text)
    elif tag == "br":
        yield Run("words", " ", " ")
    else:
        yield from _runs(child)


def _marked(source: str, text: str) -> Iterator[Run]:
    """A run that reads so, or plain words where the room could not read it back as such."""
    found = parse(source)
    yield found[0] if len(found) == 1 else Run("words", text, text)
