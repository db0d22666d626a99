import pytest

from drafting.domain.readings import ReadingStatus
from drafting.domain.vocabulary import AmendmentKind, Outcome, Side
from drafting.queries.compiled_word import compiled_word
from drafting.queries.releases import latest_release, release_text
from drafting.services import amending, commenting, editing
from tests import factories, readings


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def compiled(session, declaration):
    def compiling():
        latest = latest_release(session, declaration.id)
        return compiled_word(session, declaration, latest, release_text(session, latest.id))

    return compiling


def test_each_open_proposal_bears_its_state_and_its_moment(session, cast, row, compiled):
    made = factories.amendment(session, cast.northland, row)

    (one,) = compiled().proposals

    assert (one.paragraph_id, one.kind, one.text) == (row.paragraph_id, "replace", made.text)
    assert one.author == "Norway"
    assert one.date == made.submitted_at.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_nothing_is_in_it_that_is_not_public_and_open(session, cast, row, compiled):
    factories.draft(session, cast.northland, row)
    withdrawn = factories.amendment(session, cast.northland, row)
    amending.withdraw(session, cast.northland, withdrawn.id)
    declined = factories.amendment(session, cast.southland, row)
    factories.disposition(session, cast.expert, declined, outcome=Outcome.DECLINED)
    remark = commenting.Remark("For the desk.", is_confidential=True)
    commenting.on_paragraph(session, cast.observer, row.paragraph_id, 1, remark)

    found = compiled()

    assert (found.proposals, found.comments) == ((), ())


def test_what_speaks_of_the_whole_paragraph_is_stated(session, cast, declaration, row, compiled):
    target = factories.row(session, declaration, "PP2")
    aim = factories.aim(target, Side.AFTER)
    factories.amendment(session, cast.northland, row, kind=AmendmentKind.MOVE, text="", aim=aim)

    (one,) = compiled().proposals

    assert (one.kind, one.text) == ("move", "move after PP2")


def test_a_proposal_on_words_that_changed_is_said_beside_them(
    session, cast, declaration, row, compiled
):
    made = factories.amendment(session, cast.northland, row, text="Recalling one river only,")
    factories.rewritten(session, cast.expert, row, "Noting that neighbours share a lake,")
    factories.release(session, cast.expert, declaration)

    found = compiled()

    assert found.proposals == ()
    (one,) = found.comments
    assert (one.author, one.paragraph_id) == ("Norway", row.paragraph_id)
    assert "Recalling one river only," in one.text
    assert made.number is not None


def test_a_proposal_whose_paragraph_is_gone_is_said_of_the_whole(
    session, cast, declaration, row, compiled
):
    factories.amendment(session, cast.northland, row)
    editing.retire(session, cast.expert, factories.edit(row))
    factories.release(session, cast.expert, declaration)

    (one,) = compiled().comments

    assert one.paragraph_id == ""
    assert "no longer in the text" in one.text


def test_a_comment_stands_at_the_words_it_is_about(session, cast, row, compiled):
    factories.comment(session, cast.observer, row, "Which river?", quote="one river")

    (one,) = compiled().comments

    assert (one.author, one.text) == ("Observer (Observers)", "Which river?")
    assert row.text[slice(*one.span)] == one.quote == "one river"


def test_what_a_reading_left_in_brackets_is_said_and_the_words_stay(
    session, cast, declaration, row, compiled
):
    reading = readings.reading(session, cast.expert, declaration)
    readings.ruled(session, cast.expert, reading, row, ReadingStatus.BRACKETED)

    found = compiled()

    (said,) = found.comments
    assert (said.paragraph_id, said.author) == (row.paragraph_id, "Expert")
    assert "nothing in these words was agreed" in said.text
    assert all("[" not in node.text for node in found.edition.outline.nodes)
