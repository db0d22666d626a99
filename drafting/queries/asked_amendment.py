"""Reading one amendment for a file of its own, in the numbering in which it was written."""

from sqlalchemy.orm import Session

from drafting.domain.errors import NotFound
from drafting.formats.akn_amendment import Asked
from drafting.formats.edition import Edition
from drafting.formats.remark import remark_plain
from drafting.models import Declaration
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.checkpoints import of_release
from drafting.queries.editions import edition_of
from drafting.queries.instructing import instruction_of
from drafting.queries.releases import named_release, release_text
from drafting.queries.written_places import as_written


def asked_amendment(
    session: Session, declaration: Declaration, amendment: AmendmentRow
) -> tuple[Edition, Asked]:
    """The text that it would change, and what it asks for there; four statements."""
    written = as_written(session, amendment)
    if written.place is None:
        raise NotFound
    release = named_release(session, declaration.id, written.symbol)
    named = written.amendment
    asked = Asked(
        name=named.reference or named.id,
        kind=named.kind,
        by=named.stakeholder_name,
        paragraph=named.submitted_paragraph_id,
        place=written.place.name,
        before=named.base_words,
        after=named.text,
        instruction=instruction_of(named, written.place),
        reasons=_lines(named.reasons),
        target=named.target_id or "",
        side=named.side.value if named.side else "",
        date=(named.submitted_at or named.at).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    rows, checkpoint = release_text(session, release.id), of_release(session, release)
    return edition_of(declaration, release, rows, checkpoint), asked


def _lines(reasons: str) -> str:
    """The reasons as words, a line for each that was written."""
    return "\n".join(remark_plain(line) for line in reasons.splitlines() if line.strip())
