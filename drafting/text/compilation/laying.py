"""Laying the proposals on a paragraph over each other: what each strikes, and puts in where."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import Literal, NamedTuple

from drafting.text.compilation.notation import DEEPEST, NOBODY, Voice
from drafting.text.compilation.segments import Proposal
from drafting.text.words_and_spaces import Change, row, row_changes, slid

Voices = tuple[Voice, ...]
Stretch = tuple[int, int]
Kind = Literal["text", "open", "close", "insert"]


class Step(NamedTuple):
    """One step of reading a compilation aloud: words, a bracket opened or closed, new words."""

    kind: Kind
    text: str = ""
    voices: Voices = ()


@dataclass(frozen=True, slots=True)
class Laid:
    """The paragraph in steps, and those who want it kept as it is."""

    steps: tuple[Step, ...]
    retained_by: Voices


class _Edits:
    """The edits of all proposals, those that are the same with their names together."""

    def __init__(self, order: Sequence[str]) -> None:
        self._order = {name: place for place, name in enumerate(order)}
        self.struck: dict[Stretch, list[Voice]] = defaultdict(list)
        self.put_in: dict[int, dict[str, list[Voice]]] = defaultdict(dict)

    def add(self, change: Change, voices: Voices) -> None:
        """One change of one proposal."""
        if change.start < change.end:
            self.struck[change.start, change.end] += voices
        if change.words:
            self.put_in[change.end].setdefault("".join(change.words), []).extend(voices)

    def named(self, voices: Sequence[Voice]) -> Voices:
        """The names in the order in which they are to be written, each once."""
        last = len(self._order)
        return tuple(
            sorted(dict.fromkeys(voices), key=lambda voice: self._order.get(voice.name, last))
        )


def lay(base: str, proposals: Sequence[Proposal], order: Sequence[str] = ()) -> Laid:
    """All proposals in one reading of the paragraph."""
    words = row(base)
    edits = _Edits(order)
    retaining: list[Voice] = []
    for text, voices in _spoken(proposals):
        if text == base:
            retaining += voices
        for change in spaced(row_changes(base, text), words):
            edits.add(change, voices)
    return Laid(tuple(_steps(words, edits)), edits.named(retaining))


def spaced(found: Sequence[Change], base: Sequence[str]) -> tuple[Change, ...]:
    """The same changes, each taking along the space before its words, or at the head that behind.

    So a word that goes leaves one space and not two, and a bracket can stand between spaces.
    """
    placed: list[Change] = []
    for place, change in enumerate(found):
        low = placed[-1].end + 1 if placed else 0
        high = found[place + 1].start - 1 if place + 1 < len(found) else len(base)
        if change.start == 0 and change.end < high:
            placed.append(_with_space_behind(change, base))
        else:
            placed.append(_with_space_before(change, base) if change.start > low else change)
    return tuple(placed)


def _with_space_before(change: Change, base: Sequence[str]) -> Change:
    if base[change.start - 1] != " ":
        return change
    struck = base[change.start : change.end]
    if struck and change.words:
        starts_with_space = " " in (struck[0], change.words[0])
        widened = Change(change.start - 1, change.end, (" ", *change.words))
        return change if starts_with_space else widened
    return slid(change, -1) if (struck or change.words)[-1] == " " else change


def _with_space_behind(change: Change, base: Sequence[str]) -> Change:
    if base[change.end] != " " or not (change.end and change.words):
        return change
    ends_with_space = " " in (base[change.end - 1], change.words[-1])
    return change if ends_with_space else Change(0, change.end + 1, (*change.words, " "))


def _spoken(proposals: Sequence[Proposal]) -> Iterator[tuple[str, Voices]]:
    """Each different text with all the names behind it."""
    names: dict[str, dict[str, None]] = {}
    for proposal in proposals:
        given = (name.strip() for name in proposal.names)
        names.setdefault(proposal.text, {}).update(dict.fromkeys(filter(None, given)))
    turns: Counter[str] = Counter()
    for text, behind in names.items():
        speaking = list(behind) or [NOBODY.name]
        turns.update(speaking)
        yield text, tuple(Voice(name, turns[name]) for name in speaking)


def _steps(words: Sequence[str], edits: _Edits) -> Iterator[Step]:
    opening: dict[int, list[Stretch]] = defaultdict(list)
    stretches = _nested(edits.struck) or _side_by_side(edits.struck)
    for stretch in sorted(stretches, key=lambda one: (one[0], -one[1])):
        opening[stretch[0]].append(stretch)
    open_now: list[Stretch] = []
    marks = sorted({*edits.put_in, *(place for one in stretches for place in one), len(words)})
    place = 0
    for mark in marks:
        yield from _text(words[place:mark])
        while open_now and open_now[-1][1] == mark:
            yield Step("close", voices=edits.named(stretches[open_now.pop()]))
        for text, voices in edits.put_in.get(mark, {}).items():
            yield Step("insert", text, edits.named(voices))
        for stretch in opening[mark]:
            open_now.append(stretch)
            yield Step("open", voices=edits.named(stretches[stretch]))
        place = mark


def _text(words: Sequence[str]) -> Iterator[Step]:
    if words:
        yield Step("text", "".join(words))


def _nested(struck: Mapping[Stretch, Sequence[Voice]]) -> dict[Stretch, list[Voice]]:
    """The same deletions, so cut that one lies wholly within another or apart from it.

    There are none where brackets would stand deeper in each other than anybody can read.
    """
    waiting = [(start, -end, voices) for (start, end), voices in struck.items()]
    heapify(waiting)
    around: list[int] = []
    nested: dict[Stretch, list[Voice]] = defaultdict(list)
    while waiting and len(around) < DEEPEST - 1:
        start, end, voices = heappop(waiting)
        while around and around[-1] <= start:
            around.pop()
        if around and around[-1] < -end:
            heappush(waiting, (start, -around[-1], voices))
            heappush(waiting, (around[-1], end, voices))
        else:
            around += [-end] if (start, -end) not in nested else []
            nested[start, -end] += voices
    return {} if waiting else nested


def _side_by_side(struck: Mapping[Stretch, Sequence[Voice]]) -> dict[Stretch, list[Voice]]:
    """The same deletions, cut wherever any of them begins or ends."""
    marks = sorted({place for stretch in struck for place in stretch})
    cut: dict[Stretch, list[Voice]] = defaultdict(list)
    for (start, end), voices in struck.items():
        within = marks[bisect_left(marks, start) : bisect_left(marks, end) + 1]
        for stretch in pairwise(within):
            cut[stretch] += voices
    return cut
