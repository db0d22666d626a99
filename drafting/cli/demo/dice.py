"""Dice that fall the same way on every machine and with every Python."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Face = TypeVar("Face")


class Dice:
    """Chance for a demonstration: each throw is the hash of the seed and the throw's number."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._throws = 0

    def below(self, limit: int) -> int:
        """A whole number from 0 up to the limit, which is left out."""
        self._throws += 1
        digest = hashlib.sha256(f"{self._seed} {self._throws}".encode()).digest()
        return int.from_bytes(digest[:8]) % limit

    def happens(self, percent: int) -> bool:
        """Whether something happens that is so likely."""
        return self.below(100) < percent

    def one_of(self, faces: Sequence[Face]) -> Face:
        """One of several."""
        return faces[self.below(len(faces))]

    def shuffled(self, faces: Sequence[Face]) -> list[Face]:
        """All of them in a new order."""
        left, order = list(faces), []
        while left:
            at = self.below(len(left))
            left[at], left[-1] = left[-1], left[at]
            order.append(left.pop())
        return order
