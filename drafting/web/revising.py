"""A new version of the working text from a file: read, looked through, then confirmed."""

from collections.abc import Collection

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import ngettext
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotAllowed, NotFound, StaleVersion
from drafting.formats.word_outline import TRACKED
from drafting.queries import declarations, new_version
from drafting.services import revising
from drafting.web import access, forms, version_upload
from drafting.web.errors import status_of
from drafting.web.version_upload import Held

bp = Blueprint("revising", __name__, url_prefix="/declarations/<slug>/working/new-version")

Answer = Response | str | tuple[str, int]


@bp.get("")
def write(slug: str) -> str:
    """The page on which the file is chosen."""
    return _write(slug, None)


@bp.post("")
def read(slug: str) -> Answer:
    """What the file would make of each paragraph; nothing is kept yet."""
    _require()
    try:
        held = version_upload.held()
        return _result(slug, held)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return _write(slug, error), status_of(error)


@bp.post("/confirmed")
def confirm(slug: str) -> Answer:
    """Make of the working text what is ticked, all of it or none."""
    _require()
    try:
        held = version_upload.held()
        wish = _wish(slug, held)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return _write(slug, error), status_of(error)
    try:
        with access.writing() as session:
            revising.confirm(session, access.actor(), wish)
    except StaleVersion as error:
        return _result(slug, held, error), status_of(error)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return _result(slug, held, error, wish.taken), status_of(error)
    flash(_done(len(wish.taken), held.name), "success")
    return redirect(url_for("working.text", slug=slug), code=303)


def _require() -> None:
    """Hide the entrance from those who may not edit the working text."""
    if not access.can("working-text:edit"):
        raise NotFound


def _wish(slug: str, held: Held) -> revising.Confirmation:
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    return revising.Confirmation(
        declaration_id=declaration.id,
        name=held.name,
        content=held.content,
        reading=held.opened(),
        digest=forms.text("digest"),
        taken=_taken(),
        note=forms.text("note"),
        form_key=forms.key(),
    )


def _taken() -> frozenset[int]:
    """The turns that are ticked, by their numbers."""
    names = (name.removeprefix("take-") for name in request.form if name.startswith("take-"))
    return frozenset(int(one) for one in names if one.isascii() and one.isdigit() and len(one) < 6)


def _result(
    slug: str,
    held: Held,
    error: DraftingError | None = None,
    taken: Collection[int] | None = None,
) -> str:
    """The page on which each change is seen, ticked or left as it is."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    reading = held.opened()
    return render_template(
        "revising/result.html",
        declaration=declaration,
        review=new_version.review(session, actor, declaration, (held.name, reading), taken),
        is_tracked=any(doubt.sentence == TRACKED for doubt in reading.doubts),
        held=held,
        note=forms.text("note"),
        errors={error.field or "file": str(error)} if error else {},
    )


def _write(slug: str, error: DraftingError | None) -> str:
    _require()
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    errors = {"file": str(error)} if error else {}
    return render_template("revising/write.html", declaration=declaration, errors=errors)


def _done(count: int, name: str) -> str:
    sentence: str = ngettext(
        "%(num)s change from “%(name)s” is recorded in the working text.",
        "%(num)s changes from “%(name)s” are recorded in the working text.",
        count,
        name=name,
    )
    return sentence
