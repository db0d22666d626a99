"""Which kinds of amendment fit which kinds of paragraph."""

from drafting.domain.errors import Invalid
from drafting.domain.structure import child_kind
from drafting.domain.vocabulary import AmendmentKind as Kind
from drafting.domain.vocabulary import ParagraphKind

HEADS = frozenset({ParagraphKind.TITLE, ParagraphKind.FORMULA})
WHOLE = frozenset({*HEADS, ParagraphKind.HEADING, ParagraphKind.ARTICLE})
"""What is one thing: it is neither split nor joined."""


UNLIKE = (
    "Two paragraphs can be joined that stand under the same one, are of one kind and "
    "have nothing under them. Choose another one."
)


def without_words(kind: Kind) -> str:
    """What a delegate is told whose proposal of this kind says nothing."""
    if kind is Kind.REPLACE:
        return "No words are left. To take the paragraph out, propose to delete it instead."
    if kind.is_insertion:
        return "The new paragraph has no words. Write them."
    if kind is Kind.TITLE:
        return "A declaration has a title. Write how it should read."
    return "No words are left. Write those of the paragraphs as they should read."


def recorded_kind(kind: Kind, paragraph: ParagraphKind) -> Kind:
    """The kind as it is kept: other words for the title ask for another title."""
    is_title = kind is Kind.REPLACE and paragraph is ParagraphKind.TITLE
    return Kind.TITLE if is_title else kind


def fitting_kinds(paragraph: ParagraphKind) -> tuple[Kind, ...]:
    """What can be asked for on a paragraph, in the order of the vocabulary."""
    return tuple(one for one in Kind if not _objection(one, paragraph))


def check_kind(kind: Kind, paragraph: ParagraphKind) -> None:
    """Refuse what cannot be asked for on a paragraph of this kind."""
    if said := _objection(kind, paragraph):
        raise Invalid(said, field="kind")


def objection_to_kind(kind: Kind, paragraph: ParagraphKind) -> str:
    """Why something cannot be asked for on a paragraph of this kind; empty where it can."""
    return _objection(recorded_kind(kind, paragraph), paragraph)


def _objection(kind: Kind, paragraph: ParagraphKind) -> str:
    if paragraph in HEADS:
        return _objection_to_head(kind, paragraph)
    if kind is Kind.TITLE:
        return "Only the title of the declaration can be given as one. Replace the words instead."
    if kind is Kind.INSERT_UNDER and child_kind(paragraph) is None:
        return "Nothing is put under a heading. Put the new paragraph beside another one."
    if kind in {Kind.SPLIT, Kind.JOIN} and paragraph in WHOLE:
        return "A heading or the title of an article is neither split nor joined: replace it."
    return ""


def _objection_to_head(kind: Kind, paragraph: ParagraphKind) -> str:
    words = Kind.TITLE if paragraph is ParagraphKind.TITLE else Kind.REPLACE
    if kind in {words, Kind.RETAIN}:
        return ""
    return "A title or an opening formula can only be replaced, or kept as it is."
