"""The compilation on paper holds every word of the text and of the proposals, with names."""

from dataclasses import replace

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline
from drafting.formats.pdf_rolling import write_rolling
from drafting.formats.rolling import Line, RollingText
from drafting.text.compilation import Proposal, render
from tests.formats.pdf_reading import opened, words

BASE = "Urges every ship to wait at night;"
EDITION = Edition(Outline((Node("operative", BASE),)), symbol="TEST/1", hash="beef")


def _line(base, *proposals, **changes):
    facts = {
        "role": "base",
        "anchor": "a",
        "paragraph_id": "p",
        "kind": ParagraphKind.OPERATIVE,
        "depth": 0,
        "label": "1.",
        "reference": "OP1",
        "printed": "1.",
        "base": base,
        "compiled": render(base, proposals),
    }
    return Line(**{**facts, **changes})


def _read(*lines, edition=EDITION, **more):
    return words(write_rolling(RollingText("TEST/1", "A draft", lines, **more), edition))


def test_proposals_stand_in_brackets_with_the_names_behind_them():
    line = _line(BASE, Proposal(BASE.replace("every ship", "all vessels"), ("Kenya", "Peru")))

    read = _read(line)

    assert "1. Urges [every ship — Kenya, Peru] (all vessels — Kenya, Peru) to wait" in read
    assert "Compilation of proposals" in read


def test_words_that_are_not_agreed_stand_in_brackets_that_bear_no_name():
    longer = BASE.replace("at night", "at night and by day")

    read = _read(_line(BASE, Proposal(longer, ("Peru",)), Proposal("")))

    assert "1. [Urges every ship to wait at night (and by day — Peru);]" in read


def test_what_is_asked_of_a_paragraph_as_a_whole_stands_behind_it():
    line = _line(BASE, stated=("(move after OP3 — Mali)",), waiting=((7, "Chad"),))

    read = _read(line, without_place=((9, "Togo"),), shown=("Chad",))

    assert "(move after OP3 — Mali)" in read
    assert "Amendment 7 (Chad) waits for its author" in read
    assert "Amendment 9 (Togo) stands on a paragraph that is no longer in the text" in read
    assert "Compilation of proposals: Chad" in read


def test_every_page_says_which_text_it_is_and_the_file_is_tagged():
    raw = write_rolling(RollingText("TEST/1", "A draft", (_line(BASE),)), EDITION)

    assert "sha-256 beef" in words(raw)
    assert "pdfuaid" in opened(raw).trailer["/Root"]["/Metadata"].get_data().decode()


def test_an_arabic_compilation_is_set():
    base = "يحث كل سفينة على الانتظار"
    line = _line(base, Proposal("يحث كل سفينة على الإبحار", ("Egypt",)))

    read = _read(line, edition=replace(EDITION, language="ar"))

    assert "Egypt" in read
