"""Deciding from a composition: what it will do, and doing it."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.composing import ASIDE
from drafting.domain.errors import DraftingError, NotFound
from drafting.domain.vocabulary import Outcome
from drafting.queries import declarations
from drafting.queries.settling import settling_page
from drafting.services import settling
from drafting.services.settling import Verdict
from drafting.text.invisible import clean
from drafting.web import access, forms
from drafting.web.errors import status_of

bp = Blueprint(
    "settling",
    __name__,
    url_prefix="/declarations/<slug>/desk/paragraphs/<paragraph_id>/composition/decision",
)

FIELDS = ("outcome", "reason")
DECIDED = "outcome-"
"""How the fields begin that decide on one amendment; its identity follows."""


@bp.get("")
def show(slug: str, paragraph_id: str) -> str:
    """What recording the saved composition will do."""
    return _page(slug, paragraph_id, {})


@bp.post("")
def settle(slug: str, paragraph_id: str) -> Response | tuple[str, int]:
    """Record all of it, or show what it will do with the decisions as they are chosen now."""
    if forms.text("act") == "show":
        return _page(slug, paragraph_id, {}), 200
    try:
        with access.writing() as session:
            settling.settle(session, access.actor(), _settlement(paragraph_id))
    except NotFound:
        raise
    except DraftingError as error:
        if not access.can("amendment:decide"):
            raise
        return _page(slug, paragraph_id, {error.field or "act": str(error)}), status_of(error)
    flash(_("The decisions are recorded, all of them at once."), "success")
    return redirect(url_for("desk.paragraph", slug=slug, paragraph_id=paragraph_id), code=303)


def _settlement(paragraph_id: str) -> settling.Settlement:
    return settling.Settlement(
        paragraph_id=paragraph_id,
        revision=forms.number("revision"),
        working_number=forms.number("base"),
        reason=forms.text("reason").strip() or forms.text("phrase"),
        verdicts=tuple(
            _verdict(field)
            for field, value in forms.typed().items()
            if field.startswith(DECIDED) and value
        ),
        form_key=forms.key(),
        words=clean(forms.text("words")),
    )


def _verdict(field: str) -> Verdict:
    amendment_id = field.removeprefix(DECIDED)
    outcome = forms.choice(field, Outcome, what="a decision")
    return Verdict(amendment_id, outcome, forms.text(f"reason-{amendment_id}"))


def _page(slug: str, paragraph_id: str, errors: dict[str, str]) -> str:
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    page = settling_page(session, actor, (declaration, paragraph_id))
    open_ones = [*page.board.letters, *(one.id for one in page.others)]
    return render_template(
        "settling/show.html",
        declaration=declaration,
        page=page,
        aside=ASIDE,
        phrases=[("", _("none")), *((one, one) for one in page.phrases)],
        linked=["reason", *(f"{field}-{one}" for one in open_ones for field in FIELDS)],
        errors=errors,
        values=forms.typed(),
    )
