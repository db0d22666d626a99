import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.combination import NOW, Wish, combine
from drafting.text.compose import Part, Proposal, compose
from drafting.text.provenance import Span
from drafting.text.tracing import OWN, extent, spans, traced
from tests.text.strategies import texts

BASE = "States shall act in full and lasting accord. They shall rest on the seventh day."
KENYA = Wish("Kenya", BASE, BASE.replace("accord", "peace").replace("rest", "sleep"))
CUBA = Wish("Cuba", BASE, BASE.replace("accord", "harmony"))
CHAD = Wish("Chad", BASE, f"{BASE} All agree.")
MALI = Wish("Mali", BASE, f"{BASE} None object.")
PERU = Wish("Peru", BASE, BASE.replace(" full", ""))


def _place(wishes):
    return str(combine(BASE, wishes).composition.questions[0].start)


def test_words_that_a_person_writes_upon_a_composed_text_are_their_own():
    found = combine(BASE, [KENYA])

    parts = traced(found.composition.parts, found.text.replace("seventh", "first"))

    assert [(one.text, one.sources) for one in parts if one.sources] == [
        ("peace", ("Kenya",)),
        ("sleep", ("Kenya",)),
        ("first", (OWN,)),
    ]


def test_kept_words_keep_their_origin_and_new_ones_have_that_of_their_proposal():
    found = combine(BASE, [PERU, KENYA])
    before = [Span(BASE[:25], "first"), Span(BASE[25:], "second")]

    made = spans(traced(found.composition.parts, f"{found.text} Amen."), before, ["Kenya"])

    assert [(one.text, one.origin) for one in made] == [
        ("States shall act in ", "first"),
        ("and lasting ", "second"),
        ("peace", "Kenya"),
        (". They shall ", "second"),
        ("sleep", "Kenya"),
        (" on the seventh day.", "second"),
        (" Amen.", ""),
    ]


def test_words_that_several_propose_are_credited_to_the_first_of_them():
    parts = [Part("peace", ("Chad", "Kenya"))]

    assert spans(parts, [], ["Kenya", "Chad"]) == (Span("peace", "Kenya"),)


def test_a_proposal_of_which_all_words_stand_is_in_whole():
    found = combine(BASE, [KENYA, PERU])

    assert [extent(found, name, found.text) for name in ("Kenya", "Peru")] == ["whole", "whole"]


def test_a_proposal_that_lost_one_of_its_places_is_in_in_part():
    place = _place([KENYA, CUBA])
    found = combine(BASE, [KENYA, CUBA], chosen := {place: ("Cuba",)})

    assert extent(found, "Kenya", found.text, chosen) == "part"
    assert extent(found, "Cuba", found.text, chosen) == "whole"


def test_a_proposal_that_lost_its_only_place_is_not_in():
    place = _place([KENYA, CUBA])
    found = combine(BASE, [KENYA, CUBA], chosen := {place: ("Kenya",)})

    assert extent(found, "Cuba", found.text, chosen) == "none"


def test_two_insertions_in_their_order_are_both_in_whole():
    place = _place([CHAD, MALI])
    found = combine(BASE, [CHAD, MALI], chosen := {place: ("Mali", "Chad")})

    assert [extent(found, name, found.text, chosen) for name in ("Chad", "Mali")] == [
        "whole",
        "whole",
    ]


@pytest.mark.parametrize(
    ("words", "much"),
    [
        (KENYA.text.replace("seventh", "first"), "whole"),
        (KENYA.text.replace("peace", "unity"), "part"),
        ("Nothing of this.", "none"),
    ],
)
def test_words_written_by_hand_may_take_a_proposal_out_again(words, much):
    assert extent(combine(BASE, [KENYA]), "Kenya", words) == much


@pytest.mark.parametrize(
    ("words", "much"), [(BASE, "none"), (PERU.text.replace("seventh", "first"), "whole")]
)
def test_a_deletion_is_in_when_its_words_are_gone(words, much):
    assert extent(combine(BASE, [PERU]), "Peru", words) == much


def test_a_proposal_whose_words_stand_already_brings_nothing_in():
    assert extent(combine(KENYA.text, [KENYA]), "Kenya", KENYA.text) == "none"


def test_a_proposal_left_aside_for_what_changed_since_is_not_in():
    now = BASE.replace("accord", "unity")
    place = str(combine(now, [CUBA]).brought[0].questions[0].start)

    found = combine(now, [CUBA], chosen := {f"Cuba.{place}": (NOW,)})

    assert extent(found, "Cuba", found.text, chosen) == "none"


@given(texts, st.lists(texts, max_size=3), texts)
def test_the_origins_of_a_text_are_those_of_its_words(base, proposed, words):
    names = [f"S{place}" for place in range(len(proposed))]
    proposals = [Proposal(*pair) for pair in zip(names, proposed, strict=True)]
    parts = traced(compose(base, proposals).parts, words)

    made = spans(parts, [Span(base, "before")], names)

    assert "".join(one.text for one in made) == words
    assert all(base[one.at :].startswith(one.text) for one in parts if one.at is not None)
