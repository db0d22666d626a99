"""Which amendments can be changed by another one, and how far that goes."""

from drafting.domain.vocabulary import AmendmentKind

DEEPEST = 3
"""So many amendments stand upon one another at most; beyond that nobody can follow."""

WORDED = frozenset({AmendmentKind.REPLACE, AmendmentKind.INSERT_AFTER})
"""Kinds that have words of their own, which another amendment can change."""
