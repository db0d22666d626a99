"""Two rooms that differ by decisions which were taken back before they were told look alike.

That holds after the next release too: in the history of a paragraph, in the files of a release
and in whatever else is read outside the desk.
"""

import pytest

from drafting.domain.telling import When
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.models import Amendment
from drafting.queries.working import version_number
from tests import factories
from tests.rooms import HOME
from tests.web.acts import masked
from tests.web.test_two_worlds import _act, _crawled, _publish, _story

pytestmark = pytest.mark.usefixtures("one_record")

OUTSIDE = ("visitor", "southland", "northland")
UNTOLD = "A reason that nobody has heard."
KINDS = {
    "OP1": AmendmentKind.REPLACE,
    "OP3": AmendmentKind.DELETE,
    "PP2": AmendmentKind.INSERT_AFTER,
    "PP1": AmendmentKind.JOIN,
    "OP2": AmendmentKind.SPLIT,
    "OP2(b)": AmendmentKind.MOVE,
}
AIMS = {"PP1": ("PP2", None), "OP2(b)": ("OP3", Side.UNDER)}
"""The other paragraph that is spoken of: with which one is joined, or under which one goes."""


def _ask(session, room):
    """What everybody knows to be open: words, other paragraphs and other places."""
    rows = {place: room.row(place) for place in (*KINDS, "PP2", "OP3")}
    for place, kind in KINDS.items():
        row, (target, side) = rows[place], AIMS.get(place, (None, None))
        words = {
            AmendmentKind.DELETE: "",
            AmendmentKind.MOVE: "",
            AmendmentKind.SPLIT: "\n\n".join(row.text.split(" ", 1)),
        }
        aim = factories.aim(rows[target], side) if target else None
        wish = {"kind": kind, "text": words.get(kind, f"{row.text[:-1]} indeed;"), "aim": aim}
        factories.amendment(session, room.actor("southland"), row, **wish)


def _accept_and_take_back(session, room):
    expert = room.actor("expert")
    for one in session.query(Amendment).order_by(Amendment.number.desc()).limit(len(KINDS)).all():
        now = version_number(session, one.paragraph_id)
        wish = {"working_number": now, "when": When.WITH_RELEASE, "reason": UNTOLD}
        sealed = factories.disposition(session, expert, one, **wish)
        again = {"when": When.WITH_RELEASE, "reason": f"{UNTOLD} Nor of this."}
        factories.reopened(session, expert, sealed, **again)


@pytest.fixture(scope="module")
def worlds(furnished_file, tmp_path_factory):
    """The world in which nothing was decided, and the one in which it was taken back in time."""
    folder = tmp_path_factory.mktemp("taken-back")
    found = [_story(furnished_file, folder / name, ()) for name in ("without", "with")]
    for room, hidden in zip(found, ((), (_accept_and_take_back,)), strict=True):
        _act(room, 6, _ask)
        if hidden:
            _act(room, 7, *hidden)
        _act(room, 8, _publish)
    yield found
    for room in found:
        room.database.close()


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_was_taken_back_untold_changes_no_byte_after_the_release(
    worlds, name, forget_kept_pages
):
    without = _crawled(worlds[0], name)
    forget_kept_pages()

    with_taken_back = _crawled(worlds[1], name)

    assert list(without) == list(with_taken_back)
    assert [one for one in without if without[one] != with_taken_back[one]] == []


@pytest.mark.parametrize("place", KINDS)
@pytest.mark.parametrize("name", OUTSIDE)
def test_the_history_of_a_paragraph_does_not_know_what_was_taken_back_untold(worlds, name, place):
    address = f"{HOME}/paragraphs/{worlds[0].row(place).paragraph_id}/history"

    pages = (one.visit(name).client.get(address).get_data(as_text=True) for one in worlds)
    first, second = (masked(page) for page in pages)

    assert UNTOLD not in second
    assert first == second
