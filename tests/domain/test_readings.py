import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import Invalid, WrongState
from drafting.domain.readings import (
    Found,
    ReadingStatus,
    agreed_whole,
    members,
    overtaken,
    refuse_unsaid,
    ruled_together,
)

AGREED, OPEN = ReadingStatus.AGREED, ReadingStatus.OPEN
PACKAGED, PENDING = ReadingStatus.PACKAGED, ReadingStatus.PENDING
PACKAGE = {"a": Found(PACKAGED, "rivers"), "b": Found(PACKAGED, "rivers"), "c": Found(OPEN)}
AGREED_PACKAGE = {**PACKAGE, **dict.fromkeys("ab", Found(AGREED, "rivers"))}


def test_a_paragraph_that_stands_alone_is_ruled_on_alone():
    found = ruled_together(PACKAGE, "c", Found(AGREED), leaves=False)

    assert found == {"c": Found(AGREED)}


def test_a_package_is_agreed_as_a_whole():
    found = ruled_together(PACKAGE, "a", Found(AGREED), leaves=False)

    assert found == dict.fromkeys("ab", Found(AGREED, "rivers"))


def test_a_paragraph_comes_into_a_package():
    found = ruled_together(PACKAGE, "c", Found(PACKAGED, "rivers"), leaves=False)

    assert found == dict.fromkeys("abc", Found(PACKAGED, "rivers"))


def test_a_paragraph_leaves_a_package_that_is_not_agreed():
    found = ruled_together(PACKAGE, "a", Found(AGREED), leaves=True)

    assert found == {"a": Found(AGREED)}


@pytest.mark.parametrize(
    ("paragraph", "wish", "leaves"),
    [
        ("a", Found(OPEN), True),
        ("c", Found(PACKAGED, "rivers"), False),
        ("a", Found(PACKAGED, "roads"), False),
    ],
)
def test_nothing_comes_into_an_agreed_package_or_leaves_it(paragraph, wish, leaves):
    with pytest.raises(WrongState, match="stands or falls together"):
        ruled_together(AGREED_PACKAGE, paragraph, wish, leaves=leaves)


def test_an_agreed_package_is_opened_again_as_a_whole():
    found = ruled_together(AGREED_PACKAGE, "b", Found(PACKAGED, "rivers"), leaves=False)

    with pytest.raises(WrongState):
        ruled_together(AGREED_PACKAGE, "c", Found(PACKAGED, "rivers"), leaves=False)
    assert found == dict.fromkeys("ab", Found(PACKAGED, "rivers"))


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcd"),
            st.sampled_from(ReadingStatus),
            st.sampled_from(["rivers", "roads"]),
            st.booleans(),
        ),
        max_size=12,
    )
)
def test_no_package_is_ever_half_agreed(wishes):
    standing: dict[str, Found] = {}

    for paragraph, status, package, leaves in wishes:
        wish = Found(status, package if status is PACKAGED else "")
        try:
            standing |= ruled_together(
                standing, paragraph, wish, leaves=leaves and status is not PACKAGED
            )
        except WrongState:
            continue

    for name in ("rivers", "roads"):
        assert len({standing[one].status for one in members(standing, name)}) <= 1


@pytest.mark.parametrize(
    ("status", "whom", "note", "package", "field"),
    [
        (PENDING, [], "", "", "whom"),
        (ReadingStatus.RESERVED, [], "Why.", "", "whom"),
        (ReadingStatus.RESERVED, ["Norway"], "", "", "note"),
        (PACKAGED, [], "", "", "package"),
    ],
)
def test_a_status_says_what_belongs_to_it(status, whom, note, package, field):
    with pytest.raises(Invalid) as refusal:
        refuse_unsaid(status, whom, note, package)

    assert refusal.value.field == field


def test_no_chair_finds_that_silence_agreed():
    with pytest.raises(Invalid, match="not the chair"):
        refuse_unsaid(ReadingStatus.SILENT, (), "", "")


@given(
    st.dictionaries(
        st.sampled_from("abcd"),
        st.builds(Found, st.just(PACKAGED), st.sampled_from(["", "rivers"])),
    ),
    st.sets(st.sampled_from("abcde")),
)
def test_silence_agrees_a_package_whole_or_not_at_all(standing, kept):
    agreed = agreed_whole(standing, kept)

    inside = set(members(standing, "rivers"))
    assert inside <= agreed or not inside & agreed
    assert agreed | inside == kept | inside


def test_new_words_overtake_what_was_found_of_the_whole_package():
    assert overtaken(AGREED_PACKAGE, ["a"]) == {"a", "b"}
    assert overtaken(AGREED_PACKAGE, ["c"]) == {"c"}
    assert overtaken(AGREED_PACKAGE, ["elsewhere"]) == frozenset()
