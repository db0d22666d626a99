"""Writing whose each word of a release is, as JSON.

A release has `contributors`, whoever stands behind words of it, and `paragraphs`; each of these
has its own `contributors` and its `runs`, which join to its text. A run says by whom its words
are, for which groups, by which amendment, what prompted them, and since which release they stand.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class CreditedContributor:
    """Somebody of whom words stand in a text, and how many."""

    by: str
    """`imported`, the role of an editor, or the short name of a stakeholder."""
    words: int
    share: int
    """In whole hundredths of all words."""
    first: str
    """The release of the first change, as the next one of the last."""
    first_at: str
    last: str
    last_at: str
    amendments: Sequence[int]


@dataclass(frozen=True, slots=True)
class CreditedRun:
    """Words of one origin."""

    text: str
    by: str
    groups: Sequence[str]
    amendment: int | None
    prompts: Sequence[str]
    since: str
    at: str


@dataclass(frozen=True, slots=True)
class CreditedParagraph:
    """A paragraph with the origin of each of its words."""

    paragraph: str
    """Its identity, which stays whatever becomes of its label."""
    label: str
    version: int
    contributors: Sequence[CreditedContributor]
    runs: Sequence[CreditedRun]


@dataclass(frozen=True, slots=True)
class Credits:
    """A release with the origin of every word."""

    declaration: str
    release: int
    symbol: str
    language: str
    contributors: Sequence[CreditedContributor]
    paragraphs: Sequence[CreditedParagraph]


def credits_json(found: Credits) -> dict[str, object]:
    """The same in what JSON knows; moments are written as in ISO 8601."""
    return asdict(found)


def write_credits(found: Credits) -> bytes:
    """All of it as a file."""
    return (json.dumps(credits_json(found), ensure_ascii=False, indent=1) + "\n").encode()
