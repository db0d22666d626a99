import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound, StaleVersion, WrongState
from drafting.domain.vocabulary import AmendmentKind, AmendmentState, Outcome
from drafting.services import amending, carrying, countering
from tests import factories, journals
from tests.cast import EVERYBODY

OTHERS = [name for name in EVERYBODY if name not in {"northland", "northland_second", "southland"}]
WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def other(session, cast, row):
    """An amendment of Southland."""
    return factories.amendment(session, cast.southland, row, text=WIDE)


@pytest.fixture
def draft(session, cast, other):
    return factories.counter(session, cast.northland, other)


def _counter(session, cast, other, **changes):
    return factories.counter(session, cast.northland, other, **changes)


def _revise(session, cast, draft, other, number=1, **changes):
    wish = factories.countering_of(other, **changes)
    return countering.revise(session, cast.northland, draft.id, number, wish)


# Drafting


def test_a_change_stands_on_the_same_base_and_asks_for_the_same_kind(draft, other):
    assert (draft.amends_id, draft.amends_number) == (other.id, 1)
    assert (draft.base_id, draft.kind) == (other.base_id, AmendmentKind.REPLACE)
    assert (draft.state, draft.number) == (AmendmentState.DRAFT, None)


@pytest.mark.parametrize("name", OTHERS)
def test_only_delegations_of_states_change_amendments(session, cast, other, name):
    with pytest.raises(NotAllowed):
        factories.counter(session, cast.named(name), other)


def test_a_draft_of_others_is_not_there(session, cast, row):
    hidden = factories.draft(session, cast.southland, row)

    with pytest.raises(NotFound):
        _counter(session, cast, hidden)


def test_an_own_draft_is_edited_instead(session, cast, row):
    own = factories.draft(session, cast.northland, row)

    with pytest.raises(WrongState, match="edit it instead"):
        _counter(session, cast, own)


def test_an_own_amendment_is_revised_instead(session, cast, row):
    own = factories.amendment(session, cast.northland, row)

    with pytest.raises(WrongState, match="revised text instead"):
        _counter(session, cast, own)


def test_a_withdrawn_amendment_is_not_changed(session, cast, other):
    amending.withdraw(session, cast.southland, other.id)

    with pytest.raises(WrongState, match="withdrawn"):
        _counter(session, cast, other)


def test_a_decided_amendment_is_not_changed(session, cast, other):
    factories.disposition(session, cast.expert, other, outcome=Outcome.NOTED)

    with pytest.raises(WrongState, match="decided"):
        _counter(session, cast, other)


def test_a_deletion_has_no_words_to_change(session, cast, row):
    gone = factories.amendment(session, cast.southland, row, kind=AmendmentKind.DELETE)

    with pytest.raises(WrongState, match="no words of its own"):
        _counter(session, cast, gone, text="Recalling,")


@pytest.mark.parametrize("text", [WIDE, f" {WIDE} "])
def test_the_words_of_the_amendment_change_nothing(session, cast, other, text):
    with pytest.raises(Invalid, match="words of the amendment already") as refusal:
        _counter(session, cast, other, text=text)

    assert refusal.value.field == "text"


def test_what_was_revised_meanwhile_is_stale(session, cast, row, other):
    wish = factories.proposal(row, text="Recalling one river,")
    amending.resubmit(session, cast.southland, other.id, 1, wish)

    with pytest.raises(StaleVersion, match="was revised while you were writing"):
        _counter(session, cast, other, text_number=1)


def test_amendments_stand_upon_one_another_three_high_at_most(session, cast, other):
    below = other
    for actor in (cast.northland, cast.southland, cast.northland):
        draft = factories.counter(session, actor, below, text=f"{below.text} so,")
        below = amending.submit(session, actor, draft.id)

    with pytest.raises(WrongState, match="3 amendments stand upon one another"):
        factories.counter(session, cast.southland, below)


def test_a_new_paragraph_can_be_changed_too(session, cast, row):
    kind = AmendmentKind.INSERT_AFTER
    new = factories.amendment(session, cast.southland, row, kind=kind, text="Mindful of all,")

    draft = _counter(session, cast, new, text="Mindful of everybody,")

    assert draft.kind is kind


def test_sent_twice_it_is_one_draft(session, cast, other):
    first = _counter(session, cast, other, form_key="one-key")

    assert _counter(session, cast, other, form_key="one-key") is first


# On newer releases


def _release(session, cast, declaration, row, text):
    factories.rewritten(session, cast.expert, row, text)
    factories.release(session, cast.expert, declaration)


def test_a_carried_amendment_is_changed_on_the_words_it_was_brought_to(
    session, cast, declaration, row, other
):
    long = row.text.replace("road", "long road")
    _release(session, cast, declaration, row, long)
    seen = carrying.standing(session, other).seen

    draft = _counter(session, cast, other, text=long.replace("river", "wild river"), seen=seen)

    assert draft.base_id != other.base_id


def test_words_that_a_release_changed_unseen_are_stale(session, cast, declaration, row, other):
    _release(session, cast, declaration, row, row.text.replace("road", "long road"))

    with pytest.raises(StaleVersion):
        _counter(session, cast, other)


def test_what_waits_for_its_own_delegation_is_not_changed(session, cast, declaration, row, other):
    _release(session, cast, declaration, row, row.text.replace("river", "deep river"))
    seen = carrying.standing(session, other).seen

    with pytest.raises(WrongState, match="waits for its own delegation"):
        _counter(session, cast, other, seen=seen)


# Editing and submitting


def test_a_draft_is_edited_and_raised_by_one(session, cast, draft, other):
    _revise(session, cast, draft, other, text="Recalling all of it,")

    assert (draft.text, draft.revision_number) == ("Recalling all of it,", 2)


def test_two_members_do_not_overwrite_each_other(session, cast, draft, other):
    _revise(session, cast, draft, other, text="Recalling all of it,")

    with pytest.raises(StaleVersion, match="changed this draft"):
        _revise(session, cast, draft, other, text="Recalling some of it,")


def test_a_draft_that_changes_no_amendment_is_not_edited_here(session, cast, row, other):
    plain = factories.draft(session, cast.northland, row)

    with pytest.raises(NotFound):
        _revise(session, cast, plain, other)


@pytest.mark.parametrize("name", [*OTHERS, "southland"])
def test_nobody_else_edits_it(session, cast, draft, other, name):
    with pytest.raises(NotFound):
        countering.revise(session, cast.named(name), draft.id, 1, factories.countering_of(other))


def test_a_submitted_change_is_not_edited(session, cast, draft, other):
    amending.submit(session, cast.northland, draft.id)

    with pytest.raises(WrongState, match="on the record"):
        _revise(session, cast, draft, other, text="Recalling all of it,")


def test_it_is_submitted_like_any_other_and_the_journal_says_what_it_changes(
    session, cast, draft, other
):
    amending.submit(session, cast.northland, draft.id)

    told = journals.facts(journals.newest(session))
    assert (told["amends"], told["amends_text"], draft.number) == (other.id, 1, 2)


@pytest.mark.parametrize("act", ["withdraw", "decide", "revise"])
def test_it_is_not_submitted_once_the_other_is_closed_or_revised(session, cast, draft, other, act):
    if act == "withdraw":
        amending.withdraw(session, cast.southland, other.id)
    elif act == "decide":
        factories.disposition(session, cast.expert, other, outcome=Outcome.NOTED)
    else:
        row = factories.row(session, draft.declaration, "PP1")
        wish = factories.proposal(row, text="Recalling one river,")
        amending.resubmit(session, cast.southland, other.id, 1, wish)

    with pytest.raises((WrongState, StaleVersion), match="amendment you change"):
        amending.submit(session, cast.northland, draft.id)


def test_it_keeps_the_kind_of_what_it_changes(session, cast, row, draft):
    wish = factories.proposal(row, kind=AmendmentKind.DELETE)

    with pytest.raises(Invalid, match="same kind") as refusal:
        amending.revise(session, cast.northland, draft.id, 1, wish)

    assert refusal.value.field == "kind"


def test_it_is_decided_like_any_other(session, cast, draft):
    amending.submit(session, cast.northland, draft.id)

    decided = factories.disposition(session, cast.expert, draft)

    assert decided.words is None or decided.words == draft.text
