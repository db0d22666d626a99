"""Answers made small for slow lines."""

from collections.abc import Callable
from zlib import MAX_WBITS, compressobj

import brotli
from flask import Flask, request
from werkzeug.wrappers import Response

LEAST = 1_000
"""Bytes below which an answer travels in one packet anyhow."""

WORDY = (
    "text/",
    "application/json",
    "application/problem+json",
    "application/xml",
    "image/svg+xml",
)
"""Kinds of answers that are words; files of Word and the like are compressed in themselves."""


def register(app: Flask) -> None:
    """Compress each answer that is made of words, for whoever can read it compressed."""
    app.after_request(squeezed)


def squeezed(answer: Response) -> Response:
    """The same answer in fewer bytes, if it is long, made of words and not compressed already.

    Its tag becomes a weak one (RFC 9110, 8.8.1): the words are the same, the bytes are not.
    """
    if not _can_be(answer):
        return answer
    answer.vary.add("Accept-Encoding")
    way = _way()
    if way is not None:
        name, squeeze = way
        answer.set_data(squeeze(answer.get_data()))
        answer.headers["Content-Encoding"] = name
        tag, _ = answer.get_etag()
        if tag is not None:
            answer.set_etag(tag, weak=True)
    return answer


def _can_be(answer: Response) -> bool:
    is_whole = not answer.direct_passthrough and not answer.is_streamed
    is_plain = "Content-Encoding" not in answer.headers and "Content-Range" not in answer.headers
    is_wordy = (answer.mimetype or "").startswith(WORDY)
    return is_whole and is_plain and is_wordy and len(answer.get_data()) >= LEAST


def _way() -> tuple[str, Callable[[bytes], bytes]] | None:
    """How this reader wants it; browsers ask for brotli over secure lines alone."""
    asked = request.accept_encodings
    if asked.quality("br") > 0:
        return "br", _brotli
    return ("gzip", _gzip) if asked.quality("gzip") > 0 else None


def _brotli(words: bytes) -> bytes:
    return bytes(brotli.compress(words, quality=4))


def _gzip(words: bytes) -> bytes:
    """As `gzip` does it, without the time in it: the same words are the same bytes."""
    squeezing = compressobj(5, wbits=MAX_WBITS | 16)
    return squeezing.compress(words) + squeezing.flush()
