"""What the amendments of an Akoma Ntoso file state, refused where nobody could look through it.

It is read where strangers' files are, in a process with little memory, and knows of no text.
"""

from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from drafting.domain.errors import UnreadableFile
from drafting.formats.akn_inline import wording
from drafting.formats.akn_stated import Change, Stated
from drafting.formats.akn_tree import children, first, name, tree

MOST_CHANGES = 300
"""Changes of one file: more than anybody would look through on one page."""

MOST_LETTERS = 1_000_000
"""Letters of all that the amendments quote and say, counted each time that they are led to."""

NO_AMENDMENT = (
    "The XML holds no amendment in Akoma Ntoso. A whole text is read with `drafting import`, or "
    "in the browser as a new declaration."
)
TOO_MANY = (
    f"The file asks for {{count:,}} changes; {MOST_CHANGES} is the most at once. Send it in parts."
)
TOO_LONG = (
    f"The changes of the file have more than {MOST_LETTERS:,} letters together. Send it in parts."
)
QUOTES = ("quotedText", "quotedStructure")

Names = Mapping[str, Element]
"""The elements by the names under which they are led to."""


@dataclass(slots=True)
class _Letters:
    """How many letters may still be said."""

    left: int = MOST_LETTERS

    def counted(self, words: str) -> str:
        """The same words, or the refusal of a file that says too much."""
        self.left -= len(words)
        if self.left < 0:
            raise UnreadableFile(TOO_LONG, field="file")
        return words


def stated(text: str) -> tuple[Stated, ...]:
    """What every amendment of a file states; refuses what holds none, or too many changes."""
    root = tree(text)
    found = [one for one in root.iter() if name(one) == "amendment"]
    if not found:
        raise UnreadableFile(NO_AMENDMENT, field="file")
    _refuse_too_many(found)
    letters, names = _Letters(), _names(root)
    return tuple(_Reader(one, ChainMap(_names(one), names), letters).read() for one in found)


def release_of(text: str) -> str:
    """The hash of the release that the file says it was made from; empty where it says none."""
    marks = (one for one in tree(text).iter() if name(one) == "FRBRalias")
    return next((one.get("value", "") for one in marks if one.get("name") == "sha-256"), "")


def _refuse_too_many(amendments: Sequence[Element]) -> None:
    """Each place of a change counts, and so does an amendment that states none."""
    count = sum(max(1, sum(map(_places, _mods(one)))) for one in amendments)
    if count > MOST_CHANGES:
        raise UnreadableFile(TOO_MANY.format(count=count), field="file")


def _places(mod: Element) -> int:
    return max(1, sum(1 for _ in children(mod, "destination")))


def _mods(amendment: Element) -> Iterator[Element]:
    return (one for one in amendment.iter() if name(one) == "textualMod")


def _names(root: Element) -> dict[str, Element]:
    """The first element of each name; that of an expression goes before that of the work."""
    found = list(root.iter())[::-1]
    return {
        **{one.get("wId", ""): one for one in found},
        **{one.get("eId", ""): one for one in found},
    }


@dataclass(frozen=True, slots=True)
class _Reader:
    """One amendment while it is read, with the names that lead anywhere in the file."""

    root: Element
    names: Names
    letters: _Letters

    def read(self) -> Stated:
        """All that it states."""
        proponent = first(self.root, "docProponent")
        changes = tuple(map(self._change, _mods(self.root)))
        mod = None if changes else first(self.root, "mod")
        return Stated(
            author=self._said(proponent),
            named=self._named(),
            reasons=self._reasons(),
            changes=changes,
            quoted=() if mod is None else tuple(self._quotations(mod)),
            kind="" if mod is None else mod.get("class", ""),
            said="" if changes else self._content(),
        )

    def _said(self, element: Element | None) -> str:
        return "" if element is None else self.letters.counted(wording(element))

    def _named(self) -> str:
        found = (one.get("href", "") for one in self.root.iter() if name(one) == "ref")
        return self.letters.counted(next(filter(None, found), ""))

    def _reasons(self) -> str:
        given = first(self.root, "amendmentJustification")
        lines = [self._said(one) for one in given] if given is not None else []
        return "\n\n".join(filter(None, lines))

    def _content(self) -> str:
        return self._said(first(self.root, "amendmentContent", "amendmentBody"))

    def _quotations(self, mod: Element) -> Iterator[tuple[str, ...]]:
        return (tuple(self._texts(one)) for one in mod.iter() if name(one) in QUOTES)

    def _change(self, mod: Element) -> Change:
        ends = list(children(mod, "destination"))
        source = first(mod, "source")
        leads = [one.get("href", "") for one in children(mod, "old", "new")]
        return Change(
            type=mod.get("type", ""),
            source=source.get("href", "") if source is not None else "",
            places=tuple(map(self.letters.counted, _attributes(ends, "href"))),
            side=next(_attributes(ends, "pos"), ""),
            old=tuple(self._quoted(mod, "old")),
            new=tuple(self._quoted(mod, "new")),
            lost=tuple(
                self.letters.counted(one) for one in leads if one and self._led(one) is None
            ),
        )

    def _led(self, address: str) -> Element | None:
        """The element to which an address leads."""
        wanted = address.rpartition("#")[2]
        return self.names.get(wanted) if wanted else None

    def _quoted(self, mod: Element, which: str) -> Iterator[str]:
        """The words to which a change leads, or those that stand in it."""
        for one in children(mod, which):
            address = one.get("href", "")
            found = self._led(address) if address else one
            yield from () if found is None else self._texts(found)

    def _texts(self, element: Element) -> Iterator[str]:
        """The words in a quotation, a text for each block that stands in it."""
        blocks = [one for one in element.iter() if name(one) in {"p", "block", "heading"}]
        parts = blocks if name(element) == "quotedStructure" and blocks else [element]
        return filter(None, (self._said(one) for one in parts))


def _attributes(found: Sequence[Element], attribute: str) -> Iterator[str]:
    """What the attribute says wherever it says something."""
    return filter(None, (one.get(attribute, "") for one in found))
