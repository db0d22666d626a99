"""Undoing an accepted move, split or join: all as it was, or nothing at all."""

import pytest

from drafting.domain.vocabulary import AmendmentKind, Fate, Side, Whereabouts
from drafting.models import CarriedAmendment, Paragraph, ParagraphVersion, Placement
from drafting.queries.places import places
from drafting.queries.working import standing_text
from drafting.record.taking_back_structure import earlier_structure
from drafting.record.words import current_version, spans_of, version_of
from drafting.services import editing
from tests import factories
from tests.record.test_anchors import published, told

KINDS = {
    "OP1": AmendmentKind.MOVE,
    "OP3": AmendmentKind.INSERT_BEFORE,
    "OP2": AmendmentKind.SPLIT,
    "PP1": AmendmentKind.JOIN,
    "Title": AmendmentKind.TITLE,
    "OP2(b)": AmendmentKind.INSERT_UNDER,
}
"""A paragraph for each kind that is tried on one."""


def _asked(session, cast, declaration, name, **changes):
    """An amendment of the kind that is tried on a paragraph."""
    row, kind = factories.row(session, declaration, name), KINDS[name]
    middle = row.text.index(" ", len(row.text) // 2)
    texts = {
        AmendmentKind.MOVE: "",
        AmendmentKind.SPLIT: f"{row.text[:middle]};\n\nAlso{row.text[middle:]}",
        AmendmentKind.JOIN: "Recalling both at once, the river and the bridge,",
    }
    aims = {AmendmentKind.MOVE: ("OP3", Side.AFTER), AmendmentKind.JOIN: ("PP2", None)}
    target, side = aims.get(kind, ("", None))
    aim = factories.aim(factories.row(session, declaration, target), side) if target else None
    wish = {"kind": kind, "text": texts.get(kind, "Other words of theirs")} | changes
    return factories.amendment(session, cast.northland, row, aim=aim, **wish)


def _accepted(session, cast, declaration, name, **changes):
    wish = _asked(session, cast, declaration, name, **changes)
    number = factories.row(session, declaration, name).version_number
    return factories.disposition(session, cast.expert, wish, working_number=number)


def _text(session, declaration):
    """What can be read: which paragraphs, where, and with which words of whose."""
    session.expire_all()
    return [
        (
            one.paragraph_id,
            one.name,
            one.text,
            spans_of(session, current_version(session, session.get(Paragraph, one.paragraph_id))),
        )
        for one in standing_text(session, declaration.id).rows
    ]


@pytest.mark.parametrize("name", KINDS)
def test_the_text_is_what_it_was_to_the_origin_of_each_word(session, cast, declaration, name):
    before = _text(session, declaration)
    decided = _accepted(session, cast, declaration, name)
    between = _text(session, declaration)

    reopened = factories.reopened(session, cast.expert, decided)

    assert reopened.words is not None
    assert _text(session, declaration) == before != between


@pytest.mark.parametrize("name", KINDS)
def test_nothing_of_what_was_done_is_removed(session, cast, declaration, name):
    decided = _accepted(session, cast, declaration, name)
    counts = [session.query(one).count() for one in (ParagraphVersion, Placement, Paragraph)]

    factories.reopened(session, cast.expert, decided)

    after = [session.query(one).count() for one in (ParagraphVersion, Placement, Paragraph)]
    assert all(now >= then for now, then in zip(after, counts, strict=True))
    assert sum(after) > sum(counts)


@pytest.mark.parametrize("name", KINDS)
def test_what_was_undone_is_accepted_and_undone_once_more(session, cast, declaration, name):
    before = _text(session, declaration)
    first = _accepted(session, cast, declaration, name)
    factories.reopened(session, cast.expert, first)
    number = factories.row(session, declaration, name).version_number
    again = factories.disposition(
        session, cast.expert, first.amendment, working_number=number, decision_number=2
    )

    factories.reopened(session, cast.expert, again)

    assert _text(session, declaration) == before


def _reword(session, cast, row):
    factories.rewritten(session, cast.expert, row, f"{row.text[:-1]} indeed;")


def _retire(session, cast, row):
    editing.retire(session, cast.expert, factories.placing(row))


@pytest.mark.parametrize("touch", [_reword, _retire])
@pytest.mark.parametrize("name", ["OP1", "OP2", "PP1"])
def test_what_somebody_touched_since_stays(session, cast, declaration, name, touch):
    decided = _accepted(session, cast, declaration, name)
    paragraph_id = decided.amendment.paragraph_id
    rows = standing_text(session, declaration.id).rows
    touch(session, cast, next(one for one in rows if one.paragraph_id == paragraph_id))
    between = _text(session, declaration)

    reopened = factories.reopened(session, cast.expert, decided)

    assert reopened.words is None
    assert _text(session, declaration) == between


def test_where_another_paragraph_took_the_place_nothing_is_squeezed_in(session, cast, declaration):
    decided = _accepted(session, cast, declaration, "OP1")
    factories.added(session, cast.expert, factories.row(session, declaration, "PP2"), "Glad,")

    assert earlier_structure(session, decided.journal_seq) is None


def test_a_place_under_what_was_moved_itself_is_not_taken_again(session, cast, declaration):
    row = factories.row(session, declaration, "OP2(b)")
    aim = factories.aim(factories.row(session, declaration, "OP3"), Side.UNDER)
    move = factories.amendment(
        session, cast.northland, row, kind=AmendmentKind.MOVE, text="", aim=aim
    )
    decided = factories.disposition(session, cast.expert, move)
    _retire(session, cast, factories.row(session, declaration, "OP2"))

    assert earlier_structure(session, decided.journal_seq) is None


def test_an_act_that_reshaped_nothing_has_nothing_before_it(session, declaration):
    assert earlier_structure(session, 10**6) is None


# What went along comes back


def _carried(session, amendment):
    query = session.query(CarriedAmendment).filter_by(amendment_id=amendment.id)
    return query.order_by(CarriedAmendment.journal_seq).all()


@pytest.mark.parametrize(("name", "along"), [("PP1", "PP2"), ("OP2", "OP2")])
def test_amendments_that_went_along_come_back_with_the_next_release(
    session, cast, declaration, name, along
):
    row = factories.row(session, declaration, along)
    other = factories.amendment(session, cast.southland, row, text=f"{row.text[:-1]} too;")
    decided = _accepted(session, cast, declaration, name)
    published(session, cast, declaration)
    factories.reopened(session, cast.expert, decided)

    published(session, cast, declaration)

    last = _carried(session, other)[-1]
    assert (last.paragraph_id, last.whereabouts) == (row.paragraph_id, Whereabouts.SAME)
    assert (last.fate, last.text) == (Fate.APPLIES, other.text)


def test_what_was_proposed_on_the_part_is_carried_to_the_whole(session, cast, declaration):
    decided = _accepted(session, cast, declaration, "OP2")
    published(session, cast, declaration)
    part = factories.row(session, declaration, "OP3")
    wish = factories.amendment(session, cast.southland, part, text=f"{part.text[:-1]} too;")
    factories.reopened(session, cast.expert, decided)

    published(session, cast, declaration)

    last = _carried(session, wish)[-1]
    whole = decided.amendment.paragraph_id
    assert (last.paragraph_id, last.whereabouts) == (whole, Whereabouts.JOINED)


@pytest.mark.parametrize("is_seen", [False, True])
@pytest.mark.parametrize("case", [("PP1", "PP2"), ("PP1", "PP1"), ("OP2", "OP2")])
def test_comments_stand_on_their_words_again(session, cast, declaration, case, is_seen):
    name, on = case
    row = factories.row(session, declaration, on)
    quote = " ".join(row.text.split()[-3:])
    comment = factories.comment(session, cast.observer, row, quote=quote)
    decided = _accepted(session, cast, declaration, name)
    if is_seen:
        published(session, cast, declaration)
    factories.reopened(session, cast.expert, decided)

    published(session, cast, declaration)

    found = told(session, declaration, comment)
    assert (found.paragraph, found.words) == (row.paragraph_id, quote)


def test_a_comment_on_the_part_stands_on_the_whole(session, cast, declaration):
    decided = _accepted(session, cast, declaration, "OP2")
    published(session, cast, declaration)
    part = factories.row(session, declaration, "OP3")
    comment = factories.comment(session, cast.observer, part, quote=part.text)
    factories.reopened(session, cast.expert, decided)

    published(session, cast, declaration)

    found = told(session, declaration, comment)
    assert found.paragraph == decided.amendment.paragraph_id
    assert found.words == part.text.removeprefix("Also ")


def test_a_comment_made_after_all_that_is_followed_through_it(session, cast, declaration):
    row = factories.row(session, declaration, "OP2")
    decided = _accepted(session, cast, declaration, "OP2")
    factories.reopened(session, cast.expert, decided)
    quote = " ".join(row.text.split()[-3:])
    comment = factories.comment(session, cast.observer, row, quote=quote)

    published(session, cast, declaration)

    assert told(session, declaration, comment).words == quote


# What nobody heard of


@pytest.mark.parametrize("name", ["OP1", "OP2", "PP1"])
def test_outside_the_desk_no_place_and_no_version_is_new(session, cast, declaration, name):
    row = factories.row(session, declaration, name)
    decided = _accepted(session, cast, declaration, name)
    factories.reopened(session, cast.expert, decided)

    published(session, cast, declaration)

    assert [one.change for one in places(session, cast.visitor, row.paragraph_id)] == ["placed"]
    assert version_of(session, row.paragraph_id, 1).text == row.text
