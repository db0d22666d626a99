"""Every act that changes an amendment or its paragraph, each ready to begin on one scene."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.readings import ReadingStatus
from drafting.domain.telling import When
from drafting.domain.vocabulary import Act, Outcome
from drafting.formats.doubts import Reading as FileReading
from drafting.formats.outline import Outline
from drafting.models import (
    Amendment,
    Composition,
    Declaration,
    Reading,
    SilenceObjection,
    SilenceProcedure,
    Sponsorship,
)
from drafting.queries.new_version import proposed, version_of_text
from drafting.queries.text_rows import TextRow, as_nodes
from drafting.queries.working import digest, standing_text
from drafting.services import (
    amending,
    carrying,
    chairing,
    clearing,
    commenting,
    deciding,
    editing,
    extending,
    reshaping,
    revising,
    settling,
    silencing,
    sponsoring,
)
from tests import adoptions, factories, readings, silences
from tests.cast import Cast, gathered

BASE = "Recalling that neighbours share one river and one road,"
SECOND = BASE.replace("one road", "one long road")
WIDE = BASE.replace("one river", "one wide river")
DEEP = SECOND.replace("one river", "one deep river")
BRIDGE = SECOND.replace("Recalling", "Convinced")


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph released twice, on which Northland's amendment was rebased; all else waits."""

    cast: Cast
    joining: Actor
    invited: Actor
    guest: str
    row: TextRow
    wide: Amendment
    """Northland's, carried to the second release, supported by Southland."""
    bridge: Amendment
    """Southland's, written on the second release."""
    draft: Amendment
    """Northland's, which nobody else sees."""
    support: Sponsorship
    invitation: Sponsorship
    saved: Composition
    """The desk's work, both amendments switched on."""
    reading: Reading
    silence: SilenceProcedure
    objection: SilenceObjection
    """Southland's, to the first paragraph that is under silence."""
    text: tuple[TextRow, ...]
    """The working text, as whoever brings a new version of it has read it."""
    head: int
    """How many acts the journal knows so far."""


def set_scene(session: Session) -> Scene:
    """All that the acts act on."""
    cast = gathered(session)
    joining, invited = factories.delegate(session, "KEN"), factories.delegate(session, "FRA")
    guest = factories.delegate(session, "BRA").stakeholder_id or ""
    declaration = session.query(Declaration).one()
    row = factories.row(session, declaration, "PP1")
    wide = factories.amendment(session, cast.northland, row, text=WIDE)
    support = sponsoring.join(session, cast.southland, wide.id)
    invitation = sponsoring.invite(session, cast.northland, wide.id, invited.stakeholder_id or "")
    factories.rewritten(session, cast.expert, row, SECOND)
    factories.release(session, cast.expert, declaration)
    row = factories.row(session, declaration, "PP1")
    bridge = factories.amendment(session, cast.southland, row, text=BRIDGE)
    draft = factories.draft(session, cast.northland, row, text=DEEP)
    reading = readings.reading(session, cast.expert, declaration)
    silence = silences.silence(session, cast.expert, declaration)
    objection = silences.objection(session, cast.southland, silence)
    adoptions.submitted(session, cast.expert, declaration)
    saved = factories.composition(session, cast.expert, row, wide, bridge)
    return Scene(
        cast=cast,
        joining=joining,
        invited=invited,
        guest=guest,
        row=row,
        wide=wide,
        bridge=bridge,
        draft=draft,
        support=support,
        invitation=invitation,
        saved=saved,
        reading=reading,
        silence=silence,
        objection=objection,
        text=standing_text(session, declaration.id).rows,
        head=saved.journal_seq,
    )


@dataclass(frozen=True, slots=True)
class Deed:
    """An act on the scene, and what it leaves in the journal when it is done."""

    leaves: Act
    act: Callable[[Session, Scene], object]


def _draft(session, on):
    return factories.draft(session, on.cast.northland, on.row, text=DEEP)


def _revise(session, on):
    wish = factories.proposal(on.row, text=DEEP.replace("deep", "slow"))
    return amending.revise(session, on.cast.northland_second, on.draft.id, 1, wish)


def _ready(session, on):
    return clearing.ready(session, on.cast.northland_second, on.draft.id, clearing.Note("", 1))


def _submit(session, on):
    return amending.submit(session, on.cast.northland, on.draft.id, 1)


def _resubmit(session, on):
    wish = factories.proposal(on.row, text=DEEP)
    return amending.resubmit(session, on.cast.northland, on.wide.id, 1, wish)


def _withdraw(session, on):
    return amending.withdraw(session, on.cast.northland, on.wide.id)


def _invite(session, on):
    return sponsoring.invite(session, on.cast.northland, on.wide.id, on.guest)


def _accept(session, on):
    return sponsoring.accept(session, on.invited, on.invitation.id)


def _decline(session, on):
    return sponsoring.decline(session, on.invited, on.invitation.id)


def _join(session, on):
    return sponsoring.join(session, on.joining, on.wide.id)


def _leave(session, on):
    return sponsoring.leave(session, on.cast.southland, on.support.id)


def _confirm(session, on):
    return carrying.confirm(session, on.cast.northland, carrying.Reply(on.wide.id, 2, 0))


def _adapt(session, on):
    reply = carrying.Reply(on.wide.id, 2, 0, DEEP)
    return carrying.adapt(session, on.cast.northland, reply)


def _take(session, on):
    return deciding.decide(session, on.cast.expert, _decision(on))


def _turn_down(session, on):
    declined = replace(_decision(on), outcome=Outcome.DECLINED)
    return deciding.decide(session, on.cast.expert, declined)


def _decision(on):
    return factories.decision(on.wide, working_number=2, submission_number=1)


def _save(session, on):
    return factories.composition(session, on.cast.secretariat, on.row, on.bridge, revision=1)


def _settle(session, on):
    return settling.settle(session, on.cast.expert, factories.settlement(on.saved))


def _rewrite(session, on):
    words = SECOND.replace("neighbours", "good neighbours")
    return factories.rewritten(session, on.cast.secretariat, on.row, words)


def _bring(session, on):
    words = {on.row.paragraph_id: SECOND.replace("neighbours", "patient neighbours")}
    rows = [replace(row, text=words.get(row.paragraph_id, row.text)) for row in on.text]
    reading = FileReading(Outline(as_nodes(rows)))
    declaration = session.query(Declaration).one()
    wish = revising.Confirmation(
        declaration.id,
        "next.json",
        b"As it was sent.",
        reading,
        digest(on.text),
        proposed(version_of_text(on.text, "next.json", reading)),
    )
    return revising.confirm(session, on.cast.expert, wish)


def _split(session, on):
    wish = reshaping.Split(on.row.paragraph_id, 2, "and one long road", "Two thoughts.")
    return reshaping.split(session, on.cast.expert, wish)


def _retire(session, on):
    return editing.retire(session, on.cast.expert, factories.placing(on.row))


def _comment(session, on):
    remark = commenting.Remark("It is wide indeed.")
    return commenting.on_amendment(session, on.cast.observer, on.wide.id, remark)


def _publish(session, on):
    declaration = session.query(Declaration).one()
    return factories.release(session, on.cast.expert, declaration, base_count=2, symbol="NEW")


def _counter(session, on):
    return factories.counter(session, on.cast.northland, on.bridge, text=DEEP)


def _send(session, on):
    declaration = session.query(Declaration).one()
    return factories.submission(session, on.cast.northland, declaration, on.draft)


def _recommend(session, on):
    return factories.recommendation(session, on.cast.secretariat, on.wide)


def _rule(session, on):
    wish = readings.ruling(on.reading, on.row, ReadingStatus.AGREED, ruling_count=0)
    return chairing.rule(session, on.cast.secretariat, wish)


def _object(session, on):
    return silences.objection(session, on.cast.northland, on.silence)


def _take_back(session, on):
    return silencing.take_back(session, on.cast.southland, on.objection.id)


def _extend(session, on):
    later = on.silence.closes_at + silences.DAY
    wish = extending.Extension(on.silence.id, later, "Two capitals asked for it.")
    return extending.extend(session, on.cast.expert, wish)


def _call_off(session, on):
    wish = extending.CallingOff(on.silence.id, "The bridge has to be built first.")
    return extending.call_off(session, on.cast.expert, wish)


def _adopt(session, on):
    declaration = session.query(Declaration).one()
    return adoptions.adopted(session, on.cast.expert, declaration, step_count=1)


def _decide_unheard(session, on):
    later = replace(_decision(on), outcome=Outcome.DECLINED, when=When.WITH_RELEASE)
    return deciding.decide(session, on.cast.expert, later)


DEEDS = {
    "draft": Deed(Act.AMENDMENT_DRAFTED, _draft),
    "revise": Deed(Act.AMENDMENT_REVISED, _revise),
    "ready": Deed(Act.AMENDMENT_READIED, _ready),
    "submit": Deed(Act.AMENDMENT_SUBMITTED, _submit),
    "resubmit": Deed(Act.AMENDMENT_RESUBMITTED, _resubmit),
    "withdraw": Deed(Act.AMENDMENT_WITHDRAWN, _withdraw),
    "invite": Deed(Act.SPONSOR_INVITED, _invite),
    "accept": Deed(Act.SPONSOR_ACCEPTED, _accept),
    "decline": Deed(Act.SPONSOR_DECLINED, _decline),
    "join": Deed(Act.SPONSOR_JOINED, _join),
    "leave": Deed(Act.SPONSOR_LEFT, _leave),
    "confirm": Deed(Act.AMENDMENT_CONFIRMED, _confirm),
    "adapt": Deed(Act.AMENDMENT_ADAPTED, _adapt),
    "take": Deed(Act.AMENDMENT_DECIDED, _take),
    "turn down": Deed(Act.AMENDMENT_DECIDED, _turn_down),
    "save": Deed(Act.COMPOSITION_SAVED, _save),
    "settle": Deed(Act.AMENDMENT_DECIDED, _settle),
    "rewrite": Deed(Act.PARAGRAPH_REWRITTEN, _rewrite),
    "bring": Deed(Act.DECLARATION_REVISED, _bring),
    "split": Deed(Act.PARAGRAPH_SPLIT, _split),
    "retire": Deed(Act.PARAGRAPH_RETIRED, _retire),
    "comment": Deed(Act.COMMENT_WRITTEN, _comment),
    "publish": Deed(Act.RELEASE_PUBLISHED, _publish),
    "counter": Deed(Act.AMENDMENT_DRAFTED, _counter),
    "send": Deed(Act.SUBMISSION_SUBMITTED, _send),
    "recommend": Deed(Act.RECOMMENDATION_WRITTEN, _recommend),
    "rule": Deed(Act.PARAGRAPH_RULED, _rule),
    "object": Deed(Act.SILENCE_OBJECTED, _object),
    "take back": Deed(Act.SILENCE_OBJECTION_WITHDRAWN, _take_back),
    "extend": Deed(Act.SILENCE_EXTENDED, _extend),
    "call off": Deed(Act.SILENCE_CALLED_OFF, _call_off),
    "adopt": Deed(Act.TEXT_ADOPTED, _adopt),
    "decide unheard": Deed(Act.DECISION_SEALED, _decide_unheard),
}
