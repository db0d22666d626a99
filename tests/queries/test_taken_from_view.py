"""A file is given out as long as the pages show its reader the words that it holds."""

from datetime import timedelta

import pytest

from drafting.domain.errors import WrongState
from drafting.domain.preparing import FileKind, wish
from drafting.domain.remarks import CommentState
from drafting.queries import fulfilled, jobs
from drafting.record import fulfilling
from drafting.services import commenting, moderating, preparing
from drafting.services.commenting import Remark
from drafting.services.moderating import Ruling
from tests import factories


def _made(session, actor, kind=FileKind.COMMENTS):
    job = preparing.ask(session, actor, wish(kind, "neighbours", "csv", {}))
    taken = fulfilling.take(session)
    fulfilling.finish(session, taken, fulfilled.made(session, taken.job_id))
    session.flush()
    return job


def _reworded(session, actor, said):
    revision = said.revision_number, timedelta(minutes=15)
    return commenting.edit(session, actor, said.id, revision, Remark("Other words."))


def _is_withdrawn(session, actor, job):
    with pytest.raises(WrongState, match="anew"):
        jobs.file_of(session, actor, job.id)
    return True


@pytest.fixture
def confided(session, cast, declaration):
    on = factories.row(session, declaration, "PP1")
    return factories.comment(session, cast.observer, on, is_confidential=True)


def test_what_was_taken_from_view_does_not_leave_in_an_older_file(session, cast, declaration):
    said = factories.comment(
        session, cast.observer, factories.row(session, declaration, "PP1"), "Rude words."
    )
    made = _made(session, cast.visitor)
    assert b"Rude words." in jobs.file_of(session, cast.visitor, made.id).content

    moderating.rule(
        session, cast.secretariat, Ruling(said.id, CommentState.DECLINED, 0, "It is rude.")
    )

    assert _is_withdrawn(session, cast.visitor, made)


def test_what_one_may_not_see_reworded_withdraws_no_file_of_others(session, cast, confided):
    without = [(one, _made(session, one)) for one in (cast.northland, cast.visitor)]
    holding = [(one, _made(session, one)) for one in (cast.observer, cast.expert)]

    _reworded(session, cast.observer, confided)

    assert all(jobs.file_of(session, reader, job.id).content for reader, job in without)
    assert all(_is_withdrawn(session, reader, job) for reader, job in holding)


def test_a_file_of_what_everybody_reads_is_withdrawn_for_nothing_else(session, cast, confided):
    report = _made(session, cast.expert, FileKind.DISPOSITIONS)

    _reworded(session, cast.observer, confided)

    assert jobs.file_of(session, cast.expert, report.id).content


def test_what_was_reworded_on_another_text_withdraws_no_file(session, cast, declaration):
    other = factories.declaration(session, cast.expert, slug="another")
    factories.release(session, cast.expert, other)
    said = factories.comment(session, cast.observer, factories.row(session, other, "PP1"))
    made = _made(session, cast.northland)

    _reworded(session, cast.observer, said)

    assert jobs.file_of(session, cast.northland, made.id).content


def test_what_everybody_read_reworded_withdraws_the_files_that_hold_comments(
    session, cast, declaration
):
    said = factories.comment(session, cast.observer, factories.row(session, declaration, "PP1"))
    holding, without = (
        [_made(session, cast.northland, kind) for kind in kinds]
        for kinds in (
            (FileKind.COMMENTS, FileKind.DISPOSITIONS),
            (FileKind.AMENDMENTS, FileKind.DECISIONS),
        )
    )

    _reworded(session, cast.observer, said)

    assert all(_is_withdrawn(session, cast.northland, job) for job in holding)
    assert all(jobs.file_of(session, cast.northland, job.id).content for job in without)


def test_what_was_held_already_withdraws_no_file_when_it_is_reworded_or_declined(
    session, cast, declaration
):
    row = factories.row(session, declaration, "PP1")
    said = factories.comment(session, cast.observer, row)
    answer = commenting.answer(session, cast.observer, said.id, Remark("An answer."))
    moderating.rule(session, cast.secretariat, Ruling(said.id, CommentState.HELD, 0))
    made = _made(session, cast.visitor)

    _reworded(session, cast.observer, answer)
    moderating.rule(
        session, cast.secretariat, Ruling(said.id, CommentState.DECLINED, 1, "It is rude.")
    )

    assert jobs.file_of(session, cast.visitor, made.id).content
