from drafting.queries.text_rows import as_nodes, find
from drafting.queries.working import standing_text
from tests import factories


def test_a_row_is_called_by_its_reference_or_its_kind(session, declaration):
    names = [row.name for row in standing_text(session, declaration.id).rows]

    assert names[:2] == ["Title", "PP1"]
    assert "OP2(a)" in names


def test_rows_make_the_tree_they_came_from(session, declaration):
    rows = standing_text(session, declaration.id).rows

    nodes = as_nodes(rows)

    assert [node.label for node in nodes] == ["", "PP1", "PP2", "OP1", "OP2", "OP3"]
    assert [child.label for child in nodes[4].children] == ["(a)", "(b)"]
    assert nodes[4].id == rows[4].paragraph_id


def test_a_row_is_found_by_its_paragraph(session, declaration):
    rows = standing_text(session, declaration.id).rows
    row = factories.row(session, declaration, "PP1")

    assert find(rows, row.paragraph_id) == row
    assert find(rows, "x") is None
