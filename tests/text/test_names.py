"""Names are found as they are typed, and one with a slip of the pen is told from another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.names import Names, folded


@pytest.mark.parametrize(
    ("name", "sought"),
    [
        ("Côte d’Ivoire", "cote d ivoire"),
        ("CÔTE D'IVOIRE", "cote d ivoire"),
        ("Türkiye", "turkiye"),
        ("Łódź – Søndre Straße", "lodz sondre strasse"),
        ("Йемен", "иемен"),
        ("阿富汗", "阿富汗"),
        (
            "\u0623\u0641\u063a\u0627\u0646\u0633\u062a\u0627\u0646",
            "\u0627\u0641\u063a\u0627\u0646\u0633\u062a\u0627\u0646",
        ),
        (" … ", ""),
    ],
)
def test_a_name_is_sought_without_its_marks(name, sought):
    assert folded(name) == sought


@given(st.text())
def test_what_is_folded_is_folded_once_and_for_all(name):
    once = folded(name)

    assert folded(once) == once
    assert all(one.isalnum() or one == " " for one in once)


@pytest.mark.parametrize(
    "other",
    [
        "The Friends of Water",
        "Friends of the Water",
        "FRIENDS OF WATER",
        "Freinds of Water",
        "Water Friends",
    ],
)
def test_a_slip_or_a_small_word_makes_no_other_name(other):
    assert Names(["Mountain Forum", other]).nearest("Friends of Water") == other


@pytest.mark.parametrize(
    "other", ["Friends of Fire", "Water for All", "Niger", "Friends", "", "…"]
)
def test_another_name_is_another(other):
    assert Names([other]).nearest("Friends of Water") == ""


def test_the_likest_of_several_is_named():
    found = Names(["Friends of Waters", "Friends of Water!"]).nearest("Friends of Water")

    assert found == "Friends of Water!"


def test_a_name_is_not_near_to_itself():
    names = Names([])

    names.add("Friends of Water")

    assert names.nearest("Friends of Water") == ""
    assert names.nearest("Friends of the Water") == "Friends of Water"
    assert names.nearest("…") == ""
