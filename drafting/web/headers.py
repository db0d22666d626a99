"""What every answer says beside its words: what may run in it, and who may keep it."""

from flask import Flask, request, session
from werkzeug.wrappers import Response

from drafting.web import access

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)


PUBLIC = frozenset(
    {
        "amendments.listing",
        "amendments.show",
        "comparing.choose",
        "comparing.concordance",
        "comparing.redline",
        "comparing.show",
        "compiling.file",
        "compiling.show",
        "crediting.file",
        "crediting.show",
        "declarations.release",
        "declarations.release_file",
        "declarations.releases",
        "declarations.text",
        "front.show",
        "health.alive",
        "health.ready",
        "paragraphs.released",
        "paragraphs.show",
        "paragraphs.versions",
        "proving.file",
        "proving.show",
    }
)
"""What is the same for everybody without an account; a new page is kept by nobody."""


def register(app: Flask) -> None:
    """Add the headers to every answer."""

    @app.after_request
    def add(response: Response) -> Response:
        headers = response.headers
        headers["Content-Security-Policy"] = POLICY
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "same-origin"
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        if "Cache-Control" not in headers:
            headers["Cache-Control"] = _keeping(response.status_code)
        headers.add("Vary", "Cookie")
        return response


def _keeping(status: int) -> str:
    """Whatever is not the same for everybody is kept by nobody."""
    is_open = request.endpoint in PUBLIC and request.method in {"GET", "HEAD"} and status < 400
    # A session that changed means a message or a token that is meant for one reader.
    if not is_open or session.modified or access.person() is not None:
        return "no-store"
    return "no-cache"
