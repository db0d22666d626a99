"""A delegation's Word file in the browser: read, looked through, then drafts and comments."""

from io import BytesIO

from flask import Blueprint, flash, redirect, send_file, url_for
from flask.wrappers import Response as FileResponse
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError
from drafting.formats.returned_kinds import ReturnedKind, kind_of
from drafting.queries import declarations, returned_files, word_authors
from drafting.queries.word_authors import Sender
from drafting.services import pasting, returning
from drafting.web import access, word_comments, word_door, word_form
from drafting.web.word_door import Answer, Door
from drafting.web.word_form import Sent
from drafting.web.word_pages import latest_rows, upload

bp = Blueprint("returning", __name__, url_prefix="/declarations/<slug>/submissions/word")


@bp.get("")
def write(slug: str) -> str:
    """The page on which the file is chosen."""
    return _write(slug, None)


@bp.post("")
def read(slug: str) -> str | tuple[str, int]:
    """What the file would propose, change by change; nothing is kept yet."""
    return word_door.read(DOOR, slug)


@bp.post("/confirmed")
def confirm(slug: str) -> Answer:
    """Make drafts and comments of what is ticked, or show the differences once more."""
    return word_door.confirm(DOOR, slug)


@bp.get("/files/<file_id>")
def file(slug: str, file_id: str) -> FileResponse:
    """The file as it was sent, to take along; no browser opens it in the room's own name."""
    session, actor = access.reading(), access.actor()
    declarations.declaration(session, actor, slug)
    found = returned_files.file(session, actor, file_id)
    sent = send_file(
        BytesIO(found.content),
        mimetype=(kind_of(found.name) or ReturnedKind.WORD).media_type,
        as_attachment=True,
        download_name=found.name,
    )
    sent.headers["Cache-Control"] = "no-store"
    return sent


def _keep(slug: str, said: Sent, sender: Sender) -> Response:
    count = _kept(slug, said, dict(sender.choices))
    drafted = _("What you kept is in your submission. Only your delegation sees it.")
    spoken = ngettext("%(num)s comment is published.", "%(num)s comments are published.", count)
    flash(drafted if not count else f"{drafted} {spoken}", "success")
    return redirect(url_for("gathering.ours", slug=slug), code=303)


def _kept(slug: str, said: Sent, choices: dict[str, str]) -> int:
    """All of what is ticked in one transaction, or none of it; how many comments there are."""
    word_form.refuse_others(said)
    actor = access.actor()
    declaration = declarations.declaration(access.reading(), actor, slug)
    rows = latest_rows(declaration.id)
    names = {row.paragraph_id: row.name for row in rows}
    spoken = said.spoken()
    with access.writing() as session:
        if said.kept() or said.remarks.strip() or not spoken:
            paste = word_form.paste(said, said.remarks)
            made = pasting.take_up(session, actor, declaration.id, paste)
            returning.keep(session, actor, made.id, word_form.kept(said, names, choices))
        return word_comments.publish(session, slug, said, rows, declaration.language)


def _write(slug: str, error: DraftingError | None) -> str:
    word_door.require(DOOR)
    return upload(slug, error, action=url_for("returning.read", slug=slug))


def _page(slug: str) -> dict[str, object]:
    """Where the form of the result leads."""
    return {
        "action": url_for("returning.confirm", slug=slug),
        "again": url_for("returning.write", slug=slug),
        "received": None,
    }


def _sender() -> Sender:
    return word_authors.delegate(access.reading(), access.actor())


DOOR = Door("amendment:draft", _sender, _sender, _write, _page, _keep)
