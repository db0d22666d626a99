"""What becomes of a text in the end: it is submitted, adopted, and reopened only with a reason."""

from collections.abc import Sequence
from enum import StrEnum

from drafting.domain.errors import Invalid
from drafting.domain.permissions import Permission


class FinalStepKind(StrEnum):
    """What was done to a text as a whole."""

    SUBMITTED = "text_submitted"
    ADOPTED = "text_adopted"
    REOPENED = "text_reopened"


class AdoptionManner(StrEnum):
    """How a body adopts a text."""

    WITHOUT_A_VOTE = "without_a_vote"
    BY_VOTE = "by_recorded_vote"


class Occasion(StrEnum):
    """When a delegation explained its position."""

    BEFORE = "before_adoption"
    AFTER = "after_adoption"


STANDS = (
    "This text was adopted, and stands as it was adopted. Only the Expert can reopen it, with a "
    "reason, on the page of the final text."
)
"""What whoever would change such a text is told."""

CLOSED_BY_ADOPTION = frozenset(
    {
        Permission.WORKING_TEXT_EDIT,
        Permission.RELEASE_PUBLISH,
        Permission.AMENDMENT_DRAFT,
        Permission.AMENDMENT_REVISE,
        Permission.AMENDMENT_SUBMIT,
        Permission.AMENDMENT_COUNTER,
        Permission.AMENDMENT_RECORD,
        Permission.AMENDMENT_CONFIRM,
        Permission.AMENDMENT_ADAPT,
        Permission.SUBMISSION_SUBMIT,
        Permission.COMMENT_WRITE,
        Permission.COMMENT_EDIT,
        Permission.STATEMENT_SUBMIT,
        Permission.CONSULTATION_RUN,
        Permission.READING_CHAIR,
        Permission.SILENCE_OPEN,
        Permission.SILENCE_OBJECT,
    }
)
"""What nobody begins any more on an adopted text, whoever may do it otherwise.

What was begun may still be brought to its end: a reading is closed, a silence is called off, an
amendment is declined or withdrawn, a comment is replied to, a consultation is closed.
"""

VOTES = ("in_favour", "against", "abstaining")
"""The lists of a recorded vote, in the order in which they are read out."""


def refuse_miscounted(manner: AdoptionManner, votes: Sequence[Sequence[str]]) -> None:
    """Refuse votes where there was none, a vote without votes, and a State that voted twice."""
    cast = [name for names in votes for name in names]
    if manner is AdoptionManner.WITHOUT_A_VOTE and cast:
        raise Invalid("Without a vote nobody is counted. Leave the lists empty.", field=VOTES[0])
    if manner is AdoptionManner.BY_VOTE and not votes[0]:
        raise Invalid("Name the States that voted in favour.", field=VOTES[0])
    twice = next((name for name in cast if cast.count(name) > 1), None)
    if twice:
        raise Invalid(f"{twice} cannot vote twice. Name it in one list only.", field=VOTES[1])
