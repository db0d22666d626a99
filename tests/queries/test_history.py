import pytest

from drafting.domain.errors import NotFound
from drafting.domain.telling import When
from drafting.queries import history
from drafting.services import reshaping
from tests import factories
from tests.cast import EVERYBODY

EDITORS = ("expert", "secretariat")


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


def _numbers(found):
    return [one.number for one in found]


@pytest.mark.parametrize("name", EVERYBODY)
def test_unpublished_versions_are_for_editors(session, cast, row, name):
    factories.rewritten(session, cast.expert, row, "Mindful,")

    found = history.versions(session, cast.named(name), row.paragraph_id)

    assert _numbers(found) == ([1, 2] if name in EDITORS else [1])


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_version_between_two_releases_stays_hidden(session, cast, declaration, row, name):
    factories.rewritten(session, cast.expert, row, "Mindful,")
    now = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, now, "Mindful of the river,")
    factories.release(session, cast.expert, declaration)

    found = history.versions(session, cast.named(name), row.paragraph_id)

    assert _numbers(found) == ([1, 2, 3] if name in EDITORS else [1, 3])
    assert found[-1].releases == ((2, "TEST/2"),)


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_paragraph_that_was_never_published_has_no_history_for_others(session, cast, row, name):
    added = factories.added(session, cast.expert, row, "Mindful,")

    if name in EDITORS:
        assert _numbers(history.versions(session, cast.named(name), added.id)) == [1]
    else:
        with pytest.raises(NotFound):
            history.versions(session, cast.named(name), added.id)


def test_a_version_says_who_wrote_it_and_why(session, cast, row):
    factories.rewritten(session, cast.secretariat, row, "Mindful,")

    found = history.versions(session, cast.expert, row.paragraph_id)[-1]

    assert (found.author_name, found.reason) == ("Secretariat", "It reads better.")


def test_a_version_credits_the_amendment_it_was_made_from(session, cast, row):
    amendment = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, amendment)

    (credit,) = history.versions(session, cast.expert, row.paragraph_id)[-1].credits

    assert (credit.amendment_id, credit.number, credit.short_name) == (amendment.id, 1, "Norway")


@pytest.mark.parametrize("name", EVERYBODY)
def test_what_became_of_an_amendment_is_hidden_until_it_is_published(
    session, cast, declaration, row, name
):
    amendment = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, amendment)
    actor = cast.named(name)

    before = history.result_of(session, actor, amendment.id)
    factories.release(session, cast.expert, declaration)
    after = history.result_of(session, actor, amendment.id)

    assert (before is not None) is (name in EDITORS)
    assert (after.number, after.text) == (2, amendment.text)


def test_an_amendment_that_was_not_accepted_has_no_result(session, cast, row):
    amendment = factories.amendment(session, cast.northland, row)

    assert history.result_of(session, cast.expert, amendment.id) is None


def test_a_part_knows_the_paragraph_it_was_split_from(session, cast, row):
    second = _split(session, cast, row)

    (parent,) = history.versions(session, cast.expert, second.id)[0].parents

    assert (parent.paragraph_id, parent.number) == (row.paragraph_id, 1)


@pytest.mark.parametrize("name", EVERYBODY)
def test_an_unpublished_parent_is_shown_to_editors_only(session, cast, declaration, row, name):
    factories.rewritten(session, cast.expert, row, "Mindful of one river and one road,")
    second = _split(session, cast, factories.row(session, declaration, "PP1"))
    factories.release(session, cast.expert, declaration)

    (found,) = history.versions(session, cast.named(name), second.id)

    assert len(found.parents) == (1 if name in EDITORS else 0)


def _split(session, cast, row):
    wish = reshaping.Split(row.paragraph_id, row.version_number, "and one road", "Two thoughts.")
    return reshaping.split(session, cast.expert, wish)


def test_a_paragraph_belongs_to_its_declaration(session, declaration, row):
    assert history.declaration_of(session, row.paragraph_id) == declaration.id
    with pytest.raises(NotFound):
        history.declaration_of(session, "x")


def test_credit_stays_where_the_expert_went_on_writing_before_the_release(
    session, cast, declaration, row
):
    amendment = factories.amendment(session, cast.northland, row)
    factories.disposition(session, cast.expert, amendment)
    now = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, now, "Recalling the good neighbour’s river,")
    factories.release(session, cast.expert, declaration)

    first, second = history.versions(session, cast.visitor, row.paragraph_id)

    assert first.credits == ()
    assert [credit.amendment_id for credit in second.credits] == [amendment.id]
    assert history.result_of(session, cast.visitor, amendment.id).number == 3


def test_an_acceptance_that_nobody_heard_of_is_credited_nowhere(session, cast, declaration, row):
    amendment = factories.amendment(session, cast.northland, row)
    told = factories.disposition(session, cast.expert, amendment)
    factories.release(session, cast.expert, declaration)
    factories.reopened(session, cast.expert, told)
    factories.release(session, cast.expert, declaration)
    untold = factories.disposition(
        session, cast.expert, amendment, working_number=3, when=When.WITH_RELEASE
    )
    factories.reopened(session, cast.expert, untold, when=When.WITH_RELEASE)
    now = factories.row(session, declaration, "PP1")
    factories.rewritten(session, cast.expert, now, "Recalling the river,")
    factories.release(session, cast.expert, declaration)

    found = history.versions(session, cast.visitor, row.paragraph_id)

    assert [len(one.credits) for one in found] == [0, 1, 0, 0]
    assert len(history.versions(session, cast.expert, row.paragraph_id)[3].credits) == 1


def test_where_an_amendment_went_does_not_tell_of_an_acceptance_that_waits(
    session, cast, declaration, row
):
    amendment = factories.amendment(session, cast.northland, row)
    told = factories.disposition(session, cast.expert, amendment)
    factories.release(session, cast.expert, declaration)
    factories.reopened(session, cast.expert, told, when=When.WITH_RELEASE)
    factories.disposition(
        session, cast.expert, amendment, working_number=3, when=When.WITH_RELEASE
    )

    found = [history.result_of(session, one, amendment.id) for one in (cast.visitor, cast.expert)]

    assert [one.number for one in found] == [2, 4]
