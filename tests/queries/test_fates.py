"""What became of amendments: the fates add up to what was submitted, and tell what was told."""

from drafting.domain.telling import When
from drafting.domain.vocabulary import Outcome
from drafting.queries.fates import OPEN, WITHDRAWN, fates
from drafting.services import amending
from tests import factories


def test_fates_add_up_to_what_was_submitted_in_all_and_by_region(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.southland, row)
    decided = factories.amendment(session, cast.northland, row, text="Reaffirms the road;")
    factories.disposition(session, cast.expert, decided, outcome=Outcome.DECLINED)
    gone = factories.amendment(session, cast.northland, row, text="Reaffirms the bridge;")
    amending.withdraw(session, cast.northland, gone.id)

    found = fates(session, declaration.id)

    assert {fate: count for fate, count in found.counts.items() if count} == {
        OPEN: 1,
        Outcome.DECLINED: 1,
        WITHDRAWN: 1,
    }
    by_region = {region: sum(counts.values()) for region, counts in found.by_region.items()}
    assert by_region == {"African Group": 1, "Western European and Others Group": 2}
    assert found.total == 3


def test_a_decision_that_waits_for_a_release_leaves_an_amendment_open(session, cast, declaration):
    wish = factories.amendment(session, cast.southland, factories.row(session, declaration, "OP1"))
    factories.disposition(session, cast.expert, wish, when=When.WITH_RELEASE)

    assert fates(session, declaration.id).counts[OPEN] == 1


def test_a_draft_is_in_no_figure(session, cast, declaration):
    factories.draft(session, cast.northland, factories.row(session, declaration, "OP1"))

    assert fates(session, declaration.id).total == 0
