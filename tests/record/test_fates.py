import pytest
from sqlalchemy import select

from drafting.domain.vocabulary import AmendmentKind, Fate, Side
from drafting.models import CarriedAmendment
from drafting.queries.carried import standing
from drafting.services import editing, reshaping
from tests import factories

PARTS = "Reaffirms that each neighbour keeps the road;\n\nWishes it to be in good repair;"
JOINT = "Recalling that neighbours share one wide river and that a bridge is built from two,"


def _row(session, declaration, name):
    return factories.row(session, declaration, name)


def _amend(session, cast, on, kind, text="", **changes):
    return factories.amendment(session, cast.northland, on, kind=kind, text=text, **changes)


@pytest.fixture
def release(session, cast, declaration):
    """Publishes the next release."""
    return lambda: factories.release(session, cast.expert, declaration)


@pytest.fixture
def move(session, cast, declaration):
    """The first operative paragraph, to be put behind the third."""
    aim = factories.aim(_row(session, declaration, "OP3"), Side.AFTER)
    return _amend(session, cast, _row(session, declaration, "OP1"), AmendmentKind.MOVE, aim=aim)


@pytest.fixture
def split(session, cast, declaration):
    return _amend(session, cast, _row(session, declaration, "OP1"), AmendmentKind.SPLIT, PARTS)


@pytest.fixture
def join(session, cast, declaration):
    return _amend(session, cast, _row(session, declaration, "PP1"), AmendmentKind.JOIN, JOINT)


@pytest.fixture
def retain(session, cast, declaration):
    return _amend(session, cast, _row(session, declaration, "OP1"), AmendmentKind.RETAIN)


def _carried(session, amendment):
    query = select(CarriedAmendment).where(CarriedAmendment.amendment_id == amendment.id)
    return session.scalars(query.order_by(CarriedAmendment.journal_seq)).all()[-1]


def _rewrite(session, cast, declaration, name, words):
    row = _row(session, declaration, name)
    before, after = words
    assert before in row.text
    return factories.rewritten(session, cast.expert, row, row.text.replace(before, after))


def _retire(session, cast, declaration, name):
    editing.retire(session, cast.expert, factories.placing(_row(session, declaration, name)))


def _cut(session, cast, declaration, name, second_begins):
    row = _row(session, declaration, name)
    wish = reshaping.Split(row.paragraph_id, row.version_number, second_begins, "Two thoughts.")
    return reshaping.split(session, cast.expert, wish)


def _weld(session, cast, first, second):
    wish = reshaping.Join(
        first.paragraph_id,
        first.version_number,
        second.paragraph_id,
        second.version_number,
        "One thought.",
    )
    return reshaping.join(session, cast.expert, wish)


# Moves


def test_a_move_applies_while_both_places_live(session, cast, declaration, move, release):
    _rewrite(session, cast, declaration, "OP1", ("road", "long road"))
    _rewrite(session, cast, declaration, "OP3", ("next year", "soon"))

    release()

    carried = _carried(session, move)
    target = _row(session, declaration, "OP3")
    assert (carried.fate, carried.text) == (Fate.APPLIES, "")
    assert carried.target_version_id == target.version_id
    assert standing(session, move).target.id == target.version_id


def test_a_move_is_overtaken_when_it_stands_there(session, cast, declaration, move, release):
    row, target = _row(session, declaration, "OP1"), _row(session, declaration, "OP3")
    editing.move(session, cast.expert, factories.placing(row), target.paragraph_id)

    release()

    assert _carried(session, move).fate is Fate.OVERTAKEN


def test_a_move_is_void_when_its_paragraph_is_gone(session, cast, declaration, move, release):
    _retire(session, cast, declaration, "OP1")

    release()

    assert _carried(session, move).fate is Fate.VOID


def test_a_move_needs_its_author_when_its_target_is_gone(
    session, cast, declaration, move, release
):
    _retire(session, cast, declaration, "OP3")

    release()

    carried = _carried(session, move)
    assert (carried.fate, carried.target_version_id) == (Fate.CONFLICT, None)
    assert standing(session, move).target.id == carried.target_base_id


def test_a_move_of_what_was_split_needs_its_author(session, cast, declaration, move, release):
    row = _row(session, declaration, "OP1")
    _cut(session, cast, declaration, "OP1", "keeps")

    release()

    carried = _carried(session, move)
    assert (carried.fate, carried.paragraph_id) == (Fate.CONFLICT, row.paragraph_id)
    assert carried.conflicts[0]["theirs"] == row.text


# Splits


def test_a_split_takes_along_what_changed(session, cast, declaration, split, release):
    _rewrite(session, cast, declaration, "OP1", ("good repair", "very good repair"))

    release()

    carried = _carried(session, split)
    assert carried.fate is Fate.REBASED
    assert carried.text == PARTS.replace("good repair", "very good repair")


def test_a_split_of_words_that_changed_needs_its_author(
    session, cast, declaration, split, release
):
    _rewrite(session, cast, declaration, "OP1", ("the road in good", "a path in bad"))

    release()

    carried = _carried(session, split)
    assert (carried.fate, carried.text) == (Fate.CONFLICT, None)
    assert carried.conflicts


def test_a_split_is_overtaken_when_it_was_made_so(session, cast, declaration, release):
    row = _row(session, declaration, "OP1")
    text = row.text.replace(" keeps", "\n\nkeeps")
    amendment = _amend(session, cast, row, AmendmentKind.SPLIT, text)
    _cut(session, cast, declaration, "OP1", "keeps")

    release()

    assert _carried(session, amendment).fate is Fate.OVERTAKEN


def test_a_split_that_was_made_otherwise_needs_its_author(
    session, cast, declaration, split, release
):
    _cut(session, cast, declaration, "OP1", "each")

    release()

    assert _carried(session, split).fate is Fate.CONFLICT


# Joins


def test_a_join_takes_along_what_changed_in_either(session, cast, declaration, join, release):
    _rewrite(session, cast, declaration, "PP2", ("a bridge", "a stone bridge"))

    release()

    carried = _carried(session, join)
    assert carried.fate is Fate.REBASED
    assert carried.text == JOINT.replace("a bridge", "a stone bridge")
    assert standing(session, join).base_words.endswith("a stone bridge is built from both banks,")


def test_a_join_of_words_that_changed_needs_its_author(session, cast, declaration, join, release):
    _rewrite(session, cast, declaration, "PP2", ("both banks", "the deep"))

    release()

    assert _carried(session, join).fate is Fate.CONFLICT


def test_a_join_is_overtaken_when_it_was_made_so(session, cast, declaration, release):
    first, second = _row(session, declaration, "PP1"), _row(session, declaration, "PP2")
    text = f"{first.text} {second.text}"
    amendment = _amend(session, cast, first, AmendmentKind.JOIN, text)
    _weld(session, cast, first, second)

    release()

    assert _carried(session, amendment).fate is Fate.OVERTAKEN


def test_a_join_that_only_puts_two_together_stays_open(session, cast, declaration, release):
    first, second = _row(session, declaration, "PP1"), _row(session, declaration, "PP2")
    amendment = _amend(session, cast, first, AmendmentKind.JOIN, f"{first.text} {second.text}")
    _rewrite(session, cast, declaration, "PP2", ("a bridge", "a stone bridge"))

    release()

    carried = _carried(session, amendment)
    assert (carried.fate, "a stone bridge" in carried.text) == (Fate.REBASED, True)


def test_a_join_with_what_is_gone_needs_its_author(session, cast, declaration, join, release):
    _retire(session, cast, declaration, "PP2")

    release()

    carried = _carried(session, join)
    assert (carried.fate, carried.target_version_id) == (Fate.CONFLICT, None)


# Keeping, new paragraphs and the title


def test_a_wish_to_keep_the_text_applies_while_it_is_the_same(session, retain, release):
    release()

    assert _carried(session, retain).fate is Fate.APPLIES


def test_a_wish_to_keep_what_changed_needs_its_author(session, cast, declaration, retain, release):
    before = _row(session, declaration, "OP1").text
    version = _rewrite(session, cast, declaration, "OP1", ("road", "long road"))

    release()

    carried = _carried(session, retain)
    conflict = {"base": before, "ours": version.text, "theirs": before, "start": 0}
    assert (carried.fate, carried.conflicts) == (Fate.CONFLICT, [conflict])


@pytest.mark.parametrize("kind", [AmendmentKind.INSERT_BEFORE, AmendmentKind.INSERT_UNDER])
def test_a_new_paragraph_stays_beside_its_neighbour_whatever_that_says(
    session, cast, declaration, release, kind
):
    amendment = _amend(session, cast, _row(session, declaration, "OP1"), kind, "To speak;")
    _rewrite(session, cast, declaration, "OP1", ("road", "long road"))

    release()

    carried = _carried(session, amendment)
    assert (carried.fate, carried.text) == (Fate.APPLIES, "To speak;")


@pytest.mark.parametrize(
    "place", [(AmendmentKind.INSERT_BEFORE, "OP1"), (AmendmentKind.INSERT_UNDER, "OP2")]
)
def test_beside_a_split_paragraph_it_stands_at_the_part_nearest(
    session, cast, declaration, release, place
):
    kind, part = place
    row = _row(session, declaration, "OP1")
    amendment = _amend(session, cast, row, kind, "Invites all to speak;")
    _cut(session, cast, declaration, "OP1", "keeps")

    release()

    assert (
        _carried(session, amendment).paragraph_id == _row(session, declaration, part).paragraph_id
    )


def test_another_title_is_carried_like_other_words(session, cast, declaration, release):
    row = _row(session, declaration, "Title")
    amendment = _amend(session, cast, row, AmendmentKind.TITLE, row.text.replace("good", "kind"))
    _rewrite(session, cast, declaration, "Title", ("Draft", "Revised draft"))

    release()

    carried = _carried(session, amendment)
    assert (carried.fate, carried.text) == (
        Fate.REBASED,
        "Revised draft declaration on kind neighbours",
    )
