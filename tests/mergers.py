"""An entry that turns out to be a second name of another one."""

from drafting.domain.vocabulary import StakeholderKind
from drafting.services import accrediting, merging


def merged_into_another(session, administrator, stakeholder_id, name="Watchers without Borders"):
    """The identity of the one under which this entry stands from now on."""
    applicant = accrediting.Applicant(StakeholderKind.NGO, name)
    into = accrediting.enter(session, administrator, applicant)
    merging.merge(session, administrator, stakeholder_id, into.id)
    return into.id
