"""The numbers that Word shows and does not write, and the names of its styles."""

import pytest
from lxml import etree

from drafting.formats.word_lists import BULLET, Lists, heading, lists, numbering_of
from tests.formats.word_files import NAMESPACES


def _part(tag, inside):
    return etree.fromstring(f"<w:{tag} {NAMESPACES}>{inside}</w:{tag}>")


def _level(level, form, text, start=1):
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _lists(*levels, styles=""):
    numbering = (
        f'<w:abstractNum w:abstractNumId="9">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>'
    )
    return lists(_part("styles", styles), _part("numbering", numbering))


def test_a_list_counts_along_and_begins_anew_below():
    found = _lists(_level(0, "decimal", "%1."), _level(1, "lowerLetter", "(%2)"))

    shown = [found.next(("4", level)) for level in (0, 1, 1, 0, 1)]

    assert shown == ["1.", "(a)", "(b)", "2.", "(a)"]


@pytest.mark.parametrize(
    ("form", "text", "shown"),
    [
        ("lowerRoman", "%1)", "iii)"),
        ("upperRoman", "Article %1", "Article III"),
        ("upperLetter", "%1.", "C."),
        ("decimal", "%1.", "3."),
        ("bullet", "\uf0b7", BULLET),
        ("none", "%1", ""),
    ],
)
def test_a_number_is_shown_in_its_form(form, text, shown):
    found = _lists(_level(0, form, text, start=3))

    assert found.next(("4", 0)) == shown


def test_a_number_may_hold_those_above_it():
    found = _lists(_level(0, "decimal", "%1."), _level(1, "decimal", "%1.%2"))

    shown = [found.next(("4", level)) for level in (0, 0, 1)]

    assert shown[-1] == "2.1"


def test_a_list_that_is_not_defined_shows_nothing():
    assert Lists().next(("4", 0)) == ""
    assert _lists(_level(0, "decimal", "%1.")).next(("4", 7)) == ""


def test_a_style_is_known_by_its_name_and_numbers_as_the_one_it_is_based_on():
    styles = (
        '<w:style w:styleId="Liste"><w:name w:val="List Number"/><w:pPr><w:numPr>'
        '<w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Liste"/></w:style>'
    )

    found = _lists(styles=styles)

    assert (found.name("Liste"), found.name("Unknown")) == ("List Number", "Unknown")
    assert (found.numbering("Mine"), found.numbering("Unknown")) == (("4", 1), None)


def test_styles_based_on_one_another_in_a_circle_number_nothing():
    styles = (
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )

    assert _lists(styles=styles).numbering("A") is None


def test_a_heading_is_known_by_its_name():
    assert (heading("heading 2"), heading("Heading 1"), heading("Normal")) == (2, 1, 0)


def test_a_paragraph_without_a_list_has_no_numbering():
    assert numbering_of(None) is None
    assert numbering_of(_part("pPr", "")) is None
