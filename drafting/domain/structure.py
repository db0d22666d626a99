"""What may stand under what in a declaration."""

from drafting.domain.errors import WrongState
from drafting.domain.vocabulary import ParagraphKind as Kind

SPREAD = "Places spread to make room"
"""The reason of a placement that only makes room between two others."""

PARENTS: dict[Kind, frozenset[Kind | None]] = {
    Kind.TITLE: frozenset({None}),
    Kind.FORMULA: frozenset({None}),
    Kind.PREAMBULAR: frozenset({None, Kind.HEADING}),
    Kind.HEADING: frozenset({None, Kind.HEADING}),
    Kind.ARTICLE: frozenset({None, Kind.HEADING}),
    Kind.OPERATIVE: frozenset({None, Kind.HEADING}),
    Kind.PARAGRAPH: frozenset({None, Kind.HEADING, Kind.ARTICLE}),
    Kind.SUBPARAGRAPH: frozenset(
        {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH}
    ),
}
"""Under which kinds each kind may stand; None is the declaration itself."""

_NAMES: dict[Kind | None, str] = {
    None: "the declaration itself",
    Kind.TITLE: "the title",
    Kind.FORMULA: "an opening formula",
    Kind.PREAMBULAR: "a preambular paragraph",
    Kind.HEADING: "a heading",
    Kind.ARTICLE: "an article",
    Kind.OPERATIVE: "an operative paragraph",
    Kind.PARAGRAPH: "a numbered paragraph",
    Kind.SUBPARAGRAPH: "a subparagraph",
}


def check_place(kind: Kind, parent: Kind | None) -> None:
    """Refuse a place where a paragraph of this kind cannot stand."""
    if parent not in PARENTS[kind]:
        place = _NAMES[parent]
        raise WrongState(
            f"A paragraph of the kind “{kind.value}” cannot stand under {place}. "
            "Choose another place or another kind."
        )


def child_kind(parent: Kind) -> Kind | None:
    """The kind of a new paragraph at the end of those under another one, if one can be there."""
    if parent is Kind.ARTICLE:
        return Kind.PARAGRAPH
    return Kind.SUBPARAGRAPH if parent in PARENTS[Kind.SUBPARAGRAPH] else None


def kinds_under(parent: Kind | None) -> tuple[Kind, ...]:
    """The kinds that may be added under a parent, in the order of the vocabulary."""
    return tuple(kind for kind in Kind if kind is not Kind.TITLE and parent in PARENTS[kind])
