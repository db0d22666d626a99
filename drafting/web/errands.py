"""What waits for whom, in words, each with the page on which it is done."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from drafting.queries.awaited import Awaited, Errand, Waiter
from drafting.web import access


@dataclass(frozen=True, slots=True)
class ErrandLine:
    """A number of things, what has to be done with them, and where."""

    count: int
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that waits for one of them."""

    name: str
    lines: tuple[ErrandLine, ...]


def by_waiter(slug: str, found: Iterable[Awaited]) -> tuple[Waiting, ...]:
    """For whom something waits, the reader's own delegation first."""
    known = tuple(found)
    grouped = ((one, [each for each in known if each.waiter is one]) for one in _names())
    return tuple(
        Waiting(_names()[waiter], tuple(_line(slug, each) for each in errands))
        for waiter, errands in grouped
        if errands
    )


def _line(slug: str, one: Awaited) -> ErrandLine:
    return ErrandLine(one.count, _WORDS[one.errand](one.count), _href(slug, one.errand))


def _names() -> dict[Waiter, str]:
    return {
        Waiter.OURS: _("Your delegation"),
        Waiter.EXPERT: _("The Independent Expert"),
        Waiter.SECRETARIAT: _("The secretariat"),
        Waiter.DELEGATIONS: _("Delegations"),
    }


def _href(slug: str, errand: Errand) -> str:
    if errand is Errand.DECIDE and not access.can("desk:read"):
        return url_for("amendments.listing", slug=slug, state="open")
    if errand is Errand.LOOK_AGAIN:
        return url_for("amendments.listing", slug=slug, state="open")
    return url_for(_PAGES[errand], slug=slug)


_PAGES = {
    Errand.DECIDE: "desk.queue",
    Errand.TELL: "desk.queue",
    Errand.DISPOSE_COMMENTS: "replying.pending",
    Errand.DISPOSE_STATEMENTS: "replying.pending",
    Errand.REVIEW_COMMENTS: "moderating.queue",
    Errand.ANSWER_REQUESTS: "consultations.listing",
    Errand.ANSWER_SUGGESTIONS: "suggesting.listing",
    Errand.CLEAR_DRAFTS: "amendments.mine",
    Errand.ANSWER_INVITATIONS: "amendments.mine",
    Errand.ANSWER_RECOMMENDATIONS: "amendments.mine",
    Errand.LOOK_AGAIN_OURS: "amendments.mine",
}

_WORDS: dict[Errand, Callable[[int], str]] = {
    Errand.DECIDE: lambda count: ngettext("amendment to decide", "amendments to decide", count),
    Errand.TELL: lambda count: ngettext(
        "decision to tell with the next release", "decisions to tell with the next release", count
    ),
    Errand.DISPOSE_COMMENTS: lambda count: ngettext(
        "comment without an outcome", "comments without an outcome", count
    ),
    Errand.DISPOSE_STATEMENTS: lambda count: ngettext(
        "written statement without an outcome", "written statements without an outcome", count
    ),
    Errand.REVIEW_COMMENTS: lambda count: ngettext(
        "comment to look at", "comments to look at", count
    ),
    Errand.ANSWER_REQUESTS: lambda count: ngettext(
        "request to take part", "requests to take part", count
    ),
    Errand.ANSWER_SUGGESTIONS: lambda count: ngettext(
        "suggested source to answer", "suggested sources to answer", count
    ),
    Errand.LOOK_AGAIN: lambda count: ngettext(
        "amendment to look at again on the latest release",
        "amendments to look at again on the latest release",
        count,
    ),
    Errand.CLEAR_DRAFTS: lambda count: ngettext(
        "draft that is not submitted", "drafts that are not submitted", count
    ),
    Errand.ANSWER_INVITATIONS: lambda count: ngettext(
        "invitation to co-sponsor", "invitations to co-sponsor", count
    ),
    Errand.ANSWER_RECOMMENDATIONS: lambda count: ngettext(
        "recommendation to answer", "recommendations to answer", count
    ),
    Errand.LOOK_AGAIN_OURS: lambda count: ngettext(
        "amendment of yours to look at again", "amendments of yours to look at again", count
    ),
}
