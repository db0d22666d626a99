from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.errors import Invalid, NotAllowed, NotFound, WrongState
from drafting.domain.silence import SilenceState, SilenceStepKind
from drafting.domain.vocabulary import Act
from drafting.queries.silences import running, silence_page
from drafting.record.silences import due_silences, judge_due
from drafting.services import extending, silencing
from tests import journals, silences
from tests.models.guards import check_frozen, check_refused

TICK = timedelta(milliseconds=1)
WHY = "Two capitals asked for *more* time."


@pytest.fixture
def silence(session, cast, declaration):
    return silences.silence(session, cast.expert, declaration)


def _extended(session, actor, one, by=silences.DAY, **changes):
    later = one.ends_at + by
    return extending.extend(session, actor, extending.Extension(one.id, later, WHY, **changes))


def _called_off(session, actor, one, **changes):
    return extending.call_off(session, actor, extending.CallingOff(one.id, WHY, **changes))


def _page(session, actor, one):
    return silence_page(session, actor, one.declaration_id, one.id)


def test_silence_lasts_until_the_later_deadline(session, cast, silence):
    first = silence.ends_at

    _extended(session, cast.expert, silence)

    assert journals.newest(session).act is Act.SILENCE_EXTENDED
    with clock.at(first):
        assert _page(session, cast.visitor, silence).standing.is_running
        silences.objection(session, cast.northland, silence)
        assert due_silences(session) == []
    with clock.at(first + silences.DAY):
        assert judge_due(session, silence.id).result is SilenceState.BROKEN_IN_PART
    journals.check_chain(session)


def test_objections_that_were_made_stand_when_silence_is_extended(session, cast, silence):
    made = silences.objection(session, cast.northland, silence)

    _extended(session, cast.expert, silence)

    page = _page(session, cast.visitor, silence)
    assert page.standing.broken == tuple(made.paragraph_ids)
    assert [(step.kind, step.reason) for step in page.steps] == [(SilenceStepKind.EXTENDED, WHY)]


@pytest.mark.parametrize("by", [timedelta(), -TICK])
def test_a_deadline_only_moves_to_a_later_moment(session, cast, silence, by):
    with pytest.raises(Invalid, match="only ever extended") as refusal:
        _extended(session, cast.expert, silence, by=by)

    assert refusal.value.field == "closes_at"


def test_the_database_itself_keeps_the_later_deadline(session, cast, silence):
    _extended(session, cast.expert, silence)

    check_frozen(session, "silence_step", reason="Otherwise.")
    for sooner in (silence.extended_to - TICK, None):
        check_refused(session, silence.__table__.update().values(extended_to=sooner))


def test_a_procedure_that_is_called_off_agrees_nothing_and_breaks_nothing(session, cast, silence):
    silences.objection(session, cast.northland, silence)

    _called_off(session, cast.expert, silence)

    with clock.at(silence.ends_at):
        page = _page(session, cast.visitor, silence)
        assert due_silences(session) == []
    assert (page.standing.state, page.standing.broken) == (SilenceState.CALLED_OFF, ())
    assert silence.judged_seq == journals.newest(session).seq
    assert journals.newest(session).act is Act.SILENCE_CALLED_OFF
    assert running(session, [silence.declaration_id]) == ()


def test_nothing_is_said_to_a_procedure_that_was_called_off(session, cast, silence):
    _called_off(session, cast.expert, silence)

    with pytest.raises(WrongState, match="was called off"):
        silences.objection(session, cast.northland, silence)
    with pytest.raises(WrongState, match="was called off"):
        _extended(session, cast.expert, silence)
    assert silencing.announce(session, cast.expert, silence.id).result is SilenceState.CALLED_OFF


def test_at_the_deadline_it_is_too_late_for_either(session, cast, silence):
    with clock.at(silence.ends_at):
        for act in (_extended, _called_off):
            with pytest.raises(WrongState, match="Silence ended on"):
                act(session, cast.expert, silence)

    assert silence.step_count == 0


@pytest.mark.parametrize("name", ["secretariat", "northland", "observer", "administrator"])
def test_the_expert_alone_extends_silence_or_calls_it_off(session, cast, silence, name):
    for act in (_extended, _called_off):
        with pytest.raises(NotAllowed):
            act(session, cast.named(name), silence)


def test_a_reason_is_given(session, cast, silence):
    with pytest.raises(Invalid) as refusal:
        extending.call_off(session, cast.expert, extending.CallingOff(silence.id, " "))

    assert refusal.value.field == "why"


def test_what_is_sent_twice_is_done_once(session, cast, silence):
    later = silence.ends_at + silences.DAY
    wish = extending.Extension(silence.id, later, WHY, "once")
    for _ in range(2):
        extending.extend(session, cast.expert, wish)

    for _ in range(2):
        _called_off(session, cast.expert, silence, form_key="again")

    assert (silence.step_count, silence.ends_at) == (2, later)


def test_there_is_nothing_to_extend_where_there_is_no_silence(session, cast):
    with pytest.raises(NotFound):
        extending.call_off(session, cast.expert, extending.CallingOff("nothing", WHY))
