import pytest

from drafting.domain.errors import NotAllowed, StaleVersion
from drafting.domain.profiles import proper
from drafting.domain.vocabulary import Act
from drafting.formats import directory_csv
from drafting.formats.directory_csv import Sheet
from drafting.models import Stakeholder
from drafting.queries.directory_report import Standing, report
from drafting.queries.profiles import all_profiles
from drafting.services import cataloguing, registering
from drafting.services.cataloguing import Consent
from tests import journals
from tests.cast import EVERYBODY

RIVERS = {"kind": "ngo", "name": "Rivers for All", "region": "weog"}
NEAR = {"kind": "ngo", "name": "River for All"}
WRONG = {"kind": "empire", "name": "Atlantis"}
SHEET = Sheet(("kind", "name", "region"), (RIVERS, NEAR, WRONG))


def _names(session):
    return {one.name for one in session.query(Stakeholder)}


def _agreed(session, cast, sheet, *taken):
    digest = report(session, cast.secretariat, sheet).digest
    return cataloguing.take_in(session, cast.secretariat, sheet, Consent(digest, frozenset(taken)))


def test_what_is_doubtful_is_left_out(session, cast):
    before = _names(session)

    _agreed(session, cast, SHEET)

    assert _names(session) - before == {"Rivers for All"}


def test_what_somebody_vouches_for_is_taken_in_unless_it_is_wrong(session, cast):
    before = _names(session)

    _agreed(session, cast, SHEET, 2, 3, 4, 5)

    assert _names(session) - before == {"Rivers for All", "River for All"}


def test_a_change_is_an_act_of_its_own(session, cast):
    made = registering.add(session, cast.secretariat, proper(RIVERS))

    _agreed(session, cast, Sheet(("name", "region"), ({"name": made.name, "region": "grulac"},)))

    entry = journals.newest(session)
    assert (entry.act, entry.subject_id) == (Act.STAKEHOLDER_CHANGED, made.id)
    assert (made.region, made.revision_number) == ("Latin American and Caribbean Group", 2)


def test_a_directory_that_changed_meanwhile_is_not_written_over(session, cast):
    digest = report(session, cast.secretariat, SHEET).digest
    registering.add(session, cast.administrator, proper(RIVERS))
    before = _names(session)

    with pytest.raises(StaleVersion):
        cataloguing.take_in(session, cast.secretariat, SHEET, Consent(digest))

    assert _names(session) == before


def test_a_file_taken_in_twice_is_all_the_same(session, cast):
    _agreed(session, cast, SHEET, 3)

    again = report(session, cast.secretariat, Sheet(SHEET.columns, SHEET.rows[:2]))

    assert again.counts[Standing.SAME] == 2


def test_the_directory_taken_along_and_in_again_is_all_the_same(session, cast):
    fields = {**RIVERS, "name_ar": "أنهار", "note": "- one\n- two", "website": "example.org"}
    registering.add(session, cast.secretariat, proper(fields))
    registering.add(session, cast.secretariat, proper({"kind": "state", "iso3": "CIV"}))
    registering.add(session, cast.secretariat, proper({"kind": "ngo", "name": "=1+1 Forum"}))
    taken_along = all_profiles(session, cast.secretariat)

    content = directory_csv.write(one.fields() for one in taken_along)
    found = report(session, cast.secretariat, directory_csv.read(content, "list.csv"))

    assert found.counts == {**dict.fromkeys(Standing, 0), Standing.SAME: len(taken_along)}


@pytest.mark.parametrize(
    "name", [name for name in EVERYBODY if name not in {"administrator", "secretariat"}]
)
def test_only_the_keepers_of_the_directory_take_a_file_in(session, cast, name):
    with pytest.raises(NotAllowed):
        cataloguing.take_in(session, cast.named(name), SHEET, Consent(""))
