import pytest

from drafting.text.openings import opening
from tests.text.strategies import seed_lines


@pytest.mark.parametrize(
    ("kind", "words", "rest"),
    [
        ("preambular", "Recalling", " that every person"),
        ("preambular", "Also recalling", " the Charter"),
        ("preambular", "Reaffirming also", " the fact"),
        ("preambular", "Taking into account", " the fact"),
        ("preambular", "Taking also into account", " the views"),
        ("preambular", "Expressing its deep concern", " at the number"),
        ("preambular", "Deeply concerned", " that"),
        ("preambular", "Gravely alarmed", " by"),
        ("preambular", "Bearing in mind", " the"),
        ("preambular", "Having considered", " the report"),
        ("preambular", "Noting with deep regret", " that"),
        ("preambular", "Guided", " by the purposes"),
        ("preambular", "Mindful", " that"),
        ("operative", "Reaffirms", " the"),
        ("operative", "Also reaffirms", " that"),
        ("operative", "Takes note with appreciation", " of the report"),
        ("operative", "Takes note", " of the paper"),
        ("operative", "Calls upon", " all States"),
        ("operative", "Once again calls upon", " all States"),
        ("operative", "Strongly condemns", " all acts"),
        ("operative", "Expresses its appreciation and gratitude", " to"),
        ("operative", "Reiterates", " its determination"),
        ("operative", "Decides", " to continue"),
        ("operative", "Remains seized", " of the matter"),
    ],
)
def test_a_paragraph_opens_with_its_verb_phrase(kind, words, rest):
    assert opening(words + rest, kind) == len(words)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("preambular", "The Human Rights Council,"),
        ("preambular", "Reaffirms the right"),
        ("operative", "Reaffirming the right"),
        ("operative", "Requestsomething"),
        ("paragraph", "Recalling is a word here"),
        ("subparagraph", "Requests"),
        ("article", "Takes note"),
        ("operative", ""),
    ],
)
def test_what_does_not_open_as_its_kind_has_no_opening(kind, text):
    assert opening(text, kind) == 0


def test_emphasis_does_not_count_among_the_opening_characters():
    assert opening("*Recalling* that", "preambular") == len("Recalling")


def test_every_paragraph_of_the_resolution_has_an_opening():
    lines = seed_lines()
    numbers = {f"{number}." for number in range(1, 19)}
    first = lines.index("1.")
    preamble = [line for line in lines[4:first] if line]
    operative = [lines[place + 1] for place, line in enumerate(lines) if line in numbers]

    openings = [line[: opening(line, "preambular")] for line in preamble]
    openings += [line[: opening(line, "operative")] for line in operative]

    assert len(preamble) == 15
    assert len(operative) == 18
    assert all(openings)
    assert "Expressing its deep concern" in openings
    assert "Takes note with appreciation" in openings
    assert "Calls upon" in openings
