"""Everything the room remembers, in one place to import from."""

from drafting.models.adoption import FinalStep, PositionExplained
from drafting.models.amendment import Amendment, AmendmentRevision
from drafting.models.base import Base
from drafting.models.carried import CarriedAmendment, CarriedAnswer
from drafting.models.clearance import ClearanceStep
from drafting.models.comment import Comment, CommentAnchor, CommentRevision
from drafting.models.composition import Composition
from drafting.models.consultation import (
    CalendarDate,
    Consultation,
    ConsultationStep,
    Participation,
    ParticipationStep,
)
from drafting.models.declaration import Declaration, ImportedFile, Paragraph
from drafting.models.disposition import (
    Disposition,
    PlacementAmendment,
    Telling,
    VersionAmendment,
)
from drafting.models.group import Group, Membership
from drafting.models.job import Job
from drafting.models.journal import FormReceipt, JournalEntry, JournalHead
from drafting.models.meeting import Meeting, MeetingRevision
from drafting.models.moderation import CommentReport, CommentRuling
from drafting.models.people import Accreditation, Invitation, SignInAttempt, User
from drafting.models.reading import Reading, ReadingRuling, ReadingStep
from drafting.models.recommendation import (
    Recommendation,
    RecommendationAnswer,
    RecommendationSending,
)
from drafting.models.release import Release, ReleasedParagraph
from drafting.models.reply import (
    CommentDisposition,
    CommentResponse,
    StatementDisposition,
    StatementResponse,
)
from drafting.models.returned_file import ReturnedFile
from drafting.models.silence import SilenceObjection, SilenceProcedure, SilenceStep
from drafting.models.source import (
    Source,
    SourceAnchor,
    SourceLink,
    SourceRevision,
    SourceSuggestion,
    SourceTag,
)
from drafting.models.sponsorship import (
    AmendmentGroup,
    AmendmentGroupMember,
    Sponsorship,
    SponsorshipStep,
)
from drafting.models.stakeholder import Delegation, Stakeholder, StakeholderMerge
from drafting.models.statement import Statement, StatementAnswer, StatementFile
from drafting.models.submission import Submission
from drafting.models.subscription import Subscription
from drafting.models.version import DerivedOrigins, ParagraphVersion, Placement, VersionParent

__all__ = [
    "Accreditation",
    "Amendment",
    "AmendmentGroup",
    "AmendmentGroupMember",
    "AmendmentRevision",
    "Base",
    "CalendarDate",
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
    "Consultation",
    "ConsultationStep",
    "Declaration",
    "Delegation",
    "DerivedOrigins",
    "Disposition",
    "FinalStep",
    "FormReceipt",
    "Group",
    "ImportedFile",
    "Invitation",
    "Job",
    "JournalEntry",
    "JournalHead",
    "Meeting",
    "MeetingRevision",
    "Membership",
    "Paragraph",
    "ParagraphVersion",
    "Participation",
    "ParticipationStep",
    "Placement",
    "PlacementAmendment",
    "PositionExplained",
    "Reading",
    "ReadingRuling",
    "ReadingStep",
    "Recommendation",
    "RecommendationAnswer",
    "RecommendationSending",
    "Release",
    "ReleasedParagraph",
    "ReturnedFile",
    "SignInAttempt",
    "SilenceObjection",
    "SilenceProcedure",
    "SilenceStep",
    "Source",
    "SourceAnchor",
    "SourceLink",
    "SourceRevision",
    "SourceSuggestion",
    "SourceTag",
    "Sponsorship",
    "SponsorshipStep",
    "Stakeholder",
    "StakeholderMerge",
    "Statement",
    "StatementAnswer",
    "StatementDisposition",
    "StatementFile",
    "StatementResponse",
    "Submission",
    "Subscription",
    "Telling",
    "User",
    "VersionAmendment",
    "VersionParent",
]
