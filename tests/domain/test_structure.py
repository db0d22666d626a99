import pytest

from drafting.domain.errors import WrongState
from drafting.domain.structure import PARENTS, check_place, kinds_under
from drafting.domain.vocabulary import ParagraphKind as Kind

EVERY_PLACE = [(kind, parent) for kind in Kind for parent in (None, *Kind)]


@pytest.mark.parametrize(("kind", "parent"), EVERY_PLACE)
def test_a_paragraph_stands_only_where_its_kind_may(kind, parent):
    if parent in PARENTS[kind]:
        check_place(kind, parent)
    else:
        with pytest.raises(WrongState, match=f"“{kind.value}” cannot stand under"):
            check_place(kind, parent)


def test_the_refusal_names_the_place_in_words():
    with pytest.raises(WrongState, match="under an operative paragraph"):
        check_place(Kind.ARTICLE, Kind.OPERATIVE)


def test_a_second_title_is_never_offered():
    assert all(Kind.TITLE not in kinds_under(parent) for parent in (None, *Kind))


def test_what_is_offered_under_a_parent_may_stand_there():
    for parent in (None, *Kind):
        for kind in kinds_under(parent):
            check_place(kind, parent)


def test_under_a_subparagraph_only_subparagraphs_stand():
    assert kinds_under(Kind.SUBPARAGRAPH) == (Kind.SUBPARAGRAPH,)
