"""An Akoma Ntoso file as a tree that is safe to walk: no entities, no depth without end."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from drafting.domain.errors import UnreadableFile, UnsafeFile

DEEPEST_TREE = 200
"""Levels of elements; a law of many parts has thirty."""

_DOCTYPE = re.compile(r"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_DECLARATION = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")

ENTITIES = "The file declares a document type or entities, which no text needs. It was not opened."
TOO_DEEP = f"The XML is nested more than {DEEPEST_TREE} levels deep: it is no text."


def tree(text: str) -> Element:
    """The root of the file; refuses what is not XML or could be made to grow."""
    if _DOCTYPE.search(text):
        raise UnsafeFile(ENTITIES)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_DECLARATION.sub("", text).encode(), parser)
    except etree.XMLSyntaxError as fault:
        line = fault.lineno or 1
        raise UnreadableFile(f"The file is not well-formed XML: look at line {line}.") from None
    _refuse_depth(root)
    return root


def name(element: Element) -> str:
    """What an element is called, in whatever version of the vocabulary."""
    return etree.QName(element).localname


def children(element: Element, *names: str) -> Iterator[Element]:
    """The elements directly in it; only those of these names, if any are given."""
    return (one for one in element if not names or name(one) in names)


def first(element: Element, *names: str) -> Element | None:
    """The first element anywhere in it that is called one of these."""
    return next((one for one in element.iter() if name(one) in names), None)


def _refuse_depth(root: Element) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST_TREE:
            raise UnsafeFile(TOO_DEEP)
