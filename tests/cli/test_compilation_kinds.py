"""New paragraphs are printed around the one they name, and statements below it."""

import shutil

import pytest

from drafting.database import Database, transaction
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries import declarations
from tests import cast as casting
from tests import factories

KIND = AmendmentKind
WISHES = {
    KIND.INSERT_BEFORE: "Invites all;",
    KIND.INSERT_AFTER: "Thanks all;",
    KIND.INSERT_UNDER: "To listen;",
    KIND.MOVE: "",
    KIND.RETAIN: "",
}


@pytest.fixture
def proposed(furnished_file, terminal):
    """A terminal over a room in which one paragraph is asked for nearly everything."""
    shutil.copy(furnished_file, terminal.file)
    database = Database(f"sqlite:///{terminal.file}")
    with transaction(database) as session:
        people = casting.gathered(session)
        found = declarations.declaration(session, people.expert, "neighbours")
        row, target = (factories.row(session, found, name) for name in ("OP2", "OP3"))
        for kind, text in WISHES.items():
            aim = {"aim": factories.aim(target, Side.AFTER)} if kind is KIND.MOVE else {}
            factories.amendment(session, people.northland, row, kind=kind, text=text, **aim)
    database.close()
    return terminal


def test_a_person_reads_them_in_their_places(proposed):
    lines = proposed.done("compilation", "neighbours").splitlines()

    assert lines[4:] == [
        "(Invites all; — Norway)",
        "OP2 Calls upon all neighbours: {retain — Norway}",
        "(move after OP3 — Norway)",
        "  (a) To mend what they break;",
        "  (b) To share what the river brings;",
        "  (To listen; — Norway)",
        "(Thanks all; — Norway)",
        "OP3 Decides to meet again next year.",
    ]


def test_a_machine_reads_them_by_their_places(proposed):
    told = proposed.told("compilation", "neighbours")["paragraphs"]

    one = next(one for one in told if one["label"] == "OP2")
    places = ("before", "under", "behind")
    assert [one[name] for name in places] == [
        ["(Invites all; — Norway)"],
        ["(To listen; — Norway)"],
        ["(Thanks all; — Norway)"],
    ]
    assert one["stated"] == [{"kind": "move", "text": "move after OP3", "names": ["Norway"]}]
