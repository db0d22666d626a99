"""Reading a declaration from Akoma Ntoso: ours exactly, others with every repair named."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from drafting.domain.errors import UnreadableFile
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.akn_inline import LEFT_OUT, wording
from drafting.formats.akn_outside import outside
from drafting.formats.akn_tree import children, first, name, tree
from drafting.formats.doubts import Doubt, Reading, opening_words
from drafting.formats.outline import DEEPEST, Node, Outline, grow, labelled
from drafting.formats.plain_kinds import FRAME
from drafting.formats.plain_lines import one_line
from drafting.formats.plain_read import NO_PARAGRAPH, NO_TITLE

NO_TEXT = "The XML is no Akoma Ntoso text: it has neither a preamble nor a body."
JOINED = "Several blocks stood in one paragraph; they were joined."
UNKNOWN = "The element {} is not known in a declaration; its words were read as a paragraph."
LEFT_OUT_WORDS = "These words are marked as deleted or as a note; they were left out."
FLATTENED = f"The text is more than {DEEPEST} levels deep; what lies deeper was raised."
SECTIONED = "The element {} was read as an article."
OUTSIDE = "The element {} is no part of the text; it was left out."
STRAY = "These words stand between paragraphs, where no words belong; they were left out."
OUT_OF_PLACE = "A plain block among numbered paragraphs was read as a paragraph."

BODIES = ("mainBody", "body", "collectionBody", "debateBody", "judgmentBody")
DIVISIONS = frozenset({"part", "chapter", "title", "book", "tome", "division", "subdivision",
                       "subpart", "subchapter", "subtitle", "hcontainer"})  # fmt: skip
ARTICLES = frozenset({"article", "section", "rule"})
NUMBERED = frozenset({"paragraph", "alinea", "subparagraph", "subsection", "clause"})
POINTS = frozenset({"point", "item", "indent", "subpoint"})
THROUGH = frozenset({"list", "blockList", "ol", "ul", "container", "recitals", "citations",
                     "level", "wrapUp", "intro", "content", "preambleContainer"})  # fmt: skip
BLOCKS = frozenset({"p", "block", "listIntroduction", "listWrapUp", "span", "blockContainer"})
FRAMES = ("preface", "preamble")
OWN_WORDS = ("heading", "subheading", "intro", "p")
OWN = frozenset({"num", *OWN_WORDS})
OURS_BEGIN = "decl_"
OURS = frozenset(kind.value for kind in ParagraphKind)
CODES = {"ara": "ar", "zho": "zh", "chi": "zh", "eng": "en", "fra": "fr", "fre": "fr",
         "rus": "ru", "spa": "es"}  # fmt: skip

Place = tuple[int, Node]


def read_akn(text: str) -> Reading:
    """The outline of an Akoma Ntoso text; labels are computed anew, identities are kept."""
    root = tree(text)
    return _Read(root).reading()


@dataclass(slots=True)
class _Read:
    """One file while it is read: its places, and what is doubtful in it."""

    root: Element
    doubts: list[Doubt] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)

    def reading(self) -> Reading:
        """Everything, in reading order."""
        preface, preamble, body = (
            first(self.root, "preface"), first(self.root, "preamble"), first(self.root, *BODIES)
        )  # fmt: skip
        if preamble is None and body is None:
            raise UnreadableFile(NO_TEXT)
        places = [
            *self._title(preface),
            *(self._preamble(preamble) if preamble is not None else ()),
            *(self._body(body) if body is not None else ()),
        ]
        places = [(depth, node) for depth, node in places if node.text or node.kind == "article"]
        if all(node.kind in FRAME for _, node in places):
            raise UnreadableFile(NO_PARAGRAPH)
        self._left_out()
        self._outside([one for one in (preface, preamble, body) if one is not None])
        outline = labelled(Outline(grow(self._raised(places)), self._language()))
        if not outline.title:
            self._doubt(self.root, NO_TITLE, "")
        return Reading(outline, tuple(self.doubts), tuple(self.unplaced), tuple(self.numbers))

    def _title(self, preface: Element | None) -> Iterator[Place]:
        if preface is None:
            return
        self._stray(preface)
        found = first(preface, "docTitle", "longTitle", "shortTitle")
        for one in children(preface):
            if found is not None and (one is found or found in one.iter()):
                yield 0, self._node("title", found, wording(found), named=one)
            else:
                self._unplaced(one)

    def _preamble(self, preamble: Element) -> Iterator[Place]:
        self._stray(preamble)
        for one in children(preamble):
            match name(one):
                case "formula":
                    yield 0, self._node("formula", one, self._joined(one))
                case "recital" | "citation":
                    self._number(one)
                    yield 0, self._node("preambular", one, self._joined(one))
                case "recitals" | "citations" | "container":
                    yield from self._preamble(one)
                case "intro" | "wrapUp" | "p" | "block":
                    yield 0, self._node("preambular", one, wording(one))
                case _:
                    self._doubt(one, UNKNOWN.format(name(one)), wording(one))
                    yield 0, self._node("preambular", one, wording(one))

    def _body(self, element: Element, depth: int = 0, kind: str = "operative") -> Iterator[Place]:
        """What stands in a body, a division, an article or a paragraph."""
        self._stray(element)
        yield from self._places(children(element), depth, kind)

    def _places(self, found: Iterable[Element], depth: int, kind: str) -> Iterator[Place]:
        for one in found:
            tag = name(one)
            if tag in {"num", "heading", "subheading"} or tag in LEFT_OUT:
                continue
            if tag in THROUGH:
                yield from self._body(one, depth, kind)
            elif tag in DIVISIONS:
                yield from self._division(one, depth)
            elif tag in ARTICLES:
                yield from self._article(one, depth)
            elif tag in NUMBERED or tag in POINTS:
                yield from self._numbered(one, depth, kind)
            else:
                yield from self._block(one, depth, kind)

    def _division(self, one: Element, depth: int) -> Iterator[Place]:
        kind = one.get("name", "")
        if name(one) == "hcontainer" and kind in OURS:
            yield from self._filled(one, depth, kind)
            return
        heading = self._heading(one)
        if heading:
            yield depth, self._node("heading", one, heading)
        yield from self._body(one, depth)

    def _article(self, one: Element, depth: int) -> Iterator[Place]:
        if name(one) != "article":
            self._doubt(one, SECTIONED.format(name(one)), self._heading(one))
        self._number(one)
        heading = " ".join(wording(part) for part in children(one, "heading", "subheading"))
        yield depth, self._node("article", one, heading)
        yield from self._body(one, depth + 1, "paragraph")

    def _numbered(self, one: Element, depth: int, kind: str) -> Iterator[Place]:
        is_point = name(one) in POINTS or kind == "subparagraph"
        own = one.get("class", "") if one.get("class", "") in OURS else ""
        yield from self._filled(one, depth, own or ("subparagraph" if is_point else kind))

    def _filled(self, one: Element, depth: int, kind: str) -> Iterator[Place]:
        """A place with words of its own and, under it, others."""
        self._number(one)
        if len(one):
            self._stray(one)
        for content in children(one, "content"):
            self._stray(content, begins=False)
        yield depth, self._node(kind, one, self._own_words(one))
        yield from self._places(_under(one), depth + 1, "subparagraph")

    def _block(self, one: Element, depth: int, kind: str) -> Iterator[Place]:
        words = wording(one)
        if not words:
            return
        is_plain = name(one) in BLOCKS
        self._doubt(one, OUT_OF_PLACE if is_plain else UNKNOWN.format(name(one)), words)
        yield depth, self._node(kind, one, words)

    def _own_words(self, one: Element) -> str:
        """The words before what stands under it: its heading, its opening, its blocks."""
        found = [wording(part) for part in children(one, *OWN_WORDS)]
        for content in children(one, "content"):
            found += [(content.text or "").strip()]
            found += [wording(part) for part in content if name(part) in BLOCKS]
        return self._one(one, found if len(one) else [wording(one)])

    def _one(self, one: Element, found: Iterable[str]) -> str:
        words = [part for part in found if part]
        if len(words) > 1:
            self._doubt(one, JOINED, words[0])
        return one_line(" ".join(words))

    def _joined(self, one: Element) -> str:
        words = [wording(part) for part in children(one) if name(part) != "num"]
        if not any(words):
            return self._one(one, [wording(one)])
        self._stray(one)
        return self._one(one, words)

    def _heading(self, one: Element) -> str:
        parts = children(one, "num", "heading", "subheading")
        return " ".join(words for words in map(wording, parts) if words)

    def _node(self, kind: str, one: Element, text: str, named: Element | None = None) -> Node:
        identity = (one if named is None else named).get("wId", "")
        return Node(kind, text, identity.removeprefix(OURS_BEGIN) if _is_ours(identity) else "")

    def _left_out(self) -> None:
        """Name every deletion and every note, which are no words of the text."""
        for part in (first(self.root, *FRAMES), first(self.root, *BODIES)):
            for one in part.iter() if part is not None else ():
                if name(one) in LEFT_OUT:
                    words = one_line(" ".join(map(str, one.itertext())))
                    self.unplaced.append(words)
                    self._doubt(one, LEFT_OUT_WORDS, words)

    def _outside(self, parts: Sequence[Element]) -> None:
        """Name every part of the file that is none of the text."""
        for one in outside(parts):
            words = wording(one)
            if words:
                self.unplaced.append(words)
                self._doubt(one, OUTSIDE.format(name(one)), words)

    def _stray(self, one: Element, *, begins: bool = True) -> None:
        """Name the words that stand in an element that holds paragraphs alone."""
        for said in (one.text if begins else "", *(part.tail for part in one)):
            words = one_line(said or "")
            if words:
                self.unplaced.append(words)
                self._doubt(one, STRAY, words)

    def _number(self, one: Element) -> None:
        self.numbers.extend(wording(part) for part in children(one, "num"))

    def _unplaced(self, one: Element) -> None:
        words = wording(one)
        if words:
            self.unplaced.append(words)

    def _doubt(self, one: Element, sentence: str, words: str) -> None:
        line = one.sourceline if isinstance(one.sourceline, int) else 1
        self.doubts.append(Doubt(line, one.get("eId", ""), sentence, opening_words(words)))

    def _raised(self, places: Iterable[Place]) -> Iterator[Place]:
        for depth, node in places:
            if depth >= DEEPEST:
                self._doubt(self.root, FLATTENED, node.text)
            yield min(depth, DEEPEST - 1), node

    def _language(self) -> str:
        found = first(self.root, "FRBRlanguage")
        code = (found.get("language", "") if found is not None else "") or "en"
        return CODES.get(code, code)


def _under(one: Element) -> Iterator[Element]:
    """What stands under a paragraph: all that is not its number and not its own words."""
    for part in children(one):
        if name(part) == "content":
            yield from (inside for inside in part if name(inside) not in BLOCKS)
        elif name(part) not in OWN:
            yield part


def _is_ours(identity: str) -> bool:
    return identity.startswith(OURS_BEGIN)
