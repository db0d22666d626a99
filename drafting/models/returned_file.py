"""ReturnedFile: a Word file from which a submission was made, kept byte for byte."""

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from drafting.models.base import Base, Identified, Recorded
from drafting.models.people import User
from drafting.models.submission import Submission


class ReturnedFile(Identified, Recorded, Base):
    """The file as it was sent, who sent it, and under which names it had what became of it."""

    __tablename__ = "returned_file"

    submission_id: Mapped[str] = mapped_column(ForeignKey("submission.id"), index=True)
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
    name: Mapped[str] = mapped_column(String(200))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    written_by: Mapped[list[dict[str, object]]]
    """For each amendment made of it, the name the file gives and whose that was said to be."""
    submission: Mapped[Submission] = relationship()
    author: Mapped[User] = relationship()
