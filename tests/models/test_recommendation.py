from drafting.domain.recommending import Consent
from drafting.services import recommending
from tests import factories
from tests.models.guards import check_frozen


def test_what_was_recommended_sent_and_answered_is_never_changed(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    amendment = factories.amendment(session, cast.northland, row)
    kept = factories.recommendation(session, cast.expert, amendment)

    recommending.send(session, cast.expert, kept.id)
    recommending.answer(session, cast.northland, recommending.Reply(kept.id, Consent.YES))

    check_frozen(session, "recommendation", reason="Another reason.")
    check_frozen(session, "recommendation_sending", author_id="x")
    check_frozen(session, "recommendation_answer", remark="Another remark.")
