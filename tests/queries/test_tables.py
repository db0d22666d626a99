import pytest

from drafting.domain.actors import ANYONE
from drafting.domain.telling import When
from drafting.domain.vocabulary import Outcome
from drafting.queries import tables
from drafting.queries.releases import latest_release, release_text
from drafting.services import commenting
from tests import factories


@pytest.fixture
def text(session, declaration):
    return release_text(session, latest_release(session, declaration.id).id)


@pytest.fixture
def made(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    return factories.amendment(session, cast.northland, row, reasons="=1+1")


def _rows(table):
    return [dict(zip(table.head, row, strict=True)) for row in table.rows]


def test_an_amendment_stands_with_its_words_its_instruction_and_its_fate(
    session, declaration, text, made
):
    (one,) = _rows(tables.amendment_table(session, declaration, text))

    assert (one["Number"], one["Paragraph"], one["Kind"]) == ("1", "OP1", "Replace")
    assert (one["Stakeholder"], one["Category"], one["Fate"]) == ("Norway", "State", "Open")
    assert one["Words proposed"] == made.text
    assert one["As an instruction"].startswith("In OP1, ")
    assert one["Reasons"] == "=1+1"


def test_a_fate_that_is_asked_for_narrows_the_table(session, cast, declaration, text, made):
    factories.disposition(session, cast.expert, made, outcome=Outcome.NOTED)

    assert tables.amendment_table(session, declaration, text, "open").rows == ()
    assert len(tables.amendment_table(session, declaration, text, "noted").rows) == 1
    assert len(tables.amendment_table(session, declaration, text, "of no kind").rows) == 1


def test_a_draft_is_in_no_table(session, cast, declaration, text):
    factories.draft(session, cast.northland, factories.row(session, declaration, "OP1"))

    assert tables.amendment_table(session, declaration, text).rows == ()


def test_a_comment_stands_with_its_words_and_what_it_answers(session, cast, declaration, text):
    row = factories.row(session, declaration, "OP1")
    asked = factories.comment(session, cast.observer, row, "*Which* road?", quote="the road")
    commenting.answer(session, cast.northland, asked.id, commenting.Remark("The long one."))

    first, second = _rows(tables.comment_table(session, ANYONE, declaration, text))

    assert (first["Paragraph"], first["Words spoken of"]) == ("OP1", "the road")
    assert (first["Comment"], first["Outcome"]) == ("*Which* road?", "No outcome yet")
    assert (second["Answers comment"], second["Outcome"]) == ("1", "")
    assert {one["Who reads it"] for one in (first, second)} == {"everybody"}


def test_a_confidential_comment_is_in_the_table_of_those_who_see_it(
    session, cast, declaration, text
):
    row = factories.row(session, declaration, "OP1")
    remark = commenting.Remark("For the desk.", is_confidential=True)
    commenting.on_paragraph(session, cast.observer, row.paragraph_id, 1, remark)

    def seen(actor):
        return _rows(tables.comment_table(session, actor, declaration, text))

    assert [one["Who reads it"] for one in seen(cast.expert)] == ["the desk"]
    assert seen(ANYONE) == seen(cast.northland) == []


def test_comments_are_narrowed_to_what_they_speak_of(session, cast, declaration, text, made):
    row = factories.row(session, declaration, "OP1")
    factories.comment(session, cast.observer, row, "On the paragraph.")
    commenting.on_amendment(session, cast.observer, made.id, commenting.Remark("On it."))

    def said(**about):
        table = tables.comment_table(session, ANYONE, declaration, text, tables.About(**about))
        return [one["Comment"] for one in _rows(table)]

    assert said(paragraph=row.paragraph_id) == ["On the paragraph."]
    assert said(amendment=made.id) == ["On it."]
    assert said() == ["On the paragraph.", "On it."]


def test_a_decision_that_waits_for_a_release_is_in_the_desks_table_alone(
    session, cast, declaration, text, made
):
    factories.disposition(session, cast.expert, made, when=When.WITH_RELEASE)

    def seen(actor):
        return _rows(tables.decision_table(session, actor, declaration, text))

    assert [one["Who knows"] for one in seen(cast.expert)] == ["the desk"]
    assert seen(ANYONE) == []


def test_every_decision_is_in_the_table_in_its_order(session, cast, declaration, text, made):
    factories.disposition(session, cast.expert, made, outcome=Outcome.NOTED)

    (one,) = _rows(tables.decision_table(session, ANYONE, declaration, text))

    assert (one["Amendment"], one["Decision"], one["Outcome"]) == ("1", "1", "Noted")
    assert one["Reason"] == "It makes the text clearer."
