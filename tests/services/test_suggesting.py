"""A participant suggests a source, and reads what the desk made of it."""

import pytest
from sqlalchemy import update

from drafting.domain.errors import (
    AlreadyThere,
    Invalid,
    NotAllowed,
    NotFound,
    WrongState,
)
from drafting.domain.sources import SuggestionState
from drafting.domain.vocabulary import Act
from drafting.models import Source, SourceLink, SourceSuggestion
from drafting.queries.suggestions import suggestions
from drafting.services import suggesting
from tests import factories, journals
from tests.cast import EVERYBODY
from tests.models.guards import check_refused

PARTICIPANTS = ["northland", "southland", "observer"]
TABLE = SourceSuggestion.__table__


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


@pytest.fixture
def suggestion(session, cast, row):
    return factories.suggestion(session, cast.observer, row)


@pytest.mark.parametrize("name", PARTICIPANTS)
def test_a_participant_hands_a_source_to_the_desk(session, cast, declaration, row, name):
    before = declaration.public_seq

    made = factories.suggestion(session, cast.named(name), row)

    assert made.state is SuggestionState.WAITING
    assert journals.newest(session).act is Act.SOURCE_SUGGESTED
    assert declaration.public_seq == before
    assert session.query(Source).count() == 0


@pytest.mark.parametrize("name", [one for one in EVERYBODY if one not in PARTICIPANTS])
def test_who_is_no_participant_suggests_nothing(session, cast, row, name):
    if name == "northland_second":
        assert factories.suggestion(session, cast.named(name), row).author_id
        return
    with pytest.raises(NotAllowed):
        factories.suggestion(session, cast.named(name), row)


def test_what_is_suggested_is_checked_as_the_library_is(session, cast, row):
    with pytest.raises(Invalid) as refusal:
        factories.suggestion(session, cast.observer, row, link="javascript:alert(1)")

    assert refusal.value.field == "link"


def test_a_form_sent_twice_is_one_suggestion(session, cast, row):
    wish = suggesting.Suggestion(row.paragraph_id, factories.reference(), "It fits.", "a key")

    first = suggesting.suggest(session, cast.observer, wish)
    second = suggesting.suggest(session, cast.observer, wish)

    assert first.id == second.id


def test_a_paragraph_that_was_not_released_has_no_suggestions(session, cast, row):
    added = factories.added(session, cast.expert, row, "Asks for rain;")

    for paragraph_id in (added.id, "x" * 16):
        wish = suggesting.Suggestion(paragraph_id, factories.reference(), "It fits.")
        with pytest.raises(NotFound):
            suggesting.suggest(session, cast.observer, wish)


@pytest.mark.parametrize("name", ["expert", "secretariat"])
def test_the_desk_takes_it_into_the_library_and_links_it(session, cast, row, suggestion, name):
    taken = suggesting.take_up(session, cast.named(name), suggestion.id, "Thank you.")

    source, link = session.query(Source).one(), session.query(SourceLink).one()
    assert (taken.state, taken.source_id) == (SuggestionState.TAKEN_UP, source.id)
    assert source.reference == factories.reference()
    assert (link.paragraph_id, link.why, link.author_id) == (
        row.paragraph_id,
        "It fits this paragraph.",
        cast.observer.user_id,
    )


def test_a_source_that_the_library_has_is_linked_and_not_entered_again(
    session, cast, declaration, suggestion
):
    known = factories.source(session, cast.expert, declaration, title="Known by its symbol")

    taken = suggesting.take_up(session, cast.expert, suggestion.id)

    assert taken.source_id == known.id
    assert session.query(Source).count() == 1


def test_what_the_paragraph_rests_on_already_cannot_be_taken_up_twice(
    session, cast, row, suggestion
):
    second = factories.suggestion(session, cast.southland, row)
    suggesting.take_up(session, cast.expert, suggestion.id)

    with pytest.raises(AlreadyThere):
        suggesting.take_up(session, cast.expert, second.id)


def test_a_refusal_has_a_reason_that_its_author_reads(session, cast, declaration, suggestion):
    with pytest.raises(Invalid):
        suggesting.decline(session, cast.expert, suggestion.id, " ")

    suggesting.decline(session, cast.secretariat, suggestion.id, "It says nothing on roads.")

    seen = suggestions(session, cast.observer, declaration.id).rows
    assert [(one.state, one.answer) for one in seen] == [
        (SuggestionState.NOT_TAKEN_UP, "It says nothing on roads.")
    ]
    assert session.query(Source).count() == 0


def test_a_suggestion_is_answered_once(session, cast, suggestion):
    suggesting.decline(session, cast.expert, suggestion.id, "It is known.")

    with pytest.raises(WrongState):
        suggesting.take_up(session, cast.secretariat, suggestion.id)
    with pytest.raises(WrongState):
        suggesting.decline(session, cast.secretariat, suggestion.id, "No.")
    check_refused(session, update(TABLE).values(answer="Forged."))


def test_its_author_does_not_answer_it(session, cast, suggestion):
    with pytest.raises(NotAllowed):
        suggesting.take_up(session, cast.observer, suggestion.id)
