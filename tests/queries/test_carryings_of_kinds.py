import pytest

from drafting.domain.vocabulary import AmendmentKind, Fate
from drafting.queries import amendments
from drafting.queries.carryings import carryings
from drafting.queries.submissions import submissions
from drafting.services import amending, editing
from tests import factories

JOINT = "Recalling that neighbours share one wide river and a bridge built from both banks,"


@pytest.fixture
def both(session, declaration):
    return [factories.row(session, declaration, name) for name in ("PP1", "PP2")]


@pytest.fixture
def join(session, cast, both):
    return factories.amendment(
        session, cast.northland, both[0], kind=AmendmentKind.JOIN, text=JOINT
    )


def _base(edits):
    return "".join(one.text for one in edits if one.kind != "insert")


def _row(session, cast, amendment):
    return amendments.amendment(session, cast.expert, amendment.id)


def test_a_join_is_shown_on_the_words_of_both(session, cast, declaration, both, join):
    first, second = both
    text = second.text.replace("a bridge", "a stone bridge")
    factories.rewritten(session, cast.expert, second, text)
    factories.release(session, cast.expert, declaration)

    (one,) = carryings(session, _row(session, cast, join))

    assert (one.fate, one.version_text) == (Fate.REBASED, f"{first.text} {text}")
    assert _base(one.before) == f"{first.text} {second.text}"
    assert _base(one.after) == one.version_text


def test_a_join_without_the_other_is_shown_on_what_is_left(session, cast, declaration, both, join):
    first, second = both
    editing.retire(session, cast.expert, factories.placing(second))
    factories.release(session, cast.expert, declaration)

    (one,) = carryings(session, _row(session, cast, join))

    assert (one.fate, one.version_text) == (Fate.CONFLICT, first.text)


def test_every_text_of_a_join_is_shown_on_the_words_of_both(session, cast, both, join):
    first, second = both
    wish = factories.proposal(first, kind=AmendmentKind.JOIN, text=JOINT.replace("wide", "deep"))
    amending.resubmit(session, cast.northland, join.id, 1, wish)

    shown = submissions(session, _row(session, cast, join))

    assert [_base(one.proposed) for one in shown] == [f"{first.text} {second.text}"] * 2


def test_of_a_split_the_part_that_stands_is_shown_with_its_breaks(
    session, cast, declaration, both
):
    first, _ = both
    parts = first.text.replace(" and one road", "\n\nand one road")
    split = factories.amendment(
        session, cast.northland, first, kind=AmendmentKind.SPLIT, text=parts
    )
    factories.rewritten(session, cast.expert, first, first.text.replace("one river", "a river"))
    factories.release(session, cast.expert, declaration)

    (one,) = carryings(session, _row(session, cast, split))

    assert one.text == parts.replace("one river", "a river")
