"""Headings of the new version that hold what follows them, as those of the text do.

Most formats only set a heading before its articles; whether these stand under it, the text knows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafting.domain.structure import PARENTS
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.version_texts import Coming, Standing, placed
from drafting.text.align import Pair

HEADING = ParagraphKind.HEADING


def nested(
    standing: Sequence[Standing], coming: Sequence[Coming], pairs: Sequence[Pair]
) -> tuple[Coming, ...]:
    """The new version with what stood under headings under them; as it is, if it nests itself."""
    headings = {row.id for row in standing if row.kind is HEADING}
    is_flat = all(one.parent is None or coming[one.parent].kind is not HEADING for one in coming)
    if not is_flat or headings.isdisjoint({row.parent for row in standing}):
        return tuple(coming)
    origins = {place: standing[pair.before[0]] for pair in pairs if pair.before
               for place in pair.after}  # fmt: skip
    shelter = _Shelter(headings, origins)
    depths = []
    for place, one in enumerate(coming):
        if one.parent is None:
            shelter.enter(place, one)
        depths.append(one.depth + shelter.level)
    return placed([replace(one, depth=depth) for one, depth in zip(coming, depths, strict=True)])


class _Shelter:
    """The headings that are open while the text is read from its beginning to its end."""

    def __init__(self, headings: set[str], origins: Mapping[int, Standing]) -> None:
        self.level = 0
        """How much deeper the paragraph, and all under it, stands."""
        self._headings, self._origins = headings, origins
        self._open: list[str] = []

    def enter(self, place: int, one: Coming) -> None:
        """Find the level of a paragraph that the file puts under nothing."""
        origin = self._origins.get(place)
        if one.kind is HEADING:
            self._close(self._level_of(origin))
            self.level = len(self._open)
            self._open.append(origin.id if origin else "")
            return
        if HEADING not in PARENTS[one.kind] or (origin and origin.parent not in self._headings):
            self._close(0)
        elif origin:
            self._close(self._level_of(origin) or len(self._open))
        self.level = len(self._open)

    def _level_of(self, origin: Standing | None) -> int:
        """The level under the heading under which it stood, if that one is open."""
        if origin is None or origin.parent not in self._open:
            return 0
        return self._open.index(origin.parent) + 1

    def _close(self, level: int) -> None:
        del self._open[level:]
