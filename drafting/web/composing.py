"""Composing on the desk: proposals switched on, questions answered, words written, work saved."""

from dataclasses import replace

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from drafting.domain.errors import DraftingError, StaleVersion
from drafting.queries import composing as reading
from drafting.queries import declarations
from drafting.queries.boards import Board
from drafting.queries.composing import ComposingPage
from drafting.queries.compositions import Selection
from drafting.services import composing
from drafting.text.combination import follow
from drafting.text.invisible import clean
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint(
    "composing",
    __name__,
    url_prefix="/declarations/<slug>/desk/paragraphs/<paragraph_id>/composition",
)

CHOICE = "c."
"""How the fields begin that answer a question; its key follows."""


@bp.get("")
def show(slug: str, paragraph_id: str) -> str:
    """What the address switches on, or what was saved, brought together."""
    asked = selection(request.args) if request.args else None
    return _page(slug, paragraph_id, asked)


@bp.post("/preview")
def preview(slug: str, paragraph_id: str) -> str:
    """The result of what is switched on and written at this moment; nothing is kept."""
    made = _board(slug, paragraph_id, selection(request.form))
    before, words = clean(forms.text("composed")), clean(forms.text("words"))
    is_own = bool(words) and words != before
    followed = words
    if is_own and made.composed is not None and before:
        followed = follow(words, before, made.composed, made.language) or words
    own = followed if is_own and followed != made.composed else ""
    return render_template(
        "composing/_result.html",
        board=replace(made, selection=replace(made.selection, words=own)),
        started=made.composed or before,
    )


@bp.post("")
def save(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Keep the work for the team; then go on to the decision, if that is asked for."""
    try:
        with access.writing() as session:
            composing.save(session, access.actor(), _draft(paragraph_id))
    except StaleVersion as error:
        return _overtaken(slug, paragraph_id, error)
    except DraftingError as error:
        if not access.can("composition:write"):
            raise
        wrong = {error.field or "words": str(error)}
        return _page(slug, paragraph_id, _sent(), errors=wrong), status_of(error)
    flash(_("The composition is saved. Everybody at the desk can see it and go on."), "success")
    page = "settling.show" if forms.text("next") == "decision" else ".show"
    return redirect(url_for(page, slug=slug, paragraph_id=paragraph_id), code=303)


def selection(fields: MultiDict[str, str]) -> Selection:
    """What is switched on, and the answers: names in their order, or a number for each name."""
    choices: dict[str, tuple[str, ...]] = {}
    numbered: dict[str, list[tuple[int, str]]] = {}
    for field, value in fields.items():
        key, _colon, name = field.removeprefix(CHOICE).partition(":")
        if not field.startswith(CHOICE):
            continue
        if name and value.isascii() and value.isdigit() and len(value) < 4:
            numbered.setdefault(key, []).append((int(value), name))
        elif not name:
            choices[key] = tuple(one for one in value.split(",") if one)
    for key, names in numbered.items():
        choices[key] = tuple(name for number, name in sorted(names) if number)
    return Selection(tuple(dict.fromkeys(fields.getlist("on"))), choices)


def _sent() -> Selection:
    """What was composed; words left as they were composed are nobody's own."""
    words = forms.text("words")
    is_own = clean(words) != clean(forms.text("composed"))
    return replace(selection(request.form), words=words if is_own else "")


def _draft(paragraph_id: str) -> composing.Draft:
    return composing.Draft(
        paragraph_id=paragraph_id,
        revision=forms.number("revision"),
        base_number=forms.number("base"),
        selection=_sent(),
        form_key=forms.key(),
    )


def _page(
    slug: str,
    paragraph_id: str,
    asked: Selection | None,
    errors: dict[str, str] | None = None,
) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    draft = request.args.get("draft", 0, type=int)
    page = reading.composing_page(session, actor, (declaration, paragraph_id), asked, draft)
    return render_template(
        "composing/show.html",
        declaration=declaration,
        page=page,
        board=page.board,
        errors=errors or {},
    )


def _board(slug: str, paragraph_id: str, asked: Selection) -> Board:
    return _composing(slug, paragraph_id, asked).board


def _composing(slug: str, paragraph_id: str, asked: Selection) -> ComposingPage:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return reading.composing_page(session, actor, (declaration, paragraph_id), asked)


def _overtaken(slug: str, paragraph_id: str, error: StaleVersion) -> tuple[str, int]:
    """Somebody saved meanwhile: both compositions, and a form to put this one on top."""
    mine = _composing(slug, paragraph_id, _sent())
    saved = mine.saved.selection if mine.saved else Selection()
    session, actor = access.reading(), access.actor()
    return render_template(
        "composing/overtaken.html",
        declaration=declarations.declaration(session, actor, slug),
        page=mine,
        mine=mine.board,
        theirs=_board(slug, paragraph_id, saved),
        sentence=str(error),
    ), status_of(error)
