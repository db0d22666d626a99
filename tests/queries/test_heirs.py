import pytest

from drafting.queries.heirs import Heir, Passage, heirs, joined_to, passages
from drafting.services import editing, reshaping
from tests import factories

SPLIT = {"first": (Passage(1, "second", 1),)}
JOINED = {"second": (Passage(2, "first", 3),)}


@pytest.mark.parametrize(
    ("known", "source", "number", "expected"),
    [
        ({}, "first", 1, ()),
        (SPLIT, "first", 1, (Heir("second", 1, is_split=True),)),
        (SPLIT, "first", 2, ()),
        (JOINED, "second", 1, (Heir("first", 3, is_split=False),)),
        ({**SPLIT, **JOINED}, "first", 1, (Heir("second", 1, is_split=True),)),
        (
            {**SPLIT, "second": (Passage(1, "third", 4),)},
            "first",
            1,
            (Heir("second", 1, is_split=True), Heir("third", 4, is_split=True)),
        ),
    ],
)
def test_words_are_followed_through_later_splits_and_joins(known, source, number, expected):
    assert heirs(known, source, number) == expected


def test_the_record_knows_what_was_split_and_joined(session, cast, declaration):
    first, second = (factories.row(session, declaration, name) for name in ("PP1", "PP2"))
    cut = reshaping.Split(first.paragraph_id, 1, "and one road", "Two thoughts.")
    part = reshaping.split(session, cast.expert, cut)
    join = reshaping.Join(part.id, 1, second.paragraph_id, 1, "One thought.")
    reshaping.join(session, cast.expert, join)

    known = passages(session, declaration.id)

    assert known == {
        first.paragraph_id: (Passage(1, part.id, 1),),
        second.paragraph_id: (Passage(1, part.id, 2),),
    }


def test_a_joined_paragraph_is_followed_once_a_release_shows_it(session, cast, declaration):
    first, second = (factories.row(session, declaration, name) for name in ("PP1", "PP2"))
    join = reshaping.Join(first.paragraph_id, 1, second.paragraph_id, 1, "One thought.")
    reshaping.join(session, cast.expert, join)
    before = joined_to(session, declaration.id)

    factories.release(session, cast.expert, declaration)

    assert before == {}
    assert joined_to(session, declaration.id) == {second.paragraph_id: first.paragraph_id}


def test_a_part_that_was_split_off_is_not_followed_as_joined(session, cast, declaration):
    first = factories.row(session, declaration, "PP1")
    cut = reshaping.Split(first.paragraph_id, 1, "and one road", "Two thoughts.")
    reshaping.split(session, cast.expert, cut)
    editing.retire(session, cast.expert, factories.placing(first))

    factories.release(session, cast.expert, declaration)

    assert joined_to(session, declaration.id) == {}
