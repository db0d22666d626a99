"""Importing a text: a file becomes the working text of a new declaration."""

from hashlib import sha256

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, Invalid, NotAllowed, NotFound
from drafting.queries import declarations
from drafting.queries.working import working_text
from drafting.services import importing
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint("importing", __name__)

PASTED = "pasted.txt"
"""What a text is called that was pasted rather than sent as a file."""


@bp.get("/import")
def form() -> str:
    """The page on which a file is chosen or a text is pasted."""
    if not access.can("declaration:import"):
        raise NotFound
    return _form({})


@bp.post("/import")
def create() -> Response | tuple[str, int]:
    """Read the file and make the working text of a new declaration of it."""
    try:
        file = _file().opened()
        with access.writing() as session:
            slug = importing.import_text(session, access.actor(), file).declaration.slug
    except DraftingError as error:
        if not access.can("declaration:import"):
            raise
        return _form({error.field or "file": str(error)}), status_of(error)
    return redirect(url_for(".report", slug=slug), code=303)


@bp.get("/declarations/<slug>/import-report")
def report(slug: str) -> str:
    """What was read, what was doubtful, and what was not placed."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    imported = declarations.imported_file(session, actor, declaration.id)
    if imported is None:
        raise NotFound
    return render_template(
        "importing/report.html",
        declaration=declaration,
        imported=imported,
        text=working_text(session, actor, declaration.id),
    )


def _file() -> importing.TextFile:
    if not access.can("declaration:import"):
        raise NotAllowed
    sent, pasted = request.files.get("file"), forms.text("pasted")
    name = sent.filename if sent and sent.filename else ""
    if name and pasted.strip():
        raise Invalid("Choose a file or paste a text, not both.", field="file")
    if not name and not pasted.strip():
        raise Invalid("Choose a file or paste the text.", field="file")
    content = sent.read() if sent and name else pasted.encode()
    return importing.TextFile(
        name=name[:300] or PASTED,
        content=content,
        slug=forms.text("slug").strip(),
        title=forms.text("title").strip(),
        form_key=forms.key() and forms.key() + sha256(content).hexdigest(),
    )


def _form(errors: dict[str, str]) -> str:
    return render_template(
        "importing/form.html",
        errors=errors,
        values=forms.typed(),
        known=declarations.declarations(access.reading(), access.actor()),
    )
