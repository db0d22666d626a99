"""The directory with as many stakeholders as the largest room has, and a list of them taken in."""

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from drafting import schema
from drafting.config import Settings
from drafting.database import Database, transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.states import all_states
from drafting.factory import create_app
from drafting.formats import directory_csv
from drafting.formats.directory_csv import Sheet
from drafting.queries.directory import Wish, directory
from drafting.queries.directory_report import Standing, report
from drafting.services import cataloguing
from tests.bench.figures import Figure, at_most
from tests.bench.statements import counted

ISSUE = 5
FEW, MANY = 60, 600
PLACES = ("Rivers", "Mountains", "Harbours", "Valleys", "Islands", "Forests", "Deserts", "Plains")
DOING = ("Watch", "Forum", "Council", "League", "Circle", "Alliance", "Fund", "Assembly", "Union")
OF = ("the North", "the South", "the East", "the West", "Tomorrow", "Memory", "Peace", "Bread")


def figures() -> Iterator[Figure]:
    """Statements of the directory's pages with few and many, and the seconds of a long list."""
    with TemporaryDirectory() as folder:
        few, _ = _measured(Path(folder) / "few", FEW)
        many, seconds = _measured(Path(folder) / "many", MANY)
    yield at_most(ISSUE, f"directory of {MANY}, SQL statements", many[0], 12)
    yield at_most(ISSUE, "the same with ten times as many, more by", many[0] - few[0], 0)
    yield at_most(ISSUE, "page of a stakeholder, SQL statements", many[1], 14)
    yield at_most(ISSUE, f"{MANY} rows compared and taken in, seconds", seconds, 10)


def _measured(folder: Path, count: int) -> tuple[list[int], float]:
    folder.mkdir()
    settings = Settings(instance=folder, database_url="", secret_key="for figures only")
    database = Database(settings.database)
    schema.upgrade(database)
    content = directory_csv.write(_rows(count))
    start = time.perf_counter()
    _take_in(database, directory_csv.read(content, "list.csv"))
    seconds = time.perf_counter() - start
    client = create_app(settings, database).test_client()
    taken = []
    for address in ("/en/stakeholders?words=o&kind=ngo", f"/en/stakeholders/{_one(database)}"):
        with counted(database) as statements:
            answer = client.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code}")
        taken.append(len(statements))
    database.close()
    return taken, seconds


def _rows(count: int) -> list[dict[str, str]]:
    states = [{"kind": "state", "iso3": one.iso3} for one in all_states()[: count // 3]]
    names = [f"{doing} of {place} and {of}" for of in OF for doing in DOING for place in PLACES]
    others = [{"kind": "ngo", "name": name} for name in names[: count - len(states)]]
    return states + others


def _take_in(database: Database, sheet: Sheet) -> None:
    with transaction(database) as session:
        found = report(session, OPERATOR, sheet)
        numbers = frozenset(line.number for line in found.lines)
        cataloguing.take_in(session, OPERATOR, sheet, cataloguing.Consent(found.digest, numbers))
    with database.reading() as session:
        again = report(session, OPERATOR, sheet).counts[Standing.SAME]
    if again != len(sheet.rows):
        raise RuntimeError(f"{again} of {len(sheet.rows)} rows are in the directory")


def _one(database: Database) -> str:
    with database.reading() as session:
        return directory(session, Wish()).entries[0].id
