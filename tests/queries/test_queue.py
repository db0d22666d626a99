import pytest

from drafting.domain.errors import NotFound
from drafting.domain.queue import Stand
from drafting.domain.telling import When
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.models import Disposition
from drafting.queries.groups import groups_of
from drafting.queries.queue import Filters, queue_page
from drafting.services import amending, sponsoring
from tests import factories
from tests.cast import EVERYBODY

EDITORS = ("expert", "secretariat")
WIDE = "Recalling that neighbours share one wide river and one road,"
LONG = "Recalling that neighbours share one long river and one road,"
ROAD = "Recalling that neighbours share one river and one good road,"


@pytest.fixture
def desk(session, cast, declaration):
    """Seven amendments: three that wait on one paragraph, and four of other fates elsewhere."""
    first, second = (factories.row(session, declaration, name) for name in ("PP1", "OP1"))
    north, south = cast.northland, cast.southland
    wide = factories.amendment(session, north, first, text=WIDE)
    sponsoring.join(session, south, wide.id)
    draft = factories.draft(session, north, first, text=LONG)
    groups = [one.id for one in groups_of(session, north)]
    amending.submit(session, north, draft.id, 1, groups)
    factories.amendment(session, south, first, text=ROAD)
    noted, untold, moved = (
        factories.amendment(session, north, second, text=f"Reaffirms {word};")
        for word in ("one", "two", "three")
    )
    factories.disposition(session, cast.expert, noted, outcome=Outcome.NOTED)
    for one in (untold, moved):
        later = {"outcome": Outcome.DECLINED, "when": When.WITH_RELEASE}
        factories.disposition(session, cast.expert, one, **later)
    amending.withdraw(session, north, moved.id)
    third = factories.row(session, declaration, "OP3")
    factories.amendment(session, south, third, kind=AmendmentKind.DELETE)
    return declaration


def _page(session, cast, declaration, **filters):
    return queue_page(session, cast.expert, declaration, Filters(**filters))


def _names(page):
    return [(one.row.name, page.listed[one.row.paragraph_id]) for one in page.rows]


@pytest.mark.parametrize("name", [one for one in EVERYBODY if one not in EDITORS])
def test_for_others_there_is_no_queue(session, cast, declaration, name):
    with pytest.raises(NotFound):
        queue_page(session, cast.named(name), declaration, Filters())


def test_without_a_filter_everything_is_listed(session, cast, desk):
    page = _page(session, cast, desk)

    assert _names(page) == [("PP1", 3), ("OP1", 3), ("OP3", 1)]
    assert page.total == 7


@pytest.mark.parametrize(
    ("stand", "listed"),
    [
        (Stand.UNDECIDED, [("PP1", 3), ("OP3", 1)]),
        (Stand.CONTESTED, [("PP1", 3)]),
        (Stand.COLLIDING, [("PP1", 2)]),
        (Stand.UNTOLD, [("OP1", 2)]),
        (Stand.MOVED, [("OP1", 1)]),
        (Stand.DECIDED, [("OP1", 3)]),
        (Stand.NEW, [("OP3", 1)]),
        (Stand.CARRIED, []),
        (Stand.ASKING, []),
    ],
)
def test_the_queue_is_filtered_by_how_amendments_stand(session, cast, desk, stand, listed):
    assert _names(_page(session, cast, desk, stand=stand.value)) == listed


def test_to_the_secretariat_who_never_decides_everything_open_is_new(session, cast, desk):
    page = queue_page(session, cast.secretariat, desk, Filters(stand="new"))

    assert page.total == 4


def test_a_state_is_found_as_lead_and_as_co_sponsor(session, cast, desk):
    page = _page(session, cast, desk, state=cast.southland.stakeholder_id)

    assert _names(page) == [("PP1", 2), ("OP3", 1)]


def test_filters_hold_together(session, cast, desk):
    page = _page(
        session, cast, desk, state=cast.southland.stakeholder_id, kind="delete", stand="undecided"
    )

    assert _names(page) == [("OP3", 1)]


@pytest.mark.parametrize(
    "beside",
    [{}, {"kind": "replace"}, {"stand": "undecided"}, {"stand": "undecided", "kind": "delete"}],
)
def test_each_number_is_what_the_choice_lists(session, cast, desk, beside):
    offered = _page(session, cast, desk, **beside).options

    for name, options in offered.items():
        for one in options:
            page = _page(session, cast, desk, **{**beside, name: one.value})
            assert (name, one.name, one.count) == (name, one.name, page.total)
            assert page.total == sum(count for _, count in _names(page))


def test_every_filter_offers_something(session, cast, desk):
    offered = _page(session, cast, desk).options

    assert {name: bool(options) for name, options in offered.items()} == dict.fromkeys(
        ("stand", "state", "group", "kind"), True
    )


def test_what_is_unknown_lists_nothing(session, cast, desk):
    assert _page(session, cast, desk, kind="adoration").rows == ()


def test_what_a_release_carried_is_found(session, cast, desk):
    row = factories.row(session, desk, "PP1")
    factories.rewritten(session, cast.expert, row, WIDE.replace("wide", "narrow"))
    for one in session.query(Disposition).filter_by(waits=True):
        factories.reopened(session, cast.expert, one)
    session.refresh(desk)
    factories.release(session, cast.expert, desk)

    assert _page(session, cast, desk, stand="carried").total == 5
    assert _page(session, cast, desk, stand="asking").total == 2
