import pytest

from drafting.domain.errors import Invalid
from drafting.domain.preparing import (
    LONGEST,
    FileKind,
    JobState,
    Progress,
    Stage,
    counted,
    holds_comments,
    shows_the_same_to_all,
    wish,
)

DISPOSITIONS, COMMENTS = FileKind.DISPOSITIONS, FileKind.COMMENTS


def test_what_says_nothing_narrows_nothing():
    assert wish(DISPOSITIONS, "neighbours", "csv", {"by": ""}).narrowed == ()


@pytest.mark.parametrize(
    ("suffix", "narrowed"),
    [
        ("exe", {}),
        ("csv", {"paragraph": "p"}),
        ("csv", {"by": "x" * (LONGEST + 1)}),
        ("pdf", {"by": "stakeholder"}),
    ],
)
def test_a_file_that_is_not_written_is_refused(suffix, narrowed):
    with pytest.raises(Invalid):
        wish(DISPOSITIONS, "neighbours", suffix, narrowed)


def test_the_same_file_is_known_by_its_digest_and_another_is_not():
    first = wish(DISPOSITIONS, "neighbours", "csv", {"by": "stakeholder", "stakeholder": "s"})
    again = wish(DISPOSITIONS, "neighbours", "csv", {"stakeholder": "s", "by": "stakeholder"})
    other = wish(DISPOSITIONS, "neighbours", "csv", {"by": "stakeholder", "stakeholder": "t"})

    assert first.digest == again.digest != other.digest


def test_what_depends_on_who_reads_does_not_go_around():
    forms = {kind: wish(kind, "neighbours", "csv", {}) for kind in (DISPOSITIONS, COMMENTS)}

    assert shows_the_same_to_all(forms[DISPOSITIONS])
    assert not shows_the_same_to_all(forms[COMMENTS])


def test_what_is_over_does_not_change_by_itself():
    assert [one for one in JobState if one.is_under_way] == [JobState.WAITING, JobState.RUNNING]


def test_progress_is_told_before_each_part_and_at_the_end():
    heard = []

    assert list(counted("ab", Stage.READING, heard.append)) == ["a", "b"]
    assert heard == [Progress(Stage.READING, done, 2) for done in range(3)]


@pytest.mark.parametrize(
    ("kind", "suffix", "holds"),
    [
        (FileKind.COMPILATION, "docx", True),
        (FileKind.COMPILATION, "pdf", False),
        (DISPOSITIONS, "csv", True),
        (COMMENTS, "csv", True),
        (FileKind.AMENDMENTS, "csv", False),
        (FileKind.DECISIONS, "csv", False),
    ],
)
def test_only_some_files_hold_words_of_comments(kind, suffix, holds):
    assert holds_comments(wish(kind, "neighbours", suffix, {})) is holds
