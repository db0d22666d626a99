"""Opaque names of things: they tell neither order nor number to anyone who sees them."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from random import Random

ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
LENGTH = 16
"""Sixteen characters of thirty-two: 80 bits, never guessed and never repeated."""

_choose: ContextVar[Callable[[str], str]] = ContextVar("choose", default=secrets.choice)


def new_id() -> str:
    """A new opaque identity."""
    choose = _choose.get()
    return "".join(choose(ALPHABET) for _ in range(LENGTH))


@contextmanager
def repeatable(seed: int) -> Iterator[None]:
    """Draw the same identities every time inside; only the demonstration needs this."""
    token = _choose.set(Random(seed).choice)  # noqa: S311
    try:
        yield
    finally:
        _choose.reset(token)
