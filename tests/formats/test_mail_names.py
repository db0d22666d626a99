import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.formats.mail_names import spelled_out

LABELS = {"3.1", "4.2"}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ('In 3.1, replace "a" with "b".', 'In para. 3.1, replace "a" with "b".'),
        ("Delete 4.2", "Delete para. 4.2"),
        ("Move 3.1 after 4.2", "Move para. 3.1 after para. 4.2"),
        ("3.1: delete", "para. 3.1: delete"),
        ("Kenya: in 3.1(a) delete", "Kenya: in para. 3.1(a) delete"),
    ],
)
def test_a_bare_number_of_a_paragraph_is_called_one(said, meant):
    assert spelled_out(said, LABELS) == meant


@pytest.mark.parametrize(
    "said",
    [
        "Delete para. 4.2",
        "Delete paragraph 3.1",
        "Delete 9.9",
        "It costs 3.1 million",
        'Replace "in 3.1 cases" with "always"',
        "Delete 3.1.4",
    ],
)
def test_what_is_no_bare_number_of_a_paragraph_stays(said):
    assert spelled_out(said, LABELS) == said


@given(st.text(alphabet='in 3.142"“”\n', max_size=80))
def test_nothing_but_the_word_for_a_paragraph_comes_in(said):
    assert spelled_out(said, LABELS).replace("para. ", "") == said
