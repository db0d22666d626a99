from drafting.services import carrying
from tests import factories
from tests.models.guards import check_frozen


def test_what_was_carried_and_what_was_answered_are_never_changed(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    amendment = factories.amendment(session, cast.northland, row)
    factories.rewritten(session, cast.expert, row, row.text.replace("one road", "a long road"))
    release = factories.release(session, cast.expert, declaration)

    carrying.confirm(session, cast.northland, carrying.Reply(amendment.id, release.number, 0))

    check_frozen(session, "carried_amendment", text="Other words.")
    check_frozen(session, "carried_answer", text="Other words.")
