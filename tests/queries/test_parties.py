from drafting.domain.actors import OPERATOR
from drafting.domain.parties import named_parties
from drafting.domain.vocabulary import StakeholderKind
from drafting.queries.parties import parties
from drafting.services import accrediting, merging


def _entered(session, name):
    applicant = accrediting.Applicant(StakeholderKind.ACADEMIA, name, "School")
    return accrediting.enter(session, OPERATOR, applicant)


def test_groups_stand_before_every_other_kind_of_stakeholder_and_states_are_none(session, cast):
    _entered(session, "A School of Rivers")

    names = [one.name for one in parties(session)]

    assert names[0] == "African Group"
    assert names[-2:] == ["A School of Rivers", "Observers without Borders"]
    assert "Norway" not in names


def test_who_was_entered_twice_is_found_by_both_names(session, cast):
    kept, second = _entered(session, "A School of Rivers"), _entered(session, "School on Rivers")
    merging.merge(session, cast.named("administrator"), second.id, kept.id)

    found = named_parties("School on Rivers, GRULAC", parties(session), field="whom")

    assert found == ["Latin American and Caribbean Group", "A School of Rivers"]
