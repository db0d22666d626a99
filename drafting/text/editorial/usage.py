"""Words that have one form in the documents of the United Nations: per cent, Member States."""

from collections.abc import Iterator, Mapping

import regex

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript

PER_CENT, MEMBERS = "per-cent", "member-states"

_PER_CENT = {"en": "per cent", "es": "por ciento", "ar": "في المائة"}
_SIGN = regex.compile(r"(?<=[\p{Nd}])\s?[%\N{ARABIC PERCENT SIGN}](?![\p{L}\p{Nd}])")
_ENGLISH = regex.compile(r"(?<![\p{L}-])percent(?=\b(?!-))")

_STATES: Mapping[str, tuple[regex.Pattern[str], str]] = {
    "en": (regex.compile(r"\b[Mm]ember[- ]states\b|\bMember-States\b"), "Member States"),
    "fr": (regex.compile(r"\b[ÉEée]tats membres de l.Organisation des Nations Unies\b"), ""),
    "es": (regex.compile(r"\bestados [Mm]iembros\b|\bEstados-[Mm]iembros\b"), "Estados Miembros"),
}
_LOWER = regex.compile(r"\bmember States\b(?! (?:of|parties)\b)")


def check_per_cent(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether a share is given in words, never with a sign."""
    right = _PER_CENT[text.language]
    sentence = f"After a figure the words “{right}” are written, not a sign or one word."
    words = text.readable[index]
    for found in _SIGN.finditer(words):
        fix = (
            f" {right}" if found.end() == len(words) or not words[found.end()].isalnum() else None
        )
        yield text.found((PER_CENT, Severity.WARNING), index, found.span(), sentence, fix)
    if text.language == "en":
        for found in _ENGLISH.finditer(words):
            yield text.found((PER_CENT, Severity.WARNING), index, found.span(), sentence, right)


def check_members(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether the Member States bear their capital letters."""
    pattern, right = _STATES[text.language]
    words = text.readable[index]
    for found in pattern.finditer(words):
        new = right or found[0][:1].upper() + found[0][1:].replace(" membres", " Membres", 1)
        yield _members(text, index, found, new, Severity.WARNING)
    if text.language == "en":
        for found in _LOWER.finditer(words):
            yield _members(text, index, found, right, Severity.ADVICE)


def _members(
    text: Manuscript, index: int, found: regex.Match[str], right: str, severity: Severity
) -> Finding:
    sentence = f"Those of the United Nations are written “{right}”."
    return text.found((MEMBERS, severity), index, found.span(), sentence, right)
