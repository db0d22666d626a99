"""Proposing: a delegation drafts an amendment, submits it, or takes it back."""

from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.adoption import STANDS
from drafting.domain.errors import DraftingError, NotAllowed, NotFound, WrongState
from drafting.domain.vocabulary import AmendmentKind, AmendmentState
from drafting.queries import amendments, declarations
from drafting.queries.paragraph_page import paragraph_page
from drafting.queries.previews import as_kept, edits_of
from drafting.queries.proposal_places import base_words, proposal_places
from drafting.services import addressing, amending
from drafting.web import access, forms
from drafting.web.checking import marks
from drafting.web.joining import asks_to_join, join_instead
from drafting.web.judging import judged
from drafting.web.proposal_form import (
    ONLY_STATES,
    form,
    found,
    only_looks,
    pairs_others,
    proposal,
    refused,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from drafting.models import Amendment

bp = Blueprint("proposing", __name__, url_prefix="/declarations/<slug>")


@bp.get("/paragraphs/<paragraph_id>/amendments/new")
def new(slug: str, paragraph_id: str) -> str:
    """The page on which an amendment is written; none on a text that was adopted."""
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    if declaration.adopted_seq is not None:
        raise WrongState(STANDS)
    if not access.can("amendment:draft"):
        raise NotAllowed(ONLY_STATES)
    return form(slug, paragraph_id, None, {})


@bp.post("/paragraphs/<paragraph_id>/amendments/preview")
def preview(slug: str, paragraph_id: str) -> str:
    """The difference of what is being typed, word by word, exactly as others will see it."""
    session, actor = access.reading(), access.actor()
    if not access.can("amendment:draft"):
        raise NotAllowed
    declaration = declarations.declaration(session, actor, slug)
    page = paragraph_page(session, actor, declaration, paragraph_id)
    kind = forms.choice("kind", AmendmentKind, what="what you propose")
    text = as_kept(kind, forms.text("text"))
    base = base_words(kind, page, proposal_places(session, page, forms.text("partner")))
    return render_template(
        "proposing/_preview.html",
        declaration=declaration,
        slug=slug,
        values=forms.typed(),
        edits=edits_of(kind, base, text),
        marks=marks(found(page, kind, text), text),
        judged=judged(page, kind, forms.text("text"), forms.asked("besides")),
        text=text,
        kind=kind,
    )


@bp.post("/paragraphs/<paragraph_id>/amendments")
def create(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Keep a new amendment as a draft, and submit it if that was asked."""
    if only_looks() or pairs_others(slug, paragraph_id):
        return form(slug, paragraph_id, None, {}), 200
    if asks_to_join():
        return join_instead(slug, paragraph_id, None)
    try:
        with access.writing() as session:
            amendment = amending.draft(session, access.actor(), proposal(paragraph_id))
            addressed(session, amendment.id)
            if forms.text("act") == "submit":
                amendment = _submitted(session, amendment.id)
    except DraftingError as error:
        return refused(slug, paragraph_id, None, error)
    return back(slug, amendment)


@bp.get("/amendments/<amendment_id>/edit")
def edit(slug: str, amendment_id: str) -> str | Response:
    """The page on which a draft is changed; what was submitted meanwhile is shown instead."""
    draft = amendments.amendment(access.reading(), access.actor(), amendment_id)
    if not access.can("amendment:revise", draft):
        raise NotFound
    if draft.state is not AmendmentState.DRAFT:
        return redirect(url_for("amendments.show", slug=slug, amendment_id=amendment_id))
    if draft.bonds.amended:
        return redirect(url_for("countering.edit", slug=slug, amendment_id=amendment_id))
    return form(slug, draft.paragraph_id, draft, {})


@bp.post("/amendments/<amendment_id>")
def revise(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Change a draft, and submit it if that was asked."""
    draft = amendments.amendment(access.reading(), access.actor(), amendment_id)
    if only_looks() or pairs_others(slug, draft.paragraph_id):
        return form(slug, draft.paragraph_id, draft, {}), 200
    if asks_to_join():
        return join_instead(slug, draft.paragraph_id, draft)
    try:
        wish = proposal(draft.paragraph_id)
        number = forms.number("revision")
        with access.writing() as session:
            amendment = amending.revise(session, access.actor(), draft.id, number, wish)
            addressed(session, draft.id)
            if forms.text("act") == "submit":
                amendment = _submitted(session, draft.id)
    except DraftingError as error:
        return refused(slug, draft.paragraph_id, draft, error)
    return back(slug, amendment)


@bp.post("/amendments/<amendment_id>/submit")
def submit(slug: str, amendment_id: str) -> Response:
    """Put a draft on the record, as the member read it."""
    number = forms.number("revision")
    with access.writing() as session:
        amendment = _submitted(session, amendment_id, number)
    return back(slug, amendment)


@bp.post("/amendments/<amendment_id>/withdraw")
def withdraw(slug: str, amendment_id: str) -> Response:
    """Take an amendment back."""
    with access.writing() as session:
        amendment = amending.withdraw(session, access.actor(), amendment_id)
    return back(slug, amendment)


def _submitted(session: "Session", amendment_id: str, number: int | None = None) -> "Amendment":
    """Submit a draft on behalf of the groups that were chosen."""
    groups = forms.several("groups")
    addressed(session, amendment_id)
    return amending.submit(session, access.actor(), amendment_id, number, groups)


def addressed(session: "Session", amendment_id: str) -> None:
    """Keep with a draft where it is meant to go, and for whose eyes, if the form asked."""
    if room := forms.text("consultation"):
        is_secret = forms.ticked("confidential")
        addressing.address(session, access.actor(), amendment_id, room, confidential=is_secret)


def back(slug: str, amendment: "Amendment") -> Response:
    """To the amendment, or to its receipt, with a word on what happened."""
    said = {
        AmendmentState.DRAFT: _("The draft is kept. Only your delegation sees it."),
        AmendmentState.SUBMITTED: _("The amendment is submitted and on the public record."),
        AmendmentState.WITHDRAWN: _("The amendment is withdrawn. Its words stay readable."),
    }
    is_received = amendment.consultation_id and amendment.state is AmendmentState.SUBMITTED
    flash(_("The amendment is recorded.") if is_received else said[amendment.state], "success")
    where = "submission_receipts.amendment" if is_received else "amendments.show"
    return redirect(url_for(where, slug=slug, amendment_id=amendment.id), code=303)
