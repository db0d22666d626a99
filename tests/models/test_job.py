import pytest
from sqlalchemy.exc import IntegrityError

from drafting.domain.preparing import FileKind, JobState, wish
from drafting.models import Job

ASKED = wish(FileKind.DISPOSITIONS, "neighbours", "csv", {"by": "stakeholder"})


def _job(declaration, **changes):
    asked = {
        "declaration": declaration,
        "kind": ASKED.kind,
        "suffix": ASKED.suffix,
        "narrowed": [list(pair) for pair in ASKED.narrowed],
        "digest": ASKED.digest,
        "asker": "",
    }
    return Job(**asked | changes)


def test_a_job_knows_what_was_asked_for(session, declaration):
    job = _job(declaration)
    session.add(job)
    session.flush()
    session.expire(job)

    assert (job.wish, job.state) == (ASKED, JobState.WAITING)


def test_the_same_file_is_under_way_once_for_each_who_asks(session, declaration):
    done = _job(declaration, state=JobState.DONE)
    session.add_all([done, _job(declaration), _job(declaration, asker="somebody")])
    session.flush()

    session.add(_job(declaration, state=JobState.RUNNING))

    with pytest.raises(IntegrityError):
        session.flush()
