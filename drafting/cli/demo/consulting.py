"""The sample consults: calls, meetings and visits, who is invited, and what is stated in them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from drafting.cli.demo.sample import Told
from drafting.cli.demo.stage import Stage
from drafting.domain.actors import Actor
from drafting.domain.consultations import Admission, ConsultationKind, Publication, ReportingBody
from drafting.formats.attachment import Attachment, attachment
from drafting.queries.releases import latest_release
from drafting.record.plans import Plan
from drafting.services import consulting, participating, scheduling, stating

NO_REASON = "It is in the programme of work."


def _plan(stage: Stage, actor: Actor, act: Told) -> None:
    release = latest_release(stage.session, stage.declaration.id) if act["on_release"] else None
    wish = replace(_planned(act), release_id=release.id if release else None)
    made = consulting.plan(stage.session, actor, stage.declaration.id, wish)
    stage.consultations[act["key"]] = made.id


def _planned(act: Told) -> Plan:
    return Plan(
        kind=ConsultationKind(act["kind"]),
        title=act["title"],
        zone=act["zone"],
        opens_at=datetime.fromisoformat(act["opens"]),
        closes_at=datetime.fromisoformat(act["closes"]),
        description=act["description"],
        agenda=act.get("agenda", ""),
        place=act.get("place", ""),
        languages=act["languages"],
        documents="\n".join(act.get("documents", ())),
        questions="\n".join(act.get("questions", ())),
        admission=Admission(act["admission"]),
        may_comment=act["takes_part"],
        may_propose=act["takes_part"],
        publication=Publication(act.get("publication", Publication.AT_ONCE)),
        takes_confidential=act["takes_part"],
    )


def _announce(stage: Stage, actor: Actor, act: Told) -> None:
    consulting.announce(stage.session, actor, _step(act, stage, revision=1))


def _publish(stage: Stage, actor: Actor, act: Told) -> None:
    consulting.publish_submissions(stage.session, actor, _step(act, stage, revision=2))


def _step(act: Told, stage: Stage, *, revision: int) -> consulting.Step:
    consultation_id = stage.consultations[act["consultation"]]
    return consulting.Step(consultation_id, revision, act.get("reason", NO_REASON))


def _invite(stage: Stage, actor: Actor, act: Told) -> None:
    for guest in act["guests"]:
        wish = participating.Accreditation(
            stage.consultations[act["consultation"]],
            stage.actors[guest].stakeholder_id or "",
            act["text"],
        )
        participating.invite(stage.session, actor, wish)


def _state(stage: Stage, actor: Actor, act: Told) -> None:
    said = stating.Contribution(
        stage.consultations[act["consultation"]],
        act.get("text", ""),
        {int(number): answer for number, answer in act.get("answers", {}).items()},
        tuple(_attached(one) for one in act.get("files", ())),
    )
    stating.submit(stage.session, actor, said)


def _attached(file: Told) -> Attachment:
    return attachment(file["name"], "\n".join(file["lines"]).encode())


def _enter_day(stage: Stage, actor: Actor, act: Told) -> None:
    entry = scheduling.Entry(
        ReportingBody(act["body"]), act["title"], date.fromisoformat(act["day"]), act["place"]
    )
    scheduling.enter(stage.session, actor, entry)


ACTS: dict[str, Callable[[Stage, Actor, Told], None]] = {
    "plan_consultation": _plan,
    "announce_consultation": _announce,
    "publish_submissions": _publish,
    "invite_to_consultation": _invite,
    "state": _state,
    "enter_day": _enter_day,
}
