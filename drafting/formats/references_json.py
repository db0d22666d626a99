"""A list of sources as JSON: an object for each, exact to the letter."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from drafting.domain.errors import UnreadableFile
from drafting.domain.sources import FIELDS, Reference
from drafting.formats.reference_list import Entry, Said, entry_of, kind_named


def write_json_list(references: Sequence[Reference]) -> bytes:
    """The sources under "sources", one object each."""
    whole = {"sources": [asdict(one) for one in references]}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def read_json_list(text: str, name: str) -> Iterator[Entry]:
    """The objects under "sources", or of a bare list."""
    content = _parsed(text, name)
    listed = content.get("sources") if isinstance(content, dict) else content
    if not isinstance(listed, list):
        raise UnreadableFile(f'{name} holds no list under "sources".')
    return (_entry(number, one) for number, one in enumerate(listed, start=1))


def _parsed(text: str, name: str) -> object:
    try:
        content: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableFile(
            f"{name} is not well-formed JSON: look at line {error.lineno}."
        ) from None
    except (RecursionError, ValueError):
        raise UnreadableFile(f"{name} is nested too deeply or holds too large a number.") from None
    return content


def _entry(number: int, one: object) -> Entry:
    if not isinstance(one, dict):
        return Entry(number, "", None, ("It is not an object with the fields of a source.",))
    words = {str(name): value for name, value in one.items() if isinstance(value, str)}
    tags = one.get("tags", [])
    named = [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []
    wrong = [name for name in FIELDS if name in one and name not in {*words, "tags"}]
    doubts = tuple(f"Its {name} is no text and was left out." for name in wrong)
    fields = {name: words[name] for name in FIELDS if name in words and name != "kind"}
    return entry_of(Said(number, fields, kind_named(words.get("kind", "")), named, doubts))
