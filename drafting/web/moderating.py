"""Moderation in the browser: the queue of comments, rulings on them, and reports of abuse."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.domain.remarks import CommentState, Moderation
from drafting.queries import comments, declarations, moderation
from drafting.queries.moderation import Awaiting
from drafting.services import moderating
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint("moderating", __name__, url_prefix="/declarations/<slug>")

RULINGS = {"publish": CommentState.PUBLISHED, "hold": CommentState.HELD}


@bp.get("/moderation")
def queue(slug: str) -> str:
    """What is held, reported or new."""
    return _queue(slug, None)


@bp.post("/moderation")
def choose(slug: str) -> Response | tuple[str, int]:
    """Say when comments are looked at."""
    try:
        chosen = forms.choice("moderation", Moderation, what="when comments are looked at")
        with access.writing() as session:
            moderating.choose(session, access.actor(), slug, chosen)
    except DraftingError as error:
        return _refused(slug, error)
    flash(_("This holds for the comments that are written from now on."), "success")
    return redirect(url_for(".queue", slug=slug), code=303)


@bp.post("/comments/<comment_id>/rulings")
def rule(slug: str, comment_id: str) -> Response | tuple[str, int]:
    """Publish, hold or decline a comment."""
    try:
        ruling = moderating.Ruling(
            comment_id=comment_id,
            state=RULINGS.get(forms.text("act"), CommentState.DECLINED),
            ruling_count=forms.number("rulings"),
            reason=forms.text("reason"),
            form_key=forms.key(),
        )
        with access.writing() as session:
            moderating.rule(session, access.actor(), ruling)
    except DraftingError as error:
        return _refused(slug, error)
    flash(_("The ruling is recorded; the author can read it."), "success")
    return redirect(url_for(".queue", slug=slug), code=303)


@bp.get("/comments/<comment_id>/report")
def report_form(slug: str, comment_id: str) -> str:
    """The page on which a comment is reported."""
    if not access.can("comment:report"):
        raise NotFound
    return _form(slug, comment_id, None)


@bp.post("/comments/<comment_id>/report")
def report(slug: str, comment_id: str) -> Response | tuple[str, int]:
    """Report a comment as abusive."""
    try:
        with access.writing() as session:
            actor, reason = access.actor(), forms.text("reason")
            moderating.report(session, actor, comment_id, reason, forms.key())
    except NotFound:
        raise
    except DraftingError as error:
        return _form(slug, comment_id, error), status_of(error)
    flash(_("Thank you. The secretariat will look at the comment."), "success")
    return redirect(url_for("comments.show", slug=slug, comment_id=comment_id), code=303)


def _refused(slug: str, error: DraftingError) -> tuple[str, int]:
    if not access.can("comment:moderate"):
        raise error
    return _queue(slug, error), status_of(error)


def _queue(slug: str, error: DraftingError | None) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    asked = request.args.get("show", "")
    shown = Awaiting(asked) if asked in {one.value for one in Awaiting} else None
    return render_template(
        "moderating/queue.html",
        declaration=declaration,
        queue=moderation.queue(session, actor, declaration.id, shown, forms.asked("after")),
        kinds=tuple(Awaiting),
        moderations=tuple(Moderation),
        errors={error.field or "reason": str(error)} if error else {},
        values=forms.typed(),
    )


def _form(slug: str, comment_id: str, error: DraftingError | None) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    comment = comments.comment(session, actor, comment_id)
    if comment.declaration_id != declaration.id:
        raise NotFound
    return render_template(
        "moderating/report.html",
        declaration=declaration,
        comment=comment,
        errors={error.field or "reason": str(error)} if error else {},
        values=forms.typed(),
    )
