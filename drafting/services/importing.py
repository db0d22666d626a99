"""Importing a text: a file becomes the working text of a new declaration."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import wording
from drafting.domain.actors import Actor
from drafting.domain.errors import AlreadyThere, Invalid
from drafting.domain.identity import new_id
from drafting.domain.permissions import Permission, require
from drafting.domain.structure import check_place
from drafting.domain.vocabulary import Act, ParagraphKind
from drafting.formats.outline import Node
from drafting.formats.reading import Reading, read
from drafting.models import Declaration, ImportedFile, Placement
from drafting.record import journal, receipts
from drafting.record.structure import GAP, NewPlace, new_paragraph, place
from drafting.record.words import NewWords, write_version

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,4})?")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file as it was sent, and what its declaration shall be called."""

    name: str
    content: bytes
    slug: str = ""
    title: str = ""
    form_key: str = ""
    is_sample: bool = False
    reading: Reading | None = None
    """What `opened` read of it before the transaction; otherwise it is read in it."""

    def opened(self) -> "TextFile":
        """The file with what is read of it, which may take seconds: nobody waits for them."""
        return replace(self, reading=read(self.name, self.content))


@dataclass(frozen=True, slots=True)
class Imported:
    """The new declaration, and what was read, doubted and not placed."""

    declaration: Declaration
    reading: Reading


def import_text(session: Session, actor: Actor, file: TextFile) -> Imported:
    """Read a file, keep its bytes, and make the first version of each of its paragraphs."""
    require(actor, Permission.DECLARATION_IMPORT)
    name = wording.line(file.name, field="file", what="The name of the file")
    reading = file.reading or read(file.name, file.content)
    if known := receipts.made_before(session, actor, file.form_key, Declaration):
        return Imported(known, reading)
    declaration = _declaration(session, file, reading)
    seq = journal.append(
        session,
        actor,
        Act.DECLARATION_IMPORTED,
        declaration.id,
        {"slug": declaration.slug, "file": name, "doubts": len(reading.doubts)},
    )
    session.add(
        ImportedFile(
            declaration_id=declaration.id,
            author_id=actor.user_id,
            name=name,
            content=file.content,
            doubts=[asdict(doubt) for doubt in reading.doubts],
            unplaced=list(reading.unplaced),
            journal_seq=seq,
        )
    )
    _add_all(session, actor, declaration, (reading.outline.nodes, None, seq))
    receipts.keep(session, actor, file.form_key, declaration.id)
    return Imported(declaration, reading)


def _declaration(session: Session, file: TextFile, reading: Reading) -> Declaration:
    title = wording.line(file.title or reading.outline.title, field="title", what="A title")
    slug = file.slug or _slug_of(title)
    if not SLUG.fullmatch(slug) or len(slug) > 80:
        raise Invalid(
            "The short name goes into addresses: use small letters, figures and single hyphens.",
            field="slug",
        )
    if session.scalar(select(Declaration.id).where(Declaration.slug == slug)):
        raise AlreadyThere(
            f"There is a declaration with the short name “{slug}” already. Choose another one.",
            field="slug",
        )
    if not LANGUAGE.fullmatch(reading.outline.language):
        raise Invalid("The language of the file is not named by a short code such as “en”.")
    declaration = Declaration(
        id=new_id(),
        slug=slug,
        title=title,
        language=reading.outline.language,
        is_sample=file.is_sample,
    )
    session.add(declaration)
    session.flush()
    return declaration


def _slug_of(title: str) -> str:
    words = re.findall(r"[a-z0-9]+", title.lower())
    return "-".join(words)[:60].strip("-") or "declaration"


def _add_all(
    session: Session,
    actor: Actor,
    declaration: Declaration,
    branch: tuple[Sequence[Node], Placement | None, int],
) -> None:
    nodes, parent, seq = branch
    for index, node in enumerate(nodes, start=1):
        kind = ParagraphKind(node.kind)
        check_place(kind, parent.kind if parent else None)
        words = _words(node)
        paragraph = new_paragraph(session, declaration.id)
        parent_id = parent.paragraph_id if parent else None
        new = NewPlace(parent_id, index * GAP, kind, "Imported", seq)
        placement = place(session, actor, paragraph, 0, new)
        write_version(session, actor, paragraph, 0, NewWords(words, "Imported", seq))
        _add_all(session, actor, declaration, (node.children, placement, seq))


def _words(node: Node) -> str:
    """The words of a node as they are kept; an article may stand without a heading."""
    if node.kind == ParagraphKind.ARTICLE and not node.text.strip():
        return ""
    return wording.paragraph_words(node.text)
