"""Who asks: a name in front of an instruction, or behind it."""

import regex

from drafting.text.instructions.vocabulary import VERBS

_JOINING = r"of|the|and|de|del|du|des|la|las|los|et|y|&|in|for"
_WORD = r"\p{Lu}[\p{L}.'\u2019-]*"
_ON_BEHALF = (
    r"(?:,? ?\(?(?:on behalf of|au nom de|en nombre de|also on behalf of)[^:()]{1,80}\)?)?"
)
_MORE = rf"(?: |, | / |/|, and )(?:(?:{_JOINING}) )*{_WORD}"
_NAME = rf"{_WORD}(?:{_MORE})*(?: \([^():]{{2,50}}\))?{_ON_BEHALF}"
_RESERVED = "|".join(VERBS.values()) + (
    r"|title|titre|título|reasons?|rationale|comments?|notes?|explanations?|justification|remarks?"
    r"|article|paragraph|para|preamble|operative|preambular|subject|re|pp|op|new|dear|section|part"
    r"|cc|to|from|date|sent|nouveau|nuevo|motif|razón|amendments?|proposals?|proposed|edits?"
    r"|we|i|it|our|my|nous|please|this|that|in|on|at|after|before|all|best|kind|regards|bracket"
)
_LONGEST = 160
_IS_RESERVED = regex.compile(rf"(?:{_RESERVED})(?![\p{{L}}])", regex.IGNORECASE)
_HEAD = regex.compile(rf"\[?(?P<name>{_NAME})\]?\s*:\s*(?P<rest>.*)", regex.DOTALL)
_PROPOSES = regex.compile(
    rf"(?P<name>{_NAME}) (?=(?:proposes|suggests|requests|would like|wishes|asks|prefers|propose"
    r"|propone|suggère|demande)\b)"
    r"(?P<rest>.*)",
    regex.DOTALL,
)
_TAIL = regex.compile(
    rf"(?P<rest>.*?)(?:(?:^|(?<=[\s.;\u201d\u2019\"'»]))[\u2014\u2013-]{{1,2}}\s*(?P<name>{_NAME})"
    rf"|(?<=[\s.;])\((?P<bracketed>{_NAME})\)|(?<=\s)\[(?P<squared>{_NAME})\])\.?",
    regex.DOTALL,
)


def author_at_head(text: str) -> tuple[str, str]:
    """The name in front of a colon, or of "proposes", and what follows it."""
    found = _HEAD.fullmatch(text) or _PROPOSES.fullmatch(text)
    if not found or _IS_RESERVED.match(found["name"]) or len(found["name"]) > _LONGEST:
        return "", text
    return found["name"].strip(), found["rest"].strip()


def author_at_tail(text: str) -> tuple[str, str] | None:
    """The name behind a dash or in brackets at the end, and what precedes it."""
    start = max(len(text) - _LONGEST, 0)
    found = _TAIL.fullmatch(text, start)
    if not found:
        return None
    name: str = found["name"] or found["bracketed"] or found["squared"]
    if _IS_RESERVED.match(name):
        return None
    return name.rstrip("."), f"{text[:start]}{found['rest']}".strip()
