"""A paragraph as HTML in which every run of words names where it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from drafting.text.invisible import visible
from drafting.text.markup import parse, to_html


@dataclass(frozen=True, slots=True)
class Whose:
    """A run of words with its source: by letter, by ground, and in words."""

    text: str
    mark: str
    ground: int
    said: str
    """What a listener hears before the words."""
    title: str
    href: str


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
    href = "" if "<a " in html else run.href
    head = _head(run.mark, run.ground, run.said, run.title, href)
    return f"{space}{head}{html}</{'a' if href else 'span'}>"


@lru_cache(maxsize=4096)
def _head(mark: str, ground: int, said: str, title: str, href: str) -> str:
    """What stands before the words of a source; thousands of runs have the same."""
    leads = f' href="{escape(href)}"' if href else ""
    return (
        f'<{"a" if href else "span"} class="origin" data-origin="{ground}"{leads}'
        f' title="{escape(visible(title))}"><sup aria-hidden="true">{escape(mark)}</sup>'
        f'<span class="unseen">{escape(visible(said))} </span>'
    )


def _read(text: str) -> int:
    return sum(len(run.text) for run in parse(text) if run.kind != "footnote")
