import json

import pytest
from sqlalchemy import select

from drafting.domain.errors import Invalid, StaleVersion
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.models import AmendmentRevision, JournalEntry
from drafting.record.aims import Aim
from drafting.record.journal import words_hash
from drafting.services import amending
from tests import factories

PARTS = "Reaffirms that each neighbour keeps the road;\n\nWishes it to be in good repair;"
JOINT = "Recalling that neighbours share a river and convinced that a bridge has two banks,"


def _row(session, declaration, name):
    return factories.row(session, declaration, name)


def _amend(session, cast, on, kind, text="", **changes):
    return factories.amendment(session, cast.northland, on, kind=kind, text=text, **changes)


def _facts(session, amendment):
    entry = session.get(JournalEntry, session.scalar(select(AmendmentRevision.journal_seq)))
    return json.loads(entry.canonical)["facts"]


# What is kept


@pytest.mark.parametrize(
    "kind",
    [AmendmentKind.INSERT_BEFORE, AmendmentKind.INSERT_AFTER, AmendmentKind.INSERT_UNDER],
)
def test_a_new_paragraph_stands_before_behind_or_under_one(session, cast, declaration, kind):
    row = _row(session, declaration, "OP2")

    amendment = _amend(session, cast, row, kind, "To listen to one another;")

    assert (amendment.kind, amendment.text) == (kind, "To listen to one another;")
    assert (amendment.target_id, amendment.side) == (None, None)


def test_a_move_keeps_the_place_and_the_version_beside_which_it_was_written(
    session, cast, declaration
):
    row, target = _row(session, declaration, "OP1"), _row(session, declaration, "OP3")

    amendment = _amend(
        session, cast, row, AmendmentKind.MOVE, aim=factories.aim(target, Side.AFTER)
    )

    kept = session.get_one(AmendmentRevision, (amendment.id, 1))
    assert (amendment.target_id, amendment.side) == (target.paragraph_id, Side.AFTER)
    assert (kept.target_id, kept.side) == (target.paragraph_id, Side.AFTER)
    assert kept.target_base_id == target.version_id
    assert amendment.text == ""


def test_the_journal_proves_the_place_of_a_move(session, cast, declaration):
    row, target = _row(session, declaration, "OP1"), _row(session, declaration, "OP3")

    amendment = _amend(
        session, cast, row, AmendmentKind.MOVE, aim=factories.aim(target, Side.AFTER)
    )

    facts = _facts(session, amendment)
    assert (facts["target"], facts["side"]) == (target.paragraph_id, "after")
    assert facts["target_base"] == target.version_id


def test_the_words_of_a_split_are_kept_part_by_part(session, cast, declaration):
    row = _row(session, declaration, "OP1")

    amendment = _amend(session, cast, row, AmendmentKind.SPLIT, PARTS.replace("\n\n", "\r\n \r\n"))

    assert amendment.text == PARTS
    assert _facts(session, amendment)["words"] == words_hash(PARTS)


def test_a_join_takes_the_paragraph_that_follows_unless_it_names_one(session, cast, declaration):
    row, following = _row(session, declaration, "PP1"), _row(session, declaration, "PP2")

    amendment = _amend(session, cast, row, AmendmentKind.JOIN, JOINT)

    assert amendment.target_id == following.paragraph_id
    assert amendment.target_base_id == following.version_id


def test_a_join_may_name_a_sibling_that_stands_elsewhere(session, cast, declaration):
    row, other = _row(session, declaration, "OP3"), _row(session, declaration, "OP1")

    amendment = _amend(
        session,
        cast,
        row,
        AmendmentKind.JOIN,
        "Decides to keep the road and to meet again.",
        aim=factories.aim(other),
    )

    assert amendment.target_id == other.paragraph_id


def test_whoever_wants_the_text_kept_says_no_words(session, cast, declaration):
    row = _row(session, declaration, "OP1")

    amendment = _amend(session, cast, row, AmendmentKind.RETAIN, row.text)

    assert (amendment.kind, amendment.text) == (AmendmentKind.RETAIN, "")


@pytest.mark.parametrize("kind", [AmendmentKind.REPLACE, AmendmentKind.TITLE])
def test_other_words_for_the_title_are_recorded_as_a_title(session, cast, declaration, kind):
    row = _row(session, declaration, "Title")

    amendment = _amend(session, cast, row, kind, "Declaration on good neighbours")

    assert amendment.kind is AmendmentKind.TITLE


def test_a_revised_text_may_name_another_place(session, cast, declaration):
    row, first = _row(session, declaration, "OP1"), _row(session, declaration, "OP3")
    aim = factories.aim(first, Side.AFTER)
    amendment = _amend(session, cast, row, AmendmentKind.MOVE, aim=aim)
    other = factories.aim(_row(session, declaration, "OP2"), Side.AFTER)
    wish = factories.proposal(row, kind=AmendmentKind.MOVE, text="", aim=other)

    amending.resubmit(session, cast.northland, amendment.id, 1, wish)

    kept = [session.get_one(AmendmentRevision, (amendment.id, number)) for number in (1, 2)]
    assert [one.target_id for one in kept] == [first.paragraph_id, other.target_id]
    assert amendment.target_id == other.target_id


# What is refused


@pytest.mark.parametrize(
    ("name", "wish"),
    [
        ("Title", (AmendmentKind.DELETE, "kind")),
        ("Title", (AmendmentKind.MOVE, "kind")),
        ("Title", (AmendmentKind.SPLIT, "kind")),
        ("OP1", (AmendmentKind.TITLE, "kind")),
        ("OP1", (AmendmentKind.SPLIT, "text")),
        ("OP1", (AmendmentKind.RETAIN, "text")),
        ("OP1", (AmendmentKind.MOVE, "text")),
        ("OP3", (AmendmentKind.JOIN, "partner")),
        ("OP1", (AmendmentKind.JOIN, "partner")),
    ],
)
def test_what_does_not_fit_the_paragraph_is_refused(session, cast, declaration, name, wish):
    kind, field = wish
    aim = Aim()
    if kind is AmendmentKind.MOVE:
        aim = factories.aim(_row(session, declaration, "OP3"), Side.AFTER)

    with pytest.raises(Invalid) as refusal:
        _amend(session, cast, _row(session, declaration, name), kind, "Other words.", aim=aim)

    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("place", "says"),
    [
        (("OP1", "OP1", Side.AFTER), "beside itself"),
        (("OP2", "OP2(a)", Side.AFTER), "those under it"),
        (("OP2", "OP1", Side.AFTER), "already"),
        (("OP1", "OP2", Side.BEFORE), "already"),
        (("OP2(b)", "OP2", Side.UNDER), "already"),
        (("OP1", "Title", Side.BEFORE), "title"),
        (("OP1", "OP2", Side.UNDER), "cannot stand there"),
        (("OP2(a)", "PP1", Side.AFTER), "cannot stand there"),
        (("OP1", "OP3", None), "Say beside which"),
    ],
)
def test_a_place_where_a_paragraph_cannot_go_is_refused(session, cast, declaration, place, says):
    name, target, side = place
    aim = factories.aim(_row(session, declaration, target), side)

    with pytest.raises(Invalid, match=says):
        _amend(session, cast, _row(session, declaration, name), AmendmentKind.MOVE, aim=aim)


def test_a_join_with_what_is_no_sibling_is_refused(session, cast, declaration):
    row, other = _row(session, declaration, "OP1"), _row(session, declaration, "PP1")

    with pytest.raises(Invalid, match="under the same one"):
        _amend(session, cast, row, AmendmentKind.JOIN, JOINT, aim=factories.aim(other))


def test_nothing_is_put_under_a_title(session, cast, declaration):
    row = _row(session, declaration, "Title")

    with pytest.raises(Invalid, match="only be replaced"):
        _amend(session, cast, row, AmendmentKind.INSERT_UNDER, "More of it")


def test_a_draft_of_a_join_waits_until_it_is_brought_up_to_date(session, cast, declaration):
    row, following = _row(session, declaration, "PP1"), _row(session, declaration, "PP2")
    draft = factories.draft(session, cast.northland, row, kind=AmendmentKind.JOIN, text=JOINT)
    factories.rewritten(session, cast.expert, following, "Convinced that a bridge has two ends,")
    factories.release(session, cast.expert, declaration)

    with pytest.raises(StaleVersion):
        amending.submit(session, cast.northland, draft.id)
