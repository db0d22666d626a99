import pytest

from drafting.domain.errors import MergeConflict, WrongState
from drafting.domain.vocabulary import AmendmentKind, Outcome
from drafting.models import (
    Paragraph,
    ParagraphVersion,
    VersionAmendment,
    VersionParent,
)
from drafting.queries.working import standing_text
from drafting.record.reshaped import split_words
from drafting.record.words import NewWords, current_version, spans_of
from tests import factories, journals

FIRST = "Reaffirms that each neighbour keeps the road;"
SECOND = "Wishes it to be in good repair;"
JOINT = "Recalling that neighbours share one wide river and that a bridge is built from banks,"
NEW = "Requests neighbours to speak to one another;"
NAMES = ["PP1", "PP2", "OP1", "OP2", "OP2(a)", "OP2(b)", "OP3"]


def _row(session, declaration, name):
    return factories.row(session, declaration, name)


def _amend(session, cast, on, kind, text="", **changes):
    return factories.amendment(session, cast.northland, on, kind=kind, text=text, **changes)


def _decide(session, cast, amendment, **changes):
    return factories.disposition(session, cast.expert, amendment, **changes)


def _texts(session, declaration):
    return {one.name: one.text for one in standing_text(session, declaration.id).rows}


def _labels(session, declaration):
    return [one.name for one in standing_text(session, declaration.id).rows]


def _moved(session, cast, declaration, place):
    name, target, side = place
    aim = factories.aim(_row(session, declaration, target), side)
    row = _row(session, declaration, name)
    return _amend(session, cast, row, AmendmentKind.MOVE, aim=aim)


# Splits


def test_an_accepted_split_makes_a_paragraph_of_each_part(session, cast, declaration):
    row = _row(session, declaration, "OP1")
    amendment = _amend(session, cast, row, AmendmentKind.SPLIT, f"{FIRST}\n\n{SECOND}\n\n{NEW}")

    _decide(session, cast, amendment)

    rows = [_row(session, declaration, name) for name in ("OP1", "OP2", "OP3")]
    assert [one.text for one in rows] == [FIRST, SECOND, NEW]
    assert rows[0].paragraph_id == row.paragraph_id
    for one in rows:
        assert session.get(VersionParent, (one.version_id, row.version_id)) is not None
        assert session.get(VersionAmendment, (one.version_id, amendment.id)) is not None


def test_the_words_of_a_split_keep_their_origin(session, cast, declaration):
    row = _row(session, declaration, "OP1")
    amendment = _amend(session, cast, row, AmendmentKind.SPLIT, f"{FIRST}\n\n{SECOND}")

    _decide(session, cast, amendment)

    second = session.get_one(ParagraphVersion, _row(session, declaration, "OP2").version_id)
    spans = spans_of(session, second)
    assert "".join(one.text for one in spans) == SECOND
    assert {one.origin for one in spans if "good repair" in one.text} == {row.version_id}
    assert amendment.id in {one.origin for one in spans}


def test_what_stood_under_a_split_paragraph_stands_under_its_last_part(session, cast, declaration):
    row = _row(session, declaration, "OP2")
    text = "Calls upon all neighbours to listen;\n\nAlso calls upon them:"
    _decide(session, cast, _amend(session, cast, row, AmendmentKind.SPLIT, text))

    labels = _labels(session, declaration)

    assert labels[3:] == ["OP1", "OP2", "OP3", "OP3(a)", "OP3(b)", "OP4"]


def test_a_part_of_a_split_is_accepted_with_the_words_of_the_expert(session, cast, declaration):
    row = _row(session, declaration, "OP1")
    amendment = _amend(session, cast, row, AmendmentKind.SPLIT, f"{FIRST}\n\n{SECOND}")
    words = f"{FIRST}\n\nHopes for good repair;"

    _decide(session, cast, amendment, outcome=Outcome.ACCEPTED_IN_PART, words=words)

    assert _texts(session, declaration)["OP2"] == "Hopes for good repair;"


def test_a_split_follows_what_changed_meanwhile(session, cast, declaration):
    row = _row(session, declaration, "OP1")
    amendment = _amend(
        session, cast, row, AmendmentKind.SPLIT, row.text.replace(" keeps", ";\n\nKeeps")
    )
    factories.rewritten(session, cast.expert, row, row.text.replace("road", "long road"))

    _decide(session, cast, amendment, working_number=2)

    assert "long road" in _texts(session, declaration)["OP2"]


def test_what_does_not_break_is_no_split(session, cast, declaration):
    paragraph = session.get_one(Paragraph, _row(session, declaration, "OP1").paragraph_id)
    words = NewWords(FIRST, "It reads better.", journals.newest(session).seq)

    with pytest.raises(MergeConflict):
        split_words(session, cast.expert, paragraph, words)


# Joins


def test_a_part_of_a_join_is_accepted_with_the_words_of_the_expert(session, cast, declaration):
    amendment = _amend(session, cast, _row(session, declaration, "PP1"), AmendmentKind.JOIN, JOINT)
    words = "Recalling that neighbours share one wide river and a bridge,"

    _decide(session, cast, amendment, outcome=Outcome.ACCEPTED_IN_PART, words=words)

    row = _row(session, declaration, "PP1")
    spans = spans_of(session, session.get_one(ParagraphVersion, row.version_id))
    theirs = "".join(one.text for one in spans if one.origin == amendment.id)
    assert row.text == words
    assert "wide" in theirs


def test_an_accepted_join_makes_one_of_two_and_retires_the_other(session, cast, declaration):
    row, other = _row(session, declaration, "PP1"), _row(session, declaration, "PP2")
    amendment = _amend(session, cast, row, AmendmentKind.JOIN, JOINT)

    _decide(session, cast, amendment)

    now = _row(session, declaration, "PP1")
    assert (now.text, now.paragraph_id) == (JOINT, row.paragraph_id)
    assert "PP2" not in _labels(session, declaration)
    for parent in (row.version_id, other.version_id):
        assert session.get(VersionParent, (now.version_id, parent)) is not None
    assert session.get(VersionAmendment, (now.version_id, amendment.id)) is not None


def test_the_words_of_a_join_come_from_both(session, cast, declaration):
    row, other = _row(session, declaration, "PP1"), _row(session, declaration, "PP2")
    amendment = _amend(session, cast, row, AmendmentKind.JOIN, JOINT)

    _decide(session, cast, amendment)

    spans = spans_of(session, current_version(session, session.get(Paragraph, row.paragraph_id)))
    assert "".join(one.text for one in spans) == JOINT
    assert {row.version_id, other.version_id, amendment.id} == {one.origin for one in spans}


def test_a_join_takes_along_what_changed_in_the_other(session, cast, declaration):
    row, other = _row(session, declaration, "PP1"), _row(session, declaration, "PP2")
    amendment = _amend(session, cast, row, AmendmentKind.JOIN, JOINT)
    factories.rewritten(session, cast.expert, other, other.text.replace("bridge", "stone bridge"))

    _decide(session, cast, amendment)

    assert "a stone bridge is built" in _texts(session, declaration)["PP1"]


def test_a_join_in_conflict_asks_for_words(session, cast, declaration):
    row = _row(session, declaration, "PP1")
    amendment = _amend(session, cast, row, AmendmentKind.JOIN, JOINT)
    factories.rewritten(session, cast.expert, row, "Recalling that neighbours share nothing,")

    with pytest.raises(MergeConflict):
        _decide(session, cast, amendment, working_number=2)


def test_a_join_with_what_went_elsewhere_is_not_accepted(session, cast, declaration):
    amendment = _amend(session, cast, _row(session, declaration, "PP1"), AmendmentKind.JOIN, JOINT)
    other = _row(session, declaration, "PP2")
    _decide(session, cast, _amend(session, cast, other, AmendmentKind.DELETE))

    with pytest.raises(WrongState, match="cannot be joined"):
        _decide(session, cast, amendment)
