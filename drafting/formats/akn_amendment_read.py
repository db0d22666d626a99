"""Reading amendments from Akoma Ntoso: ours exactly, others with every repair named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from drafting.domain.vocabulary import AmendmentKind, ParagraphKind, Side
from drafting.formats.akn_places import NOWHERE, Places
from drafting.formats.akn_stated import Change, Stated
from drafting.formats.outline import Outline, walk
from drafting.formats.plain_lines import one_line
from drafting.formats.word_findings import JOIN, MOVE, SPLIT, Proposal, Read, Remark, Uncertainty
from drafting.formats.word_identity import Place
from drafting.formats.word_wording import key
from drafting.text.breaks import rejoined
from drafting.text.exchanging import exchanged

GUESSED = "The file does not say what kind of change it is; it was told from the words it quotes."
NO_SIDE = "The file does not say on which side of it the new paragraph stands; it was put behind."
OLD_WORDS = "The file quotes other words than those of the text; compare both."
NOT_FOUND = "The words that the file would change are not in this paragraph. It asks for these:"
UNKNOWN = "This kind of change is not known here, and is not proposed:"
NO_WORDS = "The file does not hold the new words of this change, and it is not proposed."
LOST = "The file does not hold the words to which this change leads; it is not proposed. It says:"
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
WORDED = frozenset({"substitution", "replacement", "insertion", "split", "join"})
"""The kinds of change that are nothing without new words."""


def read_akn_amendments(amendments: Sequence[Stated], outline: Outline) -> Read:
    """What the amendments of a file would propose for a text, and all that is doubtful in them."""
    kinds = {node.id: ParagraphKind(node.kind) for _, node in walk(outline.nodes)}
    places = Places(outline)
    readings = [_Amendment(one, places, kinds) for one in amendments]
    return Read(
        tuple(proposal for one in readings for proposal in one.proposals()),
        tuple(remark for one in readings for remark in one.remarks()),
        tuple(doubt for one in readings for doubt in one.doubts),
    )


@dataclass(slots=True)
class _Amendment:
    """One amendment while it is placed in the text, and what is doubtful in it."""

    stated: Stated
    places: Places
    kinds: Mapping[str, ParagraphKind]
    doubts: list[Uncertainty] = field(default_factory=list)
    nowhere: set[tuple[str, str]] = field(default_factory=set)
    """What was already said of its places."""

    def proposals(self) -> Iterator[Proposal]:
        """Everything it asks for that can be told."""
        changes = self.stated.changes
        if _is_move(changes):
            yield self._move(*changes)
        elif changes:
            for one in changes:
                yield from self._proposed(one)
        else:
            yield from self._unstated()

    def remarks(self) -> Iterator[Remark]:
        """The reasons it gives, as a comment on its paragraph."""
        if self.stated.reasons:
            place = self._told(self.stated.named)
            said = self.stated.reasons
            yield Remark(place.id, place.label, self.stated.author, "", "", said)

    def _proposed(self, change: Change) -> Iterator[Proposal]:
        place = self._told(next(iter(change.places), ""), change.old)
        if change.lost:
            self._doubt(place, LOST, rejoined(change.old), "\n".join(change.lost))
        elif change.type in WORDED and not any(one.strip() for one in change.new):
            self._doubt(place, NO_WORDS, rejoined(change.old))
        else:
            yield from self._whole_change(place, change)

    def _whole_change(self, place: Place, change: Change) -> Iterator[Proposal]:
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

    def _rewording(self, place: Place, change: Change, after: str) -> Iterator[Proposal]:
        """Other words for a paragraph, or for some of its words where those stand in it once."""
        old = rejoined(change.old)
        if place.id not in self.kinds or not old or key(old) == key(place.text):
            yield self._whole(place, old, after)
        elif (reworded := exchanged(old, after, place.text)) is not None:
            yield self._whole(place, place.text, one_line(reworded))
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

    def _insertion(self, place: Place, change: Change) -> Proposal:
        if change.side not in KINDS:
            self._doubt(place, NO_SIDE, after=rejoined(change.new))
        kind = KINDS.get(change.side, AmendmentKind.INSERT_AFTER)
        return Proposal(
            place.id, place.label, kind.value, self.stated.author, "", rejoined(change.new)
        )

    def _join(self, place: Place, change: Change) -> Proposal:
        others = [self.places.at(one) for one in change.places[1:]]
        known = list(dict.fromkeys(one for one in others if one and one != place))
        before = "\n".join(one.text for one in (place, *known))
        joined = Proposal(
            place.id,
            place.label,
            JOIN,
            self.stated.author,
            before,
            rejoined(change.new),
            others=tuple(one.id for one in known),
        )
        if not known or None in others:
            self._doubt(place, NOWHERE, after=joined.after)
        return joined

    def _move(self, went: Change, comes: Change) -> Proposal:
        place = self._told(next(iter(went.places), ""), went.old)
        target = self._told(next(iter(comes.places), ""))
        return Proposal(
            place.id,
            place.label,
            MOVE,
            self.stated.author,
            place.text,
            place.text,
            target=target.id if target.id in self.kinds else "",
            side=SIDES.get(comes.side, Side.AFTER).value,
        )

    def _unstated(self) -> Iterator[Proposal]:
        """What an amendment asks for that quotes words and states no change."""
        texts = tuple(map(rejoined, self.stated.quoted))
        place = self._told(self.stated.named, texts[:1])
        if self.stated.kind == AmendmentKind.RETAIN:
            yield self._named_as(place, AmendmentKind.RETAIN, "")
        elif len(texts) == 2:
            self._doubt(place, GUESSED)
            guess = Change(
                "substitution", places=(self.stated.named,), old=texts[:1], new=texts[1:]
            )
            yield from self._proposed(guess)
        else:
            self._doubt(place, NO_CHANGE, after=self.stated.said)

    def _told(self, address: str, old: Sequence[str] = ()) -> Place:
        """The paragraph meant, or one without identity that says where the file points."""
        place, doubt = self.places.found(address, rejoined(old))
        if doubt and (doubt, place.label) not in self.nowhere:
            self.nowhere.add((doubt, place.label))
            self._doubt(place, doubt)
        return place

    def _named_as(self, place: Place, kind: str, after: str, before: str = "") -> Proposal:
        was = place.text or before
        return Proposal(place.id, place.label, str(kind), self.stated.author, was, after)

    def _doubt(self, place: Place, sentence: str, before: str = "", after: str = "") -> None:
        self.doubts.append(Uncertainty(place.id, place.label, sentence, before, after))


def _is_move(changes: Sequence[Change]) -> bool:
    """Whether a paragraph goes at one place and the same words come at another."""
    if [one.type for one in changes] != ["repeal", "insertion"]:
        return False
    went, comes = changes
    if went.lost or comes.lost:
        return False
    return went.source == comes.source and comes.new == went.old
