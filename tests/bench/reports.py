"""What is promised of the reports: their pages cost the same however much was said."""

from collections.abc import Iterator

from drafting.factory import create_app
from tests.bench.figures import Figure, at_most
from tests.bench.furnishing import SLUG, Furnished, furnished
from tests.bench.statements import counted
from tests.rooms import Room, Visit

HOME = f"/en/declarations/{SLUG}"
PAGES = {"overview": ("overview", 18), "disposition report": ("dispositions", 22)}


def figures() -> Iterator[Figure]:
    """The figures of issue 7 that concern reports."""
    with furnished(20, 40) as small, furnished(200, 400) as large:
        for name, (page, most) in PAGES.items():
            few, many = _statements(small, page), _statements(large, page)
            yield at_most(7, f"{name}, SQL statements", few, most)
            yield at_most(7, "the same with ten times as much, more by", many - few, 0)


def _statements(room: Furnished, page: str) -> int:
    app = create_app(room.settings, room.database)
    visit = Visit(app.test_client(), Room(app, room.database))
    with counted(room.database) as found:
        response = visit.client.get(f"{HOME}/{page}")
    if response.status_code != 200:
        raise RuntimeError(f"the page answered {response.status_code}")
    return len(found)
