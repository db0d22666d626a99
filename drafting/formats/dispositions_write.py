"""Writing the disposition report as a file: for people to read, for tables, and for programs."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Literal

from drafting.domain.errors import Invalid
from drafting.formats.markdown_marks import hide
from drafting.formats.tables_write import csv_bytes

HEADER = ("Paragraph", "By", "What", "Said", "Outcome", "Reason", "In the text")


@dataclass(frozen=True, slots=True)
class DisposedEntry:
    """One thing that was proposed or said, in words."""

    place: str
    by: str
    what: str
    """An amendment, a comment or a statement, with its number."""
    said: str
    outcome: str
    reason: str
    in_the_text: str
    """The paragraph and the release in which it was taken up, if it was."""


@dataclass(frozen=True, slots=True)
class DispositionReport:
    """The whole report on one text."""

    title: str
    symbol: str
    """The latest release, to which the places belong."""
    by: Literal["place", "by"]
    """Under what its entries stand together."""
    entries: Sequence[DisposedEntry]


def write_text(report: DispositionReport) -> bytes:
    """As plain text, one block for each entry."""
    return _text("\n\n".join(_blocks(report, heading="", words=_one_line)))


def write_markdown(report: DispositionReport) -> bytes:
    """As Markdown, with a heading for each paragraph or stakeholder."""
    return _text("\n\n".join(_blocks(report, heading="#", words=lambda one: hide(_one_line(one)))))


def write_json(report: DispositionReport) -> bytes:
    """For programs: its head, and under "entries" every entry with all its fields."""
    head = {"title": report.title, "symbol": report.symbol}
    whole = {**head, "entries": [asdict(one) for one in report.entries]}
    return _text(json.dumps(whole, ensure_ascii=False, indent=2))


def write_csv(report: DispositionReport) -> bytes:
    """As a table in which no cell is ever computed."""
    return csv_bytes(HEADER, (tuple(asdict(one).values()) for one in report.entries))


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A kind of file in which the report is given out."""

    name: str
    media_type: str
    write: Callable[[DispositionReport], bytes]


REPORT_FORMATS: Mapping[str, ReportFormat] = {
    "txt": ReportFormat("Plain text", "text/plain; charset=utf-8", write_text),
    "md": ReportFormat("Markdown", "text/markdown; charset=utf-8", write_markdown),
    "json": ReportFormat("JSON", "application/json", write_json),
    "csv": ReportFormat("CSV", "text/csv; charset=utf-8", write_csv),
}


def report_format(suffix: str) -> ReportFormat:
    """The format of a suffix, with or without its dot; refuses one that is not written."""
    found = REPORT_FORMATS.get(suffix.removeprefix(".").lower())
    if found is None:
        known = ", ".join(f".{one}" for one in REPORT_FORMATS)
        raise Invalid(f"Reports of the kind {suffix} are not written. Choose one of {known}.")
    return found


def _blocks(
    report: DispositionReport, *, heading: str, words: Callable[[str], str]
) -> Iterator[str]:
    """Title, headings and entries; a heading has its marks before it where there are any."""
    yield _headed(heading, words(f"Disposition report: {report.title}"))
    if report.symbol:
        yield words(f"Paragraphs are named as in {report.symbol}.")
    for name, entries in groupby(report.entries, key=lambda one: _group(one, report.by)):
        yield _headed(heading * 2, words(name))
        yield from _entries(entries, report.by, words)


def _entries(
    entries: Iterable[DisposedEntry], by: str, words: Callable[[str], str]
) -> Iterator[str]:
    for one in entries:
        other = one.by if by == "place" else one.place
        lines = [f"{one.what}, {other}: {one.said}", f"Outcome: {one.outcome}."]
        if one.reason:
            lines.append(f"Reason: {one.reason}")
        if one.in_the_text:
            lines.append(f"In the text: {one.in_the_text}.")
        yield "\n".join(words(line) for line in lines)


def _group(one: DisposedEntry, by: str) -> str:
    return one.place if by == "place" else one.by


def _headed(marks: str, words: str) -> str:
    return f"{marks} {words}" if marks else words


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _text(words: str) -> bytes:
    return f"{words}\n".encode()
