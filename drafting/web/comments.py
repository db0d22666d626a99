"""Comments in the browser: on the text, a paragraph, words, an amendment or a source; answers."""

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVarTuple

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, Invalid, NotFound, StaleVersion
from drafting.queries import amendments as submitted
from drafting.queries import citations, comments, declarations, moderation, releases
from drafting.queries.comment_row import CommentRow
from drafting.queries.paragraph_page import ParagraphPage, last_page
from drafting.queries.words_now import words_now
from drafting.services import commenting
from drafting.web import access, amendments, forms, remark_form, sources
from drafting.web.errors import status_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from drafting.domain.actors import Actor
    from drafting.models import Comment, Declaration
    from drafting.services.commenting import Remark

Where = TypeVarTuple("Where")
"""What a use case asks for between who speaks and what is said."""

bp = Blueprint("comments", __name__, url_prefix="/declarations/<slug>")


@bp.get("/comments")
def listing(slug: str) -> str:
    """What was said on the whole text, a paragraph, an amendment or a source, page by page."""
    return _listing(slug, None)


@bp.post("/comments")
def on_text(slug: str) -> Response | tuple[str, int]:
    """Comment on the whole text."""
    try:
        return _said(slug, commenting.on_text, slug)
    except DraftingError as error:
        return _listing(slug, error), status_of(error)


@bp.get("/comments/<comment_id>")
def show(slug: str, comment_id: str) -> str:
    """One comment with all its answers."""
    return page(slug, comment_id, None)


@bp.post("/paragraphs/<paragraph_id>/comments")
def on_paragraph(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Comment on a paragraph of a release, or on words in it."""
    try:
        return _said(slug, commenting.on_paragraph, paragraph_id, forms.number("base"))
    except DraftingError as error:
        return _paragraph(slug, paragraph_id, error)


@bp.post("/amendments/<amendment_id>/comments")
def on_amendment(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Comment on an amendment."""
    try:
        return _said(slug, commenting.on_amendment, amendment_id)
    except DraftingError as error:
        refusal = {error.field or "text": str(error)}
        return amendments.page(slug, amendment_id, refusal), status_of(error)


@bp.post("/sources/<source_id>/comments")
def on_source(slug: str, source_id: str) -> Response | tuple[str, int]:
    """Comment on a source of the library."""
    try:
        return _said(slug, commenting.on_source, source_id)
    except DraftingError as error:
        refusal = {error.field or "text": str(error)}
        return sources.source(slug, source_id, refusal), status_of(error)


@bp.post("/comments/<comment_id>/answers")
def answer(slug: str, comment_id: str) -> Response | tuple[str, int]:
    """Answer a comment."""
    first = _comment(slug, comment_id)
    try:
        return _said(slug, commenting.answer, comment_id)
    except DraftingError as error:
        return _form(slug, first, "answer", error), status_of(error)


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
        revision = forms.number("revision"), _window()
        return _said(slug, commenting.edit, comment_id, revision)
    except DraftingError as error:
        return _form(slug, comment, "edit", error), status_of(error)


@bp.app_template_test("editable")
def may_edit(comment: CommentRow) -> bool:
    """Whether the reader may still edit this comment."""
    return comments.may_edit(access.actor(), comment, _window())


@bp.app_context_processor
def offer() -> dict[str, object]:
    """What the form of a comment offers, wherever it stands."""
    return remark_form.choices()


def page(slug: str, comment_id: str, error: DraftingError | None) -> str:
    """A comment with its answers, and what its author said that could not be taken."""
    session, actor = access.reading(), access.actor()
    _comment(slug, comment_id)
    found = comments.thread(session, actor, comment_id, forms.asked("before"))
    return render_template(
        "comments/show.html",
        declaration=declarations.declaration(session, actor, slug),
        discussion=found,
        about=moderation.about(session, actor, found.threads[0].comment),
        errors={error.field or "text": str(error)} if error else {},
        values=forms.typed(),
    )


def _window() -> timedelta:
    return timedelta(minutes=g.settings.comment_edit_minutes)


def _comment(slug: str, comment_id: str) -> CommentRow:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    found = comments.comment(session, actor, comment_id)
    if found.declaration_id != declaration.id:
        raise NotFound
    return found


def _listing(slug: str, error: DraftingError | None) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    if "amendment" in request.args:
        return _on_amendment(declaration, request.args["amendment"])
    if "source" in request.args:
        return _on_source(declaration, request.args["source"])
    subject, before = request.args.get("paragraph", ""), forms.asked("before")
    row = releases.newest_row(session, declaration.id, subject) if subject else None
    latest = releases.latest_release(session, declaration.id)
    if latest is None or (subject and row is None):
        raise NotFound
    if row is not None:
        found = comments.on_paragraph(session, actor, row.paragraph_id, latest.id, before)
    else:
        found = comments.on_text(session, actor, declaration.id, before)
    return render_template(
        "comments/listing.html",
        declaration=declaration,
        row=row,
        discussion=found,
        errors={error.field or "text": str(error)} if error else {},
        values=forms.typed(),
    )


def _on_amendment(declaration: "Declaration", amendment_id: str) -> str:
    session, actor = access.reading(), access.actor()
    amendment = submitted.amendment(session, actor, amendment_id)
    if amendment.declaration_id != declaration.id:
        raise NotFound
    return render_template(
        "comments/listing.html",
        declaration=declaration,
        row=None,
        amendment=amendment,
        discussion=comments.on_amendment(session, actor, amendment.id, forms.asked("before")),
    )


def _on_source(declaration: "Declaration", source_id: str) -> str:
    session, actor = access.reading(), access.actor()
    source = citations.source(session, declaration.id, source_id)
    return render_template(
        "comments/listing.html",
        declaration=declaration,
        row=None,
        source=source,
        discussion=comments.on_source(session, actor, source.id, forms.asked("before")),
    )


def _paragraph(slug: str, paragraph_id: str, error: DraftingError) -> tuple[str, int]:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    page = last_page(session, actor, declaration, paragraph_id)
    shown = render_template(
        "paragraphs/show.html",
        declaration=declaration,
        page=page,
        errors={error.field or "text": str(error)},
        values=_values(page, error),
        places=remark_form.places(page.row.text, error),
    )
    return shown, status_of(error)


def _values(page: ParagraphPage, error: DraftingError) -> dict[str, str]:
    """What was typed; where the words are of an older release, what they are in the newest."""
    values = forms.typed()
    if not isinstance(error, StaleVersion):
        return values
    try:
        said = remark_form.pointed() or forms.text("quote")
    except Invalid:
        said = forms.text("quote")
    seen = page.row.paragraph_id, forms.number("base")
    place = words_now(access.reading(), page.declaration, seen, said)
    return remark_form.carried(values, page.row.text, place)


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


def _said(
    slug: str, say: "Callable[[Session, Actor, *Where, Remark], Comment]", *where: *Where
) -> Response:
    """Let what was written be said there, and lead to where it is read."""
    remark = remark_form.remark()
    with access.writing() as session:
        made = say(session, access.actor(), *where, remark)
        address = _told(slug, made)
    return redirect(address, code=303)


def _told(slug: str, made: "Comment") -> str:
    """Say who reads the comment now; gives the address at which it stands."""
    if made.consultation_id is not None:
        flash(_("The comment is recorded. This is your receipt."), "success")
        return url_for("submission_receipts.comment", slug=slug, comment_id=made.id)
    if made.is_public:
        flash(_("The comment is on the public record."), "success")
    elif made.is_confidential:
        flash(
            _("The comment is with the Expert. Nobody else sees it but your own side."), "success"
        )
    else:
        flash(_("The comment is held until the secretariat has looked at it."), "success")
    return address_of(slug, made)


def address_of(slug: str, made: "Comment") -> str:
    """Where a comment is read: an answer in its thread, another where it was made."""
    reference = str(made.number) if made.number > 0 else f"C{-made.number}"
    anchor = f"comment-{reference}"
    if made.answers_id:
        return url_for("comments.show", slug=slug, comment_id=made.answers_id, _anchor=anchor)
    if made.amendment_id:
        return url_for(
            "amendments.show", slug=slug, amendment_id=made.amendment_id, _anchor=anchor
        )
    if made.source_id:
        return url_for("sources.show", slug=slug, source_id=made.source_id, _anchor=anchor)
    if made.on_whole:
        return url_for("comments.listing", slug=slug, _anchor=anchor)
    return url_for("paragraphs.show", slug=slug, paragraph_id=made.stands_id, _anchor=anchor)
