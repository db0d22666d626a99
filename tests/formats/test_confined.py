"""A stranger's file is read within limits, and whatever it does, a sentence comes back."""

import resource
from pathlib import Path

import pytest

from drafting.domain.errors import DraftingError, UnreadableFile, UnsafeFile
from drafting.formats.confined import Limits, read_confined
from drafting.formats.word_read import read_word
from tests.formats.hostile_word import HOSTILE
from tests.formats.word_files import dele, ins, p, t, word_file

READABLE = frozenset(
    {
        "archives in archives",
        "controls in controls, just not too deep to parse",
        "insertions in insertions",
        "text boxes in text boxes",
        "four hundred thousand attributes",
        "a thousand comments on everything",
        "fields never closed",
        "five thousand moves at once",
        "ten thousand paragraphs joined",
        "comments that answer one another in a circle",
        "everything else on another machine",
        "comments outside of the file",
        "text within no paragraph",
        "numbers beyond all measure",
    }
)
"""What is strange but does no harm: it is read, and its trick leads nowhere."""


def test_there_are_more_than_forty_kinds_of_hostile_files():
    kinds = len(HOSTILE)

    assert kinds >= 40


@pytest.mark.parametrize("trick", sorted(set(HOSTILE) - READABLE))
def test_a_hostile_file_is_refused_with_a_sentence(trick):
    raw = HOSTILE[trick]()

    with pytest.raises(DraftingError) as refusal:
        read_confined(raw, "draft.docx")

    assert str(refusal.value).startswith("draft.docx ")
    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize("trick", sorted(READABLE))
def test_a_strange_file_is_read_within_the_limits(trick):
    raw = HOSTILE[trick]()

    tracked = read_confined(raw, "draft.docx")

    assert tracked == read_word(raw, "draft.docx")


def test_what_comes_back_is_what_was_read():
    raw = word_file(p(t("The oak "), ins("stands"), dele("falls", "Southland")))

    tracked = read_confined(raw, "draft.docx")

    assert tracked == read_word(raw, "draft.docx")


def test_a_file_that_needs_too_much_memory_is_given_up():
    raw = word_file(*[p(t("The oak stands"))] * 40_000)

    with pytest.raises(UnsafeFile, match="memory or time"):
        read_confined(raw, "draft.docx", Limits(memory=72 * 1024 * 1024))


def test_a_file_that_computes_too_long_is_given_up():
    open_comments = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(3_000))
    raw = word_file(p(open_comments), *[p(t("The oak stands"))] * 10_000)

    with pytest.raises(UnsafeFile, match="memory or time"):
        read_confined(raw, "draft.docx", Limits(memory=2 * 1024**3, seconds=1))


def test_a_process_that_does_not_answer_is_ended():
    raw = word_file(p(t("The oak stands")))

    with pytest.raises(UnsafeFile, match="memory or time"):
        read_confined(raw, "draft.docx", Limits(patience=0.0))


@pytest.mark.parametrize(
    ("name", "advice"),
    [("a.docx", "new Word file"), ("a.xlsx", "new workbook"), ("a.XML", "new file of amendments")],
)
def test_what_is_given_up_is_called_what_it_is(name, advice):
    with pytest.raises(UnsafeFile, match=advice):
        read_confined(b"PK", name, Limits(patience=0.0))


def test_the_limits_do_not_bind_whoever_asks():
    before = resource.getrlimit(resource.RLIMIT_AS), len(list(Path("/proc/self/fd").iterdir()))

    with pytest.raises(UnreadableFile):
        read_confined(b"PK\x03\x04", "draft.docx")

    assert (
        resource.getrlimit(resource.RLIMIT_AS),
        len(list(Path("/proc/self/fd").iterdir())),
    ) == before
