from enum import StrEnum

import pytest

from drafting.domain import vocabulary
from drafting.domain.vocabulary import Act, AmendmentKind, ParagraphKind, Whereabouts
from drafting.web.rendering import name_of
from drafting.web.words import NAMES

LISTS = [
    one
    for one in vars(vocabulary).values()
    if isinstance(one, type) and issubclass(one, StrEnum) and one not in {StrEnum, Act}
]


@pytest.mark.parametrize("closed_list", LISTS)
def test_the_screen_has_a_name_for_every_member(closed_list):
    assert [member for member in closed_list if not NAMES.get(member.value)] == []


def test_no_name_is_the_bare_value_of_the_programme():
    assert not [value for value, name in NAMES.items() if "_" in name or "_" in value == name]


def test_a_kind_of_amendment_has_a_name_of_its_own_where_its_word_is_used_elsewhere():
    assert name_of(AmendmentKind.SPLIT) != name_of(Whereabouts.SPLIT)
    assert name_of(AmendmentKind.TITLE) != name_of(ParagraphKind.TITLE)
