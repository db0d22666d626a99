"""One amendment as plain text, for a mail or for the file of a meeting."""

from collections.abc import Iterator

from drafting.formats.akn_amendment import Asked
from drafting.formats.edition import SAMPLE_NOTICE, Edition
from drafting.formats.plain_lines import one_line
from drafting.text.markup import plain


def write_plain_amendment(edition: Edition, asked: Asked) -> str:
    """Who asks for what, in which text, the words before and after, and the reasons."""
    return "\n\n".join(filter(None, _blocks(edition, asked))) + "\n"


def _blocks(edition: Edition, asked: Asked) -> Iterator[str]:
    yield f"Amendment {asked.name} by {asked.by}"
    of_text = f"{asked.place} of {edition.symbol}" if edition.symbol else asked.place
    yield f"{SAMPLE_NOTICE}\n{of_text}" if edition.is_sample else of_text
    yield one_line(asked.instruction)
    yield _named("The text reads:", _words(asked.before))
    yield _named("It would read:", _words(asked.after))
    yield _named("Reasons:", "\n\n".join(filter(str.strip, asked.reasons.splitlines())))


def _named(name: str, words: str) -> str:
    return f"{name}\n\n{words}" if words.strip() else ""


def _words(text: str) -> str:
    """The words a paragraph each, without the marks of the room."""
    return "\n\n".join(plain(one) for one in text.split("\n\n"))
