import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.compilation.notation import (
    NOBODY,
    Voice,
    escaped,
    read_names,
    unescaped,
    written_names,
)
from tests.text.compilation.cases import marked_texts, names
from tests.text.strategies import texts

voices = st.builds(Voice, names.map(str.strip), st.integers(1, 999))


@given(st.lists(voices, min_size=1, max_size=4, unique=True))
def test_names_are_read_back_as_they_were_written(behind):
    assert read_names(written_names(behind)) == tuple(behind)


@given(texts | marked_texts, st.booleans())
def test_what_was_escaped_is_read_back(text, nameless):
    assert unescaped(escaped(text, nameless=nameless)) == text


@pytest.mark.parametrize(
    ("voice", "title"),
    [
        (Voice("EU"), "EU"),
        (Voice("EU", 2), "EU alt"),
        (Voice("EU", 3), "EU alt 2"),
        (NOBODY, "…"),
    ],
)
def test_a_name_tells_for_which_of_its_wishes_it_stands(voice, title):
    assert voice.title == title


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("report (2012)", "report (2012)"),
        ("point a) of it", r"point a\) of it"),
        ("(so — on)", r"\(so — on\)"),
        ("[the]", r"\[the\]"),
    ],
)
def test_round_brackets_are_escaped_only_where_they_could_be_misread(text, written):
    assert escaped(text) == written


def test_a_name_with_brackets_and_a_group_is_written_as_it_is():
    behind = [Voice("Iran (Islamic Republic of)"), Voice("Panama, on behalf of a group")]

    assert written_names(behind) == "Iran (Islamic Republic of), Panama, on behalf of a group"
