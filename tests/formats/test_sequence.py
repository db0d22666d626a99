from drafting.formats.marks import split_mark
from drafting.formats.sequence import Sequence


def steps(*printed, before=""):
    sequence = Sequence()
    return [sequence.step(split_mark(number)[0], before) for number in printed]


def test_numbers_in_order_leave_nothing_to_say():
    assert {step.remark for step in steps("1.", "2.", "(a)", "(b)", "3.", "(a)")} == {""}


def test_numbers_begin_again_in_each_article():
    assert {step.remark for step in steps("Article 1", "1.", "2.", "Article 2", "1.")} == {""}


def test_numbers_begin_again_after_a_heading_and_only_there():
    sequence = Sequence()
    one = split_mark("1.")[0]
    sequence.step(one, "")
    sequence.after_heading()

    assert sequence.step(one, "").remark == ""
    assert "twice" in sequence.step(one, "").remark


def test_roman_numerals_open_a_second_level_after_a_colon():
    assert [step.level for step in steps("1.", "(h)", "(i)", before="To keep:")][2] == 2
    assert [step.level for step in steps("1.", "(h)", "(i)", before="To keep;")][2] == 1


def test_roman_numerals_may_be_the_first_level():
    assert [step.level for step in steps("1.", "(i)", "(ii)", "(iii)")] == [0, 1, 1, 1]


def test_a_count_that_does_not_begin_at_its_beginning_is_named():
    assert "begins at 4." in steps("4.")[0].remark
