"""The form on which an amendment is written: what stands in it, what differs, what is found."""

from flask import render_template

from drafting.domain.errors import DraftingError, NotAllowed, StaleVersion
from drafting.domain.vocabulary import AmendmentKind
from drafting.queries import declarations, stale
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.findings import proposed_findings
from drafting.queries.groups import groups_of
from drafting.queries.paragraph_page import ParagraphPage, last_page, paragraph_page
from drafting.queries.previews import edits_of
from drafting.queries.releases import release_text
from drafting.services import amending
from drafting.text.diff import Edit
from drafting.text.editorial import Finding
from drafting.text.invisible import clean
from drafting.web import access, forms
from drafting.web.checking import asked_fix, marks
from drafting.web.errors import status_of
from drafting.web.judging import judged

ONLY_STATES = (
    "Amendments are proposed by the delegations of States, signed in. "
    "Everybody who takes part can comment on the paragraph instead."
)


def form(slug: str, paragraph_id: str, draft: AmendmentRow | None, errors: dict[str, str]) -> str:
    """The form as it was sent, as the draft has it, or with the paragraph to begin from."""
    session, actor = access.reading(), access.actor()
    if not access.can("amendment:draft"):
        raise NotAllowed(ONLY_STATES)
    declaration = declarations.declaration(session, actor, slug)
    page = last_page(session, actor, declaration, paragraph_id)
    kind, written = _kind(draft), _written(page.row.text, draft)
    text = clean(written)
    if forms.text("mend"):
        text = written = asked_fix(text, found(page, kind, text))
    return render_template(
        "proposing/form.html",
        declaration=declaration,
        page=page,
        kind=kind,
        written=written,
        edits=_typed_edits(kind, page.row.text, text),
        marks=marks(found(page, kind, text), text),
        judged=judged(page, kind, written, draft.id if draft else ""),
        text=text,
        draft=draft,
        kinds=tuple(AmendmentKind),
        groups=groups_of(session, actor),
        chosen_groups=forms.several("groups"),
        errors=errors,
        values=forms.typed(),
    )


def found(page: ParagraphPage, kind: AmendmentKind, text: str) -> tuple[Finding, ...]:
    """What an editor would mark in proposed words, in their place in the release."""
    rows = release_text(access.reading(), page.release.id)
    language = page.declaration.language
    return proposed_findings(rows, page.row.paragraph_id, kind, text, language)


def proposal(paragraph_id: str) -> amending.Proposal:
    """What the form proposes on a paragraph."""
    return amending.Proposal(
        paragraph_id=paragraph_id,
        base_number=forms.number("base"),
        kind=forms.choice("kind", AmendmentKind, what="what you propose"),
        text=forms.text("text"),
        reasons=forms.text("reasons"),
        form_key=forms.key(),
    )


def only_looks() -> bool:
    """Whether the form was sent to see the difference or a fix, and not to keep anything."""
    return forms.text("act") == "look" or bool(forms.text("mend"))


def refused(
    slug: str, paragraph_id: str, draft: AmendmentRow | None, error: DraftingError
) -> tuple[str, int]:
    """The form once more with what was refused, or both texts where somebody was quicker."""
    if not access.can("amendment:draft"):
        raise error
    if isinstance(error, StaleVersion):
        return _overtaken(slug, paragraph_id, draft, error)
    return form(slug, paragraph_id, draft, {error.field or "text": str(error)}), status_of(error)


def _overtaken(
    slug: str, paragraph_id: str, draft: AmendmentRow | None, error: StaleVersion
) -> tuple[str, int]:
    """A newer release changed the paragraph: both texts, the merge, and a form to go on."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    page = paragraph_page(session, actor, declaration, paragraph_id)
    base = (paragraph_id, forms.number("base"))
    shown = stale.overtaken(
        session, actor, base, page.row.version_number, clean(forms.text("text"))
    )
    return render_template(
        "proposing/overtaken.html",
        declaration=declaration,
        page=page,
        draft=draft,
        stale=shown,
        sentence=str(error),
        values=forms.typed(),
    ), status_of(error)


def _kind(draft: AmendmentRow | None) -> AmendmentKind:
    """What is proposed: as it was sent, as the address asks for, as the draft has it."""
    for kind in (forms.text("kind"), forms.asked("kind")):
        if kind in set(AmendmentKind):
            return AmendmentKind(kind)
    return draft.kind if draft else AmendmentKind.REPLACE


def _written(base: str, draft: AmendmentRow | None) -> str:
    """The words in the field, as they were typed."""
    if "text" in forms.typed():
        return forms.text("text")
    if draft:
        return draft.text
    return "" if _kind(draft) is AmendmentKind.INSERT_AFTER else base


def _typed_edits(kind: AmendmentKind, base: str, text: str) -> tuple[Edit, ...]:
    """What was typed as edits of the paragraph, for whoever writes without scripts."""
    return edits_of(kind, base, text) if forms.text("kind") in set(AmendmentKind) else ()
