import json

import pytest

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.rolling import (
    Line,
    RollingText,
    write_json,
    write_markdown,
    write_plain,
)
from drafting.text.compilation import Proposal, read, render

BASE = "States shall share *water*."
WISH = "States shall share all water."


def _line(role="base", label="2.1", **changes):
    base = BASE if role == "base" else ""
    facts = {
        "role": role,
        "anchor": "a",
        "paragraph_id": "p",
        "kind": ParagraphKind.PARAGRAPH,
        "depth": 1,
        "label": label,
        "reference": label,
        "printed": label,
        "base": base,
        "compiled": render(base, [Proposal(WISH, ("Kenya",))]),
    }
    return Line(**{**facts, **changes})


@pytest.fixture
def text():
    lines = (
        _line(stated=("(move after 2.3 — Peru)",), waiting=((7, "Chad"), (None, "Togo"))),
        _line("new", "2.1 bis"),
    )
    return RollingText("TEST/1", "A draft", lines, without_place=((9, "Mali"),))


def test_plain_text_has_labels_brackets_and_names(text):
    written = write_plain(text)

    assert "    2.1 States shall share [" in written
    assert "    2.1 bis (States shall share all water. — Kenya)" in written
    assert "    (move after 2.3 — Peru)" in written


def test_nothing_that_waits_or_has_lost_its_place_is_left_out(text):
    written = write_plain(text)

    assert "Amendment 7 (Chad) waits for its author" in written
    assert "The amendment of Togo waits for its author" in written
    assert "Amendment 9 (Mali) stands on a paragraph that is no longer in the text." in written


def test_it_says_what_it_was_narrowed_to(text):
    narrowed = RollingText(text.symbol, text.title, text.lines, shown=("Kenya", "GRULAC"))

    assert "Shown: Kenya; GRULAC." in write_plain(narrowed)
    assert "All open proposals." in write_plain(text)


def test_markdown_quotes_what_is_not_in_the_text(text):
    written = write_markdown(text)

    assert "\n**2.1** States" in written
    assert "\n> **2.1 bis** " in written


def test_json_gives_every_segment_with_its_names(text):
    told = json.loads(write_json(text))

    first = told["lines"][0]
    base, proposals = read(first["text"])
    assert (base, proposals[0].names) == (first["base"], ("Kenya",))
    assert {name for one in first["segments"] for name in one["names"]} == {"Kenya"}
    assert told["without_place"] == [[9, "Mali"]]


def test_a_place_without_a_label_is_named_by_its_kind():
    assert _line(label="", kind=ParagraphKind.TITLE).name == "Title"
