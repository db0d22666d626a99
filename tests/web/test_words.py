from collections import defaultdict
from enum import StrEnum
from importlib import import_module
from pkgutil import iter_modules

import pytest

from drafting import domain
from drafting.domain import vocabulary
from drafting.domain.permissions import Permission
from drafting.domain.vocabulary import Act, AmendmentKind
from drafting.web.rendering import name_of
from drafting.web.words import NAMES, SHARED


def _lists(*modules):
    """The closed lists of modules, each once; acts and permissions are not names of the screen."""
    found = [one for module in modules for one in vars(module).values() if isinstance(one, type)]
    return dict.fromkeys(
        one for one in found if issubclass(one, StrEnum) and one not in {StrEnum, Act, Permission}
    )


LISTS = _lists(vocabulary)
EVERY_LIST = _lists(
    *(import_module(f"drafting.domain.{one.name}") for one in iter_modules(domain.__path__))
)


@pytest.mark.parametrize("closed_list", LISTS)
def test_the_screen_has_a_name_for_every_member(closed_list):
    assert [one for one in closed_list if name_of(one) == one.value and one not in NAMES] == []


@pytest.mark.parametrize("closed_list", EVERY_LIST)
def test_every_member_of_a_list_has_a_name_of_its_own(closed_list):
    names = [name_of(one) for one in closed_list]

    assert sorted(set(names)) == sorted(names)


def test_a_value_that_stands_in_several_lists_is_named_in_each_of_them():
    lists = defaultdict(list)
    for one in EVERY_LIST:
        for member in one:
            lists[member.value].append(member)

    several = {value for value, members in lists.items() if len(members) > 1}

    assert several & set(NAMES) == SHARED


def test_every_kind_of_amendment_is_known_by_its_list():
    assert [one for one in AmendmentKind if f"amendmentkind.{one}" not in NAMES] == []


def test_no_name_is_the_bare_value_of_the_programme():
    assert not [value for value, name in NAMES.items() if "_" in name or "_" in value == name]
