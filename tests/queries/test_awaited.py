"""What waits for whom is told to those who may know of it."""

from drafting.domain.recommending import Consent
from drafting.domain.telling import When
from drafting.queries.awaited import Errand, Waiter, awaited
from drafting.services import recommending, sponsoring
from tests import factories


def _told(session, actor, declaration):
    return {one.errand: one.count for one in awaited(session, actor, declaration.id)}


def test_everybody_knows_what_the_expert_has_to_decide(session, cast, declaration):
    factories.amendment(session, cast.northland, factories.row(session, declaration, "OP1"))

    assert _told(session, cast.visitor, declaration) == {Errand.DECIDE: 1}


def test_a_decision_that_waits_for_a_release_is_known_to_the_desk_alone(
    session, cast, declaration
):
    wish = factories.amendment(session, cast.northland, factories.row(session, declaration, "OP1"))
    factories.disposition(session, cast.expert, wish, when=When.WITH_RELEASE)

    assert _told(session, cast.southland, declaration) == {Errand.DECIDE: 1}
    assert _told(session, cast.expert, declaration) == {Errand.TELL: 1}


def test_the_desk_knows_what_it_owes_to_comments(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.comment(session, cast.observer, row, is_confidential=True)

    assert _told(session, cast.secretariat, declaration) == {Errand.DISPOSE_COMMENTS: 1}
    assert _told(session, cast.southland, declaration) == {}


def test_a_delegation_knows_of_its_drafts_and_of_the_invitations_to_it(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    factories.draft(session, cast.southland, row)
    wish = factories.amendment(session, cast.northland, row)
    sponsoring.invite(session, cast.northland, wish.id, cast.southland.stakeholder_id)

    found = awaited(session, cast.southland, declaration.id)

    ours = {one.errand: one.count for one in found if one.waiter is Waiter.OURS}
    assert ours == {Errand.CLEAR_DRAFTS: 1, Errand.ANSWER_INVITATIONS: 1}
    assert Errand.CLEAR_DRAFTS not in _told(session, cast.northland, declaration)


def test_an_amendment_whose_words_changed_waits_for_its_delegation(session, cast, declaration):
    row = factories.row(session, declaration, "OP3")
    factories.amendment(session, cast.northland, row, text="Decides to meet again next week.")
    factories.rewritten(session, cast.expert, row, "Decides to meet once more next spring.")
    factories.release(session, cast.expert, declaration)

    assert _told(session, cast.visitor, declaration)[Errand.LOOK_AGAIN] == 1
    assert _told(session, cast.northland, declaration)[Errand.LOOK_AGAIN_OURS] == 1
    assert Errand.LOOK_AGAIN_OURS not in _told(session, cast.southland, declaration)


def test_a_recommendation_waits_for_the_lead_until_it_is_answered(session, cast, declaration):
    row = factories.row(session, declaration, "OP1")
    wish = factories.amendment(session, cast.northland, row)
    sent = factories.recommendation(session, cast.secretariat, wish)
    assert Errand.ANSWER_RECOMMENDATIONS not in _told(session, cast.northland, declaration)
    recommending.send(session, cast.secretariat, sent.id)

    told = _told(session, cast.northland, declaration)

    assert told[Errand.ANSWER_RECOMMENDATIONS] == 1
    assert Errand.ANSWER_RECOMMENDATIONS not in _told(session, cast.southland, declaration)
    reply = recommending.Reply(sent.id, Consent.YES)
    recommending.answer(session, cast.northland, reply)
    assert Errand.ANSWER_RECOMMENDATIONS not in _told(session, cast.northland, declaration)
