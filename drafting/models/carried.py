"""CarriedAmendment: an open amendment on a newer release than the one it was written on."""

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from drafting.domain.vocabulary import Answer, Fate, Whereabouts
from drafting.models.base import Base, Identified, Recorded


class CarriedAmendment(Identified, Recorded, Base):
    """What became of an amendment at a release; the amendment itself stays as submitted."""

    __tablename__ = "carried_amendment"
    __table_args__ = (UniqueConstraint("amendment_id", "release_id"),)

    amendment_id: Mapped[str] = mapped_column(ForeignKey("amendment.id"))
    release_id: Mapped[str] = mapped_column(ForeignKey("release.id"), index=True)
    paragraph_id: Mapped[str] = mapped_column(ForeignKey("paragraph.id"), index=True)
    """Where it stands now; where it stood, if its paragraph is gone."""
    base_id: Mapped[str] = mapped_column(ForeignKey("paragraph_version.id"))
    """The version it was carried from, and in `proposed` what it made of that."""
    proposed: Mapped[str] = mapped_column(Text)
    version_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph_version.id"))
    """The version it was carried to; none where there is nothing to carry it to."""
    target_base_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph_version.id"))
    target_version_id: Mapped[str | None] = mapped_column(ForeignKey("paragraph_version.id"))
    """The same for the paragraph beside which it moves this one, or with which it joins it."""
    whereabouts: Mapped[Whereabouts]
    fate: Mapped[Fate]
    text: Mapped[str | None] = mapped_column(Text)
    """The words on the new version; none until its delegation or the Expert chooses."""
    conflicts: Mapped[list[dict[str, object]]]
    adjacent: Mapped[list[str]]
    algorithm: Mapped[str] = mapped_column(String(40))
    author_id: Mapped[str | None] = mapped_column(ForeignKey("user_account.id"))
    """Who published the release, and so carried it."""


class CarriedAnswer(Identified, Recorded, Base):
    """What the delegation said to a carried amendment; the earlier answers stay readable."""

    __tablename__ = "carried_answer"
    __table_args__ = (UniqueConstraint("carried_id", "number"),)

    carried_id: Mapped[str] = mapped_column(ForeignKey("carried_amendment.id"))
    number: Mapped[int]
    answer: Mapped[Answer]
    text: Mapped[str] = mapped_column(Text)
    """The words that stand from now on, on the version it was carried to."""
    author_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"))
