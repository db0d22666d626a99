import pytest

from drafting.domain.errors import NotFound
from drafting.domain.preparing import FORMS, FileKind, Stage, wish
from drafting.queries.written_files import WRITE, written
from tests import factories

EVERY = [(kind, suffix) for kind in FORMS for suffix in sorted(FORMS[kind].suffixes)]


@pytest.fixture
def proposed(session, cast, declaration):
    row = factories.row(session, declaration, "PP1")
    factories.amendment(session, cast.northland, row)
    factories.comment(session, cast.observer, row, "Which road?")


def test_every_kind_of_file_is_written():
    assert set(WRITE) == set(FileKind)


@pytest.mark.parametrize(("kind", "suffix"), EVERY)
def test_every_file_is_written_and_tells_at_which_stage_it_is(
    session, cast, proposed, kind, suffix
):
    heard = []

    file = written(session, cast.visitor, wish(kind, "neighbours", suffix, {}), heard.append)

    assert file.content
    assert file.name.startswith("neighbours-")
    assert file.name.endswith(f"{kind}.{suffix}")
    assert {one.stage for one in heard} & set(Stage)
    assert all(one.done <= one.total for one in heard)


def test_a_text_that_one_may_not_see_is_not_written(session, cast):
    factories.declaration(session, cast.expert, slug="unreleased")

    with pytest.raises(NotFound):
        written(session, cast.visitor, wish(FileKind.COMMENTS, "unreleased", "csv", {}))


def test_what_is_made_of_a_release_needs_one(session, cast):
    factories.declaration(session, cast.expert, slug="unreleased")

    with pytest.raises(NotFound):
        written(session, cast.expert, wish(FileKind.COMPILATION, "unreleased", "docx", {}))
