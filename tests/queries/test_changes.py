import pytest

from drafting.database import transaction
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.queries import declarations
from drafting.queries.changes import changes_page
from drafting.queries.releases import release
from drafting.services import editing
from tests import factories
from tests.bench.statements import counted


@pytest.fixture
def page(session, cast, declaration):
    """What changed from the first release to the next, as a visitor reads it."""

    def published():
        first = release(session, declaration.id, 1)
        second = factories.release(session, cast.expert, declaration)
        return changes_page(session, cast.visitor, declaration, (first, second))

    return published


@pytest.fixture
def on(session, declaration):
    return lambda name: factories.row(session, declaration, name)


def test_nothing_changed_is_nothing_told(page):
    found = page()

    assert found.changes == ()
    assert found.counts["kept"] == len(found.comparison.rows)


def test_words_in_and_out_are_counted(session, cast, on, page):
    row = on("PP1")
    text = row.text.replace("one river", "two wide rivers")
    factories.rewritten(session, cast.expert, row, text)

    found = page()

    assert (found.words_in, found.words_out) == (3, 2)
    assert [one.fate for one in found.changes] == ["changed"]


def test_what_an_editor_changed_bears_the_reason_of_its_version(session, cast, on, page):
    factories.rewritten(session, cast.expert, on("PP1"), "Recalling the river,")

    (change,) = page().changes

    assert (change.reason, change.decisions) == ("It reads better.", ())


def test_a_decision_that_changed_a_paragraph_is_told_with_its_reason(session, cast, on, page):
    row = on("PP1")
    one = factories.amendment(session, cast.northland, row, text=f"Also {row.text}")
    factories.disposition(session, cast.expert, one, reason="It is *true*.")

    (change,) = page().changes

    (why,) = change.decisions
    assert (why.number, why.short_name, why.outcome) == (one.number, "Norway", Outcome.ACCEPTED)
    assert (why.reason, change.reason) == ("It is *true*.", "")


def test_a_decision_that_removed_a_paragraph_is_told_as_well(session, cast, on, page):
    kind = AmendmentKind.DELETE
    one = factories.amendment(session, cast.northland, on("OP3"), kind=kind, text="")
    factories.disposition(session, cast.expert, one)

    (change,) = page().changes

    assert change.fate == "removed"
    assert [why.number for why in change.decisions] == [one.number]


def test_a_part_that_was_split_off_knows_from_where(session, cast, on, page):
    factories.split(session, cast.expert, on("PP1"), "and one road")

    found = page()

    assert (found.counts["split"], found.counts["added"]) == (1, 0)
    assert [(one.fate, one.kin) for one in found.changes] == [("changed", ""), ("split", "PP1")]


def test_a_paragraph_that_was_joined_knows_to_which(session, cast, on, page):
    factories.joined(session, cast.expert, on("PP1"), on("PP2"))

    found = page()

    assert (found.counts["joined"], found.counts["removed"]) == (1, 0)
    assert ("joined", "PP1") in [(one.fate, one.kin) for one in found.changes]


def test_every_paragraph_of_either_text_counts_once(session, cast, declaration, on, page):
    factories.split(session, cast.expert, on("PP1"), "and one road")
    editing.retire(session, cast.expert, factories.placing(on("OP1")))
    factories.added(session, cast.expert, on("OP2"), "Thanks all;")

    found = page()

    assert sum(found.counts.values()) == len(found.comparison.rows)
    assert (found.counts["removed"], found.counts["added"]) == (1, 1)


@pytest.mark.parametrize("count", [1, 5])
def test_it_takes_six_statements_however_much_changed(room, count):
    with transaction(room.database) as session:
        expert = room.actor("expert")
        declaration = declarations.declaration(session, expert, "neighbours")
        for name in ("PP1", "PP2", "OP1", "OP2", "OP3")[:count]:
            row = factories.row(session, declaration, name)
            factories.rewritten(session, expert, row, f"Also {row.text}")
        factories.release(session, expert, declaration)
    with room.database.reading() as session:
        declaration = declarations.declaration(session, room.actor("visitor"), "neighbours")
        both = tuple(release(session, declaration.id, number) for number in (1, 2))
        with counted(room.database) as found:
            changes_page(session, room.actor("visitor"), declaration, both)

    assert len(found) == 6
