"""Reading a declaration from the JSON that the room writes."""

import json
import unicodedata

from drafting.domain.errors import UnreadableFile
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.doubts import Reading
from drafting.formats.outline import DEEPEST, Node, Outline, labelled
from drafting.formats.plain_kinds import FRAME
from drafting.formats.plain_lines import one_line
from drafting.formats.plain_read import NO_PARAGRAPH


def read_json(text: str) -> Reading:
    """The outline of a JSON text: an object with "text", or the list of nodes alone.

    Labels are computed anew; identities are kept as the file gives them.
    """
    content = _parsed(text)
    if isinstance(content, list):
        return _reading(_nodes(content, "text", 1), "en")
    if not isinstance(content, dict) or not isinstance(content.get("text"), list):
        raise UnreadableFile('The JSON holds no list of paragraphs under "text".')
    nodes = _nodes(content["text"], "text", 1)
    title = _words(content, "title", "the file")
    if title and not any(node.kind == ParagraphKind.TITLE for node in nodes):
        nodes = (Node(ParagraphKind.TITLE, title), *nodes)
    return _reading(nodes, _words(content, "language", "the file") or "en")


def _parsed(text: str) -> object:
    try:
        content: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableFile(
            f"The file is not well-formed JSON: look at line {error.lineno}."
        ) from None
    except (RecursionError, ValueError):
        raise UnreadableFile(
            "The JSON is nested too deeply or holds too large a number."
        ) from None
    return content


def _reading(nodes: tuple[Node, ...], language: str) -> Reading:
    if not _has_paragraph(nodes):
        raise UnreadableFile(NO_PARAGRAPH)
    return Reading(labelled(Outline(nodes, language)))


def _has_paragraph(nodes: tuple[Node, ...]) -> bool:
    return any(node.kind not in FRAME or _has_paragraph(node.children) for node in nodes)


def _nodes(content: object, place: str, depth: int) -> tuple[Node, ...]:
    if not isinstance(content, list):
        raise UnreadableFile(f"{place} is not a list of paragraphs.")
    if depth > DEEPEST:
        raise UnreadableFile(f"{place} is nested too deeply: {DEEPEST} levels are the most.")
    return tuple(_node(value, f"{place}[{index}]", depth) for index, value in enumerate(content))


def _node(content: object, place: str, depth: int) -> Node:
    if not isinstance(content, dict):
        raise UnreadableFile(
            f"{place} is not a paragraph: an object with kind and text is needed."
        )
    return Node(
        kind=_kind(content, place),
        text=one_line(_words(content, "text", place)),
        id=_words(content, "id", place),
        children=_nodes(content.get("children", []), f"{place}.children", depth + 1),
    )


def _kind(content: dict[object, object], place: str) -> ParagraphKind:
    kind = _words(content, "kind", place)
    if kind not in set(ParagraphKind):
        raise UnreadableFile(
            f'{place} has the kind "{kind[:40]}"; the kinds are {", ".join(ParagraphKind)}.'
        )
    return ParagraphKind(kind)


def _words(content: dict[object, object], key: str, place: str) -> str:
    value = content.get(key, "")
    if not isinstance(value, str):
        raise UnreadableFile(f'"{key}" of {place} is not a text.')
    return unicodedata.normalize("NFC", value)
