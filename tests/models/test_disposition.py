from drafting.domain.vocabulary import AmendmentKind
from tests import factories
from tests.models.guards import check_frozen


def test_a_decision_and_its_credit_are_never_changed(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    amendment = factories.amendment(session, cast.northland, row)

    factories.disposition(session, cast.expert, amendment)

    check_frozen(session, "disposition", reason="Another reason.")
    check_frozen(session, "version_amendment", amendment_id="x")


def test_the_credit_for_a_deletion_is_never_changed(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    deletion = factories.amendment(session, cast.northland, row, kind=AmendmentKind.DELETE)

    factories.disposition(session, cast.expert, deletion)

    check_frozen(session, "placement_amendment", amendment_id="x")
