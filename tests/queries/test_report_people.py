from drafting.queries.report_people import circles, contributors
from tests import factories
from tests.mergers import merged_into_another


def test_states_stand_in_the_order_of_the_seats_and_others_under_their_present_name(
    session, cast, declaration
):
    row = factories.row(session, declaration, "OP1")
    for who in (cast.southland, cast.northland, cast.observer):
        factories.comment(session, who, row)
    merged_into_another(session, cast.administrator, cast.observer.stakeholder_id)

    assert contributors(session, declaration.id) == [
        ("States", ["Norway", "South Africa"]),
        ("Non-governmental organizations", ["Watchers without Borders"]),
    ]


def test_a_circle_tells_how_it_spoke(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.southland, row)
    factories.comment(session, cast.southland, row)

    (found,) = circles(session, declaration.id)

    assert (found.name, found.said_count) == ("African Group", 2)
    assert found.by_manner == (("amendments", 1), ("comments", 1))
