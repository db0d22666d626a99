from drafting.formats.outline import Node, Outline, grow
from drafting.models import ParagraphVersion
from drafting.queries.working import standing_text
from drafting.record.words import spans_of
from tests.record.new_versions import outline_of, plan_of, written


def _versions(session, declaration):
    rows = standing_text(session, declaration.id).rows
    return {row.name: session.get_one(ParagraphVersion, row.version_id) for row in rows}


def _origins(session, version):
    return [(span.text, span.origin) for span in spans_of(session, version)]


def test_joined_words_keep_their_origins_and_new_ones_have_the_version(session, cast, declaration):
    rows = standing_text(session, declaration.id).rows
    before = _versions(session, declaration)
    text = f"{rows[1].text} and gladly {rows[2].text}"
    joined = outline_of([rows[0], rows[1], *rows[3:]], {"PP1": text})

    written(session, cast, declaration, plan_of(session, declaration, joined))

    after = _versions(session, declaration)["PP1"]
    origins = _origins(session, after)
    assert "".join(words for words, _ in origins) == text
    assert [origin for _, origin in origins] == [before["PP1"].id, after.id, before["PP2"].id]


def test_the_parts_of_a_split_keep_the_origins_of_their_words(session, cast, declaration):
    rows = standing_text(session, declaration.id).rows
    before = _versions(session, declaration)["OP1"]
    halves = ["Reaffirms that each neighbour keeps the road;", "Wants it in good repair;"]
    places = [
        (row.depth, Node(row.kind, text))
        for row in rows
        for text in (halves if row.name == "OP1" else [row.text])
    ]

    written(session, cast, declaration, plan_of(session, declaration, Outline(grow(places))))

    after = _versions(session, declaration)
    assert [after[name].text for name in ("OP1", "OP2")] == halves
    assert before.id in dict(map(reversed, _origins(session, after["OP2"])))
    assert after["OP1"].number == 2
