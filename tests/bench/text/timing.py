"""Engines timed in turn on each pair, so that the ratios hold whatever else the machine does."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from tests.bench.text.corpus import Pair
from tests.bench.text.engines import Engine


@dataclass(frozen=True, slots=True)
class Times:
    """The seconds of one engine, one figure for each pair."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The seconds of the middle pair."""
        return median(self.seconds)

    @property
    def total(self) -> float:
        """The seconds of all pairs together."""
        return sum(self.seconds)


def interleaved(engines: Sequence[Engine], pairs: Sequence[Pair], rounds: int) -> list[Times]:
    """Each engine in turn on each pair; of several rounds, the best of each pair."""
    best = [[float("inf")] * len(pairs) for _ in engines]
    for _ in range(rounds):
        for place, pair in enumerate(pairs):
            for number, engine in enumerate(engines):
                best[number][place] = min(best[number][place], _seconds(engine, pair))
    return [
        Times(engine.name, tuple(seconds)) for engine, seconds in zip(engines, best, strict=True)
    ]


def _seconds(engine: Engine, pair: Pair) -> float:
    start = perf_counter()
    engine.compare(pair.before, pair.after, pair.language)
    return perf_counter() - start
