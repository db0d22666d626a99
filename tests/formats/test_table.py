"""A table is written as its suffix asks."""

from drafting.formats.table import WRITERS, Table, as_xlsx

TABLE = Table("Decisions", ("A", "B"), (("=1", "two"),))


def test_a_table_is_written_for_each_suffix():
    first = {suffix: write(TABLE)[:4] for suffix, (_, write) in WRITERS.items()}

    assert first == {"csv": b"\xef\xbb\xbfA", "xlsx": b"PK\x03\x04"}


def test_several_tables_make_one_workbook():
    assert len(as_xlsx(TABLE, Table("Others", ("C",), ()))) > len(as_xlsx(TABLE))
