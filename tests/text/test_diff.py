import json
from itertools import pairwise

import pytest
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
    assert marked("hunger or want", "need or debt") == "[-hunger-]{+need+} or [-want-]{+debt+}"


def test_the_answer_to_an_ambiguous_question_is_always_the_same():
    shown = marked("a b c a d e f b a b", "b a c d a f e b b a")

    assert shown == "[-a -]b {+a +}c {+d +}a [-d-]{+f+} e [-f-]{+b+} b a[- b-]"


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
    assert ALGORITHM == "dmp-words-1"
