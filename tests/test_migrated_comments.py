"""Comments from before are read, counted and mended after the schema has changed."""

import pytest
from sqlalchemy import text

from drafting import schema
from tests.test_schema import _kept, nothing

__all__ = ["nothing"]
OURS = "stands_id, owner_id, audience_id, is_public, state, kind, is_confidential"


@pytest.fixture
def older(nothing):
    """A database of an earlier schema with one comment on a paragraph."""
    schema.upgrade(nothing, "0005")
    with nothing.writer.begin() as connection:
        _kept(connection, "journal_entry", seq=1)
        _kept(connection, "declaration", id="d")
        _kept(connection, "user_account", id="u")
        _kept(connection, "stakeholder", id="s")
        _kept(connection, "paragraph", id="p", declaration_id="d")
        _kept(connection, "paragraph_version", id="v", paragraph_id="p", journal_seq=1)
        of_it = {"declaration_id": "d", "paragraph_id": "p", "version_id": "v", "number": 1}
        by = {"author_id": "u", "stakeholder_id": "s", "journal_seq": 1}
        _kept(connection, "comment", id="c", **of_it, **by)
        _kept(
            connection, "comment_revision", comment_id="c", number=1, text="Said.", journal_seq=1
        )
    return nothing


def _comment(database, columns):
    with database.reader.connect() as connection:
        return tuple(connection.execute(text(f"SELECT {columns} FROM comment")).one())  # noqa: S608


def test_a_comment_from_before_is_public_and_stands_where_it_stood(older):
    schema.upgrade(older)

    found = _comment(older, OURS)

    assert found[:3] == ("p", "u", "s")
    assert (bool(found[3]), *found[4:6], bool(found[6])) == (True, "published", "general", False)


def test_the_way_back_loses_no_comment(older):
    schema.upgrade(older)

    schema.downgrade(older, "0005")

    assert _comment(older, "id, number, paragraph_id") == ("c", 1, "p")
