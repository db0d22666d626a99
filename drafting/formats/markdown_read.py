"""Reading a declaration from Markdown: ours, or what people write in a word processor's place."""

import re
import unicodedata
from dataclasses import dataclass, field

from drafting.domain.errors import UnreadableFile
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.doubts import Doubt, Reading, opening_words
from drafting.formats.markdown_marks import HEADED, LETTERED, NUMBERED, QUOTED, RULED, show
from drafting.formats.marks import Style, split_mark
from drafting.formats.outline import DEEPEST, Node, Outline, grow, labelled, labels
from drafting.formats.plain_blocks import is_enacting
from drafting.formats.plain_kinds import FRAME, NO_OPENING, NO_PARENT
from drafting.formats.plain_lines import one_line
from drafting.formats.plain_read import EMPTY, NO_PARAGRAPH, NUMBER_ALONE
from drafting.text.openings import opening

SECOND_TITLE = "A second title was read as a heading."
SEVERAL_PARTS = "Several parts of a list were read as one paragraph."

_KEY = re.compile(r"(\w+): *(.*)")
_LISTED = {ParagraphKind.OPERATIVE, ParagraphKind.PARAGRAPH, ParagraphKind.SUBPARAGRAPH}


@dataclass(slots=True)
class _Entry:
    """One paragraph on its way: the kind and depth its mark gives it, and its lines so far."""

    line: int
    kind: ParagraphKind
    depth: int
    parts: list[str]
    remarks: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        return show(one_line(" ".join(self.parts)))


@dataclass(slots=True)
class _Walk:
    """The entries so far, and under what the next one would stand."""

    entries: list[_Entry] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    is_in_article: bool = False
    is_after_blank: bool = True
    is_open: bool = False
    has_paragraph: bool = False
    base: int = -1
    has_parent: bool = False
    indents: list[int] = field(default_factory=list)

    def take(self, number: int, raw: str) -> None:
        """Put a line where its mark says, or to the paragraph that is open."""
        words = raw.strip()
        if not words:
            self.is_after_blank = True
            return
        indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
        if not self._take_marked(number, words, indent):
            self._take_unmarked(number, words, indent)
        self.is_after_blank = False

    def _take_marked(self, number: int, words: str, indent: int) -> bool:
        if RULED.fullmatch(words):
            self._ruled()
        elif headed := HEADED.match(words):
            self._headed(number, len(headed[1]), words[headed.end() :])
        elif quoted := QUOTED.match(words):
            self.is_in_article = False
            self._add(number, ParagraphKind.FORMULA, 0, words[quoted.end() :])
        elif numbered := NUMBERED.match(words):
            self.numbers.append(numbered[0].strip())
            is_outside = numbered[2] == ")" and not self.is_in_article
            kind = ParagraphKind.OPERATIVE
            if self.is_in_article or is_outside:
                kind = ParagraphKind.PARAGRAPH
            self._add(number, kind, int(self.is_in_article), words[numbered.end() :])
        elif self._waits_for_words():
            self.entries[-1].parts.append(words)
        elif lettered := LETTERED.match(words):
            self._lettered(
                number, indent, lettered[1] or lettered[2] or "", words[lettered.end() :]
            )
        else:
            return False
        return True

    def _ruled(self) -> None:
        """A rule ends what is open; a number that still stood alone is nobody's parent."""
        if self._waits_for_words():
            self.base, self.has_parent, self.indents = -1, False, []
        self.is_in_article, self.is_open = False, False

    def _waits_for_words(self) -> bool:
        """Whether a number stands alone so far; the next words are its own, even a letter."""
        return (
            self.is_open and self.entries[-1].kind in _LISTED and not any(self.entries[-1].parts)
        )

    def _headed(self, number: int, level: int, words: str) -> None:
        mark, rest = split_mark(words)
        if level == 1 and not self.entries:
            self._add(number, ParagraphKind.TITLE, 0, words)
        elif level > 1 and mark and mark.style is Style.ARTICLE:
            self.numbers.append(mark.printed)
            self._add(number, ParagraphKind.ARTICLE, 0, rest)
        else:
            self._add(number, ParagraphKind.HEADING, 0, words)
            if level == 1:
                self.entries[-1].remarks.append(SECOND_TITLE)
        self.is_in_article = self.entries[-1].kind is ParagraphKind.ARTICLE
        self.is_open = False

    def _lettered(self, number: int, indent: int, printed: str, words: str) -> None:
        if printed:
            self.numbers.append(printed)
        indents = [*(outer for outer in self.indents if outer < indent), indent]
        depth = min(self.base + len(indents), DEEPEST)
        if self.has_parent or len(indents) > 1:
            self._add(number, ParagraphKind.SUBPARAGRAPH, depth, words)
        else:
            base = self.base
            self._add(number, ParagraphKind.PARAGRAPH, depth, words)
            self.entries[-1].remarks.append(NO_PARENT)
            self.base, self.has_parent = base, False
        self.indents = indents

    def _take_unmarked(self, number: int, words: str, indent: int) -> None:
        is_same = self.is_open and not self.is_after_blank
        is_part = self.is_open and indent >= 2 and self.entries[-1].kind in _LISTED
        if is_same or is_part:
            self.entries[-1].parts.append(words)
            if not is_same:
                self.entries[-1].remarks.append(SEVERAL_PARTS)
        elif self.is_in_article:
            self._add(number, ParagraphKind.PARAGRAPH, 1, words)
        else:
            self._add(number, self._guessed(words), 0, words)

    def _guessed(self, words: str) -> ParagraphKind:
        if not self.has_paragraph and is_enacting(words.strip("*_")):
            return ParagraphKind.FORMULA
        if opening(words, ParagraphKind.PREAMBULAR) or not opening(words, ParagraphKind.OPERATIVE):
            return ParagraphKind.PREAMBULAR
        return ParagraphKind.OPERATIVE

    def _add(self, number: int, kind: ParagraphKind, depth: int, words: str) -> None:
        self.entries.append(_Entry(number, kind, depth, [words]))
        self.is_open = True
        self.has_paragraph = self.has_paragraph or kind not in FRAME
        if kind is not ParagraphKind.SUBPARAGRAPH:
            self.has_parent = kind not in FRAME
            is_base = self.has_parent or kind is ParagraphKind.ARTICLE
            self.base, self.indents = depth if is_base else -1, []


def read_markdown(text: str) -> Reading:
    """The outline of a Markdown text; the keys of a front matter are kept as unplaced words."""
    lines = unicodedata.normalize("NFC", text.lstrip("\ufeff")).splitlines()
    start, language, unplaced = _front_matter(lines)
    walk = _Walk()
    for number, raw in enumerate(lines[start:], start + 1):
        walk.take(number, raw)
    if not walk.entries:
        raise UnreadableFile(EMPTY)
    kept = [entry for entry in walk.entries if _has_place(entry)]
    if all(entry.kind in FRAME for entry in kept):
        raise UnreadableFile(NO_PARAGRAPH)
    nodes = grow((entry.depth, Node(entry.kind, entry.words)) for entry in kept)
    outline = labelled(Outline(nodes, language))
    idle = [
        Doubt(entry.line, "", NUMBER_ALONE, "") for entry in walk.entries if not _has_place(entry)
    ]
    doubts = (*idle, *_doubts(kept, outline))
    return Reading(outline, doubts, unplaced, tuple(walk.numbers))


def _has_place(entry: _Entry) -> bool:
    return bool(entry.words) or entry.kind is ParagraphKind.ARTICLE


def _front_matter(lines: list[str]) -> tuple[int, str, tuple[str, ...]]:
    """Where the text begins, its language, and the other keys."""
    head = [line.strip() for line in lines[:30]]
    if not head or head[0] != "---" or "---" not in head[1:]:
        return 0, "en", ()
    end = head.index("---", 1)
    keys = {found[1]: found[2] for line in head[1:end] if (found := _KEY.fullmatch(line))}
    rest = tuple(line for line in head[1:end] if line and not line.startswith("language:"))
    return end + 1, keys.get("language") or "en", rest


def _doubts(entries: list[_Entry], outline: Outline) -> list[Doubt]:
    found = []
    for entry, label in zip(entries, labels(outline.nodes), strict=True):
        place = label.reference or entry.kind.value
        excerpt = opening_words(entry.words)
        found += [Doubt(entry.line, place, remark, excerpt) for remark in entry.remarks]
        if entry.kind is ParagraphKind.PREAMBULAR and not _is_clear(entry.words):
            found.append(Doubt(entry.line, place, NO_OPENING, excerpt))
    return found


def _is_clear(words: str) -> bool:
    return words.endswith(",") or bool(opening(words, ParagraphKind.PREAMBULAR))
