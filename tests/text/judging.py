"""Every fault that our cases find in an engine: the judge of engines made wrong on purpose."""

import json
import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType, SimpleNamespace

from tests.text.generators.threeway import cases

READINGS = json.loads(Path(__file__).with_name("readings.json").read_text("utf-8"))
FORMS = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
WORDS = [
    "States",
    "shall",
    "the",
    "of",
    "peace",
    "food,",
    "aid.",
    "0.7",
    "\u56fd\u5bb6",
    "*so*",
    "a\u0301",
]
CASES = [(case.base, case.ours, case.theirs, case.right) for case in cases(300, seed=5)]


def faults(engine: SimpleNamespace) -> Iterator[str]:
    """What is wrong with an engine, one sentence each; the first one is enough to condemn it."""
    yield from _misread(engine.diff)
    yield from _unlawful(engine.diff)
    yield from _badly_merged(engine.merge)
    yield from _miscomposed(engine.compose)


def _misread(diff: ModuleType) -> Iterator[str]:
    for case in READINGS["comparisons"]:
        edits = diff.diff(case["before"], case["after"])
        natures = {edit.nature for edit in edits if edit.kind != "equal"}
        if "".join(FORMS[edit.kind].format(edit.text) for edit in edits) != case["seen"]:
            yield f"shows {case['name']} otherwise"
        if "nature" in case and natures != {case["nature"]}:
            yield f"takes {case['name']} for another sort of change"


def _unlawful(diff: ModuleType) -> Iterator[str]:
    dice = random.Random(7)  # noqa: S311 - texts, no secrets
    for _ in range(200):
        before, after = (" ".join(dice.choices(WORDS, k=dice.randrange(60))) for _ in "ab")
        edits = diff.diff(before, after)
        if "".join(edit.text for edit in edits if edit.kind != "insert") != before:
            yield "loses words of the text before"
        if "".join(edit.text for edit in edits if edit.kind != "delete") != after:
            yield "loses words of the text after"
        if any(one.kind == other.kind for one, other in pairwise(edits)):
            yield "shows one change as two"


def _badly_merged(merge: ModuleType) -> Iterator[str]:
    for case in READINGS["merges"]:
        base = case.get("base", READINGS["base"])
        merged = merge.merge(base, case["ours"], case["theirs"])
        asks = case["outcome"] == "order" or case["outcome"].startswith("?")
        if (None if asks else case["outcome"]) != merged.text:
            yield f"merges {case['name']} otherwise"
    asked = 0
    for base, ours, theirs, right in CASES:
        text = merge.merge(base, ours, theirs).text
        asked += text is None and right is not None
        if text not in (None, right):
            yield "merges in silence what it must not, or wrongly"
        if text != merge.merge(base, theirs, ours).text:
            yield "heeds who came first"
    if asked > len(CASES) / 5:
        yield "asks where it need not"


def _miscomposed(compose: ModuleType) -> Iterator[str]:
    for base, ours, theirs, right in CASES[:150]:
        sides = [compose.Proposal("B", theirs), compose.Proposal("A", ours)]
        composed = compose.compose(base, sides)
        if composed.text not in (None, right):
            yield "composes in silence what it must not, or wrongly"
        if composed != compose.compose(base, sides[::-1]):
            yield "heeds the order of the proposals"
        if bool(composed.collisions) != bool(composed.questions):
            yield "asks about nobody, or asks nothing of those who collide"
    base, endings = READINGS["base"], {"A": " All gain.", "B": " None lose."}
    sides = [compose.Proposal(name, base + ending) for name, ending in endings.items()]
    composed = compose.compose(base, sides, {len(base): ("B", "A")})
    if composed.text != base + endings["B"] + endings["A"]:
        yield "does not heed the order that is chosen"
