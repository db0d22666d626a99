"""Joining instead of proposing: the words typed stay a draft, and the State supports another's."""

from flask import flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotAllowed, NotFound
from drafting.queries import amendments
from drafting.queries.alongside import is_behind
from drafting.queries.amendment_row import AmendmentRow
from drafting.services import amending, sponsoring
from drafting.web import access, forms
from drafting.web.proposal_form import proposal, refused


def asks_to_join() -> bool:
    """Whether the form was sent to co-sponsor what somebody else proposed."""
    return bool(forms.text("join"))


def join_instead(
    slug: str, paragraph_id: str, draft: AmendmentRow | None
) -> Response | tuple[str, int]:
    """Keep what was typed as a draft of the delegation, and co-sponsor the other's amendment."""
    try:
        _keep_and_join(paragraph_id, draft, forms.text("join"))
    except (NotAllowed, NotFound):
        raise
    except DraftingError as error:
        return refused(slug, paragraph_id, draft, error)
    flash(_("Your State is named as a co-sponsor. What you typed is kept as a draft."), "success")
    address = url_for("amendments.show", slug=slug, amendment_id=forms.text("join"))
    return redirect(f"{address}#sponsors", code=303)


def _keep_and_join(paragraph_id: str, draft: AmendmentRow | None, joined_id: str) -> None:
    """Both or neither; a form that came twice finds the State behind the amendment already."""
    wish, actor = proposal(paragraph_id), access.actor()
    with access.writing() as session:
        if draft is None:
            amending.draft(session, actor, wish)
        else:
            number = forms.number("revision")
            amending.revise(session, actor, draft.id, number, wish)
        if not is_behind(amendments.amendment(session, actor, joined_id), actor):
            sponsoring.join(session, actor, joined_id)
