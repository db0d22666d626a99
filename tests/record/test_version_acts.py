from drafting.domain.vocabulary import Act, ParagraphKind
from drafting.formats.outline import Node, Outline, grow
from drafting.queries.working import standing_text
from tests import journals
from tests.record.new_versions import outline_of, plan_of, written

RIVER = "Recalling the one river and the one road of all neighbours,"


def _told(session, cast, declaration, outline):
    """The acts that a new version leaves in the journal, with their facts, by subject."""
    head = journals.newest(session).seq
    written(session, cast, declaration, plan_of(session, declaration, outline))
    return {
        (one.subject_id, one.act): journals.facts(one)
        for one in journals.entries(session)
        if one.seq > head
    }


def _text(session, declaration):
    rows = standing_text(session, declaration.id).rows
    return rows, {row.name: row.paragraph_id for row in rows}


def test_each_paragraph_changes_by_the_act_of_an_editor(session, cast, declaration):
    rows, ids = _text(session, declaration)
    left = [row for row in rows if row.name != "OP1"]

    told = _told(session, cast, declaration, outline_of(left, {"PP1": RIVER}))

    assert told == {
        (ids["PP1"], Act.PARAGRAPH_REWRITTEN): {
            "version": 2, "words": journals.words_hash(RIVER)
        },
        (ids["OP1"], Act.PARAGRAPH_RETIRED): {"placement": 2},
    }  # fmt: skip


def test_a_join_names_those_that_were_joined_and_proves_its_words(session, cast, declaration):
    rows, ids = _text(session, declaration)
    both = f"{rows[1].text} {rows[2].text}"
    joined = outline_of([rows[0], rows[1], *rows[3:]], {"PP1": both})

    told = _told(session, cast, declaration, joined)

    second = ids["PP2"]
    assert told == {
        (ids["PP1"], Act.PARAGRAPH_JOINED): {
            "second": second, "parts": [second], "words": journals.words_hash(both)
        }
    }  # fmt: skip


def test_a_split_proves_the_words_of_each_part(session, cast, declaration):
    rows, ids = _text(session, declaration)
    parts = "Recalling that all neighbours share one river,", "and one road,"
    nodes = [(row.depth, Node(row.kind, row.text)) for row in rows]
    nodes[1:2] = [(0, Node(rows[1].kind, part)) for part in parts]

    told = _told(session, cast, declaration, Outline(grow(nodes)))

    assert told[ids["PP1"], Act.PARAGRAPH_SPLIT]["words"] == [
        journals.words_hash(part) for part in parts
    ]


def test_a_kind_and_a_place_that_change_are_told_apart(session, cast, declaration):
    rows, ids = _text(session, declaration)
    places = [(row.depth, Node(row.kind, row.text)) for row in rows if row.name != "PP1"]
    places.insert(3, (0, Node(ParagraphKind.OPERATIVE, rows[1].text)))

    told = _told(session, cast, declaration, Outline(grow(places)))

    assert told == {
        (ids["PP1"], Act.PARAGRAPH_RECAST): {"kind": "operative"},
        (ids["PP1"], Act.PARAGRAPH_MOVED): {"under": None},
    }
