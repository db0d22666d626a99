"""What is promised of a Word file that comes back: how fast it is read, and how safely."""

from collections.abc import Iterator
from time import perf_counter

from drafting.domain.errors import DraftingError
from drafting.formats.confined import read_confined
from drafting.formats.outline import Node, Outline, labelled
from drafting.formats.word_proposals import proposals
from tests.bench.figures import Figure, at_least, at_most
from tests.formats.hostile_word import HOSTILE
from tests.formats.word_files import dele, ins, p, t, word_file

PARAGRAPHS, LENGTH, STATES, A_PARAGRAPH = 250, 55, 130, 4
WORDS = (
    *("every", "coast", "shall", "keep", "a", "light", "for"),
    *("the", "ships", "of", "all", "peoples", "by", "night"),
)


def figures() -> Iterator[Figure]:
    """The figures of issue 6 that concern Word in."""
    raw, release, expected = _compiled()
    start = perf_counter()
    read = proposals(read_confined(raw, "compilation.docx"), release)
    seconds = perf_counter() - start
    found = {(one.paragraph, one.author, one.after) for one in read.proposals}
    yield at_most(6, f"Word: {len(expected)} proposals read back, seconds", seconds, 5)
    yield at_most(6, "of them wrong, or of nobody", len(found ^ expected), 0)
    yield at_least(6, "hostile Word files, kinds", len(HOSTILE), 40)
    yield at_most(6, "slowest of them refused or read, seconds", max(map(_seconds, HOSTILE)), 5)


def _seconds(trick: str) -> float:
    raw = HOSTILE[trick]()
    start = perf_counter()
    try:
        read_confined(raw, "draft.docx")
    except DraftingError as refusal:
        if not str(refusal).startswith("draft.docx "):
            raise
    return perf_counter() - start


def _compiled() -> tuple[bytes, Outline, set[tuple[str, str, str]]]:
    """A file with four States' changes on each paragraph, its release, and what is proposed."""
    blocks, nodes, expected = [], [], set()
    for number in range(PARAGRAPHS):
        name, words = f"p{number}", _wording(number)
        # Seven and fifty-five have no divisor in common: no place and no State comes twice.
        places = [1 + (number * 11 + step * 7) % LENGTH for step in range(A_PARAGRAPH * 2)]
        states = [f"State {(number * 5 + step) % STATES}" for step in range(A_PARAGRAPH)]
        changed = dict(zip(places, states * 2, strict=True))
        nodes.append(Node("preambular", " ".join(words), id=name))
        blocks.append(p(*_runs(words, changed), bookmark=f"_decl_{name}"))
        expected |= {(name, state, _having(words, changed, state)) for state in states}
    return word_file(*blocks), labelled(Outline(tuple(nodes))), expected


def _wording(number: int) -> list[str]:
    places = ((number * 3 + step * step) % len(WORDS) for step in range(LENGTH))
    return [str(number), *(WORDS[place] for place in places)]


def _runs(words: list[str], changed: dict[int, str]) -> Iterator[str]:
    for place, word in enumerate(words):
        if place in changed:
            yield dele(f"{word} ", changed[place])
            yield ins(f"new {word} ", changed[place])
        else:
            yield t(f"{word} ")


def _having(words: list[str], changed: dict[int, str], state: str) -> str:
    return " ".join(
        f"new {word}" if changed.get(place) == state else word for place, word in enumerate(words)
    )
