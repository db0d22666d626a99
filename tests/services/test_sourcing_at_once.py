"""Two acts on one source at the same moment: one holds, the other is told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from drafting.database import transaction
from drafting.domain.errors import AlreadyThere, DraftingError, StaleVersion, WrongState
from drafting.models import Declaration, Source, SourceLink, SourceRevision
from drafting.services import citing, sourcing, suggesting
from drafting.services.sourcing import Reason, Revision
from tests import cast as casting
from tests import factories, journals


@pytest.fixture
def scene(database):
    """The cast, a paragraph, a source and a suggestion; kept."""
    with transaction(database) as session:
        cast = casting.gather(session)
        declaration = factories.declaration(session, cast.expert)
        factories.release(session, cast.expert, declaration)
        row = factories.row(session, declaration, "OP1")
        source = factories.source(session, cast.expert, declaration)
        wished = factories.suggestion(session, cast.observer, row, symbol="TEST/2")
        return cast, row, source, wished


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


def _refusals(database, results):
    with database.reading() as session:
        journals.check_chain(session)
    return [type(one) for one in results if isinstance(one, DraftingError)]


def _count(database, model):
    with database.reading() as session:
        return session.query(model).count()


def test_of_two_revisions_one_is_refused(database, scene):
    cast, _, source, _ = scene

    def revise(actor, title):
        wish = Revision(factories.reference(title=title), 1)
        return lambda session: sourcing.revise(session, actor, source.id, wish)

    results = _at_once(database, revise(cast.expert, "One"), revise(cast.secretariat, "The other"))

    assert _refusals(database, results) == [StaleVersion]
    assert _count(database, SourceRevision) == 2


def test_of_a_revision_and_a_retirement_one_is_refused(database, scene):
    cast, _, source, _ = scene
    wish = Revision(factories.reference(title="One"), 1)

    results = _at_once(
        database,
        lambda session: sourcing.revise(session, cast.expert, source.id, wish),
        lambda session: sourcing.retire(session, cast.secretariat, source.id, Reason("Old.", 1)),
    )

    assert _refusals(database, results) in ([StaleVersion], [WrongState])


def test_of_two_who_enter_the_same_source_one_is_refused(database, scene):
    cast, *_ = scene

    def add(actor):
        return lambda session: factories.source(
            session, actor, session.query(Declaration).one(), symbol="TEST/3"
        )

    results = _at_once(database, add(cast.expert), add(cast.secretariat))

    assert _refusals(database, results) == [AlreadyThere]


def test_of_two_who_link_the_same_one_is_refused(database, scene):
    cast, row, source, _ = scene

    def link(actor):
        wish = citing.Citation(row.paragraph_id, 1, "It says so.")
        return lambda session: citing.link(session, actor, source.id, wish)

    results = _at_once(database, link(cast.expert), link(cast.secretariat))

    assert _refusals(database, results) == [AlreadyThere]
    assert _count(database, SourceLink) == 1


def test_a_suggestion_is_answered_by_one_of_two(database, scene):
    cast, _, _, wished = scene

    results = _at_once(
        database,
        lambda session: suggesting.take_up(session, cast.expert, wished.id),
        lambda session: suggesting.decline(session, cast.secretariat, wished.id, "No."),
    )

    assert _refusals(database, results) == [WrongState]
    assert _count(database, Source) in {1, 2}
