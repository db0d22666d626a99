"""What every answer says beside its words: what may run in it, and who may keep it."""

from flask import Flask, request
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
            headers["Cache-Control"] = _keeping()
        headers.add("Vary", "Cookie")
        return response


def _keeping() -> str:
    """Whatever is not the same for everybody is kept by nobody."""
    if request.method != "GET" or access.person() is not None:
        return "no-store"
    return "no-cache"
