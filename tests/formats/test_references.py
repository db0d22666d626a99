"""Lists of sources go out and come back the same, and hostile ones do no harm."""

import json
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.domain.errors import Invalid, UnreadableFile
from drafting.domain.sources import Reference, SourceKind, checked
from drafting.formats.reference_list import LARGEST, MOST_ENTRIES
from drafting.formats.references import LIST_FORMATS, list_format, read_references

GOLDEN = Path(__file__).parent / "golden"
LIBRARY = (
    Reference(
        SourceKind.RESOLUTION,
        "A title with {braces}, 100% & “quotes”",
        symbol="A/RES/41/128, article 3",
        body="Assembly of Neighbours",
        dated="1986-12-04",
        link="https://example.org/a_b%20c;d?x=1&y=2#z",
        language="en",
        excerpt="One line -- and\n\nanother `one`.",
        tags=("rivers", "roads"),
        note="=1+1 is no formula",
    ),
    Reference(SourceKind.VISIT, "Ce que la rivière a montré", dated="2012-09", language="fr"),
    Reference(SourceKind.STUDY, "=cmd|'/c calc'!A1", dated="2012"),
)

LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S"))
WORDS = st.text(LETTERS, min_size=1, max_size=12)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
PAGES = st.lists(LINES, max_size=3).map("\n\n".join)


@st.composite
def references(draw):
    """What the library would keep of something that somebody typed."""
    wish = Reference(
        kind=draw(st.sampled_from(SourceKind)),
        title=draw(LINES),
        symbol=draw(st.just("") | LINES),
        body=draw(st.just("") | LINES),
        dated=draw(st.sampled_from(["", "1986", "1986-12", "1986-12-04"])),
        link=draw(st.sampled_from(["", "https://example.org/a_b%20c;d?x=1&y={2}~z"])),
        language=draw(st.sampled_from(["", "en", "pt-br"])),
        excerpt=draw(PAGES),
        tags=draw(st.lists(st.sampled_from(["rivers", "roads", "a&b", "#1"]), max_size=3)),
        note=draw(PAGES),
    )
    try:
        return checked(wish)
    except Invalid:
        return LIBRARY[1]


def _written_and_read(suffix, one):
    found = read_references(list_format(suffix).write([one]), f"list.{suffix}")
    return found.entries[0].reference


def _plain(one):
    """A reference whose longer texts have no line breaks: reference lists know none."""
    return replace(one, excerpt=" ".join(one.excerpt.split()), note=" ".join(one.note.split()))


@pytest.mark.parametrize("suffix", ["csv", "json"])
@settings(deadline=None)
@given(one=references())
def test_a_source_comes_back_to_the_letter(suffix, one):
    assert _written_and_read(suffix, one) == one


@pytest.mark.parametrize("suffix", ["bib", "ris"])
@settings(deadline=None)
@given(one=references())
def test_a_source_comes_back_from_a_reference_list_but_for_its_line_breaks(suffix, one):
    assert _plain(_written_and_read(suffix, one)) == _plain(one)


@pytest.mark.parametrize("suffix", LIST_FORMATS)
def test_a_list_is_written_as_it_always_was(suffix):
    written = list_format(suffix).write(LIBRARY)

    assert written == (GOLDEN / f"sources.{suffix}").read_bytes()


@pytest.mark.parametrize("suffix", LIST_FORMATS)
def test_a_list_that_was_written_is_read_without_a_doubt(suffix):
    found = read_references((GOLDEN / f"sources.{suffix}").read_bytes(), f"sources.{suffix}")

    assert [one.doubts for one in found.entries] == [(), (), ()]
    assert [_plain(one.reference) for one in found.entries] == [_plain(one) for one in LIBRARY]


def test_no_cell_of_a_table_is_a_formula():
    rows = list_format("csv").write(LIBRARY).decode("utf-8-sig").splitlines()

    assert not [cell for row in rows for cell in row.split(",") if cell[:1] in "=+-@" and cell]
    assert "'=cmd|" in "".join(rows)


HOSTILE = {
    "bib": {
        "deep braces": "@book{a, title={" + "{" * 50_000 + "x" + "}" * 50_000 + "}}",
        "open braces": "@book{a, title={" + "{" * 500_000,
        "a cycle of strings": "@string{a = b}\n@string{b = a}\n@book{k, title = a}",
        "strings of strings": '@string{a0 = "xxxxxxxxxx"}\n'
        + "\n".join(f"@string{{a{n + 1} = {' # '.join([f'a{n}'] * 10)}}}" for n in range(9))
        + "\n@book{k, title = a9}",
        "a huge field": "@book{a, title={" + "x" * 1_900_000 + "}}",
        "a huge field of LaTeX": "@book{a, title={" + r"\'e" * 600_000 + "}}",
        "deep LaTeX": "@book{a, title={" + r"\textbf{" * 300 + "x" + "}" * 300 + "}}",
        "a file asked for": r"@book{a, title={x \input{/etc/passwd}}}",
        "at signs": "@" * 500_000,
        "commas": "@book{a" + "," * 500_000 + "}",
        "quotation marks": '@book{a, title="' + '"' * 500_000 + "}",
        "lines": "\n" * 49_000 + "@book{a, title={A}}",
        "mathematics": "@book{a, title={" + "$" * 9_001 + "}}",
        "environments": "@book{a, title={" + r"\begin{a}" * 1_000 + "}}",
        "percent signs": "@book{a, title={" + "%" * 9_000 + "}}",
    },
    "ris": {
        "no tag at all": "x\n" * 40_000,
        "a start without an end": "TY  - BOOK\n" * 4_000,
        "only ends": "ER  - \n" * 40_000,
        "one endless field": "TY  - BOOK\nTI  - a\n" + "more\n" * 40_000 + "ER  - ",
        "a huge line": "TY  - BOOK\nTI  - " + "x" * 1_900_000 + "\nER  - ",
        "words before the first tag": "TY  - BOOK\nwords\nTI  - A\nER  - ",
    },
    "csv": {
        "a huge cell": 'title\r\n"' + "x" * 1_900_000 + '"',
        "an open quotation": 'title\r\n"' + "x" * 1_000,
        "many cells": "title\r\n" + "," * 1_000_000,
        "only a head": "title,kind",
        "no title": "kind\r\nnorm",
    },
    "json": {
        "deep lists": "[" * 400_000,
        "a large number": "[" + "9" * 400_000 + "]",
        "no objects": "[1, null, [], true]",
        "other types": '[{"title": 1, "tags": {"a": 1}, "kind": []}]',
        "no list": '{"sources": 3}',
    },
}


def _read(raw, name):
    """The entries of a list, or none where it is refused with a sentence."""
    try:
        return read_references(raw, name).entries
    except UnreadableFile:
        return ()


@pytest.mark.parametrize(
    ("suffix", "what"), [(suffix, what) for suffix, one in HOSTILE.items() for what in one]
)
def test_a_hostile_list_is_refused_or_told_and_in_bounded_time(suffix, what):
    start = perf_counter()

    found = _read(HOSTILE[suffix][what].encode(), f"list.{suffix}")

    assert all(one.reference is None or checked(one.reference) for one in found)
    assert "root:" not in repr(found)
    assert perf_counter() - start < 12


@pytest.mark.parametrize("suffix", LIST_FORMATS)
@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "is empty"),
        (b"a" * (LARGEST + 1), "2 MB"),
        (b"title\x00kind", "not a text file"),
        (b"\x89PNG....", "an image"),
        (b"title\r\n\xd2\xc5\xcb\xc1", "encoding"),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", "encoding"),
    ],
)
def test_what_is_no_list_is_refused(suffix, raw, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        read_references(raw, f"list.{suffix}")


def test_the_older_encoding_of_the_west_is_read_with_a_doubt():
    found = read_references("title,kind\r\nLa rivière,norm".encode("cp1252"), "list.csv")

    assert found.entries[0].reference.title == "La rivière"
    assert "Windows-1252" in found.doubts[0]


def test_a_list_that_is_too_long_to_be_looked_through_is_refused():
    raw = json.dumps([{"title": f"T {number}"} for number in range(MOST_ENTRIES + 1)]).encode()

    with pytest.raises(UnreadableFile, match="5,000"):
        read_references(raw, "list.json")


@pytest.mark.parametrize("name", ["list", "list.docx", "list.csv.exe", "../../x"])
def test_a_name_that_says_nothing_known_is_refused(name):
    with pytest.raises(UnreadableFile, match=r"\.csv"):
        read_references(b"title\r\nA", name)


def test_a_format_that_is_not_written_is_refused():
    with pytest.raises(Invalid, match=r"\.bib"):
        list_format(".odt")
