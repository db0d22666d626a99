import re
import textwrap
import timeit
import unicodedata
from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import UnreadableFile
from drafting.formats.outline import count_by_kind, labels, walk
from drafting.formats.plain_kinds import NO_PARENT
from drafting.formats.plain_mending import DIVIDED_WORD, LOST_MARK
from drafting.formats.plain_read import read_plain
from tests.formats.samples import FRAGMENTS, SEED, check_places

TITLE = "On harbours"


@pytest.fixture(scope="module")
def seed():
    if not SEED.exists():
        pytest.skip("the resolution that serves as seed lies outside the project")
    return SEED.read_text(encoding="utf-8")


def bag(*texts):
    return Counter(token for text in texts for token in re.findall(r"\S", text))


def pieces(reading):
    words = [node.text for _, node in walk(reading.outline.nodes)]
    return bag(*words, *reading.numbers, *reading.unplaced)


def read_lines(*lines):
    return read_plain("\n".join(lines))


def shape(reading):
    return [(depth, node.kind, node.text) for depth, node in walk(reading.outline.nodes)]


def sentences(reading):
    return [(doubt.place, doubt.sentence) for doubt in reading.doubts]


def test_the_seed_has_fifteen_preambular_and_eighteen_operative_paragraphs(seed):
    reading = read_plain(seed)

    assert count_by_kind(reading.outline) == {
        "title": 1,
        "formula": 1,
        "preambular": 15,
        "operative": 18,
        "subparagraph": 6,
    }
    assert reading.outline.title == "Human rights and international solidarity"


def test_the_thirteenth_operative_paragraph_of_the_seed_has_six_points(seed):
    (thirteenth,) = [n for n in read_plain(seed).outline.nodes if n.label == "OP13"]

    assert thirteenth.text == "Requests the Independent Expert:"
    assert [node.label for node in thirteenth.children] == [
        "(a)",
        "(b)",
        "(c)",
        "(d)",
        "(e)",
        "(f)",
    ]


def test_every_sentence_of_the_seed_is_whole(seed):
    nodes = [node for _, node in walk(read_plain(seed).outline.nodes)]

    ends = {kind: Counter(n.text[-1] for n in nodes if n.kind == kind) for kind in
            ("preambular", "operative", "subparagraph")}  # fmt: skip
    assert ends == {
        "preambular": {",": 15},
        "operative": {";": 16, ":": 1, ".": 1},
        "subparagraph": {";": 6},
    }
    eleventh = next(node.text for node in nodes if node.label == "OP11")
    assert "international solidarity, and welcomes" in eleventh
    assert "Summit, and encourages" in eleventh


def test_the_lost_footnote_marks_of_the_seed_are_listed(seed):
    doubts = read_plain(seed).doubts

    lost = [doubt.place for doubt in doubts if doubt.sentence == LOST_MARK]
    assert lost == ["OP11", "OP11", "OP12", "OP16"]
    assert len(doubts) == 5


def test_the_placeholder_of_the_seed_is_left_out_and_named(seed):
    reading = read_plain(seed)

    assert reading.unplaced == ("21/…",)
    assert reading.doubts[0].line == 1


def test_nothing_of_the_seed_is_dropped(seed):
    assert pieces(read_plain(seed)) == bag(seed)


def test_the_seed_is_read_in_well_under_a_tenth_of_a_second(seed):
    assert min(timeit.repeat(lambda: read_plain(seed), number=1, repeat=5)) < 0.1


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_the_seed_is_the_same_text_when_it_is_broken_at_a_fixed_width(seed, width, gap):
    outline = read_plain(seed).outline
    pairs = zip(walk(outline.nodes), labels(outline.nodes), strict=True)
    paragraphs = [f"{label.printed} {node.text}".strip() for (_, node), label in pairs]

    broken = read_plain(gap.join(textwrap.fill(words, width) for words in paragraphs))

    assert broken.outline == outline


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30))
def test_nothing_is_dropped_in_silence(lines):
    text = "\n".join(["1. Urges all to read;", *lines])

    assert pieces(read_plain(text)) == bag(text)


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30))
def test_every_paragraph_stands_where_its_kind_may_stand(lines):
    check_places(read_lines("1. Urges all to read;", *lines).outline)


def test_a_point_under_an_article_is_a_paragraph_of_its_own_with_a_doubt():
    reading = read_lines(TITLE, "", "Article 1", "(a) To act;", "(b) To help:", "(i) soon;")

    assert [(depth, kind) for depth, kind, _ in shape(reading)[2:]] == [
        (1, "paragraph"),
        (1, "paragraph"),
        (2, "subparagraph"),
    ]
    assert [doubt.sentence for doubt in reading.doubts] == [NO_PARENT, NO_PARENT]


@given(st.text(max_size=200))
def test_any_words_after_a_paragraph_are_kept(words):
    text = unicodedata.normalize("NFC", f"1. Urges all;\n{words}")

    assert pieces(read_plain(text)) == bag(text)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text):
    with suppress(UnreadableFile):
        assert count_by_kind(read_plain(text).outline)


def test_numbers_stand_alone_or_before_their_words():
    reading = read_lines(TITLE, "", "1.", "Urges coasts:", "(a) To watch;", "(b)", "To help;",
                         "2. Thanks them.")  # fmt: skip

    assert shape(reading)[1:] == [
        (0, "operative", "Urges coasts:"),
        (1, "subparagraph", "To watch;"),
        (1, "subparagraph", "To help;"),
        (0, "operative", "Thanks them."),
    ]
    assert reading.doubts == ()
    assert reading.numbers == ("1.", "(a)", "(b)", "2.")


def test_roman_points_stand_under_lettered_ones():
    reading = read_lines(TITLE, "", "1. Urges:", "(a) To keep:", "(i) Ropes;", "(ii) Boats;",
                         "(b) To call;", "2. Ends.")  # fmt: skip

    assert [(depth, text) for depth, _, text in shape(reading)[2:6]] == [
        (1, "To keep:"), (2, "Ropes;"), (2, "Boats;"), (1, "To call;"),
    ]  # fmt: skip
    assert reading.doubts == ()


def test_the_ninth_letter_is_no_roman_numeral():
    letters = [f"({letter}) To go;" for letter in "abcdefghij"]

    reading = read_lines(TITLE, "", "1. Urges:", *letters)

    assert {depth for depth, kind, _ in shape(reading) if kind == "subparagraph"} == {1}
    assert reading.doubts == ()


def test_articles_hold_headings_and_numbered_paragraphs():
    reading = read_lines(
        TITLE, "", "Part one", "", "Article 1", "Shelter", "", "1. Every ship is free.", "",
        "2. Every coast is open.", "", "Article 2", "", "No one pays.", "",
        "Article 3. All are one.",
    )  # fmt: skip

    assert shape(reading)[1:] == [
        (0, "heading", "Part one"),
        (0, "article", "Shelter"),
        (1, "paragraph", "Every ship is free."),
        (1, "paragraph", "Every coast is open."),
        (0, "article", ""),
        (1, "paragraph", "No one pays."),
        (0, "article", ""),
        (1, "paragraph", "All are one."),
    ]
    assert reading.doubts == ()


def test_a_text_without_numbers_is_guessed_from_opening_words_with_a_doubt():
    reading = read_lines(TITLE, "", "Recalling the sea,", "", "Urges all to watch;", "",
                         "Ships are welcome.")  # fmt: skip

    assert [kind for _, kind, _ in shape(reading)] == [
        "title", "preambular", "operative", "paragraph",
    ]  # fmt: skip
    assert len(reading.doubts) == 2


def test_a_text_broken_at_a_fixed_width_is_joined_without_doubts():
    reading = read_lines(
        TITLE, "", "Recalling that every coast has", "neighbours, and that every ship",
        "has a crew far from its home,", "", "1. Urges every coast to keep a",
        "light burning for ships of", "United Harbours;",
    )  # fmt: skip

    assert shape(reading)[1:] == [
        (
            0,
            "preambular",
            "Recalling that every coast has neighbours, and that every ship has a crew far from "
            "its home,",
        ),
        (
            0,
            "operative",
            "Urges every coast to keep a light burning for ships of United Harbours;",
        ),
    ]
    assert reading.doubts == ()


def test_a_date_in_mid_sentence_is_no_number():
    reading = read_lines(TITLE, "", "1. Recalls what was said on", "14. of March.")

    assert shape(reading)[1:] == [(0, "operative", "Recalls what was said on 14. of March.")]


def test_numbers_that_skip_or_repeat_are_doubtful():
    reading = read_lines(TITLE, "", "1. Urges;", "3. Urges;", "3. Urges;", "4. Urges:",
                         "(a) To go;", "(c) To stay.")  # fmt: skip

    assert [place for place, _ in sentences(reading)] == ["OP2", "OP3", "OP4(b)"]


def test_a_number_counts_even_where_the_words_before_it_lack_their_stop():
    reading = read_lines(TITLE, "", "1. Urges all", "1. Thanks all", "2. Ends")

    assert [node.label for node in reading.outline.nodes] == ["", "OP1", "OP2", "OP3"]
    assert [place for place, _ in sentences(reading)] == ["OP2"]


def test_a_sentence_broken_by_an_empty_line_is_mended_with_a_doubt():
    reading = read_lines(TITLE, "", "1. Thanks the keeper", "", ", and asks for more light;")

    assert shape(reading)[1][2] == "Thanks the keeper, and asks for more light;"
    assert sentences(reading) == [("OP1", LOST_MARK)]
    assert "keeper [?], and asks" in reading.doubts[0].excerpt


def test_a_word_divided_at_the_end_of_a_line_is_joined_with_a_doubt():
    reading = read_lines(TITLE, "", "1. Urges self-", "governing coasts to watch;")

    assert shape(reading)[1][2] == "Urges self-governing coasts to watch;"
    assert sentences(reading) == [("OP1", DIVIDED_WORD)]


def test_a_number_without_words_is_left_out_with_a_doubt():
    reading = read_lines(TITLE, "", "1. Urges;", "2.")

    assert reading.unplaced == ("2.",)
    assert len(reading.doubts) == 1


def test_symbols_above_and_notes_below_are_left_out_with_doubts():
    reading = read_lines("A/COAST/1/L.2", TITLE, "", "1. Urges;", "", "____", "* See the log.")

    assert reading.unplaced == ("A/COAST/1/L.2", "____", "* See the log.")
    assert len(reading.doubts) == 2


def test_formulas_open_and_close_a_text():
    reading = read_lines(TITLE, "", "The Assembly of Coasts,", "", "Recalling the sea,", "",
                         "Proclaims the following declaration:", "", "1. Urges.", "",
                         "[Adopted without a vote.]")  # fmt: skip

    assert [kind for _, kind, _ in shape(reading)] == [
        "title", "formula", "preambular", "formula", "operative", "formula",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", TITLE, "Part one\n\nPart two"])
def test_a_text_without_paragraphs_is_refused(text):
    with pytest.raises(UnreadableFile, match=r"paragraph|words"):
        read_plain(text)


def test_reading_time_grows_with_the_text_and_no_faster():
    text = "1. Urges\n" + "and goes on\n" * 20_000

    assert timeit.timeit(lambda: read_plain(text), number=1) < 5
