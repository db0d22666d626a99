"""Merges, accreditations and submissions started at the same moment."""

from drafting.database import transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.errors import ActsForAnother, DraftingError
from drafting.domain.profiles import proper
from drafting.models import Accreditation, Comment, StakeholderMerge
from drafting.queries import people
from drafting.queries.accreditations import seats
from drafting.services import admitting, merging, registering
from tests import factories
from tests.test_database import THREADS, _at_once, _check_chain, _count, record, scene

__all__ = ["record", "scene"]


def _entered(record, *names):
    with transaction(record) as session:
        fields = ({"kind": "ngo", "name": name} for name in names)
        return [registering.add(session, OPERATOR, proper(one)).id for one in fields]


def test_of_two_who_merge_one_into_the_other_and_back_one_does(record, scene):
    for turn in range(5):
        one, other = _entered(record, f"Rivers {turn}", f"Streams {turn}")

        found = _at_once(
            record,
            lambda session, a=one, b=other: merging.merge(session, OPERATOR, a, b).id,
            lambda session, a=one, b=other: merging.merge(session, OPERATOR, b, a).id,
        )

        assert sum(isinstance(merge, str) for merge in found) == 1
    assert _count(record, StakeholderMerge) == 5
    _check_chain(record)


def test_of_many_who_merge_the_same_one_does(record, scene):
    one, other = _entered(record, "Rivers", "Streams")

    found = _at_once(
        record, *[lambda session: merging.merge(session, OPERATOR, one, other).id] * THREADS
    )

    assert sum(isinstance(merge, str) for merge in found) == 1


def test_of_many_requests_of_one_person_one_is_recorded(record, scene):
    cast, _, _ = scene
    before = _count(record, Accreditation)

    _at_once(
        record,
        *[
            lambda session: (
                admitting.request(session, cast.observer, cast.southland.stakeholder_id).id
            )
        ]
        * THREADS,
    )

    assert _count(record, Accreditation) == before + 1
    _check_chain(record)


def test_what_is_sent_is_sent_before_the_accreditation_ends_or_not_at_all(record, scene):
    cast, _, row = scene
    with transaction(record) as session:
        first = people.person(session, cast.observer.user_id)
        own = session.query(Accreditation).filter_by(user_id=first.id).one().id

    def comment(session):
        if not people.still_stands(session, first):
            raise ActsForAnother
        return factories.comment(session, first.actor, row).journal_seq

    sent, ended = _at_once(
        record, comment, lambda session: admitting.end(session, OPERATOR, own).ended_seq
    )

    if isinstance(sent, DraftingError):
        assert _count(record, Comment) == 0
    else:
        assert sent < ended
    _check_chain(record)


def test_whoever_is_admitted_while_their_stakeholder_is_merged_speaks_for_the_heir(record, scene):
    cast, _, _ = scene
    for turn in range(5):
        one, other = _entered(record, f"Rivers {turn}", f"Streams {turn}")

        _at_once(
            record,
            lambda session, a=one, b=other: merging.merge(session, OPERATOR, a, b).id,
            lambda session, a=one: (
                admitting.admit(session, OPERATOR, a, "northland@example.org", None).id
            ),
        )

        with record.reading() as session:
            names = {seat.name for seat in seats(session, cast.northland)}
        assert f"Rivers {turn}" not in names
        assert f"Streams {turn}" in names
