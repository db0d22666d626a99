"""A redline in Akoma Ntoso: the later text with what came and went, each change stated."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from lxml import etree
from lxml.etree import _Element as Element

from drafting.formats.akn_body import Body
from drafting.formats.akn_meta import UNKNOWN_DAY, Event, expression_address, meta
from drafting.formats.akn_mods import Mod, textual_mods
from drafting.formats.akn_terms import identity, make
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, walk
from drafting.formats.word_pieces import Piece, Segment, compared, pieces
from drafting.text.increasing import longest_increasing

TAGS = {"insert": "ins", "delete": "del"}

Known = Mapping[str, Node]
"""The paragraphs of a text by their identities, in reading order."""


def write_akn_redline(before: Edition, after: Edition) -> bytes:
    """The later text, valid by the strict schema; what went stands in `del`, what came in `ins`.

    A paragraph that went altogether is stated with its address in the earlier text.
    """
    old, new = _known(before), _known(after)
    mods = list(_mods(old, new, (expression_address(before), expression_address(after))))
    statement = make(
        "statement",
        meta(after, _events(before, after), textual_mods("passiveModifications", mods)),
        *Body(after.outline.nodes, _Words(old, after.language).block).parts(),
        name="declaration",
        contains="multipleVersions",
    )
    return etree.tostring(make("akomaNtoso", statement), xml_declaration=True, encoding="UTF-8")


class _Words:
    """The words of each paragraph against those it had before."""

    def __init__(self, old: Known, language: str) -> None:
        self._old, self._language = old, language

    def block(self, node: Node) -> Element:
        """A paragraph with what came and went in it; a new one has come whole."""
        was = self._old.get(node.id)
        before = pieces(was.text, was.kind) if was else ()
        found = compared(before, pieces(node.text, node.kind), self._language)
        return make("p", *(_inline(one) for one in found))


def _inline(one: Segment) -> Element | str:
    tag = TAGS.get(one.fate)
    words = _set(one.piece)
    return make(tag, words) if tag else words


def _set(piece: Piece) -> Element | str:
    match piece.look.manner:
        case "emphasis":
            return make("i", piece.text)
        case "link":
            return make("a", piece.text, href=piece.look.target)
        case "footnote":
            return make("noteRef", marker=piece.text, href=f"#note_{piece.text}")
        case _:
            return piece.text


def _mods(old: Known, new: Known, addresses: tuple[str, str]) -> Iterator[Mod]:
    """Every paragraph that changed its words or its place, came, or went."""
    was, source = addresses
    moved = _moved(old, new)
    leads = {after: before for before, after in pairwise(new)}
    for name, node in new.items():
        place, before = f"#{identity(name)}", f"{was}#{identity(name)}"
        beside = {"place": f"#{identity(leads[name])}", "side": "after"} if name in leads else {}
        if name in moved:
            yield Mod("repeal", source, before, old=[before])
        if name in moved or name not in old:
            yield Mod("insertion", source, **{"place": place, **beside}, new=[place])
        if name in old and old[name].text != node.text:
            yield Mod("substitution", source, place, old=[before], new=[place])
    for name in old:
        if name not in new:
            before = f"{was}#{identity(name)}"
            yield Mod("repeal", source, before, old=[before])


def _moved(old: Known, new: Known) -> set[str]:
    """Those that stand in another order than before, the fewest that explain it."""
    both = [name for name in new if name in old]
    rank = {name: at for at, name in enumerate(old)}
    kept = longest_increasing([rank[name] for name in both])
    return set(both) - {both[at] for at in kept}


def _known(edition: Edition) -> Known:
    return {node.id: node for _, node in walk(edition.outline.nodes) if node.id}


def _events(before: Edition, after: Edition) -> Sequence[Event]:
    return (
        _event("event_1", before, is_first=True),
        _event("event_2", after, is_first=False),
    )


def _event(name: str, edition: Edition, *, is_first: bool) -> Event:
    day = edition.released_at[:10] or UNKNOWN_DAY
    return Event(name, day, expression_address(edition), is_first)
