"""Importing a list of sources in the browser: a file, a report, and a confirmation."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, Invalid, NotFound, StaleVersion
from drafting.domain.sources import Verdict
from drafting.formats.reference_list import ReferenceList
from drafting.formats.reference_list_json import carried, uncarried
from drafting.formats.references import read_references
from drafting.queries import declarations
from drafting.queries.source_report import source_report
from drafting.services import collecting
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint("collecting", __name__, url_prefix="/declarations/<slug>")


@bp.get("/sources/import")
def form(slug: str) -> str:
    """The page on which a list is chosen."""
    _refuse_others()
    return _form(slug, {})


@bp.post("/sources/import")
def report(slug: str) -> str | tuple[str, int]:
    """What a list would change; nothing is kept yet, not even the list."""
    _refuse_others()
    try:
        return _report(slug, _sent(), {})
    except NotFound:
        raise
    except DraftingError as error:
        return _form(slug, {error.field or "file": str(error)}), status_of(error)


@bp.post("/sources/import/confirmation")
def confirm(slug: str) -> Response | tuple[str, int]:
    """Take in what somebody saw in the report."""
    _refuse_others()
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    try:
        listed = uncarried(forms.text("_list"))
        wish = collecting.Collection(listed, forms.text("seen") or "-", _taken(), forms.key())
        with access.writing() as session:
            done = collecting.take_in(session, access.actor(), declaration.id, wish)
    except StaleVersion as error:
        return _report(slug, listed, {"seen": str(error)}), status_of(error)
    except Invalid as error:
        return _form(slug, {error.field or "file": str(error)}), status_of(error)
    flash(
        _(
            "%(added)s sources came in, %(revised)s were revised.",
            added=done.added,
            revised=done.revised,
        ),
        "success",
    )
    return redirect(url_for("sources.listing", slug=slug), code=303)


def _refuse_others() -> None:
    if not access.can("source:manage"):
        raise NotFound


def _sent() -> ReferenceList:
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        raise Invalid("Choose the file that holds the list.", field="file")
    with sent.stream as content:
        return read_references(content.read(), sent.filename[:300])


def _taken() -> frozenset[int]:
    """The doubtful entries that were ticked."""
    ticked = [one for one in forms.several("take") if one.isascii() and one.isdigit()]
    return frozenset(int(one) for one in ticked if len(one) < 10)


def _report(slug: str, listed: ReferenceList, errors: dict[str, str]) -> str:
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    return render_template(
        "sources/report.html",
        declaration=declaration,
        report=source_report(session, declaration.id, listed),
        verdicts=tuple(Verdict),
        carried=carried(listed),
        errors=errors,
    )


def _form(slug: str, errors: dict[str, str]) -> str:
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    return render_template("sources/import.html", declaration=declaration, errors=errors)
