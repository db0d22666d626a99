"""Addresses inside this room: the only ones to which a form may send somebody on."""

from urllib.parse import urlsplit


def proper(address: str) -> str | None:
    """The address if it stays in this room, else nothing; see the redirects others fell for."""
    if not address.startswith("/") or address.startswith(("//", "/\\")):
        return None
    if any(sign in address for sign in "\\\r\n\t\0") or not address.isprintable():
        return None
    parts = urlsplit(address)
    return address if not parts.scheme and not parts.netloc else None
