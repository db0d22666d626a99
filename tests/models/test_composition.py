from tests import factories
from tests.models.guards import check_frozen


def test_a_saved_composition_is_never_changed(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")

    factories.composition(session, cast.expert, row)

    check_frozen(session, "composition", words="Other words,")
