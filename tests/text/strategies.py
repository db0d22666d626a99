"""Texts for the properties of the ground floor: any string, and words of six scripts."""

import json
from pathlib import Path

import pytest
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"

_WORDS = [
    *[
        "the",
        "peoples",
        "of",
        "States",
        "shall",
        "cooperate",
        "don't",
        "post-2015",
        "3,000",
        "0.7",
    ],
    *["solidarity", "nations", "l\u2019\u00e9galit\u00e9", "ni\u00f1os", "cafe\u0301", "\u00a74"],
    *["\u043c\u0438\u0440", "\u043d\u0430\u0440\u043e\u0434\u044b"],
    *["\u062a\u0636\u0627\u0645\u0646\u064b\u0627", "\u0634\u0639\u0628"],
    *["\u56fd\u9645", "\u56e2\u7ed3", "\u0915\u094d\u0937\u0947", "\u05e9\u05dc\u05d5\u05dd"],
]
_SIGNS = [".", ",", ";", " (a)", "\u3002", "\u060c", ":", "\u201c", "*", "  ", "\n", "\u00a0"]

anything = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=()), st.sampled_from(" ab.,\u0301\u200d\ud800")
    ),
    max_size=40,
)
"""Any string at all, half of a character included."""

wordings = st.lists(st.one_of(st.sampled_from(_WORDS), st.sampled_from(_SIGNS)), max_size=14).map(
    " ".join
)
"""What looks like a clause, in one script or several, with repetitions."""

texts = st.one_of(anything, wordings)


def text_cases(kind: str) -> list[dict[str, object]]:
    """The cases kept beside the project, or a skip where they are absent."""
    path = SHARED / "data" / "text-cases.json"
    if not path.exists():
        pytest.skip("the shared text cases are not beside the project")
    cases: list[dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))[kind]
    return cases


def seed_lines() -> list[str]:
    """The lines of the resolution that gave the mandate, or a skip where it is absent."""
    path = SHARED / "seed" / "resolution-21-10.txt"
    if not path.exists():
        pytest.skip("the resolution is not beside the project")
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
