import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.compare import compare
from drafting.text.tokens import tokens
from tests.text.strategies import texts

LINES = st.lists(
    st.sampled_from(["Recalling its earlier resolutions,", "Solidarity is shared.", "", "Act."]),
    max_size=8,
).map("\n".join)


def agree(before, after, found):
    place = other = 0
    for start, end, first, last in [*found, (len(before), 0, len(after), 0)]:
        if before[place:start] != after[other:first]:
            return False
        place, other = end, last
    return True


@given(texts, texts)
def test_what_lies_between_two_changes_is_the_same(before, after):
    assert agree(before, after, compare(before, after))


@given(texts, texts)
def test_no_word_is_split(before, after):
    found = compare(before, after)

    kept = [before[end:start] for end, start in gaps(before, found)]
    assert [token for run in kept for token in tokens(run)] == [
        token for token, is_kept in whole(before, found) if is_kept
    ]


def gaps(before, found):
    ends = [0, *(change[1] for change in found)]
    return list(zip(ends, [*(change[0] for change in found), len(before)], strict=True))


def whole(before, found):
    """Each token with whether it lies wholly outside the changes."""
    place = 0
    for token in tokens(before):
        start = before.index(token, place)
        place = start + len(token)
        yield token, any(low <= start and place <= high for low, high in gaps(before, found))


@given(texts, texts, texts)
def test_a_common_beginning_or_end_is_never_shown_as_changed(one, other, common):
    inside = compare(one, other)

    assert compare(f"{common} {one}", f"{common} {other}") == [] if inside == [] else True
    assert agree(
        f"{one} {common}", f"{other} {common}", compare(f"{one} {common}", f"{other} {common}")
    )


@given(LINES, LINES)
def test_long_texts_are_compared_line_by_line_with_the_same_law(before, after):
    padding = "Solidarity among peoples and individuals. " * 100
    before, after = f"{before}\n{padding}\n{before}", f"{after}\nX{padding}\n{after}"

    assert agree(before, after, compare(before, after))


@pytest.mark.parametrize(
    ("before", "after", "come"),
    [
        ("The cat sat. The dog ran.", "The cat sat. The cow ran. The dog ran.", "The cow ran. "),
        ("to A, to B", "to A, to C, to B", "to C, "),
        (
            "the right to food and",
            "the right to water, the right to food and",
            "the right to water, ",
        ),
    ],
)
def test_words_put_in_begin_where_their_clause_begins(before, after, come):
    ((_, _, first, last),) = compare(before, after)

    assert after[first:last] == come


@pytest.mark.parametrize("language", ["zh", "en"])
def test_only_the_characters_put_into_a_chinese_text_are_marked(language):
    before = "\u5404\u56fd\u91cd\u7533\u4eba\u4eba\u4eab\u6709\u56e2\u7ed3\u7684\u6743\u5229" * 6
    after = before[:40] + "\u548c\u5404\u6c11\u65cf" + before[40:]

    assert compare(before, after, language) == [(40, 40, 40, 44)]


def test_a_mark_behind_an_unspaced_character_is_not_torn_off():
    before, after = "\u56fd" * 60 + "\u0301\u56fd", "\u56fd" * 60 + "\u56fd"

    assert agree(before, after, compare(before, after))
    assert all("\u0301" not in before[:start][-1:] for start, *_ in compare(before, after))
