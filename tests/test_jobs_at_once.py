"""Workers and readers at the same moment: no file is made twice, and none is asked for twice."""

from drafting.database import transaction
from drafting.domain.preparing import FileKind, wish
from drafting.models import Job
from drafting.record import fulfilling
from drafting.services import preparing
from tests.test_database import _at_once, record, scene

__all__ = ["record", "scene"]

WORKERS = 4


def _ask(session, actor, stakeholder=""):
    asked = wish(FileKind.DISPOSITIONS, "neighbours", "csv", {"stakeholder": stakeholder})
    return preparing.ask(session, actor, asked).id


def test_no_two_workers_take_the_same_job(record, scene):
    cast, *_ = scene
    for turn in range(3):
        with transaction(record) as session:
            for one in range(WORKERS - 1):
                _ask(session, cast.expert, f"{turn} {one}")

        taken = _at_once(record, *[fulfilling.take] * WORKERS)

        held = [one.job_id for one in taken if one]
        assert len(held) == len(set(held))
        with transaction(record) as session:
            # One that came while another row was locked may have seen none that was free.
            while more := fulfilling.take(session):
                held.append(more.job_id)
            assert len(held) == len(set(held)) == WORKERS - 1
            for job_id in held:
                preparing.cancel(session, cast.expert, job_id)


def test_of_several_wishes_at_once_one_job_is_made(record, scene):
    cast, *_ = scene

    def ask(session):
        return _ask(session, cast.expert)

    def ask_as_visitor(session):
        return _ask(session, cast.visitor)

    asked = _at_once(record, ask, ask, ask_as_visitor, ask_as_visitor)

    assert len(set(asked)) == 2
    with record.reading() as session:
        assert session.query(Job).count() == 2
