"""Countering in the browser: other words for another delegation's amendment."""

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotAllowed, NotFound, StaleVersion
from drafting.domain.vocabulary import AmendmentState
from drafting.queries import amended, amendments, declarations
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.groups import groups_of
from drafting.queries.stale import Overtaken
from drafting.services import amending, countering
from drafting.text.diff import diff
from drafting.text.invisible import clean
from drafting.web import access, forms
from drafting.web.errors import status_of
from drafting.web.proposal_form import ONLY_STATES
from drafting.web.proposing import addressed, back

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from drafting.models import Amendment

bp = Blueprint("countering", __name__, url_prefix="/declarations/<slug>/amendments/<amendment_id>")


@bp.get("/changes/new")
def new(slug: str, amendment_id: str) -> str | Response:
    """The page on which a change to an amendment is written; one that is closed is shown."""
    other = amendments.amendment(access.reading(), access.actor(), amendment_id)
    if not other.can_be_changed or other.delegation_id == access.actor().delegation_id:
        return redirect(url_for("amendments.show", slug=slug, amendment_id=amendment_id))
    return _form(slug, other, None, {})


@bp.post("/changes/preview")
def preview(slug: str, amendment_id: str) -> str:
    """The difference of what is being typed, against the words of the amendment."""
    if not access.can("amendment:counter"):
        raise NotAllowed
    other = amendments.amendment(access.reading(), access.actor(), amendment_id)
    text = clean(forms.text("text"))
    return render_template("countering/_preview.html", edits=diff(other.as_it_stands.text, text))


@bp.post("/changes")
def create(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Keep a change as a draft, and submit it if that was asked."""
    other = amendments.amendment(access.reading(), access.actor(), amendment_id)
    if forms.text("act") == "look":
        return _form(slug, other, None, {}), 200
    try:
        wish = _counter(amendment_id)
        with access.writing() as session:
            made = _finished(session, countering.draft(session, access.actor(), wish))
    except DraftingError as error:
        return _refused(slug, other.id, None, error)
    return back(slug, made)


@bp.get("/change/edit")
def edit(slug: str, amendment_id: str) -> str | Response:
    """The page on which a draft of a change is edited; what was submitted is shown instead."""
    draft, other = _own(amendment_id)
    if draft.state is not AmendmentState.DRAFT:
        return redirect(url_for("amendments.show", slug=slug, amendment_id=amendment_id))
    return _form(slug, other, draft, {})


@bp.post("/change")
def revise(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Change the draft of a change, and submit it if that was asked."""
    draft, other = _own(amendment_id)
    if forms.text("act") == "look":
        return _form(slug, other, draft, {}), 200
    try:
        wish, number = _counter(other.id), forms.number("revision")
        with access.writing() as session:
            kept = countering.revise(session, access.actor(), draft.id, number, wish)
            made = _finished(session, kept)
    except DraftingError as error:
        return _refused(slug, other.id, draft.id, error)
    return back(slug, made)


def _own(amendment_id: str) -> tuple[AmendmentRow, AmendmentRow]:
    """A draft of the reader's delegation, and the amendment that it would change."""
    session, actor = access.reading(), access.actor()
    draft = amendments.amendment(session, actor, amendment_id)
    found = amended.upon(session, actor, draft)
    if found is None or not access.can("amendment:revise", draft):
        raise NotFound
    return draft, found.other


def _counter(other_id: str) -> countering.Counter:
    return countering.Counter(
        amended_id=other_id,
        text_number=forms.number("submission"),
        text=forms.text("text"),
        reasons=forms.text("reasons"),
        seen=forms.text("seen"),
        form_key=forms.key(),
    )


def _finished(session: "Session", draft: "Amendment") -> "Amendment":
    """The draft as it was kept, or submitted where that was asked."""
    addressed(session, draft.id)
    if forms.text("act") != "submit":
        return draft
    groups = forms.several("groups")
    return amending.submit(session, access.actor(), draft.id, None, groups)


def _form(
    slug: str, other: AmendmentRow, draft: AmendmentRow | None, errors: dict[str, str]
) -> str:
    """The form as it was sent, as the draft has it, or with the words of the amendment."""
    if not access.can("amendment:counter"):
        raise NotAllowed(ONLY_STATES)
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    if other.declaration_id != declaration.id:
        raise NotFound
    standing = other.as_it_stands
    written = forms.typed().get("text", draft.text if draft else standing.text)
    return render_template(
        "countering/form.html",
        declaration=declaration,
        other=standing,
        seen=other.carried.seen if other.carried else "",
        draft=draft,
        written=written,
        edits=diff(standing.text, clean(written)),
        stale=_overtaken(other, written) if "stale" in errors else None,
        groups=groups_of(session, actor),
        chosen_groups=forms.several("groups"),
        errors=errors,
        values=forms.typed(),
    )


def _overtaken(other: AmendmentRow, written: str) -> Overtaken:
    """What the amendment said when the writer began, what it says now, and both together."""
    number = forms.number("submission")
    return amended.overtaken(access.reading(), other, number, clean(written))


def _refused(
    slug: str, other_id: str, draft_id: str | None, error: DraftingError
) -> tuple[str, int]:
    """The form once more with what was refused; nothing that was typed is lost."""
    if isinstance(error, NotAllowed | NotFound):
        raise error
    session, actor = access.reading(), access.actor()
    other = amendments.amendment(session, actor, other_id)
    draft = amendments.amendment(session, actor, draft_id) if draft_id else None
    field = "stale" if isinstance(error, StaleVersion) else error.field or "text"
    return _form(slug, other, draft, {field: str(error)}), status_of(error)
