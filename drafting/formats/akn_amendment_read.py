"""Reading amendments from Akoma Ntoso: ours exactly, others with every repair named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element as Element
from rapidfuzz.distance import Indel

from drafting.domain.errors import UnreadableFile
from drafting.domain.vocabulary import AmendmentKind, ParagraphKind, Side
from drafting.formats.akn_inline import wording
from drafting.formats.akn_places import NOWHERE, Places
from drafting.formats.akn_tree import children, first, name, tree
from drafting.formats.outline import Outline, walk
from drafting.formats.plain_lines import one_line
from drafting.formats.word_findings import JOIN, MOVE, SPLIT, Proposal, Read, Remark, Uncertainty
from drafting.formats.word_identity import Place
from drafting.formats.word_wording import key
from drafting.text.breaks import rejoined

NO_AMENDMENT = (
    "The XML holds no amendment in Akoma Ntoso. A whole text is read with `drafting import`, or "
    "in the browser as a new declaration."
)
GUESSED = "The file does not say what kind of change it is; it was told from the words it quotes."
NO_SIDE = "The file does not say on which side of it the new paragraph stands; it was put behind."
OLD_WORDS = "The file quotes other words than those of the text; compare both."
NOT_FOUND = "The words that the file would change are not in this paragraph. It asks for these:"
UNKNOWN = "This kind of change is not known here, and is not proposed:"
NO_CHANGE = "The amendment states no change. It says:"

ALIKE = 0.6
"""From which share of common words on a quoted text is taken for an older one of the paragraph."""

KINDS = {
    "before": AmendmentKind.INSERT_BEFORE,
    "after": AmendmentKind.INSERT_AFTER,
    "end": AmendmentKind.INSERT_UNDER,
    "inside": AmendmentKind.INSERT_UNDER,
}
SIDES = {"before": Side.BEFORE, "after": Side.AFTER, "end": Side.UNDER, "inside": Side.UNDER}
QUOTES = ("quotedText", "quotedStructure")


@dataclass(frozen=True, slots=True)
class _Change:
    """One change as the file states it: of which kind, where, and between which words."""

    type: str
    source: str
    places: tuple[str, ...]
    side: str
    old: tuple[str, ...]
    new: tuple[str, ...]


def release_of(text: str) -> str:
    """The hash of the release that the file says it was made from; empty where it says none."""
    marks = (one for one in tree(text).iter() if name(one) == "FRBRalias")
    return next((one.get("value", "") for one in marks if one.get("name") == "sha-256"), "")


def read_akn_amendments(text: str, outline: Outline) -> Read:
    """What every amendment of a file would propose for a text, and all that is doubtful in it."""
    found = [one for one in tree(text).iter() if name(one) == "amendment"]
    if not found:
        raise UnreadableFile(NO_AMENDMENT, field="file")
    kinds = {node.id: ParagraphKind(node.kind) for _, node in walk(outline.nodes)}
    places = Places(outline)
    readings = [_Amendment(one, places, kinds) for one in found]
    return Read(
        tuple(proposal for one in readings for proposal in one.proposals()),
        tuple(remark for one in readings for remark in one.remarks()),
        tuple(doubt for one in readings for doubt in one.doubts),
    )


@dataclass(slots=True)
class _Amendment:
    """One amendment while it is read: who asks, for what, and what is doubtful in it."""

    root: Element
    places: Places
    kinds: Mapping[str, ParagraphKind]
    doubts: list[Uncertainty] = field(default_factory=list)

    @property
    def author(self) -> str:
        """Who proposes it, by the name that the file marks as such."""
        found = first(self.root, "docProponent")
        return wording(found) if found is not None else ""

    def proposals(self) -> Iterator[Proposal]:
        """Everything it asks for that can be told."""
        changes = [self._change(one) for one in self.root.iter() if name(one) == "textualMod"]
        if _is_move(changes):
            yield self._move(*changes)
        elif changes:
            for one in changes:
                yield from self._proposed(one)
        else:
            yield from self._unstated()

    def remarks(self) -> Iterator[Remark]:
        """The reasons it gives, as a comment on its paragraph."""
        given = first(self.root, "amendmentJustification")
        lines = [wording(one) for one in given] if given is not None else []
        if any(lines):
            place = self._told(self._named())
            text = "\n\n".join(filter(None, lines))
            yield Remark(place.id, place.label, self.author, "", "", text)

    def _change(self, mod: Element) -> _Change:
        places = [one.get("href", "") for one in children(mod, "destination")]
        sides = [one.get("pos", "") for one in children(mod, "destination")]
        source = first(mod, "source")
        return _Change(
            type=mod.get("type", ""),
            source=source.get("href", "") if source is not None else "",
            places=tuple(places),
            side=next(filter(None, sides), ""),
            old=tuple(self._quoted(mod, "old")),
            new=tuple(self._quoted(mod, "new")),
        )

    def _quoted(self, mod: Element, which: str) -> Iterator[str]:
        """The words to which a change leads, or those that stand in it."""
        for one in children(mod, which):
            wanted = one.get("href", "").rpartition("#")[2]
            by_name = (each for each in self.root.iter() if each.get("eId") == wanted)
            yield from _texts(next(by_name, one) if wanted else one)

    def _proposed(self, change: _Change) -> Iterator[Proposal]:
        place = self._told(next(iter(change.places), ""), change.old)
        match change.type:
            case "repeal":
                yield from self._rewording(place, change, "")
            case "substitution" | "replacement":
                yield from self._rewording(place, change, rejoined(change.new))
            case "insertion":
                yield self._insertion(place, change)
            case "split":
                yield self._named_as(place, SPLIT, "\n".join(change.new))
            case "join":
                yield self._join(place, change)
            case _:
                self._doubt(place, UNKNOWN, rejoined(change.old), rejoined(change.new))

    def _rewording(self, place: Place, change: _Change, after: str) -> Iterator[Proposal]:
        """Other words for a paragraph, or for some of its words where those stand in it once."""
        old = rejoined(change.old)
        if place.id not in self.kinds or not old or key(old) == key(place.text):
            yield self._whole(place, old, after)
        elif place.text.count(old) == 1:
            yield self._whole(place, place.text, one_line(place.text.replace(old, after)))
        elif Indel.normalized_similarity(old.split(), place.text.split()) >= ALIKE:
            self._doubt(place, OLD_WORDS, old, place.text)
            yield self._whole(place, place.text, after)
        else:
            self._doubt(place, NOT_FOUND, old, after or old)

    def _whole(self, place: Place, before: str, after: str) -> Proposal:
        if not after.strip():
            return self._named_as(place, AmendmentKind.DELETE, "", before)
        is_title = self.kinds.get(place.id) is ParagraphKind.TITLE
        kind = AmendmentKind.TITLE if is_title else AmendmentKind.REPLACE
        return self._named_as(place, kind, after, before)

    def _insertion(self, place: Place, change: _Change) -> Proposal:
        if change.side not in KINDS:
            self._doubt(place, NO_SIDE, after=rejoined(change.new))
        kind = KINDS.get(change.side, AmendmentKind.INSERT_AFTER)
        return Proposal(place.id, place.label, kind.value, self.author, "", rejoined(change.new))

    def _join(self, place: Place, change: _Change) -> Proposal:
        others = [self.places.at(one) for one in change.places[1:]]
        known = [one for one in others if one]
        before = "\n".join(one.text for one in (place, *known))
        joined = Proposal(
            place.id,
            place.label,
            JOIN,
            self.author,
            before,
            rejoined(change.new),
            others=tuple(one.id for one in known),
        )
        if not known:
            self._doubt(place, NOWHERE, after=joined.after)
        return joined

    def _move(self, went: _Change, comes: _Change) -> Proposal:
        place = self._told(next(iter(went.places), ""), went.old)
        target = self.places.at(next(iter(comes.places), ""))
        return Proposal(
            place.id,
            place.label,
            MOVE,
            self.author,
            place.text,
            place.text,
            target=target.id if target else "",
            side=SIDES.get(comes.side, Side.AFTER).value,
        )

    def _unstated(self) -> Iterator[Proposal]:
        """What an amendment asks for that quotes words and states no change."""
        mod = first(self.root, "mod")
        quoted = [] if mod is None else [one for one in mod.iter() if name(one) in QUOTES]
        texts = [rejoined(tuple(_texts(one))) for one in quoted]
        place = self._told(self._named(), texts[:1])
        if mod is not None and mod.get("class") == AmendmentKind.RETAIN:
            yield self._named_as(place, AmendmentKind.RETAIN, "")
        elif len(texts) == 2:
            self._doubt(place, GUESSED)
            yield from self._rewording(place, _Change("", "", (), "", (texts[0],), ()), texts[1])
        else:
            content = first(self.root, "amendmentContent", "amendmentBody")
            said = wording(content) if content is not None else ""
            self._doubt(place, NO_CHANGE, after=said)

    def _named(self) -> str:
        """Where the heading of the amendment leads."""
        found = (one.get("href", "") for one in self.root.iter() if name(one) == "ref")
        return next(filter(None, found), "")

    def _told(self, address: str, old: Sequence[str] = ()) -> Place:
        """The paragraph meant, or one without identity that says where the file points."""
        place, doubt = self.places.found(address, rejoined(old))
        if doubt and place.label not in {
            one.label for one in self.doubts if one.sentence == doubt
        }:
            self._doubt(place, doubt)
        return place

    def _named_as(self, place: Place, kind: str, after: str, before: str = "") -> Proposal:
        was = place.text or before
        return Proposal(place.id, place.label, str(kind), self.author, was, after)

    def _doubt(self, place: Place, sentence: str, before: str = "", after: str = "") -> None:
        self.doubts.append(Uncertainty(place.id, place.label, sentence, before, after))


def _is_move(changes: Sequence[_Change]) -> bool:
    """Whether a paragraph goes at one place and the same words come at another."""
    if [one.type for one in changes] != ["repeal", "insertion"]:
        return False
    went, comes = changes
    return went.source == comes.source and comes.new in {(), went.old}


def _texts(element: Element) -> Iterator[str]:
    """The words in a quotation, a text for each block that stands in it."""
    blocks = [one for one in element.iter() if name(one) in {"p", "block", "heading"}]
    found = map(wording, blocks) if name(element) == "quotedStructure" and blocks else ()
    yield from filter(None, found or [wording(element)])
