from dataclasses import replace

import pytest

from drafting.domain.errors import Invalid
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries.returned_row import NOT_OURS, Returned
from drafting.queries.word_authors import Sender
from drafting.web import word_form
from tests.formats.word_files import p, t, word_file
from tests.web.word_edits import sent

CHOICES = (("", "Somebody of ours"), ("member", "A. Member"), (NOT_OURS, "Somebody else"))
SENDER = Sender("", "member", frozenset({"", "member"}), {}, CHOICES)
FORM = {
    **sent(word_file(p(t("A road.")))),
    "release": "1",
    "voices": "2",
    "voice-name-0": "A. Clerk",
    "voice-count-0": "2",
    "whose-0": "member",
    "voice-name-1": "Norway",
    "whose-1": NOT_OURS,
    "count": "2",
    "voice-0": "0",
    "paragraph-0": "p" * 16,
    "kind-0": "move",
    "target-0": "q" * 16,
    "side-0": "after",
    "keep-0": "yes",
    "voice-1": "1",
    "kind-1": "something else",
    "words-1": "Other words;",
    "doubt-1": "It is not plain.",
    "comments": "1",
    "speaker-0": "0",
    "spoken-of-0": "p" * 16,
    "quote-0": "road",
    "comment-0": "Which road?",
    "notes": "1",
    "note-0": "The file is old.",
    "remarks": "Thanks.",
}


@pytest.fixture
def read(room):
    """The form as it comes in, with some fields changed."""

    def reading(**changes):
        with room.app.test_request_context(method="POST", data={**FORM, **changes}):
            return word_form.sent(SENDER)

    return reading


def test_a_form_carries_back_all_that_was_found(read):
    found = read().returned

    moved, other = found.changes
    assert (moved.kind, moved.target_id, moved.side) == (
        AmendmentKind.MOVE,
        "q" * 16,
        Side.AFTER,
    )
    assert (other.kind, other.words, other.doubt) == (
        AmendmentKind.REPLACE,
        "Other words;",
        "It is not plain.",
    )
    assert [one.is_kept for one in found.changes] == [True, False]
    assert [one.name for one in found.voices] == ["A. Clerk", "Norway"]
    assert (found.comments[0].text, found.notes) == ("Which road?", ("The file is old.",))


def test_only_what_is_ticked_is_kept_and_with_its_aim(room, read):
    with room.app.test_request_context(method="POST"):
        paste = word_form.paste(read(), "Thanks.")

    (change,) = paste.changes
    assert (change.line, change.aim.target_id, change.aim.side) == (0, "q" * 16, Side.AFTER)
    assert paste.mail.startswith("Word file draft.docx, SHA-256 ")


def test_of_one_only_is_what_comes_under_that_name(read):
    said = read(**{"keep-1": "yes"})

    assert [at for at, _ in said.kept("member")] == [0]
    assert [at for at, _ in said.kept(NOT_OURS)] == [1]


def test_what_is_of_somebody_else_is_not_kept(read):
    with pytest.raises(Invalid, match="Norway") as refusal:
        word_form.refuse_others(read(**{"keep-1": "yes"}))

    assert refusal.value.field == "whose-1"


def test_the_note_says_whose_a_name_was_taken_for(room, read):
    with room.app.test_request_context(method="POST"):
        kept = word_form.kept(read(), {"p" * 16: "OP1"}, dict(CHOICES))

    (one,) = kept.written_by
    assert (one.paragraph, one.kind, one.name, one.whose) == (
        "OP1",
        "Move the paragraph",
        "A. Clerk",
        "A. Member",
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"count": "301"},
        {"voice-0": "2"},
        {"speaker-0": "9"},
        {"whose-0": "a stranger"},
        {"release": "x"},
        {"held": ""},
    ],
)
def test_a_form_that_lost_its_way_is_refused(read, changes):
    with pytest.raises(Invalid) as refusal:
        read(**changes)

    assert refusal.value.field == "file"


def test_more_than_anybody_looks_through_is_sent_in_parts(read):
    one = read().returned.changes[0]

    with pytest.raises(Invalid, match="Send it in parts"):
        word_form.refuse_too_many(replace(Returned(1, (), ()), changes=(one,) * 301))
