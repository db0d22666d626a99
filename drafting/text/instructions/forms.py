"""The forms of a sentence that asks for a change, each with what it comes to."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import regex

from drafting.text.breaks import BREAK
from drafting.text.instructions.skeleton import PLACE, QUOTE, Skeleton
from drafting.text.instructions.values import Instruction, Kind, Part, Reference, Side
from drafting.text.instructions.vocabulary import GROUPS, VERBS, WORDS

_GAP = r"(?:[\s:,.\u2013\u2014]|-(?!>))*+"
_QUOTED = frozenset(["old", "new", "frame", "other"])


class Form(NamedTuple):
    """What is asked for, and the words that ask, names of the vocabulary in capitals."""

    kind: Kind
    words: str
    is_new: bool = False


PARAGRAPH_FORMS = (
    Form("move", "MOVE PLACE to? BESIDE TARGET"),
    Form("move", "PLACE BE? MOVE to? BESIDE TARGET"),
    Form("move", "MOVE PLACE to? BELOW TARGET"),
    Form("move", "PLACE BE? MOVE to? BELOW TARGET"),
    Form("join", "JOIN TARGET INTO PLACE"),
    Form("join", "TARGET BE? JOIN INTO PLACE"),
    Form("join", "JOIN PLACE AND? TARGET ONE?"),
    Form("join", "PLACE AND? TARGET BE? JOIN ONE?"),
    Form("split", "SPLIT PLACE TWO? BESIDE FRAME"),
    Form("split", "PLACE BE? SPLIT TWO? BESIDE FRAME"),
    Form("split", "SPLIT PLACE TWO? AS_FOLLOWS? PARTS"),
    Form("split", "SPLIT OFF? LAST OF? PLACE OWN?"),
    Form("split", "PLACE SPLIT OFF? LAST OWN?"),
    Form("split", "MAKE LAST OF? PLACE OWN"),
    Form("split", "PLACE MAKE LAST OWN"),
    Form("split", "PLACE LAST BE? OWN"),
    Form("delete", "DELETE OF? ALL? PLACE ALL?"),
    Form("delete", "PLACE BE? DELETE OF? ALL? PARAGRAPH? ALL?"),
    Form("retain", "RETAIN OF? AS_IS? OF? ALL? PLACE AS_IS?"),
    Form("retain", "PLACE BE? RETAIN OF? AS_IS? PARAGRAPH? AS_IS?"),
    Form("retain", "PLACE REMAIN? AS_IS"),
    Form("replace", "REPLACE PLACE WITH FOLLOWING? TEXT"),
    Form("replace", "PLACE REPLACE WITH FOLLOWING? TEXT"),
    Form("replace", "REPLACE? PLACE READ TEXT"),
    Form("insert", "END OF? PLACE INSERT NEWS"),
)
"""What concerns a paragraph as a whole; its place is part of the form."""

NEW_PARAGRAPH_FORMS = (
    Form("insert", "INSERT? A? FOLLOWING? NEW? PLACE NEW? BESIDE TARGET READ? TEXT", is_new=True),
    Form("insert", "INSERT A? FOLLOWING? NEW PLACE READ? TEXT", is_new=True),
    Form("insert", "INSERT PLACE NEW? READ? TEXT", is_new=True),
    Form("insert", "A? NEW PLACE READ? TEXT", is_new=True),
    Form("insert", "PLACE NEW PARAGRAPH? READ? TEXT", is_new=True),
    Form("insert", "INSERT? A? NEW? FOLLOWING? PARAGRAPH BESIDE TARGET READ? TEXT", is_new=True),
    Form("insert", "INSERT? A? PARAGRAPH NEW? BESIDE TARGET READ? TEXT", is_new=True),
    Form("insert", "BESIDE TARGET INSERT A? NEW? FOLLOWING? PARAGRAPH READ? TEXT", is_new=True),
    Form("insert", "INSERT BESIDE TARGET A? NEW? FOLLOWING? PARAGRAPH READ? TEXT", is_new=True),
    Form("insert", "INSERT? A? NEW? FOLLOWING? SUB NEW? IN_IT TARGET READ? TEXT", is_new=True),
    Form("insert", "TARGET INSERT? A? NEW? FOLLOWING? SUB NEW? READ TEXT", is_new=True),
    Form("insert", "TARGET INSERT A? NEW? FOLLOWING? SUB NEW? TEXT", is_new=True),
    Form("insert", "IN_IT TARGET INSERT A? NEW? FOLLOWING? SUB READ? TEXT", is_new=True),
    Form("insert", "INSERT NEWS as A? NEW? SUB IN_IT TARGET", is_new=True),
    Form("insert", "INSERT NEWS as A? NEW? PARAGRAPH BESIDE TARGET", is_new=True),
    Form("insert", "INSERT NEWS as A? NEW? PLACE", is_new=True),
)
"""What puts in a paragraph of its own."""

WORD_FORMS = (
    Form("replace", "REPLACE OLD WITH NEWS"),
    Form("replace", "OLD BE? REPLACE WITH NEWS"),
    Form("replace", "SUBSTITUTE NEWS FOR OLD"),
    Form("replace", "SUBSTITUTE OLD WITH NEWS"),
    Form("replace", "OLD ARROW NEWS"),
    Form("replace", "OLD READ NEWS"),
    Form("replace", "DELETE OLD THEN? INSERT NEWS INSTEAD?"),
    Form("replace", "DELETE OLD THEN? REPLACE it? WITH NEWS"),
    Form("replace", "DELETE OLD THEN? SUBSTITUTE NEWS"),
    Form("replace", "INSERT NEWS THEN? DELETE OLD"),
    Form("replace", "FOR OLD USE NEWS"),
    Form("replace", "FOR OLD INSERT NEWS"),
    Form("replace", "FOR OLD SUBSTITUTE NEWS"),
    Form("replace", "USE NEWS FOR OLD"),
    Form("replace", "NEWS FOR OLD"),
    Form("replace", "INSERT NEWS FOR OLD"),
    Form("insert", "INSERT NEWS BESIDE FRAME"),
    Form("insert", "BESIDE FRAME INSERT NEWS"),
    Form("insert", "NEWS BE? INSERT BESIDE FRAME"),
    Form("insert", "INSERT NEWS BETWEEN FRAME AND OTHER"),
    Form("insert", "INSERT NEWS END"),
    Form("insert", "END INSERT NEWS"),
    Form("insert", "INSERT BESIDE FRAME NEWS"),
    Form("delete", "DELETE OLD BESIDE FRAME"),
    Form("delete", "DELETE OLD"),
    Form("delete", "OLD BE? DELETE"),
    Form("retain", "RETAIN OLD"),
    Form("move", "MOVE NEWS to? BESIDE FRAME"),
)
"""What changes quoted words of a paragraph that is known already."""


def fitting(forms: Sequence[Form], text: str, skeleton: Skeleton) -> Instruction | None:
    """The sentence as an instruction, in the first of the forms that it has."""
    for form in forms:
        found = _PATTERNS[form].fullmatch(text)
        if found and not _RUNS_ON.search(found.groupdict().get("new") or ""):
            return _instruction(form, found, skeleton)
    return None


def _pattern(form: Form) -> regex.Pattern[str]:
    parts = [_part(name) for name in form.words.split()]
    return regex.compile(_GAP.join(["", *parts]) + r"[\s.;,!]*", regex.IGNORECASE | regex.DOTALL)


def _part(name: str) -> str:
    plain = name.removesuffix("?")
    if plain in GROUPS:
        return GROUPS[plain]
    word = rf"(?<!\p{{L}})(?:{WORDS.get(plain, plain)})(?!\p{{L}})"
    return f"(?:{word})?" if name.endswith("?") else word


_RUNS_ON = regex.compile(
    rf"[.;]\s+(?:{'|'.join(VERBS.values())})(?!\p{{L}}).*(?:{QUOTE}|{PLACE})", regex.IGNORECASE
)
"""Words that go on to ask for something else are not the words of a paragraph."""

_PATTERNS = {
    form: _pattern(form) for form in (*PARAGRAPH_FORMS, *NEW_PARAGRAPH_FORMS, *WORD_FORMS)
}


def _instruction(form: Form, found: regex.Match[str], skeleton: Skeleton) -> Instruction:
    parts = {name: part for name, part in found.groupdict().items() if part}
    words = {name: skeleton.words(part) for name, part in parts.items() if name in _QUOTED}
    place, target = (_reference(parts.get(name), skeleton) for name in ("place", "target"))
    side = _side(parts)
    is_title = place is not None and place.label == "Title" and form.kind == "replace"
    kind, sought, new = _framed("title" if is_title else form.kind, words, side)
    keeps_side = kind in {"insert", "move", "split"}
    side = side if keeps_side else None
    new = _in_full(parts, skeleton) or new
    return Instruction(kind, place, sought, new, side, target, form.is_new, part=_part_of(parts))


def _side(parts: Mapping[str, str]) -> Side | None:
    sides: tuple[Side, ...] = ("after", "before", "under")
    return next((one for one in sides if one in parts), None)


def _part_of(parts: Mapping[str, str]) -> Part:
    """Which last part is meant, as far as they are told apart."""
    said = parts.get("part", "").lower()
    return "sentence" if said == "sentence" else "clause" if said else ""


def _in_full(parts: Mapping[str, str], skeleton: Skeleton) -> str:
    """The paragraphs that come of one, where all of them are quoted."""
    quoted = regex.findall(QUOTE, parts.get("parts", ""))
    return BREAK.join(skeleton.words(sign) for sign in quoted)


def _framed(kind: Kind, words: dict[str, str], side: Side | None) -> tuple[Kind, str, str]:
    """The kind, the words sought and the words that come.

    Words beside others, or between two, are found together with those.
    """
    old, new, frame = (words.get(name, "") for name in ("old", "new", "frame"))
    if "other" in words:
        return "replace", f"{frame} {words['other']}", f"{frame} {new} {words['other']}"
    if old and frame:
        pair = f"{frame} {old}" if side == "after" else f"{old} {frame}"
        return "replace", pair, frame
    return kind, old or frame, new


def _reference(sign: str | None, skeleton: Skeleton) -> Reference | None:
    return skeleton.place(sign) if sign else None
