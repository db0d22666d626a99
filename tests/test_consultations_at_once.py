"""Consultations closed, extended and called off at the moment at which others submit."""

from datetime import timedelta

import pytest

from drafting.database import transaction
from drafting.domain import clock
from drafting.domain.consultations import Admission, Publication
from drafting.domain.errors import DraftingError
from drafting.models import Amendment, Comment, Consultation, JournalEntry, Participation
from drafting.queries import moments
from drafting.record import unsealing
from drafting.services import amending, consulting, participating
from tests import factories
from tests.test_database import THREADS, _at_once, _check_chain, _count, record, scene

__all__ = ["record", "scene"]

TICK = timedelta(milliseconds=1)
"""The clock of SQLite tells no less."""


@pytest.fixture
def announced(record, scene):
    """Gives an open consultation, each time another one."""
    cast, declaration, _ = scene

    def announce(**changes):
        with transaction(record) as session:
            return factories.consultation(session, cast.expert, declaration, **changes)

    return announce


def test_nothing_is_submitted_after_the_closing_that_races_it(record, scene, announced):
    cast, _, row = scene
    for turn in range(5):
        one = announced(title=f"Turn {turn}")
        with transaction(record) as session:
            drafts = [factories.draft(session, cast.northland, row).id for _ in range(THREADS)]
        closing = factories.step(one)

        _at_once(
            record,
            lambda session, closing=closing: consulting.close(session, cast.expert, closing),
            *(
                lambda session, draft=draft: amending.submit(session, cast.northland, draft)
                for draft in drafts
            ),
        )

        with record.reading() as session:
            closed = session.get_one(Consultation, one.id)
            sent = session.query(Amendment).filter_by(consultation_id=one.id)
            found = session.query(JournalEntry).filter_by(act="consultation.closed")
            end = found.filter_by(subject_id=one.id).one().seq
            acts = session.query(JournalEntry).filter_by(act="amendment.submitted")
            late = acts.filter(
                JournalEntry.subject_id.in_([each.id for each in sent]), JournalEntry.seq > end
            )
            assert late.count() == 0
            assert all(each.submitted_at <= closed.closes_at + TICK for each in sent)
    _check_chain(record)


def test_of_several_workers_one_publishes_what_is_due(record, scene, announced):
    cast, _, row = scene
    one = announced(publication=Publication.AT_CLOSING)
    with transaction(record) as session:
        factories.amendment(session, cast.northland, row)

    def look(session):
        with clock.at(one.closes_at):
            return sum(each.count for each in unsealing.unseal(session))

    found = _at_once(record, *[look] * THREADS)

    assert sorted(found) == [0] * (THREADS - 1) + [1]
    _check_chain(record)


def test_after_the_closing_every_submission_is_refused(record, scene, announced):
    cast, _, row = scene
    one = announced()
    with transaction(record) as session:
        consulting.close(session, cast.expert, factories.step(one))
    before = _count(record, Comment)

    found = _at_once(
        record,
        *[lambda session: factories.comment(session, cast.observer, row).number] * THREADS,
    )

    assert all(isinstance(each, DraftingError) for each in found)
    assert _count(record, Comment) == before


def test_of_an_extension_and_a_closing_at_once_one_is_refused(record, scene, announced):
    cast, _, _ = scene
    for turn in range(5):
        one = announced(title=f"Turn {turn}")
        step, later = factories.step(one), factories.plan().closes_at.replace(year=2190)

        found = _at_once(
            record,
            lambda session, step=step, later=later: consulting.extend(
                session, cast.expert, step, later
            ),
            lambda session, step=step: consulting.close(session, cast.secretariat, step),
        )

        with record.reading() as session:
            kept = session.get_one(Consultation, one.id)
        assert sum(isinstance(each, DraftingError) for each in found) == 1
        assert (kept.closes_at == later) is isinstance(found[1], DraftingError)


def test_whoever_is_invited_many_times_at_once_is_invited_once(record, scene, announced):
    cast, _, _ = scene
    one = announced(admission=Admission.INVITED)
    wish = participating.Accreditation(one.id, cast.observer.stakeholder_id)

    found = _at_once(
        record,
        *[lambda session: participating.invite(session, cast.expert, wish).id] * THREADS,
    )

    assert sum(isinstance(each, str) for each in found) == 1
    assert _count(record, Participation) == 1


def test_what_waits_is_published_once_however_many_publish_it(record, scene, announced):
    cast, _, row = scene
    one = announced(publication=Publication.BY_SECRETARIAT)
    with transaction(record) as session:
        made = factories.amendment(session, cast.northland, row)

    found = _at_once(
        record,
        *[
            lambda session: (
                consulting.publish_submissions(session, cast.expert, factories.step(one)).id
            )
        ]
        * THREADS,
    )

    with record.reading() as session:
        assert session.get_one(Amendment, made.id).number == 1
        published = session.query(JournalEntry).filter_by(act="amendment.published")
        assert published.count() == 1
    assert sum(isinstance(each, str) for each in found) == 1


def test_the_clock_of_the_database_goes_on_within_a_transaction(record):
    with transaction(record) as session:
        moments_seen = [moments.now(session) for _ in range(50)]

    assert moments_seen == sorted(moments_seen)
    assert all(each.utcoffset().total_seconds() == 0 for each in moments_seen)
