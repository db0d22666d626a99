"""The few marks a paragraph may carry, and the paragraph as HTML that no writer can break.

*Emphasis*, [links](https://…) to http, https and mailto addresses, and footnote references [^1].
Everything else, a tag too, is words.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from typing import Literal

import regex

from drafting.text.diff import Edit
from drafting.text.invisible import revealed, visible
from drafting.text.tokens import has_meaning

RunKind = Literal["words", "emphasis", "link", "footnote"]

_MARK = regex.compile(
    r"(?<![\p{L}\p{N}*\\])\*(?P<emphasis>[^\s*]|[^\s*][^*\r\n]*[^\s*\\])\*(?![\p{L}\p{N}*])"
    r"|\[(?P<link>[^\[\]\r\n]+)\]\((?P<target>(?:https?://|mailto:)[^\s()<>\"']+)\)"
    r"|\[\^(?P<footnote>[\p{L}\p{Nd}]{1,16})\]"
)
_RIGHT_TO_LEFT = regex.compile(r"[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}]")


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


@dataclass(frozen=True, slots=True)
class HiddenWords:
    """What a listener hears around words put in and taken out, in the reader's language."""

    inserted: str = "inserted: "
    inserted_end: str = " end of insertion"
    deleted: str = "deleted: "
    deleted_end: str = " end of deletion"


ENGLISH = HiddenWords()


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


def plain(text: str) -> str:
    """The words without marks and without footnote references."""
    return "".join(run.text for run in parse(text) if run.kind != "footnote")


def to_html(text: str, opening: int = 0) -> str:
    """The paragraph as HTML, its first `opening` characters (of the plain text) in italics."""
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


def edits_to_html(edits: Iterable[Edit], words: HiddenWords = ENGLISH) -> str:
    """A diff as HTML: every character of both texts escaped, what cannot be seen made visible."""
    return "".join(_edit_html(edit, words) for edit in edits)


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
    written = escape(visible(text))
    match run.kind:
        case "emphasis":
            return f"<em>{written}</em>"
        case "link":
            return f'<a href="{escape(run.target)}" rel="nofollow noopener">{written}</a>'
        case "footnote":
            return f'<sup class="footnote">{written}</sup>'
        case _:
            return written


def _edit_html(edit: Edit, words: HiddenWords) -> str:
    match edit.kind:
        case "equal":
            return escape(visible(edit.text))
        case "insert":
            return _marked("ins", words.inserted, edit.text, words.inserted_end)
        case "delete":
            return _marked("del", words.deleted, edit.text, words.deleted_end)


def _marked(tag: str, before: str, text: str, after: str) -> str:
    """Words put in or taken out; a change of spaces alone is shown by what they are."""
    shown = _isolated(visible(text) if has_meaning(text) else revealed(text))
    return f'<{tag} class="{tag}">{_hidden(before)}{shown}{_hidden(after)}</{tag}>'


def _hidden(words: str) -> str:
    return f'<span class="unseen">{escape(words)}</span>'


def _isolated(text: str) -> str:
    """Words written from right to left keep their order among the hidden words around them."""
    written = escape(text)
    return f"<bdi>{written}</bdi>" if _RIGHT_TO_LEFT.search(text) else written
