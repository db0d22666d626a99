"""One amendment as it is read: with its delegation, where it stands, and what became of it."""

from dataclasses import dataclass, replace
from datetime import datetime

from drafting.domain.vocabulary import (
    AmendmentKind,
    AmendmentState,
    Outcome,
    Side,
    StakeholderKind,
)
from drafting.queries.bonds import ALONE, Bonds
from drafting.queries.carried import Carried
from drafting.queries.sponsors import Sponsors
from drafting.text.breaks import broken, together


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """An amendment with its delegation, the words it starts from, and what became of it."""

    id: str
    number: int | None
    kind: AmendmentKind
    state: AmendmentState
    declaration_id: str
    paragraph_id: str
    """Where it stands now: a paragraph that was split or joined took it along."""
    submitted_paragraph_id: str
    delegation_id: str
    base_id: str
    base_number: int
    base_text: str
    text: str
    reasons: str
    revision_number: int
    short_name: str
    stakeholder_name: str
    stakeholder_kind: StakeholderKind
    region: str | None
    author_name: str
    at: datetime
    submitted_at: datetime | None
    outcome: Outcome | None
    decision_reason: str
    decision_words: str | None
    """The words the decision used, for editors and, once they are published, for everybody."""
    decided_at: datetime | None
    disposition_id: str | None
    submission_number: int
    """How often its words were put on the record."""
    ready_number: int | None
    sponsors: Sponsors
    carried: Carried | None
    """How the latest release that carried it found it; None if none did."""
    target_id: str | None = None
    side: Side | None = None
    target_name: str = ""
    """What a sentence calls the other paragraph of which it speaks, if it speaks of one."""
    target_text: str = ""
    bonds: Bonds = ALONE
    """The submission it came with, and the amendment it would change."""
    decision_number: int = 0
    """How many decisions the reader may know of, those taken back among them."""
    into_id: str | None = None
    into_number: int | None = None
    """The amendment that goes on for this one, where it was merged into another."""
    waits: bool = False
    """Whether the decision waits for a release, and is known to the desk alone."""
    told_at: datetime | None = None
    """Since when everybody may know of the decision."""
    consultation_id: str | None = None
    is_late: bool = False
    is_confidential: bool = False
    closed_number: int | None = None
    """What the desk calls it where it is confidential: no number of the public record."""

    @property
    def is_public(self) -> bool:
        """Whether everybody may read it."""
        return self.number is not None

    @property
    def reference(self) -> str:
        """What it is called: its number on the public record, or at the desk in the closed one."""
        if self.number is not None:
            return str(self.number)
        return f"C{self.closed_number}" if self.closed_number else ""

    @property
    def order(self) -> tuple[bool, int]:
        """Its place among others: by number, and behind all that everybody reads."""
        return self.number is None, self.number or self.closed_number or 0

    @property
    def is_sealed(self) -> bool:
        """Whether it was submitted, and only its delegation and the desk read it until now."""
        return self.number is None and self.state is not AmendmentState.DRAFT

    @property
    def base_words(self) -> str:
        """The words that it would change: those of both paragraphs where it joins two."""
        is_join = self.kind is AmendmentKind.JOIN
        return together(self.base_text, self.target_text if is_join else "")

    @property
    def parts(self) -> tuple[str, ...]:
        """The paragraphs into which its words break."""
        return broken(self.text)

    @property
    def changes_words(self) -> bool:
        """Whether it puts words in or takes words out."""
        return self.kind.has_words or self.kind is AmendmentKind.DELETE

    @property
    def is_ready(self) -> bool:
        """Whether a member marked the draft, as it is now, ready for clearance."""
        return self.ready_number == self.revision_number

    @property
    def as_it_stands(self) -> "AmendmentRow":
        """The same on the version and with the words it was carried to, if it was."""
        if self.carried is None:
            return self
        return replace(
            self,
            base_id=self.carried.base_id,
            base_number=self.carried.base_number,
            base_text=self.carried.base_text,
            text=self.carried.text,
            target_text=self.carried.target_text,
        )

    @property
    def is_open(self) -> bool:
        """Submitted, not withdrawn, and still without a decision."""
        return self.state is AmendmentState.SUBMITTED and self.outcome is None

    @property
    def can_be_changed(self) -> bool:
        """Whether another delegation can propose other words for it."""
        return self.is_open and self.kind.has_words

    @property
    def asks(self) -> bool:
        """Whether a newer release asks its delegation to look at it."""
        return self.is_open and self.carried is not None and self.carried.asks

    @property
    def needs_its_author(self) -> bool:
        """Whether it has no words on the latest release until its delegation chooses."""
        return self.asks and self.carried is not None and not self.carried.fate.fits
