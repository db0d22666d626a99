"""How the sample negotiates: submissions, mail, changes to amendments, advice, compositions."""

from collections.abc import Callable
from datetime import date

from drafting.cli.demo.sample import Told, edited
from drafting.cli.demo.stage import Stage
from drafting.domain.actors import Actor
from drafting.domain.recommending import Consent
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.amendments import amendment
from drafting.queries.compositions import Selection
from drafting.record.pasted import Change, Paste
from drafting.services import (
    amending,
    composing,
    countering,
    gathering,
    recommending,
    recording,
    reopening,
)


def _submission(stage: Stage, actor: Actor, act: Told) -> None:
    drafts = [stage.amendments[key] for key in act["amendments"]]
    for one in drafts:
        gathering.add(stage.session, actor, one)
    remarks = gathering.Remarks(act["text"], 1)
    ours = gathering.begin(stage.session, actor, stage.declaration.id, remarks)
    seen = gathering.Seen(ours.revision_number, dict.fromkeys(drafts, 1))
    gathering.submit(stage.session, actor, ours.id, seen)


def _record_mail(stage: Stage, actor: Actor, act: Told) -> None:
    row = stage.released_row(act["paragraph"])
    words = edited(row.text, act["edits"])
    change = Change(0, row.paragraph_id, AmendmentKind.REPLACE, words)
    paste = Paste(act["mail"], act["text"], stage.declaration.release_count, (change,))
    state = stage.actors[act["from"]].stakeholder_id or ""
    mail = recording.Received(state, date.fromisoformat(act["sent_on"]), act["sender"], paste)
    recording.record(stage.session, actor, stage.declaration.id, mail)


def _counter(stage: Stage, actor: Actor, act: Told) -> None:
    other = _proposed(stage, actor, act)
    words = edited(other.text, act["edits"])
    wish = countering.Counter(other.id, other.submission_number, words, act["reasons"])
    made = countering.draft(stage.session, actor, wish)
    stage.amendments[act["key"]] = made.id
    stage.amended[act["key"]] = stage.amended[act["amendment"]]
    amending.submit(stage.session, actor, made.id)


def _recommend(stage: Stage, actor: Actor, act: Told) -> None:
    on = _proposed(stage, actor, act)
    words = edited(stage.row(stage.amended[act["amendment"]]).text, act["keep"])
    advice = recommending.Advice(
        on.id, 0, on.submission_number, Outcome(act["outcome"]), act["text"], words
    )
    written = recommending.write(stage.session, actor, advice)
    recommending.send(stage.session, actor, written.id)
    stage.recommendations[act["amendment"]] = written.id


def _consent(stage: Stage, actor: Actor, act: Told) -> None:
    asked = stage.recommendations[act["amendment"]]
    reply = recommending.Reply(asked, Consent(act["consent"]), act["text"])
    recommending.answer(stage.session, actor, reply)


def _compose(stage: Stage, actor: Actor, act: Told) -> None:
    row = stage.row(act["paragraph"])
    chosen = tuple(stage.amendments[key] for key in act["amendments"])
    draft = composing.Draft(row.paragraph_id, 0, row.version_number, Selection(chosen))
    composing.save(stage.session, actor, draft)


def _take_back(stage: Stage, actor: Actor, act: Told) -> None:
    recall = reopening.Recall(stage.amendments[act["amendment"]], 1, act["reason"])
    reopening.reopen(stage.session, actor, recall)


def _proposed(stage: Stage, actor: Actor, act: Told) -> AmendmentRow:
    return amendment(stage.session, actor, stage.amendments[act["amendment"]])


ACTS: dict[str, Callable[[Stage, Actor, Told], None]] = {
    "submission": _submission,
    "record_mail": _record_mail,
    "counter": _counter,
    "recommend": _recommend,
    "consent": _consent,
    "compose": _compose,
    "take_back": _take_back,
}
