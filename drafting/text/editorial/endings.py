"""How a paragraph ends: with a comma, a semicolon, a colon, a full stop, or no mark."""

from collections.abc import Iterator, Mapping

import regex

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import COVER, Manuscript
from drafting.text.editorial.positions import Ending, ending

RULE = "end-punctuation"

_NAMES = {",": "a comma", ";": "a semicolon", ":": "a colon", ".": "a full stop", "": "no mark"}
_WRITTEN: Mapping[str, Mapping[str, str]] = {
    "ar": {",": "\N{ARABIC COMMA}", ";": "\N{ARABIC SEMICOLON}"},
    "fr": {";": "\N{NO-BREAK SPACE};", ":": "\N{NO-BREAK SPACE}:"},
    "zh": {
        ",": "\N{FULLWIDTH COMMA}",
        ";": "\N{FULLWIDTH SEMICOLON}",
        ":": "\N{FULLWIDTH COLON}",
        ".": "\N{IDEOGRAPHIC FULL STOP}",
    },
}
"""How the four marks are written where they differ from the English ones."""

_READ = {
    new.strip(): mark for its in _WRITTEN.values() for mark, new in its.items() if len(new) == 1
}
_MARK = "".join(_READ) + ",;:."
_CLOSERS = rf"[\s{COVER}\"'*”’»\]\N{{RIGHT CORNER BRACKET}}]*$"
_END = regex.compile(rf"(?P<mark>\s*[{_MARK}]){_CLOSERS}|(?P<mark>)[\s{COVER}]*$")
_UNFINISHED = regex.compile(rf"(?:…|\.\.\.){_CLOSERS}")
_OTHER_END = regex.compile(
    rf"[?!\N{{ARABIC QUESTION MARK}}\N{{FULLWIDTH QUESTION MARK}}]{_CLOSERS}"
)
_JOINED = regex.compile(r"[,;]\s(?:and|or|et|ou|y|e|o|и|или)$", regex.IGNORECASE)
_ABBREVIATED = regex.compile(r"\.[,;:]$")


def check(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether a paragraph ends as its position asks."""
    words, asked = text.readable[index].rstrip(), ending(text, index)
    found = _END.search(words)
    if not words or asked is None or found is None or _UNFINISHED.search(words):
        return
    mark = _READ.get(found["mark"].strip(), found["mark"].strip())
    if mark == asked.mark or (mark and mark in asked.others):
        return
    if asked.may_join and _JOINED.search(words):
        return
    rule = (RULE, Severity.ERROR if asked.mark else Severity.WARNING)
    fix = _fix(words, found, asked, text.language)
    yield text.found(rule, index, found.span("mark"), _sentence(asked, mark), fix)


def _fix(words: str, found: regex.Match[str], asked: Ending, language: str) -> str | None:
    """What takes the place of the mark; None where a full stop or a question may be meant."""
    if _OTHER_END.search(words) or (not asked.mark and found["mark"].strip() == "."):
        return None
    if asked.mark == "." and _ABBREVIATED.search(words[: found.end("mark")]):
        return ""
    return _WRITTEN.get(language, {}).get(asked.mark, asked.mark)


def _sentence(asked: Ending, mark: str) -> str:
    if not asked.mark:
        return f"{asked.whose} ends without a mark: take out {_NAMES[mark]}."
    put = f"put {_NAMES[asked.mark]}"
    change = f"{put} in place of {_NAMES[mark]}" if mark else f"{put} at the end"
    return f"{asked.whose} ends with {_NAMES[asked.mark]}: {change}."
