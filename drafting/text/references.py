"""Where a text refers to its own places, "paragraph 5 bis" or "OP13 (a)", and to what it points.

Six languages are understood. A reference is a value, so that a check can tell whether the place
to which it points exists (`pointing`), and renumbering which words to look at.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

import regex

from drafting.text.reference_patterns import Patterns, patterns
from drafting.text.reference_units import Step, Target, kind_of, targets_of

_Segment = regex.Match[str]

_CITED = regex.compile(
    r"(?:\p{Lu}{1,6}(?:/[\p{L}\p{Nd}.]{1,12}){1,8}|\p{Nd}{1,4}/\p{Nd}{1,4}[A-Z]?"
    r"|\u300A[^\u300B]{1,60}\u300B|\p{Nd}{1,4}/\p{Nd}{1,4}\u53F7\u51B3\u8BAE)[,\uFF0C]?\s?\(?$"
)
"""Another text, named directly before a reference: a symbol, a resolution, a Chinese title."""

_FARTHEST = 80
"""Characters before a reference in which that name is sought."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer to places, from `start` to `end` of the text."""

    start: int
    end: int
    text: str
    targets: tuple[Target, ...]
    beside: Literal["", "above", "below"] = ""
    source: str = ""
    """The other text to which the places belong, in its own words; nothing for the present one."""


def references(text: str, language: str = "en") -> tuple[Reference, ...]:
    """The references of a text, in the order in which they stand."""
    known = patterns(language)
    groups: list[list[_Segment]] = []
    for found in known.segment.finditer(text):
        if groups and _is_joined(text, groups[-1], found, known):
            groups[-1].append(found)
        else:
            groups.append([found])
    return tuple(_reference(text, group, known) for group in groups)


def _is_joined(text: str, group: Sequence[_Segment], found: _Segment, known: Patterns) -> bool:
    """Whether a part goes on from those before: "article 3, paragraph 2", "(a) of paragraph 5".

    Behind a comma stands what is narrower, behind "of" what is wider; where a language has no
    word for it, either. Nobody turns round in between.
    """
    joint = known.joint.fullmatch(text, group[-1].end(), found.start())
    if not joint:
        return False
    steps = [_width(later) - _width(one) for one, later in pairwise([*group, found])]
    is_narrower, is_wider = all(step > 0 for step in steps), all(step < 0 for step in steps)
    parts = joint.groupdict()
    if parts.get("narrower"):
        return is_narrower
    return is_wider or (is_narrower and not parts.get("wider"))


def _width(found: _Segment) -> int:
    """How narrow the kind of place is; paragraphs of every kind are alike."""
    return {"article": 0, "subparagraph": 2}.get(kind_of(found), 1)


def _reference(text: str, group: Sequence[_Segment], known: Patterns) -> Reference:
    start, end = group[0].start(), group[-1].end()
    tail = known.tail.match(text, end)
    parts = tail.groupdict() if tail else {}
    end = tail.end() if tail else end
    targets = _targets(sorted(group, key=_width), known)
    for kind in ("preambular", "operative"):
        if parts.get(kind):
            targets = tuple(_as(target, kind) for target in targets)
    beside = _beside({**group[0].groupdict(), **parts})
    return Reference(
        start, end, text[start:end], targets, beside, _source(text, start, end, known)
    )


def _beside(parts: Mapping[str, str | None]) -> Literal["", "above", "below"]:
    if parts.get("above"):
        return "above"
    return "below" if parts.get("below") else ""


def _source(text: str, start: int, end: int, known: Patterns) -> str:
    """The name of another text behind a reference, or directly before it."""
    behind = known.source.match(text, end)
    if behind:
        return behind["source"].strip()
    before = _CITED.search(text, max(0, start - _FARTHEST), start)
    return before[0].rstrip(",\uff0c (") if before else ""


def _as(target: Target, kind: str) -> Target:
    """The same target with its paragraph in another part of the text."""
    first, *rest = target.steps
    return replace(target, steps=(Step(kind, first.number), *rest))


def _targets(group: Sequence[_Segment], known: Patterns) -> tuple[Target, ...]:
    """What parts point to, the widest first: the narrower lie within the last wider place."""
    found: list[Target] = []
    for segment in group:
        within = found.pop().steps if found else ()
        found.extend(
            replace(target, steps=(*within, *target.steps))
            for target in targets_of(segment, known.unit)
        )
    return tuple(found)
