import pytest

from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries.compilation import compilation
from drafting.queries.working import standing_text
from drafting.services import editing
from tests import factories

NEW = "Mindful of the ford,"
KINDS = {
    AmendmentKind.INSERT_BEFORE: "before",
    AmendmentKind.INSERT_AFTER: "behind",
    AmendmentKind.INSERT_UNDER: "under",
}


def _row(session, declaration, name):
    return factories.row(session, declaration, name)


def _amend(session, actor, on, kind, text="", **changes):
    return factories.amendment(session, actor, on, kind=kind, text=text, **changes)


def _compiled(session, declaration, name):
    found = compilation(session, declaration.id, standing_text(session, declaration.id).rows)
    return next(one for one in found.rows if one.row.name == name)


def _lines(session, declaration, name):
    return [one.line for one in _compiled(session, declaration, name).stated]


@pytest.fixture
def aim(session, declaration):
    return factories.aim(_row(session, declaration, "OP3"), Side.AFTER)


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_paragraph_is_listed_where_it_would_stand(session, cast, declaration, kind):
    _amend(session, cast.northland, _row(session, declaration, "OP2"), kind, NEW)

    compiled = _compiled(session, declaration, "OP2")

    places = {name: [one.text for one in getattr(compiled, name)] for name in KINDS.values()}
    assert places.pop(KINDS[kind]) == [f"({NEW} — Norway)"]
    assert list(places.values()) == [[], []]


def test_a_move_is_stated_with_all_who_ask_for_it(session, cast, declaration, aim):
    row = _row(session, declaration, "OP1")
    _amend(session, cast.southland, row, AmendmentKind.MOVE, aim=aim)
    _amend(session, cast.northland, row, AmendmentKind.MOVE, aim=aim)

    lines = _lines(session, declaration, "OP1")

    assert lines == ["(move after OP3 — Norway, South Africa)"]


def test_a_split_is_stated_with_its_parts(session, cast, declaration):
    text = "Reaffirms the road;\n\nWishes it good repair;"
    _amend(session, cast.northland, _row(session, declaration, "OP1"), AmendmentKind.SPLIT, text)

    lines = _lines(session, declaration, "OP1")

    assert lines == ["(split: Reaffirms the road; ¶ Wishes it good repair; — Norway)"]


def test_a_join_is_stated_with_the_words_of_both(session, cast, declaration):
    row = _row(session, declaration, "PP1")
    _amend(session, cast.northland, row, AmendmentKind.JOIN, "Recalling a river and a bridge,")

    lines = _lines(session, declaration, "PP1")

    assert lines == ["(join with PP2: Recalling a river and a bridge, — Norway)"]


def test_who_wants_the_text_kept_is_named_at_its_end(session, cast, declaration):
    row = _row(session, declaration, "OP1")
    _amend(session, cast.northland, row, AmendmentKind.RETAIN)

    compiled = _compiled(session, declaration, "OP1").compiled

    assert compiled.text == f"{row.text} {{retain — Norway}}"
    assert compiled.retained_by == ("Norway",)


def test_another_title_stands_in_the_title(session, cast, declaration):
    row = _row(session, declaration, "Title")
    text = row.text.replace("good", "kind")
    _amend(session, cast.northland, row, AmendmentKind.TITLE, text)

    compiled = _compiled(session, declaration, "Title").compiled

    assert compiled.text == row.text.replace("good", "[good — Norway] (kind — Norway)")


@pytest.mark.parametrize("kind", [AmendmentKind.MOVE, AmendmentKind.JOIN, AmendmentKind.RETAIN])
def test_what_cannot_be_done_any_more_waits_for_its_author(session, cast, declaration, kind):
    row, other = _row(session, declaration, "PP1"), _row(session, declaration, "PP2")
    text = "Recalling a river and a bridge," if kind is AmendmentKind.JOIN else ""
    changes = {}
    if kind is AmendmentKind.MOVE:
        changes = {"aim": factories.aim(other, Side.AFTER)}
    amendment = _amend(session, cast.northland, row, kind, text, **changes)
    editing.retire(session, cast.expert, factories.placing(other))
    factories.rewritten(session, cast.expert, row, "Recalling nothing,")

    compiled = _compiled(session, declaration, "PP1")

    assert [one.id for one in compiled.waiting] == [amendment.id]
    assert compiled.stated == ()


def test_none_is_left_out_whatever_its_kind(session, cast, declaration, aim):
    row = _row(session, declaration, "OP1")
    texts = {
        AmendmentKind.SPLIT: "Reaffirms the road;\n\nWishes it good repair;",
        AmendmentKind.REPLACE: "Reaffirms the road;",
    }
    kinds = set(AmendmentKind) - {AmendmentKind.TITLE, AmendmentKind.JOIN}
    for kind in kinds:
        words = texts.get(kind, NEW if kind.has_words else "")
        changes = {"aim": aim} if kind is AmendmentKind.MOVE else {}
        _amend(session, cast.northland, row, kind, words, **changes)

    one = _compiled(session, declaration, "OP1")

    new = len(one.before) + len(one.behind) + len(one.under)
    assert (new, len(one.stated), one.waiting) == (3, 2, ())
    assert "retain" in one.compiled.text
