"""Whose each word of a release is, in words for a file or a program."""

from drafting.formats.origins_write import (
    CreditedContributor,
    CreditedParagraph,
    CreditedRun,
    Credits,
)
from drafting.queries.origins_page import Contributor, OriginRow, OriginsPage, Run


def credits_of(page: OriginsPage, label: str = "") -> Credits:
    """All that the page of origins shows; with a label, of the paragraphs alone that bear it."""
    rows = (one for one in page.rows if label in {"", one.row.name, one.row.paragraph_id})
    return Credits(
        declaration=page.declaration.slug,
        release=page.release.number,
        symbol=page.release.symbol,
        language=page.release.language,
        contributors=tuple(map(_contributor, page.contributors)),
        paragraphs=tuple(map(_paragraph, rows)),
    )


def _contributor(one: Contributor) -> CreditedContributor:
    return CreditedContributor(
        by=one.who,
        words=one.words,
        share=one.share,
        first=one.first,
        first_at=one.first_at.isoformat(),
        last=one.last,
        last_at=one.last_at.isoformat(),
        amendments=one.amendment_numbers,
    )


def _paragraph(one: OriginRow) -> CreditedParagraph:
    return CreditedParagraph(
        paragraph=one.row.paragraph_id,
        label=one.row.name,
        version=one.row.version_number,
        contributors=tuple(map(_contributor, one.contributors)),
        runs=tuple(map(_run, one.runs)),
    )


def _run(one: Run) -> CreditedRun:
    return CreditedRun(
        text=one.text,
        by=one.contributor.who,
        groups=one.origin.groups,
        amendment=one.origin.amendment_number,
        prompts=one.origin.prompts,
        since=one.since,
        at=one.origin.at.isoformat(),
    )
