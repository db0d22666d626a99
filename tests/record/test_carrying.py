import pytest
from sqlalchemy import select

from drafting.domain.vocabulary import Act, AmendmentKind, Fate, Outcome, Whereabouts
from drafting.models import CarriedAmendment
from drafting.queries.carried import standing
from drafting.services import amending, carrying, deciding, editing, reshaping
from drafting.text.diff import ALGORITHM
from tests import factories, journals

WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def release(session, cast, declaration):
    """Publishes the next release."""
    return lambda: factories.release(session, cast.expert, declaration)


def _rewritten(session, cast, declaration, before, after):
    row = factories.row(session, declaration, "PP1")
    return factories.rewritten(session, cast.expert, row, row.text.replace(before, after))


def _carried(session, amendment):
    query = select(CarriedAmendment).where(CarriedAmendment.amendment_id == amendment.id)
    return session.scalars(query.order_by(CarriedAmendment.journal_seq)).all()[-1]


def _split(session, cast, row, second_begins="and one road"):
    wish = reshaping.Split(row.paragraph_id, row.version_number, second_begins, "Two thoughts.")
    return reshaping.split(session, cast.expert, wish)


def _join(session, cast, first, second):
    wish = reshaping.Join(
        first.paragraph_id,
        first.version_number,
        second.paragraph_id,
        second.version_number,
        "One thought.",
    )
    return reshaping.join(session, cast.expert, wish)


# Fates


def test_on_a_paragraph_that_stayed_it_applies_as_it_is(session, widening, release, row):
    release()

    carried = _carried(session, widening)
    assert (carried.fate, carried.text, carried.version_id) == (Fate.APPLIES, WIDE, row.version_id)


def test_changes_elsewhere_in_the_paragraph_are_taken_along(
    session, cast, declaration, widening, release
):
    version = _rewritten(session, cast, declaration, "one road", "one long road")

    release()

    carried = _carried(session, widening)
    assert (carried.fate, carried.version_id) == (Fate.REBASED, version.id)
    assert carried.text == WIDE.replace("one road", "one long road")
    assert carried.adjacent == [carried.text]


def test_changes_of_the_same_words_need_its_author(session, cast, declaration, widening, release):
    _rewritten(session, cast, declaration, "one river", "a stream")

    release()

    carried = _carried(session, widening)
    assert (carried.fate, carried.text) == (Fate.CONFLICT, None)
    assert [(one["ours"], one["theirs"]) for one in carried.conflicts] == [
        ("a stream", "one wide river")
    ]


def test_words_that_are_in_the_text_already_are_overtaken(
    session, cast, declaration, widening, release
):
    _rewritten(session, cast, declaration, "one river", "one wide river")

    release()

    assert _carried(session, widening).fate is Fate.OVERTAKEN


def test_without_its_paragraph_it_is_void_and_stays_where_it_stood(
    session, cast, widening, release, row
):
    editing.retire(session, cast.expert, factories.placing(row))

    release()

    carried = _carried(session, widening)
    assert (carried.fate, carried.whereabouts) == (Fate.VOID, Whereabouts.GONE)
    assert (carried.paragraph_id, carried.version_id) == (row.paragraph_id, None)


def test_a_deletion_of_changed_words_needs_its_author(session, cast, declaration, release, row):
    kept = factories.row(session, declaration, "PP2")
    kind = AmendmentKind.DELETE
    plain = factories.amendment(session, cast.northland, kept, kind=kind)
    changed = factories.amendment(session, cast.northland, row, kind=kind)
    _rewritten(session, cast, declaration, "one river", "a stream")

    release()

    assert _carried(session, plain).fate is Fate.APPLIES
    assert _carried(session, changed).fate is Fate.CONFLICT


def test_a_new_paragraph_stands_behind_its_neighbour_whatever_that_says(
    session, cast, declaration, release, row
):
    kind = AmendmentKind.INSERT_AFTER
    new = factories.amendment(session, cast.northland, row, kind=kind, text="Mindful of rain,")
    same = factories.amendment(session, cast.northland, row, kind=kind, text="Mindful of snow,")
    _rewritten(session, cast, declaration, "one river", "a stream")
    factories.added(session, cast.expert, row, "Mindful of snow,")

    release()

    assert _carried(session, new).fate is Fate.APPLIES
    assert _carried(session, same).fate is Fate.OVERTAKEN


# None disappears, and none is touched


def test_every_open_amendment_is_carried_and_no_other(session, cast, release, row, widening):
    draft = factories.draft(session, cast.northland, row)
    withdrawn = factories.amendment(session, cast.northland, row)
    amending.withdraw(session, cast.northland, withdrawn.id)
    declined = factories.amendment(session, cast.southland, row)
    factories.disposition(session, cast.expert, declined, outcome=Outcome.DECLINED)
    other = factories.amendment(session, cast.southland, row)

    release()

    found = set(session.scalars(select(CarriedAmendment.amendment_id)))
    assert {widening.id, other.id} <= found
    assert found.isdisjoint({draft.id, withdrawn.id, declined.id})


def test_what_was_submitted_stays_as_it_was(session, cast, declaration, widening, release):
    base_id = widening.base_id
    _rewritten(session, cast, declaration, "one road", "one long road")

    release()

    session.refresh(widening)
    assert (widening.text, widening.base_id) == (WIDE, base_id)


def test_it_is_recorded_by_whom_how_and_to_what(session, cast, widening, release):
    release()

    carried, entry = _carried(session, widening), journals.newest(session)
    assert (carried.author_id, carried.algorithm) == (cast.expert.user_id, ALGORITHM)
    assert (entry.act, entry.subject_id) == (Act.AMENDMENT_CARRIED, widening.id)
    assert journals.facts(entry) == {
        "release": 2,
        "version": carried.version_id,
        "fate": "applies",
        "whereabouts": "same",
        "words": journals.words_hash(WIDE),
    }
    journals.check_chain(session)


# From release to release


def test_unanswered_it_is_carried_from_what_was_submitted(
    session, cast, declaration, widening, release
):
    _rewritten(session, cast, declaration, "one river", "a stream")
    release()
    _rewritten(session, cast, declaration, "a stream", "one river")

    release()

    carried = _carried(session, widening)
    assert (carried.fate, carried.text, carried.base_id) == (
        Fate.APPLIES,
        WIDE,
        widening.base_id,
    )


def test_adapted_it_is_carried_from_its_new_words(session, cast, declaration, widening, release):
    version = _rewritten(session, cast, declaration, "one river", "a stream")
    release()
    adapted = version.text.replace("a stream", "a wide stream")
    carrying.adapt(session, cast.northland, carrying.Reply(widening.id, 2, 0, adapted))
    _rewritten(session, cast, declaration, "one road", "one long road")

    release()

    carried = _carried(session, widening)
    assert (carried.fate, carried.base_id) == (Fate.REBASED, version.id)
    assert carried.text == adapted.replace("one road", "one long road")


def test_a_paragraph_that_returns_has_its_amendments_again(
    session, cast, declaration, widening, release
):
    row = factories.row(session, declaration, "PP1")
    editing.retire(session, cast.expert, factories.placing(row))
    release()
    back = factories.placing(row, base_number=row.placement_number + 1)
    editing.restore(session, cast.expert, back)

    release()

    assert _carried(session, widening).fate is Fate.APPLIES


# Split and joined paragraphs


def test_a_joined_paragraph_takes_its_amendments_along(session, cast, declaration, release, row):
    second = factories.row(session, declaration, "PP2")
    text = second.text.replace("a bridge", "a stone bridge")
    amendment = factories.amendment(session, cast.northland, second, text=text)
    version = _join(session, cast, row, second)

    release()

    carried = _carried(session, amendment)
    assert (carried.whereabouts, carried.paragraph_id) == (Whereabouts.JOINED, row.paragraph_id)
    assert (carried.fate, carried.text) == (
        Fate.REBASED,
        version.text.replace("a bridge", "a stone bridge"),
    )


def test_a_split_paragraph_gives_an_amendment_to_the_part_with_its_words(
    session, cast, release, row
):
    texts = (WIDE, row.text.replace("one road,", "one long road,"))
    wide, long = (factories.amendment(session, cast.northland, row, text=text) for text in texts)
    second = _split(session, cast, row)

    release()

    first, other = _carried(session, wide), _carried(session, long)
    assert (first.paragraph_id, other.paragraph_id) == (row.paragraph_id, second.id)
    assert (first.fate, other.fate) == (Fate.REBASED, Fate.REBASED)
    assert (first.text, other.text) == (
        "Recalling that neighbours share one wide river",
        "and one long road,",
    )


def test_an_amendment_to_both_parts_of_a_split_paragraph_is_void(session, cast, release, row):
    text = row.text.replace("neighbours share", "all share").replace("one road", "a road")
    amendment = factories.amendment(session, cast.northland, row, text=text)
    _split(session, cast, row)

    release()

    carried = _carried(session, amendment)
    assert (carried.fate, carried.whereabouts) == (Fate.VOID, Whereabouts.UNCLEAR)
    assert carried.paragraph_id == row.paragraph_id


def test_a_new_paragraph_stands_behind_the_last_part_of_a_split_one(session, cast, release, row):
    kind = AmendmentKind.INSERT_AFTER
    new = factories.amendment(session, cast.northland, row, kind=kind, text="Mindful of rain,")
    second = _split(session, cast, row)

    release()

    assert _carried(session, new).paragraph_id == second.id


def test_the_part_that_left_the_text_takes_its_amendments_with_it(
    session, cast, declaration, release, row
):
    text = row.text.replace("one road,", "one long road,")
    amendment = factories.amendment(session, cast.northland, row, text=text)
    _split(session, cast, row)
    second = factories.row(session, declaration, "PP2")
    editing.retire(session, cast.expert, factories.placing(second))

    release()

    assert _carried(session, amendment).fate is Fate.VOID


def test_on_the_part_it_was_carried_to_the_expert_decides(
    session, cast, declaration, release, row
):
    text = row.text.replace("one road,", "one long road,")
    amendment = factories.amendment(session, cast.northland, row, text=text)
    second = _split(session, cast, row)
    release()

    deciding.decide(session, cast.expert, factories.decision(amendment))

    assert standing(session, amendment).paragraph_id == second.id
    assert factories.row(session, declaration, "PP2").text == "and one long road,"


# Several releases


def test_words_that_nobody_confirmed_are_carried_from_what_was_submitted(
    session, cast, declaration, widening, release
):
    _rewritten(session, cast, declaration, "one road", "one long road")
    release()
    _rewritten(session, cast, declaration, "one long road", "one short road")

    release()

    carried = _carried(session, widening)
    assert (carried.proposed, carried.fate) == (WIDE, Fate.REBASED)
    assert carried.text == WIDE.replace("one road", "one short road")


def test_adapted_words_are_carried_on_through_a_release_that_nobody_answered(
    session, cast, declaration, widening, release
):
    release()
    adapted = WIDE.replace("wide", "mighty")
    carrying.adapt(session, cast.northland, carrying.Reply(widening.id, 2, 0, adapted))
    release()
    _rewritten(session, cast, declaration, "one road", "one long road")

    release()

    carried = _carried(session, widening)
    assert (carried.proposed, carried.fate) == (adapted, Fate.REBASED)
    assert carried.text == adapted.replace("one road", "one long road")
