"""A list of sources as a file holds it: what was read, and what a person should look at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafting.domain.errors import Invalid, UnreadableFile
from drafting.domain.sources import Reference, SourceKind, checked, folded

LARGEST = 2 * 1024 * 1024
"""Bytes of a list; one of five thousand sources has fewer."""

MOST_ENTRIES = 5_000

LONGEST_FIELD = 10_000
"""Characters of one field; decoding LaTeX takes the square of it, so this is also its time."""

LANGUAGES = {
    "arabic": "ar",
    "chinese": "zh",
    "english": "en",
    "american": "en",
    "british": "en",
    "french": "fr",
    "francais": "fr",
    "français": "fr",
    "german": "de",
    "ngerman": "de",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "español": "es",
}
"""Names by which lists call the languages, and the codes by which the library does."""

UNKNOWN_KIND = "Its kind cannot be told; it is taken as a report. Mend it once it is entered."
UNKNOWN_LANGUAGE = "Its language “{name}” is not known and was left out."


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: on which line it begins, what it says, and what is doubtful in it."""

    line: int
    name: str
    reference: Reference | None
    """None where it cannot be taken as it is; a doubt says why."""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A file read as a list of sources, with what is doubtful about the file as a whole."""

    entries: tuple[Entry, ...]
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What an entry says by the names of the library's fields, and how certain its kind is."""

    line: int
    fields: Mapping[str, str]
    kind: SourceKind | None
    tags: Sequence[str] = ()
    doubts: tuple[str, ...] = ()


def entry_of(said: Said) -> Entry:
    """The entry as the library would keep it, or why it cannot."""
    fields = {name: value.strip() for name, value in said.fields.items()}
    name = (fields.get("symbol") or fields.get("title") or "")[:120]
    doubts = [*said.doubts, *([] if said.kind else [UNKNOWN_KIND])]
    too_long = [field for field, value in fields.items() if len(value) > LONGEST_FIELD]
    if too_long:
        doubts.append(f"Its {too_long[0]} has more than {LONGEST_FIELD:,} characters.")
        return Entry(said.line, name, None, tuple(doubts))
    language, unknown = _language(fields.get("language", ""))
    doubts += unknown
    wish = Reference(
        kind=said.kind or SourceKind.REPORT,
        **{**_known(fields), "language": language},
        tags=tuple(said.tags),
    )
    try:
        return Entry(said.line, name, checked(wish), tuple(doubts))
    except Invalid as refusal:
        return Entry(said.line, name, None, (*doubts, str(refusal)))


def kind_named(name: str) -> SourceKind | None:
    """The kind of this name, as the library or a person writes it."""
    written = folded(name).replace(" ", "_").replace("-", "_")
    return SourceKind(written) if written in set(SourceKind) else None


def refuse_size(raw: bytes, name: str) -> None:
    """Refuse a file that is larger than any list of sources."""
    if len(raw) > LARGEST:
        raise UnreadableFile(
            f"{name} has {len(raw) / 1024 / 1024:.1f} MB; 2 MB is the most for a list of sources. "
            "Divide it into several."
        )


def bounded(entries: Iterator[Entry], name: str) -> tuple[Entry, ...]:
    """The entries, refused where there are none or too many to be looked through."""
    found: list[Entry] = []
    for entry in entries:
        found.append(entry)
        if len(found) > MOST_ENTRIES:
            raise UnreadableFile(
                f"{name} has more than {MOST_ENTRIES:,} entries. Divide it into several."
            )
    if not found:
        raise UnreadableFile(f"{name} holds no source. Choose the file that holds the list.")
    return tuple(found)


def without_repeats(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, of which any that says the same source again is doubtful."""
    seen: dict[str, int] = {}
    found = []
    for entry in entries:
        identity = entry.reference.identity if entry.reference else ""
        first = seen.setdefault(identity, entry.line) if identity else entry.line
        if first != entry.line:
            doubt = f"The list has this source already, on line {first}."
            found.append(replace(entry, doubts=(*entry.doubts, doubt)))
        else:
            found.append(entry)
    return tuple(found)


def _known(fields: Mapping[str, str]) -> dict[str, str]:
    names = ("title", "symbol", "body", "dated", "link", "excerpt", "note")
    return {name: fields.get(name, "") for name in names}


def _language(name: str) -> tuple[str, list[str]]:
    written = folded(name)
    code = LANGUAGES.get(written, written)
    if len(code.partition("-")[0]) <= 3:
        return code, []
    return "", [UNKNOWN_LANGUAGE.format(name=name[:40])]
