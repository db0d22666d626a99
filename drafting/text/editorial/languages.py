"""Which rules are for which languages: one table, so that what does not apply is said."""

from collections.abc import Mapping

OFFICIAL = frozenset({"ar", "en", "es", "fr", "ru", "zh"})

ALL: frozenset[str] = frozenset()
"""A rule for every language, one of the six or not."""

LANGUAGES: Mapping[str, frozenset[str]] = {
    "opening-form": frozenset({"ar", "en", "es", "fr", "ru"}),  # Chinese has no such forms
    "opening-word": frozenset({"en"}),  # only English has a table of openings
    "repeated-verb": frozenset({"en", "es", "fr", "ru"}),  # no first word apart in ar and zh
    "end-punctuation": ALL,
    "label-order": ALL,
    "label-form": ALL,
    "label-in-words": ALL,
    "sole-operative-number": ALL,
    "lone-subheading": ALL,
    "date-form": OFFICIAL,
    "per-cent": frozenset({"ar", "en", "es"}),  # fr and zh print %, ru inflects the word
    "member-states": frozenset({"en", "es", "fr"}),  # ar and zh have no capitals, ru uses none
    "resolution-date": frozenset({"en", "es", "fr", "ru"}),  # ar and zh: not recognised safely
    "cross-reference": frozenset({"en", "es", "fr"}),  # ru inflects; ar, zh: not recognised
    "mixed-quotes": ALL,
    "doubled-word": frozenset({"ar", "en", "es", "fr", "ru"}),  # Chinese doubles words at will
    "doubled-space": ALL,
    "space-before-mark": frozenset({"ar", "en", "es", "ru"}),  # French sets a space there
    "hidden-character": ALL,
    "look-alike-letter": ALL,
    "word-limit": OFFICIAL - {"zh"},  # Chinese is counted in characters
}
"""The languages of each rule; where one of the six is missing, the reason stands beside it."""


def applies(rule: str, language: str) -> bool:
    """Whether a rule is for texts in this language."""
    languages = LANGUAGES[rule]
    return languages is ALL or language in languages
