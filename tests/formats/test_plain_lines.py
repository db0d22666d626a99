from drafting.formats.plain_lines import lines_of, one_line, width_of


def test_lines_remember_the_empty_lines_around_them():
    first, second = lines_of("\n One\u00a0two \t three\n\n\nFour\n")

    assert (first.number, first.words, first.is_indented) == (2, "One\u00a0two three", True)
    assert (first.blanks_before, first.blanks_after) == (1, 2)
    assert (second.number, second.blanks_before, second.blanks_after) == (5, 2, 0)


def test_a_text_broken_at_a_fixed_width_is_recognised():
    broken = "Recalling that every coast\nhas neighbours, and that\nevery harbour has guests,\n"

    assert width_of(lines_of(broken)) == 26


def test_a_text_of_one_line_a_paragraph_has_no_width():
    assert width_of(lines_of("Recalling coasts,\nRecalling ships,\nRecalling guests,")) == 0


def test_one_line_keeps_no_break_spaces():
    assert one_line(" a\n\tb\u00a0c ") == "a b\u00a0c"
