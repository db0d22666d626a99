"""What waits in a consultation, and what everybody reads when it is published."""

import pytest

from drafting.domain import clock
from drafting.domain.actors import ANYONE
from drafting.domain.consultations import Publication
from drafting.domain.errors import Invalid, NotFound, WrongState
from drafting.queries import amendments, comments, front
from drafting.queries.releases import latest_release
from drafting.services import addressing, amending, commenting, consulting, deciding, sponsoring
from drafting.services.commenting import Remark
from tests import factories, journals

OUTSIDERS = ("visitor", "southland", "observer", "administrator")
SEALS = [Publication.AT_CLOSING, Publication.BY_SECRETARIAT]


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


@pytest.fixture(params=SEALS)
def sealed(request, session, cast, declaration):
    return factories.consultation(session, cast.expert, declaration, publication=request.param)


def _figures(session, declaration):
    """Everything that is counted in public."""
    standing = front.standing(session, declaration)
    latest = latest_release(session, declaration.id)
    return (
        (standing.open_count, standing.withdrawn_count, standing.comment_count),
        standing.voices,
        declaration.amendment_count,
        declaration.public_seq,
        amendments.newest_open(session, declaration.id, 9),
        comments.newest(session, ANYONE, latest.id, 9),
        dict(comments.counts(session, ANYONE, declaration.id)),
    )


def _reads(session, actor, made):
    try:
        return amendments.amendment(session, actor, made.id).id == made.id
    except NotFound:
        return False


def test_a_sealed_amendment_is_read_by_its_delegation_and_the_desk_alone(
    session, cast, sealed, row
):
    made = factories.amendment(session, cast.northland, row)

    everybody = (*OUTSIDERS, "northland_second", "secretariat", "expert")
    readers = {name for name in everybody if _reads(session, cast.named(name), made)}

    assert made.number is None
    assert readers == {"northland_second", "secretariat", "expert"}
    assert len(amendments.of_consultation(session, cast.expert, sealed.id)) == 1


@pytest.mark.parametrize("name", OUTSIDERS)
def test_no_list_shows_it_to_anybody_else(session, cast, sealed, row, name):
    made = factories.amendment(session, cast.northland, row)
    actor = cast.named(name)

    found = [
        amendments.on_paragraph(session, actor, row.paragraph_id),
        amendments.of_consultation(session, actor, sealed.id),
        amendments.of_declaration(session, actor, made.declaration_id),
    ]

    assert found == [[], [], []]


def test_no_figure_tells_of_it(session, cast, declaration, sealed, row):
    before = _figures(session, declaration)
    made = factories.amendment(session, cast.northland, row)
    factories.comment(session, cast.observer, row)
    wish = factories.proposal(row, text="Reaffirms the bridge;")
    amending.resubmit(session, cast.northland, made.id, 1, wish)
    taken_back = factories.amendment(session, cast.southland, row, text="Reaffirms the ferry;")

    amending.withdraw(session, cast.southland, taken_back.id)

    assert _figures(session, declaration) == before


def test_published_they_get_their_numbers_in_the_order_they_came(
    session, cast, declaration, sealed, row
):
    first = factories.amendment(session, cast.northland, row)
    second = factories.amendment(session, cast.southland, row)
    said = factories.comment(session, cast.observer, row)

    consulting.close(session, cast.expert, factories.step(sealed))
    if sealed.publication is Publication.BY_SECRETARIAT:
        consulting.publish_submissions(session, cast.secretariat, factories.step(sealed))

    assert (first.number, second.number, said.number) == (1, 2, 1)
    assert (declaration.amendment_count, declaration.comment_count) == (2, 1)
    assert all(_reads(session, cast.named(name), first) for name in OUTSIDERS)
    journals.check_chain(session)


def test_what_is_promised_for_the_closing_is_published_by_the_first_act_after_it(
    session, cast, declaration, row
):
    sealed = factories.consultation(
        session, cast.expert, declaration, publication=Publication.AT_CLOSING
    )
    made = factories.amendment(session, cast.northland, row)

    with clock.at(sealed.closes_at):
        factories.comment(session, cast.secretariat, row)

    assert made.number == 1


def test_what_the_secretariat_publishes_waits_for_it(session, cast, declaration, row):
    sealed = factories.consultation(
        session, cast.expert, declaration, publication=Publication.BY_SECRETARIAT
    )
    made = factories.amendment(session, cast.northland, row)

    with clock.at(sealed.closes_at):
        factories.comment(session, cast.secretariat, row)

    assert made.number is None


def test_what_was_taken_back_before_is_never_published(session, cast, sealed, row):
    made = factories.amendment(session, cast.northland, row)
    amending.withdraw(session, cast.northland, made.id)
    consulting.close(session, cast.expert, factories.step(sealed))

    with pytest.raises(WrongState, match="Nothing waits"):
        consulting.publish_submissions(session, cast.expert, factories.step(sealed))


def test_what_is_confidential_is_never_published(session, cast, declaration, row):
    one = factories.consultation(session, cast.expert, declaration, takes_confidential=True)
    draft = factories.draft(session, cast.northland, row)
    addressing.address(session, cast.northland, draft.id, one.id, confidential=True)

    made = amending.submit(session, cast.northland, draft.id)

    assert (made.number, _reads(session, cast.southland, made)) == (None, False)
    with pytest.raises(WrongState, match="Nothing waits"):
        consulting.publish_submissions(session, cast.expert, factories.step(one))


def test_a_consultation_that_takes_nothing_confidential_refuses_the_mark(
    session, cast, sealed, row
):
    draft = factories.draft(session, cast.northland, row)

    with pytest.raises(Invalid, match="nothing that is confidential"):
        addressing.address(session, cast.northland, draft.id, sealed.id, confidential=True)


def test_nobody_joins_comments_or_decides_what_waits(session, cast, sealed, row):
    made = factories.amendment(session, cast.northland, row)

    with pytest.raises(NotFound):
        sponsoring.join(session, cast.southland, made.id)
    with pytest.raises(NotFound):
        commenting.on_amendment(session, cast.southland, made.id, Remark("Why?"))
    with pytest.raises(WrongState, match="waits for what its consultation publishes"):
        deciding.decide(session, cast.expert, factories.decision(made))
    with pytest.raises(WrongState, match="not published yet"):
        sponsoring.invite(session, cast.northland, made.id, cast.southland.stakeholder_id)


def test_a_comment_that_waits_is_read_by_its_organisation_and_the_desk(session, cast, sealed, row):
    made = factories.comment(session, cast.observer, row)

    readers = {
        name
        for name in (*OUTSIDERS, "northland", "secretariat", "expert")
        if comments.of_consultation(session, cast.named(name), sealed.id)
    }

    assert made.number < 0
    assert readers == {"observer", "secretariat", "expert"}
    assert comments.on_paragraph(session, ANYONE, row.paragraph_id).threads == ()
    with pytest.raises(NotFound):
        commenting.answer(session, cast.northland, made.id, Remark("Why?"))
