from drafting.queries import amendments
from drafting.queries.submissions import submissions
from drafting.services import amending
from tests import factories


def _read(session, cast, amendment):
    return submissions(session, amendments.amendment(session, cast.visitor, amendment.id))


def test_what_was_submitted_once_has_no_history(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")

    assert _read(session, cast, factories.amendment(session, cast.northland, row)) == ()


def test_each_text_says_what_it_changed_in_the_one_before(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    first = factories.amendment(session, cast.northland, row, text="Recalling the old road,")
    wish = factories.proposal(row, text="Recalling the new road,")
    amending.resubmit(session, cast.northland, first.id, 1, wish)

    newest, oldest = _read(session, cast, first)

    assert (newest.number, oldest.number, oldest.since) == (2, 1, ())
    assert [one.text for one in newest.since if one.kind == "insert"] == ["new"]
    assert oldest.text == "Recalling the old road,"
