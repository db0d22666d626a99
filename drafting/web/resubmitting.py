"""A revised text in the browser: the lead says it anew, and what was said before stays."""

from dataclasses import replace

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotAllowed, NotFound
from drafting.queries import amended, amendments
from drafting.queries.amendment_row import AmendmentRow
from drafting.services import amending
from drafting.web import access, forms
from drafting.web.proposal_form import form, only_looks, pairs_others, proposal, refused

bp = Blueprint("resubmitting", __name__, url_prefix="/declarations/<slug>")


@bp.get("/amendments/<amendment_id>/revised-text")
def write(slug: str, amendment_id: str) -> str | Response:
    """The page on which a revised text is written; what is settled is shown instead."""
    amendment = _own(amendment_id)
    if not amendment.is_open:
        return redirect(url_for("amendments.show", slug=slug, amendment_id=amendment_id))
    return form(slug, amendment.paragraph_id, _taking_up(amendment), {})


@bp.post("/amendments/<amendment_id>/revised-text")
def submit(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Put a revised text on the record."""
    amendment = _own(amendment_id)
    if only_looks() or pairs_others(slug, amendment.paragraph_id):
        return form(slug, amendment.paragraph_id, amendment, {}), 200
    try:
        wish = proposal(amendment.paragraph_id)
        number = forms.number("submission")
        with access.writing() as session:
            amending.resubmit(session, access.actor(), amendment_id, number, wish)
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return refused(slug, amendment.paragraph_id, _own(amendment_id), error)
    flash(_("The revised text is on the record. The earlier one stays readable."), "success")
    return redirect(url_for("amendments.show", slug=slug, amendment_id=amendment_id), code=303)


def _taking_up(amendment: AmendmentRow) -> AmendmentRow:
    """The amendment with the words of a change to it, where the address names one to begin from.

    They become the lead's own when it submits them; the change itself stays what it is.
    """
    if not forms.asked("words_of"):
        return amendment
    session, actor = access.reading(), access.actor()
    change = amendments.amendment(session, actor, forms.asked("words_of"))
    found = amended.upon(session, actor, change)
    if found is None or found.other.id != amendment.id or not found.can_be_taken_up:
        raise NotFound
    return replace(amendment, text=change.as_it_stands.text)


def _own(amendment_id: str) -> AmendmentRow:
    amendment = amendments.amendment(access.reading(), access.actor(), amendment_id)
    if not access.can("amendment:submit", amendment):
        raise NotAllowed
    return amendment
