"""The directory as a file: taken along whole, and taken in after a report of what it would do."""

import re

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response as Answer

from drafting.domain.errors import DraftingError, Invalid, NotFound
from drafting.formats import directory_csv
from drafting.formats.directory_csv import Sheet
from drafting.queries.directory import Wish
from drafting.queries.directory_report import Report, Standing, report
from drafting.queries.directory_table import directory_table
from drafting.services import cataloguing
from drafting.services.cataloguing import Consent
from drafting.web import access, forms
from drafting.web.directory import SEEKING
from drafting.web.errors import status_of
from drafting.web.tables import table_file

bp = Blueprint("cataloguing", __name__)

ROW = re.compile("[0-9]{1,5}")
SENT_BACK = "the report"
"""What the table is called that comes back with a report."""


@bp.get("/stakeholders.<any(csv, xlsx):suffix>")
def export(suffix: str) -> Response:
    """Whom the list shows, as a table; whoever keeps the list can take the CSV in again."""
    asked = {name: forms.asked(name) for name in SEEKING}
    table = directory_table(access.reading(), access.actor(), Wish(**asked))
    if suffix == "xlsx":
        return table_file(table, suffix, "stakeholders")
    rows = (dict(zip(table.head, row, strict=True)) for row in table.rows)
    headers = {"Content-Disposition": "attachment; filename=stakeholders.csv"}
    content = directory_csv.BYTE_ORDER_MARK + directory_csv.written(table.head, rows)
    return Response(content, mimetype="text/csv", headers=headers)


@bp.get("/stakeholders/import")
def form() -> str:
    """The page on which a file is chosen."""
    if not access.can("stakeholder:manage"):
        raise NotFound
    return render_template("cataloguing/form.html", errors={})


@bp.post("/stakeholders/import")
def check() -> str | tuple[str, int]:
    """What a file would do; nothing is stored."""
    if not access.can("stakeholder:manage"):
        raise NotFound
    try:
        sheet = _sent()
        found = report(access.reading(), access.actor(), sheet)
    except DraftingError as error:
        refusal = {error.field or "file": str(error)}
        return render_template("cataloguing/form.html", errors=refusal), status_of(error)
    return _report(sheet, found, {})


@bp.post("/stakeholders/import/confirm")
def take_in() -> Answer | tuple[str, int]:
    """Store what the report said, and what is doubtful where somebody vouches for it."""
    if not access.can("stakeholder:manage"):
        raise NotFound
    sheet = directory_csv.read(forms.text("sheet").encode(), SENT_BACK)
    taken = frozenset(int(one) for one in forms.several("take") if ROW.fullmatch(one))
    try:
        with access.writing() as session:
            consent = Consent(forms.text("digest"), taken)
            found = cataloguing.take_in(session, access.actor(), sheet, consent)
    except DraftingError as error:
        now = report(access.reading(), access.actor(), sheet)
        return _report(sheet, now, {error.field or "sheet": str(error)}), status_of(error)
    _tell(found, taken)
    return redirect(url_for("directory.listing"), code=303)


def _tell(found: Report, taken: frozenset[int]) -> None:
    vouched = sum(line.may_be_taken and line.number in taken for line in found.lines)
    new, changed = found.counts[Standing.NEW] + vouched, found.counts[Standing.CHANGED]
    entered = ngettext("%(num)s stakeholder is entered", "%(num)s stakeholders are entered", new)
    flash(_("%(entered)s, %(changed)s changed.", entered=entered, changed=changed), "success")


def _sent() -> Sheet:
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        raise Invalid("Choose a file.", field="file")
    return directory_csv.read(sent.read(), sent.filename[:100])


def _report(sheet: Sheet, found: Report, errors: dict[str, str]) -> str:
    return render_template(
        "cataloguing/report.html",
        report=found,
        counts={one.value: count for one, count in found.counts.items()},
        sheet=sheet.text(),
        taken=forms.several("take"),
        errors=errors,
    )
