"""Changes are stated in the vocabulary: their kind, their place, and where their words stand."""

import pytest

from drafting.formats.akn_mods import Mod, textual_mods
from drafting.formats.akn_tree import name

CHANGE = Mod("substitution", "#m", "/text#p1", old=("#a",), new=("#b", "#c"))


def _parts(*mods):
    (heading,) = textual_mods("activeModifications", mods)
    return [[(name(one), one.get("href")) for one in mod] for mod in heading]


def test_a_change_leads_from_its_source_to_its_place_and_to_both_wordings():
    assert _parts(CHANGE) == [
        [
            ("source", "#m"),
            ("destination", "/text#p1"),
            ("old", "#a"),
            ("new", "#b"),
            ("new", "#c"),
        ]
    ]


def test_changes_are_numbered_in_their_order_and_say_their_kind():
    (heading,) = textual_mods("passiveModifications", [CHANGE, Mod("repeal", "#m", "/text#p2")])

    assert name(heading) == "passiveModifications"
    assert [(one.get("eId"), one.get("type")) for one in heading] == [
        ("tmod_1", "substitution"),
        ("tmod_2", "repeal"),
    ]


@pytest.mark.parametrize(("side", "said"), [("before", "before"), ("", None)])
def test_only_what_stands_beside_a_place_says_on_which_side(side, said):
    ((mod,),) = textual_mods("activeModifications", [Mod("insertion", "#m", "/text#p1", side)])

    assert mod[1].get("pos") == said


def test_two_that_become_one_have_two_places():
    joined = Mod("join", "#m", "/text#p1", beside="/text#p2")

    assert _parts(joined) == [
        [("source", "#m"), ("destination", "/text#p1"), ("destination", "/text#p2")]
    ]


def test_without_changes_there_is_no_heading():
    assert textual_mods("activeModifications", []) == []
