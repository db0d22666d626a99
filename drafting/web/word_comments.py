"""The comments of a Word file: published by whoever sends it, or remarks of the State it is of."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafting.domain.errors import DraftingError, Invalid, StaleVersion
from drafting.domain.remarks import LANGUAGES
from drafting.queries.text_rows import TextRow, find
from drafting.services import commenting
from drafting.web import access, forms
from drafting.web.word_form import Sent

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NOWHERE = "This comment stands at no paragraph. Write it on the page of the text, or leave it out."


def publish(session: "Session", said: Sent, rows: Sequence[TextRow], language: str) -> int:
    """Write the comments that are ticked as whoever sends the file; how many there are."""
    spoken = said.spoken()
    for at, one in spoken:
        row = find(rows, one.paragraph_id)
        if row is None:
            raise Invalid(NOWHERE, field=f"comment-{at}")
        remark = commenting.Remark(
            one.text,
            form_key=f"{forms.key()} comment {at}" if forms.key() else "",
            language=language if language in LANGUAGES else "en",
            quote=one.quote,
        )
        try:
            commenting.on_paragraph(
                session, access.actor(), row.paragraph_id, row.version_number, remark
            )
        except StaleVersion:
            raise
        except DraftingError as refusal:
            raise Invalid(f"{row.name}: {refusal}", field=f"comment-{at}") from refusal
    return len(spoken)


def as_remarks(said: Sent, rows: Sequence[TextRow], whose: str) -> str:
    """The comments that are ticked for a State, as they stand among its remarks."""
    return "\n\n".join(
        f"{_place(rows, one.paragraph_id)}{_quoted(one.quote)}{one.text}"
        for _, one in said.spoken(whose)
    )


def _place(rows: Sequence[TextRow], paragraph_id: str) -> str:
    row = find(rows, paragraph_id)
    return f"On {row.name}: " if row else ""


def _quoted(quote: str) -> str:
    return f"“{quote}”: " if quote else ""
