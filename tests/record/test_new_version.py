"""Whatever is confirmed of whatever file, the working text stands as it was planned."""

import pytest
from sqlalchemy import select

from drafting.cli.demo.dice import Dice
from drafting.domain.errors import DraftingError
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.doubts import Reading
from drafting.formats.outline import Node, Outline, grow
from drafting.formats.version_target import planned
from drafting.models import Paragraph, ParagraphVersion, Placement
from drafting.queries.new_version import version_of_text
from drafting.queries.working import current_placements, standing_text
from tests import journals
from tests.record.new_versions import outline_of, plan_of, written

WORDS = ("Thanks the ferryman for his patience;", "Asks the keeper to light the lamp;")


def _shuffled(rows, dice):
    """A new version of a text: some paragraphs changed, some gone, some elsewhere, some new."""
    places = [[row.depth, row.kind, row.text] for row in rows if dice.happens(85)]
    for place in places[1:]:
        if dice.happens(30):
            place[2] = place[2].replace(" ", " indeed ", 1)
    for word in WORDS:
        places.insert(1 + dice.below(len(places)), [0, ParagraphKind.OPERATIVE, word])
    one = places.pop(1 + dice.below(len(places) - 1))
    places.insert(1 + dice.below(len(places)), one)
    return Reading(Outline(grow((depth, Node(kind, text)) for depth, kind, text in places)))


def _plan(session, declaration, seed):
    """A version and a choice of its turns that go together; the dice are thrown until they do."""
    dice = Dice(seed)
    rows = standing_text(session, declaration.id).rows
    while True:
        version = version_of_text(rows, "next.json", _shuffled(rows, dice))
        taken = {at for at in range(len(version.turns)) if dice.happens(80)}
        try:
            return planned(version, taken)
        except DraftingError:
            continue


def _shape(session, declaration):
    """The text as (kind, words, words of the parent), in reading order."""
    rows = standing_text(session, declaration.id).rows
    texts = {row.paragraph_id: row.text for row in rows}
    return [(row.kind, row.text, texts.get(row.parent_id)) for row in rows]


@pytest.mark.parametrize("seed", range(6))
def test_the_working_text_stands_as_planned(session, cast, declaration, seed):
    plan = _plan(session, declaration, seed)
    texts = {one.key: one.text for one in plan.targets}

    written(session, cast, declaration, plan)

    assert _shape(session, declaration) == [
        (one.kind, one.text, texts.get(one.parent)) for one in plan.targets
    ]
    journals.check_chain(session)


@pytest.mark.parametrize("seed", range(3))
def test_one_new_version_after_the_other_loses_no_paragraph(session, cast, declaration, seed):
    known = set(session.scalars(select(Paragraph.id)))

    for step in range(3):
        written(session, cast, declaration, _plan(session, declaration, seed * 10 + step))

    text = standing_text(session, declaration.id)
    assert known <= {row.paragraph_id for row in (*text.rows, *text.retired)}
    ranks = [(one.parent_id, one.rank) for one in current_placements(session, declaration.id)]
    assert len(ranks) == len(set(ranks))


def test_a_plan_that_changes_nothing_writes_nothing(session, cast, declaration):
    rows = standing_text(session, declaration.id).rows
    plan = plan_of(session, declaration, outline_of(rows))
    counts = [len(session.scalars(select(one)).all()) for one in (ParagraphVersion, Placement)]

    written(session, cast, declaration, plan)

    assert counts == [
        len(session.scalars(select(one)).all()) for one in (ParagraphVersion, Placement)
    ]
