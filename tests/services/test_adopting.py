import pytest

from drafting.domain.adoption import AdoptionManner
from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.readings import ReadingStatus
from drafting.domain.vocabulary import Act
from drafting.queries.adoption import final_page, last_steps
from drafting.services import adopting
from tests import adoptions, factories, journals, readings
from tests.models.guards import check_frozen

VOTES = ("KEN, ZAF", "Norway", "")


@pytest.fixture
def adopted(session, cast, declaration):
    adoptions.submitted(session, cast.expert, declaration)
    return adoptions.adopted(session, cast.expert, declaration)


def test_the_last_release_is_submitted_and_adopted_with_its_votes(session, cast, declaration):
    adoptions.submitted(session, cast.expert, declaration)

    wish = {"manner": AdoptionManner.BY_VOTE, "votes": VOTES}
    adoptions.adopted(session, cast.expert, declaration, **wish)

    page = final_page(session, declaration)
    last = last_steps(session, [declaration.id])[declaration.id]
    assert page.is_adopted
    assert (last.symbol, last.release.symbol) == ("A/HRC/RES/99/1", "TEST/1")
    assert last.in_favour == ["Kenya", "South Africa"]
    assert (last.against, last.abstaining) == (["Norway"], [])
    assert journals.newest(session).act is Act.TEXT_ADOPTED
    journals.check_chain(session)


@pytest.mark.parametrize("name", ["secretariat", "northland", "administrator", "visitor"])
def test_the_expert_alone_submits_adopts_and_reopens(session, cast, adopted, name):
    actor = cast.named(name)

    for act in (adoptions.submitted, adoptions.adopted, adoptions.reopened):
        with pytest.raises(NotAllowed):
            act(session, actor, adopted)


def test_an_adopted_text_is_neither_edited_nor_published(session, cast, adopted):
    row, other = (factories.row(session, adopted, name) for name in ("OP1", "OP3"))

    for act in (
        lambda: factories.rewritten(session, cast.expert, row, "Reaffirms it;"),
        lambda: factories.added(session, cast.expert, other, "Thanks everybody;"),
        lambda: factories.split(session, cast.expert, row, "each neighbour"),
        lambda: factories.release(session, cast.expert, adopted),
    ):
        with pytest.raises(WrongState, match="was adopted"), session.begin_nested():
            act()


def test_an_amendment_is_not_accepted_into_an_adopted_text(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    wish = factories.amendment(session, cast.northland, row)
    adoptions.submitted(session, cast.expert, declaration)
    adoptions.adopted(session, cast.expert, declaration)

    with pytest.raises(WrongState, match="was adopted"), session.begin_nested():
        factories.disposition(session, cast.expert, wish)


def test_a_text_that_was_reopened_with_a_reason_is_edited_again(session, cast, adopted):
    with pytest.raises(Invalid):
        adoptions.reopened(session, cast.expert, adopted, reason=" ")

    adoptions.reopened(session, cast.expert, adopted)

    row = factories.row(session, adopted, "OP1")
    assert factories.rewritten(session, cast.expert, row, "Reaffirms it;").number == 2
    assert factories.release(session, cast.expert, adopted).number == 2
    assert last_steps(session, [adopted.id]) == {}
    assert final_page(session, adopted).steps[-1].note == "A word was lost in printing."


def test_only_what_was_submitted_is_adopted(session, cast, declaration):
    with pytest.raises(WrongState, match="not submitted"):
        adoptions.adopted(session, cast.expert, declaration)
    adoptions.submitted(session, cast.expert, declaration)
    factories.release(session, cast.expert, declaration)

    with pytest.raises(WrongState, match="TEST/2 is not submitted"):
        adoptions.adopted(session, cast.expert, declaration)
    assert adoptions.submitted(session, cast.expert, declaration).adopted_seq is None


def test_nothing_is_submitted_adopted_or_reopened_twice(session, cast, declaration):
    with pytest.raises(WrongState):
        adoptions.reopened(session, cast.expert, declaration)
    adoptions.submitted(session, cast.expert, declaration)
    with pytest.raises(WrongState):
        adoptions.submitted(session, cast.expert, declaration)

    adoptions.adopted(session, cast.expert, declaration)

    with pytest.raises(WrongState):
        adoptions.adopted(session, cast.expert, declaration)
    with pytest.raises(WrongState):
        adoptions.submitted(session, cast.expert, declaration)


def test_a_form_sent_twice_is_one_act_and_a_stale_one_none(session, cast, declaration):
    for _ in range(2):
        wish = {"step_count": 0, "form_key": "once"}
        adoptions.submitted(session, cast.expert, declaration, **wish)

    with pytest.raises(StaleVersion):
        adoptions.adopted(session, cast.expert, declaration, step_count=0)
    assert len(final_page(session, declaration).steps) == 1


def test_a_state_explains_its_position(session, cast, adopted):
    adopting.explain(session, cast.secretariat, adoptions.explanation(adopted, state="nor"))

    (one,) = final_page(session, adopted).explanations
    assert (one.state, one.text) == ("Norway", "We joined in *good* faith.")
    check_frozen(session, "position_explained", text="Otherwise.")
    check_frozen(session, "final_step", note="Otherwise.")


def test_an_explanation_names_one_state_and_a_submitted_text(session, cast, declaration):
    with pytest.raises(WrongState):
        adopting.explain(session, cast.expert, adoptions.explanation(declaration))
    adoptions.submitted(session, cast.expert, declaration)

    for state in ("", "Norway, Kenya"):
        with pytest.raises(Invalid):
            adopting.explain(session, cast.expert, adoptions.explanation(declaration, state=state))
    with pytest.raises(NotAllowed):
        adopting.explain(session, cast.northland, adoptions.explanation(declaration))


def test_reservations_that_stand_are_listed(session, cast, declaration):
    reading = readings.reading(session, cast.expert, declaration)
    row = factories.row(session, declaration, "OP1")
    wish = {"whom": "NOR", "note": "It is long."}
    readings.ruled(session, cast.expert, reading, row, ReadingStatus.RESERVED, **wish)

    (one,) = final_page(session, declaration).reservations

    assert (one.row.name, one.beside.ruling.whom) == ("OP1", ("Norway",))


def test_there_is_no_final_text_of_what_there_is_not(session, cast, declaration):
    with pytest.raises(NotFound):
        adoptions.submitted(session, cast.expert, declaration, declaration_id="nothing")
