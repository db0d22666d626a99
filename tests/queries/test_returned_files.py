import pytest

from drafting.domain.errors import NotFound
from drafting.formats.attachment import attachment
from drafting.queries import returned_files
from drafting.services import returning
from drafting.services.returning import Kept, Written
from tests import factories
from tests.formats.word_files import p, t, word_file

RAW = word_file(p(t("A road.")))


@pytest.fixture
def gathered(session, cast, declaration):
    return factories.gathered(session, cast.northland, declaration)


@pytest.fixture
def kept(session, cast, gathered):
    written = (Written("OP1", "Replace the words", "A. Clerk", "Somebody of our delegation"),)
    file = Kept(attachment("draft.docx", RAW), written)
    return returning.keep(session, cast.northland, gathered.id, file)


def test_the_delegation_reads_what_it_sent_and_who_wrote_it(session, cast, gathered, kept):
    (row,) = returned_files.of_submission(session, cast.northland_second, gathered.id)

    assert (row.id, row.name, row.size, row.sha256) == (
        kept.id,
        "draft.docx",
        len(RAW),
        kept.sha256,
    )
    assert row.written_by[0]["name"] == "A. Clerk"
    assert returned_files.file(session, cast.northland_second, kept.id).content == RAW


@pytest.mark.parametrize("name", ["southland", "secretariat", "expert", "observer", "visitor"])
def test_nobody_else_knows_that_there_is_one(session, cast, gathered, kept, name):
    assert returned_files.of_submission(session, cast.named(name), gathered.id) == []
    with pytest.raises(NotFound):
        returned_files.file(session, cast.named(name), kept.id)


def test_a_file_that_is_not_there_is_not_found(session, cast):
    with pytest.raises(NotFound):
        returned_files.file(session, cast.northland, "x" * 16)
