"""The Expert's desk: what is undecided, and deciding it."""

from dataclasses import fields

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.composing import ASIDE
from drafting.domain.errors import DraftingError, MergeConflict, NotFound, StaleVersion
from drafting.domain.telling import When
from drafting.domain.vocabulary import DECISIONS, Outcome
from drafting.queries import amendments, declarations, desk
from drafting.queries.alike import alike
from drafting.queries.collisions import touching
from drafting.queries.compositions import Saved, latest
from drafting.queries.previews import as_kept, words_now
from drafting.queries.previews import preview as preview_of
from drafting.queries.queue import Filters, queue_page
from drafting.queries.text_rows import find
from drafting.queries.working import working_text
from drafting.services import deciding, reopening
from drafting.text.diff import diff
from drafting.web import access, forms, telling
from drafting.web.errors import status_of

bp = Blueprint("desk", __name__, url_prefix="/declarations/<slug>")


@bp.get("/desk")
def queue(slug: str) -> str:
    """Every paragraph with something to decide, or with what the address asks for."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    asked = Filters(*(forms.asked(one.name) for one in fields(Filters)))
    return render_template(
        "desk/queue.html",
        declaration=declaration,
        page=queue_page(session, actor, declaration, asked),
    )


@bp.get("/desk/paragraphs/<paragraph_id>")
def paragraph(slug: str, paragraph_id: str) -> str:
    """Everything that was proposed on a paragraph, and what each would make of it."""
    return page(slug, paragraph_id, {})


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
        aside=ASIDE,
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
        return page(slug, amendment.paragraph_id, refusal), status_of(error)
    _say(amendment.reference, decision.when)
    address = url_for(".paragraph", slug=slug, paragraph_id=amendment.paragraph_id)
    return redirect(address, code=303)


def _say(number: str, when: When) -> None:
    sentence = _("The decision on amendment %(number)s is recorded.", number=number)
    if when is When.WITH_RELEASE:
        sentence += " " + _("It is told with the next release.")
    flash(sentence, "success")


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
        decision_number=forms.number("decisions") if forms.text("decisions") else None,
        into_id=forms.text("into"),
        when=telling.chosen(),
        public_reason=forms.text("public_reason"),
    )


def page(slug: str, paragraph_id: str, errors: dict[str, str]) -> str:
    """One paragraph on the desk, with what was refused."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    shown = desk.desk_paragraph(session, actor, declaration.id, paragraph_id)
    rows = desk.queue(session, actor, declaration.id)
    waiting = () if shown.is_retired else [one.amendment for one in shown.waiting]
    return render_template(
        "desk/paragraph.html",
        declaration=declaration,
        queue=rows,
        beside=desk.beside(rows, paragraph_id),
        page=shown,
        groups=alike(shown.row.text, shown.waiting, declaration.language),
        touching=touching(shown.row.text, waiting, declaration.language),
        outcomes=DECISIONS,
        aside=ASIDE,
        errors=errors,
        values=forms.typed() or _taken_over(shown),
        foreseen=_foreseen(shown),
        saved=_saved(paragraph_id),
    )


def _saved(paragraph_id: str) -> Saved | None:
    """What somebody of the team saved of a composition, for those who may go on with it."""
    if not access.can("composition:read"):
        return None
    return latest(access.reading(), access.actor(), paragraph_id)


def _foreseen(shown: desk.DeskParagraph) -> dict[str, bool]:
    """Whether the decision that was made last would be undone as a whole."""
    last = shown.last_decided
    if not last or not access.can("amendment:decide"):
        return {}
    return {last: reopening.brings_back(access.reading(), access.actor(), last)}


def _taken_over(shown: desk.DeskParagraph) -> dict[str, str]:
    """The fields of a decision as a recommendation has them, where the address asks for that."""
    found = [
        {"outcome": one.outcome.value, "words": one.words, "reason": one.reason}
        | {"amendment": one.amendment_id}
        for proposal in shown.waiting
        for one in proposal.recommendations
        if one.id == forms.asked("take")
    ]
    return found[0] if found else {}


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
        outcomes=[one for one in DECISIONS if one is not Outcome.MERGED],
        values=forms.typed(),
    ), status_of(error)
