"""Where an Akoma Ntoso file points in a text: by the identity of a place, by number or words."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from drafting.formats.akn_body import Body
from drafting.formats.akn_terms import identity
from drafting.formats.outline import Outline
from drafting.formats.word_identity import Place, places
from drafting.formats.word_wording import key

_END = re.compile(r"[#~]")

BY_NUMBER = "The file names the paragraph by its number, which may have changed since."
BY_WORDS = "The file names no paragraph of this text; it was found by its words."
NOWHERE = "The file names a paragraph that this text does not have. Choose the one it belongs to."


class Places:
    """The paragraphs of a text, and every way in which a file may name one of them."""

    def __init__(self, outline: Outline) -> None:
        found = [one for one in places(outline) if one.id]
        self._by_identity = {identity(one.id): one for one in found}
        self._by_words = _by_words(found)
        self._by_number = {
            element.get("eId", ""): self._by_identity[element.get("wId", "")]
            for part in Body(outline.nodes).parts()
            for element in part.iter()
            if element.get("wId") in self._by_identity
        }

    def at(self, address: str) -> Place | None:
        """The place at an address, if there is one."""
        name = _name(address)
        return self._by_identity.get(name) or self._by_number.get(name)

    def found(self, address: str, old: str = "") -> tuple[Place, str]:
        """The place that is meant, and what is doubtful in that; one of no text if none is."""
        name = _name(address)
        if name in self._by_identity:
            return self._by_identity[name], ""
        if place := self.at(address):
            return place, BY_NUMBER
        alike = self._by_words.get(key(old), ()) if old else ()
        if len(alike) == 1:
            return alike[0], BY_WORDS
        return Place(name or "nowhere", name, "", ""), NOWHERE


def _by_words(found: Sequence[Place]) -> Mapping[str, Sequence[Place]]:
    """The paragraphs by their words; several may have the same."""
    alike: dict[str, list[Place]] = defaultdict(list)
    for one in found:
        alike[key(one.text)].append(one)
    return dict(alike)


def _name(address: str) -> str:
    """The last part of an address, which names a place within its text."""
    return _END.split(address)[-1]
