"""How far amendments may stand upon one another."""

DEEPEST = 3
"""So many amendments stand upon one another at most; beyond that nobody can follow."""
