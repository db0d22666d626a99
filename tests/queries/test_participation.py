"""Who took part: what was said by region and kind and upon which release, all of it public."""

from drafting.domain.vocabulary import StakeholderKind
from drafting.queries.participation import participation
from drafting.queries.people import person
from tests import factories
from tests.mergers import merged_into_another


def test_circles_tell_what_they_said_upon_each_release_and_how_many_spoke(
    session, cast, declaration
):
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.northland, row)
    factories.comment(session, cast.observer, row)
    factories.release(session, cast.expert, declaration)
    factories.comment(session, cast.northland, row)

    found = participation(session, declaration.id)

    assert [(one.circle.kind, one.circle.region) for one in found] == [
        (StakeholderKind.STATE, "Western European and Others Group"),
        (StakeholderKind.NGO, ""),
    ]
    assert [dict(one.by_release) for one in found] == [{1: 1, 2: 1}, {1: 1}]
    assert [(one.voice_count, one.said_count) for one in found] == [(1, 2), (1, 1)]


def test_what_the_desk_says_is_no_participation(session, cast, declaration):
    factories.comment(session, cast.secretariat, factories.row(session, declaration, "OP1"))

    assert participation(session, declaration.id) == ()


def test_drafts_and_confidential_comments_are_not_in_it(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.draft(session, cast.northland, row)
    factories.comment(session, cast.observer, row, is_confidential=True)

    assert participation(session, declaration.id) == ()


def test_a_stakeholder_with_two_names_is_one_voice(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.comment(session, cast.observer, row)
    merged_into_another(session, cast.administrator, cast.observer.stakeholder_id)
    session.expire_all()
    factories.comment(session, person(session, cast.observer.user_id).actor, row)

    (found,) = participation(session, declaration.id)

    assert (found.voice_count, found.said_count) == (1, 2)
