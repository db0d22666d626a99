"""The words of the drafting room, as closed lists."""

from enum import StrEnum


class Role(StrEnum):
    """What a person is in the room."""

    EXPERT = "expert"
    SECRETARIAT = "secretariat"
    ADMINISTRATOR = "administrator"
    PARTICIPANT = "participant"


class Rank(StrEnum):
    """What a person is in a delegation."""

    HEAD = "head"
    DEPUTY = "deputy"
    MEMBER = "member"


class StakeholderKind(StrEnum):
    """Who may speak."""

    STATE = "state"
    UN_ENTITY = "un_entity"
    INTERGOVERNMENTAL = "intergovernmental"
    NHRI = "nhri"
    NGO = "ngo"
    ACADEMIA = "academia"
    PEOPLES_ORGANIZATION = "peoples_organization"
    INDIVIDUAL = "individual"


class ParagraphKind(StrEnum):
    """What a place in a declaration is; its label is computed from it."""

    TITLE = "title"
    FORMULA = "formula"
    PREAMBULAR = "preambular"
    HEADING = "heading"
    ARTICLE = "article"
    OPERATIVE = "operative"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"


class AmendmentKind(StrEnum):
    """What an amendment asks for."""

    REPLACE = "replace"
    INSERT_BEFORE = "insert_before"
    INSERT_AFTER = "insert_after"
    INSERT_UNDER = "insert_under"
    DELETE = "delete"
    MOVE = "move"
    SPLIT = "split"
    JOIN = "join"
    RETAIN = "retain"
    TITLE = "title"

    @property
    def is_insertion(self) -> bool:
        """Whether it asks for a new paragraph."""
        return self in {self.INSERT_BEFORE, self.INSERT_AFTER, self.INSERT_UNDER}

    @property
    def is_rewording(self) -> bool:
        """Whether it asks for other words in the same paragraph, and for nothing else."""
        return self in {self.REPLACE, self.TITLE}

    @property
    def has_words(self) -> bool:
        """Whether it says words of its own."""
        return self not in {self.DELETE, self.MOVE, self.RETAIN}


class Side(StrEnum):
    """Where a paragraph would stand, seen from another one."""

    BEFORE = "before"
    AFTER = "after"
    UNDER = "under"


class AmendmentState(StrEnum):
    """Where an amendment stands with its own delegation."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    WITHDRAWN = "withdrawn"


class ClearanceKind(StrEnum):
    """What is said about a draft inside its delegation."""

    REMARK = "remark"
    READY = "ready"
    SENT_BACK = "sent_back"


class GroupKind(StrEnum):
    """Why States act together."""

    REGIONAL = "regional"
    POLITICAL = "political"


class SponsorState(StrEnum):
    """Where a State stands with an amendment that another one leads."""

    INVITED = "invited"
    SUPPORTING = "supporting"
    DECLINED = "declined"
    LEFT = "left"


class Outcome(StrEnum):
    """What the Expert decided about an amendment."""

    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted_in_part"
    MERGED = "merged"
    DECLINED = "declined"
    NOTED = "noted"
    OVERTAKEN = "overtaken"
    OUT_OF_SCOPE = "out_of_scope"
    REOPENED = "reopened"

    @property
    def changes_the_text(self) -> bool:
        """Whether this decision makes a new version."""
        return self in {Outcome.ACCEPTED, Outcome.ACCEPTED_IN_PART}

    @property
    def decides(self) -> bool:
        """Whether an amendment is decided by it; a decision that was taken back opens it again."""
        return self is not Outcome.REOPENED


DECISIONS = tuple(one for one in Outcome if one.decides)
"""What the Expert can choose, in the order in which it is offered and counted."""


class Fate(StrEnum):
    """What became of an open amendment when a new release was published."""

    APPLIES = "applies"
    REBASED = "rebased"
    CONFLICT = "conflict"
    OVERTAKEN = "overtaken"
    VOID = "void"

    @property
    def fits(self) -> bool:
        """Whether the amendment has words on the new release without anybody choosing."""
        return self in {Fate.APPLIES, Fate.REBASED}


class Whereabouts(StrEnum):
    """Where a new release has the paragraph on which an amendment was written."""

    SAME = "same"
    JOINED = "joined"
    SPLIT = "split"
    GONE = "gone"
    UNCLEAR = "unclear"


class Answer(StrEnum):
    """What a delegation says to an amendment that was carried to a new release."""

    CONFIRMED = "confirmed"
    ADAPTED = "adapted"


class Act(StrEnum):
    """Every act the journal knows."""

    DECLARATION_IMPORTED = "declaration.imported"
    DECLARATION_REVISED = "declaration.revised"
    PARAGRAPH_ADDED = "paragraph.added"
    PARAGRAPH_REWRITTEN = "paragraph.rewritten"
    PARAGRAPH_MOVED = "paragraph.moved"
    PARAGRAPH_RECAST = "paragraph.recast"
    PARAGRAPH_RETIRED = "paragraph.retired"
    PARAGRAPH_RESTORED = "paragraph.restored"
    PARAGRAPH_SPLIT = "paragraph.split"
    PARAGRAPH_JOINED = "paragraph.joined"
    PARAGRAPH_COMPOSED = "paragraph.composed"
    COMPOSITION_SAVED = "composition.saved"
    RELEASE_PUBLISHED = "release.published"
    AMENDMENT_DRAFTED = "amendment.drafted"
    AMENDMENT_REVISED = "amendment.revised"
    AMENDMENT_SUBMITTED = "amendment.submitted"
    AMENDMENT_RESUBMITTED = "amendment.resubmitted"
    AMENDMENT_WITHDRAWN = "amendment.withdrawn"
    AMENDMENT_REMARKED = "amendment.remarked"
    AMENDMENT_READIED = "amendment.readied"
    AMENDMENT_SENT_BACK = "amendment.sent_back"
    SUBMISSION_BEGUN = "submission.begun"
    SUBMISSION_REVISED = "submission.revised"
    SUBMISSION_FILLED = "submission.filled"
    SUBMISSION_LIGHTENED = "submission.lightened"
    SUBMISSION_PUBLISHED = "submission.published"
    SUBMISSION_SUBMITTED = "submission.submitted"
    SUBMISSION_RECORDED = "submission.recorded"
    WORD_FILE_KEPT = "submission.word_file_kept"
    SPONSOR_INVITED = "sponsor.invited"
    SPONSOR_ACCEPTED = "sponsor.accepted"
    SPONSOR_DECLINED = "sponsor.declined"
    SPONSOR_JOINED = "sponsor.joined"
    SPONSOR_LEFT = "sponsor.left"
    AMENDMENT_CARRIED = "amendment.carried"
    AMENDMENT_CONFIRMED = "amendment.confirmed"
    AMENDMENT_ADAPTED = "amendment.adapted"
    AMENDMENT_DECIDED = "amendment.decided"
    AMENDMENT_REOPENED = "amendment.reopened"
    DECISION_SEALED = "decision.sealed"
    DECISION_TOLD = "decision.told"
    RECOMMENDATION_WRITTEN = "recommendation.written"
    RECOMMENDATION_SENT = "recommendation.sent"
    RECOMMENDATION_ANSWERED = "recommendation.answered"
    COMMENT_WRITTEN = "comment.written"
    COMMENT_EDITED = "comment.edited"
    CONSULTATION_PLANNED = "consultation.planned"
    CONSULTATION_REVISED = "consultation.revised"
    CONSULTATION_ANNOUNCED = "consultation.announced"
    CONSULTATION_OPENED = "consultation.opened"
    CONSULTATION_EXTENDED = "consultation.extended"
    CONSULTATION_CLOSED = "consultation.closed"
    CONSULTATION_REOPENED = "consultation.reopened"
    CONSULTATION_CANCELLED = "consultation.cancelled"
    SUBMISSIONS_PUBLISHED = "submissions.published"
    AMENDMENT_ADDRESSED = "amendment.addressed"
    AMENDMENT_PUBLISHED = "amendment.published"
    COMMENT_PUBLISHED = "comment.published"
    STATEMENT_SUBMITTED = "statement.submitted"
    STATEMENT_PUBLISHED = "statement.published"
    STATEMENT_REPLY_DRAFTED = "statement.reply_drafted"
    STATEMENT_DISPOSED = "statement.disposed"
    STATEMENT_RESPONDED = "statement.responded"
    PARTICIPATION_REQUESTED = "participation.requested"
    PARTICIPATION_INVITED = "participation.invited"
    PARTICIPATION_APPROVED = "participation.approved"
    PARTICIPATION_DECLINED = "participation.declined"
    PARTICIPATION_ENDED = "participation.ended"
    PARTICIPATION_MAY_BE_LATE = "participation.may_be_late"
    MEETING_ENTERED = "meeting.entered"
    MEETING_REVISED = "meeting.revised"
    MEETING_CANCELLED = "meeting.cancelled"
    CALENDAR_DATE_ENTERED = "calendar_date.entered"
    CALENDAR_DATE_REMOVED = "calendar_date.removed"
    SOURCE_ADDED = "source.added"
    SOURCE_REVISED = "source.revised"
    SOURCE_RETIRED = "source.retired"
    SOURCE_CONSIDERED = "source.considered"
    SOURCE_LINKED = "source.linked"
    SOURCE_UNLINKED = "source.unlinked"
    SOURCE_SUGGESTED = "source.suggested"
    SUGGESTION_TAKEN_UP = "suggestion.taken_up"
    SUGGESTION_NOT_TAKEN_UP = "suggestion.not_taken_up"
    COMMENT_HELD = "comment.held"
    COMMENT_DECLINED = "comment.declined"
    COMMENT_REPORTED = "comment.reported"
    COMMENT_REPLY_DRAFTED = "comment.reply_drafted"
    COMMENT_DISPOSED = "comment.disposed"
    COMMENT_RESPONDED = "comment.responded"
    READING_BEGUN = "reading.begun"
    READING_ADJOURNED = "reading.adjourned"
    READING_RESUMED = "reading.resumed"
    READING_CLOSED = "reading.closed"
    READING_TURNED = "reading.turned"
    PARAGRAPH_RULED = "reading.ruled"
    SILENCE_OPENED = "silence.opened"
    SILENCE_OBJECTED = "silence.objected"
    SILENCE_OBJECTION_WITHDRAWN = "silence.objection_withdrawn"
    SILENCE_JUDGED = "silence.judged"
    SILENCE_EXTENDED = "silence.extended"
    SILENCE_CALLED_OFF = "silence.called_off"
    TEXT_SUBMITTED = "text.submitted"
    TEXT_ADOPTED = "text.adopted"
    TEXT_REOPENED = "text.reopened"
    POSITION_EXPLAINED = "position.explained"
    MODERATION_SET = "moderation.set"
    ACCOUNT_CREATED = "account.created"
    ACCOUNT_CHANGED = "account.changed"
    ACCOUNT_SECURED = "account.secured"
    INVITATION_SENT = "invitation.sent"
    INVITATION_ACCEPTED = "invitation.accepted"
    STAKEHOLDER_ADDED = "stakeholder.added"
    STAKEHOLDER_CHANGED = "stakeholder.changed"
    STAKEHOLDER_MERGED = "stakeholder.merged"
    STAKEHOLDER_SEPARATED = "stakeholder.separated"
    ACCREDITATION_REQUESTED = "accreditation.requested"
    ACCREDITATION_BEGUN = "accreditation.begun"
    ACCREDITATION_RANKED = "accreditation.ranked"
    ACCREDITATION_ENDED = "accreditation.ended"
    MEMBERSHIP_BEGUN = "membership.begun"
    MEMBERSHIP_ENDED = "membership.ended"
    SIGNED_IN = "session.signed_in"
    SIGNED_OUT = "session.signed_out"
    ACTING_CHOSEN = "session.acting_chosen"
