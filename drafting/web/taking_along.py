"""Files to take along: written while the reader waits, or prepared where that takes long."""

from math import ceil
from urllib.parse import urlencode

from flask import jsonify, make_response, render_template, request, url_for
from flask.wrappers import Response

from drafting.domain.effort import is_quick, seconds
from drafting.domain.errors import WrongState
from drafting.domain.preparing import FileKind, FileWish, wish
from drafting.queries import declarations, jobs
from drafting.queries.lengths import length_for
from drafting.queries.narrowings import refuse_unknown
from drafting.queries.written_files import WrittenFile, written
from drafting.web import access, forms

CONFLICT = 409
PROBLEM = "application/problem+json"
PROBLEM_SENTENCE = (
    "Open this address in a browser and press the button there, "
    "or use `drafting export` on the machine that holds the record."
)
QUICK = "This file takes no time to prepare. Fetch it at its own address: {address}"


def taken_along(kind: FileKind, slug: str, suffix: str, *narrowing: str) -> Response:
    """The file of this address, or how to have it prepared; reading it begins nothing."""
    asked = wish(kind, slug, suffix, {name: forms.asked(name) for name in narrowing})
    session, actor = access.reading(), access.actor()
    known = declarations.declaration(session, actor, slug)
    length = length_for(session, actor, known, asked)
    if is_quick(asked, length):
        return file(written(session, actor, asked))
    kept = jobs.kept_for_all(session, asked, declarations.public_state_of(session, known))
    return file(kept) if kept else _unkept(_offer(asked, ceil(seconds(asked, length))))


def refuse_needless(asked: FileWish) -> None:
    """Refuse to prepare what can be had at once, or what there is not: others wait meanwhile."""
    session, actor = access.reading(), access.actor()
    known = declarations.declaration(session, actor, asked.slug)
    refuse_unknown(session, actor, known, asked)
    if is_quick(asked, length_for(session, actor, known, asked)):
        raise WrongState(QUICK.format(address=_address(asked)))


def _address(asked: FileWish) -> str:
    """Where the file is written while the reader waits."""
    text = url_for("declarations.text", slug=asked.slug)
    query = f"?{urlencode(asked.narrowed)}" if asked.narrowed else ""
    return f"{text}/{asked.kind}.{asked.suffix}{query}"


def file(found: WrittenFile) -> Response:
    """A file as a browser keeps it."""
    response = Response(found.content, content_type=found.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{found.name}"'
    return response


def _unkept(answer: Response | str) -> Response:
    """Another may get the file at this address; and the page holds the token of one reader."""
    response = make_response(answer)
    response.headers["Cache-Control"] = "no-store"
    response.headers.add("Vary", "Accept")
    return response


def _offer(asked: FileWish, takes: int) -> Response | str:
    """For people a page with a button; a program is told what to send where.

    Only a browser says that it takes a page: whatever else asks would keep one as the file.
    """
    if "text/html" not in request.headers.get("Accept", ""):
        return _problem(asked)
    session, actor = access.reading(), access.actor()
    return render_template(
        "preparing/offer.html",
        declaration=declarations.declaration(session, actor, asked.slug),
        wish=asked,
        seconds=takes,
        earlier=jobs.earlier(session, actor, asked),
    )


def _problem(asked: FileWish) -> Response:
    told = {
        "type": "about:blank",
        "title": "This file takes a while and has to be prepared first",
        "status": CONFLICT,
        "detail": PROBLEM_SENTENCE,
        "prepare": {
            "method": "POST",
            "href": url_for("preparing.ask"),
            "fields": {**fields_of(asked)},
        },
    }
    response = jsonify(told)
    response.status_code, response.mimetype = CONFLICT, PROBLEM
    return response


def fields_of(asked: FileWish) -> dict[str, str]:
    """What a form sends to ask for a file."""
    named = {"kind": asked.kind.value, "slug": asked.slug, "suffix": asked.suffix}
    return {**named, **dict(asked.narrowed)}
