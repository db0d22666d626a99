import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import object_session

from drafting.domain.errors import (
    Invalid,
    MergeConflict,
    WrongState,
)
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.models import (
    Disposition,
    Paragraph,
    ParagraphVersion,
    PlacementAmendment,
    VersionAmendment,
)
from drafting.queries.working import standing_text
from drafting.record.words import current_version, spans_of, version_of
from tests import factories, journals

SETTLED = [Outcome.DECLINED, Outcome.NOTED]
TAKEN = [Outcome.ACCEPTED, Outcome.ACCEPTED_IN_PART]
WIDE = "Recalling that neighbours share one wide river and one road,"


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "PP1")


@pytest.fixture
def widening(session, cast, row):
    return factories.amendment(session, cast.northland, row, text=WIDE)


@pytest.fixture
def deletion(session, cast, row):
    return factories.amendment(session, cast.northland, row, kind=AmendmentKind.DELETE)


@pytest.fixture
def insertion(session, cast, row):
    text = "Mindful of the bridge,"
    kind = AmendmentKind.INSERT_AFTER
    return factories.amendment(session, cast.northland, row, kind=kind, text=text)


def _decide(session, cast, amendment, **changes):
    return factories.disposition(session, cast.expert, amendment, **changes)


def _current(session, row):
    return current_version(session, session.get(Paragraph, row.paragraph_id))


def _written(version, origin):
    spans = spans_of(object_session(version), version)
    written = (one.text.strip() for one in spans if one.origin == origin)
    return [words for words in written if words]


def _sizes(session):
    tables = (Disposition, ParagraphVersion)
    counts = [session.scalar(select(func.count()).select_from(one)) for one in tables]
    return (*counts, len(journals.entries(session)))


# Accepting


def test_accepted_words_are_the_next_version_with_credit(session, cast, row, widening):
    disposition = _decide(session, cast, widening)

    version = _current(session, row)
    assert (version.number, version.text) == (2, WIDE)
    assert (disposition.number, disposition.words) == (1, WIDE)
    assert session.get(VersionAmendment, (version.id, widening.id)) is not None


def test_inserted_words_carry_the_amendment_and_kept_words_stay_whose_they_were(
    session, cast, row, widening
):
    _decide(session, cast, widening)

    spans = spans_of(session, _current(session, row))
    assert "".join(one.text for one in spans if one.origin == widening.id).strip() == "wide"
    assert {one.origin for one in spans} == {row.version_id, widening.id}
    assert "".join(one.text for one in spans) == WIDE


def test_an_amendment_is_merged_with_what_changed_meanwhile(session, cast, row, widening):
    text = row.text.replace("one road", "one long road")
    factories.rewritten(session, cast.secretariat, row, text)

    _decide(session, cast, widening, working_number=2)

    assert _current(session, row).text == (
        "Recalling that neighbours share one wide river and one long road,"
    )


def test_the_order_of_two_acceptances_makes_no_difference(session, cast, row, widening):
    text = row.text.replace("one road", "one long road")
    lengthening = factories.amendment(session, cast.southland, row, text=text)
    _decide(session, cast, lengthening)

    _decide(session, cast, widening, working_number=2)

    origins = {one.origin for one in spans_of(session, _current(session, row))}
    assert _current(session, row).text == WIDE.replace("one road", "one long road")
    assert origins == {row.version_id, widening.id, lengthening.id}


def test_a_conflict_leaves_everything_untouched(session, cast, row, widening):
    factories.rewritten(session, cast.secretariat, row, row.text.replace("one river", "a stream"))
    before = _sizes(session)

    with pytest.raises(MergeConflict) as refusal:
        _decide(session, cast, widening, working_number=2)

    assert refusal.value.field == "words"
    assert _sizes(session) == before


def test_a_conflict_is_settled_with_the_words_of_the_expert(session, cast, row, widening):
    factories.rewritten(session, cast.secretariat, row, row.text.replace("one river", "a stream"))
    words = "Recalling that neighbours share a wide stream and one road,"

    disposition = _decide(session, cast, widening, working_number=2, words=words)

    version = _current(session, row)
    assert version.text == disposition.words == words
    assert session.get(VersionAmendment, (version.id, widening.id)) is not None


def test_a_conflict_settled_for_the_text_as_it_stands_makes_no_version(
    session, cast, row, widening
):
    text = row.text.replace("one river", "a stream")
    factories.rewritten(session, cast.secretariat, row, text)

    disposition = _decide(session, cast, widening, working_number=2, words=text)

    assert (disposition.outcome, disposition.words) == (Outcome.ACCEPTED, text)
    assert _current(session, row).number == 2


def test_in_a_conflict_each_word_is_credited_to_whose_it_is(session, cast, row, widening):
    factories.rewritten(session, cast.secretariat, row, row.text.replace("one river", "a stream"))
    words = "Recalling that neighbours share a wide stream and one good road,"

    _decide(session, cast, widening, working_number=2, words=words)

    version = _current(session, row)
    assert _written(version, widening.id) == ["wide"]
    assert _written(version, version.id) == ["good"]


def test_words_already_in_the_text_make_no_version(session, cast, row, widening):
    factories.rewritten(session, cast.secretariat, row, WIDE)

    _decide(session, cast, widening, working_number=2)

    assert _current(session, row).number == 2


def test_an_acceptance_in_part_uses_the_words_of_the_expert(session, cast, row, widening):
    words = "Recalling that neighbours share a river and a road,"

    disposition = _decide(session, cast, widening, outcome=Outcome.ACCEPTED_IN_PART, words=words)

    assert _current(session, row).text == words
    assert disposition.outcome is Outcome.ACCEPTED_IN_PART


def test_in_an_acceptance_in_part_each_word_is_credited_to_whose_it_is(
    session, cast, row, widening
):
    words = "Recalling that neighbours share one wide river and one good road,"

    _decide(session, cast, widening, outcome=Outcome.ACCEPTED_IN_PART, words=words)

    version = _current(session, row)
    assert _written(version, widening.id) == ["wide"]
    assert _written(version, version.id) == ["good"]
    assert sum(length for length, _ in version.origins) == len(words)


def test_the_merged_words_may_be_sent_with_an_acceptance(session, cast, row, widening):
    disposition = _decide(session, cast, widening, words=f" {WIDE} ")

    assert _current(session, row).text == disposition.words == WIDE


@pytest.mark.parametrize("proposed", ["widening", "deletion", "insertion"])
def test_an_acceptance_takes_no_other_words(session, cast, request, proposed):
    amendment = request.getfixturevalue(proposed)
    before = _sizes(session)

    with pytest.raises(Invalid, match="To change the words, accept in part") as refusal:
        _decide(session, cast, amendment, words="Recalling the river,")

    assert refusal.value.field == "words"
    assert _sizes(session) == before


@pytest.mark.parametrize("words", ["", "  "])
def test_an_acceptance_in_part_needs_words(session, cast, widening, words):
    with pytest.raises(Invalid) as refusal:
        _decide(session, cast, widening, outcome=Outcome.ACCEPTED_IN_PART, words=words)

    assert refusal.value.field == "words"


def test_hidden_words_are_refused(session, cast, widening):
    with pytest.raises(Invalid) as refusal:
        _decide(session, cast, widening, words="Recall\u200bing,")

    assert refusal.value.field == "words"


# Deletions and insertions


def test_an_accepted_deletion_retires_the_paragraph_with_credit(
    session, cast, declaration, row, deletion
):
    _decide(session, cast, deletion)

    text = standing_text(session, declaration.id)
    credit = session.scalars(select(PlacementAmendment)).one()
    assert [one.paragraph_id for one in text.retired] == [row.paragraph_id]
    assert credit.amendment_id == deletion.id


def test_a_deletion_of_words_that_changed_asks_again(session, cast, row, deletion):
    factories.rewritten(session, cast.secretariat, row, WIDE)
    before = _sizes(session)

    with pytest.raises(MergeConflict) as refusal:
        _decide(session, cast, deletion, working_number=2)

    assert refusal.value.field == "retire_changed"
    assert _sizes(session) == before


def test_a_changed_paragraph_is_deleted_when_the_expert_says_so(
    session, cast, declaration, row, deletion
):
    factories.rewritten(session, cast.secretariat, row, WIDE)

    _decide(session, cast, deletion, working_number=2, retire_changed=True)

    assert standing_text(session, declaration.id).retired[0].text == WIDE


def test_a_deletion_accepted_in_part_rewrites_instead(session, cast, declaration, row, deletion):
    words = "Recalling the river,"

    _decide(session, cast, deletion, outcome=Outcome.ACCEPTED_IN_PART, words=words)

    assert factories.row(session, declaration, "PP1").text == words


def test_an_accepted_insertion_stands_behind_its_paragraph(
    session, cast, declaration, row, insertion
):
    _decide(session, cast, insertion)

    added = factories.row(session, declaration, "PP2")
    version = version_of(session, added.paragraph_id, 1)
    assert (added.text, added.kind) == (insertion.text, row.kind)
    assert [one.origin for one in spans_of(session, version)] == [insertion.id]
    assert session.get(VersionAmendment, (version.id, insertion.id)) is not None


def test_an_insertion_leaves_the_paragraph_before_it_as_it_was(session, cast, row, insertion):
    _decide(session, cast, insertion)

    assert _current(session, row).id == row.version_id


def test_an_insertion_accepted_in_part_stands_with_the_words_of_the_expert(
    session, cast, declaration, insertion
):
    words = "Mindful of both bridges,"

    _decide(session, cast, insertion, outcome=Outcome.ACCEPTED_IN_PART, words=words)

    added = factories.row(session, declaration, "PP2")
    version = version_of(session, added.paragraph_id, 1)
    assert version.text == words
    assert _written(version, version.id) == ["both bridges"]
    assert _written(version, insertion.id) == ["Mindful of", ","]


def test_the_words_of_an_insertion_may_be_sent_with_its_acceptance(
    session, cast, declaration, insertion
):
    _decide(session, cast, insertion, words=insertion.text)

    assert factories.row(session, declaration, "PP2").text == insertion.text


# Declining and noting


@pytest.mark.parametrize("outcome", SETTLED)
def test_a_refusal_leaves_the_text_as_it_is(session, cast, row, widening, outcome):
    disposition = _decide(session, cast, widening, outcome=outcome)

    assert disposition.words is None
    assert _current(session, row).id == row.version_id


@pytest.mark.parametrize("outcome", SETTLED)
def test_a_refusal_needs_no_look_at_the_latest_text(session, cast, row, widening, outcome):
    factories.rewritten(session, cast.secretariat, row, "Mindful,")

    assert _decide(session, cast, widening, outcome=outcome, working_number=1).number == 1


@pytest.mark.parametrize("outcome", SETTLED)
def test_a_refusal_can_be_reconsidered(session, cast, row, widening, outcome):
    _decide(session, cast, widening, outcome=outcome)

    again = _decide(session, cast, widening)

    assert again.number == 2
    assert _current(session, row).text == WIDE


@pytest.mark.parametrize("outcome", TAKEN)
def test_an_acceptance_stands(session, cast, widening, outcome):
    _decide(session, cast, widening, outcome=outcome, words=WIDE)

    with pytest.raises(WrongState, match="taken into the text already"):
        _decide(session, cast, widening, outcome=Outcome.DECLINED)
