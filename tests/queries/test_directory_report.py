"""Before a file is taken in, it is said what each row would do and what is doubtful."""

import pytest

from drafting.domain.errors import NotFound
from drafting.domain.profiles import proper
from drafting.formats.directory_csv import Sheet
from drafting.queries.directory_report import Standing, report
from drafting.services import registering
from tests.cast import EVERYBODY

NGO = {"kind": "ngo", "name": "Rivers for All"}


@pytest.fixture
def told(session, cast):
    """What rows would do to a directory that holds one more organization."""
    registering.add(session, cast.secretariat, proper(NGO | {"website": "example.org"}))

    def report_of(*rows):
        columns = tuple(dict.fromkeys(name for row in rows for name in row))
        return report(session, cast.secretariat, Sheet(columns, rows))

    return report_of


@pytest.mark.parametrize(
    ("row", "standing"),
    [
        (NGO, "same"),
        ({"name": "Rivers for All"}, "same"),
        ({"iso3": "nor", "kind": "State"}, "same"),
        (NGO | {"region": "weog"}, "changed"),
        (NGO | {"website": ""}, "changed"),
        (NGO | {"kind": "academia"}, "changed"),
        (NGO | {"name": "Mountain Forum"}, "new"),
        ({"kind": "state", "iso3": "KEN"}, "new"),
        (NGO | {"name": "River for All"}, "doubtful"),
        (NGO | {"name": "Observers"}, "doubtful"),
        (NGO | {"name": "The Observer"}, "doubtful"),
        (NGO | {"kind": "empire"}, "doubtful"),
        (NGO | {"region": "Atlantis"}, "doubtful"),
        (NGO | {"consultative_status": "excellent"}, "doubtful"),
        ({"kind": "ngo", "name": "Norway"}, "doubtful"),
        ({"kind": "state", "iso3": "XXX"}, "doubtful"),
        ({"name": "Somebody"}, "doubtful"),
    ],
)
def test_a_row_is_new_changes_something_is_the_same_or_doubtful(told, row, standing):
    assert told(row).lines[0].standing == standing


def test_a_change_is_told_with_what_stood_before(told):
    found = told(NGO | {"website": "river.example.org"}).lines[0]

    assert found.changes == (("website", "https://example.org", "https://river.example.org"),)


def test_the_second_of_two_rows_for_one_is_doubtful(told):
    lines = told(NGO, NGO, {"name": "RIVERS FOR ALL", "kind": "ngo"}).lines

    assert [one.standing.value for one in lines] == ["same", "doubtful", "doubtful"]
    assert "Row 2" in lines[1].doubts[0]


def test_two_new_ones_of_nearly_one_name_are_told_of_each_other(told):
    lines = told(
        {"kind": "ngo", "name": "Mountain Forum"}, {"kind": "ngo", "name": "Mountains Forum"}
    ).lines

    assert lines[1].doubts == (
        "“Mountain Forum” has nearly the same name. Take it in only if it is somebody else.",
    )
    assert lines[1].may_be_taken


def test_everything_wrong_with_a_row_is_told(told):
    (line,) = told({"kind": "empire", "name": "", "website": "x y"}).lines

    assert len(line.doubts) == 3
    assert not line.may_be_taken


def test_what_somebody_agrees_to_is_known_by_its_digest(told):
    once, again = told(NGO | {"region": "weog"}), told(NGO | {"region": "weog"})

    assert once.digest == again.digest != told(NGO).digest
    assert once.counts[Standing.CHANGED] == 1


@pytest.mark.parametrize(
    "name", [name for name in EVERYBODY if name not in {"administrator", "secretariat"}]
)
def test_only_the_keepers_of_the_directory_are_told(session, cast, name):
    with pytest.raises(NotFound):
        report(session, cast.named(name), Sheet((), ()))
