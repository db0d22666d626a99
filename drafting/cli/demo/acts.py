"""Every kind of act that the sample tells, done as the people of the room would do it."""

from collections.abc import Callable

from drafting.cli.demo import answering, closing, consulting, library, negotiating, support
from drafting.cli.demo.sample import Told, edited
from drafting.cli.demo.stage import Stage
from drafting.domain.actors import Actor
from drafting.domain.remarks import CommentKind
from drafting.domain.telling import When
from drafting.domain.vocabulary import Outcome, ParagraphKind
from drafting.services import addressing, amending, commenting, deciding, editing, reshaping
from drafting.services.commenting import Remark


def do(stage: Stage, act: Told) -> None:
    """Let one act happen."""
    _ALL[act["act"]](stage, stage.actors[act["by"]], act)


def _publish(stage: Stage, actor: Actor, act: Told) -> None:
    stage.publish(actor, act["symbol"], act["note"])


def _amend(stage: Stage, actor: Actor, act: Told) -> None:
    amendment = amending.draft(stage.session, actor, support.proposal(stage, act))
    stage.amendments[act["key"]] = amendment.id
    stage.amended[act["key"]] = act["paragraph"]
    if act.get("consultation"):
        place = stage.consultations[act["consultation"]]
        addressing.address(stage.session, actor, amendment.id, place, confidential=False)
    if not act.get("draft"):
        groups = support.group_ids(stage, act)
        amending.submit(stage.session, actor, amendment.id, group_ids=groups)


def _comment(stage: Stage, actor: Actor, act: Told) -> None:
    what, _, key = act["on"].partition(":")
    session, remark = stage.session, _remark(stage, act)
    if what == "paragraph":
        row = stage.released_row(key)
        number = row.version_number
        made = commenting.on_paragraph(session, actor, row.paragraph_id, number, remark)
    elif what == "amendment":
        made = commenting.on_amendment(session, actor, stage.amendments[key], remark)
    else:
        made = commenting.answer(session, actor, stage.comments[key], remark)
    stage.comments[act["key"]] = made.id


def _remark(stage: Stage, act: Told) -> Remark:
    return Remark(
        act["text"],
        consultation_id=stage.consultations.get(act.get("consultation", ""), ""),
        kind=CommentKind(act.get("kind", CommentKind.GENERAL)),
        quote=act.get("quote", ""),
        is_confidential=act.get("confidential", False),
    )


def _withdraw(stage: Stage, actor: Actor, act: Told) -> None:
    amending.withdraw(stage.session, actor, stage.amendments[act["amendment"]])


def _decide(stage: Stage, actor: Actor, act: Told) -> None:
    standing = stage.row(stage.amended[act["amendment"]])
    words = edited(standing.text, act["keep"]) if "keep" in act else act.get("words", "")
    decision = deciding.Decision(
        stage.amendments[act["amendment"]],
        Outcome(act["outcome"]),
        act["reason"],
        standing.version_number,
        words,
        into_id=stage.amendments.get(act.get("into", ""), ""),
        when=When(act.get("when", When.AT_ONCE)),
    )
    before = {row.paragraph_id for row in stage.rows()}
    deciding.decide(stage.session, actor, decision)
    if "new_key" in act:
        added = [row.paragraph_id for row in stage.rows() if row.paragraph_id not in before]
        stage.paragraphs[act["new_key"]] = added[0]


def _rewrite(stage: Stage, actor: Actor, act: Told) -> None:
    row = stage.row(act["paragraph"])
    text = edited(row.text, act["edits"])
    edit = editing.Edit(row.paragraph_id, row.version_number, act["reason"], text)
    editing.rewrite(stage.session, actor, edit)


def _add_after(stage: Stage, actor: Actor, act: Told) -> None:
    addition = editing.Addition(
        ParagraphKind(act["kind"]),
        act["text"],
        act["reason"],
        after_id=stage.paragraphs[act["paragraph"]],
    )
    stage.paragraphs[act["key"]] = editing.add(stage.session, actor, addition).id


def _move(stage: Stage, actor: Actor, act: Told) -> None:
    row = stage.row(act["paragraph"])
    edit = editing.Edit(row.paragraph_id, row.placement_number, act["reason"])
    editing.move(stage.session, actor, edit, stage.paragraphs[act["after"]])


def _retire(stage: Stage, actor: Actor, act: Told) -> None:
    row = stage.row(act["paragraph"])
    edit = editing.Edit(row.paragraph_id, row.placement_number, act["reason"])
    editing.retire(stage.session, actor, edit)


def _split(stage: Stage, actor: Actor, act: Told) -> None:
    row = stage.row(act["paragraph"])
    wish = reshaping.Split(
        row.paragraph_id, row.version_number, act["second_begins"], act["reason"]
    )
    stage.paragraphs[act["key"]] = reshaping.split(stage.session, actor, wish).id


def _join(stage: Stage, actor: Actor, act: Told) -> None:
    first, second = stage.row(act["paragraph"]), stage.row(act["with"])
    wish = reshaping.Join(
        first.paragraph_id,
        first.version_number,
        second.paragraph_id,
        second.version_number,
        act["reason"],
    )
    reshaping.join(stage.session, actor, wish)


_ACTS: dict[str, Callable[[Stage, Actor, Told], None]] = {
    "publish": _publish,
    "amend": _amend,
    "comment": _comment,
    "withdraw": _withdraw,
    "decide": _decide,
    "rewrite": _rewrite,
    "add_after": _add_after,
    "move": _move,
    "retire": _retire,
    "split": _split,
    "join": _join,
}

_ALL = (
    _ACTS
    | support.ACTS
    | library.ACTS
    | consulting.ACTS
    | answering.ACTS
    | negotiating.ACTS
    | closing.ACTS
)
