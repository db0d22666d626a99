"""The people of a delegation in the browser: asking, approving, ranking and ending."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError
from drafting.domain.vocabulary import Rank
from drafting.services import admitting
from drafting.web import access, forms
from drafting.web.directory import stakeholder_view
from drafting.web.errors import status_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

bp = Blueprint("accreditations", __name__, url_prefix="/stakeholders")

Answer = Response | tuple[str, int]


@bp.post("/<stakeholder_id>/people/requests")
def request(stakeholder_id: str) -> Answer:
    """Ask to speak for a stakeholder."""
    done = _("Your request is recorded. The head of the delegation or the administrator decides.")
    return _act(
        stakeholder_id,
        lambda session: admitting.request(session, access.actor(), stakeholder_id),
        done,
    )


@bp.post("/<stakeholder_id>/people")
def admit(stakeholder_id: str) -> Answer:
    """Let somebody who has an account speak for this stakeholder too."""
    return _act(
        stakeholder_id,
        lambda session: admitting.admit(
            session, access.actor(), stakeholder_id, forms.text("email"), _rank()
        ),
        _("The person speaks for this stakeholder from now on."),
    )


@bp.post("/<stakeholder_id>/people/<accreditation_id>/approve")
def approve(stakeholder_id: str, accreditation_id: str) -> Answer:
    """Say yes to somebody who asked."""
    return _act(
        stakeholder_id,
        lambda session: admitting.approve(session, access.actor(), accreditation_id, _rank()),
        _("The person is approved and speaks for this stakeholder from now on."),
    )


@bp.post("/<stakeholder_id>/people/<accreditation_id>/rank")
def rank(stakeholder_id: str, accreditation_id: str) -> Answer:
    """Give a member another rank."""
    return _act(
        stakeholder_id,
        lambda session: admitting.change_rank(
            session, access.actor(), accreditation_id, _needed_rank()
        ),
        _("The rank is changed."),
    )


@bp.post("/<stakeholder_id>/people/<accreditation_id>/end")
def end(stakeholder_id: str, accreditation_id: str) -> Answer:
    """Let an accreditation end, or say no to one."""
    return _act(
        stakeholder_id,
        lambda session: admitting.end(session, access.actor(), accreditation_id),
        _("The accreditation has ended. What the person sent in stays under its name."),
    )


def _act(stakeholder_id: str, act: Callable[["Session"], object], done: str) -> Answer:
    try:
        with access.writing() as session:
            act(session)
    except DraftingError as error:
        if status_of(error) in {403, 404}:
            raise
        page = stakeholder_view(stakeholder_id, {error.field or "people": str(error)})
        return page, status_of(error)
    flash(done, "success")
    return redirect(url_for("directory.show", stakeholder_id=stakeholder_id), code=303)


def _rank() -> Rank | None:
    return _needed_rank() if forms.text("rank") else None


def _needed_rank() -> Rank:
    return forms.choice("rank", Rank, what="a rank in the delegation")
