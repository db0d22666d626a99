"""From a part of a mail to the changes it asks for."""

from dataclasses import replace
from itertools import islice

import regex

from drafting.text.instructions.forms import (
    NEW_PARAGRAPH_FORMS,
    PARAGRAPH_FORMS,
    WORD_FORMS,
    fitting,
)
from drafting.text.instructions.loose import loosely
from drafting.text.instructions.skeleton import PLACE, QUOTE, Skeleton
from drafting.text.instructions.values import Instruction, Reference
from drafting.text.instructions.vocabulary import AFTER, BEFORE, BELOW, IN, POLITE, VERBS, WORDS

_POLITE = regex.compile(rf"\s*(?:(?:{POLITE})(?!\p{{L}})[\s:,]*)+", regex.IGNORECASE)
_BRACKETED = regex.compile(r"\s*[\[(](?P<inner>[^\[\]]*)[\])]\s*\.?\s*", regex.DOTALL)
_LEADING = regex.compile(
    rf"\s*(?:(?:{IN})\s+)?(?P<place>{PLACE})(?P<rest>(?:[\s:,.;\u2013\u2014-]|\Z).*)",
    regex.DOTALL | regex.IGNORECASE,
)
_TRAILING = regex.compile(
    rf"(?P<rest>.*?)[\s,]*(?:(?:(?:{IN})\s+)|\(\s*|,\s*|(?<=\W))(?P<place>{PLACE})[\s).;]*",
    regex.DOTALL | regex.IGNORECASE,
)
_SPACES = regex.compile(r"[ \t\r\n]+")
_VERB = "|".join(VERBS.values())
_NEXT = regex.compile(
    rf"(?:(?<=[;.])\s+|\s*,\s*|,?\s+(?:and|then|et|y)\s+)(?=(?:(?:{POLITE})\s+)*(?:(?:{_VERB})(?!\p{{L}})"
    rf"|(?:in |on |dans |en )?{PLACE}))",
    regex.IGNORECASE,
)
_COMMA = r"\s*(?:,|,?\s(?:and|et|y)\s|&)\s*"
_LISTED = regex.compile(
    rf"{PLACE}(?:{_COMMA}{PLACE})+|{QUOTE}(?:{_COMMA}{QUOTE})+", regex.IGNORECASE
)
_NUMBER = r"\d{1,3}(?:\.\d{1,2})?"
_SEVERAL = regex.compile(
    rf"(?P<asking>\A\s*(?:(?:{POLITE})[\s:,]+)*(?:{_VERB})\s+)(?:(?:les|los|las|the)\s+)?"
    r"(?P<name>paragraph|para|paragraphe|párrafo|article|artículo|OP|PP)s\b\.?\s*"
    rf"(?P<numbers>{_NUMBER}(?:\s*,\s*{_NUMBER})*,?\s+(?:and|et|y|with|avec|con)\s+{_NUMBER})\b",
    regex.IGNORECASE,
)
_BARE = regex.compile(
    rf"(?P<asking>\A\s*(?:(?:{POLITE})[\s:,]+)*(?:{VERBS['MOVE']}|{VERBS['JOIN']}|{VERBS['SPLIT']})\s+)"
    rf"(?P<first>{_NUMBER})(?:(?P<between>\s+(?:{WORDS['AND']}|{AFTER}|{BEFORE}|{BELOW})\s+)"
    rf"(?P<second>{_NUMBER}))?(?![\p{{L}}\p{{N}}(]|\.\p{{N}}|\s*(?:bis|ter|alt)\b)",
    regex.IGNORECASE,
)
"""A bare number behind one of these verbs is that of a paragraph."""
_MOST_CHANGES = 30


def understand(text: str, context: Reference | None) -> list[Instruction]:
    """The changes that a part of a mail asks for; none where it is not understood whole."""
    skeleton = Skeleton(_BARE.sub(_both_named, _SEVERAL.sub(_each_named, text)))
    sentence = _SPACES.sub(" ", skeleton.text).strip()
    return _in_one(sentence, skeleton, context) or _in_turn(sentence, skeleton, context)


def leading_place(text: str) -> tuple[Reference | None, str]:
    """The place with which a part of a mail opens, and what follows it."""
    skeleton = Skeleton(text)
    found = _LEADING.fullmatch(skeleton.text)
    if not found:
        return None, text
    rest = skeleton.restored(found["rest"]).lstrip(" :,;\u2013\u2014-\n")
    return skeleton.place(found["place"]), rest if rest.startswith("..") else rest.lstrip(". ")


def _each_named(found: regex.Match[str]) -> str:
    """Paragraphs 3 and 4, each called a paragraph."""
    numbers = regex.sub(r"(?<![\d.])(?=\d)", f"{found['name']} ", found["numbers"])
    return f"{found['asking']}{numbers}"


def _both_named(found: regex.Match[str]) -> str:
    """2.2 and 2.3, each called a paragraph."""
    second = f"{found['between']}para. {found['second']}" if found["second"] else ""
    return f"{found['asking']}para. {found['first']}{second}"


def _in_one(sentence: str, skeleton: Skeleton, context: Reference | None) -> list[Instruction]:
    bare = _bare(sentence)
    found = fitting((*NEW_PARAGRAPH_FORMS, *PARAGRAPH_FORMS), bare, skeleton)
    if found:
        return [found]
    place, rest = _placed(bare, skeleton)
    found = fitting(WORD_FORMS, _bare(rest), skeleton) or loosely(_bare(rest), skeleton)
    if found:
        return [replace(found, place=place or context)]
    return _for_each(bare, skeleton, context)


def _in_turn(sentence: str, skeleton: Skeleton, context: Reference | None) -> list[Instruction]:
    """Several changes in one sentence, one after the other; a place holds until the next."""
    found: list[Instruction] = []
    cuts = [one.span() for one in islice(_NEXT.finditer(sentence), _MOST_CHANGES)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(sentence)]
    first = 0
    while cuts and first < len(starts):
        for last in range(len(ends) - 1, first - 1, -1):
            asked = _in_one(sentence[starts[first] : ends[last]], skeleton, context)
            if asked:
                break
        else:
            return []
        context = asked[-1].place or context
        found += asked
        first = last + 1
    return found


def _for_each(sentence: str, skeleton: Skeleton, context: Reference | None) -> list[Instruction]:
    """What is asked for several paragraphs or words at once, asked for each."""
    listed = _LISTED.search(sentence)
    if not listed:
        return []
    each = [
        _in_one(f"{sentence[: listed.start()]}{sign}{sentence[listed.end() :]}", skeleton, context)
        for sign in regex.findall(f"{PLACE}|{QUOTE}", listed[0])
    ]
    asked = [one for found in each for one in found]
    return asked if all(each) and {one.kind for one in asked} <= {"delete", "retain"} else []


def _placed(sentence: str, skeleton: Skeleton) -> tuple[Reference | None, str]:
    """The place that stands at one end of a sentence, and the rest of it."""
    for pattern in (_LEADING, _TRAILING):
        found = pattern.fullmatch(sentence)
        if found and not (pattern is _TRAILING and found["rest"].rstrip().endswith((";", "."))):
            return skeleton.place(found["place"]), found["rest"].strip(" :,.;\u2013\u2014-")
    return None, sentence


def _bare(sentence: str) -> str:
    """A sentence without the brackets around it and the courtesy in front."""
    found = _BRACKETED.fullmatch(sentence)
    sentence = found["inner"] if found else sentence
    courtesy = _POLITE.match(sentence)
    return sentence[courtesy.end() :] if courtesy else sentence
