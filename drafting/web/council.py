"""Drafting a report to the Council or the Assembly: a text of its own, made from the record."""

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain import wording
from drafting.domain.consultations import ReportingBody
from drafting.domain.errors import NotAllowed
from drafting.formats.report_masthead import ReportHead
from drafting.queries import declarations
from drafting.queries.council_draft import council_draft
from drafting.services import importing
from drafting.services.importing import TextFile
from drafting.web import access, forms

bp = Blueprint("council", __name__, url_prefix="/declarations/<slug>")


@bp.post("/reports")
def draft(slug: str) -> Response:
    """Write the report and keep it as a working text, which the desk alone sees."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    if not access.can("declaration:import"):
        raise NotAllowed
    body = forms.choice("body", ReportingBody, what="to whom it is reported")
    written = council_draft(session, declaration, body, _head())
    sent = TextFile(
        name=written.name,
        content=written.content,
        slug=written.slug,
        form_key=forms.key(),
        is_sample=declaration.is_sample,
    ).opened()
    with access.writing() as session:
        made = importing.import_text(session, actor, sent).declaration.slug
    flash(_("The report is drafted. It is a text like every other one: edit it here."), "success")
    return redirect(url_for("working.text", slug=made), code=303)


def _head() -> ReportHead:
    """What the form says of the masthead; what is left out is to be given in the text."""
    names = (("symbol", _("A symbol")), ("session", _("A session")), ("agenda", _("An item")))
    return ReportHead(
        *(
            wording.line(said, field=name, what=what) if (said := forms.text(name)) else ""
            for name, what in names
        )
    )
