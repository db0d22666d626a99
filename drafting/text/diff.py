"""What changed between two texts, word for word, as a reader sees it."""

from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from drafting.text.changes import changes, readable
from drafting.text.tokens import tokens

ALGORITHM = "dmp-words-1"
"""Stored with what this engine produced, so that an old view stays what it was."""

Kind = Literal["equal", "insert", "delete"]
Nature = Literal["words", "format", "typography", "space"]


class Edit(NamedTuple):
    """A run of words that stays, comes or goes.

    A tuple, because a text has thousands of them and a tuple is made in a third of the time.
    """

    kind: Kind
    text: str
    nature: Nature = "words"
    """What is changed: words, or only their format, their typography (quotes, dashes, no-break
    spaces), or the white space between them."""


def diff(before: str, after: str, language: str = "en") -> tuple[Edit, ...]:
    """The edits from one text to the other, within a change first what goes, then what comes.

    What stays and goes joins to `before`, what stays and comes to `after`, exactly. Words are
    told apart by their script, so `language` (a BCP 47 tag) decides nothing in this engine.
    """
    return tuple(
        Edit(kind, "".join(text for _, text in run))
        for kind, run in groupby(
            _pieces(tokens(before), tokens(after)), key=lambda piece: piece[0]
        )
    )


def _pieces(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[tuple[Kind, str]]:
    place = 0
    for change in readable(changes(before, after), before):
        yield from _nonempty("equal", before[place : change.start])
        yield from _nonempty("delete", before[change.start : change.end])
        yield from _nonempty("insert", change.words)
        place = change.end
    yield from _nonempty("equal", before[place:])


def _nonempty(kind: Kind, words: tuple[str, ...]) -> Iterator[tuple[Kind, str]]:
    if words:
        yield kind, "".join(words)
