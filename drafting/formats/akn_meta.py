"""What an Akoma Ntoso file says about the text: its work, its expression, its life."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from drafting.formats.akn_terms import language_code, make
from drafting.formats.edition import Edition
from drafting.text.invisible import visible

UNKNOWN_DAY = "1000-01-01"
"""The schema asks for a day; this one is nobody's."""

ROOM = "#room"
_NOT_IN_ADDRESS = re.compile(r"[^A-Za-z0-9.-]+")


@dataclass(frozen=True, slots=True)
class Event:
    """A moment in the life of the text: its first release, or one that changed it."""

    name: str
    day: str
    address: str
    is_first: bool = False


def work_address(edition: Edition, kind: str = "deliberation") -> str:
    """The address of the text in any language, by the naming convention of the UN profile."""
    name = _NOT_IN_ADDRESS.sub("-", edition.symbol or "working-text").strip("-").lower()
    return f"/akn/un/statement/{kind}/un-hrc/{_day(edition)}/{name}"


def expression_address(edition: Edition) -> str:
    """The address of the text as this release has it."""
    return f"{work_address(edition)}/{language_code(edition.language)}@{_day(edition)}"


def meta(
    edition: Edition,
    events: Sequence[Event] = (),
    analysis: Sequence[Element] = (),
    work: str = "",
) -> Element:
    """The metadata of a document, in the order in which the schema wants them.

    It is the text itself unless it has an address of its own, as an amendment to it has.
    """
    parts = [_identification(edition, work or work_address(edition))]
    if events:
        parts.append(make("lifecycle", *map(_event, events), source=ROOM))
    if analysis:
        parts.append(make("analysis", *analysis, source=ROOM))
    parts.append(_references())
    return make("meta", *parts)


def _identification(edition: Edition, work: str) -> Element:
    expression = f"{work}/{language_code(edition.language)}@{_day(edition)}"
    manifestation = f"{expression}.xml"
    code = language_code(edition.language)
    named = [make("FRBRnumber", value=visible(edition.symbol))] if edition.symbol else []
    return make(
        "identification",
        make("FRBRWork", *_level(work, edition), make("FRBRcountry", value="un"), *named),
        make("FRBRExpression", *_level(expression, edition), make("FRBRlanguage", language=code)),
        make(
            "FRBRManifestation",
            *_level(manifestation, edition),
            make("FRBRformat", value="application/akn+xml"),
        ),
        source=ROOM,
    )


def _level(address: str, edition: Edition) -> list[Element]:
    hashed = [make("FRBRalias", value=edition.hash, name="sha-256")] if edition.hash else []
    return [
        make("FRBRthis", value=f"{address}/!main"),
        make("FRBRuri", value=address),
        *hashed,
        make("FRBRdate", date=_day(edition), name="release"),
        make("FRBRauthor", href="#council"),
    ]


def _event(event: Event) -> Element:
    return make(
        "eventRef",
        eId=event.name,
        date=event.day,
        source=event.address,
        type="generation" if event.is_first else "amendment",
    )


def _references() -> Element:
    return make(
        "references",
        make("TLCOrganization", eId="room", href="/akn/ontology/room", showAs="Drafting room"),
        make(
            "TLCOrganization",
            eId="council",
            href="/akn/ontology/organization/un/un-hrc",
            showAs="Human Rights Council",
        ),
        source=ROOM,
    )


def _day(edition: Edition) -> str:
    return edition.released_at[:10] or UNKNOWN_DAY
