"""The form of a comment: from its fields to what is said, and back where something is asked."""

from collections.abc import Mapping

from drafting.domain.errors import DraftingError, Invalid, WhichWords
from drafting.domain.remarks import LANGUAGES, CommentKind
from drafting.services.commenting import Remark
from drafting.text.pointed import Context, Stretch, in_context
from drafting.web import forms

MOST_DIGITS = 6


def remark() -> Remark:
    """What was written, about which words, and to whom."""
    kind = forms.text("kind") or CommentKind.GENERAL
    return Remark(
        text=forms.text("text"),
        form_key=forms.key(),
        consultation_id=forms.text("consultation"),
        kind=forms.choice("kind", CommentKind, what="a kind of comment")
        if kind != CommentKind.GENERAL
        else CommentKind.GENERAL,
        language=forms.text("language") or "en",
        quote=forms.text("quote"),
        words=pointed(),
        is_confidential=forms.ticked("confidential"),
    )


def pointed() -> Stretch | None:
    """The place of the words in the paragraph as it is read, such as 12-40; none if not given."""
    value = forms.text("words")
    if not value:
        return None
    start, _, end = value.partition("-")
    if not all(
        one.isascii() and one.isdigit() and len(one) <= MOST_DIGITS for one in (start, end)
    ):
        raise Invalid(
            "The form came without a place in the paragraph. Select the words again; "
            "what you wrote is shown below.",
            field="quote",
        )
    return int(start), int(end)


def choices() -> dict[str, object]:
    """What the form offers."""
    return {"comment_kinds": tuple(CommentKind), "languages": tuple(LANGUAGES.items())}


def places(text: str, error: DraftingError) -> tuple[tuple[str, Context], ...]:
    """The places among which a person is asked to choose, each with a few words around it."""
    if not isinstance(error, WhichWords):
        return ()
    return tuple((f"{start}-{end}", in_context(text, (start, end))) for start, end in error.places)


def carried(values: Mapping[str, str], text: str, place: Stretch | None) -> dict[str, str]:
    """The values of a form whose words were read in an older release, on the words of today."""
    if place is None:
        return {**values, "words": "", "quote": ""}
    start, end = place
    return {**values, "words": f"{start}-{end}", "quote": in_context(text, place).words}
