"""Builds what tests are about, through the real use cases."""

from dataclasses import replace

from sqlalchemy.orm import Session

from drafting.domain.permissions import OPERATOR, Actor
from drafting.domain.vocabulary import AmendmentKind, Outcome, Rank, Role, StakeholderKind
from drafting.models import (
    Amendment,
    Comment,
    Composition,
    Declaration,
    Disposition,
    Group,
    Paragraph,
    ParagraphVersion,
    Release,
)
from drafting.queries.compositions import Selection
from drafting.queries.people import person
from drafting.queries.text_rows import TextRow
from drafting.queries.working import standing_text
from drafting.services import (
    accounts,
    accrediting,
    amending,
    commenting,
    composing,
    deciding,
    editing,
    importing,
    publishing,
    reshaping,
    settling,
)

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


def draft(session: Session, actor: Actor, on: TextRow, **changes) -> Amendment:
    """A draft of the actor's delegation."""
    return amending.draft(session, actor, proposal(on, **changes))


def amendment(session: Session, actor: Actor, on: TextRow, **changes) -> Amendment:
    """A submitted amendment."""
    return amending.submit(session, actor, draft(session, actor, on, **changes).id)


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
