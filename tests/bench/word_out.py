"""What is promised of a compilation in Word: how fast it is written, and that nothing is wrong."""

from collections import Counter
from collections.abc import Iterator
from time import perf_counter

from hypothesis import HealthCheck, Phase, given, settings

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.word_compilation import Compilation, Proposal, compile_word
from drafting.formats.word_write import write_word
from tests.bench.figures import Figure, at_least, at_most
from tests.formats.word_proposals import Acceptance, compilations
from tests.formats.word_reading import nobody, paragraphs

WORDS = (
    *("every", "coast", "shall", "keep", "a", "light", "for", "the", "ships"),
    *("of", "all", "peoples", "which", "come", "by", "night"),
)
MAY = "2026-05-01T09:00:00Z"
PROPOSALS = 5000
EXAMPLES = 700
"""Random compilations, of eight proposals each on average."""


def figures() -> Iterator[Figure]:
    """The figures of issue 6 that concern Word out."""
    compilation = large()
    start = perf_counter()
    compile_word(compilation)
    seconds = perf_counter() - start
    yield at_most(6, "Word: 250 paragraphs, 1,000 proposals, seconds", seconds, 5)
    found = _judged()
    yield at_least(6, "Word: random proposals compiled", found["proposals"], PROPOSALS)
    yield at_most(6, "of them wrong, their State’s changes accepted", found["wrong"], 0)
    yield at_most(6, "texts not the base, all changes rejected", found["base lost"], 0)


def _judged() -> Counter[str]:
    """How many random proposals were compiled, tracked, put in brackets, and wrong."""
    found: Counter[str] = Counter()

    @settings(
        max_examples=EXAMPLES,
        phases=[Phase.generate],
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(compilations(most=24))
    def judge(compilation: Compilation) -> None:
        raw = compile_word(compilation)
        base = paragraphs(write_word(compilation.edition))
        found["base lost"] += paragraphs(raw, nobody) != base
        acceptance = Acceptance(compilation, raw, base)
        found.update(_fate(acceptance, one) for one in compilation.proposals)
        found["proposals"] += len(compilation.proposals)

    judge()
    return found


def _fate(acceptance: Acceptance, proposal: Proposal) -> str:
    if acceptance.is_exact(proposal):
        return "tracked"
    return "beside" if acceptance.stands_beside(proposal) else "wrong"


def large() -> Compilation:
    """A text as long as the longest, with a thousand proposals of a hundred and thirty States."""
    nodes = [Node("paragraph", " ".join(_wording(place)), f"p{place}") for place in range(250)]
    proposals = []
    for number in range(1000):
        words, at = _wording(number % 250), number * 11 % 50
        words[at : at + number % 3] = _wording(number)[: 1 + number % 4]
        author, text = f"State {number % 130}", " ".join(words)
        proposals.append(Proposal(f"p{number % 250}", author, "replace", text, MAY))
    return Compilation(Edition(Outline(tuple(nodes))), tuple(proposals))


def _wording(number: int) -> list[str]:
    """Fifty-five words, others for each number."""
    return [WORDS[(number * 7 + place * place) % len(WORDS)] for place in range(55)]
