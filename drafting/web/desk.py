"""The Expert's desk: what is undecided, and deciding it."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, MergeConflict, NotFound, StaleVersion
from drafting.domain.vocabulary import Outcome
from drafting.queries import amendments, declarations, desk
from drafting.queries.previews import as_kept, words_now
from drafting.queries.previews import preview as preview_of
from drafting.queries.text_rows import find
from drafting.queries.working import working_text
from drafting.services import deciding
from drafting.text.diff import diff
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint("desk", __name__, url_prefix="/declarations/<slug>")


@bp.get("/desk")
def queue(slug: str) -> str:
    """Every paragraph with something to decide, in the order of the text."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "desk/queue.html",
        declaration=declaration,
        queue=desk.queue(session, actor, declaration.id),
    )


@bp.get("/desk/paragraphs/<paragraph_id>")
def paragraph(slug: str, paragraph_id: str) -> str:
    """Everything that was proposed on a paragraph, and what each would make of it."""
    return _paragraph(slug, paragraph_id, {})


@bp.post("/amendments/<amendment_id>/decisions/preview")
def preview(slug: str, amendment_id: str) -> str:
    """What recording the decision would do to the text, before it does it."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    amendment = amendments.amendment(session, actor, amendment_id)
    rows = working_text(session, actor, declaration.id).rows
    current = find(rows, amendment.paragraph_id)
    written = as_kept(amendment.kind, forms.text("words"))
    return render_template(
        "desk/_preview.html",
        amendment=amendment,
        outcome=forms.text("outcome"),
        preview=preview_of(amendment.as_it_stands, current, rows),
        words=diff(words_now(amendment, current, rows), written) if current and written else (),
    )


@bp.post("/amendments/<amendment_id>/decisions")
def decide(slug: str, amendment_id: str) -> Response | tuple[str, int]:
    """Record a decision; an acceptance makes the next version of the paragraph."""
    amendment = amendments.amendment(access.reading(), access.actor(), amendment_id)
    try:
        decision = _decision(amendment_id)
        with access.writing() as session:
            deciding.decide(session, access.actor(), decision)
    except (MergeConflict, StaleVersion) as error:
        return _conflict(slug, amendment_id, error)
    except DraftingError as error:
        if not access.can("amendment:decide"):
            raise
        refusal = {error.field or "reason": str(error)}
        return _paragraph(slug, amendment.paragraph_id, refusal), status_of(error)
    flash(
        _("The decision on amendment %(number)s is recorded.", number=amendment.number), "success"
    )
    address = url_for(".paragraph", slug=slug, paragraph_id=amendment.paragraph_id)
    return redirect(address, code=303)


def _decision(amendment_id: str) -> deciding.Decision:
    return deciding.Decision(
        amendment_id=amendment_id,
        outcome=forms.choice("outcome", Outcome, what="a decision"),
        reason=forms.text("reason"),
        working_number=forms.number("base"),
        words=forms.text("words"),
        retire_changed=forms.ticked("retire_changed"),
        seen=forms.text("seen"),
        form_key=forms.key(),
        submission_number=forms.number("submission") if forms.text("submission") else None,
    )


def _paragraph(slug: str, paragraph_id: str, errors: dict[str, str]) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "desk/paragraph.html",
        declaration=declaration,
        queue=desk.queue(session, actor, declaration.id),
        page=desk.desk_paragraph(session, actor, declaration.id, paragraph_id),
        outcomes=tuple(Outcome),
        errors=errors,
        values=forms.typed(),
    )


def _conflict(slug: str, amendment_id: str, error: DraftingError) -> tuple[str, int]:
    """Both sides changed the same words: a choice between named alternatives."""
    session, actor = access.reading(), access.actor()
    amendment = amendments.amendment(session, actor, amendment_id).as_it_stands
    declaration = declarations.declaration(session, actor, slug)
    rows = working_text(session, actor, declaration.id).rows
    current = find(rows, amendment.paragraph_id)
    if current is None:
        raise NotFound
    return render_template(
        "desk/conflict.html",
        declaration=declaration,
        amendment=amendment,
        row=current,
        preview=preview_of(amendment, current, rows),
        since=diff(amendment.base_words, words_now(amendment, current, rows)),
        sentence=str(error),
        values=forms.typed(),
    ), status_of(error)
