"""A paragraph as HTML in which every run of words names where it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from drafting.text.invisible import visible
from drafting.text.markup import parse, to_html


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """Where words come from: by letter, by ground, and in words. Thousands of runs have one."""

    mark: str
    ground: int
    said: str
    """What a listener hears before the words."""
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Whose:
    """A run of words with its source."""

    text: str
    source: Source


def whose_html(runs: Iterable[Whose], opening: int = 0) -> str:
    """The runs one after the other, each leading to its source; opening words in italics."""
    found = []
    for run in runs:
        found.append(_run(run, opening))
        opening = max(opening - _read(run.text), 0) if opening else 0
    return "".join(found)


def _run(run: Whose, opening: int) -> str:
    space, words = (" ", run.text[1:]) if run.text.startswith(" ") else ("", run.text)
    html = to_html(words, max(opening - len(space), 0))
    tag = "span" if "<a " in html else "a"
    return f"{space}{_head(run.source, tag)}{html}</{tag}>"


@lru_cache(maxsize=4096)
def _head(source: Source, tag: str) -> str:
    """What stands before the words of a source, made once for all of them."""
    leads = f' href="{escape(source.href)}"' if tag == "a" else ""
    return (
        f'<{tag} class="origin" data-origin="{source.ground}"{leads}'
        f' title="{escape(visible(source.title))}">'
        f'<sup aria-hidden="true">{escape(source.mark)}</sup>'
        f'<span class="unseen">{escape(visible(source.said))} </span>'
    )


def _read(text: str) -> int:
    return sum(len(run.text) for run in parse(text) if run.kind != "footnote")
