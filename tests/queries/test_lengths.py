import pytest

from drafting.domain.effort import Length
from drafting.domain.preparing import FileKind, wish
from drafting.queries.lengths import length_for
from tests import factories


def _length(session, actor, declaration, **narrowed):
    asked = wish(FileKind.COMMENTS, "neighbours", "csv", narrowed)
    return length_for(session, actor, declaration, asked)


@pytest.fixture
def rows(session, cast, declaration):
    first, second = (factories.row(session, declaration, one) for one in ("PP1", "PP2"))
    factories.amendment(session, cast.northland, first)
    for row in (first, second):
        factories.comment(session, cast.observer, row, "For all.")
    factories.comment(session, cast.observer, first, "For the desk.", is_confidential=True)
    return first, second


def test_what_is_counted_is_what_the_reader_may_know_of(session, cast, declaration, rows):
    assert _length(session, cast.visitor, declaration) == Length(1, 2)
    assert _length(session, cast.southland, declaration) == Length(1, 2)
    assert _length(session, cast.expert, declaration) == Length(1, 3)


def test_a_narrowed_list_of_comments_is_counted_itself(session, cast, declaration, rows):
    first, second = ({"paragraph": one.paragraph_id} for one in rows)

    assert _length(session, cast.visitor, declaration, **first) == Length(0, 1)
    assert _length(session, cast.observer, declaration, **first) == Length(0, 2)
    assert _length(session, cast.visitor, declaration, **second) == Length(0, 1)
