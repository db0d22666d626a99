"""The sample as it is written down: its people, its first draft, and every act in order."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from importlib import resources
from typing import Any

Told = Mapping[str, Any]
"""Something as the sample tells it: an object of its JSON."""

_FOLDER = resources.files("drafting.cli") / "sample"


def told(name: str) -> Any:
    """What one file of the sample tells."""
    return json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def moment_of(act: Told) -> datetime:
    """When an act happens."""
    return datetime.fromisoformat(act["at"])


def before_all(acts: Sequence[Told]) -> datetime:
    """A moment before the first act, when the people come in and the text is imported."""
    return moment_of(acts[0]) - timedelta(days=14)


def as_file(declaration: Told) -> bytes:
    """The first draft as the JSON file that the room imports."""
    whole = {
        "title": declaration["title"],
        "language": declaration["language"],
        "text": _branch(declaration["nodes"], None),
    }
    return json.dumps(whole, ensure_ascii=False).encode()


def keys(nodes: Sequence[Told], parent: str | None = None) -> Iterator[str]:
    """The keys of the nodes in the order in which the room reads them."""
    for node in nodes:
        if node["parent"] == parent:
            yield node["key"]
            yield from keys(nodes, node["key"])


def edited(text: str, edits: Sequence[Sequence[str]]) -> str:
    """A text after edits, each of which finds its words exactly once."""
    for old, new in edits:
        if text.count(old) != 1:
            raise ValueError(f"“{old}” does not stand once in “{text}”")
        text = text.replace(old, new)
    return text


def _branch(nodes: Sequence[Told], parent: str | None) -> list[dict[str, Any]]:
    return [
        {
            "kind": node["kind"],
            "text": node["text"],
            "children": _branch(nodes, node["key"]),
        }
        for node in nodes
        if node["parent"] == parent
    ]
