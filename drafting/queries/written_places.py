"""Reading what the places of an amendment were called in the release on which it was written."""

from dataclasses import dataclass, replace

from sqlalchemy import ScalarSelect, select
from sqlalchemy.orm import Session

from drafting.domain.vocabulary import AmendmentState
from drafting.models import AmendmentRevision, ParagraphVersion, Release, ReleasedParagraph
from drafting.queries.amendment_row import AmendmentRow
from drafting.queries.releases import released_text_row
from drafting.queries.text_rows import TextRow


@dataclass(frozen=True, slots=True)
class Written:
    """An amendment in the numbering of its release, and the paragraph as that release had it."""

    amendment: AmendmentRow
    place: TextRow | None
    """None where that release does not hold the paragraph: a draft may have been overtaken."""
    symbol: str = ""


def as_written(session: Session, amendment: AmendmentRow) -> Written:
    """The places as its delegation read them when it submitted these words; one statement.

    A draft is read by nobody else yet, and speaks of the latest release.
    """
    wanted = [one for one in (amendment.submitted_paragraph_id, amendment.target_id) if one]
    found = session.execute(
        select(ReleasedParagraph, ParagraphVersion.number, ParagraphVersion.text, Release.symbol)
        .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id)
        .join(Release, ReleasedParagraph.release_id == Release.id)
        .where(Release.id == _release_of(amendment), ReleasedParagraph.paragraph_id.in_(wanted))
    ).all()
    rows = {
        one.paragraph_id: released_text_row(one, number, text) for one, number, text, _ in found
    }
    target = rows.get(amendment.target_id or "")
    named = replace(amendment, target_name=target.name) if target else amendment
    symbol = found[0].symbol if found else ""
    return Written(named, rows.get(amendment.submitted_paragraph_id), symbol)


def _release_of(amendment: AmendmentRow) -> ScalarSelect[str]:
    """The newest release that there was when its words, as they are now, were submitted."""
    said = (
        select(AmendmentRevision.journal_seq)
        .where(
            AmendmentRevision.amendment_id == amendment.id,
            AmendmentRevision.number == amendment.submission_number,
        )
        .scalar_subquery()
    )
    query = select(Release.id).where(Release.declaration_id == amendment.declaration_id)
    if amendment.state is not AmendmentState.DRAFT:
        query = query.where(Release.journal_seq < said)
    return query.order_by(Release.number.desc()).limit(1).scalar_subquery()
