from hypothesis import given

from drafting.text.provenance import Span, carry
from drafting.text.rederiving import rederive
from tests.text.strategies import texts

BEFORE = "States act in accord."
AFTER = "States shall act in accord."


def test_a_word_that_stays_keeps_its_origin_and_a_new_one_what_is_stored_of_it():
    spans = (Span(BEFORE, "v1"),)
    stored = (Span("States ", "v1"), Span("shall ", "kenya"), Span("act in accord.", "v1"))

    assert rederive(spans, stored, BEFORE, AFTER, "v2") == stored


def test_a_new_word_that_was_taken_for_an_old_one_is_the_versions_own():
    spans = (Span(BEFORE, "v1"),)

    derived = rederive(spans, (Span(AFTER, "v1"),), BEFORE, AFTER, "v2")

    assert [span.text for span in derived if span.origin == "v2"] == ["shall "]


def test_an_old_word_that_was_taken_for_a_new_one_gets_its_origin_back():
    spans = (Span(BEFORE, "v1"),)

    derived = rederive(spans, (Span(AFTER, "v2"),), BEFORE, AFTER, "v2")

    assert derived == (Span("States ", "v1"), Span("shall ", "v2"), Span("act in accord.", "v1"))


@given(texts, texts)
def test_what_the_present_algorithm_carried_stays_what_it_is(before, after):
    spans = (Span(before, "v1"),) if before else ()
    stored = carry(spans, before, after, "v2")

    assert rederive(spans, stored, before, after, "v2") == stored
