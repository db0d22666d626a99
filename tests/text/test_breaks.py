from hypothesis import given
from hypothesis import strategies as st

from drafting.text.breaks import broken, broken_spans, rejoined, sections, together
from drafting.text.diff import Edit, diff
from drafting.text.invisible import clean
from drafting.text.provenance import Span

PARTS = st.lists(st.text().map(clean).filter(bool).filter(lambda one: "\n" not in one))


def test_an_empty_line_stands_between_two_paragraphs():
    assert broken("One road;\r\n \t\r\n\r\nAnother\nroad.\n") == ("One road;", "Another road.")


def test_a_text_without_an_empty_line_is_one_paragraph():
    assert broken("One road;\nanother.") == ("One road; another.",)


@given(PARTS)
def test_what_was_joined_breaks_into_the_same_paragraphs(parts):
    assert broken(rejoined(parts)) == tuple(parts)


@given(st.lists(st.tuples(st.text("ab ", min_size=1), st.sampled_from(["one", "two"]))))
def test_each_part_keeps_the_origins_of_its_words(runs):
    spans = [Span(text, origin) for text, origin in runs]
    text = "".join(one.text for one in spans)

    first, second = broken_spans([*spans, Span("\n\nEnd", "three")], [text, "End"])

    assert "".join(one.text for one in first) == text
    assert [one.origin for one in first for _ in one.text] == [
        one.origin for one in spans for _ in one.text
    ]
    assert second == (Span("End", "three"),)


def test_two_paragraphs_are_one_with_a_space_between():
    assert together("One road;", "another.") == "One road; another."


def test_without_a_second_the_first_stands_alone():
    assert together("One road;", "") == "One road;"


@given(PARTS.filter(len))
def test_a_change_has_a_section_for_each_paragraph_of_its_result(parts):
    found = sections(diff(" ".join(parts), rejoined(parts)))

    after = ["".join(one.text for one in part if one.kind != "delete") for part in found]
    assert after == parts


def test_the_space_in_whose_place_a_break_comes_is_not_struck():
    found = sections(diff("One road; another.", "One road;\n\nanother."))

    assert [[one.kind for one in part] for part in found] == [["equal"], ["equal"]]


def test_words_that_go_at_a_break_are_struck():
    found = sections((Edit("equal", "One road;"), Edit("delete", " and"), Edit("insert", "\n\nA")))

    assert found == ((Edit("equal", "One road;"), Edit("delete", " and")), (Edit("insert", "A"),))
