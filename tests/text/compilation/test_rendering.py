from time import process_time

from drafting.text.compilation import Proposal, Segment, read, render

BASE = "Reaffirms that persons are to be guaranteed equal access, and ensure dignity;"


def _wants(before, after, *names):
    return Proposal(BASE.replace(before, after), names)


def _line(*proposals):
    return render(BASE, proposals).text


def test_an_insertion_stands_in_round_brackets_with_its_name():
    line = _line(_wants("equal", "full and equal", "EU"))

    assert line == BASE.replace("equal", "(full and — EU) equal")


def test_a_deletion_stands_in_square_brackets_with_its_name():
    line = _line(_wants(" equal", "", "USA"))

    assert line == BASE.replace("equal", "[equal — USA]")


def test_the_same_edit_of_several_bears_their_names_together():
    line = _line(_wants(" equal", "", "USA"), _wants(" equal", "", "Cuba", "Peru"))

    assert line == BASE.replace("equal", "[equal — USA, Cuba, Peru]")


def test_alternatives_for_the_same_words_stand_side_by_side():
    line = _line(_wants("ensure", "promote", "EU"), _wants("ensure", "protect", "Cuba"))

    assert line == BASE.replace("ensure", "[ensure — EU, Cuba] (promote — EU) (protect — Cuba)")


def test_a_deletion_within_another_is_nested():
    line = _line(
        _wants("persons are to be guaranteed ", "", "Sierra Leone"), _wants(" to be", "", "EU")
    )

    nested = "[persons are [to be — EU] guaranteed — Sierra Leone]"
    assert line == BASE.replace("persons are to be guaranteed", nested)


def test_deletions_that_overlap_are_cut_where_they_cross():
    line = _line(_wants("persons are ", "", "Cuba"), _wants("are to be ", "", "Peru"))

    assert line == BASE.replace(
        "persons are to be", "[persons [are — Peru] — Cuba] [to be — Peru]"
    )


def test_words_that_nobody_agreed_on_have_brackets_without_a_name():
    line = _line(_wants(" equal", ""))

    assert line == BASE.replace("equal", "[equal]")


def test_the_opening_word_is_exchanged_with_a_space_between():
    line = _line(_wants("Reaffirms", "Recalls", "EU"))

    assert line == BASE.replace("Reaffirms", "[Reaffirms — EU] (Recalls — EU)")


def test_who_wants_all_kept_is_named_at_the_end():
    compiled = render(BASE, [Proposal(BASE, ("Peru",))])

    assert compiled.text == f"{BASE} {{retain — Peru}}"
    assert compiled.retained_by == ("Peru",)


def test_a_second_wish_of_the_same_name_is_its_alternative():
    line = _line(_wants(" equal", "", "EU"), _wants("dignity", "honour", "EU"))

    assert "[equal — EU]" in line
    assert "[dignity — EU alt] (honour — EU alt)" in line


def test_names_stand_in_the_order_that_was_given():
    proposals = [_wants(" equal", "", name) for name in ("Peru", "Cuba", "Angola")]

    line = render(BASE, proposals, order=("Angola", "Cuba", "Peru")).text

    assert "[equal — Angola, Cuba, Peru]" in line


def test_signs_of_the_text_itself_have_a_backslash_where_they_could_be_misread():
    base = "Notes [the] report (2012) and (so — on)"

    line = render(base, []).text

    assert line == r"Notes \[the\] report (2012) and \(so — on\)"
    assert read(line) == (base, ())


def test_the_segments_hold_the_words_of_the_base_and_those_put_in():
    compiled = render(
        "persons to be heard", [Proposal("persons", ("Cuba",)), Proposal("persons heard", ("EU",))]
    )

    inner = Segment("deletion", " to be", ("EU",), (Segment("base", " to be"),))
    assert compiled.segments == (
        Segment("base", "persons"),
        Segment("deletion", " to be heard", ("Cuba",), (inner, Segment("base", " heard"))),
    )


def _reworded(base, number):
    """The base with three other stretches of words for each number."""
    words = base.split()
    for step in range(1, 4):
        start = number * step * 37 % len(words)
        words[start : start + number * step % 4] = ["new"] * (number % 3) + [f"word{step}"]
    return " ".join(words)


def test_two_hundred_proposals_on_one_paragraph_are_compiled_at_once():
    some = [
        "the",
        "peoples",
        "of",
        "all",
        "States",
        "shall",
        "act",
        "in",
        "good",
        "faith",
        "and",
        "solidarity",
    ]
    base = " ".join(some[place * place % len(some)] for place in range(120))
    proposals = [Proposal(_reworded(base, one), (f"State {one}",)) for one in range(200)]

    started = process_time()
    line = render(base, proposals).text
    spent = process_time() - started

    assert spent < 1
    assert {proposal.text for proposal in read(line)[1]} == {one.text for one in proposals}


def test_brackets_too_deep_to_be_read_are_set_side_by_side():
    words = [f"w{place}" for place in range(265)]
    base = " ".join(words)
    proposals = [
        Proposal(" ".join(words[:10] + words[end:]), (f"State {end}",)) for end in range(12, 265)
    ]

    line = render(base, proposals).text

    assert "[w10 [w11" not in line
    assert {one.text for one in read(line)[1]} == {one.text for one in proposals}
