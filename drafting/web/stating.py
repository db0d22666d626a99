"""Written statements in the browser: sending one, reading one, and taking its files along."""

from hashlib import sha256
from io import BytesIO

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from flask.wrappers import Response as FileResponse
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotAllowed
from drafting.formats.attachment import KINDS, LARGEST, MOST_FILES, Attachment, attachment
from drafting.queries import consultations, declarations, statement_outcomes, statements
from drafting.record.plans import MOST_QUESTIONS
from drafting.services import stating
from drafting.services.stating import Contribution
from drafting.web import access, forms
from drafting.web.consultations import refusal
from drafting.web.errors import status_of

bp = Blueprint(
    "stating",
    __name__,
    url_prefix="/declarations/<slug>/consultations/<consultation_id>/statements",
)


@bp.get("/new")
def new(slug: str, consultation_id: str) -> str:
    """The form on which a statement is written."""
    if not access.can("statement:submit"):
        raise NotAllowed
    return _form(slug, consultation_id, {})


@bp.post("")
def submit(slug: str, consultation_id: str) -> Response | tuple[str, int]:
    """Put a statement on the record."""
    try:
        wish = _contribution(consultation_id)
        with access.writing() as session:
            made = stating.submit(session, access.actor(), wish)
    except DraftingError as error:
        if not access.can("statement:submit"):
            raise
        return _form(slug, consultation_id, refusal(error)), status_of(error)
    flash(_("The statement is recorded. This is your receipt."), "success")
    address = url_for("submission_receipts.statement", slug=slug, statement_id=made.id)
    return redirect(address, code=303)


@bp.get("/<statement_id>")
def show(slug: str, consultation_id: str, statement_id: str) -> str:
    """One statement with its answers, its files, and what became of it."""
    return page(slug, consultation_id, statement_id, {})


def page(slug: str, consultation_id: str, statement_id: str, errors: dict[str, str]) -> str:
    """The page of a statement, with what was wrong with an answer to its outcome."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    standing = consultations.standing(session, actor, declaration.id, consultation_id)
    return render_template(
        "stating/show.html",
        declaration=declaration,
        consultation=standing.consultation,
        page=statements.statement_page(session, actor, consultation_id, statement_id),
        told=statement_outcomes.standing(session, actor, statement_id),
        errors=errors,
        values=forms.typed(),
    )


def require_statement(slug: str, consultation_id: str, statement_id: str) -> None:
    """Refuse a statement that is not there, or not for this reader."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    consultations.standing(session, actor, declaration.id, consultation_id)
    statements.statement_page(session, actor, consultation_id, statement_id)


@bp.get("/<statement_id>/files/<file_id>")
def attached(slug: str, consultation_id: str, statement_id: str, file_id: str) -> FileResponse:
    """A file to take along; no browser opens it in the room's own name."""
    require_statement(slug, consultation_id, statement_id)
    file = statements.attached_file(access.reading(), statement_id, file_id)
    sent = send_file(
        BytesIO(file.content),
        mimetype=file.media_type,
        as_attachment=True,
        download_name=file.name,
    )
    sent.headers["Cache-Control"] = "no-store"
    return sent


def _contribution(consultation_id: str) -> Contribution:
    files = _files()
    sent = forms.key()
    hashes = "".join(one.sha256 for one in files)
    return Contribution(
        consultation_id=consultation_id,
        text=forms.text("text"),
        answers={
            number: forms.text(f"answer-{number}") for number in range(1, MOST_QUESTIONS + 1)
        },
        files=files,
        is_confidential=forms.ticked("confidential"),
        form_key=sent and sha256(f"{sent}{hashes}".encode()).hexdigest(),
    )


def _files() -> tuple[Attachment, ...]:
    sent = [one for one in request.files.getlist("files") if one.filename]
    return tuple(attachment(one.filename or "", one.read()) for one in sent[: MOST_FILES + 1])


def _form(slug: str, consultation_id: str, errors: dict[str, str]) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    standing = consultations.standing(session, actor, declaration.id, consultation_id)
    return render_template(
        "stating/form.html",
        declaration=declaration,
        standing=standing,
        endings=sorted(KINDS),
        most=(MOST_FILES, LARGEST // 1024 // 1024),
        errors=errors,
        values=forms.typed(),
    )
