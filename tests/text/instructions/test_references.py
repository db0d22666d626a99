import pytest
from hypothesis import given

from drafting.text.instructions.references import before_it, candidates, references
from drafting.text.instructions.values import Paragraph, Reference
from tests.text.strategies import texts

PARAGRAPHS = [
    Paragraph(label, label, "") for label in ("PP1", "OP1", "OP2", "OP2(a)", "OP2(b)", "3.1")
]


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("OP3", "OP3"),
        ("op 3", "OP3"),
        ("operative paragraph 3", "OP3"),
        ("the preambular para. 4", "PP4"),
        ("paragraph 3 of the preamble", "PP3"),
        ("paragraphe 3 du dispositif", "OP3"),
        ("párrafo preambular 2", "PP2"),
        ("para. 2 (d)", "2(d)"),
        ("2(d)(ii)", "2(d)(ii)"),
        ("OP5bis", "OP5 bis"),
        ("OP 5 BIS alt. 2", "OP5 bis alt 2"),
        ("article 5", "Article 5"),
        ("Article 5, paragraph 2", "5.2"),
        ("art. 5(2)", "5.2"),
        ("para. 2 of article 5", "5.2"),
        ("subparagraph (b) of OP13", "OP13(b)"),
        ("the title", "Title"),
        ("título", "Title"),
    ],
)
def test_a_place_has_one_label_however_it_is_written(written, label):
    ((start, end, reference),) = references(f"in {written}, delete")

    assert reference.label == label
    assert f"in {written}, delete"[start:end] == written


@pytest.mark.parametrize("text", ["in 2012", "GDP3", "the entitled", "OPEC 3", "3 of them"])
def test_what_is_no_place_is_not_taken_for_one(text):
    assert list(references(text)) == []


def test_a_number_in_front_of_a_colon_is_a_place():
    assert [one.label for _, _, one in references("5 bis (new): Decides")] == ["5 bis"]


@given(texts)
def test_places_stand_apart_and_within_the_text(text):
    place = 0
    for start, end, _ in references(text):
        assert place <= start < end <= len(text)
        place = end


@pytest.mark.parametrize(
    ("label", "found"),
    [("OP2", ["OP2"]), ("2", ["OP2"]), ("2(b)", ["OP2(b)"]), ("op1", ["OP1"]), ("OP7", [])],
)
def test_a_label_means_the_paragraph_called_or_numbered_so(label, found):
    assert [one.id for one in candidates(Reference("", label), PARAGRAPHS)] == found


@pytest.mark.parametrize(
    ("label", "before"),
    [("OP2 bis", "OP2"), ("OP2 alt 2", "OP2"), ("OP2(c)", "OP2(b)"), ("3.2", "3.1")],
)  # fmt: skip
def test_a_new_paragraph_goes_behind_the_one_before_its_number(label, before):
    found = before_it(Reference("", label), PARAGRAPHS)

    assert found
    assert found.id == before


@pytest.mark.parametrize("label", ["OP9", "OP2(z)", "Title"])
def test_a_number_that_follows_nothing_has_no_place(label):
    assert before_it(Reference("", label), PARAGRAPHS) is None
