import pytest

from drafting.domain.vocabulary import AmendmentKind
from drafting.queries import desk
from drafting.queries.alike import alike
from tests import factories

LONG = "Recalling that neighbours share a river and a road with the means to keep both in repair,"
NEAR = LONG.replace("in repair", "in good repair")
WIDE = "Recalling that neighbours share one wide river and one road,"
DELETE = {"kind": AmendmentKind.DELETE}
INSERT = {"kind": AmendmentKind.INSERT_AFTER, "text": "Mindful of the bridge,"}


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _groups(session, cast, declaration, row, *wishes):
    for wish in wishes:
        factories.amendment(session, cast.northland, row, **wish)
    page = desk.desk_paragraph(session, cast.expert, declaration.id, row.paragraph_id)
    return alike(row.text, page.waiting)


def _numbers(groups):
    return [[one.proposal.amendment.number for one in group.members] for group in groups]


def test_those_that_say_the_same_or_nearly_stand_with_the_first(session, cast, declaration, row):
    texts = [{"text": text} for text in (LONG, WIDE, NEAR, LONG)]

    groups = _groups(session, cast, declaration, row, *texts)

    assert _numbers(groups) == [[1, 4, 3], [2]]
    assert (groups[0].same_count, groups[0].near_count) == (2, 1)


def test_what_is_near_shows_in_what_it_differs(session, cast, declaration, row):
    (group,) = _groups(session, cast, declaration, row, {"text": LONG}, {"text": NEAR})

    apart = group.members[1].apart
    assert [one.text.strip() for one in apart if one.kind == "insert"] == ["good"]


def test_deletions_ask_for_the_same(session, cast, declaration, row):
    assert _numbers(_groups(session, cast, declaration, row, DELETE, DELETE)) == [[1, 2]]


def test_different_kinds_never_say_the_same(session, cast, declaration, row):
    wishes = ({"text": INSERT["text"]}, INSERT, DELETE, INSERT)

    assert _numbers(_groups(session, cast, declaration, row, *wishes)) == [[1], [2, 4], [3]]


def test_each_proposal_is_in_one_group(session, cast, declaration, row):
    texts = [{"text": text} for text in (LONG, WIDE, NEAR, WIDE, "Recalling one road,")]

    groups = _groups(session, cast, declaration, row, *texts)

    assert sorted(number for group in _numbers(groups) for number in group) == [1, 2, 3, 4, 5]


def test_those_of_the_same_words_can_be_decided_together(session, cast, declaration, row):
    texts = [{"text": text} for text in (LONG, NEAR, LONG, WIDE)]

    groups = _groups(session, cast, declaration, row, *texts)

    same = tuple(one.proposal.amendment.id for one in groups[0].members if not one.apart)
    assert [one.to_compose for one in groups] == [same, ()]
    assert len(same) == 2


def test_deletions_are_not_composed(session, cast, declaration, row):
    (group,) = _groups(session, cast, declaration, row, DELETE, DELETE)

    assert group.to_compose == ()
