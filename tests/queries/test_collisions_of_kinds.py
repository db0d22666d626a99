import pytest

from drafting.domain.vocabulary import AmendmentKind, Fate, Side
from drafting.queries import amendments
from drafting.queries.boards import board
from drafting.queries.collisions import excluding, meetings
from drafting.queries.compositions import Selection
from tests import factories

KIND = AmendmentKind
TEXTS = {
    KIND.REPLACE: "Recalling that neighbours share one wide river and one road,",
    KIND.SPLIT: "Recalling that neighbours share one river;\n\nRecalling one road,",
    KIND.JOIN: "Recalling that neighbours share one river and a bridge built from both banks,",
    KIND.INSERT_BEFORE: "Aware of the hills,",
    KIND.INSERT_AFTER: "Aware of the woods,",
    KIND.INSERT_UNDER: "And of the sea,",
}
MEET = {
    frozenset({KIND.DELETE, KIND.REPLACE}),
    frozenset({KIND.DELETE, KIND.MOVE}),
    frozenset({KIND.DELETE, KIND.SPLIT}),
    frozenset({KIND.DELETE, KIND.JOIN}),
    frozenset({KIND.DELETE, KIND.RETAIN}),
    frozenset({KIND.RETAIN, KIND.REPLACE}),
    frozenset({KIND.RETAIN, KIND.MOVE}),
    frozenset({KIND.RETAIN, KIND.SPLIT}),
    frozenset({KIND.RETAIN, KIND.JOIN}),
    frozenset({KIND.MOVE, KIND.JOIN}),
    frozenset({KIND.SPLIT, KIND.JOIN}),
}
"""What cannot both be had, whatever the words."""


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def amend(session, cast, declaration, row):
    """Proposes something of a kind on the first preambular paragraph."""

    def propose(kind, text=None, by=cast.northland, side=Side.AFTER):
        target = factories.row(session, declaration, "PP2")
        aim = {"aim": factories.aim(target, side)} if kind is KIND.MOVE else {}
        words = TEXTS.get(kind, "") if text is None else text
        return factories.amendment(session, by, row, kind=kind, text=words, **aim)

    return propose


@pytest.fixture
def found(session, cast, row):
    """All that was proposed on it."""
    return lambda: amendments.on_paragraph(session, cast.expert, row.paragraph_id)


@pytest.fixture
def pairs(found, row):
    """The kinds of every two that collide."""

    def collide():
        kinds = {one.id: one.kind for one in found()}
        both = excluding(found(), row.text)
        return {frozenset((kinds[one], kinds[other])) for one, other in both}

    return collide


def test_of_every_two_kinds_those_collide_that_cannot_both_be_had(amend, pairs):
    kinds = [one for one in KIND if one is not KIND.TITLE]
    for kind in kinds:
        amend(kind)

    found = pairs()

    assert found >= MEET
    assert found - MEET <= {frozenset({KIND.SPLIT, KIND.REPLACE})}


@pytest.mark.parametrize(
    ("wish", "meets"),
    [
        ("Recalling that neighbours share one wide river and one road,", False),
        ("Recalling that neighbours share one river but no road,", True),
    ],
)
def test_a_split_collides_with_other_words_where_they_touch(amend, pairs, wish, meets):
    amend(KIND.SPLIT, "Recalling that neighbours share one river\n\nand one road,")
    amend(KIND.REPLACE, wish)

    assert bool(pairs()) is meets


@pytest.mark.parametrize(
    ("wish", "meets"),
    [
        ("Recalling that good neighbours share one river and one road,", False),
        ("Recalling that neighbours share one river and two roads,", True),
    ],
)
def test_a_join_collides_with_other_words_where_they_touch(amend, pairs, wish, meets):
    amend(KIND.JOIN)
    amend(KIND.REPLACE, wish)

    assert bool(pairs()) is meets


@pytest.mark.parametrize("kind", [KIND.DELETE, KIND.RETAIN, KIND.MOVE, KIND.SPLIT, KIND.JOIN])
def test_two_that_ask_the_same_do_not_collide(cast, amend, pairs, kind):
    amend(kind)
    amend(kind, by=cast.southland)

    assert pairs() == set()


def test_two_moves_to_different_places_collide(session, cast, declaration, row, amend):
    amend(KIND.MOVE)
    aim = factories.aim(factories.row(session, declaration, "Title"), Side.AFTER)
    other = factories.row(session, declaration, "PP2")
    factories.amendment(session, cast.southland, other, kind=KIND.MOVE, text="", aim=aim)

    first = amendments.on_paragraph(session, cast.expert, row.paragraph_id)
    moved = [*first, *amendments.on_paragraph(session, cast.expert, other.paragraph_id)]

    assert len(excluding(moved, row.text)) == 1


def test_other_words_alone_are_left_to_be_composed(amend, pairs):
    amend(KIND.REPLACE)
    amend(KIND.REPLACE, "Recalling that neighbours share one deep river and one road,")

    assert pairs() == set()


def test_beside_a_composition_the_whole_ones_stand_in_the_matrix(row, amend, found):
    replacing, keeping = amend(KIND.REPLACE), amend(KIND.RETAIN)

    made = board(row, found(), Selection(), "en")

    assert [one.id for one in made.whole] == [keeping.id]
    assert made.collisions == {replacing.id: (keeping.id,), keeping.id: (replacing.id,)}
    assert list(made.everybody) == [replacing.id, keeping.id]


@pytest.mark.parametrize(
    ("kind", "fate"),
    [
        (KIND.RETAIN, Fate.CONFLICT),
        (KIND.DELETE, Fate.CONFLICT),
        (KIND.MOVE, Fate.APPLIES),
        (KIND.INSERT_BEFORE, Fate.APPLIES),
        (KIND.INSERT_UNDER, Fate.APPLIES),
        (KIND.JOIN, Fate.REBASED),
    ],
)
def test_while_the_base_is_edited_each_kind_tells_what_it_would_meet(
    row, amend, found, kind, fate
):
    amend(kind)

    (met,) = meetings(found(), row.text.replace("neighbours", "all neighbours"))

    assert met.fate is fate
