"""Writing a declaration as JSON: a tree with the same words and labels as every other format."""

import json
from collections.abc import Iterable

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline, labelled


def write_json(edition: Edition) -> str:
    """The edition's head, and under "text" its nodes; keys are in a fixed order."""
    head = {
        "symbol": edition.symbol,
        "title": edition.outline.title,
        "language": edition.language,
        "released_at": edition.released_at,
        "hash": edition.hash,
        "record": edition.checkpoint,
        "is_sample": edition.is_sample,
        "text": outline_json(edition.outline),
    }
    return json.dumps(head, ensure_ascii=False, indent=2) + "\n"


def outline_json(outline: Outline) -> list[dict[str, object]]:
    """The nodes as `drafting outline --json` prints them, labels computed."""
    return _nodes(labelled(outline).nodes)


def _nodes(nodes: Iterable[Node]) -> list[dict[str, object]]:
    return [
        {
            "id": node.id,
            "kind": str(node.kind),
            "label": node.label,
            "text": node.text,
            "children": _nodes(node.children),
        }
        for node in nodes
    ]
