"""The text as it would stand once some of the turns are taken, and the others left as they are.

What is not taken keeps its words, and its place: behind the paragraph that it followed under the
same parent. Choices that do not go together are refused, with the turn to look at again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from drafting.domain.becoming import Becoming
from drafting.domain.errors import DraftingError, WrongState
from drafting.domain.structure import check_place
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.outline import DEEPEST
from drafting.formats.version_turns import NewVersion, Turn

UNDER_GONE = (
    "“{name}” stands under “{parent}”, which would go: let both go, keep both, or move it first."
)
UNDER_LEFT_OUT = (
    "“{name}” would stand under a new paragraph that you leave out: take both or none."
)
IN_A_CIRCLE = (
    "“{name}” would stand under a paragraph that stands under it: take both moves or none."
)
ONE_TITLE = "A declaration has one title, before everything else. Leave this one out."
TOO_DEEP = f"“{{name}}” would stand deeper than the {DEEPEST} levels that a text has."


@dataclass(frozen=True, slots=True)
class Target:
    """A paragraph of the text to be; a new one has a key of its own instead of an identity."""

    key: str
    parent: str | None
    kind: ParagraphKind
    text: str
    turn: int
    sources: tuple[str, ...] = ()
    """The paragraphs from which its words come; none where it is new."""
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole text to be in reading order, and what leaves it, by its turn."""

    targets: tuple[Target, ...]
    gone: Mapping[str, int]


def planned(version: NewVersion, taken: Collection[int]) -> Plan:
    """The text after these turns, or the refusal of choices that do not go together."""
    planning = _Planning(version, taken)
    planning.place_what_comes()
    planning.place_what_stays()
    return planning.plan()


class _Planning:
    """The text to be while it is put together, family by family."""

    def __init__(self, version: NewVersion, taken: Collection[int]) -> None:
        self._version = version
        self._taken = frozenset(
            at for at, turn in enumerate(version.turns) if at in taken and not turn.is_kept
        )
        self._turn_of = {row: at for at, turn in enumerate(version.turns) for row in turn.before}
        self._turn_after = {row: at for at, turn in enumerate(version.turns) for row in turn.after}
        self._places = {row.id: place for place, row in enumerate(version.standing)}
        self._families: defaultdict[str | None, list[str]] = defaultdict(list)
        self._targets: dict[str, Target] = {}
        self._gone: dict[str, int] = {}

    def place_what_comes(self) -> None:
        """Place, in the order of the file, all that is taken and all that has not moved."""
        for row in range(len(self._version.coming)):
            at = self._turn_after[row]
            turn = self._turn(at)
            is_first = row == turn.after[0]
            if at in self._taken:
                self._add(self._coming(at, row))
            elif is_first and turn.before and not turn.is_moved:
                self._add(self._standing(turn.before[0], at))

    def place_what_stays(self) -> None:
        """Place, in the order of the text, what is left where it is; note what leaves."""
        for row, one in enumerate(self._version.standing):
            at = self._turn_of[row]
            if one.id in self._targets:
                continue
            if at in self._taken:
                self._gone[one.id] = at
                continue
            target = self._standing(row, at)
            self._add(target, self._behind(row, target.parent))

    def plan(self) -> Plan:
        """The result, once it is sure that it is a text."""
        walked = list(self._walk(None, 0))
        self._refuse_strays({one.key for one in walked})
        for place, target in enumerate(walked):
            self._check(target, is_first=not place)
        return Plan(tuple(walked), self._gone)

    def _turn(self, at: int) -> Turn:
        return self._version.turns[at]

    def _add(self, target: Target, place: int | None = None) -> None:
        self._targets[target.key] = target
        family = self._families[target.parent]
        family.insert(len(family) if place is None else place, target.key)

    def _coming(self, at: int, row: int) -> Target:
        """A paragraph as the file has it."""
        one, turn = self._version.coming[row], self._turn(at)
        sources = tuple(self._version.standing[place].id for place in turn.before)
        if row != turn.after[0] or not sources:
            return Target(
                f"new {row}", self._home(one.parent, row), one.kind, one.text, at, sources
            )
        parent = self._home(one.parent, row) if turn.is_moved else self._heir(turn.before[0])
        return Target(sources[0], parent, one.kind, one.text, at, sources, turn.is_moved)

    def _standing(self, row: int, at: int) -> Target:
        """A paragraph as the text has it, under what became of its parent."""
        one = self._version.standing[row]
        return Target(one.id, self._heir(row), one.kind, one.text, at, (one.id,))

    def _heir(self, row: int) -> str | None:
        """What became of its parent: of a split one, the part that the file says."""
        parent = self._version.standing[row].parent
        if parent is None:
            return None
        at = self._turn_of[self._places[parent]]
        if at not in self._taken:
            return parent
        turn, own = self._turn(at), self._turn(self._turn_of[row])
        under = self._version.coming[own.after[0]].parent if own.after else None
        if turn.becoming is Becoming.SPLIT and not own.is_moved and under in turn.after[1:]:
            return f"new {under}"
        return self._version.standing[turn.before[0]].id

    def _home(self, row: int | None, child: int) -> str | None:
        """Under what a paragraph stands that the file puts under another one."""
        if row is None:
            return None
        at = self._turn_after[row]
        turn = self._turn(at)
        if at in self._taken and row != turn.after[0]:
            return f"new {row}"
        if turn.before:
            return self._version.standing[turn.before[0]].id
        if at in self._taken:
            return f"new {row}"
        name = self._version.coming[child].name
        raise WrongState(UNDER_LEFT_OUT.format(name=name), field=f"take-{self._turn_after[child]}")

    def _behind(self, row: int, parent: str | None) -> int:
        """The place in its family: behind the nearest before it in the text that did not move."""
        family = self._families[parent]
        for earlier in reversed(self._version.standing[:row]):
            at = self._turn_of[self._places[earlier.id]]
            has_moved = self._turn(at).is_moved and at in self._taken
            if earlier.id in family and not has_moved:
                place = family.index(earlier.id) + 1
                parts = {f"new {part}" for part in self._turn(at).after}
                while place < len(family) and family[place] in parts:
                    place += 1
                return place
        return int(bool(family) and self._targets[family[0]].kind is ParagraphKind.TITLE)

    def _walk(self, parent: str | None, depth: int) -> Iterator[Target]:
        for key in self._families.get(parent, ()):
            target = self._targets[key]
            if depth >= DEEPEST:
                raise self._refusal(target, TOO_DEEP)
            yield target
            yield from self._walk(key, depth + 1)

    def _refuse_strays(self, reached: Collection[str]) -> None:
        """Refuse what would stand under something that goes, or under itself."""
        strays = [one for one in self._targets.values() if one.key not in reached]
        for stray in strays:
            if stray.parent in self._gone:
                raise self._refusal(stray, UNDER_GONE, stray.parent or "")
        if strays:
            raise self._refusal(strays[0], IN_A_CIRCLE)

    def _check(self, target: Target, *, is_first: bool) -> None:
        if target.kind is ParagraphKind.TITLE and not is_first:
            raise self._refusal(target, ONE_TITLE)
        above = None if target.parent is None else self._targets[target.parent].kind
        try:
            check_place(target.kind, above)
        except DraftingError as refusal:
            raise self._refusal(target, f"“{{name}}”: {refusal}") from refusal

    def _refusal(self, target: Target, sentence: str, parent: str = "") -> WrongState:
        name = self._name(target.key)
        words = sentence.format(name=name, parent=self._name(parent))
        return WrongState(words, field=self._field(target))

    def _field(self, target: Target) -> str:
        """The tick to look at: its own, or its parent's where nothing of its own would change."""
        for one in (target, self._targets.get(target.parent or "")):
            if one is not None and not self._turn(one.turn).is_kept:
                return f"take-{one.turn}"
        return "file"

    def _name(self, key: str) -> str:
        if key in self._places:
            return self._version.standing[self._places[key]].name
        row = int(key.removeprefix("new ")) if key.startswith("new ") else -1
        return self._version.coming[row].name if row >= 0 else ""
