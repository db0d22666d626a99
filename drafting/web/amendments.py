"""Amendments in the browser: proposing, reading, and what became of them."""

from typing import Any

from flask import Blueprint, render_template

from drafting.domain.errors import NotFound
from drafting.queries import (
    amendments,
    clearances,
    comments,
    declarations,
    history,
    sponsorships,
    submissions,
)
from drafting.queries.carryings import carryings
from drafting.queries.groups import groups_of
from drafting.queries.previews import proposed_edits
from drafting.queries.register import register
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
    return render_template(
        "amendments/mine.html",
        declaration=declaration,
        amendments=amendments.of_delegation(session, actor, declaration.id),
        sponsored=sponsorships.sponsored(session, actor, declaration.id),
    )


@bp.get("/amendments/<amendment_id>")
def show(slug: str, amendment_id: str) -> str:
    """One amendment: its words, reasons, comments, and the decision on it."""
    return page(slug, amendment_id, {})


def page(slug: str, amendment_id: str, errors: dict[str, str], **answer: Any) -> str:
    """The page of one amendment, with what was refused, and an answer to it that was typed."""
    answer = {"refused": {}, "typed": (), **answer}
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    amendment = amendments.amendment(session, actor, amendment_id)
    if amendment.declaration_id != declaration.id:
        raise NotFound
    return render_template(
        "amendments/show.html",
        declaration=declaration,
        amendment=amendment,
        place=amendments.place_of(session, amendment),
        edits=proposed_edits(amendment),
        carryings=carryings(session, amendment),
        discussion=comments.on_amendment(session, access.actor(), amendment.id),
        result=history.result_of(session, actor, amendment.id),
        sponsorship=sponsorships.sponsor_page(session, actor, amendment),
        submissions=submissions.submissions(session, amendment),
        clearance=clearances.clearance(session, actor, amendment),
        groups=groups_of(session, actor) if amendment.number is None else (),
        errors=errors,
        values=forms.typed(),
        **answer,
    )
