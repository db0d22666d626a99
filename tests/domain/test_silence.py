from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.errors import Invalid
from drafting.domain.silence import Objected, SilenceBreak, SilenceState, SilenceTerms

END = datetime(2026, 5, 4, 18, tzinfo=UTC)
TICK = timedelta(microseconds=1)
NAMED, WHOLE = SilenceBreak.NAMED, SilenceBreak.WHOLE


def _terms(breaks=NAMED):
    return SilenceTerms(END, breaks, ("a", "b", "c"))


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (END - TICK, SilenceState.RUNNING),
        (END, SilenceState.UNBROKEN),
        (END + TICK, SilenceState.UNBROKEN),
    ],
)
def test_the_moment_of_the_deadline_is_too_late(moment, state):
    assert _terms().state_at(moment, ()) is state


@pytest.mark.parametrize(
    ("breaks", "named", "broken", "state"),
    [
        (NAMED, "b", ("b",), SilenceState.BROKEN_IN_PART),
        (NAMED, "cba", ("a", "b", "c"), SilenceState.BROKEN),
        (WHOLE, "b", ("a", "b", "c"), SilenceState.BROKEN),
    ],
)
def test_an_objection_breaks_what_the_procedure_said(breaks, named, broken, state):
    said = [Objected(tuple(named))]

    assert _terms(breaks).broken_by(said) == broken
    assert _terms(breaks).state_at(END, said) is state


@given(
    st.sampled_from(SilenceBreak),
    st.lists(
        st.builds(Objected, st.lists(st.sampled_from("abc"), min_size=1), stands=st.just(False))
    ),
)
def test_what_was_taken_back_breaks_nothing(breaks, withdrawn):
    assert _terms(breaks).result(withdrawn) is SilenceState.UNBROKEN


@given(
    st.sampled_from(SilenceBreak),
    st.lists(st.builds(Objected, st.lists(st.sampled_from("abc"), min_size=1), st.booleans())),
)
def test_one_more_objection_never_mends_the_silence(breaks, said):
    before = set(_terms(breaks).broken_by(said))

    after = set(_terms(breaks).broken_by([*said, Objected(("b",))]))

    assert before | {"b"} <= after


@given(
    st.sampled_from(SilenceBreak),
    st.lists(st.builds(Objected, st.lists(st.sampled_from("abc"), min_size=1), st.booleans())),
)
def test_each_paragraph_is_either_broken_or_agreed(breaks, said):
    terms = _terms(breaks)

    assert sorted([*terms.broken_by(said), *terms.agreed_by(said)]) == ["a", "b", "c"]
    assert terms.result(said).agrees is bool(terms.agreed_by(said))


@pytest.mark.parametrize("moment", [END, END - TICK])
def test_no_time_is_taken_from_those_who_may_object(moment):
    with pytest.raises(Invalid, match="later deadline"):
        _terms().refuse_sooner(moment)

    _terms().refuse_sooner(END + TICK)
