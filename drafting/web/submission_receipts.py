"""Receipts in the browser: the proof that something was submitted, word for word."""

from flask import Blueprint, render_template

from drafting.domain.errors import NotFound
from drafting.queries import declarations, submission_receipts
from drafting.queries.submission_receipts import SubmissionReceipt
from drafting.web import access

bp = Blueprint("submission_receipts", __name__, url_prefix="/declarations/<slug>")


@bp.get("/amendments/<amendment_id>/receipt")
def amendment(slug: str, amendment_id: str) -> str:
    """The receipt for the latest submitted text of an amendment."""
    found = submission_receipts.for_amendment(access.reading(), access.actor(), amendment_id)
    return _page(slug, found, "amendment")


@bp.get("/comments/<comment_id>/receipt")
def comment(slug: str, comment_id: str) -> str:
    """The receipt for a comment."""
    found = submission_receipts.for_comment(access.reading(), access.actor(), comment_id)
    return _page(slug, found, "comment")


@bp.get("/statements/<statement_id>/receipt")
def statement(slug: str, statement_id: str) -> str:
    """The receipt for a written statement."""
    found = submission_receipts.for_statement(access.reading(), access.actor(), statement_id)
    return _page(slug, found, "statement")


def _page(slug: str, receipt: SubmissionReceipt, kind: str) -> str:
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    if receipt.declaration_id != declaration.id:
        raise NotFound
    return render_template(
        "submission_receipts/show.html",
        declaration=declaration,
        receipt=receipt,
        kind=kind,
    )
