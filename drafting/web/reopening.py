"""Taking a decision back at the desk."""

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError
from drafting.domain.vocabulary import AmendmentKind
from drafting.queries import amendments
from drafting.queries.amendment_row import AmendmentRow
from drafting.services import reopening
from drafting.web import access, desk, forms, telling
from drafting.web.errors import status_of

bp = Blueprint("reopening", __name__, url_prefix="/declarations/<slug>")


@bp.post("/amendments/<amendment_id>/decisions/take-back")
def reopen(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Let an amendment wait once more; the earlier words stand again where nobody built on it."""
    amendment = amendments.amendment(access.reading(), access.actor(), amendment_id)
    try:
        with access.writing() as session:
            reopened = reopening.reopen(session, access.actor(), _recall(amendment_id))
            stays = reopened.words is None
    except DraftingError as error:
        if not access.can("amendment:decide"):
            raise
        refusal = {error.field or "reason": str(error)}
        return desk.page(slug, amendment.paragraph_id, refusal), status_of(error)
    _say(amendment, stays=stays)
    address = url_for("desk.paragraph", slug=slug, paragraph_id=amendment.paragraph_id)
    return redirect(f"{address}#amendment-{amendment.reference}", code=303)


def _recall(amendment_id: str) -> reopening.Recall:
    return reopening.Recall(
        amendment_id=amendment_id,
        number=forms.number("decision"),
        reason=forms.text("reason"),
        when=telling.chosen(),
        form_key=forms.key(),
        public_reason=forms.text("public_reason"),
    )


def _say(amendment: AmendmentRow, *, stays: bool) -> None:
    number, outcome = amendment.reference, amendment.outcome
    is_kept = amendment.kind is AmendmentKind.RETAIN
    flash(_("The decision on amendment %(number)s is taken back.", number=number), "success")
    if outcome and outcome.changes_the_text and stays and not is_kept:
        flash(
            _("Others built on its words since, so the text stays. Rewrite it by hand."), "warning"
        )
