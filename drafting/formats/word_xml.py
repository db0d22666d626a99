"""The words of a Word file's markup: elements made in one line, and bytes made of them."""

from lxml import etree
from lxml.etree import _Element as Element

from drafting.formats.plain_lines import one_line
from drafting.text.invisible import visible

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
NAMESPACES = {"w": W, "r": R}

__all__ = ["Element", "R", "W", "make", "put", "root_of", "serialised", "text_in", "w", "written"]


def w(name: str) -> str:
    """The full name of an element or attribute of the main vocabulary."""
    return f"{{{W}}}{name}"


def make(tag: str, *children: Element, **attributes: str) -> Element:
    """An element of the main vocabulary with its attributes and what stands in it."""
    made = etree.Element(
        w(tag), {w(name): value for name, value in attributes.items()}, NAMESPACES
    )
    made.extend(children)
    return made


def text_in(tag: str, words: str) -> Element:
    """An element that holds words, the spaces at their ends kept."""
    made = make(tag)
    made.text = words
    made.set(SPACE, "preserve")
    return made


def root_of(tag: str, namespace: str, **others: str) -> Element:
    """The root of a part in a vocabulary that has no prefix there; others have theirs."""
    spaces = "".join(f' xmlns:{prefix}="{other}"' for prefix, other in others.items())
    return etree.fromstring(f'<{tag} xmlns="{namespace}"{spaces}/>')


def put(parent: Element, tag: str, words: str = "", **attributes: str) -> Element:
    """An element put under its parent, in the same vocabulary unless another is named."""
    full = tag if tag.startswith("{") else f"{{{etree.QName(parent).namespace}}}{tag}"
    made = etree.SubElement(parent, full, attributes)
    made.text = words or None
    return made


def serialised(root: Element) -> bytes:
    """A part of the file as bytes, the same ones every time."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def written(text: str) -> str:
    """Words as a file can hold them: on one line, what nobody may write shown by its code."""
    return visible(one_line(text))
