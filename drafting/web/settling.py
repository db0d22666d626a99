"""Deciding from a composition: what it will do, and doing it."""

from dataclasses import replace

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from drafting.domain.composing import ASIDE, WHOLE
from drafting.domain.errors import DraftingError, NotFound
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.queries import amendments, declarations
from drafting.queries.compositions import is_anything_on, is_composable
from drafting.queries.settling import settling_page
from drafting.queries.working import version_number
from drafting.services import deciding, settling
from drafting.services.settling import Verdict
from drafting.text.invisible import clean
from drafting.web import access, forms, telling
from drafting.web.errors import status_of

bp = Blueprint(
    "settling",
    __name__,
    url_prefix="/declarations/<slug>/desk/paragraphs/<paragraph_id>/composition/decision",
)

FIELDS = ("outcome", "reason", "into")
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
        _record(_settlement(paragraph_id))
    except NotFound:
        raise
    except DraftingError as error:
        if not access.can("amendment:decide"):
            raise
        return _page(slug, paragraph_id, {error.field or "act": str(error)}), status_of(error)
    flash(_("The decisions are recorded, all of them at once."), "success")
    return redirect(url_for("desk.paragraph", slug=slug, paragraph_id=paragraph_id), code=303)


def _record(wish: settling.Settlement) -> None:
    """Decide on the words and on whole paragraphs: all of it in one transaction, or nothing."""
    actor = access.actor()
    with access.writing() as session:
        wanted = [one.amendment_id for one in wish.verdicts if one.outcome is Outcome.ACCEPTED]
        found = amendments.weighed_ids(session, actor, wanted)
        whole = [one for one in found if not is_composable(one)]
        rest = _without(wish, {one.id for one in whole})
        number = wish.working_number
        if rest.verdicts or not whole or is_anything_on(session, actor, wish.paragraph_id):
            settling.settle(session, actor, rest)
            number = version_number(session, wish.paragraph_id)
        # A paragraph that goes takes its place along: what shall stand behind it comes first.
        for one in sorted(whole, key=lambda one: one.kind is AmendmentKind.DELETE):
            deciding.decide(session, actor, _whole(wish, one.id, number))


def _without(wish: settling.Settlement, ids: set[str]) -> settling.Settlement:
    rest = tuple(one for one in wish.verdicts if one.amendment_id not in ids)
    return replace(wish, verdicts=rest)


def _whole(wish: settling.Settlement, amendment_id: str, number: int) -> deciding.Decision:
    """The acceptance of a whole paragraph, as one of several decisions."""
    own = forms.text(f"reason-{amendment_id}").strip()
    submission = f"submission-{amendment_id}"
    return deciding.Decision(
        amendment_id=amendment_id,
        outcome=Outcome.ACCEPTED,
        reason=own or wish.reason,
        working_number=number,
        seen=forms.text(f"seen-{amendment_id}"),
        form_key=f"{wish.form_key}.{amendment_id}" if wish.form_key else "",
        submission_number=forms.number(submission) if forms.text(submission) else None,
        when=wish.when,
        public_reason=wish.reason,
    )


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
        when=telling.chosen(),
    )


def _verdict(field: str) -> Verdict:
    amendment_id = field.removeprefix(DECIDED)
    outcome = forms.choice(field, Outcome, what="a decision")
    reason, into_id = (forms.text(f"{name}-{amendment_id}") for name in ("reason", "into"))
    return Verdict(amendment_id, outcome, reason, into_id)


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
        whole=WHOLE,
        phrases=[("", _("none")), *((one, one) for one in page.phrases)],
        linked=["reason", *(f"{field}-{one}" for one in open_ones for field in FIELDS)],
        errors=errors,
        values=forms.typed(),
    )
