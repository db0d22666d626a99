"""What becomes of comments, in the browser: replies, what waits for one, one's own comments."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.domain.remarks import CommentOutcome
from drafting.queries import comments, declarations, outcomes, statement_outcomes
from drafting.queries.comment_row import CommentRow
from drafting.services import replying
from drafting.web import access, forms, reply_form
from drafting.web import comments as comment_pages
from drafting.web.errors import status_of

bp = Blueprint("replying", __name__, url_prefix="/declarations/<slug>/comments")


@bp.get("/pending")
def pending(slug: str) -> str:
    """The comments and statements without an outcome, with how many there are of each."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    place, consultation_id = request.args.get("place", ""), forms.asked("consultation")
    return render_template(
        "replying/pending.html",
        declaration=declaration,
        tallies=outcomes.tallies(session, actor, declaration.id),
        pending=outcomes.pending(session, actor, declaration.id, place, forms.asked("after")),
        place=place,
        statement_tallies=statement_outcomes.tallies(session, actor, declaration.id),
        pending_statements=statement_outcomes.pending(
            session, actor, declaration.id, consultation_id, forms.asked("after-statement")
        ),
        consultation_id=consultation_id,
    )


@bp.get("/mine")
def mine(slug: str) -> str:
    """What the reader's own side said, and what became of it."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    found, older = outcomes.own(session, actor, declaration.id, forms.asked("before"))
    return render_template(
        "replying/mine.html",
        declaration=declaration,
        found=found,
        older=older,
        became=outcomes.standings(session, actor, [row.id for row in found]),
    )


@bp.get("/<comment_id>/reply")
def form(slug: str, comment_id: str) -> str:
    """The page on which the desk says what became of a comment."""
    return _form(slug, _comment(slug, comment_id), None)


@bp.post("/<comment_id>/reply")
def reply(slug: str, comment_id: str) -> Response | tuple[str, int]:
    """Write a draft of the reply, or record it."""
    comment = _comment(slug, comment_id)
    is_draft = forms.text("act") == "draft"
    try:
        wish = reply_form.reply(comment_id)
        with access.writing() as session:
            (replying.draft if is_draft else replying.dispose)(session, access.actor(), wish)
    except DraftingError as error:
        if not access.can("comment:reply"):
            raise
        return _form(slug, comment, error), status_of(error)
    flash(
        _("The draft is kept for the Expert.") if is_draft else _("The outcome is recorded."),
        "success",
    )
    return redirect(url_for("comments.show", slug=slug, comment_id=comment_id), code=303)


@bp.post("/<comment_id>/response")
def respond(slug: str, comment_id: str) -> Response | tuple[str, int]:
    """Say whether one is satisfied with what became of one's own comment."""
    _comment(slug, comment_id)
    try:
        said = reply_form.response(comment_id)
        with access.writing() as session:
            replying.respond(session, access.actor(), said)
    except DraftingError as error:
        if not access.person():
            raise
        return comment_pages.page(slug, comment_id, error), status_of(error)
    flash(_("Your answer is recorded."), "success")
    return redirect(url_for("comments.show", slug=slug, comment_id=comment_id), code=303)


def _comment(slug: str, comment_id: str) -> CommentRow:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    found = comments.comment(session, actor, comment_id)
    if found.declaration_id != declaration.id:
        raise NotFound
    return found


def _form(slug: str, comment: CommentRow, error: DraftingError | None) -> str:
    session, actor = access.reading(), access.actor()
    return render_template(
        "replying/form.html",
        declaration=declarations.declaration(session, actor, slug),
        comment=comment,
        known=outcomes.drafted(session, actor, comment.id),
        kinds=tuple(CommentOutcome),
        errors={error.field or "text": str(error)} if error else {},
        values=forms.typed(),
    )
