"""What a text says under its symbol on paper and in Word: distribution, day and language."""

from drafting.formats.edition import Edition
from drafting.formats.word_terms import day, language_name, terms


def details(edition: Edition) -> tuple[str, ...]:
    """The lines of a text that has no masthead of its own; an empty one where no day is known."""
    said = terms(edition.language)
    return (
        said.general if edition.symbol else said.restricted,
        day(edition.released_at, edition.language),
        said.language.format(language_name(edition.language)),
    )
