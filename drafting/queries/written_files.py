"""Writing the files to take along: what each page shows to whoever asks, in every form.

Pages, commands and background work have them written here, so that what a file holds does not
depend on the door through which it leaves.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.preparing import FileKind, FileWish, Progress, Stage, Told, unheard
from drafting.formats.disposed_files import DISPOSED
from drafting.formats.dispositions_write import report_format
from drafting.formats.rollings import ROLLINGS, write_compilation
from drafting.formats.table import WRITERS, Table
from drafting.formats.word_compilation import compile_word
from drafting.formats.writing import WORD
from drafting.models import Declaration, Release
from drafting.queries import amendments, citations
from drafting.queries.checkpoints import of_public_acts
from drafting.queries.compiled_word import compiled_word
from drafting.queries.declarations import declaration
from drafting.queries.disposed import disposed
from drafting.queries.editions import edition_of
from drafting.queries.releases import latest_release, release_text
from drafting.queries.report_words import report_in_words
from drafting.queries.reported import Asked, Order
from drafting.queries.rolling import RollingPage, Wanted, rolling_page
from drafting.queries.tables import About, amendment_table, comment_table, decision_table
from drafting.queries.text_rows import TextRow


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file as it leaves the room."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Making:
    """What a file is made from: who asks, for what, and on which declaration."""

    session: Session
    actor: Actor
    declaration: Declaration
    wish: FileWish
    told: Told
    given: tuple[Release | None, Sequence[TextRow]] | None = None
    """Another text than the latest release, if one is chosen."""

    def text(self) -> tuple[Release | None, Sequence[TextRow]]:
        """The text that is chosen, or the latest release with its paragraphs, if there is one."""
        if self.given:
            return self.given
        latest = latest_release(self.session, self.declaration.id)
        return latest, release_text(self.session, latest.id) if latest else ()

    def released(self) -> tuple[Release | None, Sequence[TextRow]]:
        """The same for a file that nobody has of a text that was neither chosen nor released."""
        found = self.text()
        if found[0] is None and not self.given:
            raise NotFound
        return found

    def checkpoint(self) -> str:
        """The record at the last public act on the declaration, which stands below the file."""
        return of_public_acts(self.session, self.declaration)


def written(session: Session, actor: Actor, wish: FileWish, told: Told = unheard) -> WrittenFile:
    """The file, or `NotFound` where the actor may not know of what it is about."""
    found = declaration(session, actor, wish.slug)
    told(Progress(Stage.READING))
    return WRITE[wish.kind](Making(session, actor, found, wish, told))


def _compilation(making: Making) -> WrittenFile:
    if making.wish.suffix == "docx":
        return _compilation_in_word(making)
    page = rolling_page(making.session, making.actor, making.declaration, _wanted(making.wish))
    return _rolling(making, page)


def _rolling(making: Making, page: RollingPage) -> WrittenFile:
    suffix = making.wish.suffix
    making.told(Progress(Stage.SETTING if suffix == "pdf" else Stage.WRITING))
    edition = replace(page.edition, checkpoint=making.checkpoint())
    content = write_compilation(page.text, edition, suffix)
    return _file(making, ROLLINGS[suffix], content)


def _wanted(wish: FileWish) -> Wanted:
    return Wanted(wish.word("state"), wish.word("group"), wish.word("consultation"))


def _compilation_in_word(making: Making) -> WrittenFile:
    release, rows = making.released()
    found = compiled_word(making.session, making.declaration, release, rows, making.told)
    return _file(making, WORD, compile_word(found, told=making.told), release)


def _dispositions(making: Making) -> WrittenFile:
    if making.wish.suffix in {"docx", "pdf"}:
        return _disposition_table(making)
    form = report_format(making.wish.suffix)
    report = report_in_words(making.session, making.declaration, _asked(making.wish), making.told)
    return _file(making, form.media_type, form.write(report))


def _asked(wish: FileWish) -> Asked:
    """By paragraph unless the wish says otherwise; of everybody unless it names one."""
    is_by_stakeholder = wish.word("by") == Order.STAKEHOLDER
    order = Order.STAKEHOLDER if is_by_stakeholder else Order.PARAGRAPH
    return Asked(order, wish.word("stakeholder"))


def _disposition_table(making: Making) -> WrittenFile:
    release, rows = making.released()
    edition = edition_of(making.declaration, release, rows, making.checkpoint())
    found = disposed(making.session, making.declaration, rows, making.told)
    media_type, write = DISPOSED[making.wish.suffix]
    return _file(making, media_type, write(edition, found, told=making.told), release)


def _amendments(making: Making) -> WrittenFile:
    (_, rows), state = making.text(), making.wish.word("state")
    found = amendment_table(making.session, making.declaration, rows, state, making.told)
    return _table(making, found)


def _comments(making: Making) -> WrittenFile:
    (_, rows), about = making.text(), _about(making)
    asked = making.session, making.actor, making.declaration
    return _table(making, comment_table(*asked, rows, about))


def _about(making: Making) -> About:
    """What the comments are narrowed down to; refused like the page of it."""
    wish = making.wish
    if amendment := wish.word("amendment"):
        amendments.amendment(making.session, making.actor, amendment)
    elif source := wish.word("source"):
        citations.source(making.session, making.declaration.id, source)
    return About(wish.word("paragraph"), wish.word("amendment"), wish.word("source"))


def _decisions(making: Making) -> WrittenFile:
    _, rows = making.text()
    return _table(making, decision_table(making.session, making.actor, making.declaration, rows))


def _table(making: Making, table: Table) -> WrittenFile:
    media_type, write = WRITERS[making.wish.suffix]
    making.told(Progress(Stage.WRITING))
    return _file(making, media_type, write(table))


def _file(
    making: Making, media_type: str, content: str | bytes, release: Release | None = None
) -> WrittenFile:
    of = f"{release.number}-" if release else ""
    name = f"{making.wish.slug}-{of}{making.wish.kind}.{making.wish.suffix}"
    held = content.encode() if isinstance(content, str) else content
    return WrittenFile(name, media_type, held)


WRITE: Mapping[FileKind, Callable[[Making], WrittenFile]] = {
    FileKind.COMPILATION: _compilation,
    FileKind.DISPOSITIONS: _dispositions,
    FileKind.AMENDMENTS: _amendments,
    FileKind.COMMENTS: _comments,
    FileKind.DECISIONS: _decisions,
}
"""What writes each kind of file."""
