"""The working text: what the editors read and change between two releases."""

from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, Invalid, StaleVersion
from drafting.domain.vocabulary import ParagraphKind
from drafting.queries import amendments, declarations, stale
from drafting.queries.collisions import meetings
from drafting.queries.findings import rewritten_findings
from drafting.queries.report_length import length_of, length_with
from drafting.queries.working import working_text
from drafting.queries.working_page import WorkingPage, working_page
from drafting.services import editing
from drafting.text.diff import diff
from drafting.text.editorial import Finding
from drafting.text.invisible import clean
from drafting.web import access, forms
from drafting.web.checking import asked_fix, marks
from drafting.web.errors import status_of

bp = Blueprint("working", __name__, url_prefix="/declarations/<slug>/working")


@bp.get("")
def text(slug: str) -> str:
    """The working text with what stands in it now and what was retired."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    found = working_text(session, actor, declaration.id)
    return render_template(
        "working/text.html",
        declaration=declaration,
        text=found,
        length=length_of(found.rows, declaration.language),
        open_counts=amendments.open_counts(session, declaration.id, actor),
        imported=declarations.imported_file(session, actor, declaration.id),
    )


@bp.get("/paragraphs/<paragraph_id>")
def paragraph(slug: str, paragraph_id: str) -> str:
    """Everything an editor can do to one paragraph."""
    return _page(slug, paragraph_id)


@bp.post("/paragraphs/<paragraph_id>/preview")
def preview(slug: str, paragraph_id: str) -> str:
    """The word difference of what is being typed, and the amendments that it would meet."""
    page = _working(slug, paragraph_id)
    shown = _shown(page, clean(forms.text("text")))
    return render_template("working/_preview.html", slug=slug, **shown)


@bp.post("/paragraphs/<paragraph_id>/rewrite")
def rewrite(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Give the paragraph new words, or show them with a fix or beside what they replace."""
    if forms.text("mend") or forms.text("act") == "look":
        return _page(slug, paragraph_id, act="rewrite"), 200
    try:
        with access.writing() as session:
            editing.rewrite(session, access.actor(), _edit(paragraph_id))
    except StaleVersion as error:
        return _overtaken(slug, paragraph_id, error)
    except DraftingError as error:
        return refused(slug, paragraph_id, "rewrite", error)
    return back(slug, paragraph_id)


@bp.post("/paragraphs/<paragraph_id>/add")
def add(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Add a paragraph after this one or under it."""
    try:
        addition = editing.Addition(
            kind=forms.choice("kind", ParagraphKind, what="the kind of the new paragraph"),
            text=forms.text("text"),
            reason=forms.text("reason"),
            after_id=None if forms.text("where") == "under" else paragraph_id,
            under_id=paragraph_id,
            form_key=forms.key(),
        )
        with access.writing() as session:
            added = editing.add(session, access.actor(), addition).id
    except DraftingError as error:
        return refused(slug, paragraph_id, "add", error)
    return back(slug, added)


@bp.post("/paragraphs/<paragraph_id>/move")
def move(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Put the paragraph behind another one."""
    try:
        if not forms.text("after"):
            raise Invalid("Choose the paragraph behind which it shall stand.", field="after")
        with access.writing() as session:
            editing.move(session, access.actor(), _edit(paragraph_id), forms.text("after"))
    except DraftingError as error:
        return refused(slug, paragraph_id, "move", error)
    return back(slug, paragraph_id)


@bp.post("/paragraphs/<paragraph_id>/retire")
def retire(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Take the paragraph out of the text."""
    try:
        with access.writing() as session:
            editing.retire(session, access.actor(), _edit(paragraph_id))
    except DraftingError as error:
        return refused(slug, paragraph_id, "retire", error)
    return back(slug, paragraph_id)


@bp.post("/paragraphs/<paragraph_id>/restore")
def restore(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Put a retired paragraph back."""
    try:
        with access.writing() as session:
            editing.restore(session, access.actor(), _edit(paragraph_id))
    except DraftingError as error:
        return refused(slug, paragraph_id, "restore", error)
    return back(slug, paragraph_id)


def _edit(paragraph_id: str) -> editing.Edit:
    return editing.Edit(
        paragraph_id=paragraph_id,
        base_number=forms.number("base"),
        reason=forms.text("reason"),
        text=forms.text("text"),
        form_key=forms.key(),
    )


def _working(slug: str, paragraph_id: str) -> WorkingPage:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return working_page(session, actor, declaration, paragraph_id)


def _shown(page: WorkingPage, text: str) -> dict[str, Any]:
    """What words would change, what they would do to open amendments, and what is marked."""
    language = page.declaration.language
    return {
        "edits": diff(page.row.text, text, language),
        "meetings": meetings(page.waiting, text, language),
        "marks": marks(_found(page, text), text),
        "length": length_with(page.rows, page.row.paragraph_id, text, language),
        "text": text,
    }


def _page(slug: str, paragraph_id: str, **refusal: Any) -> str:
    page, values = _working(slug, paragraph_id), forms.typed()
    refusal.setdefault("errors", {})
    is_rewritten = refusal.get("act") == "rewrite"
    text = clean(values.get("text", "")) if is_rewritten else page.row.text
    if forms.text("mend"):
        text = values["text"] = asked_fix(text, _found(page, text))
    return render_template(
        "working/paragraph.html",
        declaration=page.declaration,
        page=page,
        values=values,
        **_shown(page, text),
        **refusal,
    )


def _found(page: WorkingPage, text: str) -> tuple[Finding, ...]:
    """What an editor would mark in these words, in the place of the paragraph."""
    language = page.declaration.language
    return rewritten_findings(page.rows, page.row.paragraph_id, text, language)


def back(slug: str, paragraph_id: str) -> Response:
    """To the working text, which says that the change was recorded."""
    flash(_("The change is recorded in the working text."), "success")
    address = url_for("working.text", slug=slug, _anchor=paragraph_id)
    return redirect(address, code=303)


def refused(slug: str, paragraph_id: str, act: str, error: DraftingError) -> tuple[str, int]:
    """The page again, the refusal first, and everything that was typed in its place."""
    refusal = {error.field or act: str(error)}
    return _page(slug, paragraph_id, errors=refusal, act=act), status_of(error)


def _overtaken(slug: str, paragraph_id: str, error: StaleVersion) -> tuple[str, int]:
    """Somebody else was quicker: both texts, what they are together, and a form to go on."""
    page = _working(slug, paragraph_id)
    base = (paragraph_id, forms.number("base"))
    if not 0 < base[1] < page.row.version_number:
        foreign = Invalid(forms.FOREIGN_BASE, field="text")
        return refused(slug, paragraph_id, "rewrite", foreign)
    shown = stale.overtaken(
        access.reading(), access.actor(), base, page.row.version_number, clean(forms.text("text"))
    )
    return render_template(
        "working/overtaken.html",
        declaration=page.declaration,
        page=page,
        stale=shown,
        sentence=str(error),
        values=forms.typed(),
    ), status_of(error)
