"""What `drafting export` can write beside the text alone, and in which forms.

Each subject is read while the database is open and gives a writer for when it is closed. What is
written is what everybody may read, for a file is handed around.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from drafting.cli.room import Text, released_text, working_text
from drafting.domain.actors import ANYONE
from drafting.domain.errors import Invalid, NotFound
from drafting.domain.preparing import FileKind, Progress, Stage, Told, wish
from drafting.formats.amendment_files import AMENDMENT_FILES
from drafting.formats.disposed_files import DISPOSED
from drafting.formats.dispositions_write import REPORT_FORMATS
from drafting.formats.edition import Edition
from drafting.formats.origins_write import write_credits
from drafting.formats.proof_write import PROOF_FILES
from drafting.formats.redlines import REDLINES
from drafting.formats.rollings import ROLLINGS
from drafting.formats.writing import FORMATS
from drafting.queries import checkpoints
from drafting.queries.amendments import of_declaration
from drafting.queries.asked_amendment import asked_amendment
from drafting.queries.credits import credits_of
from drafting.queries.editions import edition_of
from drafting.queries.origins_page import origins_page
from drafting.queries.proof import proof
from drafting.queries.proof_words import proof_in_words
from drafting.queries.releases import latest_release
from drafting.queries.written_files import WRITE, Making

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WORD = "docx"
OLDER = (
    "Only a Word file holds the compilation on an earlier release. "
    "Leave --release out, or let the file end in .docx."
)

Write = Callable[[], str | bytes]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be written: which subject, of which text, in which form, and what it names."""

    text: Text
    suffix: str
    told: Told
    named: str = ""
    """The earlier release, or the number of the amendment."""


def edition(session: "Session", text: Text) -> Edition:
    """A text with the record in which it was published."""
    checkpoint = checkpoints.of_release(session, text.release)
    return edition_of(text.declaration, text.release, text.rows, checkpoint)


def _compilation(session: "Session", asked: Asked) -> Write:
    latest = latest_release(session, asked.text.declaration.id)
    if asked.suffix != WORD and asked.text.release is not latest:
        raise Invalid(OLDER)
    return _as_on_its_page(session, asked, FileKind.COMPILATION)


def _dispositions(session: "Session", asked: Asked) -> Write:
    return _as_on_its_page(session, asked, FileKind.DISPOSITIONS)


def _as_on_its_page(session: "Session", asked: Asked, kind: FileKind) -> Write:
    """What the page of it gives out, for whichever text is chosen."""
    text = asked.text
    wished = wish(kind, text.declaration.slug, asked.suffix, {})
    given = text.release, text.rows
    found = WRITE[kind](Making(session, ANYONE, text.declaration, wished, asked.told, given))
    return lambda: found.content


def _redline(session: "Session", asked: Asked) -> Write:
    before = released_text(session, asked.text.declaration.slug, asked.named)
    _, write = REDLINES[asked.suffix]
    return partial(write, edition(session, before), edition(session, asked.text))


def _amendment(session: "Session", asked: Asked) -> Write:
    declaration = asked.text.declaration
    known = of_declaration(session, ANYONE, declaration.id)
    found = next((one for one in known if one.reference == asked.named), None)
    if found is None:
        raise NotFound(f"“{declaration.slug}” has no amendment {asked.named} on its record.")
    _, write = AMENDMENT_FILES[asked.suffix]
    return partial(write, *asked_amendment(session, declaration, found))


def _working(session: "Session", asked: Asked) -> Write:
    text = working_text(session, asked.text.declaration.slug)
    return partial(FORMATS[asked.suffix].write, edition(session, text))


def _proof(session: "Session", asked: Asked) -> Write:
    asked.told(Progress(Stage.READING))
    found = proof(session, ANYONE, asked.text.declaration)
    return partial(PROOF_FILES[asked.suffix][1], proof_in_words(found))


def _origins(session: "Session", asked: Asked) -> Write:
    release = asked.text.release
    if release is None:
        raise NotFound("No release was published yet, so no words have origins.")
    page = origins_page(session, ANYONE, asked.text.declaration, release.number)
    return partial(write_credits, credits_of(page))


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that can be written: its forms by their suffixes, and how it is read."""

    suffixes: tuple[str, ...]
    read: Callable[["Session", Asked], Write]


SUBJECTS: Mapping[str, Subject] = {
    "compilation": Subject((WORD, *ROLLINGS), _compilation),
    "dispositions": Subject((*DISPOSED, *REPORT_FORMATS), _dispositions),
    "against": Subject(tuple(REDLINES), _redline),
    "amendment": Subject(tuple(AMENDMENT_FILES), _amendment),
    "working": Subject(tuple(FORMATS), _working),
    "proof": Subject(tuple(PROOF_FILES), _proof),
    "origins": Subject(("json",), _origins),
}
"""By the name of the option that asks for it."""
