"""Readings as everybody follows them: which there are, the screen of the room, and the minutes."""

from flask import Blueprint, render_template
from flask.wrappers import Response

from drafting.domain.errors import NotFound
from drafting.formats.minutes import FORMS
from drafting.queries import declarations
from drafting.queries import readings as held
from drafting.queries.minutes import minutes_of, sentence
from drafting.web import access, forms

bp = Blueprint("readings", __name__, url_prefix="/declarations/<slug>/readings")


@bp.app_context_processor
def _sentences() -> dict[str, object]:
    """How templates say what was found of a paragraph."""
    return {"found_sentence": sentence}


@bp.get("")
def listing(slug: str) -> str:
    """Every reading of a text."""
    return listed(slug, {})


def listed(slug: str, errors: dict[str, str]) -> str:
    """The list of readings, with the form that begins one for those who chair."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    if not declaration.release_count:
        raise NotFound
    return render_template(
        "readings/listing.html",
        declaration=declaration,
        readings=held.readings(session, declaration.id),
        errors=errors,
        values=forms.typed(),
    )


@bp.get("/<reading_id>")
def show(slug: str, reading_id: str) -> str:
    """What was found in a reading so far, paragraph by paragraph."""
    return _drawn("readings/show.html", slug, reading_id)


@bp.get("/<reading_id>/screen")
def screen(slug: str, reading_id: str) -> str:
    """The paragraph before the room, in letters that are read from the back of it."""
    return _drawn("readings/screen.html", slug, reading_id)


@bp.get("/<reading_id>/screen/now")
def screen_now(slug: str, reading_id: str) -> str:
    """What the screen shows at this moment, for the screen to put in its place."""
    return _drawn("readings/_room.html", slug, reading_id)


@bp.get("/<reading_id>/minutes.<any(txt, md, html):suffix>")
def minutes(slug: str, reading_id: str, suffix: str) -> Response:
    """The minutes of a reading as a file."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    page = held.reading_page(session, declaration.id, reading_id)
    media_type, write = FORMS[suffix]
    response = Response(write(minutes_of(declaration, page)), content_type=media_type)
    name = f"{slug}-minutes-{reading_id}.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _drawn(template: str, slug: str, reading_id: str) -> str:
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    page = held.reading_page(session, declaration.id, reading_id)
    return render_template(template, declaration=declaration, page=page)
