"""The comments of a Word file: published by whoever sends it, or remarks of the State it is of."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafting.domain.errors import DraftingError, Invalid, StaleVersion
from drafting.domain.remarks import LANGUAGES
from drafting.queries.returned_row import WHOLE_TEXT, Told
from drafting.queries.text_rows import TextRow, find
from drafting.services import commenting
from drafting.web import access, forms
from drafting.web.word_form import Sent

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NOWHERE = "This comment stands at no paragraph yet. Choose its place, or leave it out."


def publish(
    session: "Session", slug: str, said: Sent, rows: Sequence[TextRow], language: str
) -> int:
    """Write the comments that are ticked as whoever sends the file; how many there are."""
    spoken = said.spoken()
    for at, one in spoken:
        remark = commenting.Remark(
            one.text,
            form_key=f"{forms.key()} comment {at}" if forms.key() else "",
            language=language if language in LANGUAGES else "en",
            quote=one.quote,
        )
        try:
            _write(session, slug, (one.paragraph_id, rows), remark)
        except StaleVersion:
            raise
        except DraftingError as refusal:
            raise Invalid(_told(rows, one, refusal), field=f"comment-{at}") from refusal
    return len(spoken)


def _write(
    session: "Session", slug: str, place: tuple[str, Sequence[TextRow]], remark: commenting.Remark
) -> None:
    paragraph_id, rows = place
    row = find(rows, paragraph_id)
    if paragraph_id == WHOLE_TEXT:
        commenting.on_text(session, access.actor(), slug, remark)
    elif row is None:
        raise Invalid(NOWHERE)
    else:
        version = row.version_number
        commenting.on_paragraph(session, access.actor(), row.paragraph_id, version, remark)


def _told(rows: Sequence[TextRow], one: Told, refusal: DraftingError) -> str:
    row = find(rows, one.paragraph_id)
    return f"{row.name}: {refusal}" if row else str(refusal)


def as_remarks(said: Sent, rows: Sequence[TextRow], whose: str) -> str:
    """The comments that are ticked for a State, as they stand among its remarks."""
    return "\n\n".join(
        f"{_place(rows, one.paragraph_id)}{_quoted(one.quote)}{one.text}"
        for _, one in said.spoken(whose)
    )


def _place(rows: Sequence[TextRow], paragraph_id: str) -> str:
    row = find(rows, paragraph_id)
    whole = "On the whole text: " if paragraph_id == WHOLE_TEXT else ""
    return f"On {row.name}: " if row else whole


def _quoted(quote: str) -> str:
    return f"“{quote}”: " if quote else ""
