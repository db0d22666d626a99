"""Submissions in the browser: gathering them, sending them, and reading what was sent."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, Invalid, NotAllowed, NotFound, StaleVersion
from drafting.queries import amendments, declarations, gatherings, returned_files
from drafting.queries.groups import groups_of
from drafting.queries.releases import latest_release, release_text
from drafting.services import gathering
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint("gathering", __name__, url_prefix="/declarations/<slug>/submissions")


@bp.get("")
def listing(slug: str) -> str:
    """Every submission on the public record, a page at a time."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "gathering/listing.html",
        declaration=declaration,
        page=gatherings.listed(session, actor, declaration.id, forms.page()),
    )


@bp.get("/<int:number>")
def show(slug: str, number: int) -> str:
    """One submission: its remarks and its amendments."""
    return _submission(slug, number)


@bp.get("/waiting/<int:number>")
def waiting(slug: str, number: int) -> str:
    """One that waits in a consultation, for its own side and the desk."""
    return _submission(slug, -number)


def _submission(slug: str, number: int) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    submission = gatherings.submission(session, actor, declaration.id, number)
    return render_template(
        "gathering/show.html",
        declaration=declaration,
        submission=submission,
        amendments=amendments.of_submission(session, actor, submission.id),
        files=returned_files.of_submission(session, actor, submission.id),
        references=_references(declaration.id),
    )


@bp.get("/ours")
def ours(slug: str) -> str:
    """What the reader's own delegation gathers, and what it has sent."""
    return _ours(slug, {})


@bp.post("/ours/amendments/<amendment_id>")
def add(slug: str, amendment_id: str) -> Response:
    """Put a draft into the submission."""
    with access.writing() as session:
        gathering.add(session, access.actor(), amendment_id)
    flash(_("The draft is in your submission. Only your delegation sees it."), "success")
    return _back(slug)


@bp.post("/ours/amendments/<amendment_id>/take-out")
def take_out(slug: str, amendment_id: str) -> Response:
    """Take a draft out of the submission."""
    with access.writing() as session:
        gathering.take_out(session, access.actor(), amendment_id)
    flash(_("The draft is not in your submission any more. It stays a draft."), "success")
    return _back(slug)


@bp.post("/ours/remarks")
def begin(slug: str) -> Response | tuple[str, int]:
    """Begin a submission with general remarks."""
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    try:
        remarks = _remarks()
        with access.writing() as session:
            gathering.begin(session, access.actor(), declaration.id, remarks)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return _refused(slug, error)
    return _kept(slug)


@bp.post("/drafts/<submission_id>/remarks")
def revise(slug: str, submission_id: str) -> Response | tuple[str, int]:
    """Change the general remarks of a submission."""
    try:
        remarks = _remarks()
        with access.writing() as session:
            gathering.revise(session, access.actor(), submission_id, remarks)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return _refused(slug, error)
    return _kept(slug)


@bp.post("/drafts/<submission_id>/submit")
def submit(slug: str, submission_id: str) -> Response | tuple[str, int]:
    """Put a whole submission on the record."""
    try:
        seen = _seen()
        with access.writing() as session:
            number = gathering.submit(session, access.actor(), submission_id, seen).number or 0
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return _refused(slug, error)
    flash(
        _("The submission is on the public record, with everything in it.")
        if number > 0
        else _("The submission is recorded, with everything in it. It is not published yet."),
        "success",
    )
    return redirect(address_of(slug, number), code=303)


@bp.app_template_global("submission_address")
def address_of(slug: str, number: int) -> str:
    """Where a submission is read, by its number, which is below zero while it waits."""
    if number < 0:
        return url_for("gathering.waiting", slug=slug, number=-number)
    return url_for("gathering.show", slug=slug, number=number)


def _ours(slug: str, errors: dict[str, str]) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    if not access.can("amendment:draft"):
        raise NotFound
    current = gatherings.gathered_by(session, actor, declaration.id)
    drafts = amendments.drafts_of_delegation(session, actor, declaration.id)
    inside = {one.id for one in drafts if current and one.bonds.submission_id == current.id}
    return render_template(
        "gathering/ours.html",
        declaration=declaration,
        submission=current,
        drafts=[one for one in drafts if one.id in inside],
        loose=[one for one in drafts if one.id not in inside],
        sent=gatherings.sent_by(session, actor, declaration.id),
        files=returned_files.of_submission(session, actor, current.id) if current else (),
        references=_references(declaration.id),
        groups=groups_of(session, actor),
        chosen_groups=forms.several("groups"),
        errors=errors,
        values=forms.typed(),
    )


def _references(declaration_id: str) -> dict[str, str]:
    """What a sentence calls each paragraph of the latest release."""
    session = access.reading()
    latest = latest_release(session, declaration_id)
    rows = release_text(session, latest.id) if latest else ()
    return {row.paragraph_id: row.name for row in rows}


def _refused(slug: str, error: DraftingError) -> tuple[str, int]:
    """The page once more, with what was refused first; what was typed stays in its field."""
    if not access.can("amendment:draft"):
        raise error
    field = error.field or ("remarks" if isinstance(error, StaleVersion) else "submission")
    return _ours(slug, {field: str(error)}), status_of(error)


def _remarks() -> gathering.Remarks:
    return gathering.Remarks(forms.text("remarks"), forms.number("revision"), forms.key())


def _seen() -> gathering.Seen:
    """The submission as the page showed it: each draft as its identity and its revision."""
    drafts = [one.partition(":") for one in request.form.getlist("draft")]
    if not all(number.isascii() and number.isdigit() for _id, _colon, number in drafts):
        raise Invalid("The form came without the drafts it was made for. Open the page again.")
    return gathering.Seen(
        forms.number("revision"),
        {name: int(number[:9]) for name, _colon, number in drafts},
        forms.several("groups"),
    )


def _kept(slug: str) -> Response:
    flash(_("Your remarks are kept. Only your delegation sees them."), "success")
    return _back(slug)


def _back(slug: str) -> Response:
    return redirect(url_for("gathering.ours", slug=slug), code=303)
