"""Builds what tests are about, through the real use cases."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from drafting.domain import clock
from drafting.domain.actors import OPERATOR, Actor
from drafting.domain.consultations import ConsultationKind
from drafting.domain.vocabulary import AmendmentKind, Outcome, Rank, Role, Side, StakeholderKind
from drafting.models import (
    Amendment,
    Comment,
    Composition,
    Consultation,
    Declaration,
    Disposition,
    Group,
    Paragraph,
    ParagraphVersion,
    Recommendation,
    Release,
    Submission,
)
from drafting.queries.compositions import Selection
from drafting.queries.people import person
from drafting.queries.text_rows import TextRow
from drafting.queries.working import standing_text
from drafting.record.aims import Aim
from drafting.record.plans import Plan
from drafting.services import (
    accounts,
    accrediting,
    addressing,
    amending,
    commenting,
    composing,
    consulting,
    countering,
    deciding,
    editing,
    gathering,
    importing,
    publishing,
    recommending,
    reopening,
    reshaping,
    settling,
)
from tests import factories_of_sources as of_sources

link, reference = of_sources.link, of_sources.reference
source, suggestion = of_sources.source, of_sources.suggestion

TEXT = b"""Draft declaration on good neighbours

Recalling that neighbours share one river and one road,

Convinced that a bridge is built from both banks,

1. Reaffirms that each neighbour keeps the road in good repair;

2. Calls upon all neighbours:

(a) To mend what they break;

(b) To share what the river brings;

3. Decides to meet again next year.
"""


def declaration(session: Session, actor: Actor, slug: str = "neighbours") -> Declaration:
    """A declaration of seven paragraphs and a title, not released yet."""
    file = importing.TextFile("neighbours.txt", TEXT, slug=slug)
    return importing.import_text(session, actor, file).declaration


def release(session: Session, actor: Actor, of: Declaration, **changes) -> Release:
    """The next release of a declaration."""
    draft = publishing.Draft(
        slug=of.slug,
        symbol=f"TEST/{of.release_count + 1}",
        title="Draft declaration on good neighbours",
        note="",
        base_count=of.release_count,
    )
    return publishing.publish(session, actor, replace(draft, **changes))


def row(session: Session, of: Declaration, reference: str) -> TextRow:
    """A paragraph of the working text by its reference: "PP1", "OP2(a)", "Title"."""
    return next(one for one in standing_text(session, of.id).rows if one.name == reference)


def proposal(on: TextRow, **changes) -> amending.Proposal:
    """A proposal to replace the words of a paragraph."""
    wish = amending.Proposal(
        paragraph_id=on.paragraph_id,
        base_number=on.version_number,
        kind=AmendmentKind.REPLACE,
        text=on.text.replace("neighbour", "good neighbour", 1),
        reasons="It says more clearly what is meant.",
    )
    return replace(wish, **changes)


def aim(at: TextRow, side: Side | None = None) -> Aim:
    """Another paragraph: beside which one moves, or with which one is joined."""
    return Aim(at.paragraph_id, side)


def draft(session: Session, actor: Actor, on: TextRow, **changes) -> Amendment:
    """A draft of the actor's delegation."""
    return amending.draft(session, actor, proposal(on, **changes))


def amendment(session: Session, actor: Actor, on: TextRow, **changes) -> Amendment:
    """A submitted amendment."""
    return amending.submit(session, actor, draft(session, actor, on, **changes).id)


def confidential(
    session: Session, actor: Actor, on: TextRow, room_id: str, **changes
) -> Amendment:
    """A submitted amendment for the Expert and the secretariat alone."""
    made = draft(session, actor, on, **changes)
    addressing.address(session, actor, made.id, room_id, confidential=True)
    return amending.submit(session, actor, made.id)


def countering_of(other: Amendment, **changes) -> countering.Counter:
    """Other words for an amendment, by somebody who read it last."""
    text = other.text.replace(" ", " indeed ", 1)
    wish = countering.Counter(other.id, other.submission_number, text, "It is better so.")
    return replace(wish, **changes)


def counter(session: Session, actor: Actor, other: Amendment, **changes) -> Amendment:
    """A draft that would change an amendment."""
    return countering.draft(session, actor, countering_of(other, **changes))


def gathered(
    session: Session, actor: Actor, of: Declaration, *drafts: Amendment, remarks: str = "Thanks."
) -> Submission:
    """What the actor's delegation gathers, with these drafts in it and general remarks."""
    for one in drafts:
        gathering.add(session, actor, one.id)
    wish = gathering.Remarks(remarks, 1)
    return gathering.begin(session, actor, of.id, wish)


def seen(of: Submission, *drafts: Amendment, **changes) -> gathering.Seen:
    """A submission as its head read it last."""
    read = gathering.Seen(of.revision_number, {one.id: one.revision_number for one in drafts})
    return replace(read, **changes)


def submission(
    session: Session, actor: Actor, of: Declaration, *drafts: Amendment, **changes
) -> Submission:
    """What a delegation sent at once."""
    made = gathered(session, actor, of, *drafts, **changes)
    return gathering.submit(session, actor, made.id, seen(made, *drafts))


def delegate(session: Session, iso3: str, rank: Rank = Rank.HEAD) -> Actor:
    """Somebody of the delegation of one more State."""
    state = accrediting.enter(
        session, OPERATOR, accrediting.Applicant(StakeholderKind.STATE, iso3=iso3)
    )
    account = accounts.NewAccount(
        f"{iso3.lower()}.{rank}@example.org",
        f"A {rank} of {state.name}",
        Role.PARTICIPANT,
        "four unrelated garden chairs",
        state.id,
        cheap=True,
        rank=rank,
    )
    return person(session, accounts.create(session, OPERATOR, account).id).actor


def group(session: Session, short_name: str) -> Group:
    """One of the groups with which every room comes."""
    return session.query(Group).filter_by(short_name=short_name).one()


def decision(of: Amendment, **changes) -> deciding.Decision:
    """The acceptance of an amendment."""
    accepted = deciding.Decision(
        amendment_id=of.id,
        outcome=Outcome.ACCEPTED,
        reason="It makes the text clearer.",
        working_number=1,
    )
    return replace(accepted, **changes)


def disposition(session: Session, actor: Actor, of: Amendment, **changes) -> Disposition:
    """A recorded decision."""
    return deciding.decide(session, actor, decision(of, **changes))


def composing_of(on: TextRow, *switched_on: Amendment, **changes) -> composing.Draft:
    """The first work on a paragraph, with these amendments switched on."""
    chosen = Selection(tuple(one.id for one in switched_on))
    selection = replace(
        chosen, **{name: changes.pop(name) for name in ("choices", "words") if name in changes}
    )
    draft = composing.Draft(on.paragraph_id, 0, on.version_number, selection)
    return replace(draft, **changes)


def composition(
    session: Session, actor: Actor, on: TextRow, *switched_on: Amendment, **changes
) -> Composition:
    """A saved composition."""
    return composing.save(session, actor, composing_of(on, *switched_on, **changes))


def settlement(of: Composition, **changes) -> settling.Settlement:
    """The decision on all that a composition brings together."""
    wish = settling.Settlement(
        of.paragraph_id, of.number, of.base_number, "Together they say it best."
    )
    return replace(wish, **changes)


def verdict(on: Amendment, outcome: Outcome, **changes) -> settling.Verdict:
    """What is decided about one amendment among several."""
    return replace(settling.Verdict(on.id, outcome), **changes)


def settle(session: Session, actor: Actor, of: Composition, **changes) -> Composition:
    """The recorded decision on all that a composition brings together."""
    return settling.settle(session, actor, settlement(of, **changes))


def recall(of: Disposition, **changes) -> reopening.Recall:
    """The wish to take a decision back."""
    wish = reopening.Recall(of.amendment_id, of.number, "It was decided too early.")
    return replace(wish, **changes)


def reopened(session: Session, actor: Actor, of: Disposition, **changes) -> Disposition:
    """A decision that was taken back."""
    return reopening.reopen(session, actor, recall(of, **changes))


def advice(on: Amendment, **changes) -> recommending.Advice:
    """The first thing that the desk recommends on an amendment."""
    wish = recommending.Advice(
        on.id, 0, on.submission_number, Outcome.DECLINED, "Others say it better."
    )
    return replace(wish, **changes)


def recommendation(session: Session, actor: Actor, on: Amendment, **changes) -> Recommendation:
    """A kept recommendation."""
    return recommending.write(session, actor, advice(on, **changes))


def comment(
    session: Session, actor: Actor, on: TextRow, text: str = "A remark.", **changes
) -> Comment:
    """A comment on a published paragraph; on words in it, if they are quoted."""
    remark = replace(commenting.Remark(text), **changes)
    return commenting.on_paragraph(session, actor, on.paragraph_id, on.version_number, remark)


def joined(session: Session, actor: Actor, first: TextRow, second: TextRow) -> ParagraphVersion:
    """Two neighbours made one paragraph."""
    numbers = first.version_number, second.paragraph_id, second.version_number
    wish = reshaping.Join(first.paragraph_id, *numbers, "They say one thing.")
    return reshaping.join(session, actor, wish)


def split(session: Session, actor: Actor, one: TextRow, second_begins: str) -> Paragraph:
    """A paragraph cut in two; gives the second part."""
    wish = reshaping.Split(one.paragraph_id, one.version_number, second_begins, "They are two.")
    return reshaping.split(session, actor, wish)


def edit(on: TextRow, text: str = "", **changes) -> editing.Edit:
    """What an editor does to the words of a paragraph, looking at its latest version."""
    wish = editing.Edit(on.paragraph_id, on.version_number, "It reads better.", text)
    return replace(wish, **changes)


def placing(on: TextRow, **changes) -> editing.Edit:
    """What an editor does to the place of a paragraph, looking at its latest place."""
    wish = editing.Edit(on.paragraph_id, on.placement_number, "It stands better.")
    return replace(wish, **changes)


def rewritten(session: Session, actor: Actor, on: TextRow, text: str) -> ParagraphVersion:
    """The next version of a paragraph."""
    return editing.rewrite(session, actor, edit(on, text))


def added(session: Session, actor: Actor, after: TextRow, text: str, **changes) -> Paragraph:
    """A new paragraph of the same kind behind another one."""
    wish = editing.Addition(after.kind, text, "It was missing.", after_id=after.paragraph_id)
    return editing.add(session, actor, replace(wish, **changes))


def plan(**changes) -> Plan:
    """A call for input that opened an hour ago and closes tomorrow."""
    now = clock.now().replace(microsecond=0)
    wish = Plan(
        kind=ConsultationKind.CALL_FOR_INPUT,
        title="Views on the first draft",
        zone="Europe/Zurich",
        opens_at=now - timedelta(hours=1),
        closes_at=now + timedelta(days=1),
        description="What is missing, and *why*?",
        place="Geneva",
        languages="English, French",
        documents="The concept note https://example.org/note",
    )
    return replace(wish, **changes)


def step(of: Consultation, **changes) -> consulting.Step:
    """An act on a consultation as it stands."""
    wish = consulting.Step(of.id, of.revision_number, "It was agreed in the bureau.")
    return replace(wish, **changes)


def consultation(session: Session, actor: Actor, of: Declaration, **changes) -> Consultation:
    """An announced consultation; open unless other times are given."""
    planned = consulting.plan(session, actor, of.id, plan(**changes))
    return consulting.announce(session, actor, step(planned))
