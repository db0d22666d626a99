"""The forms of an outcome and of its author's answer, for comments and statements alike."""

from drafting.domain.remarks import CommentOutcome, Satisfaction
from drafting.record.replies import Reply, Response
from drafting.web import forms


def reply(subject_id: str) -> Reply:
    """What became of it, as the desk wrote it down; a paragraph is named with its version."""
    names_version = bool(forms.text("paragraph") or forms.text("version").strip())
    lost = "Write the number of the version that took it up."
    return Reply(
        subject_id=subject_id,
        reply_count=forms.number("replies"),
        outcome=forms.choice("outcome", CommentOutcome, what="an outcome"),
        text=forms.text("text"),
        version_number=forms.number("version", lost=lost) if names_version else None,
        paragraph_id=forms.text("paragraph"),
        amendment_number=forms.number("amendment") if forms.text("amendment").strip() else None,
        at_release=forms.text("telling") == "release",
        form_key=forms.key(),
    )


def response(subject_id: str) -> Response:
    """Whether its author is satisfied with it."""
    return Response(
        subject_id=subject_id,
        reply_number=forms.number("reply"),
        satisfaction=forms.choice("satisfaction", Satisfaction, what="an answer"),
        text=forms.text("text"),
        form_key=forms.key(),
    )
