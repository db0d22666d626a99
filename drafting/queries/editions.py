"""A text as the formats take it: a release, or the working text."""

from collections.abc import Sequence

from drafting.formats.edition import Edition
from drafting.formats.outline import Outline
from drafting.models import Declaration, Release
from drafting.queries.text_rows import TextRow, as_nodes


def edition_of(
    declaration: Declaration,
    release: Release | None,
    rows: Sequence[TextRow],
    checkpoint: str = "",
) -> Edition:
    """The rows of a release, or of the working text where there is no release, for writing.

    `checkpoint` is the record against which what is written can be held (`queries.checkpoints`).
    """
    outline = Outline(as_nodes(rows), declaration.language)
    if release is None:
        return Edition(outline, language=declaration.language, is_sample=declaration.is_sample)
    return Edition(
        outline,
        symbol=release.symbol,
        released_at=release.created_at.isoformat(),
        hash=release.hash.hex(),
        checkpoint=checkpoint,
        language=release.language,
        is_sample=declaration.is_sample,
    )
