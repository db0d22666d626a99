import json
from itertools import pairwise

import pytest
from diff_match_patch import diff_match_patch
from hypothesis import given

from drafting.text.diff import ALGORITHM, diff
from drafting.text.tokens import tokens
from tests.text.strategies import SHARED, texts


def marked(before: str, after: str) -> str:
    """A diff as one line: [-gone-] and {+new+}."""
    forms = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(forms[edit.kind].format(edit.text) for edit in diff(before, after))


@given(texts, texts)
def test_what_stays_and_goes_is_the_text_before_and_what_stays_and_comes_the_text_after(a, b):
    edits = diff(a, b)

    assert "".join(edit.text for edit in edits if edit.kind != "insert") == a
    assert "".join(edit.text for edit in edits if edit.kind != "delete") == b


@given(texts, texts)
def test_an_edit_is_whole_words(a, b):
    edits = diff(a, b)
    before = [tokens(edit.text) for edit in edits if edit.kind != "insert"]
    after = [tokens(edit.text) for edit in edits if edit.kind != "delete"]

    assert sum(map(len, before)) >= len(tokens(a))
    assert [word for words in before for word in words if not word.isspace()] == [
        word for word in tokens(a) if not word.isspace()
    ]
    assert [word for words in after for word in words if not word.isspace()] == [
        word for word in tokens(b) if not word.isspace()
    ]


@given(texts, texts)
def test_neighbouring_edits_differ_in_kind_and_deletion_comes_first(a, b):
    kinds = [edit.kind for edit in diff(a, b)]

    assert all(one != other for one, other in pairwise(kinds))
    assert ("insert", "delete") not in pairwise(kinds)
    assert all(edit.text for edit in diff(a, b))


@given(texts)
def test_a_text_does_not_differ_from_itself(text):
    assert [edit.kind for edit in diff(text, text)] == (["equal"] if text else [])


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("States should act.", "States shall act.", "States [-should-]{+shall+} act."),
        ("debt and need", "debt, hunger and need", "debt{+, hunger+} and need"),
        ("a constructor of it", "a builder of it", "a [-constructor-]{+builder+} of it"),
        ("one valueOf two", "one two", "one [-valueOf -]two"),
        ("to A, to B", "to A, to C, to B", "to A, {+to C, +}to B"),
        (
            "of peaceful relations among",
            "of friendly cooperation among",
            "of [-peaceful relations-]{+friendly cooperation+} among",
        ),
        (
            "\u4eba\u4eba\u4eab\u6709\u6743\u5229",
            "\u4eba\u4eba\u548c\u6c11\u65cf\u4eab\u6709\u6743\u5229",
            "\u4eba\u4eba{+\u548c\u6c11\u65cf+}\u4eab\u6709\u6743\u5229",
        ),
        ("Article 1 applies", "Article 2 applies", "Article [-1-]{+2+} applies"),
        ("First.\n\nSecond.", "First. Second.", "First.[-\n\n-]{+ +}Second."),
    ],
)
def test_a_change_is_shown_as_a_drafter_would_mark_it(before, after, shown):
    assert marked(before, after) == shown


def test_a_word_that_stays_between_two_changes_is_not_struck():
    shown = marked("hunger shall want", "need shall debt")

    assert shown == "[-hunger-]{+need+} shall [-want-]{+debt+}"


def test_a_small_word_between_two_changes_is_taken_along():
    assert marked("hunger or want", "need or debt") == "[-hunger or want-]{+need or debt+}"


def test_the_answer_to_an_ambiguous_question_is_always_the_same():
    shown = marked("a b c a d e f b a b", "b a c d a f e b b a")

    assert shown == "{+b +}a [-b -]c {+d +}a [-d-]{+f+} e [-f -]b {+b +}a[- b-]"


def test_long_texts_with_scattered_changes_show_only_those():
    words = [f"w{place * place % 907}" for place in range(4_000)]
    changed = [word if place % 50 else "new" for place, word in enumerate(words)]

    edits = diff(" ".join(words), " ".join(changed))

    assert [edit.text for edit in edits if edit.kind == "insert"] == ["new"] * 80


def test_real_revisions_are_kept_exactly():
    path = SHARED / "data" / "revisions" / "paragraphs.jsonl"
    if not path.exists():
        pytest.skip("the shared revisions are not beside the project")
    pairs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[::4]]

    for pair in pairs:
        edits = diff(pair["before"], pair["after"])
        assert "".join(edit.text for edit in edits if edit.kind != "insert") == pair["before"]
        assert "".join(edit.text for edit in edits if edit.kind != "delete") == pair["after"]


def test_the_engine_is_named_for_the_record():
    assert ALGORITHM == "words-2"


@pytest.mark.parametrize(
    ("before", "after", "nature"),
    [
        ("*Recalling* the", "Recalling the", "format"),
        ("peace", "peace[^1]", "format"),
        ("see it", "see [it](https://x.org)", "format"),
        ("say 'so'", "say \u2018so\u2019", "typography"),
        ("Article\u00a01", "Article 1", "typography"),
        ("2014-2015", "2014\u20132015", "typography"),
        ("one two", "one  two", "space"),
        ("First. Second.", "First.\n\nSecond.", "space"),
        ("shall", "should", "words"),
        ("so.", "so;", "words"),
        ("*so*", "*thus*", "words"),
    ],
)
def test_an_edit_says_what_is_changed(before, after, nature):
    changed = [edit for edit in diff(before, after) if edit.kind != "equal"]

    assert {edit.nature for edit in changed} == {nature}


@given(texts, texts)
def test_an_independent_engine_agrees_that_the_edits_make_the_second_text(before, after):
    engine = diff_match_patch()
    kinds = {"equal": 0, "insert": 1, "delete": -1}
    edits = [(kinds[edit.kind], edit.text) for edit in diff(before, after)]

    assert engine.diff_text1(edits) == before
    assert engine.diff_text2(edits) == after


HOSTILE = [
    *(
        "",
        "a",
        " ",
        "   ",
        "constructor",
        "__proto__",
        "###",
        "<b>",
        "*never closed",
        "[x](",
        "\ud800",
    ),
    *(
        "\u0301" * 3_000,
        "a" + "\u0301" * 3_000,
        "\u202e",
        "\x00",
        "\r\n",
        "." * 3_000,
        "*" * 3_000,
        "x y",
    ),
]


@pytest.mark.parametrize("before", HOSTILE)
def test_no_text_is_too_odd_to_be_compared(before):
    for after in HOSTILE:
        edits = diff(before, after)

        assert "".join(edit.text for edit in edits if edit.kind != "insert") == before
        assert "".join(edit.text for edit in edits if edit.kind != "delete") == after


def test_a_hundred_thousand_words_are_compared():
    words = [f"w{place * place % 10_007}" for place in range(100_000)]
    changed = [word if place % 5_000 else "new" for place, word in enumerate(words)]

    edits = diff(" ".join(words), " ".join(changed))

    assert [edit.text for edit in edits if edit.kind == "insert"] == ["new"] * 20
