"""Which paragraph of the new version is which of the text: by identity, or by its words.

An identity that the file carries counts as far as the words speak for it: a bookmark can be left
behind on other words, and a copied file can give one identity to the words of another.
"""

from collections.abc import Sequence

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.version_texts import Coming, Standing
from drafting.text.align import Pair, align_known
from drafting.text.likeness import Likeness
from drafting.text.markup import plain

LEAST_LIKENESS = 0.2
"""How alike words must be, from 0 to 1, for an identity to be believed."""

LEAST_SHARE = 0.5
"""Or how much of the words must come from the paragraph, as they do in part of a split."""


def matched(standing: Sequence[Standing], coming: Sequence[Coming]) -> tuple[Pair, ...]:
    """Every paragraph of both texts in one pair, in the order of the new version.

    A title is paired with the title, and stays where the file has none.
    """
    before = [one for one, row in enumerate(standing) if not _is_title(row)]
    after = [one for one, row in enumerate(coming) if not _is_title(row)]
    known = _believed([standing[one] for one in before], [coming[one] for one in after])
    pairs = align_known(
        [plain(standing[one].text) for one in before],
        [plain(coming[one].text) for one in after],
        [standing[one].id for one in before],
        known,
    )
    found = (
        Pair(
            pair.change,
            tuple(before[one] for one in pair.before),
            tuple(after[one] for one in pair.after),
        )
        for pair in pairs
    )
    return (*_titles(standing, coming), *found)


def _titles(standing: Sequence[Standing], coming: Sequence[Coming]) -> tuple[Pair, ...]:
    old = [one for one, row in enumerate(standing) if _is_title(row)][:1]
    new = [one for one, row in enumerate(coming) if _is_title(row)]
    both = zip(old, new, strict=False)
    return (
        *(Pair("changed", (one,), (other,)) for one, other in both),
        *(Pair("deleted", (one,), ()) for one in old[len(new) :]),
        *(Pair("inserted", (), (other,)) for other in new[len(old) :]),
    )


def _is_title(row: Standing | Coming) -> bool:
    return row.kind is ParagraphKind.TITLE


def _believed(standing: Sequence[Standing], coming: Sequence[Coming]) -> list[str | None]:
    """The identities of the new version for which the words speak."""
    places = {row.id: place for place, row in enumerate(standing)}
    homes = {plain(row.text): row.id for row in standing}
    likeness = Likeness(
        {one: plain(row.text) for one, row in enumerate(standing)},
        {other: plain(row.text) for other, row in enumerate(coming)},
        {},
    )
    known: list[str | None] = []
    for other, row in enumerate(coming):
        place = places.get(row.id)
        elsewhere = homes.get(plain(row.text), row.id) != row.id
        speaks = place is not None and not elsewhere and _speak(likeness, place, other)
        known.append(row.id if speaks else None)
    return known


def _speak(likeness: Likeness, one: int, other: int) -> bool:
    if likeness.before[one].words == likeness.after[other].words:
        return True
    if likeness.of(one, other) >= LEAST_LIKENESS:
        return True
    return likeness.share_after(one, other) >= LEAST_SHARE
