"""What is said beside words before they are proposed: what is hidden in them, whose they touch."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafting.domain import wording
from drafting.domain.asking import fitting_kinds, without_words
from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import AmendmentKind
from drafting.queries.alongside import Alongside, Writing, alongside
from drafting.queries.paragraph_page import ParagraphPage
from drafting.text.invisible import clean
from drafting.text.signs import Stretch, signed
from drafting.web import forms

MOST = 8
"""Proposals on the same words that are shown while somebody writes; the others are counted."""

WHITE = {ord(sign): " " for sign in "\r\n\t"}


@dataclass(frozen=True, slots=True)
class Judged:
    """What its writer should know of a proposal before it is sent."""

    near: tuple[Alongside, ...]
    """Public proposals that say the same or change the same words, the nearest first."""
    signs: tuple[Stretch, ...]
    """The words with a sign on each character that is not what it seems; else nothing."""
    refusals: tuple[str, ...]
    """Why it would be refused as it is, as far as the words alone tell."""
    deletes: bool = False
    """Whether all words were taken out, so that a deletion is what is meant."""

    @property
    def shown(self) -> tuple[Alongside, ...]:
        """As many of the proposals as there is room for."""
        return self.near[:MOST]

    @property
    def more(self) -> int:
        """How many proposals are counted and not shown."""
        return max(len(self.near) - MOST, 0)


def judged(page: ParagraphPage, kind: AmendmentKind, written: str, own_id: str = "") -> Judged:
    """What is typed, held against all that is public on its paragraph but the amendment itself."""
    others = [one.amendment for one in page.amendments if one.amendment.id != own_id]
    words = "" if kind is AmendmentKind.DELETE else written
    writing = Writing(kind, page.row.text, clean(words))
    return Judged(
        near=alongside(others, writing, page.declaration.language),
        signs=signed(_line(words)),
        refusals=tuple(_refusals(kind, written, forms.text("reasons"))),
        deletes=_is_emptied(kind, written)
        and AmendmentKind.DELETE in fitting_kinds(page.row.kind),
    )


def _refusals(kind: AmendmentKind, written: str, reasons: str) -> Iterator[str]:
    if _is_emptied(kind, written):
        yield without_words(kind)
    elif written.strip() and kind is not AmendmentKind.DELETE:
        yield from _refusal(lambda: wording.paragraph_words(written))
    yield from _refusal(lambda: wording.optional_remark(reasons, field="reasons"))


def _is_emptied(kind: AmendmentKind, written: str) -> bool:
    """Whether nothing is left of the words that were to be edited."""
    return kind is AmendmentKind.REPLACE and not clean(written)


def _refusal(record: Callable[[], str]) -> Iterator[str]:
    try:
        record()
    except Invalid as refused:
        yield str(refused)


def _line(words: str) -> str:
    """The words on one line: an end of a line is white space and hides nothing."""
    return words.translate(WHITE)
