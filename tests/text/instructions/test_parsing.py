import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.instructions import Instruction, NotUnderstood, parse
from tests.text.compilation.cases import marked_texts
from tests.text.instructions.table import table, told
from tests.text.strategies import texts

TABLE = list(table())
_PIECES = ["delete", "replace", "OP3", " “", "” ", "with", ":", "\n", "1. ", "— EU", "new", " in "]

mails = st.lists(st.one_of(st.sampled_from(_PIECES), texts, marked_texts), max_size=10).map(
    "".join
)


@pytest.mark.parametrize(("mail", "lines"), TABLE, ids=[mail[:60] for mail, _ in TABLE])
def test_a_mail_of_the_table_is_read_as_it_says(mail, lines):
    assert [told(read) for read in parse(mail)] == lines


def test_the_table_is_large_and_holds_what_must_not_be_understood():
    refused = [mail for mail, lines in TABLE if any(line.startswith("?") for line in lines)]

    assert len(TABLE) >= 200
    assert len(refused) >= 40


@given(mails)
def test_any_mail_can_be_read(mail):
    for read in parse(mail):
        assert isinstance(read, Instruction | NotUnderstood)
        assert 0 <= read.span[0] <= read.span[1] <= len(mail)


@given(mails)
def test_what_was_not_understood_is_shown_as_it_stands_in_the_mail(mail):
    for read in parse(mail):
        if isinstance(read, NotUnderstood):
            assert read.text == mail[slice(*read.span)].strip()
            assert read.why


def test_each_instruction_tells_where_it_stands_in_the_mail():
    mail = "Kenya:\n- OP1: delete “x”\n- OP2: retain\n"

    spans = [mail[slice(*read.span)] for read in parse(mail)]

    assert spans == ["OP1: delete “x”", "OP2: retain"]


def test_a_heading_holds_for_the_points_under_it_and_no_further():
    read = parse("OP3:\n- delete “x”\n\nReplace “a” with “b”")

    assert [one.place and one.place.label for one in read] == ["OP3", None]


def test_a_very_long_mail_is_read_in_its_parts():
    mail = "\n".join(f"OP{number}: delete “word {number}”" for number in range(1, 400))

    assert len(parse(mail)) == 399
