"""The source table: which proposals went into which paragraph, and that none was lost."""

from typing import TYPE_CHECKING

from flask import Blueprint, render_template
from werkzeug.wrappers import Response

from drafting.formats.proof_write import proposal_table, source_table, write_proof
from drafting.formats.table import CSV, XLSX, as_csv, as_xlsx
from drafting.queries import declarations
from drafting.queries.proof import Proof, proof
from drafting.queries.proof_words import proof_in_words
from drafting.web import access, page_cache

if TYPE_CHECKING:
    from drafting.models import Declaration

bp = Blueprint("proving", __name__, url_prefix="/declarations/<slug>")

FILES = {
    "json": ("application/json", write_proof),
    "csv": (CSV, lambda found: as_csv(proposal_table(found))),
    "xlsx": (XLSX, lambda found: as_xlsx(source_table(found), proposal_table(found))),
}
"""What is in the JSON, `formats/proof_write.py` says; a workbook holds both tables."""


@bp.get("/proof")
def show(slug: str) -> Response:
    """Where the words of every proposal went that the reader may see."""
    return page_cache.for_everybody(slug, lambda: _drawn(slug))


@bp.get("/proof.<any(json, csv, xlsx):suffix>")
def file(slug: str, suffix: str) -> Response:
    """The same as a file."""
    media_type, write = FILES[suffix]
    response = Response(write(proof_in_words(_proof(slug)[1])), content_type=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{slug}-proof.{suffix}"'
    return response


def _drawn(slug: str) -> str:
    declaration, found = _proof(slug)
    return render_template("proving/show.html", declaration=declaration, proof=found)


def _proof(slug: str) -> "tuple[Declaration, Proof]":
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return declaration, proof(session, actor, declaration)
