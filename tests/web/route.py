"""A route as its test knows it: where it is, whom the table lets in, what to send."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from drafting.domain.permissions import Permission


@dataclass(frozen=True)
class Route:
    """Where an endpoint is, whom the permission table lets in, and what to send."""

    address: str
    permission: Permission | None = None
    method: str = "GET"
    fields: Mapping[str, str] = field(default_factory=dict)
    subject: str = ""
    refused: int = 404
    insiders: Mapping[str, int] = field(default_factory=dict)
    """What those are answered who may know of a thing, but not do this to it."""


def posted(address, permission, subject="", refused=403, **fields):
    """A route to which a form is sent."""
    return Route(address, permission, "POST", fields, subject, refused)


def known_to(route, *names):
    """The route, with those who know of its subject and are told that they may not."""
    return replace(route, insiders=dict.fromkeys(names, 403))
