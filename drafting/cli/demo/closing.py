"""How the sample comes to its end: readings, silence procedures, and a text that is adopted."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from drafting.cli.demo.sample import Told
from drafting.cli.demo.stage import Stage
from drafting.domain.actors import Actor
from drafting.domain.adoption import AdoptionManner, Occasion
from drafting.domain.consultations import ReportingBody
from drafting.domain.readings import ReadingStatus
from drafting.domain.silence import SilenceBreak
from drafting.services import adopting, chairing, extending, silencing

if TYPE_CHECKING:
    from drafting.models import Reading


def _begin(stage: Stage, actor: Actor, act: Told) -> None:
    made = chairing.begin(stage.session, actor, stage.declaration.id, act["title"])
    stage.readings[act["key"]] = made


def _rule(stage: Stage, actor: Actor, act: Told) -> None:
    """Put a paragraph before the room, and record what it finds."""
    reading, known = _reading(stage, act), stage.paragraphs[act["paragraph"]]
    chairing.turn(stage.session, actor, reading.id, known)
    ruling = chairing.Ruling(
        reading.id,
        known,
        reading.ruling_count,
        ReadingStatus(act["status"]),
        whom=act.get("whom", ""),
        note=act.get("text", ""),
        package=act.get("package", ""),
    )
    chairing.rule(stage.session, actor, ruling)


def _adjourn(stage: Stage, actor: Actor, act: Told) -> None:
    chairing.adjourn(stage.session, actor, _step(stage, act))


def _resume(stage: Stage, actor: Actor, act: Told) -> None:
    chairing.resume(stage.session, actor, _step(stage, act))


def _close(stage: Stage, actor: Actor, act: Told) -> None:
    chairing.close(stage.session, actor, _step(stage, act))


def _reading(stage: Stage, act: Told) -> "Reading":
    return stage.readings[act["reading"]]


def _step(stage: Stage, act: Told) -> chairing.Step:
    reading = _reading(stage, act)
    return chairing.Step(reading.id, reading.step_count, act.get("text", ""))


def _open_silence(stage: Stage, actor: Actor, act: Told) -> None:
    wish = silencing.Opening(
        title=act["title"],
        zone=act["zone"],
        closes_at=datetime.fromisoformat(act["closes"]),
        release_count=stage.declaration.release_count,
        breaks=SilenceBreak(act["breaks"]),
        paragraph_ids=_named(stage, act),
        words=act.get("text", ""),
    )
    made = silencing.open_silence(stage.session, actor, stage.declaration.id, wish)
    stage.silences[act["key"]] = made.id


def _object(stage: Stage, actor: Actor, act: Told) -> None:
    wish = silencing.Objecting(_silence(stage, act), _named(stage, act), act["text"])
    stage.objections[act["key"]] = silencing.object_to(stage.session, actor, wish).id


def _take_back(stage: Stage, actor: Actor, act: Told) -> None:
    silencing.take_back(stage.session, actor, stage.objections[act["objection"]])


def _extend(stage: Stage, actor: Actor, act: Told) -> None:
    later = datetime.fromisoformat(act["closes"])
    wish = extending.Extension(_silence(stage, act), later, act["reason"])
    extending.extend(stage.session, actor, wish)


def _call_off(stage: Stage, actor: Actor, act: Told) -> None:
    wish = extending.CallingOff(_silence(stage, act), act["reason"])
    extending.call_off(stage.session, actor, wish)


def _announce(stage: Stage, actor: Actor, act: Told) -> None:
    silencing.announce(stage.session, actor, _silence(stage, act))


def _silence(stage: Stage, act: Told) -> str:
    return stage.silences[act["silence"]]


def _named(stage: Stage, act: Told) -> tuple[str, ...]:
    return tuple(stage.paragraphs[key] for key in act.get("paragraphs", ()))


def _submit(stage: Stage, actor: Actor, act: Told) -> None:
    day, body = date.fromisoformat(act["day"]), ReportingBody(act["body"])
    wish = adopting.Submitting(stage.declaration.id, act["steps"], body, day, act["text"])
    adopting.submit(stage.session, actor, wish)


def _adopt(stage: Stage, actor: Actor, act: Told) -> None:
    wish = adopting.Adoption(
        stage.declaration.id,
        act["steps"],
        date.fromisoformat(act["day"]),
        act["symbol"],
        AdoptionManner(act["manner"]),
        votes=(act["in_favour"], act["against"], act["abstaining"]),
        note=act["text"],
    )
    adopting.adopt(stage.session, actor, wish)


def _explain(stage: Stage, actor: Actor, act: Told) -> None:
    wish = adopting.Explanation(
        stage.declaration.id, act["state"], Occasion(act["occasion"]), act["text"]
    )
    adopting.explain(stage.session, actor, wish)


ACTS: dict[str, Callable[[Stage, Actor, Told], None]] = {
    "begin_reading": _begin,
    "rule": _rule,
    "adjourn_reading": _adjourn,
    "resume_reading": _resume,
    "close_reading": _close,
    "open_silence": _open_silence,
    "object": _object,
    "take_objection_back": _take_back,
    "extend_silence": _extend,
    "call_silence_off": _call_off,
    "announce_result": _announce,
    "submit_text": _submit,
    "adopt_text": _adopt,
    "explain_position": _explain,
}
