"""Of how much a file will have to tell, in as few statements as can be: it is asked beforehand.

Only what the reader may know of counts, so that what is made to wait tells nothing.
"""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.effort import Length
from drafting.domain.permissions import Permission, allowed
from drafting.domain.preparing import FileKind, FileWish
from drafting.models import Comment, Declaration
from drafting.queries.comment_row import visible_to
from drafting.queries.tables import About


def length_for(session: Session, actor: Actor, known: Declaration, wish: FileWish) -> Length:
    """How many amendments and comments the file will tell of, at most."""
    about = About(*(wish.word(name) for name in ("paragraph", "amendment", "source")))
    if wish.kind is FileKind.COMMENTS and wish.narrowed:
        query = select(func.count()).select_from(Comment)
        on_it = Comment.declaration_id == known.id, visible_to(actor), *about.narrowed()
        return Length(0, session.scalar(query.where(*on_it)) or 0)
    closed = known.closed_comment_count if allowed(actor, Permission.DESK_READ) else 0
    return Length(known.amendment_count, known.comment_count + closed)
