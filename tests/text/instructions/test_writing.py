import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.text.instructions import Paragraph, as_instruction, parse, place
from drafting.text.invisible import clean
from tests.text.compilation.cases import rewordings
from tests.text.strategies import seed_lines, wordings

BASE = "Reaffirms the duty of all States to ensure dignity for all;"


@st.composite
def edits(draw):
    """A paragraph as it is kept, and a few changes of its words."""
    before = clean(draw(wordings))
    after = clean(draw(rewordings(before)))
    return before, after


def _read_back(sentence, before):
    (one,) = place(parse(sentence), [Paragraph("p", "OP3", before)])
    return one.after


@given(edits())
def test_an_amendment_written_as_an_instruction_is_read_back_exactly(edit):
    before, after = edit
    assume(before and after and before != after)

    sentence = as_instruction("replace", "OP3", before, after)

    assert _read_back(sentence, before) == after


@given(st.integers(0, 30), st.data())
def test_amendments_to_a_real_resolution_are_read_back_exactly(number, data):
    lines = [clean(line) for line in seed_lines() if len(line.split()) > 8]
    before = lines[number % len(lines)]
    after = clean(data.draw(rewordings(before)))
    assume(after not in {before, ""})

    sentence = as_instruction("replace", "OP3", before, after)

    assert _read_back(sentence, before) == after


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        (BASE.replace("ensure", "promote"), "In OP3, replace “ensure” with “promote”."),
        (BASE.replace(" for all", ""), "In OP3, delete “for all”."),
        (BASE.replace("dig", "human dig"), "In OP3, insert “human” after “ensure”."),
        (BASE.replace("all States", "States"), "In OP3, replace “of all” with “of”."),
        (BASE.replace("ensure", "“secure”"), 'In OP3, replace “ensure” with "“secure”".'),
    ],
)
def test_an_amendment_reads_as_a_delegate_would_say_it(after, sentence):
    assert as_instruction("replace", "OP3", BASE, after) == sentence


def test_a_move_names_the_side_on_which_it_is_to_stand():
    sentence = as_instruction("move", "OP3", BASE, "OP1", side="before")

    (read,) = parse(sentence)
    assert sentence == "Move OP3 before OP1."
    assert (read.side, read.target.label) == ("before", "OP1")


def test_a_split_that_no_single_cut_makes_has_all_its_parts():
    parts = "Reaffirms the duty of all;\n\nEnsures it;\n\nKeeps it;"

    sentence = as_instruction("split", "OP3", BASE, parts)

    assert sentence == (
        "Split OP3 as follows: “Reaffirms the duty of all;”; “Ensures it;”; “Keeps it;”"
    )


@pytest.mark.parametrize(
    ("kind", "before", "after", "sentence"),
    [
        ("delete", BASE, "", "Delete OP3."),
        ("retain", BASE, BASE, "Retain OP3 as it stands."),
        ("move", BASE, "OP1", "Move OP3 after OP1."),
        ("join", BASE, "OP4", "Merge OP3 and OP4."),
        ("insert", "", "Decides to meet;", "Add a new OP3: “Decides to meet;”"),
        ("split", BASE, BASE.replace(" dig", "\n\ndig"), "Split OP3 after “ensure”."),
        ("title", "Draft", "Declaration", "In OP3, replace “Draft” with “Declaration”."),
    ],
)
def test_each_kind_of_amendment_has_its_sentence_and_is_understood(kind, before, after, sentence):
    assert as_instruction(kind, "OP3", before, after) == sentence
    assert len(parse(sentence)) == 1
