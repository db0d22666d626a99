"""The few marks a paragraph may carry, and the paragraph as HTML that no writer can break.

*Emphasis*, [links](https://…) to http, https and mailto addresses, and footnote references [^1].
Everything else, a tag too, is words.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from typing import Literal

import regex

from drafting.text.invisible import visible

RunKind = Literal["words", "emphasis", "link", "footnote"]

_MARK = regex.compile(
    r"(?<![\p{L}\p{N}*\\])\*(?=\S)(?P<emphasis>[^*\r\n]++)(?<![\s\\])\*(?![\p{L}\p{N}*])"
    r"|\[(?P<link>[^\[\]\r\n]++)\]\((?P<target>(?:https?://|mailto:)[^\s()<>\"']++)\)"
    r"|\[\^(?P<footnote>[\p{L}\p{Nd}]{1,16})\]"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph set in one manner."""

    kind: RunKind
    source: str
    """The characters as written, marks included; all sources join to the paragraph."""
    text: str
    """The characters that are read."""
    target: str = ""
    """Where a link leads."""


def parse(text: str) -> tuple[Run, ...]:
    """The paragraph in runs, losing nothing; a mark that is not closed is words."""
    runs, place = [], 0
    for found in _MARK.finditer(text):
        if found.start() > place:
            words = text[place : found.start()]
            runs.append(Run("words", words, words))
        runs.append(_run(found))
        place = found.end()
    if place < len(text):
        runs.append(Run("words", text[place:], text[place:]))
    return tuple(runs)


def write(runs: Iterable[Run]) -> str:
    """The paragraph as it is written, from what is read and how: `parse` the other way round."""
    return "".join(_written(run) for run in runs)


def plain(text: str) -> str:
    """The words without marks and without footnote references."""
    return "".join(run.text for run in parse(text) if run.kind != "footnote")


def to_html(text: str, opening: int = 0) -> str:
    """The paragraph as HTML, its first `opening` characters (of the plain text) in italics."""
    if not opening and not _may_hold_marks(text):
        return escape(visible(text))
    head, rest = [], []
    for run in parse(text):
        cut = 0 if run.kind == "footnote" else min(opening, len(run.text))
        opening -= cut
        if run.kind == "footnote" and opening:
            head.append(_run_html(run, run.text))
            continue
        if cut:
            head.append(_run_html(_upright(run), run.text[:cut]))
        if cut < len(run.text):
            rest.append(_run_html(run, run.text[cut:]))
    italic = f'<i class="opening">{"".join(head)}</i>' if head else ""
    return italic + "".join(rest)


def dressed(kind: RunKind, target: str, html: str) -> str:
    """Escaped words in the manner of a run."""
    match kind:
        case "emphasis":
            return f"<em>{html}</em>"
        case "link":
            return f'<a href="{escape(target)}" rel="nofollow noopener">{html}</a>'
        case "footnote":
            return f'<sup class="footnote">{html}</sup>'
        case _:
            return html


def _may_hold_marks(text: str) -> bool:
    """Whether it has a sign with which a mark begins; most words have none."""
    return "*" in text or "[" in text


def _written(run: Run) -> str:
    match run.kind:
        case "emphasis":
            return f"*{run.text}*"
        case "link":
            return f"[{run.text}]({run.target})"
        case "footnote":
            return f"[^{run.text}]"
        case _:
            return run.text


def _run(found: regex.Match[str]) -> Run:
    source = found.group()
    if found["emphasis"] is not None:
        return Run("emphasis", source, found["emphasis"])
    if found["link"] is not None:
        return Run("link", source, found["link"], found["target"])
    return Run("footnote", source, found["footnote"])


def _upright(run: Run) -> Run:
    """The same run without emphasis of its own, for the opening is in italics already."""
    return replace(run, kind="words") if run.kind == "emphasis" else run


def _run_html(run: Run, text: str) -> str:
    return dressed(run.kind, run.target, escape(visible(text)))
