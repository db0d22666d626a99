"""A comment or a reason as HTML: Markdown without raw HTML, then sanitised."""

import re
from functools import lru_cache
from html import escape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from drafting.domain.wording import overloaded

TAGS = frozenset(
    {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "a", "hr"}
)
ATTRIBUTES = {"a": {"href"}}
SCHEMES = frozenset({"http", "https", "mailto"})
BREAK = "<br>\n"
REL = "nofollow noopener noreferrer ugc"
AS_WRITTEN = ("html", "image_link", "image_reference", "short_image_ref")
"""Marks that are the writer's words like any others: shown, never obeyed."""

_HEADING = re.compile(r"h[1-6]")
_NOWHERE = re.compile(rf'<a rel="{REL}">(.*?)</a>', re.DOTALL)
"""A link after its address was taken away: sanitised, so that nothing in it opens another."""


class PlainHeadings(Treeprocessor):
    """Makes a heading a strong paragraph, since the page around a remark has its own headings."""

    def run(self, root: Element) -> None:
        """Change the headings in the tree of one remark."""
        for heading in [one for one in root.iter() if _HEADING.fullmatch(str(one.tag))]:
            strong = Element("strong")
            strong.text, heading.text = heading.text, None
            strong.extend(list(heading))
            heading[:] = [strong]
            heading.tag = "p"


@lru_cache(maxsize=4096)
def remark_html(text: str) -> str:
    """The remark as safe HTML: what is not on the list of tags above comes out as its words."""
    html = nh3.clean(
        _plain(text) if overloaded(text) else _set(text),
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel=REL,
        attribute_filter=_followed,
    )
    return _NOWHERE.sub(r"\1", html)


@lru_cache(maxsize=4096)
def remark_plain(text: str, most: int = 0) -> str:
    """The words of a remark on one line, cut after `most` characters if that is not 0."""
    words = " ".join(nh3.clean(remark_html(text), tags=set()).split())
    plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    if most and len(plain) > most:
        return plain[:most].rsplit(" ", 1)[0] + " …"
    return plain


def _followed(_tag: str, _name: str, address: str) -> str | None:
    """An address that leads somewhere: to the web or a mailbox, or within this room."""
    first, _, _ = address.partition("/")
    is_elsewhere = first.partition(":")[0].lower() in SCHEMES
    return address if is_elsewhere or ":" not in first else None


def _set(text: str) -> str:
    """The remark set by its marks; as plain words if they are nested beyond all measure."""
    markdown = Markdown(extensions=["sane_lists", "nl2br"], output_format="html")
    markdown.preprocessors.deregister("html_block")
    # A line that only defines a link would vanish: no word of a remark does.
    markdown.parser.blockprocessors.deregister("reference")
    for pattern in AS_WRITTEN:
        markdown.inlinePatterns.deregister(pattern)
    markdown.treeprocessors.register(PlainHeadings(markdown), "plain_headings", priority=5)
    try:
        return markdown.convert(text)
    except RecursionError:
        return _plain(text)


def _plain(text: str) -> str:
    """The words as they stand, in paragraphs, no mark obeyed."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n".join(f"<p>{escape(one).replace(chr(10), BREAK)}</p>" for one in paragraphs)
