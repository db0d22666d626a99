"""What one author of a Word file proposes: that author's changes alone, paragraph by paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafting.domain.vocabulary import AmendmentKind
from drafting.formats.word_findings import (
    JOIN,
    MOVE,
    SCRUBBED,
    SPLIT,
    Proposal,
    Uncertainty,
    is_nameless,
)
from drafting.formats.word_flow import Stream, flow
from drafting.formats.word_ground import Ground, Wording
from drafting.formats.word_identity import Place
from drafting.formats.word_marked import marked
from drafting.formats.word_tracked import Revision, words
from drafting.formats.word_wording import key, tidy, without_any_number

OUTSIDE = "Words that are no paragraph of the release were changed; this is not proposed."
RENUMBERED = "Only the number before the paragraph was changed; numbers are computed."
TANGLED = "Paragraphs were split and joined at once: check which words belong to which."
DISPUTED = (
    "The same words were changed with and without tracking: "
    "the proposal has the words of the file, check them."
)


class Proposing:
    """One author's changes, as proposals; what cannot be one is in doubt."""

    def __init__(self, ground: Ground, author: str) -> None:
        self.doubts: list[Uncertainty] = []
        self._ground = ground
        self._author = author
        paragraphs = enumerate(ground.reading.paragraphs)
        self._touched = {place for place, one in paragraphs if any(map(self._accepts, one.acts()))}
        self._flow = flow(ground.reading.paragraphs, ground.bases, self._accepts)

    def proposals(self) -> Iterator[Proposal]:
        """Every change of the author that touches the release."""
        for stream in filter(self._is_touched, self._flow.streams):
            known = [place for one in stream.before if (place := self._ground.place(one))]
            if stream.fate == "new":
                yield self._insertion(stream)
            elif len(known) == len(stream.before):
                yield from self._of(stream, known)
            else:
                self._look_outside(stream)

    def _accepts(self, revision: Revision) -> bool:
        return revision.author == self._author

    def _is_touched(self, stream: Stream) -> bool:
        """Whether the author did anything at all there; most paragraphs are as they were."""
        after = (one for place in stream.after for one in self._flow.after[place].sources)
        before = (one for place in stream.before for one in self._flow.before[place].sources)
        return not self._touched.isdisjoint(after) or not self._touched.isdisjoint(before)

    def _of(self, stream: Stream, known: Sequence[Place]) -> Iterator[Proposal]:
        match stream.fate:
            case "gone":
                yield self._proposal(known[0], AmendmentKind.DELETE, "")
            case "moved":
                yield self._move(stream, known[0])
            case "split":
                yield self._split(stream, known[0])
            case "joined":
                yield self._join(stream, known)
            case "tangled":
                yield from self._tangled(stream, known)
            case _:
                yield from self._replacement(known[0], stream.before[0], stream.after[0])

    def _insertion(self, stream: Stream) -> Proposal:
        words_ = self._marked(stream.after[0])
        text = without_any_number(words_) if self._ground.prints_numbers else tidy(words_)
        leader = self._ground.leader(self._source(stream.after[0]))
        return self._named(leader, AmendmentKind.INSERT_AFTER, "", text)

    def _replacement(self, place: Place, base: int, after: int) -> Iterator[Proposal]:
        was, becomes = self._before(base), self._after(after)
        text = self._words(place, base, (after,))
        if key(was) == key(becomes) and key(text) == key(place.text):
            return
        if not text:
            yield self._proposal(place, AmendmentKind.DELETE, "")
        elif key(text) == key(place.text):
            self._doubt(place, RENUMBERED, was, becomes)
        else:
            yield self._proposal(place, AmendmentKind.REPLACE, text)

    def _move(self, stream: Stream, place: Place) -> Proposal:
        text = self._words(place, stream.before[0], stream.after)
        leader = self._ground.before(self._source(stream.after[0]))
        return replace(self._proposal(place, MOVE, text), follows=leader.id if leader else "")

    def _split(self, stream: Stream, place: Place) -> Proposal:
        return self._proposal(place, SPLIT, self._words(place, stream.before[0], stream.after))

    def _join(self, stream: Stream, known: Sequence[Place]) -> Proposal:
        first, *others = known
        text = self._ground.body(self._marked(stream.after[0]), first)
        before = "\n".join(place.text for place in known)
        joined = self._named(first, JOIN, before, text)
        return replace(joined, others=tuple(place.id for place in others))

    def _tangled(self, stream: Stream, known: Sequence[Place]) -> Iterator[Proposal]:
        """Each paragraph with the one in its turn; what is left over goes or is new."""
        self._doubt(known[0], TANGLED)
        for place, base, after in zip(known, stream.before, stream.after, strict=False):
            yield from self._replacement(place, base, after)
        for place in known[len(stream.after) :]:
            yield self._proposal(place, AmendmentKind.DELETE, "")
        for after in stream.after[len(known) :]:
            yield self._insertion(Stream("new", (), (after,)))

    def _words(self, place: Place, base: int, afters: Sequence[int]) -> str:
        """The paragraph as the author has it; each further part begins on a line of its own."""
        wording = Wording(
            self._in_parts(place, base, [self._after(one) for one in afters]),
            self._in_parts(place, base, [self._marked(one) for one in afters]),
        )
        text = self._ground.carried(place, self._flow.before[base], wording)
        if text is None:
            self._doubt(place, DISPUTED, place.text, wording.marked)
            return wording.marked
        return text

    def _in_parts(self, place: Place, base: int, texts: Sequence[str]) -> str:
        if not self._ground.has_number(base):
            return "\n".join(map(tidy, texts))
        first, *rest = texts
        return "\n".join((self._ground.body(first, place), *map(without_any_number, rest)))

    def _look_outside(self, stream: Stream) -> None:
        before = "\n".join(self._before(one) for one in stream.before)
        after = "\n".join(self._after(one) for one in stream.after)
        if key(before) != key(after):
            self.doubts.append(Uncertainty("", "", OUTSIDE, before, after))

    def _before(self, place: int) -> str:
        return self._flow.before[place].text

    def _after(self, place: int) -> str:
        return self._flow.after[place].text

    def _marked(self, place: int) -> str:
        paragraphs = self._ground.reading.paragraphs
        return marked(paragraphs, self._flow.after[place], self._accepts)

    def _source(self, after: int) -> int:
        """The paragraph of the file in which the first words of a paragraph stand."""
        sources = self._flow.after[after].sources
        paragraphs = self._ground.reading.paragraphs
        own = (one for one in sources if words(paragraphs[one], self._accepts).strip())
        return next(own, sources[0])

    def _proposal(self, place: Place, kind: str, after: str) -> Proposal:
        return self._named(place, kind, place.text, after)

    def _named(self, place: Place | None, kind: str, before: str, after: str) -> Proposal:
        is_scrubbed = is_nameless(self._author)
        return Proposal(
            paragraph=place.id if place else "",
            label=place.label if place else "",
            kind=str(kind),
            author=SCRUBBED if is_scrubbed else self._author,
            before=before,
            after=after,
            is_scrubbed=is_scrubbed,
        )

    def _doubt(self, place: Place, sentence: str, before: str = "", after: str = "") -> None:
        self.doubts.append(Uncertainty(place.id, place.label, sentence, before, after))
