"""A proposal that yields: what of it can stand beside a later text, which keeps all its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.text.diff import diff
from drafting.text.merge import Conflict, merge


@dataclass(frozen=True, slots=True)
class _Change:
    """What a proposal does at one place of the text it was written on."""

    start: int
    end: int
    words: str

    def touches(self, conflict: Conflict) -> bool:
        """Whether it lies where the later text changed something as well."""
        return self.start <= conflict.start + len(conflict.base) and conflict.start <= self.end


def yielding(base: str, current: str, proposed: str, language: str = "en") -> str:
    """The text that stands now, with the changes of a proposal that do not meet its own.

    Where both changed the same words, those that stand now are kept: whoever begins from this
    strikes nothing that others had accepted, unless by hand.
    """
    changes = tuple(_changes(base, proposed, language))
    while changes:
        merged = merge(base, current, _applied(base, changes), language)
        if merged.text is not None:
            return merged.text
        left = tuple(
            one for one in changes if not any(one.touches(met) for met in merged.conflicts)
        )
        changes = left if len(left) < len(changes) else ()
    return current


def _changes(base: str, proposed: str, language: str) -> Iterator[_Change]:
    """Neighbouring strikes and insertions are one change: one is not made without the other."""
    start = end = 0
    words = ""
    for edit in diff(base, proposed, language):
        if edit.kind == "insert":
            words += edit.text
        elif edit.kind == "delete":
            end += len(edit.text)
        else:
            if words or end > start:
                yield _Change(start, end, words)
            start = end = end + len(edit.text)
            words = ""
    if words or end > start:
        yield _Change(start, end, words)


def _applied(base: str, changes: Sequence[_Change]) -> str:
    text, at = "", 0
    for one in changes:
        text += base[at : one.start] + one.words
        at = one.end
    return text + base[at:]
