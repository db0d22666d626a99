"""From refusals to pages: the only table that joins errors to HTTP."""

from flask import Flask, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from drafting.domain import errors
from drafting.web import access, forms

STATUS: dict[type[errors.DraftingError], int] = {
    errors.NotAllowed: 403,
    errors.NotFound: 404,
    errors.StaleVersion: 409,
    errors.MergeConflict: 409,
    errors.AlreadyThere: 409,
    errors.WrongState: 409,
    errors.Invalid: 422,
    errors.WrongCredentials: 401,
    errors.TooManyAttempts: 429,
    errors.TooManyWaiting: 429,
    errors.LinkExpired: 410,
    errors.QuickerElsewhere: 409,
    errors.Busy: 503,
}

NOBODY_WROTE = "\0"
"""The one character that no record can hold."""

OPEN = frozenset({"sessions.enter", "invitations.accept", "preparing.ask", None})
"""What can be sent without an account; anything else asks to sign in first."""

SENTENCES = {
    400: "The request could not be understood. Go back and try once more.",
    404: errors.NotFound.message,
    405: "This address takes no such request. Go back to the page and use its buttons.",
    413: "This is larger than the 5 MB that can be taken. Send a smaller file.",
    500: "Something broke on our side. Nothing was half done; what you typed is shown below.",
    503: "The record is busy. Nothing was half done; wait a moment and send the form again.",
}
"""What to say where no refusal of ours speaks."""


def status_of(error: errors.DraftingError) -> int:
    """The HTTP status of a refusal."""
    return next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 400)


def register(app: Flask) -> None:
    """Show every refusal as a page that keeps what was typed."""

    app.before_request(_refuse_what_nobody_wrote)

    @app.before_request
    def ask_who() -> tuple[str, int] | None:
        if request.method != "POST" or request.endpoint in OPEN or access.person():
            return None
        return expired()

    @app.errorhandler(errors.DraftingError)
    def refuse(error: errors.DraftingError) -> tuple[str, int]:
        return _page(str(error), status_of(error))

    @app.errorhandler(CSRFError)
    def refuse_forgery(_error: CSRFError) -> tuple[str, int]:
        if access.person() is None and request.endpoint not in OPEN:
            return expired()
        return _page(
            "This form was open for so long that it could not be checked any more. "
            "Go back, open the page again and send it once more.",
            400,
        )

    @app.errorhandler(HTTPException)
    def explain(error: HTTPException) -> tuple[str, int]:
        status = error.code or 500
        return _page(SENTENCES.get(status, error.description or ""), status)


def expired() -> tuple[str, int]:
    """The session ended while somebody was writing: sign in, and the words go on from here."""
    page = render_template(
        "errors/expired.html",
        path=request.full_path.rstrip("?"),
        kept=_kept_words(),
        writer=forms.writer(),
    )
    return page, 401


def _page(sentence: str, status: int) -> tuple[str, int]:
    kept = _kept_words() if request.method == "POST" and status != 413 else {}
    name = "errors/refusal_part.html" if "HX-Request" in request.headers else "errors/refusal.html"
    return render_template(name, sentence=sentence, status=status, kept=kept), status


def _refuse_what_nobody_wrote() -> None:
    if NOBODY_WROTE in request.path or b"%00" in request.query_string:
        raise errors.NotFound
    sent = [*request.form.items(multi=True), *_names_of_files()]
    if any(NOBODY_WROTE in part for pair in sent for part in pair):
        raise errors.Invalid(
            "The form held a character that nobody can see and nothing can keep (NUL). "
            "It is taken out of your words below; send them again."
        )


def _kept_words() -> dict[str, str]:
    """What was typed, without the character that could not be sent again."""
    kept = forms.kept_words().items()
    return {name.replace(NOBODY_WROTE, ""): word.replace(NOBODY_WROTE, "") for name, word in kept}


def _names_of_files() -> list[tuple[str, str]]:
    return [(name, file.filename or "") for name, file in request.files.items(multi=True)]
