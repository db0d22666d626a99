"""A table of comments in the template of the standards bodies: its columns known by meaning.

It is read where strangers' files are, in a process with little memory, and brings nothing along.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafting.domain.errors import UnreadableFile

Cells = tuple[tuple[str, ...], ...]
"""A table as its rows of cells."""

NO_COLUMNS = (
    "{name} has no table of comments: one column must say the clause or paragraph, another the "
    "comment. The usual others are member body, type of comment and proposed change."
)
MOST_ROWS = 2_000
TOO_MANY_ROWS = (
    f"The table has {{count:,}} rows of comments; {MOST_ROWS:,} is the most at once. "
    "Send it in parts."
)
HEAD_WITHIN = 6
"""Rows at the top of a table among which its head is sought; a title may stand over it."""

AUTHORS = frozenset(
    [
        "mb",
        "nc",
        "mb",
        "nc",
        "author",
        "authors",
        "state",
        "stakeholder",
        "delegation",
        "organization",
        "organisation",
        "name",
        "source",
        "country",
        "member",
    ]
)
TYPES = {
    "ge": "General",
    "te": "Technical",
    "ed": "Editorial",
    "general": "General",
    "technical": "Technical",
    "editorial": "Editorial",
    "substantive": "Technical",
    "tr": "Translation",
    "translation": "Translation",
}
_IGNORED = re.compile(r"\b(secretariat|observations?|disposition|decision|outcome|reply|line)\b")
_CHANGE = re.compile(r"\b(proposed|suggested|proposal|wording)\b")
_PLACE = re.compile(r"\b(clause|subclause|paragraph|para|article|section|place|provision)\b")
_COMMENT = re.compile(r"\b(comments?|justification|remarks?|rationale)\b")
_TYPE = re.compile(r"\b(type|kind|category|ge te ed|te ge ed)\b")
_SIGNS = re.compile(r"[\W_]+")
_NUMBERING = re.compile(r"[\s()\d]*")


@dataclass(frozen=True, slots=True)
class CommentedRow:
    """One row of the template as it was filled in."""

    author: str = ""
    places: tuple[str, ...] = ()
    """What stands under clause and under paragraph, the narrower one last."""
    kind: str = ""
    comment: str = ""
    change: str = ""


def template_rows(table: Cells) -> tuple[CommentedRow, ...] | None:
    """The rows of a table of comments; None of a table that is none. Refuses too many."""
    for at, cells in enumerate(table[:HEAD_WITHIN]):
        columns = dict(enumerate(map(_meaning, cells)))
        if {"place", "comment"} <= set(columns.values()):
            return _not_too_many(tuple(_filled(table[at + 1 :], columns)))
    return None


def _not_too_many(rows: tuple[CommentedRow, ...]) -> tuple[CommentedRow, ...]:
    if len(rows) > MOST_ROWS:
        raise UnreadableFile(TOO_MANY_ROWS.format(count=len(rows)), field="file")
    return rows


def _meaning(heading: str) -> str:
    """What a column holds, by the words over it; nothing of one that is not ours to read."""
    words = _bare(heading)
    if words in AUTHORS or words.startswith(("mb ", "member body", "national committee")):
        return "author"
    for pattern, meaning in (
        (_IGNORED, ""),
        (_TYPE, "kind"),
        (_CHANGE, "change"),
        (_COMMENT, "comment"),
        (_PLACE, "place"),
    ):
        if pattern.search(words):
            return meaning
    return ""


def _filled(rows: Cells, columns: Mapping[int, str]) -> Iterator[CommentedRow]:
    for cells in rows:
        said = [(columns.get(at, ""), cell.strip()) for at, cell in enumerate(cells)]
        row = CommentedRow(
            author=_under("author", said),
            places=tuple(cell for meaning, cell in said if meaning == "place" and cell),
            kind=_kind(_under("kind", said)),
            comment=_under("comment", said),
            change=_under("change", said),
        )
        if not _NUMBERING.fullmatch(row.comment + row.change):
            yield row


def _under(meaning: str, said: Sequence[tuple[str, str]]) -> str:
    return "\n".join(cell for one, cell in said if one == meaning and cell)


def _kind(cell: str) -> str:
    """General, technical or editorial, however it is shortened."""
    words = _bare(cell)
    return TYPES.get(words) or TYPES.get(words[:2], "") if words else ""


def _bare(words: str) -> str:
    """Words without signs between them and without capitals."""
    return _SIGNS.sub(" ", words).strip().casefold()
