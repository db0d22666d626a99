"""What the text engine is measured on: real revisions where they are at hand, made ones if not."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from drafting.cli.demo.dice import Dice
from drafting.config import ROOT
from tests.text.generators.pairs import made_chinese_pairs, made_pairs
from tests.text.generators.revisions import Scribe
from tests.text.generators.wording import Words, pieces, varied_paragraph

REVISIONS = ROOT.parent / "shared" / "data" / "revisions"
_SHORTEST_PARAGRAPH = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """A text before and after a revision, and its language."""

    before: str
    after: str
    language: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Paragraphs, Chinese sentences and whole documents, before and after."""

    source: str
    paragraphs: tuple[Pair, ...]
    chinese: tuple[Pair, ...]
    documents: tuple[Pair, ...]

    @property
    def everything(self) -> tuple[Pair, ...]:
        """All pairs of all kinds."""
        return (*self.paragraphs, *self.chinese, *self.documents)

    def material(self) -> Iterator[Words]:
        """Paragraphs to write documents from, each once; made ones when they are used up."""
        texts = (text for pair in self.documents for text in paragraphs(pair.before))
        found = dict.fromkeys(map(pieces, texts))
        yield from (words for words in found if len(words) >= _SHORTEST_PARAGRAPH)
        yield from _made_material(2)


def corpus(folder: Path = REVISIONS) -> Corpus:
    """The real revisions in the folder, or as many made ones."""
    if folder.exists():
        names = ("paragraphs", "paragraphs-chinese", "documents")
        return Corpus("real revisions", *(_read(folder / f"{name}.jsonl") for name in names))
    return Corpus(
        "made revisions",
        tuple(Pair(before, after, "en") for before, after in made_pairs(785)),
        tuple(Pair(before, after, "zh") for before, after in made_chinese_pairs(288)),
        tuple(_made_documents(14)),
    )


def paragraphs(document: str) -> list[str]:
    """The paragraphs of a document, as a file of plain text has them."""
    return [line for line in document.split("\n") if line.strip()]


def _read(path: Path) -> tuple[Pair, ...]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return tuple(Pair(row["before"], row["after"], row["lang"]) for row in rows)


def _made_documents(count: int) -> Iterator[Pair]:
    for seed in range(count):
        first, last = islice(Scribe(_made_material(seed), 60, seed).revisions(1), 2)
        yield Pair("\n".join(first.texts), "\n".join(last.texts), "en")


def _made_material(seed: int) -> Iterator[Words]:
    dice = Dice(seed)
    while True:
        yield pieces(varied_paragraph(dice))
