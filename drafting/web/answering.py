"""What becomes of written statements, in the browser: the desk's reply and the author's answer."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError
from drafting.domain.remarks import CommentOutcome
from drafting.queries import consultations, declarations, statement_outcomes, statements
from drafting.queries.text_rows import TextRow
from drafting.queries.working import standing_text
from drafting.services import answering
from drafting.web import access, forms, reply_form, stating
from drafting.web.errors import status_of

bp = Blueprint(
    "answering",
    __name__,
    url_prefix=("/declarations/<slug>/consultations/<consultation_id>/statements/<statement_id>"),
)


@bp.get("/reply")
def form(slug: str, consultation_id: str, statement_id: str) -> str:
    """The page on which the desk says what became of a statement."""
    return _form(slug, consultation_id, statement_id, None)


@bp.post("/reply")
def reply(slug: str, consultation_id: str, statement_id: str) -> Response | tuple[str, int]:
    """Write a draft of the reply, or record it."""
    stating.require_statement(slug, consultation_id, statement_id)
    is_draft = forms.text("act") == "draft"
    try:
        wish = reply_form.reply(statement_id)
        with access.writing() as session:
            (answering.draft if is_draft else answering.dispose)(session, access.actor(), wish)
    except DraftingError as error:
        if not access.can("statement:reply"):
            raise
        return _form(slug, consultation_id, statement_id, error), status_of(error)
    flash(
        _("The draft is kept for the Expert.") if is_draft else _("The outcome is recorded."),
        "success",
    )
    return _back(slug, consultation_id, statement_id)


@bp.post("/response")
def respond(slug: str, consultation_id: str, statement_id: str) -> Response | tuple[str, int]:
    """Say whether one is satisfied with what became of one's own statement."""
    stating.require_statement(slug, consultation_id, statement_id)
    try:
        said = reply_form.response(statement_id)
        with access.writing() as session:
            answering.respond(session, access.actor(), said)
    except DraftingError as error:
        if not access.person():
            raise
        errors = {error.field or "text": str(error)}
        return stating.page(slug, consultation_id, statement_id, errors), status_of(error)
    flash(_("Your answer is recorded."), "success")
    return _back(slug, consultation_id, statement_id)


def _back(slug: str, consultation_id: str, statement_id: str) -> Response:
    address = url_for(
        "stating.show", slug=slug, consultation_id=consultation_id, statement_id=statement_id
    )
    return redirect(address, code=303)


def _form(slug: str, consultation_id: str, statement_id: str, error: DraftingError | None) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    known = statement_outcomes.drafted(session, actor, statement_id)
    standing = consultations.standing(session, actor, declaration.id, consultation_id)
    text = standing_text(session, declaration.id)
    return render_template(
        "answering/form.html",
        declaration=declaration,
        consultation=standing.consultation,
        page=statements.statement_page(session, actor, consultation_id, statement_id),
        known=known,
        kinds=tuple(CommentOutcome),
        places=[_option(one) for one in (*text.rows, *text.retired)],
        errors={error.field or "text": str(error)} if error else {},
        values=forms.typed(),
    )


def _option(row: TextRow) -> tuple[str, str]:
    return row.paragraph_id, row.name
