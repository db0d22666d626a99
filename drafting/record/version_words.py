"""Writing the words of a planned text as next versions, each word with the origin it had."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.formats.version_target import Target
from drafting.models import ParagraphVersion
from drafting.record.version_acts import Acts
from drafting.record.version_scene import Scene, Why
from drafting.record.words import NewWords, carried_spans, spans_of, write_version
from drafting.text.breaks import broken_spans, rejoined
from drafting.text.provenance import Span


def word(session: Session, actor: Actor, scene: Scene, acts: Acts, why: Why) -> None:
    """Write all words that differ; of a split the first part last, for it tells of the others."""
    new = [one for one in scene.plan.targets if not one.sources]
    for one in new:
        words = NewWords(one.text, why.reason, acts.words[one.key])
        write_version(session, actor, scene.paragraphs[one.key], 0, words)
    for parts in scene.families:
        if parts[0].key in acts.words:
            made = _made(session, scene, parts, (why, acts.words[parts[0].key]))
            for one, words in reversed(list(zip(parts, made, strict=True))):
                number = scene.versions[one.key].number if one.key in scene.versions else 0
                write_version(session, actor, scene.paragraphs[one.key], number, words)


def _made(
    session: Session, scene: Scene, parts: Sequence[Target], on: tuple[Why, int]
) -> Sequence[NewWords]:
    """The words of every part, with the versions from which they come."""
    why, seq = on
    parents = tuple(scene.versions[one] for one in parts[0].sources)
    before = _joined(session, parents)
    text = "".join(span.text for span in before)
    texts = [one.text for one in parts]
    after = carried_spans(text, before, NewWords(rejoined(texts), why.reason, seq))
    return [
        NewWords(one, why.reason, seq, parents=parents, spans=spans)
        for one, spans in zip(texts, broken_spans(after, texts), strict=True)
    ]


def _joined(session: Session, parents: Sequence[ParagraphVersion]) -> tuple[Span, ...]:
    """The words of all in a row, a space between two of them."""
    spans: list[Span] = []
    for parent in parents:
        if spans and parent.text:
            spans.append(Span(" ", spans[-1].origin))
        spans.extend(spans_of(session, parent))
    return tuple(spans)
