"""Two acts on one composition at the same moment: one holds, the other is told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import func, select

from drafting.database import transaction
from drafting.domain.errors import DraftingError, StaleVersion, WrongState
from drafting.models import Composition, Disposition, ParagraphVersion
from drafting.services import amending, settling
from tests import cast as casting
from tests import factories, journals

WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def scene(database):
    """The cast, a paragraph, an amendment on it, and a composition that takes it in; kept."""
    with transaction(database) as session:
        cast = casting.gather(session)
        declaration = factories.declaration(session, cast.expert)
        factories.release(session, cast.expert, declaration)
        row = factories.row(session, declaration, "PP1")
        widening = factories.amendment(session, cast.northland, row, text=WIDE)
        return cast, row, widening, factories.composition(session, cast.expert, row, widening)


def _at_once(database, *acts):
    barrier = Barrier(len(acts))

    def run(act):
        barrier.wait()
        try:
            with transaction(database) as session:
                return act(session)
        except DraftingError as refusal:
            return refusal

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def _counts(database):
    with database.reading() as session:
        journals.check_chain(session)
        return [
            session.scalar(select(func.count()).select_from(one))
            for one in (Composition, Disposition, ParagraphVersion)
        ]


def _save(cast, row):
    return lambda session: factories.composition(
        session, cast.secretariat, row, revision=1, words="Recalling other words,"
    )


def _settle(cast, saved):
    wish = factories.settlement(saved)
    return lambda session: settling.settle(session, cast.expert, wish)


def test_of_two_who_save_one_is_told(database, scene):
    cast, row, *_ = scene

    found = _at_once(database, _save(cast, row), _save(cast, row))

    assert sum(isinstance(one, StaleVersion) for one in found) == 1
    assert _counts(database)[0] == 2


def test_of_two_decisions_one_is_told(database, scene):
    cast, _, _, saved = scene

    found = _at_once(database, _settle(cast, saved), _settle(cast, saved))

    assert sum(isinstance(one, StaleVersion) for one in found) == 1
    assert _counts(database)[1:] == [1, 9]


def test_what_is_decided_is_what_was_read(database, scene):
    cast, row, _, saved = scene

    found = _at_once(database, _settle(cast, saved), _save(cast, row))

    told = [one for one in found if isinstance(one, DraftingError)]
    assert _counts(database)[1] == (0 if isinstance(found[0], StaleVersion) else 1)
    assert len(told) <= 1


def test_what_is_withdrawn_while_it_is_decided_is_one_of_the_two(database, scene):
    cast, _, widening, saved = scene

    found = _at_once(
        database,
        _settle(cast, saved),
        lambda session: amending.withdraw(session, cast.northland, widening.id),
    )

    assert sum(isinstance(one, WrongState) for one in found) == 1
    assert _counts(database)[1:] == ([0, 8] if isinstance(found[0], WrongState) else [1, 9])
