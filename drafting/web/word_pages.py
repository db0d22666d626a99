"""The page on which a Word file is chosen, and the text that it is read against."""

from collections.abc import Sequence
from typing import Any

from flask import render_template

from drafting.domain.errors import DraftingError, OtherText
from drafting.queries import declarations
from drafting.queries.releases import latest_release, release_text
from drafting.queries.text_rows import TextRow
from drafting.web import access, forms
from drafting.web.word_upload import held


def upload(slug: str, error: DraftingError | None, **page: Any) -> str:
    """The page once more with what was refused; a file of another text can be insisted on."""
    session = access.reading()
    declaration = declarations.declaration(session, access.actor(), slug)
    carried = held() if isinstance(error, OtherText) else None
    return render_template(
        "returning/write.html",
        declaration=declaration,
        latest=latest_release(session, declaration.id),
        held=carried,
        errors={error.field or "file": str(error)} if error else {},
        values=forms.typed(),
        **{"states": (), **page},
    )


def latest_rows(declaration_id: str) -> Sequence[TextRow]:
    """The paragraphs of the latest release; none where nothing was released."""
    session = access.reading()
    latest = latest_release(session, declaration_id)
    return release_text(session, latest.id) if latest else ()
