"""A plan goes from the fields of its form into a plan, and back into the same fields."""

from datetime import UTC, datetime

import pytest
from werkzeug.datastructures import MultiDict

from drafting.domain.consultations import Admission, ConsultationKind, Lateness, Publication
from drafting.domain.errors import Invalid
from drafting.domain.remarks import Moderation
from drafting.domain.vocabulary import StakeholderKind
from drafting.domain.zones import GENEVA
from drafting.models import Consultation
from drafting.web import plan_form

SENT = {
    "kind": "regional_consultation",
    "title": "A regional reading",
    "zone": "Europe/Zurich",
    "opens_at": "2026-07-01T09:00",
    "closes_at": "2026-07-31T18:00",
    "admission": "everyone",
    "publication": "at_once",
    "lateness": "late_refused",
    "may_comment": "yes",
    "questions": "Which words?\nWhose duty?",
}


@pytest.fixture
def sent(room):
    """Asks a question of the form while it holds these fields."""

    def ask(question, **changes):
        fields = MultiDict({**SENT, **changes})
        with room.app.test_request_context(method="POST", data=fields):
            return question()

    return ask


def test_the_fields_make_a_plan_with_its_moments_in_utc(sent):
    plan = sent(plan_form.plan)

    assert (plan.kind, plan.title) == (ConsultationKind.REGIONAL, "A regional reading")
    assert plan.opens_at == datetime(2026, 7, 1, 7, tzinfo=UTC)
    assert (plan.may_comment, plan.may_propose, plan.moderation) == (True, False, None)


def test_only_what_the_lists_hold_is_taken_of_those_ticked(sent):
    plan = sent(plan_form.plan, kinds=["state", "pirate"], regions=["nowhere"])

    assert (plan.kinds, plan.regions) == ((StakeholderKind.STATE,), ())


def test_how_comments_are_looked_at_can_differ_from_the_declaration(sent):
    plan = sent(plan_form.plan, moderation=Moderation.BEFORE.value)

    assert plan.moderation is Moderation.BEFORE


@pytest.mark.parametrize(
    "field", ["kind", "admission", "publication", "lateness", "opens_at", "closes_at"]
)
def test_what_is_left_open_is_refused_beside_its_field(sent, field):
    with pytest.raises(Invalid) as refusal:
        sent(plan_form.plan, **{field: ""})

    assert refusal.value.field == field


def test_what_was_typed_is_shown_again(sent):
    filled = sent(lambda: plan_form.filled(None), title="Half a plan", kinds=["state"])

    assert (filled["title"], filled["kinds"]) == ("Half a plan", ("state",))


def test_a_new_plan_begins_as_most_plans_do(room):
    with room.app.test_request_context():
        filled = plan_form.filled(None)

    assert (filled["zone"], filled["admission"], filled["may_propose"]) == (
        GENEVA,
        "everyone",
        True,
    )


def test_a_plan_comes_back_into_the_fields_it_was_made_from(room):
    known = Consultation(
        kind=ConsultationKind.REGIONAL,
        title="A regional reading",
        zone="Europe/Zurich",
        opens_at=datetime(2026, 7, 1, 7, tzinfo=UTC),
        closes_at=datetime(2026, 7, 31, 16, tzinfo=UTC),
        languages=["en", "fr"],
        documents=[("A paper", "https://example.org/1")],
        questions=["Which words?", "Whose duty?"],
        admission=Admission.EVERYONE,
        publication=Publication.AT_ONCE,
        lateness=Lateness.REFUSED,
    )

    with room.app.test_request_context():
        filled = plan_form.filled(known)

    told = {name: filled[name] for name in SENT if name != "may_comment"}
    assert told == {name: SENT[name] for name in told}
    assert (filled["languages"], filled["documents"]) == (
        "en, fr",
        "A paper https://example.org/1",
    )


def test_the_form_offers_every_zone():
    assert GENEVA in plan_form.options().zones
