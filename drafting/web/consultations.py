"""Consultations in the browser: which there are, and each as a participant understands it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from flask import Blueprint, render_template, request
from flask_babel import gettext as _
from flask_babel import ngettext

from drafting.domain import zones
from drafting.domain.consultations import Faculty
from drafting.domain.errors import DraftingError
from drafting.queries import consultation_page, consultations, declarations, releases, rooms
from drafting.queries.rooms import Wish
from drafting.web import access, forms

if TYPE_CHECKING:
    from drafting.models import Consultation, Declaration

bp = Blueprint("consultations", __name__, url_prefix="/declarations/<slug>/consultations")


@bp.get("")
def listing(slug: str) -> str:
    """What is open now, what is to come, and what is over."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "consultations/listing.html",
        declaration=declaration,
        standings=consultations.standings(session, actor, declaration.id),
    )


@bp.get("/<consultation_id>")
def show(slug: str, consultation_id: str) -> str:
    """What is asked, until when, whether I may take part, what I sent and what others said."""
    return page(slug, consultation_id, {})


def page(slug: str, consultation_id: str, errors: dict[str, str]) -> str:
    """The page of a consultation, with what was refused of a form on it."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    standing = consultations.standing(session, actor, declaration.id, consultation_id)
    before = (_number("amendment"), _number("comment"), _number("statement"))
    return render_template(
        "consultations/show.html",
        declaration=declaration,
        page=consultation_page.consultation_page(session, actor, standing, before),
        release=standing.consultation.release or releases.latest_release(session, declaration.id),
        errors=errors,
        values=forms.typed(),
    )


def refusal(error: DraftingError) -> dict[str, str]:
    """What a page says where, when a form on it was refused; of no field, first of all."""
    return {error.field or "": str(error)}


@bp.app_template_filter("in_zone")
def in_zone(at: datetime, zone: str) -> str:
    """A moment as people in a zone say it."""
    return zones.words_in(zone, at)


@bp.app_template_filter("span")
def span(length: timedelta) -> str:
    """A length of time in its two largest units, as one would say it."""
    minutes = max(0, int(length.total_seconds()) // 60)
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [
        ngettext("%(num)s day", "%(num)s days", days) if days else "",
        ngettext("%(num)s hour", "%(num)s hours", hours) if hours and days < 7 else "",
        ngettext("%(num)s minute", "%(num)s minutes", rest) if rest and not days else "",
    ]
    return " ".join(one for one in parts if one) or _("less than a minute")


@bp.app_template_global("rooms_for")
def rooms_for(declaration: "Declaration", faculty: str) -> "Sequence[Consultation]":
    """The consultations in which the reader could do this now, to be offered in a form."""
    wish = Wish(declaration.id, Faculty(faculty))
    return rooms.open_to(access.reading(), access.actor(), wish)


def _number(name: str) -> int:
    return max(0, min(request.args.get(name, 0, type=int), 10**9))
