"""A comment or a reason as HTML: Markdown without raw HTML, then sanitised."""

from functools import lru_cache

import nh3
from markdown import Markdown

TAGS = frozenset(
    {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "a", "hr"}
)
ATTRIBUTES = {"a": {"href"}}
SCHEMES = frozenset({"http", "https", "mailto"})


@lru_cache(maxsize=4096)
def remark_html(text: str) -> str:
    """The remark as safe HTML: what is not on the list of tags above comes out as its words."""
    markdown = Markdown(extensions=["sane_lists", "nl2br"], output_format="html")
    # Raw HTML is the writer's words like any others: shown, never obeyed.
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    return nh3.clean(
        markdown.convert(text),
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=set(SCHEMES),
        link_rel="nofollow noopener noreferrer ugc",
    )


@lru_cache(maxsize=4096)
def remark_plain(text: str, most: int = 0) -> str:
    """The words of a remark on one line, cut after `most` characters if that is not 0."""
    words = " ".join(nh3.clean(remark_html(text), tags=set()).split())
    plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    if most and len(plain) > most:
        return plain[:most].rsplit(" ", 1)[0] + " …"
    return plain
