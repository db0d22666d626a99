"""The words of Akoma Ntoso: its elements made in one line, and how a place is named in it."""

import re
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from drafting.domain.vocabulary import ParagraphKind
from drafting.text.invisible import visible

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""Akoma Ntoso 1.0 of OASIS, version 3.0 of the schema."""

LANGUAGES = {"ar": "ara", "zh": "zho", "en": "eng", "fr": "fra", "ru": "rus", "es": "spa"}
"""ISO 639-2, as the naming convention asks; another tag stays as it is."""

NUMBERED = {
    ParagraphKind.ARTICLE: "art",
    ParagraphKind.OPERATIVE: "para",
    ParagraphKind.PARAGRAPH: "para",
    ParagraphKind.SUBPARAGRAPH: "point",
    ParagraphKind.PREAMBULAR: "recital",
    ParagraphKind.HEADING: "part",
    ParagraphKind.FORMULA: "formula",
    ParagraphKind.TITLE: "longTitle",
}
"""How the name of a place begins, by its kind."""

_EMPTY = f'<{{}} xmlns="{AKN}"/>'
_NOT_IN_NAME = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Placed:
    """The two names of a place: by number, which changes, and by identity, which never does."""

    by_number: str
    by_identity: str
    printed: str = ""
    """The number itself, as it is printed."""

    @property
    def attributes(self) -> dict[str, str]:
        """As an element bears them."""
        named = {"wId": self.by_identity} if self.by_identity else {}
        return {"eId": self.by_number, **named}


def akn(name: str) -> str:
    """The full name of an element."""
    return f"{{{AKN}}}{name}"


def make(tag: str, *children: Element | str, **attributes: str) -> Element:
    """An element with what stands in it: elements, and words between them."""
    made = etree.fromstring(_EMPTY.format(tag))
    for name, value in attributes.items():
        made.set(name, value)
    last: Element | None = None
    for child in children:
        if not isinstance(child, str):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + visible(child)
        else:
            last.tail = (last.tail or "") + visible(child)
    return made


def number_in_name(printed: str, place: int) -> str:
    """A printed number as a part of a name; the place in the row where there is none."""
    return _NOT_IN_NAME.sub("", printed.casefold().removeprefix("article")) or str(place)


def identity(paragraph_id: str) -> str:
    """The identity of a paragraph as a name: it begins with a letter, whatever it is."""
    name = _NOT_IN_NAME.sub("", paragraph_id)
    return f"decl_{name}" if name else ""


def language_code(language: str) -> str:
    """The three letters of a language."""
    return LANGUAGES.get(language.partition("-")[0].lower(), language or "und")
