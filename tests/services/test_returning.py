from dataclasses import replace

import pytest

from drafting.domain.errors import Invalid, NotAllowed, NotFound
from drafting.domain.vocabulary import Act
from drafting.formats.attachment import attachment
from drafting.models import ReturnedFile
from drafting.services import returning
from drafting.services.returning import Kept, Written
from tests import factories, journals
from tests.formats.word_files import p, t, word_file

RAW = word_file(p(t("A road.")))
WRITTEN = Written("OP1", "Replace the words", "A. Clerk", "Somebody of our delegation")


@pytest.fixture
def kept():
    return Kept(attachment("draft.docx", RAW), (WRITTEN,), "key")


@pytest.fixture
def gathered(session, cast, declaration):
    return factories.gathered(session, cast.northland, declaration)


def test_the_file_is_kept_byte_for_byte_with_what_it_says(session, cast, gathered, kept):
    made = returning.keep(session, cast.northland_second, gathered.id, kept)

    assert (made.content, made.size, made.name) == (RAW, len(RAW), "draft.docx")
    assert made.written_by[0]["name"] == "A. Clerk"


def test_the_journal_knows_its_hash(session, cast, gathered, kept):
    made = returning.keep(session, cast.northland, gathered.id, kept)

    entry = journals.newest(session)
    assert (entry.act, journals.facts(entry)["file"]) == (Act.WORD_FILE_KEPT, made.sha256)


def test_a_form_sent_twice_keeps_it_once(session, cast, gathered, kept):
    first = returning.keep(session, cast.northland, gathered.id, kept)

    assert returning.keep(session, cast.northland, gathered.id, kept).id == first.id
    assert session.query(ReturnedFile).count() == 1


@pytest.mark.parametrize("name", ["southland", "secretariat", "expert", "visitor"])
def test_nobody_else_knows_of_a_submission_that_is_gathered(session, cast, gathered, kept, name):
    with pytest.raises(NotFound):
        returning.keep(session, cast.named(name), gathered.id, kept)


def test_the_expert_keeps_no_file_with_what_the_secretariat_recorded(
    session, cast, gathered, kept
):
    gathered.mail_from = "A. Clerk"

    with pytest.raises(NotAllowed):
        returning.keep(session, cast.expert, gathered.id, kept)


def test_a_file_of_another_kind_is_refused(session, cast, gathered, kept):
    other = replace(kept, file=attachment("notes.txt", b"Notes."))

    with pytest.raises(Invalid, match="Word file"):
        returning.keep(session, cast.northland, gathered.id, other)
