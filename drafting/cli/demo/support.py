"""How States of the sample stand by one another, and what a delegation does with a draft."""

from collections.abc import Callable

from drafting.cli.demo.sample import Told, edited
from drafting.cli.demo.stage import Stage
from drafting.domain.actors import Actor
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries.groups import groups
from drafting.record.aims import NOWHERE, Aim
from drafting.services import amending, clearing, sponsoring


def group_ids(stage: Stage, act: Told) -> list[str]:
    """The groups on whose behalf an amendment is submitted, told by their short names."""
    known = {one.short_name: one.id for one in groups(stage.session)}
    return [known[name] for name in act.get("groups", ())]


def proposal(stage: Stage, act: Told) -> amending.Proposal:
    """What an act proposes on a paragraph of the latest release."""
    base = stage.released_row(act["paragraph"])
    text = edited(base.text, act["edits"]) if "edits" in act else act.get("text", "")
    kind = AmendmentKind(act["kind"])
    return amending.Proposal(
        base.paragraph_id, base.version_number, kind, text, act["reasons"], aim=_aim(stage, act)
    )


def _aim(stage: Stage, act: Told) -> Aim:
    """Beside which paragraph one would stand, or with which it would be joined."""
    if "beside" not in act:
        return NOWHERE
    return Aim(stage.paragraphs[act["beside"]], Side(act["side"]) if "side" in act else None)


def _join(stage: Stage, actor: Actor, act: Told) -> None:
    made = sponsoring.join(stage.session, actor, stage.amendments[act["amendment"]])
    stage.sponsorships[act["amendment"], actor.stakeholder_id] = made.id


def _invite(stage: Stage, actor: Actor, act: Told) -> None:
    guest = stage.actors[act["guest"]].stakeholder_id or ""
    made = sponsoring.invite(stage.session, actor, stage.amendments[act["amendment"]], guest)
    stage.sponsorships[act["amendment"], guest] = made.id


def _accept(stage: Stage, actor: Actor, act: Told) -> None:
    sponsoring.accept(stage.session, actor, _between(stage, actor, act))


def _decline(stage: Stage, actor: Actor, act: Told) -> None:
    sponsoring.decline(stage.session, actor, _between(stage, actor, act))


def _leave(stage: Stage, actor: Actor, act: Told) -> None:
    sponsoring.leave(stage.session, actor, _between(stage, actor, act))


def _between(stage: Stage, actor: Actor, act: Told) -> str:
    return stage.sponsorships[act["amendment"], actor.stakeholder_id]


def _ready(stage: Stage, actor: Actor, act: Told) -> None:
    clearing.ready(stage.session, actor, stage.amendments[act["amendment"]], _note(act))


def _send_back(stage: Stage, actor: Actor, act: Told) -> None:
    clearing.send_back(stage.session, actor, stage.amendments[act["amendment"]], _note(act))


def _remark(stage: Stage, actor: Actor, act: Told) -> None:
    clearing.remark(stage.session, actor, stage.amendments[act["amendment"]], _note(act))


def _note(act: Told) -> clearing.Note:
    return clearing.Note(act.get("text", ""), act["revision"])


def _revise(stage: Stage, actor: Actor, act: Told) -> None:
    draft_id = stage.amendments[act["amendment"]]
    amending.revise(stage.session, actor, draft_id, act["revision"], proposal(stage, act))


def _resubmit(stage: Stage, actor: Actor, act: Told) -> None:
    amendment_id = stage.amendments[act["amendment"]]
    wish = proposal(stage, act)
    amending.resubmit(stage.session, actor, amendment_id, act["submission"], wish)


ACTS: dict[str, Callable[[Stage, Actor, Told], None]] = {
    "co_sponsor": _join,
    "invite": _invite,
    "accept": _accept,
    "decline": _decline,
    "leave": _leave,
    "ready": _ready,
    "send_back": _send_back,
    "remark": _remark,
    "revise": _revise,
    "resubmit": _resubmit,
}
