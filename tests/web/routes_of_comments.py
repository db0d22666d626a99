"""The routes of comments on the whole text, of moderation, and of what becomes of comments."""

from drafting.domain.permissions import Permission
from tests.rooms import HOME
from tests.web.route import Route
from tests.web.route import posted as _post

COMMENTING = {
    "comments.listing": Route(f"{HOME}/comments"),
    "comments.show": Route(f"{HOME}/comments/{{comment}}"),
    "moderating.queue": Route(f"{HOME}/moderation", Permission.COMMENT_MODERATE),
    "moderating.choose": _post(
        f"{HOME}/moderation", Permission.COMMENT_MODERATE, moderation="before"
    ),
    "moderating.rule": _post(
        f"{HOME}/comments/{{comment}}/rulings",
        Permission.COMMENT_MODERATE,
        "comment",
        act="publish",
        rulings="0",
    ),
    "moderating.report_form": Route(
        f"{HOME}/comments/{{comment}}/report", Permission.COMMENT_REPORT
    ),
    "moderating.report": _post(
        f"{HOME}/comments/{{comment}}/report", Permission.COMMENT_REPORT, reason="Rude."
    ),
    "replying.pending": Route(f"{HOME}/comments/pending", Permission.COMMENT_REPLY),
    "replying.mine": Route(f"{HOME}/comments/mine", Permission.SIGN_OUT),
    "replying.form": Route(f"{HOME}/comments/{{comment}}/reply", Permission.COMMENT_REPLY),
    "replying.reply": _post(
        f"{HOME}/comments/{{comment}}/reply",
        Permission.COMMENT_DISPOSE,
        replies="0",
        outcome="noted",
        text="Thank you.",
    ),
    "replying.respond": _post(
        f"{HOME}/comments/{{answered}}/response",
        Permission.COMMENT_RESPOND,
        "comment",
        reply="1",
        satisfaction="satisfied",
    ),
    "comments.on_source": _post(
        f"{HOME}/sources/{{source}}/comments", Permission.COMMENT_WRITE, text="Yes"
    ),
    "comments.on_text": _post(f"{HOME}/comments", Permission.COMMENT_WRITE, text="Yes"),
}
