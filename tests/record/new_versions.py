"""New versions of the neighbours' text, planned and written as a confirmed file would be."""

from drafting.formats.doubts import Reading
from drafting.formats.outline import Node, Outline, grow
from drafting.formats.version_target import planned
from drafting.queries.new_version import version_of_text
from drafting.queries.working import standing_text
from drafting.record.new_version import write
from drafting.record.version_scene import Why
from tests import journals

REASON = "From a file."


def outline_of(rows, texts=None):
    """The rows as a file has them, some with other words, by name."""
    changed = texts or {}
    return Outline(
        grow((row.depth, Node(row.kind, changed.get(row.name, row.text))) for row in rows)
    )


def plan_of(session, declaration, outline):
    """All that a file would change."""
    rows = standing_text(session, declaration.id).rows
    version = version_of_text(rows, "next.json", Reading(outline))
    return planned(version, range(len(version.turns)))


def written(session, cast, declaration, plan):
    """A plan, written by the Expert."""
    seq = journals.newest(session).seq
    write(session, cast.expert, declaration.id, plan, Why(REASON, seq))
