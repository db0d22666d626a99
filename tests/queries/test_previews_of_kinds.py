import pytest

from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries import amendments
from drafting.queries.previews import Fit, as_kept, preview, proposed_edits
from drafting.queries.working import standing_text
from drafting.services import editing
from tests import factories

JOINT = "Recalling that neighbours share one wide river and a bridge built from both banks,"
PARTS = "Recalling that neighbours share one river;\n\nRecalling one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def look(session, cast, declaration, row):
    """What accepting a proposal of a kind would do to the text as it stands now."""

    def looked(kind, text="", name="PP2"):
        target = factories.row(session, declaration, name)
        aim = {"aim": factories.aim(target, Side.AFTER)} if kind is AmendmentKind.MOVE else {}
        made = factories.amendment(session, cast.northland, row, kind=kind, text=text, **aim)
        found = amendments.amendment(session, cast.expert, made.id)
        return found, lambda: _preview(session, declaration, found)

    return looked


def _preview(session, declaration, found):
    rows = standing_text(session, declaration.id).rows
    current = next((one for one in rows if one.paragraph_id == found.paragraph_id), None)
    return preview(found, current, rows)


def test_a_move_applies_until_it_stands_there(session, cast, declaration, row, look):
    _, seen = look(AmendmentKind.MOVE)
    before = seen()
    target = factories.row(session, declaration, "PP2").paragraph_id
    editing.move(session, cast.expert, factories.placing(row), target)

    after = seen()

    assert (before.fit, after.fit) == (Fit.APPLIES, Fit.THERE)
    assert [one.kind for one in before.edits] == ["equal"]


@pytest.mark.parametrize("kind", [AmendmentKind.MOVE, AmendmentKind.JOIN])
def test_without_the_other_paragraph_it_cannot_be_done(session, cast, declaration, look, kind):
    _, seen = look(kind, JOINT if kind is AmendmentKind.JOIN else "")
    other = factories.row(session, declaration, "PP2")
    editing.retire(session, cast.expert, factories.placing(other))

    assert seen().fit is Fit.ALONE


def test_a_split_shows_its_parts(look):
    found, seen = look(AmendmentKind.SPLIT, PARTS)

    assert (seen().fit, seen().text) == (Fit.APPLIES, PARTS)
    assert found.parts == tuple(PARTS.split("\n\n"))


def test_a_join_shows_the_words_of_both_and_what_changes_in_them(look, row):
    found, seen = look(AmendmentKind.JOIN, JOINT)

    base = "".join(one.text for one in proposed_edits(found) if one.kind != "insert")
    assert base == found.base_words
    assert base.startswith(row.text)
    assert seen().text == JOINT


def test_a_join_of_words_that_are_the_same_applies(session, declaration, look, row):
    both = f"{row.text} {factories.row(session, declaration, 'PP2').text}"

    _, seen = look(AmendmentKind.JOIN, both)

    assert (seen().fit, seen().text) == (Fit.APPLIES, both)


def test_what_was_to_be_kept_and_changed_is_said_to(session, cast, look, row):
    _, seen = look(AmendmentKind.RETAIN)
    before = seen()
    factories.rewritten(session, cast.expert, row, "Recalling something else,")

    after = seen()

    assert (before.fit, after.fit) == (Fit.APPLIES, Fit.CHANGED)
    assert [one.kind for one in after.edits] == ["equal"]


@pytest.mark.parametrize("kind", [AmendmentKind.INSERT_BEFORE, AmendmentKind.INSERT_UNDER])
def test_a_new_paragraph_is_all_new(look, kind):
    _, seen = look(kind, "Aware of the hills,")

    assert [(one.kind, one.text) for one in seen().edits] == [("insert", "Aware of the hills,")]


@pytest.mark.parametrize("kind", AmendmentKind)
def test_only_a_split_keeps_its_empty_lines(kind):
    kept = as_kept(kind, "One  road;\n\n\nanother.")

    between = "\n\n" if kind is AmendmentKind.SPLIT else " "
    assert kept == between.join(["One road;", "another."])
