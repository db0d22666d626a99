"""Every refusal the room can give, and the sentence shown to the person."""


class DraftingError(Exception):
    """A refusal that the person can understand and act on."""

    message = "The request could not be completed."

    def __init__(self, message: str | None = None, *, field: str | None = None) -> None:
        super().__init__(message or self.message)
        self.field = field


class NotAllowed(DraftingError):
    """The permission table does not let this actor do this."""

    message = (
        "You do not have permission to do this. "
        "Sign in as somebody who has, or ask the secretariat."
    )


class NotFound(DraftingError):
    """Nothing is here, or nothing that this actor may see: the two look alike."""

    message = "There is nothing here, or it is not open to you. Check the address or sign in."


class StaleVersion(DraftingError):
    """The words or the place changed after the person opened them."""

    message = "The paragraph changed while you were writing. Compare and submit again."


class AlreadyThere(DraftingError):
    """A name that must be unique is taken."""


class WrongState(DraftingError):
    """The act does not fit the state in which its subject is now."""


class ActsForAnother(WrongState):
    """A form was opened while its writer acted for somebody else."""

    message = (
        "For whom you act has changed since this page was opened, so nothing was recorded. "
        "Your words are kept: open the page again and send them in the right name."
    )


class NotAskedAnyMore(WrongState):
    """A file is being made that was cancelled, or that another has begun to make."""

    message = "This file is not asked for any more, or it is prepared elsewhere."


class MergeConflict(DraftingError):
    """Both sides changed the same words: a person has to choose."""

    message = (
        "The paragraph has changed in the same place since this amendment was written. "
        "Choose the words to keep; nothing has been recorded yet."
    )


class Invalid(DraftingError):
    """A field holds something the room cannot take; the sentence says what and what to do."""


class WhichWords(Invalid):
    """A quote that fits several places, or none well: a person has to choose."""

    message = (
        "It is not certain which words of the paragraph you mean. Choose below; "
        "nothing has been recorded yet."
    )

    def __init__(self, places: tuple[tuple[int, int], ...] = ()) -> None:
        super().__init__(field="quote")
        self.places = places


class UnreadableFile(Invalid):
    """A file that cannot be read as the text of a declaration."""


class OtherText(UnreadableFile):
    """A file that was made from another text, or from other words; a person may insist."""


class UnsafeFile(UnreadableFile):
    """A file that was made to do harm, or looks like one that was; it is not opened."""


class WrongCredentials(DraftingError):
    """Sign-in failed; which of the two was wrong is not told."""

    message = (
        "The e-mail address or the password is not right. Try again, or ask for a new invitation."
    )


class TooManyAttempts(DraftingError):
    """Sign-in is closed for a while after repeated failures."""

    message = "There were too many attempts to sign in. Wait fifteen minutes and try again."


class TooManyWaiting(DraftingError):
    """As many files are being prepared for somebody as may be at once."""


class LinkExpired(DraftingError):
    """An invitation that was used, withdrawn or has run out."""

    message = (
        "This invitation was used already or has run out. Ask the administrator for a new one."
    )


class Busy(DraftingError):
    """Others were writing at this moment and this act had to give way; nothing of it is kept."""

    message = (
        "Somebody else was writing at the same moment. Nothing was half done: "
        "wait a moment and send the form again."
    )


class QuickerElsewhere(DraftingError):
    """The same thing was entered a moment before by another request."""

    message = (
        "The same was entered a moment ago, by you or by somebody else. Look before you repeat it."
    )
