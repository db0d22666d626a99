"""What the sample rests on: sources come in, are linked to its paragraphs, and are suggested."""

from collections.abc import Callable

from drafting.cli.demo.sample import Told
from drafting.cli.demo.stage import Stage
from drafting.domain.actors import Actor
from drafting.domain.sources import Reference, SourceKind
from drafting.services import citing, sourcing, suggesting


def _reference(act: Told) -> Reference:
    return Reference(
        kind=SourceKind(act["kind"]),
        title=act["title"],
        symbol=act["symbol"],
        body=act["body"],
        dated=act["dated"],
        language="en",
        tags=tuple(act["tags"]),
        note=act["note"],
    )


def _enter(stage: Stage, actor: Actor, act: Told) -> None:
    made = sourcing.add(stage.session, actor, stage.declaration.id, _reference(act))
    stage.sources[act["key"]] = made.id


def _link(stage: Stage, actor: Actor, act: Told) -> None:
    row = stage.released_row(act["paragraph"])
    citation = citing.Citation(row.paragraph_id, row.version_number, act["why"], act["quote"])
    citing.link(stage.session, actor, stage.sources[act["source"]], citation)


def _suggest(stage: Stage, actor: Actor, act: Told) -> None:
    row = stage.released_row(act["paragraph"])
    wish = suggesting.Suggestion(row.paragraph_id, _reference(act), act["why"])
    made = suggesting.suggest(stage.session, actor, wish)
    if act["answer"]:
        suggesting.take_up(stage.session, stage.actors["secretary"], made.id, act["answer"])


ACTS: dict[str, Callable[[Stage, Actor, Told], None]] = {
    "enter_source": _enter,
    "link_source": _link,
    "suggest_source": _suggest,
}
