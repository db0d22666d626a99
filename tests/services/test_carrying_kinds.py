import pytest

from drafting.domain.errors import WrongState
from drafting.domain.vocabulary import AmendmentKind, Answer, Side
from drafting.queries.carried import standing
from drafting.services import amending, carrying, deciding, editing
from tests import factories

PARTS = "Reaffirms that each neighbour keeps the road;\n\nWishes it to be in good repair;"
JOINT = "Recalling that neighbours share one wide river and that a bridge is built from two,"


def _row(session, declaration, name):
    return factories.row(session, declaration, name)


def _amend(session, cast, on, kind, text="", **changes):
    return factories.amendment(session, cast.northland, on, kind=kind, text=text, **changes)


@pytest.fixture
def retain(session, cast, declaration):
    return _amend(session, cast, _row(session, declaration, "OP1"), AmendmentKind.RETAIN)


@pytest.fixture
def move(session, cast, declaration):
    aim = factories.aim(_row(session, declaration, "OP3"), Side.AFTER)
    return _amend(session, cast, _row(session, declaration, "OP1"), AmendmentKind.MOVE, aim=aim)


@pytest.fixture
def split(session, cast, declaration):
    return _amend(session, cast, _row(session, declaration, "OP1"), AmendmentKind.SPLIT, PARTS)


@pytest.fixture
def join(session, cast, declaration):
    return _amend(session, cast, _row(session, declaration, "PP1"), AmendmentKind.JOIN, JOINT)


def _released(session, cast, declaration, name, text):
    """The next release, with other words in one of its paragraphs; none retire it."""
    row = _row(session, declaration, name)
    if text:
        factories.rewritten(session, cast.expert, row, text)
    else:
        editing.retire(session, cast.expert, factories.placing(row))
    return factories.release(session, cast.expert, declaration)


def _reply(amendment, **changes):
    return carrying.Reply(amendment.id, 2, 0, **changes)


def test_who_wants_the_text_kept_can_keep_the_new_words(session, cast, declaration, retain):
    _released(session, cast, declaration, "OP1", "Reaffirms that the road is long;")

    answer = carrying.confirm(session, cast.northland, _reply(retain))

    assert answer.answer is Answer.CONFIRMED
    assert standing(session, retain).base.text == "Reaffirms that the road is long;"


def test_what_was_confirmed_can_be_kept_by_the_expert(session, cast, declaration, retain):
    _released(session, cast, declaration, "OP1", "Reaffirms that the road is long;")
    carrying.confirm(session, cast.northland, _reply(retain))

    disposition = factories.disposition(session, cast.expert, retain, working_number=2)

    assert disposition.words == ""
    assert _row(session, declaration, "OP1").version_number == 2


@pytest.mark.parametrize("kind", ["retain", "move"])
def test_what_has_no_words_is_not_adapted(session, cast, declaration, request, kind):
    amendment = request.getfixturevalue(kind)
    _released(session, cast, declaration, "OP1", "Reaffirms that the road is long;")

    with pytest.raises(WrongState, match="no words to adapt"):
        carrying.adapt(session, cast.northland, _reply(amendment, text="Other words;"))


def test_a_move_to_what_is_gone_is_not_confirmed(session, cast, declaration, move):
    _released(session, cast, declaration, "OP3", "")

    with pytest.raises(WrongState, match="not in the release"):
        carrying.confirm(session, cast.northland, _reply(move))


def test_it_is_submitted_anew_with_another_place(session, cast, declaration, move):
    _released(session, cast, declaration, "OP3", "")
    row, other = _row(session, declaration, "OP1"), _row(session, declaration, "OP2")
    aim = factories.aim(other, Side.AFTER)
    wish = factories.proposal(row, kind=AmendmentKind.MOVE, text="", aim=aim)

    amending.resubmit(session, cast.northland, move.id, 1, wish)

    assert standing(session, move).target.paragraph_id == other.paragraph_id


def test_a_split_is_adapted_part_by_part(session, cast, declaration, split):
    _released(session, cast, declaration, "OP1", "Reaffirms that paths are long;")

    answer = carrying.adapt(
        session, cast.northland, _reply(split, text="Reaffirms paths;\n\n\nRecalls roads;")
    )

    assert answer.text == "Reaffirms paths;\n\nRecalls roads;"


def test_a_rebased_join_is_confirmed_and_accepted(session, cast, declaration, join):
    text = _row(session, declaration, "PP2").text.replace("a bridge", "a stone bridge")
    _released(session, cast, declaration, "PP2", text)
    carrying.confirm(session, cast.northland, _reply(join))

    factories.disposition(session, cast.expert, join)

    assert _row(session, declaration, "PP1").text == JOINT.replace("a bridge", "a stone bridge")


def test_a_join_with_what_is_gone_is_not_adapted(session, cast, declaration, join):
    _released(session, cast, declaration, "PP2", "")

    with pytest.raises(WrongState, match="not in the release"):
        carrying.adapt(session, cast.northland, _reply(join, text="Other words,"))


@pytest.mark.parametrize("kind", ["retain", "move", "split", "join"])
def test_each_kind_can_be_withdrawn_once_it_was_carried(session, cast, declaration, request, kind):
    amendment = request.getfixturevalue(kind)
    _released(session, cast, declaration, "OP1", "Reaffirms that the road is long;")

    amending.withdraw(session, cast.northland, amendment.id)

    with pytest.raises(WrongState, match="withdrawn"):
        deciding.decide(session, cast.expert, factories.decision(amendment))
