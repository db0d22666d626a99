"""Merkle trees over the journal: that an entry is in it can be checked by whoever holds the entry.

The tree, its hashes and its paths are those of RFC 9162, sections 2.1.1 and 2.1.3.
"""

import hashlib
from collections.abc import Sequence

LENGTH = 32
"""Bytes of a hash."""

EMPTY = hashlib.sha256(b"").digest()
"""The root of a tree without leaves."""


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two parts of a tree beside each other; each is a hash of 32 bytes."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """The hash of a whole tree, from the hashes of its leaves in their order."""
    if len(leaves) < 2:
        return leaves[0] if leaves else EMPTY
    cut = _cut(len(leaves))
    return node_hash(root(leaves[:cut]), root(leaves[cut:]))


def path(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The hashes with which a leaf, counted from 0, leads to the root; the nearest comes first.

    Raises IndexError where the tree has no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    if len(leaves) == 1:
        return ()
    cut = _cut(len(leaves))
    if index < cut:
        return (*path(leaves[:cut], index), root(leaves[cut:]))
    return (*path(leaves[cut:], index - cut), root(leaves[:cut]))


def leads_to(leaf: bytes, place: tuple[int, int], hashes: Sequence[bytes]) -> bytes | None:
    """The root to which a leaf leads; `place` is its index from 0 and the size of the tree.

    None where the hashes are not a path for such a place, whatever they lead to.
    """
    index, size = place
    if not 0 <= index < size or any(len(one) != LENGTH for one in (leaf, *hashes)):
        return None
    found, last = leaf, size - 1
    for one in hashes:
        if last == 0:
            return None
        if index % 2 or index == last:
            found = node_hash(one, found)
            while index % 2 == 0 and index:
                index, last = index // 2, last // 2
        else:
            found = node_hash(found, one)
        index, last = index // 2, last // 2
    return found if last == 0 else None


def _cut(size: int) -> int:
    """The largest power of two that is smaller than a size of at least 2."""
    return 1 << (size - 1).bit_length() - 1
