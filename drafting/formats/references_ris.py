"""A list of sources in RIS, the format of reference managers, read and written by rispy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import rispy
from rispy.parser import ParseError

from drafting.domain.sources import Reference, SourceKind, split_tags
from drafting.formats.reference_list import Entry, Said, entry_of, kind_named

LARGEST_RECORD = 50_000
"""Characters of one record; joining its lines takes the square of it."""

TYPES = {
    SourceKind.TREATY: "STAT",
    SourceKind.RESOLUTION: "GOVDOC",
    SourceKind.OUTCOME: "GOVDOC",
    SourceKind.REPORT: "RPRT",
    SourceKind.ADVISORY_PAPER: "RPRT",
    SourceKind.STUDY: "BOOK",
}
"""What RIS calls the kinds; the rest is “GEN”, and the tag M3 names each exactly."""

KINDS = {
    "RPRT": SourceKind.REPORT,
    **dict.fromkeys(
        ("BOOK", "CHAP", "CONF", "CPAPER", "EDBOOK", "JOUR", "THES"), SourceKind.STUDY
    ),
}

TITLES = ("title", "primary_title")
BODIES = ("publisher", "authors", "first_authors", "secondary_authors")
DATES = ("date", "year", "publication_year")


@dataclass(frozen=True, slots=True)
class _Record:
    """The lines of one record, where it begins, and whether it has its end."""

    line: int
    text: str
    is_ended: bool


def write_ris(references: Sequence[Reference]) -> bytes:
    """The sources as records; line breaks become spaces, for a line begins with its tag."""
    writer = rispy.RisWriter(delimiter_tags_mapping={})
    return str(writer.formats([_written(one) for one in references])).encode()


def read_ris(text: str) -> Iterator[Entry]:
    """The records of a list; one that cannot be read is told, and the others are read."""
    parser = rispy.RisParser(skip_unknown_tags=True, delimiter_tags_mapping={})
    for record in _records(text):
        try:
            found = parser.parse(record.text) if len(record.text) <= LARGEST_RECORD else []
        except (ParseError, LookupError, TypeError, ValueError, AttributeError):
            found = []
        if found:
            yield _entry(record, found[0])
        else:
            name = record.text[:80].partition("\n")[0]
            yield Entry(record.line, name, None, (_why(record),))


def _why(record: _Record) -> str:
    if len(record.text) > LARGEST_RECORD:
        return f"It has more than {LARGEST_RECORD:,} characters."
    return "It cannot be read: each of its lines begins with a tag such as “TI  - ”."


def _records(text: str) -> Iterator[_Record]:
    """Each record from its TY up to its ER, or up to the next one where that is missing."""
    begun, lines = 0, list[str]()
    for number, line in enumerate(text.splitlines(), start=1):
        begins, ends = line.startswith("TY  -"), line.startswith("ER  -")
        if lines and (begins or ends):
            yield _Record(begun, "\n".join([*lines, "ER  - "]), ends)
            lines = []
        if begins:
            begun, lines = number, [line]
        elif lines:
            lines.append(line)
    if lines:
        yield _Record(begun, "\n".join([*lines, "ER  - "]), is_ended=False)


def _entry(record: _Record, found: Mapping[str, object]) -> Entry:
    said = {
        "title": _first(found, TITLES),
        "symbol": _first(found, ("issn", "call_number")) if _is_report(found) else "",
        "body": _first(found, BODIES),
        "dated": _dated(_first(found, DATES)),
        "link": _first(found, ("urls", "url")),
        "language": _first(found, ("language",)),
        "excerpt": _first(found, ("abstract", "notes_abstract")),
        "note": _first(found, ("notes",)),
    }
    kind = kind_named(_first(found, ("type_of_work",)))
    kind = kind or KINDS.get(_first(found, ("type_of_reference",)).upper())
    tags = [tag for word in _all(found, "keywords") for tag in split_tags(word)]
    doubts = () if record.is_ended else ("Its end, the line “ER  - ”, is missing.",)
    return entry_of(Said(record.line, said, kind, tags, doubts))


def _is_report(found: Mapping[str, object]) -> bool:
    """Whether the tag SN holds a symbol: for books and journals it is their ISBN or ISSN."""
    exact = kind_named(_first(found, ("type_of_work",))) is not None
    return exact or _first(found, ("type_of_reference",)).upper() not in {"BOOK", "CHAP", "JOUR"}


def _first(found: Mapping[str, object], names: Sequence[str]) -> str:
    return next((word for name in names for word in _all(found, name) if word), "")


def _all(found: Mapping[str, object], name: str) -> list[str]:
    value = found.get(name, "")
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _dated(written: str) -> str:
    """2012/09/27/ as 2012-09-27; what RIS leaves empty between its strokes is not known."""
    parts = [part.strip() for part in written.split("/")[:3]]
    known = parts[: parts.index("")] if "" in parts else parts
    return "-".join(
        f"{int(one):02}" if one.isdecimal() and at else one for at, one in enumerate(known)
    )


def _written(reference: Reference) -> dict[str, object]:
    date = reference.dated.split("-")
    said: dict[str, object] = {
        "type_of_reference": TYPES.get(reference.kind, "GEN"),
        "type_of_work": reference.kind.value,
        "title": reference.title,
        "issn": reference.symbol,
        "publisher": reference.body,
        "date": "/".join([*date, "", "", ""][:3]) + "/" if reference.dated else "",
        "year": reference.dated[:4],
        "urls": [reference.link] if reference.link else [],
        "language": reference.language,
        "abstract": " ".join(reference.excerpt.split()),
        "keywords": list(reference.tags),
        "notes": [" ".join(reference.note.split())] if reference.note else [],
    }
    return {name: value for name, value in said.items() if value}
