"""The form on which a pasted mail is looked through; it carries all of it, scripts or none."""

from typing import Any

from flask import render_template

from drafting.domain.errors import DraftingError, Invalid, StaleVersion
from drafting.domain.mail import refuse_too_long, refuse_too_many
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries import box, declarations
from drafting.queries.box import Pasted
from drafting.queries.box_lines import Line
from drafting.queries.repeats import Repeat, own_open, repeats
from drafting.record import receipts
from drafting.record.aims import NOWHERE, Aim
from drafting.record.pasted import Change, Paste
from drafting.web import access, forms
from drafting.web.errors import status_of

KINDS = (
    AmendmentKind.REPLACE,
    AmendmentKind.INSERT_BEFORE,
    AmendmentKind.INSERT_AFTER,
    AmendmentKind.INSERT_UNDER,
    AmendmentKind.DELETE,
    AmendmentKind.MOVE,
    AmendmentKind.SPLIT,
    AmendmentKind.JOIN,
    AmendmentKind.RETAIN,
    AmendmentKind.TITLE,
)
"""What a line of the form can ask for."""

LOST = "The form came without what it was made of. Paste the text once more; it is shown below."


def pasted() -> Pasted:
    """What was pasted, as the form carries it back."""
    count = _number("count")
    refuse_too_many(count)
    lines = tuple(_line(at) for at in range(count))
    refuse_too_long([one.said for one in lines], [one.words for one in lines])
    return Pasted(forms.text("mail"), forms.text("remarks"), _number("release"), lines)


def paste(sent: Pasted) -> Paste:
    """What of it shall be kept."""
    changes = [
        Change(at, line.paragraph_id, line.kind, line.words, _aim(line))
        for at, line in enumerate(sent.lines)
        if line.is_kept
    ]
    return Paste(sent.mail, sent.remarks, sent.release_number, changes, forms.key())


def result(slug: str, sent: Pasted, errors: dict[str, str], **page: Any) -> str:
    """The page on which each change is seen, mended, kept or dropped; `speaker` asks for it."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "pasting/result.html",
        declaration=declaration,
        box=box.drawn(session, declaration, sent),
        repeats=_repeats(declaration.id, sent, page["speaker"]),
        kinds=KINDS,
        sides_of_it=tuple(Side),
        errors=errors,
        **page,
    )


def repeats_unseen(slug: str, sent: Pasted, speaker: str) -> bool:
    """Whether something is asked for twice of which nobody was warned yet."""
    session, actor = access.reading(), access.actor()
    if receipts.has_acted(session, actor, forms.key()):
        # Sent once more, it leads to what it made, which it does not repeat.
        return False
    declaration = declarations.declaration(session, actor, slug)
    found = _repeats(declaration.id, sent, speaker)
    return not {one.sign for one in found.values()} <= set(forms.text("warned").split())


def looked_at(slug: str, sent: Pasted) -> Pasted:
    """The same with the words filled in where a place was chosen."""
    session, actor = access.reading(), access.actor()
    return box.mended(session, declarations.declaration(session, actor, slug), sent)


def refused(slug: str, sent: Pasted, error: DraftingError, **page: Any) -> tuple[str, int]:
    """The page once more with what was refused, on the newest release; nothing is lost."""
    if isinstance(error, StaleVersion):
        session, actor = access.reading(), access.actor()
        declaration = declarations.declaration(session, actor, slug)
        sent = box.renewed(session, declaration, sent)
    errors = {error.field or "mail": str(error)}
    return result(slug, sent, errors, **page), status_of(error)


def _number(name: str) -> int:
    """A number that the form carries; without it the mail is read anew."""
    try:
        return forms.number(name)
    except Invalid:
        raise Invalid(LOST, field="mail") from None


def _repeats(declaration_id: str, sent: Pasted, speaker: str) -> dict[int, Repeat]:
    """By its line, what is asked for twice."""
    own = own_open(access.reading(), access.actor(), declaration_id, speaker)
    return {one.line: one for one in repeats(sent.lines, own)}


def _aim(line: Line) -> Aim:
    """The other paragraph of which a line speaks, where its kind speaks of one."""
    if line.kind is AmendmentKind.JOIN:
        return Aim(line.target_id or None)
    return Aim(line.target_id or None, line.side) if line.kind is AmendmentKind.MOVE else NOWHERE


def _line(at: int) -> Line:
    kind, side = forms.text(f"kind-{at}"), forms.text(f"side-{at}")
    return Line(
        forms.text(f"said-{at}"),
        forms.text(f"paragraph-{at}"),
        AmendmentKind(kind) if kind in set(KINDS) else AmendmentKind.REPLACE,
        forms.text(f"words-{at}"),
        forms.text(f"doubt-{at}"),
        is_kept=forms.ticked(f"keep-{at}"),
        target_id=forms.text(f"target-{at}"),
        side=Side(side) if side in set(Side) else None,
    )
