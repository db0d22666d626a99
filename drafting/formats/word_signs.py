"""The characters of a Word file that are elements: tabs, breaks, hyphens, symbols."""

from typing import Final

from lxml import etree

from drafting.formats.word_parts import XML_SPACE, value

SIGNS: Final = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}
_UNPRINTED = "\ufffd"
_SYMBOLS: Final = {
    ("symbol", 0xB7): "•",
    ("symbol", 0xA7): "♣",
    ("symbol", 0xAE): "→",
    ("symbol", 0xB0): "°",
    ("symbol", 0xB1): "±",
    ("symbol", 0xB3): "≥",
    ("symbol", 0xA3): "≤",
    ("symbol", 0x2D): "\u2212",
    ("wingdings", 0x6F): "☐",
    ("wingdings", 0x6E): "■",
    ("wingdings", 0xA7): "▪",
    ("wingdings", 0xA8): "☐",
    ("wingdings", 0xD8): "➢",
    ("wingdings", 0xE0): "→",
    ("wingdings", 0xFB): "✗",
    ("wingdings", 0xFC): "✓",
    ("wingdings", 0xFD): "☒",
    ("wingdings", 0xFE): "☑",
}


def sign(tag: str, element: etree._Element) -> str:
    """The characters of an element within a run; nothing where it stands for none."""
    if tag in {"t", "delText"}:
        return _typed(element)
    if tag == "br":
        return "\n" if value(element, "type") in {"", "textWrapping"} else ""
    if tag == "sym":
        return _symbol(element)
    return SIGNS.get(tag, "")


def _typed(element: etree._Element) -> str:
    """The text of an element; Word trims it unless the file asks to keep its spaces."""
    text = element.text or ""
    return text if element.get(XML_SPACE) == "preserve" else text.strip(" \t\r\n")


def _symbol(element: etree._Element) -> str:
    """A sign of a symbol font as the character it looks like, or the mark of an unknown one."""
    try:
        code = int(value(element, "char"), 16)
    except ValueError:
        return _UNPRINTED
    is_private = 0xF000 <= code <= 0xF0FF
    font = value(element, "font").casefold()
    known = _SYMBOLS.get((font, code & 0xFF if is_private else code))
    if known or is_private or not 0x20 <= code < 0xD800:
        return known or _UNPRINTED
    return chr(code)
