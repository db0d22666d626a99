"""What becomes of the sample's comments: held, replied to, and answered by their authors."""

from collections.abc import Callable

from drafting.cli.demo.sample import Told
from drafting.cli.demo.stage import Stage
from drafting.domain.actors import Actor
from drafting.domain.remarks import CommentOutcome, CommentState, Satisfaction
from drafting.services import moderating, replying


def _rule(stage: Stage, actor: Actor, act: Told) -> None:
    comment_id = stage.comments[act["comment"]]
    ruling = moderating.Ruling(comment_id, CommentState(act["state"]), 0, act["reason"])
    moderating.rule(stage.session, actor, ruling)


def _reply(stage: Stage, actor: Actor, act: Told) -> None:
    replying.dispose(stage.session, actor, _written(stage, act))


def _draft_reply(stage: Stage, actor: Actor, act: Told) -> None:
    replying.draft(stage.session, actor, _written(stage, act))


def _written(stage: Stage, act: Told) -> replying.Reply:
    return replying.Reply(
        stage.comments[act["comment"]],
        0,
        CommentOutcome(act["outcome"]),
        act["text"],
        version_number=act.get("version"),
        at_release=act.get("at_release", False),
    )


def _respond(stage: Stage, actor: Actor, act: Told) -> None:
    comment_id, satisfaction = stage.comments[act["comment"]], Satisfaction(act["satisfaction"])
    response = replying.Response(comment_id, 1, satisfaction, act["text"])
    replying.respond(stage.session, actor, response)


ACTS: dict[str, Callable[[Stage, Actor, Told], None]] = {
    "rule_on_comment": _rule,
    "reply": _reply,
    "draft_reply": _draft_reply,
    "respond": _respond,
}
