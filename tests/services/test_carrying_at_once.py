"""Two acts on one carried amendment at the same moment: each pair begins at a barrier."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import select

from drafting.database import Database, transaction
from drafting.domain.errors import DraftingError
from drafting.domain.vocabulary import Fate, Outcome, Rank
from drafting.models import CarriedAmendment, CarriedAnswer, Declaration, Disposition
from drafting.services import amending, carrying
from tests import factories, journals
from tests.cast import gathered

WIDE = "Recalling that neighbours share one wide river and one road,"
LONG = "Recalling that neighbours share one river and one long road,"


@pytest.fixture
def record(furnished_file, tmp_path):
    shutil.copy(furnished_file, tmp_path / "room.sqlite3")
    opened = Database(f"sqlite:///{tmp_path / 'room.sqlite3'}")
    yield opened
    opened.close()


@pytest.fixture
def cast(record):
    with record.reading() as session:
        return gathered(session)


@pytest.fixture
def amendment(record, cast):
    """An amendment of Northland that the second release rebased."""
    with transaction(record) as session:
        declaration = session.query(Declaration).one()
        row = factories.row(session, declaration, "PP1")
        made = factories.amendment(session, cast.northland, row, text=WIDE)
        factories.rewritten(session, cast.expert, row, LONG)
        factories.release(session, cast.expert, declaration)
        return made


def _deputy(cast):
    return replace(cast.northland, rank=Rank.DEPUTY)


def _adapt(actor, amendment):
    reply = carrying.Reply(amendment.id, 2, 0, "Recalling a wide river,")
    return lambda session: carrying.adapt(session, actor, reply)


def _confirm(actor, amendment):
    return lambda session: carrying.confirm(session, actor, carrying.Reply(amendment.id, 2, 0))


def _withdraw(actor, amendment):
    return lambda session: amending.withdraw(session, actor, amendment.id)


def _decide(actor, amendment):
    wish = {"outcome": Outcome.NOTED}
    return lambda session: factories.disposition(session, actor, amendment, **wish)


def _release(actor):
    return lambda session: factories.release(session, actor, session.query(Declaration).one())


def _at_once(record, *acts):
    barrier = Barrier(len(acts))

    def run(act):
        barrier.wait()
        try:
            with transaction(record) as session:
                return act(session)
        except DraftingError as refusal:
            return refusal

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def _all(record, kind):
    with record.reading() as session:
        journals.check_chain(session)
        return session.scalars(select(kind).order_by(kind.journal_seq)).all()


def test_of_two_answers_one_stands(record, cast, amendment):
    done = _at_once(record, _adapt(cast.northland, amendment), _confirm(_deputy(cast), amendment))

    assert sum(isinstance(one, DraftingError) for one in done) == 1
    assert len(_all(record, CarriedAnswer)) == 1


@pytest.mark.parametrize("answer", [_adapt, _confirm])
def test_an_answer_and_a_withdrawal_leave_it_withdrawn(record, cast, amendment, answer):
    answered, withdrawn = _at_once(
        record, answer(cast.northland, amendment), _withdraw(_deputy(cast), amendment)
    )

    assert not isinstance(withdrawn, DraftingError)
    assert isinstance(answered, DraftingError) == (_all(record, CarriedAnswer) == [])


@pytest.mark.parametrize("answer", [_adapt, _confirm])
def test_an_answer_comes_before_a_decision_or_not_at_all(record, cast, amendment, answer):
    _at_once(record, answer(cast.northland, amendment), _decide(cast.expert, amendment))

    (decision,) = _all(record, Disposition)
    assert all(one.journal_seq < decision.journal_seq for one in _all(record, CarriedAnswer))


def test_a_release_carries_the_answer_or_the_answer_is_refused(record, cast, amendment):
    answered, _ = _at_once(record, _adapt(cast.northland, amendment), _release(cast.expert))

    newest = _all(record, CarriedAmendment)[-1]
    was_first = not isinstance(answered, DraftingError)
    assert newest.proposed == ("Recalling a wide river," if was_first else WIDE)
    assert newest.fate is (Fate.APPLIES if was_first else Fate.REBASED)


def test_a_submission_or_its_withdrawal_is_never_lost_at_a_release(record, cast, amendment):
    _at_once(record, _withdraw(cast.northland, amendment), _release(cast.expert))

    carried = [one.amendment_id for one in _all(record, CarriedAmendment)]
    assert carried in ([amendment.id], [amendment.id] * 2)
