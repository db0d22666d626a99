"""What a delegation says to its amendment on a newer release: confirming and adapting."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.queries import amendments, declarations
from drafting.queries.carryings import carryings
from drafting.queries.previews import as_kept, edits_of
from drafting.services import carrying
from drafting.text.diff import Edit
from drafting.web import access, forms
from drafting.web.amendments import page
from drafting.web.errors import status_of

bp = Blueprint("carrying", __name__, url_prefix="/declarations/<slug>/amendments/<amendment_id>")


@bp.post("/confirmations")
def confirm(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Stand by the amendment as it was carried."""
    try:
        with access.writing() as session:
            carrying.confirm(session, access.actor(), _reply(amendment_id))
    except DraftingError as error:
        return _refused(slug, amendment_id, error)
    flash(_("The amendment is confirmed on the latest release."), "success")
    return _back(slug, amendment_id)


@bp.post("/adaptations")
def adapt(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Give the amendment new words on the latest release."""
    if forms.text("act") == "look" and access.can("amendment:draft"):
        return page(slug, amendment_id, {}, typed=_typed_edits(amendment_id)), 200
    try:
        with access.writing() as session:
            carrying.adapt(session, access.actor(), _reply(amendment_id))
    except DraftingError as error:
        return _refused(slug, amendment_id, error)
    flash(_("The new words are on the record; the earlier ones stay readable."), "success")
    return _back(slug, amendment_id)


@bp.post("/adaptations/preview")
def preview(slug: str, amendment_id: str) -> str:
    """The difference of what is being typed from the words of the latest release."""
    declarations.declaration(access.reading(), access.actor(), slug)
    amendment = amendments.amendment(access.reading(), access.actor(), amendment_id)
    if not access.can("amendment:adapt", amendment):
        raise NotFound
    edits = _typed_edits(amendment_id)
    return render_template("proposing/_preview.html", edits=edits, kind=amendment.kind)


def _reply(amendment_id: str) -> carrying.Reply:
    return carrying.Reply(
        amendment_id=amendment_id,
        release_number=forms.number("release"),
        answer_count=forms.number("answers"),
        text=forms.text("words"),
        form_key=forms.key(),
    )


def _typed_edits(amendment_id: str) -> tuple[Edit, ...]:
    session = access.reading()
    amendment = amendments.amendment(session, access.actor(), amendment_id)
    found = carryings(session, amendment)
    typed = as_kept(amendment.kind, forms.text("words"))
    return edits_of(amendment.kind, found[0].version_text, typed) if found else ()


def _refused(slug: str, amendment_id: str, error: DraftingError) -> tuple[str, int]:
    amendment = amendments.amendment(access.reading(), access.actor(), amendment_id)
    if not access.can("amendment:adapt", amendment):
        raise error
    field = "words" if error.field == "text" else error.field or "answer"
    shown = page(slug, amendment_id, {}, refused={field: str(error)})
    return shown, status_of(error)


def _back(slug: str, amendment_id: str) -> Response:
    address = url_for("amendments.show", slug=slug, amendment_id=amendment_id, _anchor="carried")
    return redirect(address, code=303)
