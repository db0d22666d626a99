"""The words of what is said about a text, as closed lists: comments and what becomes of them."""

from enum import StrEnum


class CommentKind(StrEnum):
    """What a comment is about."""

    GENERAL = "general"
    SUBSTANTIVE = "substantive"
    EDITORIAL = "editorial"
    TRANSLATION = "translation"
    QUESTION = "question"


class CommentState(StrEnum):
    """Where a comment stands with moderation."""

    HELD = "held"
    PUBLISHED = "published"
    DECLINED = "declined"


class Moderation(StrEnum):
    """When comments on a declaration are looked at."""

    NONE = "none"
    AFTER = "after"
    BEFORE = "before"


class CommentOutcome(StrEnum):
    """What became of a comment."""

    REFLECTED = "reflected"
    REFLECTED_IN_PART = "reflected_in_part"
    NOTED = "noted"
    NOT_RETAINED = "not_retained"
    OUT_OF_SCOPE = "out_of_scope"
    ANSWERED = "answered"


class Satisfaction(StrEnum):
    """What the author of a comment says to its outcome."""

    SATISFIED = "satisfied"
    MAINTAINED = "maintained"


LANGUAGES = {
    "ar": "العربية",
    "zh": "中文",
    "en": "English",
    "fr": "Français",
    "ru": "Русский",
    "es": "Español",
    "other": "Other",
}
"""The official languages of the United Nations, each by its own name, and whatever else."""
