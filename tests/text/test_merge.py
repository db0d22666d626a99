import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text import weave
from drafting.text.merge import Conflict, Merged, merge
from tests.text.strategies import text_cases, texts

FIRST = "States recognise solidarity as a foundation of peaceful relations among peoples."
SECOND = "They shall remove the causes of want."
BASE = f"{FIRST} {SECOND}"

ASKS = ("conflict", "order")


def exchanged(merged: Merged) -> Merged:
    """The same outcome with the two sides exchanged."""
    conflicts = tuple(
        Conflict(one.base, one.theirs, one.ours, one.start) for one in merged.conflicts
    )
    return Merged(merged.text, conflicts, merged.adjacent)


@given(texts, texts, texts)
def test_the_sides_can_be_exchanged(base, ours, theirs):
    assert merge(base, theirs, ours) == exchanged(merge(base, ours, theirs))


@given(texts, texts, texts)
def test_there_is_a_text_exactly_when_there_is_no_conflict(base, ours, theirs):
    merged = merge(base, ours, theirs)

    assert (merged.text is None) == bool(merged.conflicts)


@given(texts, texts)
def test_a_change_on_one_side_only_is_taken(base, changed):
    assert merge(base, changed, base).text == changed
    assert merge(base, base, changed).text == changed


@given(texts, texts)
def test_the_same_change_on_both_sides_is_one_change(base, changed):
    assert merge(base, changed, changed) == Merged(changed)


@given(texts, texts, texts)
def test_a_conflict_says_where_in_the_base_it_stands(base, ours, theirs):
    for conflict in merge(base, ours, theirs).conflicts:
        assert base.startswith(conflict.base, conflict.start)
        assert conflict.ours != conflict.base or conflict.theirs != conflict.base


@given(texts, texts, texts)
def test_conflicts_stand_apart_and_in_order(base, ours, theirs):
    place = -1
    for conflict in merge(base, ours, theirs).conflicts:
        assert conflict.start > place
        place = conflict.start + len(conflict.base)


@given(
    st.lists(st.sampled_from(["keep", "ours", "theirs"]), min_size=2, max_size=30),
    st.sampled_from(["replace", "delete", "insert"]),
)
def test_changes_with_an_untouched_word_between_them_are_both_made(roles, kind):
    forms = {
        "replace": lambda word: [f"{word}new"],
        "delete": lambda word: [],
        "insert": lambda word: [word, f"{word}new"],
    }
    words = [(f"w{place}", role) for place, role in enumerate(roles)]

    def written(*sides):
        found = []
        for word, role in words:
            found += forms[kind](word) if role in sides else [word]
            found += [f"rest{word}"]
        return " ".join(found)

    merged = merge(written(), written("ours"), written("theirs"))

    assert merged.text == written("ours", "theirs")


@given(st.lists(st.sampled_from("abc."), max_size=8), st.data())
def test_two_insertions_at_one_place_ask_for_the_order(words, data):
    place = data.draw(st.integers(0, len(words)))

    def with_inserted(word):
        return " ".join([*words[:place], word, *words[place:]])

    merged = merge(" ".join(words), with_inserted("one"), with_inserted("two"))

    assert merged.text is None


@pytest.mark.parametrize("place", range(12))
def test_a_written_case_is_merged_or_asked_as_a_reader_expects(place):
    case = text_cases("merge")[place]
    base, ours, theirs = ("\n\n".join(case[side]) for side in ("base", "ours", "theirs"))

    merged = merge(base, ours, theirs)

    asks = any(word in case["expected"] for word in ASKS)
    if case["expected"].startswith("merge without asking"):
        asks = False
    assert (merged.text is None) == asks, case["name"]


def test_a_sentence_deleted_and_another_edited_give_both():
    ours = FIRST
    theirs = BASE.replace("foundation", "pillar")

    assert merge(BASE, ours, theirs) == Merged(FIRST.replace("foundation", "pillar"))


def test_changes_in_one_sentence_that_do_not_touch_are_merged_and_listed():
    ours = BASE.replace("recognise", "affirm")
    theirs = BASE.replace("peaceful", "friendly")
    both = FIRST.replace("recognise", "affirm").replace("peaceful", "friendly")

    assert merge(BASE, ours, theirs) == Merged(f"{both} {SECOND}", adjacent=(both,))


def test_changes_in_different_sentences_are_merged_and_not_listed():
    ours = BASE.replace("recognise", "affirm")
    theirs = BASE.replace("want", "need")

    merged = merge(BASE, ours, theirs)

    assert merged.text == BASE.replace("recognise", "affirm").replace("want", "need")
    assert merged.adjacent == ()


def test_a_sentence_put_between_two_others_is_not_in_either():
    ours = f"{FIRST} A third stands here. {SECOND}"
    theirs = BASE.replace("want", "need")

    merged = merge(BASE, ours, theirs)

    assert merged == Merged(f"{FIRST} A third stands here. {SECOND.replace('want', 'need')}")


def test_two_sentences_put_before_and_behind_a_full_stop_ask_for_the_order():
    ours = BASE.replace("want.", "want. Ours.")
    theirs = BASE.replace("want.", "want and need.")

    assert merge(BASE, ours, theirs).text is None


def test_neighbouring_words_changed_by_two_sides_are_a_conflict():
    ours = BASE.replace("peaceful", "friendly")
    theirs = BASE.replace("relations", "cooperation")

    conflicts = merge(BASE, ours, theirs).conflicts

    assert conflicts == (
        Conflict(
            "peaceful relations",
            "friendly relations",
            "peaceful cooperation",
            BASE.index("peaceful"),
        ),
    )


def test_a_word_edited_where_the_other_side_moved_words_across_it_is_a_conflict():
    base = "Peoples and individuals, acting together, shall freely pursue solidarity everywhere."
    ours = "Peoples and individuals shall freely pursue solidarity everywhere, acting together."
    theirs = base.replace("pursue", "seek")

    assert merge(base, ours, theirs).text is None


def test_a_change_both_made_does_not_hide_a_further_one():
    ours = BASE.replace("recognise", "affirm")
    theirs = ours.replace("want", "need")

    assert merge(BASE, ours, theirs) == Merged(theirs)


def test_a_change_of_white_space_is_merged_like_any_other():
    ours = f"{FIRST}\n\n{SECOND}"
    theirs = BASE.replace("causes", "roots")

    assert merge(BASE, ours, theirs).text == f"{FIRST}\n\n{SECOND.replace('causes', 'roots')}"


def test_where_reading_backwards_finds_other_changes_a_person_is_asked():
    assert merge("b a", "b", "a b").text is None


def test_words_that_one_side_moves_and_the_other_takes_out_are_a_conflict():
    base = "In solidarity all peoples shall freely act together everywhere."
    ours = "In solidarity all peoples shall freely act everywhere."
    theirs = "In solidarity together all peoples shall freely act everywhere."

    assert merge(base, ours, theirs).text is None


def test_two_texts_of_other_words_throughout_are_asked_about_without_weighing_every_pair(
    monkeypatch,
):
    base, ours, theirs = (
        " ".join("abcdefgh"[place * place // step % 8] for place in range(3_000))
        for step in (3, 5, 7)
    )
    weighed = []
    is_same = weave._is_same
    monkeypatch.setattr(weave, "_is_same", lambda *args: weighed.append(1) or is_same(*args))

    merged = merge(base, ours, theirs)

    assert merged.text is None
    assert len(weighed) < 3_000
