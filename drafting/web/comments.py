"""Comments in the browser: on a paragraph, on an amendment, in answer, and mended for a while."""

from datetime import timedelta
from typing import TYPE_CHECKING

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.queries import comments, declarations
from drafting.queries.comments import CommentRow
from drafting.queries.paragraph_page import last_page
from drafting.services import commenting
from drafting.services.commenting import Remark
from drafting.web import access, amendments, forms
from drafting.web.errors import status_of

if TYPE_CHECKING:
    from drafting.models import Comment

bp = Blueprint("comments", __name__, url_prefix="/declarations/<slug>")


@bp.post("/paragraphs/<paragraph_id>/comments")
def on_paragraph(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Comment on a paragraph of a release."""
    try:
        number = forms.number("base")
        with access.writing() as session:
            made = commenting.on_paragraph(
                session, access.actor(), paragraph_id, number, _remark()
            )
    except DraftingError as error:
        return _paragraph(slug, paragraph_id, error)
    return _to_receipt(slug, made) or _to(slug, paragraph_id, None, made.number)


@bp.post("/amendments/<amendment_id>/comments")
def on_amendment(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Comment on an amendment."""
    try:
        with access.writing() as session:
            made = commenting.on_amendment(session, access.actor(), amendment_id, _remark())
    except DraftingError as error:
        refusal = {error.field or "text": str(error)}
        return amendments.page(slug, amendment_id, refusal), status_of(error)
    return _to_receipt(slug, made) or _to(slug, made.paragraph_id, amendment_id, made.number)


@bp.post("/comments/<comment_id>/answers")
def answer(slug: str, comment_id: str) -> Response | tuple[str, int]:
    """Answer a comment."""
    first = _comment(slug, comment_id)
    try:
        with access.writing() as session:
            made = commenting.answer(session, access.actor(), comment_id, _remark())
    except DraftingError as error:
        return _form(slug, first, "answer", error), status_of(error)
    return _to_receipt(slug, made) or _to(slug, made.paragraph_id, made.amendment_id, made.number)


@bp.get("/comments/<comment_id>/answers/new")
def answer_form(slug: str, comment_id: str) -> str:
    """The page on which a comment is answered."""
    first = _comment(slug, comment_id)
    if not access.can("comment:write"):
        raise NotFound
    return _form(slug, first, "answer", None)


@bp.get("/comments/<comment_id>/edit")
def edit_form(slug: str, comment_id: str) -> str:
    """The page on which one's own comment is mended."""
    comment = _comment(slug, comment_id)
    if not may_edit(comment):
        raise NotFound
    return _form(slug, comment, "edit", None)


@bp.post("/comments/<comment_id>/edit")
def edit(slug: str, comment_id: str) -> Response | tuple[str, int]:
    """Mend one's own comment."""
    comment = _comment(slug, comment_id)
    try:
        revision = (forms.number("revision"), _window())
        with access.writing() as session:
            commenting.edit(session, access.actor(), comment_id, revision, _remark())
    except DraftingError as error:
        return _form(slug, comment, "edit", error), status_of(error)
    return _to(slug, comment.paragraph_id, comment.amendment_id, comment.number)


@bp.app_template_test("editable")
def may_edit(comment: CommentRow) -> bool:
    """Whether the reader may still edit this comment."""
    return comments.may_edit(access.actor(), comment, _window())


def _remark() -> Remark:
    return Remark(forms.text("text"), forms.key(), forms.text("consultation"))


def _window() -> timedelta:
    return timedelta(minutes=g.settings.comment_edit_minutes)


def _comment(slug: str, comment_id: str) -> CommentRow:
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    found = comments.comment(session, comment_id)
    if found.declaration_id != declaration.id:
        raise NotFound
    return found


def _paragraph(slug: str, paragraph_id: str, error: DraftingError) -> tuple[str, int]:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    page = render_template(
        "paragraphs/show.html",
        declaration=declaration,
        page=last_page(session, actor, declaration, paragraph_id),
        errors={error.field or "text": str(error)},
        values=forms.typed(),
    )
    return page, status_of(error)


def _form(slug: str, comment: CommentRow, act: str, error: DraftingError | None) -> str:
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    return render_template(
        "comments/form.html",
        declaration=declaration,
        comment=comment,
        act=act,
        errors={error.field or "text": str(error)} if error else {},
        values=forms.typed(),
    )


def _to_receipt(slug: str, made: "Comment") -> Response | None:
    """The receipt for what was said in a consultation."""
    if made.consultation_id is None:
        return None
    flash(_("The comment is recorded. This is your receipt."), "success")
    address = url_for("submission_receipts.comment", slug=slug, comment_id=made.id)
    return redirect(address, code=303)


def _to(slug: str, paragraph_id: str, amendment_id: str | None, number: int) -> Response:
    flash(_("The comment is on the public record."), "success")
    anchor = f"comment-{number}"
    if amendment_id:
        address = url_for("amendments.show", slug=slug, amendment_id=amendment_id, _anchor=anchor)
    else:
        address = url_for("paragraphs.show", slug=slug, paragraph_id=paragraph_id, _anchor=anchor)
    return redirect(address, code=303)
