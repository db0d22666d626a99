"""The shape of the text for a file that tells none: its words are believed, its kinds are not.

A mail or a page made by another program may have lost its numbers and levels. Where a reader had
to guess so much that many paragraphs came out as another kind, the text knows better.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafting.domain.structure import PARENTS
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.plain_kinds import FRAME
from drafting.formats.version_texts import Coming, Standing, placed
from drafting.formats.word_wording import without_any_number
from drafting.text.align import Pair

LEAST = 4
SHARE = 3
"""With at least so many of another kind, and more than one in so many, the kinds were guessed."""

LATEST_TITLE = 12
"""Paragraphs among which a title is looked for that the reader did not see."""

Shape = tuple[ParagraphKind, int]


def headed(
    standing: Sequence[Standing], found: Sequence[Coming]
) -> tuple[tuple[Coming, ...], tuple[str, ...]]:
    """The new version from its title on, and what was written above it.

    Where the reader saw no title, the words of the text's own title are one.
    """
    titles = [row.text for row in standing if row.kind is ParagraphKind.TITLE]
    is_told = any(one.kind is ParagraphKind.TITLE for one in found)
    texts = [one.text for one in found[:LATEST_TITLE]]
    if is_told or not titles or titles[0] not in texts:
        return tuple(found), ()
    at = texts.index(titles[0])
    title = replace(found[at], kind=ParagraphKind.TITLE, depth=0)
    return placed([title, *found[at + 1 :]]), tuple(texts[:at])


def is_shapeless(
    standing: Sequence[Standing], found: Sequence[Coming], pairs: Sequence[Pair]
) -> bool:
    """Whether the file came out so unlike the text that its kinds cannot have been told."""
    both = [(one.before[0], one.after[0]) for one in pairs if one.before and one.after]
    other = sum(standing[one].kind is not found[at].kind for one, at in both)
    return other >= LEAST and other * SHARE > len(both)


def shaped(
    standing: Sequence[Standing], found: Sequence[Coming], pairs: Sequence[Pair]
) -> tuple[Coming, ...]:
    """The new version in the kinds and on the levels that its paragraphs have in the text.

    What is new stands beside the paragraph before it, as one of its kind.
    """
    known = _known(standing, pairs)
    result = []
    latest = next((shape for shape in known.values() if shape[0] not in FRAME), None)
    for at, one in enumerate(found):
        kind, depth = known.get(at) or latest or (one.kind, one.depth)
        words = without_any_number(one.text) if at in known else one.text
        result.append(replace(one, kind=kind, depth=depth, text=words or one.text))
        if kind not in FRAME and kind is not ParagraphKind.ARTICLE:
            latest = kind, depth
    return placed(result)


def fits(found: Sequence[Coming]) -> bool:
    """Whether everything stands under a kind that may hold it."""
    return all(
        (found[one.parent].kind if one.parent is not None else None) in PARENTS[one.kind]
        for one in found
    )


def _known(standing: Sequence[Standing], pairs: Sequence[Pair]) -> Mapping[int, Shape]:
    """By the place in the new version, the kind and the level of the paragraph in the text."""
    levels: dict[str | None, int] = {None: -1}
    for row in standing:
        levels[row.id] = levels[row.parent] + 1
    shapes = [(row.kind, levels[row.id]) for row in standing]
    found = {at: shapes[pair.before[0]] for pair in pairs if pair.before for at in pair.after}
    return dict(sorted(found.items()))
