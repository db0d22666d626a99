import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.text.instructions import (
    Paragraph,
    as_insertion,
    as_instruction,
    parse,
    place,
)
from drafting.text.invisible import clean
from tests.text.compilation.cases import rewordings
from tests.text.strategies import seed_lines, wordings

BASE = "Reaffirms the duty of all States to ensure dignity for all;"

OTHERS = ("OP3", "PP3", "OP3(a)", "5.1", "5.2", "7", "Article 7")


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


def _resolution():
    """The paragraphs of the mandate, numbered, as the text in which a mail finds its place."""
    lines = dict.fromkeys(clean(line) for line in seed_lines() if len(line.split()) > 8)
    return [Paragraph(f"p{n}", f"OP{n}", line) for n, line in enumerate(lines, start=1)]


@given(st.data())
def test_any_replacement_finds_its_paragraph_and_its_words_in_the_whole_text(data):
    text = _resolution()
    one = data.draw(st.sampled_from(text))
    after = clean(data.draw(rewordings(one.text)))
    assume(after not in {one.text, ""})

    (found,) = place(parse(as_instruction("replace", one.label, one.text, after)), text)

    assert (found.paragraph_id, found.before, found.after) == (one.id, one.text, after)


@given(st.data(), st.sampled_from(["before", "after", "under"]))
def test_any_insertion_finds_its_place_in_the_whole_text(data, side):
    text = _resolution()
    one, words = data.draw(st.sampled_from(text)), data.draw(st.sampled_from(text)).text

    (found,) = place(parse(as_insertion(one.label, words, side)), text)

    assert (found.paragraph_id, found.after, found.side) == (one.id, words, side)


def test_any_deletion_finds_its_paragraph_in_the_whole_text():
    text = _resolution()

    found = [place(parse(as_instruction("delete", one.label, one.text, "")), text) for one in text]

    placed = [(one.paragraph_id, one.kind) for (one,) in found]
    assert placed == [(one.id, "delete") for one in text]


def test_of_a_very_long_paragraph_the_whole_is_given():
    before = "Recalling " + "the road and the river, " * 200

    sentence = as_instruction("replace", "OP3", before, before.replace("Recalling", "Noting"))

    assert sentence.startswith("OP3 should read: \u201cNoting the road")


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


def test_a_split_into_other_words_is_read_back():
    parts = "Reaffirms the duty;\n\nUrges all;\n\nThanks them;"

    assert _read_back(as_instruction("split", "OP3", BASE, parts), BASE) == parts


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
    "label",
    [
        *("OP3", "PP3 bis", "OP3 alt", "OP3 alt 2", "OP3(a)", "OP3(a) bis", "OP3(a) bis(i)"),
        *("5.1", "5.1 bis", "5 bis.1", "5.1(a)", "7", "7 bis", "Article 7", "Title"),
        *("5.1 bis(a)", "5 bis.1(a)", "Article 7 ter"),
    ],
)
def test_a_paragraph_is_called_so_that_it_is_found_again(label):
    others = [Paragraph(one, one, "Decides to meet;") for one in OTHERS if one != label]
    text = [*others, Paragraph("p", label, BASE)]
    after = BASE.replace("ensure", "promote")

    sentences = [as_instruction("replace", label, BASE, after), as_insertion(label, after)]

    placed = [place(parse(one), text)[0] for one in sentences]
    assert [(one.paragraph_id, one.after) for one in placed] == [("p", after)] * 2


def test_a_bare_number_is_said_to_be_that_of_a_paragraph():
    after = BASE.replace("ensure", "promote")

    assert as_instruction("replace", "5.1", BASE, after) == (
        "In paragraph 5.1, replace “ensure” with “promote”."
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
