"""What a person follows, in the browser: what is new in it, and the buttons of its pages."""

from datetime import datetime

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import Invalid, NotFound
from drafting.domain.following import Followed, FollowedKind
from drafting.domain.vocabulary import Act
from drafting.queries import following as queries
from drafting.queries import news
from drafting.services import following
from drafting.web import access, forms, local_address

HAPPENED = {
    Act.RELEASE_PUBLISHED: "was published",
    Act.PARAGRAPH_REWRITTEN: "has new words in a release",
    Act.READING_BEGUN: "has begun",
    Act.READING_CLOSED: "was closed",
    Act.SILENCE_OPENED: "was opened",
    Act.SILENCE_EXTENDED: "has a later deadline",
    Act.SILENCE_CALLED_OFF: "was called off",
    Act.SILENCE_JUDGED: "has ended; its result is there",
    Act.TEXT_SUBMITTED: "was submitted to the body that decides on it",
    Act.TEXT_ADOPTED: "was adopted",
    Act.TEXT_REOPENED: "was reopened",
    Act.AMENDMENT_SUBMITTED: "was submitted",
    Act.AMENDMENT_PUBLISHED: "was published",
    Act.AMENDMENT_RESUBMITTED: "was revised",
    Act.AMENDMENT_WITHDRAWN: "was withdrawn",
    Act.AMENDMENT_DECIDED: "was decided",
    Act.AMENDMENT_REOPENED: "is open again",
    Act.DECISION_TOLD: "was decided",
    Act.COMMENT_WRITTEN: "was written",
    Act.COMMENT_PUBLISHED: "was published",
    Act.COMMENT_DISPOSED: "has an outcome",
    Act.STATEMENT_SUBMITTED: "was submitted",
    Act.STATEMENT_PUBLISHED: "was published",
    Act.STATEMENT_DISPOSED: "has an outcome",
    Act.CONSULTATION_ANNOUNCED: "was announced",
    Act.CONSULTATION_OPENED: "was opened early",
    Act.CONSULTATION_EXTENDED: "was extended",
    Act.CONSULTATION_CLOSED: "was closed early",
    Act.CONSULTATION_REOPENED: "was opened again",
    Act.CONSULTATION_CANCELLED: "was called off",
    Act.SOURCE_LINKED: "was linked to a paragraph",
    Act.MEETING_ENTERED: "was entered",
    Act.MEETING_REVISED: "was recorded",
    Act.MEETING_CANCELLED: "was called off",
}
"""What the page says of each act that it tells."""

bp = Blueprint("following", __name__, url_prefix="/following")


@bp.app_context_processor
def show_state() -> dict[str, object]:
    """Let a page ask whether its reader follows what it shows."""
    return {"is_followed": is_followed}


@bp.get("")
def show() -> str:
    """What is new in what the reader follows, and all that is followed."""
    session, actor = access.reading(), access.actor()
    if not access.can("following:keep"):
        raise NotFound
    before = forms.asked("before")
    return render_template(
        "following/show.html",
        page=news.news_page(session, actor, before),
        followed=queries.followed(session, actor),
        is_first=not before,
        happened=HAPPENED.__getitem__,
    )


@bp.post("")
def follow() -> Response:
    """Follow something."""
    with access.writing() as session:
        following.follow(session, access.actor(), _subject())
    flash(_("You follow this now. What happens to it is told under “Following”."))
    return _back()


@bp.post("/end")
def unfollow() -> Response:
    """Follow something no more."""
    with access.writing() as session:
        following.unfollow(session, access.actor(), _subject())
    flash(_("You do not follow this any more."))
    return _back()


@bp.post("/seen")
def mark_seen() -> Response:
    """Leave behind what the page showed."""
    with access.writing() as session:
        following.mark_seen(session, access.actor(), _until())
    flash(_("What was new is marked as seen."))
    return redirect(url_for(".show"), code=303)


def is_followed(kind: str, subject_id: str) -> bool:
    """Whether the reader follows something, in one statement."""
    one = Followed(FollowedKind(kind), subject_id)
    return queries.is_followed(access.reading(), access.actor(), one)


def _subject() -> Followed:
    kind = forms.choice("kind", FollowedKind, what="what to follow")
    return Followed(kind, forms.text("followed")[:16])


def _until() -> datetime:
    try:
        until = datetime.fromisoformat(forms.text("until"))
    except ValueError:
        until = None
    if until is None or until.tzinfo is None:
        raise Invalid("The form does not say until when. Open the page again.", field="until")
    return until


def _back() -> Response:
    return redirect(local_address.proper(forms.text("next")) or url_for(".show"), code=303)
