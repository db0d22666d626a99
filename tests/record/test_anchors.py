from dataclasses import dataclass

import pytest
from sqlalchemy import func, select

from drafting.cli.demo.dice import Dice
from drafting.domain.actors import ANYONE
from drafting.domain.vocabulary import ParagraphKind
from drafting.models import Comment, CommentAnchor
from drafting.queries import comments
from drafting.queries.releases import latest_release, release_text
from drafting.queries.text_rows import joinable
from drafting.queries.working import standing_text
from drafting.services import commenting, editing
from tests import factories

ROAD = "Reaffirms that each neighbour keeps the road in good repair;"


@dataclass(frozen=True)
class Told:
    """Where a comment is shown in the latest release, and which words it marks there."""

    paragraph: str
    words: str | None
    gone_in: str


@pytest.fixture
def row(session, declaration):
    return factories.row(session, declaration, "OP1")


@pytest.fixture
def comment(session, cast, row):
    return factories.comment(session, cast.observer, row, quote="keeps the road")


def told(session, declaration, comment):
    session.expire_all()
    latest = latest_release(session, declaration.id)
    texts = {one.paragraph_id: one.text for one in release_text(session, latest.id)}
    found = comments.on_paragraph(session, ANYONE, comment.stands_id, latest.id)
    row = next(one.comment for one in found.threads if one.comment.id == comment.id)
    words = texts[comment.stands_id][slice(*row.place)] if row.place else None
    return Told(comment.stands_id, words, row.gone_in)


def published(session, cast, declaration):
    session.refresh(declaration)
    return factories.release(session, cast.expert, declaration)


def test_a_comment_marks_the_words_it_was_written_on(session, declaration, row, comment):
    assert told(session, declaration, comment) == Told(row.paragraph_id, "keeps the road", "")


def test_it_keeps_to_its_words_when_others_come_before_them(
    session, cast, declaration, row, comment
):
    factories.rewritten(session, cast.expert, row, ROAD.replace("each", "each and every kind"))
    published(session, cast, declaration)

    assert told(session, declaration, comment).words == "keeps the road"


def test_words_that_are_removed_are_said_to_be_gone_since_which_release(
    session, cast, declaration, row, comment
):
    factories.rewritten(session, cast.expert, row, "Reaffirms that neighbours are kind;")
    published(session, cast, declaration)
    published(session, cast, declaration)

    assert told(session, declaration, comment) == Told(row.paragraph_id, None, "TEST/2")


def test_words_that_come_back_are_marked_again(session, cast, declaration, row):
    long = "each neighbour keeps the road in good repair"
    comment = factories.comment(session, cast.observer, row, quote=long)
    factories.rewritten(session, cast.expert, row, "Reaffirms that all are kind;")
    again = factories.row(session, declaration, "OP1")
    factories.rewritten(session, cast.expert, again, ROAD)
    published(session, cast, declaration)

    assert told(session, declaration, comment).words == long


def test_after_a_split_it_stands_with_the_part_that_has_its_words(
    session, cast, declaration, row, comment
):
    second = factories.split(session, cast.expert, row, "keeps the road")
    published(session, cast, declaration)

    assert told(session, declaration, comment) == Told(second.id, "keeps the road", "")


def test_after_a_join_it_stands_with_the_paragraph_that_took_its_words(session, cast, declaration):
    first, second = (factories.row(session, declaration, name) for name in ("PP1", "PP2"))
    comment = factories.comment(session, cast.observer, second, quote="from both banks")
    factories.joined(session, cast.expert, first, second)
    published(session, cast, declaration)

    assert told(session, declaration, comment) == Told(first.paragraph_id, "from both banks", "")


def test_on_a_retired_paragraph_it_stands_where_it_stood(session, cast, declaration, row, comment):
    editing.retire(session, cast.expert, factories.placing(row))
    published(session, cast, declaration)
    session.expire_all()

    found = comments.on_paragraph(session, ANYONE, row.paragraph_id)

    assert [one.comment.id for one in found.threads] == [comment.id]


def test_words_chosen_while_the_working_text_is_ahead_are_followed_to_it(
    session, cast, declaration, row
):
    factories.rewritten(session, cast.expert, row, ROAD.replace("each", "every good"))
    ahead = factories.row(session, declaration, "OP1")
    second = factories.split(session, cast.expert, ahead, "keeps the road")

    comment = factories.comment(session, cast.observer, row, quote="the road in good repair")
    published(session, cast, declaration)

    assert told(session, declaration, comment).paragraph == second.id
    assert told(session, declaration, comment).words == "the road in good repair"


def test_answers_stand_with_what_they_answer(session, cast, declaration, row, comment):
    said = commenting.answer(session, cast.expert, comment.id, commenting.Remark("Yes."))
    second = factories.split(session, cast.expert, row, "keeps the road")
    published(session, cast, declaration)
    session.expire_all()

    assert session.get_one(Comment, said.id).stands_id == second.id


def _revise(session, cast, declaration, dice):
    """One act of an editor, chosen by the dice."""
    rows = [one for one in standing_text(session, declaration.id).rows if one.kind in EDITED]
    row = dice.one_of(rows)
    words = row.text.split()
    throw = dice.below(10)
    if throw < 5 or len(words) < 4:
        at = dice.below(len(words))
        words[at : at + dice.below(3)] = ["indeed"]
        factories.rewritten(session, cast.expert, row, f"{' '.join(words)} {dice.below(10**6)}")
    elif throw < 7:
        middle = len(words) // 2
        begins = " ".join(words[middle:])
        if row.text.count(begins) == 1:
            factories.split(session, cast.expert, row, begins)
    elif throw < 8 and len(rows) > 3:
        editing.retire(session, cast.expert, factories.placing(row))
    else:
        _join(session, cast, standing_text(session, declaration.id).rows, row)


def _join(session, cast, rows, row):
    following = joinable(rows, row.paragraph_id)
    if following is not None:
        factories.joined(session, cast.expert, row, following)


EDITED = {ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.SUBPARAGRAPH}


@pytest.mark.parametrize("seed", range(4))
def test_no_comment_is_ever_lost_whatever_the_editors_do(session, cast, declaration, seed):
    dice = Dice(seed)
    for row in standing_text(session, declaration.id).rows[1:]:
        words = row.text.split()
        quote = " ".join(words[1:4]) if len(words) > 4 else ""
        factories.comment(session, cast.observer, row, quote=quote)
        factories.comment(session, cast.observer, row)
    count = session.scalar(select(func.count()).select_from(Comment))

    for _ in range(3):
        for _ in range(6):
            _revise(session, cast, declaration, dice)
        published(session, cast, declaration)

        session.expire_all()
        standing = comments.counts(session, ANYONE, declaration.id)
        shown = sum(comments.on_paragraph(session, ANYONE, place).count for place in standing)
        assert sum(standing.values()) == shown == count


def test_every_stored_place_holds_words_of_its_version(session, cast, declaration):
    dice = Dice(9)
    for row in standing_text(session, declaration.id).rows[1:]:
        factories.comment(session, cast.observer, row, quote=" ".join(row.text.split()[:3]))

    for _ in range(12):
        _revise(session, cast, declaration, dice)

    found = session.scalars(select(CommentAnchor)).all()
    assert len(found) > 10
    assert all((one.start is None) == (one.until is None) for one in found)
