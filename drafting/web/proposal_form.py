"""The form on which an amendment is written: what stands in it, what differs, what is found."""

from flask import render_template

from drafting.domain.asking import recorded_kind
from drafting.domain.errors import DraftingError, NotAllowed, StaleVersion
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries import declarations, stale
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.findings import proposed_findings
from drafting.queries.groups import groups_of
from drafting.queries.paragraph_page import ParagraphPage, last_page, paragraph_page
from drafting.queries.previews import as_kept, edits_of
from drafting.queries.proposal_places import ProposalPlaces, base_words, proposal_places
from drafting.queries.releases import release_text
from drafting.record.aims import Aim
from drafting.services import amending
from drafting.text.breaks import together
from drafting.text.diff import Edit
from drafting.text.editorial import Finding
from drafting.text.invisible import clean
from drafting.web import access, forms
from drafting.web.checking import asked_fix, marks
from drafting.web.errors import status_of
from drafting.web.judging import judged

ONLY_STATES = (
    "Amendments are proposed by the delegations of States, signed in. "
    "Everybody who takes part can comment on the paragraph instead."
)


def form(slug: str, paragraph_id: str, draft: AmendmentRow | None, errors: dict[str, str]) -> str:
    """The form as it was sent, as the draft has it, or with the paragraph to begin from."""
    session, actor = access.reading(), access.actor()
    if not access.can("amendment:draft"):
        raise NotAllowed(ONLY_STATES)
    declaration = declarations.declaration(session, actor, slug)
    page = last_page(session, actor, declaration, paragraph_id)
    kind = recorded_kind(_kind(draft), page.row.kind)
    places = proposal_places(session, page, _chosen("partner", draft))
    base = base_words(kind, page, places)
    written = _written(kind, base, draft)
    if kind is AmendmentKind.JOIN and untouched_join(page, places, written):
        written = base
    text = as_kept(kind, written)
    if forms.text("mend"):
        text = written = asked_fix(text, found(page, kind, text))
    return render_template(
        "proposing/form.html",
        declaration=declaration,
        page=page,
        kind=kind,
        written=written,
        edits=_typed_edits(kind, base, text),
        marks=marks(found(page, kind, text), text),
        judged=judged(page, kind, written, draft.id if draft else ""),
        text=text,
        draft=draft,
        kinds=places.kinds,
        places=places,
        target=_chosen("target", draft),
        side=_side(draft),
        sides_of_it=tuple(Side),
        groups=groups_of(session, actor),
        chosen_groups=forms.several("groups"),
        errors=errors,
        values=forms.typed(),
    )


def untouched_join(page: ParagraphPage, places: ProposalPlaces, written: str) -> bool:
    """Whether words are those of the paragraph and of another one than is chosen to join it."""
    pairs = {together(page.row.text, one.text) for one in places.partners}
    chosen = base_words(AmendmentKind.JOIN, page, places)
    return clean(written) in pairs - {chosen}


def pairs_others(slug: str, paragraph_id: str) -> bool:
    """Whether the form joins one paragraph and says the words of another, left from before."""
    if forms.text("kind") != AmendmentKind.JOIN or not access.can("amendment:draft"):
        return False
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    page = last_page(session, actor, declaration, paragraph_id)
    places = proposal_places(session, page, forms.text("partner"))
    return untouched_join(page, places, forms.text("text"))


def found(page: ParagraphPage, kind: AmendmentKind, text: str) -> tuple[Finding, ...]:
    """What an editor would mark in proposed words, in their place in the release."""
    rows = release_text(access.reading(), page.release.id)
    language = page.declaration.language
    return proposed_findings(rows, page.row.paragraph_id, kind, text, language)


def proposal(paragraph_id: str) -> amending.Proposal:
    """What the form proposes on a paragraph."""
    return amending.Proposal(
        paragraph_id=paragraph_id,
        base_number=forms.number("base"),
        kind=forms.choice("kind", AmendmentKind, what="what you propose"),
        text=forms.text("text"),
        reasons=forms.text("reasons"),
        form_key=forms.key(),
        aim=_aim(),
    )


def _aim() -> Aim:
    """The other paragraph of which the form speaks: each kind has a field of its own for it."""
    if forms.text("kind") == AmendmentKind.JOIN:
        return Aim(forms.text("partner") or None)
    side = forms.text("side")
    return Aim(forms.text("target") or None, Side(side) if side in set(Side) else None)


def _chosen(name: str, draft: AmendmentRow | None) -> str:
    """The paragraph chosen in a field, as it was sent or as the draft has it."""
    kind = AmendmentKind.JOIN if name == "partner" else AmendmentKind.MOVE
    if name in forms.typed():
        return forms.text(name)
    return draft.target_id or "" if draft and draft.kind is kind else ""


def _side(draft: AmendmentRow | None) -> Side:
    side = forms.text("side")
    if side in set(Side):
        return Side(side)
    return draft.side if draft and draft.side else Side.AFTER


def only_looks() -> bool:
    """Whether the form was sent to see a difference, a fix or another kind, and not to keep it."""
    return forms.text("act") == "look" or bool(forms.text("mend") or forms.text("instead"))


def refused(
    slug: str, paragraph_id: str, draft: AmendmentRow | None, error: DraftingError
) -> tuple[str, int]:
    """The form once more with what was refused, or both texts where somebody was quicker."""
    if not access.can("amendment:draft"):
        raise error
    if isinstance(error, StaleVersion):
        return _overtaken(slug, paragraph_id, draft, error)
    return form(slug, paragraph_id, draft, {error.field or "text": str(error)}), status_of(error)


def _overtaken(
    slug: str, paragraph_id: str, draft: AmendmentRow | None, error: StaleVersion
) -> tuple[str, int]:
    """A newer release changed the paragraph: both texts, the merge, and a form to go on."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    page = paragraph_page(session, actor, declaration, paragraph_id)
    base = (paragraph_id, forms.number("base"))
    shown = stale.overtaken(
        session, actor, base, page.row.version_number, as_kept(_kind(draft), forms.text("text"))
    )
    return render_template(
        "proposing/overtaken.html",
        declaration=declaration,
        page=page,
        draft=draft,
        stale=shown,
        sentence=str(error),
        values=forms.typed(),
    ), status_of(error)


def _kind(draft: AmendmentRow | None) -> AmendmentKind:
    """What is proposed: as it was sent, as the address asks for, as the draft has it."""
    for kind in (forms.text("instead"), forms.text("kind"), forms.asked("kind")):
        if kind in set(AmendmentKind):
            return AmendmentKind(kind)
    return draft.kind if draft else AmendmentKind.REPLACE


def _written(kind: AmendmentKind, base: str, draft: AmendmentRow | None) -> str:
    """The words in the field, as they were typed."""
    if "text" in forms.typed():
        return forms.text("text")
    if draft and draft.kind.has_words:
        return draft.text
    return "" if kind.is_insertion else base


def _typed_edits(kind: AmendmentKind, base: str, text: str) -> tuple[Edit, ...]:
    """What was typed as edits of the paragraph, for whoever writes without scripts."""
    was_sent = {forms.text("kind"), forms.text("instead")} & set(AmendmentKind)
    return edits_of(kind, base, text) if was_sent else ()
