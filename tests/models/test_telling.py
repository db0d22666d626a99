from drafting.domain.telling import When
from tests import factories
from tests.models.guards import check_frozen


def test_that_a_decision_was_told_is_never_changed(session, cast, declaration):
    amendment = factories.amendment(
        session, cast.northland, factories.row(session, declaration, "PP1")
    )
    factories.disposition(session, cast.expert, amendment, when=When.WITH_RELEASE)

    factories.release(session, cast.expert, declaration)

    check_frozen(session, "telling", release_id="x")
    check_frozen(session, "disposition", waits=False)
