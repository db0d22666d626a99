import pytest

from drafting.text.compilation.laying import lay
from drafting.text.compilation.line import Line
from drafting.text.compilation.segments import Proposal


@pytest.mark.parametrize(
    ("base", "wanted", "line"),
    [
        ("a b c", "a c", "a [b — EU] c"),
        ("a c", "a b c", "a (b — EU) c"),
        ("a, c", "a, b, c", "a, (b, — EU) c"),
        ("a c", "a, b c", "a(, b — EU) c"),
        ("a b", "b", "[a — EU] b"),
        ("a", "", "[a — EU]"),
        ("", "a", "(a — EU)"),
        ("a  b", "a b", "a [ — EU] b"),
        ("a\nb", "a\nc b", "a\n(c  — EU)b"),
        ("a b", "a (b", r"a\ (\( — EU)b"),
    ],
)
def test_each_space_stands_where_a_reader_expects_it(base, wanted, line):
    steps = lay(base, [Proposal(wanted, ("EU",))]).steps

    assert Line(steps).written() == line
