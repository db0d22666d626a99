"""Receipts in the browser: the proof that something was submitted, word for word."""

from dataclasses import asdict

from flask import Blueprint, Response, jsonify, render_template

from drafting.domain.errors import NotFound
from drafting.queries import declarations, submission_receipts
from drafting.queries.submission_receipts import SubmissionReceipt
from drafting.web import access

READ = {
    "amendment": submission_receipts.for_amendment,
    "comment": submission_receipts.for_comment,
    "statement": submission_receipts.for_statement,
}

bp = Blueprint("submission_receipts", __name__, url_prefix="/declarations/<slug>")


@bp.get("/amendments/<amendment_id>/receipt")
def amendment(slug: str, amendment_id: str) -> str:
    """The receipt for the latest submitted text of an amendment."""
    return _page(slug, _receipt("amendment", slug, amendment_id), "amendment")


@bp.get("/amendments/<amendment_id>/receipt.json")
def amendment_file(slug: str, amendment_id: str) -> Response:
    """The receipt for the latest submitted text of an amendment, to be kept as a file."""
    return _file(_receipt("amendment", slug, amendment_id))


@bp.get("/comments/<comment_id>/receipt")
def comment(slug: str, comment_id: str) -> str:
    """The receipt for a comment."""
    return _page(slug, _receipt("comment", slug, comment_id), "comment")


@bp.get("/comments/<comment_id>/receipt.json")
def comment_file(slug: str, comment_id: str) -> Response:
    """The receipt for a comment, to be kept as a file."""
    return _file(_receipt("comment", slug, comment_id))


@bp.get("/statements/<statement_id>/receipt")
def statement(slug: str, statement_id: str) -> str:
    """The receipt for a written statement."""
    return _page(slug, _receipt("statement", slug, statement_id), "statement")


@bp.get("/statements/<statement_id>/receipt.json")
def statement_file(slug: str, statement_id: str) -> Response:
    """The receipt for a written statement, to be kept as a file."""
    return _file(_receipt("statement", slug, statement_id))


def _receipt(kind: str, slug: str, subject_id: str) -> SubmissionReceipt:
    receipt = READ[kind](access.reading(), access.actor(), subject_id)
    declaration = declarations.declaration(access.reading(), access.actor(), slug)
    if receipt.declaration_id != declaration.id:
        raise NotFound
    return receipt


def _page(slug: str, receipt: SubmissionReceipt, kind: str) -> str:
    return render_template(
        "submission_receipts/show.html",
        declaration=declarations.declaration(access.reading(), access.actor(), slug),
        receipt=receipt,
        proof=submission_receipts.inclusion(access.reading(), receipt),
        kind=kind,
    )


def _file(receipt: SubmissionReceipt) -> Response:
    proof = submission_receipts.inclusion(access.reading(), receipt)
    said = {
        "entry": receipt.entry,
        "words": receipt.words_hash,
        "seq": receipt.seq,
        "leaf": receipt.leaf_hash,
        "chain": receipt.chain_hash,
        "journal": asdict(proof),
    }
    answer = jsonify(said)
    answer.headers["Content-Disposition"] = f'attachment; filename="receipt-{receipt.seq}.json"'
    return answer
