"""The gate: who may submit and comment, when, and in which consultation."""

from datetime import timedelta

import pytest

from drafting.domain import clock
from drafting.domain.consultations import Admission, Lateness
from drafting.domain.errors import Invalid, WrongState
from drafting.domain.vocabulary import StakeholderKind
from drafting.models import Amendment
from drafting.queries import moments
from drafting.services import addressing, amending, consulting, participating
from drafting.services.participating import Accreditation
from tests import factories

DAY = timedelta(days=1)
STATES = {"admission": Admission.SELECTED, "kinds": (StakeholderKind.STATE,)}


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


@pytest.fixture
def now(session):
    return moments.now(session).replace(microsecond=0)


@pytest.fixture
def announce(session, cast, declaration):
    def announce(**changes):
        return factories.consultation(session, cast.expert, declaration, **changes)

    return announce


def test_the_room_is_open_until_a_consultation_was_announced(session, cast, declaration, row):
    consulting.plan(session, cast.expert, declaration.id, factories.plan())

    made = factories.amendment(session, cast.northland, row)

    assert (made.consultation_id, made.is_late) == (None, False)


def test_a_visit_in_which_nobody_submits_anything_does_not_close_the_room(
    session, cast, announce, row
):
    announce(may_comment=False, may_propose=False)

    assert factories.amendment(session, cast.northland, row).consultation_id is None


def test_what_is_submitted_belongs_to_the_one_consultation_that_is_open(
    session, cast, announce, row
):
    one = announce()

    made = factories.amendment(session, cast.northland, row)
    said = factories.comment(session, cast.observer, row)

    assert (made.consultation_id, said.consultation_id) == (one.id, one.id)


def test_a_draft_can_be_written_at_any_time(session, cast, announce, row, now):
    announce(opens_at=now + DAY / 2)

    assert factories.draft(session, cast.northland, row).number is None


def test_before_it_opens_nothing_is_submitted_and_it_is_said_when_it_opens(
    session, cast, announce, row, now
):
    announce(opens_at=now + DAY / 2)

    with pytest.raises(WrongState, match="opens on"):
        factories.amendment(session, cast.northland, row)


def test_at_the_very_moment_of_closing_it_is_too_late_and_it_is_said_when_it_closed(
    session, cast, announce, row
):
    one = announce()
    last = one.closes_at - timedelta(microseconds=1)
    with clock.at(last):
        kept = factories.comment(session, cast.observer, row)

    with clock.at(one.closes_at), pytest.raises(WrongState, match=r"closed on .*UTC\+"):
        factories.comment(session, cast.observer, row)

    assert kept.consultation_id == one.id


def test_a_called_off_consultation_takes_nothing_in(session, cast, announce, row):
    consulting.cancel(session, cast.expert, factories.step(announce()))

    with pytest.raises(WrongState, match="No consultation is open"):
        factories.amendment(session, cast.northland, row)


def test_the_desk_comments_always(session, cast, announce, row, now):
    announce(opens_at=now + DAY / 2)

    said = [factories.comment(session, one, row) for one in (cast.expert, cast.secretariat)]

    assert [one.consultation_id for one in said] == [None, None]


def test_whom_it_does_not_admit_it_refuses(session, cast, announce, row):
    announce(**STATES)

    with pytest.raises(WrongState, match="does not take part"):
        factories.comment(session, cast.observer, row)

    assert factories.comment(session, cast.northland, row)


def test_it_admits_by_region(session, cast, announce, row):
    announce(admission=Admission.SELECTED, regions=("African Group",))

    assert factories.amendment(session, cast.southland, row)
    with pytest.raises(WrongState, match="does not take part"):
        factories.amendment(session, cast.northland, row)


def test_whoever_was_invited_may_speak_until_it_is_ended(session, cast, announce, row):
    one = announce(admission=Admission.INVITED)
    wish = Accreditation(one.id, cast.observer.stakeholder_id)
    between = participating.invite(session, cast.secretariat, wish)
    said = factories.comment(session, cast.observer, row)

    participating.end(session, cast.secretariat, between.id, "The seat was given up.")

    assert said.consultation_id == one.id
    with pytest.raises(WrongState, match="does not take part"):
        factories.comment(session, cast.observer, row)


@pytest.mark.parametrize("faculty", ["may_comment", "may_propose"])
def test_what_it_does_not_take_in_is_refused(session, cast, announce, row, faculty):
    announce(**{faculty: False})
    act = factories.comment if faculty == "may_comment" else factories.amendment

    with pytest.raises(WrongState, match="No consultation is open"):
        act(session, cast.northland, row)


def test_one_on_an_earlier_release_does_not_take_in_what_is_on_a_later_one(
    session, cast, declaration, announce, row
):
    first = factories.release(session, cast.expert, declaration)
    announce(release_id=first.id)
    assert factories.amendment(session, cast.northland, row)

    factories.release(session, cast.expert, declaration)

    with pytest.raises(WrongState, match="No consultation is open"):
        factories.amendment(session, cast.southland, row)


def test_where_several_are_open_it_is_asked_in_which(session, cast, announce, row):
    one, other = announce(), announce(title="Another call")
    draft = factories.draft(session, cast.northland, row)
    with pytest.raises(Invalid, match="Choose the one") as refusal:
        amending.submit(session, cast.northland, draft.id)

    addressing.address(session, cast.northland, draft.id, other.id, confidential=False)
    made = amending.submit(session, cast.northland, draft.id)

    assert refusal.value.field == "consultation"
    assert made.consultation_id == other.id != one.id


def test_what_comes_late_is_marked_for_two_weeks(session, cast, announce, row):
    one = announce(lateness=Lateness.MARKED)
    with clock.at(one.closes_at + 13 * DAY):
        made = factories.amendment(session, cast.northland, row)

    assert (made.consultation_id, made.is_late) == (one.id, True)
    with clock.at(one.closes_at + 14 * DAY), pytest.raises(WrongState, match="closed on"):
        factories.comment(session, cast.observer, row)


def test_whoever_has_permission_may_be_late(session, cast, announce, row):
    one = announce(lateness=Lateness.BY_PERMISSION)
    wish = Accreditation(one.id, cast.northland.stakeholder_id)
    with clock.at(one.closes_at), pytest.raises(WrongState, match="permit you to be late"):
        factories.amendment(session, cast.northland, row)

    participating.permit_late(session, cast.secretariat, wish)

    with clock.at(one.closes_at):
        assert factories.amendment(session, cast.northland, row).is_late
        with pytest.raises(WrongState, match="closed on"):
            factories.amendment(session, cast.southland, row)


def test_a_revised_text_comes_in_time_as_well(session, cast, announce, row):
    one = announce()
    made = factories.amendment(session, cast.northland, row)
    wish = factories.proposal(row, text="Reaffirms the bridge;")

    with clock.at(one.closes_at), pytest.raises(WrongState, match="closed on"):
        amending.resubmit(session, cast.northland, made.id, 1, wish)

    assert session.get_one(Amendment, made.id).submission_number == 1
