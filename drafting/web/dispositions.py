"""The disposition report in the browser: by paragraph or by stakeholder, and as a file."""

from itertools import groupby

from flask import Blueprint, render_template
from flask.wrappers import Response
from flask_babel import gettext as _

from drafting.formats.dispositions_write import REPORT_FORMATS, report_format
from drafting.queries import declarations
from drafting.queries.contributions import Manner
from drafting.queries.disposition_report import ReportLine, ReportPage, report_page
from drafting.queries.fates import OPEN
from drafting.queries.report_words import report_in_words
from drafting.queries.reported import Asked, Order
from drafting.web import access, forms
from drafting.web.rendering import name_of
from drafting.web.words import NAMES

bp = Blueprint("dispositions", __name__, url_prefix="/declarations/<slug>")


@bp.get("/dispositions")
def show(slug: str) -> str:
    """What was proposed or said, what became of it, why, and where it stands in the text."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    page = report_page(session, declaration, _asked(), forms.page())
    return render_template(
        "dispositions/show.html",
        declaration=declaration,
        page=page,
        groups=_grouped(page),
        name_of_place=name_of_place,
        name_of_outcome=name_of_outcome,
        query=_query(page.asked),
        formats={suffix: one.name for suffix, one in REPORT_FORMATS.items()},
    )


@bp.get("/dispositions.<any(txt, md, json, csv):suffix>")
def file(slug: str, suffix: str) -> Response:
    """The same as a file, whole, in the order and of whom the address asks for."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    form = report_format(suffix)
    written = form.write(report_in_words(session, declaration, _asked()))
    response = Response(written, content_type=form.media_type)
    name = f"{slug}-dispositions.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _asked() -> Asked:
    """By paragraph unless the address says otherwise; of everybody unless it names one."""
    is_by_stakeholder = forms.asked("by") == Order.STAKEHOLDER
    order = Order.STAKEHOLDER if is_by_stakeholder else Order.PARAGRAPH
    return Asked(order, forms.asked("stakeholder"))


def _query(asked: Asked) -> dict[str, str]:
    """The same as an address says it, the usual left out."""
    given = {"by": asked.order.value, "stakeholder": asked.stakeholder_id}
    usual = {"by": Order.PARAGRAPH.value, "stakeholder": ""}
    return {name: value for name, value in given.items() if value != usual[name]}


def _grouped(page: ReportPage) -> list[tuple[ReportLine, list[ReportLine]]]:
    """The lines under what they stand together, each group with its first line."""
    is_by_stakeholder = page.asked.order is Order.STAKEHOLDER
    together = _speaker if is_by_stakeholder else name_of_place
    return [(found[0], found) for found in (list(one) for _, one in groupby(page.lines, together))]


def name_of_place(one: ReportLine) -> str:
    """What the page calls the place of which a line speaks."""
    if one.manner is Manner.STATEMENT:
        return str(_("To consultations"))
    return (
        str(_("Whole text")) if one.is_on_whole else one.place or str(_("No longer in the text"))
    )


def name_of_outcome(outcome: str) -> str:
    """What the page calls what became of something."""
    if outcome in {"", OPEN}:
        return str(_("Open") if outcome else _("No outcome yet"))
    own = NAMES.get(f"outcome.{outcome}") or NAMES.get(f"amendmentstate.{outcome}")
    return own or name_of(outcome)


def _speaker(one: ReportLine) -> str:
    return one.stakeholder_id or one.by
