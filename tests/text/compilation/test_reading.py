import pytest
from hypothesis import given

from drafting.text.compilation import Proposal, read, render
from tests.text.compilation.cases import by_name, cases, marked_texts
from tests.text.strategies import texts


def _without_nobody(proposals):
    """By name, without nobody's where somebody wants the same."""
    found = by_name(proposals)
    of_others = {text for name, wanted in found.items() if name for text in wanted}
    return {name: wanted - (set() if name else of_others) for name, wanted in found.items()}


@given(cases())
def test_the_base_and_each_text_that_was_proposed_are_read_back_exactly(case):
    base, proposals = case

    read_base, found = read(render(base, proposals).text)

    assert read_base == base
    expected = _without_nobody(proposals)
    assert by_name(found) == {name: wanted for name, wanted in expected.items() if wanted}


@given(cases())
def test_what_was_read_and_written_again_reads_the_same(case):
    base, found = read(render(*case).text)

    assert by_name(read(render(base, found).text)[1]) == by_name(found)


@given(texts | marked_texts)
def test_any_line_can_be_read(line):
    base, proposals = read(line)

    assert isinstance(base, str)
    assert all(isinstance(proposal, Proposal) for proposal in proposals)


@pytest.mark.parametrize(
    ("line", "base", "proposed"),
    [
        ("to (freely — EU) act", "to act", {"EU": {"to freely act"}}),
        ("to [freely — USA] act", "to freely act", {"USA": {"to act"}}),
        (
            "[persons with disabilities [to be — EU] guaranteed — Sierra Leone]",
            "persons with disabilities to be guaranteed",
            {"EU": {"persons with disabilities guaranteed"}, "Sierra Leone": {""}},
        ),
        ("peoples [freely] act", "peoples freely act", {"": {"peoples act"}}),
        (
            "shall [ensure — EU, Cuba] (promote — EU) (protect — Cuba) it",
            "shall ensure it",
            {"EU": {"shall promote it"}, "Cuba": {"shall protect it"}},
        ),
        ("[Notes — EU] (Noting — EU) the law", "Notes the law", {"EU": {"Noting the law"}}),
        ("the law {retain — Cuba}", "the law", {"Cuba": {"the law"}}),
        ("one[, two — EU] and (a) three", "one, two and (a) three", {"EU": {"one and (a) three"}}),
        (
            "a (b — EU) [c — EU alt] d",
            "a c d",
            {"EU": {"a b c d", "a d"}},
        ),
        (
            "it (x — Panama, on behalf of a group, Cuba)",
            "it",
            {"Panama, on behalf of a group": {"it x"}, "Cuba": {"it x"}},
        ),
    ],
)  # fmt: skip
def test_a_line_as_delegates_write_it_is_read(line, base, proposed):
    read_base, found = read(line)

    assert read_base == base
    assert by_name(found) == proposed


def test_words_put_into_words_that_another_puts_in_take_those_up():
    _, found = read("to act (together [and freely — USA] — EU) now")

    assert by_name(found) == {
        "EU": {"to act together and freely now"},
        "USA": {"to act together now"},
    }


def test_names_that_want_the_same_are_one_proposal():
    _, found = read("to (freely — EU, Cuba) act")

    assert found == (Proposal("to freely act", ("EU", "Cuba")),)


def test_brackets_without_end_are_read_once():
    line = "[a (b \u2014 " * 5_000 + "]" * 5_000

    base, _ = read(line)

    assert len(base) > 5_000
