"""The first draft of a report as a file that can be imported: a text like every other one."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from drafting.domain.consultations import ReportingBody
from drafting.formats.council_report import council_report
from drafting.formats.edition import Edition
from drafting.formats.json_write import write_json
from drafting.formats.report_masthead import NO_HEAD, ReportHead
from drafting.models import Declaration
from drafting.queries.council_facts import council_facts, free_slug

SHORT = {ReportingBody.COUNCIL: "council", ReportingBody.ASSEMBLY: "assembly"}
"""What a body is called in addresses and by the commands."""

LONGEST_SLUG = 60


@dataclass(frozen=True, slots=True)
class CouncilDraft:
    """A report as it was written from the record: its file, and its short name."""

    slug: str
    name: str
    content: bytes


def council_draft(
    session: Session, declaration: Declaration, body: ReportingBody, head: ReportHead = NO_HEAD
) -> CouncilDraft:
    """The report on a declaration to one of the bodies, under a name that is free."""
    outline = council_report(council_facts(session, declaration, body, head))
    base = f"{declaration.slug[:LONGEST_SLUG].strip('-')}-{SHORT[body]}-report"
    slug = free_slug(session, base)
    return CouncilDraft(slug, f"{slug}.json", write_json(Edition(outline)).encode())
