"""Comments stand beside the words they are about."""

from io import BytesIO

import docx
import pytest

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.word_compilation import Compilation, Proposal, Remark, compile_word
from tests.formats.word_reading import W, part

BASE = "Every ship in distress shall find shelter in the nearest harbour."
MAY = "2026-05-01T09:00:00Z"


def _compiled(*proposals, comments=(), text=BASE):
    edition = Edition(Outline((Node("paragraph", text, "p0"),)))
    return compile_word(Compilation(edition, proposals, comments))


def test_a_comment_stands_at_its_words_under_its_author():
    remark = Remark("p0", "Observer Group", "Which one?\n\nSay so.", MAY, "nearest harbour")

    opened = docx.Document(BytesIO(_compiled(comments=(remark,))))

    found = next(iter(opened.comments))
    assert (found.author, found.initials) == ("Observer Group", "OG")
    assert [one.text for one in found.paragraphs] == ["Which one?", "Say so."]


def _commented(raw):
    """The words between the ends of the first comment."""
    words, is_open = "", False
    for one in part(raw).iter():
        if one.tag in {f"{W}commentRangeStart", f"{W}commentRangeEnd"}:
            is_open = one.tag == f"{W}commentRangeStart"
        elif one.tag in {f"{W}t", f"{W}delText"} and is_open:
            words += one.text
    return words


def test_a_comment_holds_its_words_though_others_change_them():
    remark = Remark("p0", "Observer", "Why?", quote="find shelter in")

    proposed = Proposal("p0", "Kenya", "replace", BASE.replace("shelter", "rest"))

    raw = _compiled(proposed, comments=(remark,))

    assert _commented(raw) == "find shelterrest in"


@pytest.mark.parametrize(
    ("remark", "words"),
    [
        (Remark("p0", "A", "On all of it."), "See the list1 of ships."),
        (Remark("", "A", "On the whole text."), "See the list1 of ships."),
        (Remark("p0", "A", "Gone.", quote="no such words"), "See the list1 of ships."),
        (Remark("p0", "A", "The list.", quote="list"), "the list"),
        (Remark("p0", "A", "There.", quote="s", span=(20, 21)), "s"),
        (Remark("p0", "A", "Nothing.", span=(0, 0)), ""),
    ],
)
def test_a_comment_stands_at_its_words_or_at_the_whole(remark, words):
    text = "See [the list](https://example.org)[^1] of ships."

    assert _commented(_compiled(comments=(remark,), text=text)) == words


def test_words_that_a_comment_quotes_and_that_are_gone_are_said_in_it():
    remark = Remark("p0", "Observer", "Why?", quote="the old words")

    comments = part(_compiled(comments=(remark,)), "word/comments.xml")

    assert "".join(comments.itertext()) == "“the old words”: Why?"
