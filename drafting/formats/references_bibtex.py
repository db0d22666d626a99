"""A list of sources in BibTeX, read and written by bibtexparser."""

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from time import monotonic

from bibtexparser.entrypoint import parse_string, write_string
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.model import Block, DuplicateFieldKeyBlock, Field, ParsingFailedBlock
from bibtexparser.model import Entry as BibEntry

from drafting.domain.errors import UnreadableFile
from drafting.domain.sources import Reference, SourceKind, split_tags
from drafting.formats.reference_list import LONGEST_FIELD, Entry, Said, entry_of, kind_named

MOST_SECONDS = 30
"""Until a list is given up; one of two megabytes that means well takes two."""

TYPES = {
    SourceKind.REPORT: "techreport",
    SourceKind.ADVISORY_PAPER: "techreport",
    SourceKind.STUDY: "book",
}
"""What BibTeX calls the kinds; the rest is “misc”, and a field of our own names each exactly."""

KINDS = {
    **dict.fromkeys(("techreport", "report", "manual"), SourceKind.REPORT),
    **dict.fromkeys(
        (
            *("article", "book", "booklet", "inbook", "incollection", "collection", "thesis"),
            *("inproceedings", "proceedings", "phdthesis", "mastersthesis", "conference"),
        ),
        SourceKind.STUDY,
    ),
    **dict.fromkeys(("legislation", "legal", "jurisdiction"), SourceKind.NORM),
}

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
BODIES = ("institution", "organization", "publisher", "school", "author", "editor")

_WRITTEN = {
    "\\": r"\textbackslash{}",
    "{": r"\lbrace{}",
    "}": r"\rbrace{}",
    "~": r"\textasciitilde{}",
    **{sign: f"\\{sign}" for sign in "%$&#_"},
}
_LIGATURES = re.compile(r"(?<=[-'`,<>!?])(?=[-'`,<>!?])")
_LATEX = re.compile(r"[\\{}$~%]|--|``|''|[!?]`|,,|<<|>>")

# What it says of a broken entry is told to whoever sent the list, not to whoever keeps the room.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


def write_bibtex(references: Sequence[Reference]) -> bytes:
    """The sources as entries, the exact kind of each in a field of our own."""
    library = Library([_written(number, one) for number, one in enumerate(references, start=1)])
    return write_string(library).encode()


def read_bibtex(text: str, name: str) -> Iterator[Entry]:
    """The entries of a list; one that cannot be read is told, and the others are read."""
    ends = monotonic() + MOST_SECONDS
    for block in parse_string(text).blocks:
        if monotonic() > ends:
            raise UnreadableFile(f"{name} takes too long to read and was given up. Divide it.")
        yield from _entries(block)


def _entries(block: Block) -> Iterator[Entry]:
    line = (block.start_line or 0) + 1
    known = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
    if isinstance(known, BibEntry):
        twice = isinstance(block, DuplicateFieldKeyBlock)
        doubts = ("A field stands in it twice; the first was read.",) if twice else ()
        yield _entry(line, known, doubts)
    elif isinstance(block, ParsingFailedBlock):
        sentence = "It is not well formed: look at its braces, its quotation marks and its commas."
        yield Entry(line, (block.raw or "").strip()[:80], None, (sentence,))


def _entry(line: int, entry: BibEntry, doubts: tuple[str, ...]) -> Entry:
    raw: dict[str, str] = {}
    for field in entry.fields:
        raw.setdefault(field.key.lower(), str(field.value))
    decoded, unread = _decoded(raw)
    said = {
        "title": decoded.get("title", ""),
        "symbol": decoded.get("symbol", "") or _number(entry, decoded),
        "body": next((decoded[name] for name in BODIES if decoded.get(name)), ""),
        "dated": _dated(decoded),
        "link": raw.get("url", ""),
        "language": decoded.get("langid", "") or decoded.get("language", ""),
        "excerpt": decoded.get("abstract", ""),
        "note": decoded.get("note", ""),
    }
    kind = kind_named(decoded.get("kind", "")) or KINDS.get(entry.entry_type.lower())
    tags = split_tags(decoded.get("keywords", ""))
    return entry_of(Said(line, said, kind, tags, (*doubts, *unread)))


def _decoded(raw: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The fields with their LaTeX as letters; one too long for that stays, to be refused."""
    found, unread = dict(raw), []
    for name, value in raw.items():
        if len(value) > LONGEST_FIELD or not _LATEX.search(value):
            continue
        field = BibEntry("misc", "one", [Field(name, value)])
        done = _decoder().transform(Library([field]))
        if done.entries:
            found[name] = str(done.entries[0].fields[0].value)
        else:
            unread.append(
                f"The LaTeX in its {name[:40]} cannot be read and stands as it was sent."
            )
    return found, tuple(unread)


@cache
def _decoder() -> LatexDecodingMiddleware:
    """What turns LaTeX into letters; made once, for making it takes longer than a field."""
    return LatexDecodingMiddleware(keep_math_mode=False)


def _number(entry: BibEntry, said: Mapping[str, str]) -> str:
    """The number of a report is its symbol; that of an article is one of its journal."""
    return "" if entry.entry_type.lower() == "article" else said.get("number", "")


def _dated(said: Mapping[str, str]) -> str:
    if said.get("date"):
        return said["date"]
    month = said.get("month", "").strip().lower()
    number = MONTHS.index(month[:3]) + 1 if month[:3] in MONTHS else month
    year = said.get("year", "")
    return f"{year}-{int(number):02}" if str(number).isdecimal() and year else year


def _written(number: int, reference: Reference) -> BibEntry:
    said = {
        "title": reference.title,
        "symbol": reference.symbol,
        "institution": reference.body,
        "date": reference.dated,
        "year": reference.dated[:4],
        "langid": reference.language,
        "abstract": reference.excerpt,
        "keywords": ", ".join(reference.tags),
        "note": reference.note,
        "kind": reference.kind.value,
    }
    fields = [Field(name, _latex(value)) for name, value in said.items() if value]
    if reference.link:
        fields.append(Field("url", reference.link))
    return BibEntry(TYPES.get(reference.kind, "misc"), f"source{number}", fields)


def _latex(text: str) -> str:
    """Words as LaTeX prints them; two signs that it would draw as one are kept apart."""
    parts = _LIGATURES.split(text)
    return "{}".join("".join(_WRITTEN.get(sign, sign) for sign in part) for part in parts)
