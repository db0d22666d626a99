"""Splitting and joining paragraphs of the working text."""

from flask import Blueprint
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError
from drafting.services import reshaping
from drafting.web import access, forms
from drafting.web.working import back, refused

bp = Blueprint("reshaping", __name__, url_prefix="/declarations/<slug>/working/paragraphs")


@bp.post("/<paragraph_id>/split")
def split(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Cut the paragraph in two."""
    try:
        wish = reshaping.Split(
            paragraph_id=paragraph_id,
            base_number=forms.number("base"),
            second_begins=forms.text("second_begins"),
            reason=forms.text("reason"),
            form_key=forms.key(),
        )
        with access.writing() as session:
            reshaping.split(session, access.actor(), wish)
    except DraftingError as error:
        return refused(slug, paragraph_id, "split", error)
    return back(slug, paragraph_id)


@bp.post("/<paragraph_id>/join")
def join(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Make one paragraph of this one and the next."""
    try:
        wish = reshaping.Join(
            paragraph_id=paragraph_id,
            base_number=forms.number("base"),
            next_id=forms.text("next"),
            next_number=forms.number("next_base"),
            reason=forms.text("reason"),
            form_key=forms.key(),
        )
        with access.writing() as session:
            reshaping.join(session, access.actor(), wish)
    except DraftingError as error:
        return refused(slug, paragraph_id, "join", error)
    return back(slug, paragraph_id)
