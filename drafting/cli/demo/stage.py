"""The stage of a demonstration: its declaration, who acts on it, and what each key stands for."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.queries.releases import release_text
from drafting.queries.text_rows import TextRow
from drafting.queries.working import standing_text, working_row
from drafting.services import publishing
from drafting.services.publishing import Draft

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from drafting.models import Declaration, Reading

Report = Callable[[int, int], None]
"""Told how many acts have happened, and of how many."""


class Stage:
    """What has happened so far; acts are told with keys, the room knows identities."""

    def __init__(
        self, session: "Session", declaration: "Declaration", actors: Mapping[str, Actor]
    ) -> None:
        self.session = session
        self.declaration = declaration
        self.actors = actors
        self.paragraphs: dict[str, str] = {}
        self.amendments: dict[str, str] = {}
        self.amended: dict[str, str] = {}
        """The key of the paragraph on which each amendment is, by the amendment's key."""
        self.sponsorships: dict[tuple[str, str | None], str] = {}
        """What lies between an amendment, by its key, and a State."""
        self.comments: dict[str, str] = {}
        self.sources: dict[str, str] = {}
        self.consultations: dict[str, str] = {}
        self.recommendations: dict[str, str] = {}
        """What was recommended last, by the key of the amendment."""
        self.readings: dict[str, Reading] = {}
        self.silences: dict[str, str] = {}
        self.objections: dict[str, str] = {}
        self.released: dict[str, TextRow] = {}

    def rows(self) -> tuple[TextRow, ...]:
        """The working text."""
        return standing_text(self.session, self.declaration.id).rows

    def row(self, key: str) -> TextRow:
        """A paragraph of the working text."""
        return working_row(standing_text(self.session, self.declaration.id), self.paragraphs[key])

    def released_row(self, key: str) -> TextRow:
        """A paragraph of the latest release."""
        found = self.released.get(self.paragraphs[key])
        if found is None:
            raise NotFound
        return found

    def publish(self, actor: Actor, symbol: str, note: str) -> None:
        """Make the next release, and have its text before us."""
        draft = Draft(
            self.declaration.slug,
            symbol,
            self.declaration.title,
            note,
            self.declaration.release_count,
        )
        release = publishing.publish(self.session, actor, draft)
        rows = release_text(self.session, release.id)
        self.released = {row.paragraph_id: row for row in rows}
