"""Bringing what a Word file asks for from the release it was made from to the latest one."""

from collections.abc import Sequence
from dataclasses import replace

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.box_lines import CLASHES, GONE, MERGED
from drafting.queries.returned_places import weighed
from drafting.queries.returned_row import Asked
from drafting.queries.text_rows import TextRow, find
from drafting.text.breaks import together
from drafting.text.merge import merge

CHANGED = "The latest release changed this paragraph. Look whether the change still makes sense."
OF_WORDS = frozenset({AmendmentKind.REPLACE, AmendmentKind.SPLIT, AmendmentKind.JOIN})
"""What asks for other words in the place of those that stand there."""


def brought(one: Asked, before: Sequence[TextRow], now: Sequence[TextRow]) -> Asked:
    """One change on the rows of a newer release, in doubt where it could not just be carried."""
    if find(before, one.paragraph_id) is None:
        return one
    if find(now, one.paragraph_id) is None:
        return replace(one, paragraph_id="", doubt=GONE, is_kept=False)
    was, words = base_words(one, before), base_words(one, now)
    return weighed(one, now) if words == was else _on_other_words(one, (was, words), now)


def _on_other_words(one: Asked, words: tuple[str, str], now: Sequence[TextRow]) -> Asked:
    """A change on a paragraph that the release changed as well."""
    if one.kind not in OF_WORDS:
        return weighed(replace(one, doubt=one.doubt or CHANGED), now)
    together_ = merge(*words, one.words).text
    if together_ is None:
        return replace(one, doubt=CLASHES, is_kept=False)
    return weighed(replace(one, words=together_, doubt=one.doubt or MERGED), now)


def base_words(one: Asked, rows: Sequence[TextRow]) -> str:
    """The words that a change acts on: those of both paragraphs where it joins two."""
    row, target = find(rows, one.paragraph_id), find(rows, one.target_id)
    if row is None:
        return ""
    is_join = one.kind is AmendmentKind.JOIN
    return together(row.text, target.text if is_join and target else "")
