from drafting.domain.structure import SPREAD
from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.outline import Node, Outline, grow
from drafting.models import Paragraph
from drafting.queries.working import current_placements, standing_text
from drafting.record.structure import current_placement
from drafting.services import editing
from tests import factories
from tests.record.new_versions import REASON, outline_of, plan_of, written


def _places(session, declaration):
    return {one.paragraph_id: one for one in current_placements(session, declaration.id)}


def test_only_what_moves_gets_another_place(session, cast, declaration):
    rows = standing_text(session, declaration.id).rows
    swapped = [rows[0], rows[2], rows[1], *rows[3:]]

    written(session, cast, declaration, plan_of(session, declaration, outline_of(swapped)))

    numbers = [one.number for one in _places(session, declaration).values()]
    assert sorted(numbers) == [1] * (len(rows) - 1) + [2]


def test_a_place_says_why_it_was_taken(session, cast, declaration):
    rows = standing_text(session, declaration.id).rows
    swapped = [rows[0], rows[2], rows[1], *rows[3:]]

    written(session, cast, declaration, plan_of(session, declaration, outline_of(swapped)))

    assert [
        (one.reason, one.author_id)
        for one in _places(session, declaration).values()
        if one.number == 2
    ] == [(REASON, cast.expert.user_id)]


def test_what_was_retired_keeps_its_rank_among_what_moves(session, cast, declaration):
    row = factories.row(session, declaration, "PP2")
    editing.retire(session, cast.expert, factories.placing(row))
    rows = standing_text(session, declaration.id).rows
    swapped = [rows[0], rows[2], rows[1], *rows[3:]]

    written(session, cast, declaration, plan_of(session, declaration, outline_of(swapped)))

    retired = standing_text(session, declaration.id).retired
    assert [(one.paragraph_id, one.placement_number) for one in retired] == [(row.paragraph_id, 2)]


def test_where_there_is_no_room_the_family_is_spread(session, cast, declaration):
    for _ in range(16):
        rows = standing_text(session, declaration.id).rows
        wish = factories.placing(rows[3])
        editing.move(session, cast.expert, wish, rows[1].paragraph_id)
    rows = standing_text(session, declaration.id).rows
    places = [(row.depth, Node(row.kind, row.text)) for row in rows]
    places.insert(2, (0, Node(ParagraphKind.PREAMBULAR, "Mindful of the ferryman,")))

    written(session, cast, declaration, plan_of(session, declaration, Outline(grow(places))))

    after = standing_text(session, declaration.id).rows
    assert [row.text for row in after] == [node.text for _, node in places]
    assert SPREAD in {one.reason for one in _places(session, declaration).values()}


def test_what_leaves_with_its_parent_is_not_retired_itself(session, cast, declaration):
    rows = standing_text(session, declaration.id).rows
    point = next(row for row in rows if row.name == "OP2(a)")
    kept = [row for row in rows if not row.name.startswith("OP2")]

    written(session, cast, declaration, plan_of(session, declaration, outline_of(kept)))

    placement = current_placement(session, session.get_one(Paragraph, point.paragraph_id))
    assert (placement.number, placement.is_retired, placement.reason != SPREAD) == (1, False, True)
