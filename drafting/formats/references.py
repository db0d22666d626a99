"""Lists of sources in and out, in the format that a file's suffix names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from drafting.domain.errors import Invalid, UnreadableFile
from drafting.domain.sources import Reference
from drafting.formats.bytes_read import decode
from drafting.formats.reference_list import (
    ReferenceList,
    bounded,
    refuse_size,
    without_repeats,
)
from drafting.formats.references_bibtex import read_bibtex, write_bibtex
from drafting.formats.references_csv import read_csv, write_csv
from drafting.formats.references_json import read_json_list, write_json_list
from drafting.formats.references_ris import read_ris, write_ris


@dataclass(frozen=True, slots=True)
class ListFormat:
    """A kind of file in which a list of sources is given out."""

    name: str
    media_type: str
    write: Callable[[Sequence[Reference]], bytes]


LIST_FORMATS: Mapping[str, ListFormat] = {
    "csv": ListFormat("CSV", "text/csv; charset=utf-8", write_csv),
    "bib": ListFormat("BibTeX", "application/x-bibtex; charset=utf-8", write_bibtex),
    "ris": ListFormat("RIS", "application/x-research-info-systems; charset=utf-8", write_ris),
    "json": ListFormat("JSON", "application/json", write_json_list),
}


def list_format(suffix: str) -> ListFormat:
    """The format of a suffix, with or without its dot; refuses one that is not written."""
    found = LIST_FORMATS.get(suffix.removeprefix(".").lower())
    if found is None:
        known = ", ".join(f".{known}" for known in LIST_FORMATS)
        raise Invalid(f"Lists of the kind {suffix} are not written. Choose one of {known}.")
    return found


def read_references(raw: bytes, name: str) -> ReferenceList:
    """The list that a file holds; whatever is doubtful in it is told and nothing is dropped."""
    refuse_size(raw, name)
    suffix = PurePath(name).suffix.lower()
    if suffix.removeprefix(".") not in LIST_FORMATS:
        known = ", ".join(f".{known}" for known in LIST_FORMATS)
        raise UnreadableFile(f"{name} is no list of sources: its name ends in none of {known}.")
    decoded = decode(raw, name)
    doubts = tuple(doubt.sentence for doubt in decoded.doubts)
    if suffix == ".csv":
        entries, more = read_csv(decoded.text, name)
        doubts += more
    elif suffix == ".bib":
        entries = read_bibtex(decoded.text, name)
    elif suffix == ".ris":
        entries = read_ris(decoded.text)
    else:
        entries = read_json_list(decoded.text, name)
    return ReferenceList(without_repeats(bounded(entries, name)), doubts)
