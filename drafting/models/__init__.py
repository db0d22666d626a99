"""Everything the room remembers, in one place to import from."""

from drafting.models.amendment import Amendment, AmendmentRevision
from drafting.models.base import Base
from drafting.models.carried import CarriedAmendment, CarriedAnswer
from drafting.models.clearance import ClearanceStep
from drafting.models.comment import Comment, CommentAnchor, CommentRevision
from drafting.models.composition import Composition
from drafting.models.declaration import Declaration, ImportedFile, Paragraph
from drafting.models.disposition import Disposition, PlacementAmendment, VersionAmendment
from drafting.models.group import Group, Membership
from drafting.models.journal import FormReceipt, JournalEntry, JournalHead
from drafting.models.moderation import CommentReport, CommentRuling
from drafting.models.people import Invitation, SignInAttempt, User
from drafting.models.release import Release, ReleasedParagraph
from drafting.models.reply import CommentDisposition, CommentResponse
from drafting.models.sponsorship import (
    AmendmentGroup,
    AmendmentGroupMember,
    Sponsorship,
    SponsorshipStep,
)
from drafting.models.stakeholder import Delegation, Stakeholder
from drafting.models.version import DerivedOrigins, ParagraphVersion, Placement, VersionParent

__all__ = [
    "Amendment",
    "AmendmentGroup",
    "AmendmentGroupMember",
    "AmendmentRevision",
    "Base",
    "CarriedAmendment",
    "CarriedAnswer",
    "ClearanceStep",
    "Comment",
    "CommentAnchor",
    "CommentDisposition",
    "CommentReport",
    "CommentResponse",
    "CommentRevision",
    "CommentRuling",
    "Composition",
    "Declaration",
    "Delegation",
    "DerivedOrigins",
    "Disposition",
    "FormReceipt",
    "Group",
    "ImportedFile",
    "Invitation",
    "JournalEntry",
    "JournalHead",
    "Membership",
    "Paragraph",
    "ParagraphVersion",
    "Placement",
    "PlacementAmendment",
    "Release",
    "ReleasedParagraph",
    "SignInAttempt",
    "Sponsorship",
    "SponsorshipStep",
    "Stakeholder",
    "User",
    "VersionAmendment",
    "VersionParent",
]
