"""Reading what a report to the Council or the Assembly is written from, all of it public."""

from collections import Counter

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain.consultations import ReportingBody
from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.council_report import ReportFacts
from drafting.formats.report_masthead import NO_HEAD, ReportHead
from drafting.models import Declaration
from drafting.queries import moments
from drafting.queries.confided import confidences
from drafting.queries.fates import fates
from drafting.queries.releases import release_text, releases
from drafting.queries.report_development import told_releases
from drafting.queries.report_issues import in_words, issues
from drafting.queries.report_people import circles, contributors, held
from drafting.queries.text_rows import as_nodes
from drafting.text.markup import plain


def council_facts(
    session: Session, declaration: Declaration, body: ReportingBody, head: ReportHead = NO_HEAD
) -> ReportFacts:
    """The facts as they stand now; six statements for each release, and twenty for the rest."""
    published = releases(session, declaration.id)
    if not published:
        raise Invalid("A report speaks of what was published. Publish a first release before.")
    text = release_text(session, published[-1].id)
    return ReportFacts(
        body=body,
        title=plain(declaration.title),
        day=moments.now(session).date(),
        consultations=held(session, declaration.id),
        circles=circles(session, declaration.id),
        releases=told_releases(session, declaration, published),
        fates=in_words(Counter(fates(session, declaration.id).counts)),
        issues=issues(session, declaration.id, text),
        text=[one for one in as_nodes(text) if one.kind != ParagraphKind.TITLE],
        contributors=contributors(session, declaration.id),
        head=head,
        confided=confidences(session, declaration.id).total or 0,
    )


def free_slug(session: Session, base: str) -> str:
    """A short name that no declaration bears: this one, or this one with a number."""
    taken = set(session.scalars(select(Declaration.slug).where(Declaration.slug.startswith(base))))
    several = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (base, *several) if one not in taken)
