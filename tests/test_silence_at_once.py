"""Objections at the very deadline, while the result is recorded."""

from datetime import timedelta

from drafting.database import transaction
from drafting.domain import clock
from drafting.domain.errors import DraftingError
from drafting.domain.silence import SilenceState
from drafting.models import JournalEntry, SilenceObjection, SilenceProcedure
from drafting.record.silences import judge_due
from tests import silences
from tests.test_database import _at_once, _check_chain, record, scene

__all__ = ["record", "scene"]

TICK = timedelta(milliseconds=1)


def test_an_objection_counts_or_is_refused_but_is_never_lost(record, scene):
    cast, declaration, _ = scene
    for turn in range(5):
        with transaction(record) as session:
            one = silences.silence(session, cast.expert, declaration, title=f"Turn {turn}")

        def object_in_time(session, one=one):
            with clock.at(one.closes_at - TICK):
                return silences.objection(session, cast.northland, one).id

        def judge(session, one=one):
            with clock.at(one.closes_at):
                return judge_due(session, one.id).id

        objected, *_ = _at_once(record, object_in_time, judge, judge)

        with record.reading() as session:
            kept = session.get_one(SilenceProcedure, one.id)
            made = session.query(SilenceObjection).filter_by(silence_id=one.id).count()
            judged = session.query(JournalEntry).filter_by(subject_id=one.id, act="silence.judged")
            assert judged.count() == 1
            refused = isinstance(objected, DraftingError)
            assert (made, kept.result) == (
                (0, SilenceState.UNBROKEN) if refused else (1, SilenceState.BROKEN_IN_PART)
            )
    _check_chain(record)
