import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.ordinals import latin
from drafting.text.reference_units import Step, Target
from drafting.text.references import Reference, references
from tests.text.strategies import texts

LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]
CASES = json.loads(Path(__file__).with_name("references.json").read_text(encoding="utf-8"))
WORDS = [
    *["paragraph", "paragraphs", "article", "OP", "PP", "(a)", "(ii)", "5", "7 bis", "alt", "1.2"],
    *[",", " and ", " to ", " of ", "-", "\u7b2c", "\u4e09", "\u6bb5", "\u6761", "above", " "],
    *[
        "\u067e",
        "\u0666",
        "\u0627\u0644\u0645\u0627\u062f\u0629",
        "\u043f\u0443\u043d\u043a\u0442",
    ],
]
references_or_not = st.lists(st.sampled_from(WORDS), max_size=14).map("".join)


def told(target):
    steps = " / ".join(f"{step.kind} {step.number}" for step in target.steps)
    return f"{steps} \u2026 {target.through}" if target.through else steps


def read(text, language):
    return [
        [one.text, "; ".join(map(told, one.targets)), one.beside, one.source]
        for one in references(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(language, *case) for language, cases in CASES.items() for case in cases],
)
def test_a_reference_points_where_a_reader_would_look(language, text, expected):
    assert read(text, language) == [[*one, "", ""][:4] for one in expected]


def test_a_reference_is_a_value():
    assert references("see article 3, paragraph 2 (a) above.") == (
        Reference(
            start=4,
            end=36,
            text="article 3, paragraph 2 (a) above",
            targets=(
                Target((Step("article", "3"), Step("paragraph", "2"), Step("subparagraph", "a"))),
            ),
            beside="above",
        ),
    )


@given(st.one_of(texts, references_or_not), st.sampled_from([*LANGUAGES, "de", "zh-Hans", ""]))
def test_references_are_words_of_the_text_in_order(text, language):
    found = references(text, language)

    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.targets and all(target.steps for target in one.targets) for one in found)
    assert sorted(one.start for one in found) == [one.start for one in found]


def test_an_unknown_language_is_read_as_english():
    assert references("paragraph 5", "de") == references("paragraph 5", "en") != ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_codes_of_paragraphs_are_the_same_in_every_language(language):
    assert read("PP4 OP5 bis (a)", language) == [
        ["PP4", "preambular 4", "", ""],
        ["OP5 bis (a)", "operative 5 bis / subparagraph a", "", ""],
    ]


@given(st.integers(1, 98))
def test_every_latin_word_is_read(number):
    assert read(f"paragraph 5 {latin(number)}", "en")[0][1] == f"paragraph 5 {latin(number)}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "paragraphs 1, 1" + ", 1" * 2_000,
        "OP1 (a) (a) " * 2_000,
        "paragraph 1 of " * 2_000,
        "\u7b2c1\u30011" + "\u30011" * 12_000,
        "1/" * 12_000,
        "(a)" * 2_000,
    ],
)
def test_thousands_of_numbers_are_read_in_little_time(language, text):
    start = time.process_time()

    references(text, language)

    assert time.process_time() - start < 5
