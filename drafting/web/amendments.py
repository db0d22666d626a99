"""Amendments in the browser: proposing, reading, and what became of them."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, render_template

from drafting.domain.errors import NotFound
from drafting.queries import (
    amended,
    amendments,
    clearances,
    comments,
    declarations,
    history,
    sponsorships,
    submissions,
)
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.carryings import carryings
from drafting.queries.decisions import DecisionRow, decisions
from drafting.queries.groups import groups_of
from drafting.queries.instructing import instruction_of
from drafting.queries.previews import proposed_edits
from drafting.queries.recommendations import asked, recommendations
from drafting.queries.register import register
from drafting.queries.written_places import as_written
from drafting.web import access, forms

bp = Blueprint("amendments", __name__, url_prefix="/declarations/<slug>")


@bp.get("/amendments")
def listing(slug: str) -> str:
    """Every amendment on the public record, a page at a time, by what became of it."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "amendments/listing.html",
        declaration=declaration,
        page=register(session, declaration.id, forms.asked("state"), forms.page()),
    )


@bp.get("/amendments/mine")
def mine(slug: str) -> str:
    """What the reader's own delegation has written, drafts among it."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    if not access.can("amendment:draft"):
        raise NotFound
    own = amendments.of_delegation(session, actor, declaration.id)
    sent = recommendations(session, actor, [one.id for one in own])
    return render_template(
        "amendments/mine.html",
        declaration=declaration,
        amendments=own,
        came_back=clearances.sent_back(session, actor, own),
        awaited=[one for one in own if asked(one, sent.get(one.id, []))],
        sponsored=sponsorships.sponsored(session, actor, declaration.id),
    )


@bp.get("/amendments/<amendment_id>")
def show(slug: str, amendment_id: str) -> str:
    """One amendment: its words, reasons, comments, and the decision on it."""
    return page(slug, amendment_id, {})


def page(slug: str, amendment_id: str, errors: dict[str, str], **answer: Any) -> str:
    """The page of one amendment, with what was refused, and an answer to it that was typed."""
    answer = {"refused": {}, "typed": (), "replied": {}, **answer}
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    amendment = amendments.amendment(session, actor, amendment_id)
    if amendment.declaration_id != declaration.id:
        raise NotFound
    place = amendments.place_of(session, amendment)
    written = as_written(session, amendment)
    sent = recommendations(session, actor, [amendment_id]).get(amendment_id, [])
    return render_template(
        "amendments/show.html",
        declaration=declaration,
        amendment=amendment,
        place=place,
        written=written,
        instruction=instruction_of(written.amendment, written.place),
        edits=proposed_edits(amendment),
        carryings=carryings(session, amendment),
        upon=amended.upon(session, actor, amendment),
        changes=amended.changes_to(session, actor, amendment),
        discussion=comments.on_amendment(session, actor, amendment.id),
        sent=sent,
        asked=asked(amendment, sent),
        rulings=_rulings(amendment),
        result=history.result_of(session, actor, amendment.id),
        sponsorship=sponsorships.sponsor_page(session, actor, amendment),
        submissions=submissions.submissions(session, amendment),
        clearance=clearances.clearance(session, actor, amendment),
        groups=groups_of(session, actor) if amendment.number is None else (),
        errors=errors,
        values=forms.typed(),
        **answer,
    )


def _rulings(amendment: AmendmentRow) -> Sequence[DecisionRow]:
    """All that was decided on it, as far as the reader knows of it."""
    if not amendment.decision_number:
        return ()
    found = decisions(access.reading(), access.actor(), [amendment.id])
    return found.get(amendment.id, ())
