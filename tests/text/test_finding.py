from hypothesis import given
from hypothesis import strategies as st

from drafting.text.finding import CERTAIN, find
from tests.text.rework import Rework
from tests.text.strategies import seed_lines, texts

TEXT = [
    "States shall cooperate with one another to prevent conflicts within their borders.",
    "Every people has the right to a healthy environment, and the duty to protect it.",
    "The present text shall be made known widely, in all languages.",
]


def shown(found):
    return TEXT[found.paragraph][found.start : found.end]


@given(texts, st.lists(texts, max_size=3))
def test_whatever_is_found_lies_in_its_paragraph_with_a_score_from_nothing_to_one(
    quote, paragraphs
):
    found = find(quote, paragraphs)

    if found is not None:
        text = paragraphs[found.paragraph]
        assert 0 <= found.start < found.end <= len(text)
        assert 0 <= found.score <= 1
        assert not found.is_certain or found.score >= CERTAIN


@given(st.lists(texts, min_size=1, max_size=3), st.data())
def test_a_whole_paragraph_is_found_to_the_letter(paragraphs, data):
    quote = data.draw(st.sampled_from(paragraphs)).strip()

    found = find(quote, paragraphs)

    if quote:
        assert found is not None
        assert paragraphs[found.paragraph][found.start : found.end] == quote
        assert found.score == 1


def test_words_that_stand_once_are_certain():
    found = find("the right to a healthy environment", TEXT)

    assert shown(found) == "the right to a healthy environment"
    assert (found.score, found.is_certain) == (1, True)


def test_words_that_changed_a_little_are_found_with_less_than_the_full_score():
    found = find("cooperate with each other to prevent conflicts", TEXT)

    assert shown(found) == "cooperate with one another to prevent conflicts"
    assert 0.7 < found.score < 1


def test_another_spelling_of_one_word_is_found_whole():
    found = find("enviroment", TEXT)

    assert shown(found) == "environment"
    assert found.is_certain


def test_words_that_changed_much_are_a_question():
    found = find("duty of States to guard the environment", TEXT)

    assert found is None or not found.is_certain


def test_words_that_stand_nowhere_are_not_found():
    assert find("migratory birds cross the desert at night", TEXT) is None
    assert find("   ", TEXT) is None
    assert find("anything", []) is None


def test_two_places_that_are_as_good_are_a_question():
    found = find("duty to protect it", [TEXT[1], TEXT[0], TEXT[1]])

    assert (found.paragraph, found.score, found.is_certain) == (0, 1, False)


def test_of_two_places_the_near_one_is_shown_but_stays_a_question():
    found = find("duty to protect it", [TEXT[1], TEXT[0], TEXT[1]], near=2)

    assert (found.paragraph, found.is_certain) == (2, False)


def test_two_changed_places_in_one_paragraph_are_a_question():
    text = "peoples may act freely together, as nations may act freely together"

    found = find("can act freely together", [text])

    assert found is None or not found.is_certain


def test_a_word_is_not_certain_where_it_is_a_part_of_another():
    found = find("act", ["They interacted quickly"])

    assert found is None or not found.is_certain


def test_a_word_counts_where_it_stands_alone_only():
    found = find("act", ["They react", "They act"])

    assert (found.paragraph, found.is_certain) == (1, True)


def test_a_quote_far_longer_than_the_search_allows_is_found_whole():
    quote = TEXT[1].replace("healthy", "clean")

    found = find(quote, TEXT)

    assert shown(found) == TEXT[1]
    assert found.is_certain


def test_a_quote_in_a_paragraph_of_a_hundred_thousand_words_is_found():
    long = " ".join(f"word{number}" for number in range(100_000))

    found = find("word70000 word70001 wrod70002 word70003 word70004", [long])

    assert long[found.start : found.end].split() == [f"word{n}" for n in range(70_000, 70_005)]


def test_quotes_from_a_text_are_found_after_an_editor_went_over_it():
    work = Rework(11, 60)
    kept = [
        (one, other) for one, other in sorted(work.links) if work.fates[one, other] == "changed"
    ]

    found = [find(work.before[one], work.after, one) for one, _ in kept]

    assert len(kept) > 5
    assert [place.paragraph for place in found] == [other for _, other in kept]
    assert all(place.is_certain for place in found)


def test_the_resolution_is_found_in_itself_with_other_quotation_marks():
    lines = [line for line in seed_lines() if len(line) > 40]
    changed = [line.replace("-", "\u2010").replace("  ", " ") for line in lines]

    found = [
        find(line[:60], changed, number) for number, line in enumerate(lines) if number % 6 == 0
    ]

    assert [place.paragraph for place in found if place] == list(range(0, len(lines), 6))
