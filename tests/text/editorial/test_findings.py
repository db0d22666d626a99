import pytest

from drafting.text.editorial import Finding, Severity, Spot, mended


def _finding(fix):
    place = Spot("identity", 3, "OP1", 4, 7)
    return Finding("doubled-word", Severity.WARNING, place, "It stands twice.", fix)


@pytest.mark.parametrize(
    ("fix", "words"), [("two", "one two three"), ("", "one  three"), (None, "one too three")]
)
def test_a_fix_takes_the_place_of_the_characters_found(fix, words):
    assert mended("one too three", _finding(fix)) == words


def test_a_finding_is_told_from_the_others_of_its_paragraph_by_rule_and_place():
    assert _finding(None).key == "doubled-word@4"
