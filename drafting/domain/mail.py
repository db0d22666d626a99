"""How much of a mail is taken at once, and as what it is kept."""

from collections.abc import Collection

from drafting.domain.errors import Invalid

LARGEST = 40_000
"""Characters of a mail, some fifteen pages."""

MOST_CHANGES = 100
"""Changes that are read at once: more than anybody would look through on one page."""

MOST_WORDS = 200_000
"""Characters of all the new wordings of one form together."""


def received(text: str) -> str:
    """A mail as it is kept: word for word, each line ended in one way."""
    mail = text.replace("\r\n", "\n").replace("\r", "\n")
    if not mail.strip():
        raise Invalid("Paste the mail or the text first.", field="mail")
    if len(mail) > LARGEST:
        raise Invalid(
            f"This has {len(mail):,} characters; {LARGEST:,} is the most. Send it in parts.",
            field="mail",
        )
    return mail


def refuse_too_many(count: int) -> None:
    """A mail with more changes than a person looks through is sent in parts."""
    if count > MOST_CHANGES:
        raise Invalid(
            f"This asks for {count} changes; {MOST_CHANGES} is the most at once. "
            "Send it in parts.",
            field="mail",
        )


def refuse_too_long(said: Collection[str], words: Collection[str]) -> None:
    """What a form carries of a mail, and what was written into it, is not endless either."""
    if sum(map(len, said)) > 2 * LARGEST or sum(map(len, words)) > MOST_WORDS:
        raise Invalid(
            f"The changes have more than {MOST_WORDS:,} characters together. Send it in parts.",
            field="mail",
        )
