"""A paragraph pasted whole, with its changes shown in it: brackets, capitals, or none at all."""

from collections.abc import Iterator

import regex

from drafting.text.compilation import read
from drafting.text.instructions.capitals import shown_by_capitals
from drafting.text.instructions.quoting import unquoted
from drafting.text.instructions.values import Instruction, Reference
from drafting.text.openings import opening

_NAME = r"\p{Lu}[^\[\]()\u2014]{0,60}?(?: \([^()]{2,40}\))?"
_LOOSE_DASH = regex.compile(rf"\s*[\u2013\u2014-]\s*(?={_NAME}\s*[\])])(?<=\s[\u2013\u2014-]\s*)")
_MARKER = regex.compile(
    r" ?\[\s*(?:(?P<delete>DELETE|DEL|SUPPRIMER|SUPRIMIR)"
    r"|(?P<add>ADD|INSERT|NEW|AJOUTER|AÑADIR))\s*:"
    r"\s*(?P<words>[^\[\]]*?)\s*\]",
    regex.IGNORECASE,
)
_SPACES = regex.compile(r"[ \t\r\n]+")
_KINDS = {"PP": "preambular", "OP": "operative"}


def pasted(place: Reference, text: str) -> list[Instruction]:
    """What a pasted paragraph asks for; none where nothing shows what is new in it."""
    text = _SPACES.sub(" ", text).strip()
    marked = list(_marked(place, text)) or list(_attributed(place, text))
    if marked:
        return marked
    inner = unquoted(text)
    shown = shown_by_capitals(inner)
    if shown:
        return [Instruction("replace", place, shown.before, shown.after)]
    if _is_whole(place, text, inner):
        return [_whole(place, inner)]
    return []


def _whole(place: Reference, words: str) -> Instruction:
    """A paragraph as it should read; one that is called bis or alt is a new one."""
    if regex.search(r" \p{Ll}+(?: \d)?$", place.label):
        return Instruction("insert", place, words=words, is_new=True)
    return Instruction("title" if place.label == "Title" else "replace", place, words=words)


def _marked(place: Reference, text: str) -> Iterator[Instruction]:
    """`Words [DELETE: some] [ADD: others] words`."""
    if not _MARKER.search(text) or not _MARKER.sub("", text).strip(" .;,"):
        return
    before = _MARKER.sub(lambda one: f" {one['words']}" if one["delete"] else "", text)
    after = _MARKER.sub(lambda one: f" {one['words']}" if one["add"] else "", text)
    yield Instruction("replace", place, unquoted(before.strip()), unquoted(after.strip()))


def _attributed(place: Reference, text: str) -> Iterator[Instruction]:
    """`Words [some — EU] (others — EU) words`, an instruction for each who is named."""
    base, proposals = read(unquoted(_LOOSE_DASH.sub(" \N{EM DASH} ", text)))
    for one in proposals:
        if one.names and one.text != base:
            yield Instruction("replace", place, base, one.text, author=", ".join(one.names))
        elif one.names:
            yield Instruction("retain", place, author=", ".join(one.names))


def _is_whole(place: Reference, text: str, inner: str) -> bool:
    """Whether these words can only be the paragraph as it should read."""
    if "\N{HORIZONTAL ELLIPSIS}" in inner or "..." in inner or not inner:
        return False
    kind = _KINDS.get(place.label[:2], "operative")
    return place.label == "Title" or inner != text or opening(inner, kind) > 0
