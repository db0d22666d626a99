from drafting.formats.doubts import AROUND, around, opening_words


def test_short_words_are_shown_whole():
    assert opening_words("Recalling the sea,") == "Recalling the sea,"


def test_long_words_are_cut_between_words():
    shown = opening_words("harbour " * 40)

    assert shown.endswith("harbour…")
    assert len(shown) <= 2 * AROUND + 1


def test_a_doubtful_place_is_marked_between_the_words_around_it():
    assert around("the report", "of the keeper") == "the report [?] of the keeper"
    assert around("the report", ", and more") == "the report [?], and more"
    assert around("the report", "") == "the report [?]"


def test_only_the_words_near_a_doubtful_place_are_shown():
    shown = around("before " * 40, "after " * 40)

    assert shown.startswith("…before")
    assert shown.endswith("after…")
    assert len(shown) < 2 * AROUND + 10
