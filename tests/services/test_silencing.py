from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.consultations import Admission
from drafting.domain.errors import Invalid, NotAllowed, NotFound, WrongState
from drafting.domain.silence import Objectors, SilenceBreak, SilenceState
from drafting.domain.vocabulary import Act
from drafting.models import SilenceObjection
from drafting.queries.silences import silence_page
from drafting.record.silences import due_silences, judge_due
from drafting.services import participating, silencing
from tests import factories, journals, silences
from tests.models.guards import check_refused

TICK = timedelta(milliseconds=1)


@pytest.fixture
def silence(session, cast, declaration):
    return silences.silence(session, cast.expert, declaration)


def _page(session, actor, one):
    return silence_page(session, actor, one.declaration_id, one.id)


def test_the_whole_text_is_put_under_silence(session, cast, silence):
    page = _page(session, cast.visitor, silence)

    assert (page.standing.state, len(page.rows)) == (SilenceState.RUNNING, 8)
    assert not page.may_object
    assert journals.newest(session).act is Act.SILENCE_OPENED
    journals.check_chain(session)


@pytest.mark.parametrize("name", ["secretariat", "northland", "observer", "administrator"])
def test_the_expert_alone_opens_silence_and_has_its_result_recorded(session, cast, silence, name):
    with pytest.raises(NotAllowed):
        silences.silence(session, cast.named(name), silence.declaration)
    with pytest.raises(NotAllowed):
        silencing.announce(session, cast.named(name), silence.id)


@pytest.mark.parametrize("name", ["expert", "secretariat", "observer", "administrator", "visitor"])
def test_the_delegation_of_a_state_alone_objects(session, cast, silence, name):
    with pytest.raises(NotAllowed):
        silences.objection(session, cast.named(name), silence)


def test_an_objection_breaks_the_silence_on_what_it_names(session, cast, silence):
    named = silence.paragraph_ids[2]

    silences.objection(session, cast.northland, silence, named)

    with clock.at(silence.closes_at):
        page = _page(session, cast.northland, silence)
    assert page.standing.state is SilenceState.BROKEN_IN_PART
    assert page.standing.broken == (named,)
    assert [one.name for one in page.objections] == ["Norway"]
    assert journals.newest(session).act is Act.SILENCE_OBJECTED


def test_an_objection_breaks_the_whole_where_it_was_said_so(session, cast, declaration):
    one = silences.silence(session, cast.expert, declaration, breaks=SilenceBreak.WHOLE)
    silences.objection(session, cast.southland, one)

    with clock.at(one.closes_at):
        page = _page(session, cast.southland, one)

    assert page.standing.state is SilenceState.BROKEN


def test_some_paragraphs_alone_are_put_under_silence(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    one = silences.silence(session, cast.expert, declaration, paragraph_ids=(row.paragraph_id,))
    other = factories.row(session, declaration, "OP3").paragraph_id

    with pytest.raises(Invalid) as refusal:
        silences.objection(session, cast.northland, one, row.paragraph_id, other)

    assert refusal.value.field == "paragraphs"
    assert one.paragraph_ids == [row.paragraph_id]


def test_an_objection_is_in_time_until_the_moment_of_the_deadline(session, cast, silence):
    with clock.at(silence.closes_at - TICK):
        silences.objection(session, cast.northland, silence)

    with clock.at(silence.closes_at), pytest.raises(WrongState, match="Silence ended on"):
        silences.objection(session, cast.southland, silence)
    assert session.query(SilenceObjection).count() == 1


def test_an_objection_that_was_withdrawn_in_time_is_recorded_and_breaks_nothing(
    session, cast, silence
):
    made = silences.objection(session, cast.northland, silence)

    silencing.take_back(session, cast.northland, made.id)

    with clock.at(silence.closes_at):
        page = _page(session, cast.visitor, silence)
    assert page.standing.state is SilenceState.UNBROKEN
    assert page.objections[0].withdrawn_at is not None
    assert journals.newest(session).act is Act.SILENCE_OBJECTION_WITHDRAWN


def test_an_objection_is_not_withdrawn_by_others_or_too_late(session, cast, silence):
    made = silences.objection(session, cast.northland, silence)

    with pytest.raises(NotAllowed):
        silencing.take_back(session, cast.southland, made.id)
    with clock.at(silence.closes_at), pytest.raises(WrongState):
        silencing.take_back(session, cast.northland, made.id)


def test_those_alone_object_who_take_part_in_the_consultation(session, cast, declaration):
    expert = cast.expert
    call = factories.consultation(session, expert, declaration, admission=Admission.INVITED)
    guest = participating.Accreditation(call.id, cast.southland.stakeholder_id)
    participating.invite(session, expert, guest)
    wish = {"objectors": Objectors.TAKING_PART, "consultation_id": call.id}
    one = silences.silence(session, expert, declaration, **wish)

    silences.objection(session, cast.southland, one)

    with pytest.raises(NotAllowed, match="yours does not"):
        silences.objection(session, cast.northland, one)
    assert one.objection_count == 1


def test_the_next_act_after_the_deadline_records_the_result_once(session, cast, silence):
    assert due_silences(session) == []

    with clock.at(silence.closes_at):
        assert due_silences(session) == [silence.id]
        for _ in range(2):
            judge_due(session, silence.id)

    assert (silence.result, due_silences(session)) == (SilenceState.UNBROKEN, [])
    assert journals.newest(session).act is Act.SILENCE_JUDGED
    assert silence.judged_seq == journals.newest(session).seq
    journals.check_chain(session)


def test_what_was_recorded_stands_whatever_the_clock_says(session, cast, silence):
    with clock.at(silence.closes_at):
        silencing.announce(session, cast.expert, silence.id)

    with pytest.raises(WrongState):
        silences.objection(session, cast.northland, silence)
    assert silencing.announce(session, cast.expert, silence.id).result is SilenceState.UNBROKEN


def test_no_result_is_recorded_before_the_deadline(session, cast, silence):
    with pytest.raises(WrongState, match="Silence lasts until"):
        silencing.announce(session, cast.expert, silence.id)

    assert judge_due(session, silence.id).result is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"zone": "Mars/Olympus"}, "zone"),
        ({"paragraph_ids": ("elsewhere",)}, "paragraphs"),
        ({"objectors": Objectors.TAKING_PART}, "among"),
    ],
)
def test_what_is_no_procedure_is_refused(session, cast, declaration, changes, field):
    with pytest.raises(Invalid) as refusal:
        silences.silence(session, cast.expert, declaration, **changes)

    assert refusal.value.field == field


def test_a_deadline_lies_ahead(session, cast, declaration):
    with pytest.raises(Invalid) as refusal:
        silences.silence(session, cast.expert, declaration, closes_at=clock.now() - TICK)

    assert refusal.value.field == "closes_at"


def test_a_release_that_came_in_between_is_read_first(session, cast, declaration):
    wish = silences.opening(declaration)
    factories.release(session, cast.expert, declaration)

    with pytest.raises(WrongState, match="TEST/2"):
        silencing.open_silence(session, cast.expert, declaration.id, wish)


def test_what_is_sent_twice_is_done_once(session, cast, declaration):
    wish = silences.opening(declaration, form_key="once")
    made = [silencing.open_silence(session, cast.expert, declaration.id, wish) for _ in range(2)]

    said = [
        silences.objection(session, cast.northland, made[0], form_key="again") for _ in range(2)
    ]

    assert made[0].id == made[1].id
    assert said[0].id == said[1].id


def test_the_terms_and_the_objections_stand(session, cast, silence):
    silences.objection(session, cast.northland, silence)

    for table, change in (
        (silence.__table__, {"closes_at": clock.now()}),
        (SilenceObjection.__table__, {"reason": "Otherwise."}),
    ):
        check_refused(session, table.update().values(change))
        check_refused(session, table.delete())


def test_there_is_no_silence_where_there_is_none(session, cast, declaration):
    with pytest.raises(NotFound):
        silencing.announce(session, cast.expert, "nothing")
    with pytest.raises(NotFound):
        silencing.take_back(session, cast.northland, "nothing")
    with pytest.raises(NotFound):
        silence_page(session, cast.expert, declaration.id, "nothing")
