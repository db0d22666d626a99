"""From the strings of a form to values, each refusal naming its field."""

import json
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

from flask import request

from drafting.domain.errors import Invalid

FOREIGN_BASE = (
    "The form names a version that this paragraph never had, so nothing was recorded. "
    "Your words are kept below: look at the paragraph as it stands and send them again."
)

Kind = TypeVar("Kind", bound=StrEnum)

SECRET = frozenset({"csrf_token", "form_key", "password", "old", "new", "again"})
"""Fields that are never shown again."""


def text(name: str) -> str:
    """What was typed into a field; empty if the field is missing."""
    return request.form.get(name, "")


def key() -> str:
    """The key of the form with all that was typed into it, by which a second sending is known.

    Whoever goes back, changes the words and sends again has said something new: another key.
    """
    sent = [
        (name, value) for name, value in request.form.items(multi=True) if name != "csrf_token"
    ]
    if not text("form_key"):
        return ""
    return sha256(
        json.dumps([request.path, request.content_length, *sorted(sent)]).encode()
    ).hexdigest()


def writer() -> str:
    """The identity of the account for which this form was made; empty if it does not say."""
    return text("form_key").partition(".")[0]


def number(name: str, *, lost: str = "") -> int:
    """A whole number that the form carries along, such as the version it was written on."""
    value = text(name)
    if not (value.isascii() and value.isdigit() and len(value) < 10):
        raise Invalid(
            lost
            or "The form came without the version it was written on. "
            "Open the page again and put your words in; they are shown below.",
            field=name,
        )
    return int(value)


def choice(name: str, kinds: type[Kind], *, what: str) -> Kind:
    """One of a closed list."""
    value = text(name)
    if value not in {member.value for member in kinds}:
        raise Invalid(f"Choose {what}.", field=name)
    return kinds(value)


def several(name: str) -> tuple[str, ...]:
    """Every value that was chosen of a list of boxes."""
    return tuple(dict.fromkeys(request.form.getlist(name)))


def ticked(name: str) -> bool:
    """Whether a box was ticked."""
    return name in request.form


def typed() -> dict[str, str]:
    """Every field as it was sent, to be put back into its form; what was cleared stays clear."""
    return {name: value for name, value in request.form.items() if name not in SECRET}


def kept_words() -> dict[str, str]:
    """What the person typed, so that no refusal loses it; never passwords or keys."""
    return {
        name: value
        for name, value in request.form.items()
        if value.strip() and name not in SECRET and not name.startswith("_")
    }


def asked(name: str) -> str:
    """What the address asks for."""
    return request.args.get(name, "")[:100]


def asked_for(*names: str) -> dict[str, str]:
    """What the address fills into the fields of a new form."""
    return {name: asked(name) for name in names if asked(name)}


def page() -> int:
    """Which page of a list the address asks for; the first unless it says so."""
    return max(1, min(request.args.get("page", 1, type=int), 100_000))
