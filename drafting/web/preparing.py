"""Files that take a while, in the browser: asking for one, seeing how far it is, fetching it."""

from hashlib import sha256

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as Answer

from drafting.domain.preparing import FORMS, KEPT_FOR, FileKind, FileWish, wish
from drafting.queries import jobs
from drafting.services import preparing
from drafting.web import access, forms
from drafting.web.taking_along import file, refuse_needless

bp = Blueprint("preparing", __name__, url_prefix="/prepared-files")


@bp.get("")
def listing() -> str:
    """The files that the reader asked for, the newest first."""
    return render_template(
        "preparing/listing.html",
        jobs=jobs.jobs_of(access.reading(), access.actor()),
        days=KEPT_FOR.days,
    )


@bp.post("")
def ask() -> Answer:
    """Ask for a file and see it being made."""
    asked = _asked()
    refuse_needless(asked)
    with access.writing() as session:
        job_id = preparing.ask(session, access.actor(), asked).id
    return redirect(url_for(".show", job_id=job_id), code=303)


@bp.get("/<job_id>")
def show(job_id: str) -> str:
    """How far a file is; the page looks again by itself until it is there."""
    return _standing("preparing/show.html", job_id)


@bp.get("/<job_id>/standing")
def standing(job_id: str) -> Answer:
    """The part of that page that changes; nothing is sent again that is known already."""
    response = make_response(_standing("preparing/_standing.html", job_id))
    response.set_etag(sha256(response.get_data()).hexdigest()[:32])
    return response.make_conditional(request)


@bp.get("/<job_id>/file")
def fetch(job_id: str) -> Answer:
    """The file, as long as the reader may see what is in it."""
    return file(jobs.file_of(access.reading(), access.actor(), job_id))


@bp.post("/<job_id>/cancel")
def cancel(job_id: str) -> Answer:
    """Ask for it no more; what was made of it is gone."""
    with access.writing() as session:
        preparing.cancel(session, access.actor(), job_id)
    flash(_("The file is not asked for any more."), "success")
    return redirect(url_for(".listing"), code=303)


def _standing(template: str, job_id: str) -> str:
    session, actor = access.reading(), access.actor()
    job = jobs.job(session, actor, job_id)
    return render_template(
        template,
        job=job,
        declaration=job.declaration,
        ahead=jobs.ahead(session, job),
        is_late=jobs.is_late(job),
        can_cancel=access.can("job:cancel", job),
    )


def _asked() -> FileWish:
    """What the form asks for."""
    kind = forms.choice("kind", FileKind, what="what the file shall hold")
    narrowed = {name: forms.text(name) for name in FORMS[kind].narrowing}
    return wish(kind, forms.text("slug"), forms.text("suffix"), narrowed)
