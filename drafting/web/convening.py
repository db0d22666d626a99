"""Meetings of a consultation in the browser: entering them, recording them, calling them off."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, NotFound
from drafting.domain.zones import shown_in, which_in
from drafting.queries import consultations, declarations, meetings, statements
from drafting.queries.consultations import Standing
from drafting.queries.meetings import MeetingRow
from drafting.services import convening
from drafting.services.convening import Sitting
from drafting.web import access, forms
from drafting.web.consultations import refusal
from drafting.web.errors import status_of
from drafting.web.plan_form import moment

bp = Blueprint(
    "convening",
    __name__,
    url_prefix="/declarations/<slug>/consultations/<consultation_id>/meetings",
)


@bp.get("/new")
def new(slug: str, consultation_id: str) -> str:
    """The form on which a meeting is entered."""
    return _form(slug, consultation_id, None, {})


@bp.post("")
def convene(slug: str, consultation_id: str) -> Response | tuple[str, int]:
    """Enter a meeting."""
    one = _standing(slug, consultation_id)
    try:
        wish = _sitting(one.consultation.zone)
        with access.writing() as session:
            convening.convene(session, access.actor(), consultation_id, wish)
    except DraftingError as error:
        return _refused(slug, consultation_id, None, error)
    flash(_("The meeting is entered."), "success")
    return _back(slug, consultation_id)


@bp.get("/<meeting_id>/edit")
def edit(slug: str, consultation_id: str, meeting_id: str) -> str:
    """The form on which a meeting is changed or recorded."""
    return _form(slug, consultation_id, meeting_id, {})


@bp.post("/<meeting_id>/edit")
def revise(slug: str, consultation_id: str, meeting_id: str) -> Response | tuple[str, int]:
    """Change a meeting, or record who came and what was said."""
    one = _standing(slug, consultation_id)
    _meeting(consultation_id, meeting_id)
    try:
        wish, number = _sitting(one.consultation.zone), forms.number("revision")
        with access.writing() as session:
            convening.revise(session, access.actor(), meeting_id, number, wish)
    except DraftingError as error:
        return _refused(slug, consultation_id, meeting_id, error)
    flash(_("The meeting is recorded."), "success")
    return _back(slug, consultation_id)


@bp.post("/<meeting_id>/call-off")
def call_off(slug: str, consultation_id: str, meeting_id: str) -> Response | tuple[str, int]:
    """Call a meeting off."""
    _standing(slug, consultation_id)
    _meeting(consultation_id, meeting_id)
    try:
        number = forms.number("revision")
        with access.writing() as session:
            convening.call_off(session, access.actor(), meeting_id, number)
    except DraftingError as error:
        return _refused(slug, consultation_id, meeting_id, error)
    flash(_("The meeting is called off."), "success")
    return _back(slug, consultation_id)


def _sitting(zone: str) -> Sitting:
    return Sitting(
        title=forms.text("title"),
        begins_at=moment("begins_at", zone),
        ends_at=moment("ends_at", zone),
        place=forms.text("place"),
        link=forms.text("link"),
        agenda=forms.text("agenda"),
        summary=forms.text("summary"),
        delegation_ids=forms.several("delegations"),
        others=forms.text("others"),
        statement_ids=forms.several("statements"),
        form_key=forms.key(),
    )


def _standing(slug: str, consultation_id: str) -> Standing:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return consultations.standing(session, actor, declaration.id, consultation_id)


def _meeting(consultation_id: str, meeting_id: str) -> MeetingRow:
    return meetings.meeting(access.reading(), access.actor(), consultation_id, meeting_id)


def _back(slug: str, consultation_id: str) -> Response:
    address = url_for("consultations.show", slug=slug, consultation_id=consultation_id)
    return redirect(address, code=303)


def _refused(
    slug: str, consultation_id: str, meeting_id: str | None, error: DraftingError
) -> tuple[str, int]:
    if not access.can("meeting:keep"):
        raise error
    return _form(slug, consultation_id, meeting_id, refusal(error)), status_of(error)


def _form(slug: str, consultation_id: str, meeting_id: str | None, errors: dict[str, str]) -> str:
    if not access.can("meeting:keep"):
        raise NotFound
    session, actor = access.reading(), access.actor()
    one = _standing(slug, consultation_id).consultation
    meeting = _meeting(consultation_id, meeting_id) if meeting_id else None
    return render_template(
        "convening/form.html",
        declaration=one.declaration,
        consultation=one,
        meeting=meeting,
        delegations=meetings.possible_delegations(session, one.id),
        statements=statements.of_consultation(session, actor, one.id),
        errors=errors,
        values=_values(meeting, one.zone),
    )


def _values(meeting: MeetingRow | None, zone: str) -> dict[str, object]:
    """The fields as they were sent, or as the meeting has them."""
    typed = forms.typed()
    if typed or meeting is None:
        lists = {name: forms.several(name) for name in ("delegations", "statements")}
        return {**typed, **lists}
    same = ("title", "place", "link", "agenda", "summary")
    return {
        **{name: getattr(meeting, name) for name in same},
        "begins_at": shown_in(zone, meeting.begins_at),
        "ends_at": shown_in(zone, meeting.ends_at),
        "begins_at_which": which_in(zone, meeting.begins_at),
        "ends_at_which": which_in(zone, meeting.ends_at),
        "others": "\n".join(meeting.others),
        "delegations": [one.delegation_id for one in meeting.attendants],
        "statements": [one.id for one in meeting.statements],
    }
