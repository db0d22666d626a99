from drafting.domain.consultations import Publication
from drafting.queries import consultations
from drafting.queries.consultation_page import IN_LIST, consultation_page
from drafting.services import stating
from drafting.services.stating import Contribution
from tests import factories


def _page(session, actor, one, *before):
    standing = consultations.standing(session, actor, one.declaration_id, one.id)
    return consultation_page(session, actor, standing, *before)


def _speak(session, cast, declaration, one):
    row = factories.row(session, declaration, "OP1")
    factories.amendment(session, cast.northland, row)
    factories.comment(session, cast.observer, row)
    stating.submit(session, cast.observer, Contribution(one.id, "We welcome this."))


def test_a_participant_sees_its_own_beside_what_everybody_reads(session, cast, declaration):
    one = factories.consultation(session, cast.expert, declaration)
    _speak(session, cast, declaration, one)

    page = _page(session, cast.observer, one)

    assert [len(page.own.amendments), len(page.own.comments), len(page.own.statements)] == [
        0,
        1,
        1,
    ]
    assert (page.public_count, page.waiting.any, page.found.is_open) == (3, False, True)


def test_what_waits_is_for_the_desk(session, cast, declaration):
    sealed = Publication.BY_SECRETARIAT
    one = factories.consultation(session, cast.expert, declaration, publication=sealed)
    _speak(session, cast, declaration, one)

    desk, other = (_page(session, who, one) for who in (cast.secretariat, cast.southland))

    waiting = desk.waiting
    assert [len(waiting.amendments), len(waiting.comments), len(waiting.statements)] == [1, 1, 1]
    assert (other.waiting.any, other.own.any, other.public.any) == (False, False, False)
    assert (desk.public_count, other.public_count) == (0, 0)


def test_a_list_goes_on_where_it_stopped(session, cast, declaration):
    one = factories.consultation(session, cast.expert, declaration)
    for number in range(IN_LIST + 2):
        stating.submit(session, cast.observer, Contribution(one.id, f"Statement {number}"))

    first = _page(session, cast.visitor, one).public
    second = _page(session, cast.visitor, one, first.older).public

    assert [row.number for row in second.statements] == [2, 1]
    assert (len(first.statements), second.older) == (IN_LIST, None)
