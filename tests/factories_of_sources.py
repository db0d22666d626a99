"""Builds what tests of the library are about, through the real use cases."""

from dataclasses import replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.sources import Reference, SourceKind
from drafting.models import Declaration, Source, SourceLink, SourceSuggestion
from drafting.queries.text_rows import TextRow
from drafting.services import citing, sourcing, suggesting


def reference(**changes) -> Reference:
    """What a library says of a source."""
    said = Reference(
        kind=SourceKind.RESOLUTION,
        title="Good neighbours",
        symbol="TEST/RES/1",
        body="Assembly of Neighbours",
        dated="2012-09-27",
        link="https://example.org/res/1",
        language="en",
        tags=("rivers", "roads"),
    )
    return replace(said, **changes)


def source(session: Session, actor: Actor, of: Declaration, **changes) -> Source:
    """A source in the library."""
    return sourcing.add(session, actor, of.id, reference(**changes))


def link(session: Session, actor: Actor, to: Source, on: TextRow, **changes) -> SourceLink:
    """A paragraph that rests on a source."""
    wish = citing.Citation(on.paragraph_id, on.version_number, "It says so first.")
    return citing.link(session, actor, to.id, replace(wish, **changes))


def suggestion(session: Session, actor: Actor, on: TextRow, **changes) -> SourceSuggestion:
    """A source that somebody suggests for a paragraph."""
    wish = suggesting.Suggestion(on.paragraph_id, reference(**changes), "It fits this paragraph.")
    return suggesting.suggest(session, actor, wish)
