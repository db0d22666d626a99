"""What a new version would make of each paragraph: kept, changed, moved, split, joined, new, gone.

A paragraph has moved if it would stand under another one, or in another order among those with
which it shares its parent; what stands under a moved paragraph goes along and is not moved itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafting.domain.becoming import Becoming
from drafting.formats.outline import Outline
from drafting.formats.version_match import matched
from drafting.formats.version_nesting import nested
from drafting.formats.version_shape import fits, headed, is_shapeless, shaped
from drafting.formats.version_texts import Coming, Standing, coming
from drafting.formats.version_words import Marks, dressed
from drafting.text.align import Pair
from drafting.text.increasing import longest_increasing

Home = str | int | None
"""Under what a paragraph stands: an identity of the text, the place of a new one, or nothing."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What would become of one paragraph, or of several that are split or joined."""

    becoming: Becoming
    before: tuple[int, ...]
    after: tuple[int, ...]
    is_moved: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether nothing would change."""
        return self.becoming is Becoming.KEPT


@dataclass(frozen=True, slots=True)
class NewVersion:
    """The text, its new version, and every paragraph of both in one turn."""

    standing: tuple[Standing, ...]
    coming: tuple[Coming, ...]
    turns: tuple[Turn, ...]
    is_reshaped: bool = False
    """Whether kinds and levels are those of the text, because the file told none."""
    left_out: tuple[str, ...] = ()
    """What the file has above its title."""

    @property
    def counts(self) -> dict[Becoming, int]:
        """How many turns there are of each kind."""
        found = Counter(turn.becoming for turn in self.turns)
        return {one: found[one] for one in Becoming}


def new_version(standing: Sequence[Standing], outline: Outline, marks: Marks) -> NewVersion:
    """What a file would make of a text, in the reading order of the file."""
    found, above = headed(standing, coming(outline))
    pairs = matched(standing, found)
    reshaped = shaped(standing, found, pairs)
    reshapes = is_shapeless(standing, found, pairs) and fits(reshaped)
    whole = reshaped if reshapes else nested(standing, found, pairs)
    worded = dressed(standing, whole, pairs, marks)
    moved = _moved(standing, worded, pairs)
    turns = [_turn(pair, standing, worded, moved) for pair in pairs]
    kept = tuple(_standing_title(turns, standing))
    return NewVersion(tuple(standing), worded, kept, reshapes, above)


def _turn(
    pair: Pair, standing: Sequence[Standing], found: Sequence[Coming], moved: frozenset[int]
) -> Turn:
    is_moved = bool(pair.before) and pair.before[0] in moved
    match pair.change:
        case "inserted":
            becoming = Becoming.NEW
        case "deleted":
            becoming = Becoming.GONE
        case "split":
            becoming = Becoming.SPLIT
        case "joined":
            becoming = Becoming.JOINED
        case _:
            one, other = standing[pair.before[0]], found[pair.after[0]]
            is_same = (one.text, one.kind) == (other.text, other.kind)
            becoming = Becoming.KEPT if is_same else Becoming.CHANGED
            becoming = Becoming.MOVED if is_moved else becoming
    return Turn(becoming, pair.before, pair.after, is_moved)


def _standing_title(turns: Sequence[Turn], standing: Sequence[Standing]) -> Iterator[Turn]:
    """A text keeps its title where the file has none."""
    for turn in turns:
        is_alone = len(turn.before) == 1 and not turn.after
        is_title = is_alone and standing[turn.before[0]].kind == "title"
        yield Turn(Becoming.KEPT, turn.before, ()) if is_title else turn


def _moved(
    standing: Sequence[Standing], found: Sequence[Coming], pairs: Sequence[Pair]
) -> frozenset[int]:
    """The places in the text of what would stand elsewhere; as few as possible are called so."""
    homes = _homes(standing, pairs)
    both = [pair for pair in pairs if pair.before and pair.after]
    firsts = sorted((pair.after[0], pair.before[0]) for pair in both)
    families: defaultdict[Home, list[int]] = defaultdict(list)
    for other, one in firsts:
        parent = found[other].parent
        home: Home = homes.get(parent, parent) if parent is not None else None
        if home == _heir(standing, pairs, one):
            families[home].append(one)
    kept = {family[at] for family in families.values() for at in longest_increasing(family)}
    return frozenset({one for _, one in firsts} - kept)


def _homes(standing: Sequence[Standing], pairs: Sequence[Pair]) -> Mapping[int, str]:
    """By its place in the new version, which paragraph of the text is meant."""
    return {
        other: standing[pair.before[0]].id for pair in pairs if pair.before for other in pair.after
    }


def _heir(standing: Sequence[Standing], pairs: Sequence[Pair], one: int) -> str | None:
    """Under which paragraph it stands, or to which one that paragraph would be joined."""
    parent = standing[one].parent
    for pair in pairs:
        if len(pair.before) > 1 and parent in {standing[place].id for place in pair.before}:
            return standing[pair.before[0]].id
    return parent
