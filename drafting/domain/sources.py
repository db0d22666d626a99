"""A source: what a text rests on, and what may stand in its fields."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from unicodedata import normalize
from urllib.parse import urlsplit

from drafting.domain import wording
from drafting.domain.errors import Invalid

LONGEST_SYMBOL = 80
LONGEST_TITLE = 300
LONGEST_BODY = 200
LONGEST_LINK = 500
LONGEST_TAG = 40
MOST_TAGS = 20
"""Limits of a source's fields in characters, and of its tags in number."""

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})?")
DATED = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class SourceKind(StrEnum):
    """What a source is."""

    TREATY = "treaty"
    RESOLUTION = "resolution"
    OUTCOME = "outcome_document"
    ADVISORY_PAPER = "advisory_committee_paper"
    REPORT = "report"
    STUDY = "study"
    GOOD_PRACTICE = "good_practice"
    NORM = "norm"
    OBSTACLE = "obstacle"
    VISIT = "visit_finding"


class SuggestionState(StrEnum):
    """What became of a source that a participant suggested."""

    WAITING = "waiting"
    TAKEN_UP = "taken_up"
    NOT_TAKEN_UP = "not_taken_up"


class Verdict(StrEnum):
    """What the library would make of an entry of a list."""

    NEW = "new"
    SAME = "unchanged"
    CHANGED = "differs"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Reference:
    """What a library says of one source."""

    kind: SourceKind
    title: str
    symbol: str = ""
    body: str = ""
    dated: str = ""
    """A year, a month or a day: 2012, 2012-09 or 2012-09-27; empty where it is not known."""
    link: str = ""
    language: str = ""
    excerpt: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""

    @property
    def name(self) -> str:
        """What a sentence calls it: its symbol, or its title where it has none."""
        return self.symbol or self.title

    @property
    def identity(self) -> str:
        """By what a list is compared with a library: the symbol, else the title and the date."""
        if self.symbol:
            return f"symbol {folded(self.symbol)}"
        return f"title {folded(self.title)} {self.dated}"


FIELDS = tuple(field.name for field in fields(Reference))


def folded(text: str) -> str:
    """A text without its case and its spacing, to be compared or searched."""
    return " ".join(normalize("NFC", text).casefold().split())


def checked(wish: Reference) -> Reference:
    """The reference as it will be kept, or a refusal that names the field."""
    return replace(
        wish,
        title=wording.line(wish.title, field="title", what="A title", most=LONGEST_TITLE),
        symbol=_line(wish.symbol, "symbol", "A symbol", LONGEST_SYMBOL),
        body=_line(wish.body, "body", "The name of a body", LONGEST_BODY),
        dated=checked_date(wish.dated),
        link=checked_link(wish.link),
        language=_language(wish.language),
        excerpt=wording.optional_remark(wish.excerpt, field="excerpt"),
        tags=_tags(wish.tags),
        note=wording.optional_remark(wish.note, field="note"),
    )


def checked_date(text: str) -> str:
    """A year, a month or a day that the calendar has."""
    kept = text.strip()
    found = DATED.fullmatch(kept) if kept.isascii() else None
    if not kept:
        return ""
    try:
        year, month, day = (int(part or 1) for part in found.groups()) if found else (0, 0, 0)
        date(year, month, day)
    except ValueError:
        raise Invalid(
            "Write a date as 2012, 2012-09 or 2012-09-27, as much of it as is known.",
            field="dated",
        ) from None
    return kept


def checked_link(text: str) -> str:
    """An address on the web; nothing that would run or fetch anything else."""
    kept = text.strip()
    if not kept:
        return ""
    if len(kept) > LONGEST_LINK:
        raise Invalid(f"A link has {LONGEST_LINK} characters at most.", field="link")
    if not _is_on_the_web(kept):
        raise Invalid(
            "Write the whole address of a page, beginning with https:// or http://.", field="link"
        )
    return kept


def not_before(day: date) -> tuple[str, tuple[str, str]]:
    """Which dates may lie after a day: those that are greater, and its own month and year.

    Of what is dated by its year alone nobody knows the day: better to be looked at once too often.
    """
    written = day.isoformat()
    return written, (written[:4], written[:7])


def split_tags(text: str) -> tuple[str, ...]:
    """The tags that somebody wrote into one field, between commas or semicolons."""
    return tuple(part.strip() for part in re.split(r"[,;]", text) if part.strip())


def _is_on_the_web(address: str) -> bool:
    if any(sign.isspace() or not sign.isprintable() or sign in '<>"\\' for sign in address):
        return False
    try:
        parts = urlsplit(address)
        return (
            parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
        )
    except ValueError:
        return False


def _line(text: str, field: str, what: str, most: int) -> str:
    return wording.line(text, field=field, what=what, most=most) if text.strip() else ""


def _language(text: str) -> str:
    kept = text.strip().lower()
    if kept and not (kept.isascii() and LANGUAGE.fullmatch(kept)):
        raise Invalid(
            "Write a language by its short code, such as en, fr or ar.", field="language"
        )
    return kept


def _tags(tags: Sequence[str]) -> tuple[str, ...]:
    kept = dict.fromkeys(
        folded(_line(tag, "tags", "A tag", LONGEST_TAG)) for tag in tags if tag.strip()
    )
    if any("," in tag or ";" in tag for tag in kept):
        raise Invalid("A tag holds no comma and no semicolon.", field="tags")
    if len(kept) > MOST_TAGS:
        raise Invalid(f"{MOST_TAGS} tags are the most.", field="tags")
    return tuple(sorted(tag for tag in kept if tag))
