"""Which changes of a new version would undo what was done to the text after the file was begun.

A file that was begun on an earlier release is compared with that release as well: what its author
left alone there is no wish of the author, even where the text that stands is another by now.
"""

from collections.abc import Collection, Iterator

from drafting.domain.becoming import Becoming
from drafting.formats.version_texts import Standing
from drafting.formats.version_turns import NewVersion, Turn
from drafting.text.diff import diff


def undoing(now: NewVersion, then: NewVersion) -> frozenset[int]:
    """The turns of a file against the text as it stands `now` that it has not from its author.

    `then` is the same file against the text on which it was begun. A paragraph counts too that
    both have changed: with the author's words the words decided since would go.
    """
    comparison = _Comparison(now, then)
    return frozenset(at for at, turn in enumerate(now.turns) if comparison.undoes(turn))


def is_begun_on(then: NewVersion, now: NewVersion) -> bool:
    """Whether a file has less to do with the text that stands `now` than with that of `then`."""
    return _distance(then) < _distance(now)


def _distance(version: NewVersion) -> tuple[int, int]:
    """How far a file is from a text: letters in and out, then paragraphs changed and moved."""
    changes = [turn for turn in version.turns if not turn.is_kept]
    letters = sum(_letters(version, turn) for turn in changes)
    return letters, sum(1 + turn.is_moved for turn in changes)


def _letters(version: NewVersion, turn: Turn) -> int:
    before = " ".join(version.standing[place].text for place in turn.before)
    after = " ".join(version.coming[place].text for place in turn.after)
    return sum(len(edit.text) for edit in diff(before, after) if edit.kind != "equal")


class _Comparison:
    """A file against the text that stands, and against the one on which it was begun."""

    def __init__(self, now: NewVersion, then: NewVersion) -> None:
        self._now = now
        self._before = {one.id: one for one in then.standing}
        self._by_id = {then.standing[at].id: turn for turn in then.turns for at in turn.before}
        self._by_place = {at: turn for turn in then.turns for at in turn.after}

    def undoes(self, turn: Turn) -> bool:
        if turn.becoming in {Becoming.KEPT, Becoming.GONE}:
            return False
        theirs = tuple(self._theirs(turn))
        is_wished = any(not one.is_kept for one in theirs)
        if turn.is_moved and not any(one.is_moved for one in theirs):
            return True
        return not is_wished or self._has_moved_on(turn, theirs)

    def _theirs(self, turn: Turn) -> Iterator[Turn]:
        """What the author did with the same paragraphs."""
        for place in turn.after:
            yield self._by_place[place]
        for place in turn.before:
            found = self._by_id.get(self._now.standing[place].id)
            if found:
                yield found

    def _has_moved_on(self, turn: Turn, theirs: Collection[Turn]) -> bool:
        """Whether the text was changed at this place since, as well."""
        if not turn.before:
            return any(one.before for one in theirs)
        return any(self._is_other(self._now.standing[place]) for place in turn.before)

    def _is_other(self, row: Standing) -> bool:
        before = self._before.get(row.id)
        return before is None or (before.text, before.kind) != (row.text, row.kind)
