import pytest

from drafting.formats.report_words import curled, listed, number, paragraph


@pytest.mark.parametrize(
    ("names", "most", "sentence"),
    [
        ([], 0, ""),
        (["Kenya"], 0, "Kenya"),
        (["Kenya", "Peru"], 0, "Kenya and Peru"),
        (["Kenya", "Peru", "Togo"], 0, "Kenya, Peru and Togo"),
        (["Kenya", "Peru", "Togo", "Fiji"], 3, "Kenya, Peru and 2 others"),
        (["Kenya", "Peru", "Togo"], 3, "Kenya, Peru and Togo"),
    ],
)
def test_names_stand_as_a_sentence_has_them(names, most, sentence):
    assert listed(names, most) == sentence


def test_points_end_with_semicolons_and_the_last_with_a_full_stop():
    assert [one.text for one in paragraph("Of these:", ["one", "two"]).children] == [
        "one;",
        "two.",
    ]


def test_points_of_several_sentences_all_end_with_a_full_stop():
    made = paragraph("Of these:", ["One said so. It is.", "Two"])

    assert [one.text for one in made.children] == ["One said so. It is.", "Two."]


def test_a_number_agrees_with_its_name():
    assert [number(one, "word") for one in (0, 1, 1200)] == ["no words", "1 word", "1,200 words"]


def test_an_apostrophe_is_curled():
    assert curled("Côte d'Ivoire") == "Côte d’Ivoire"
