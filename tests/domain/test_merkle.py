import base64
import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.config import ROOT
from drafting.domain.merkle import EMPTY, leads_to, node_hash, path, root

VECTORS = ROOT.parent / "shared" / "data" / "merkle" / "inclusion"


def _hashed(one):
    return hashlib.sha256(b"\x00" + one).digest()


TREES = st.lists(st.binary(min_size=1, max_size=4).map(_hashed), min_size=1)


def _read(value):
    return base64.b64decode(value or "")


def _vectors():
    return sorted(VECTORS.rglob("*.json"))


def test_a_tree_without_leaves_has_the_hash_of_nothing():
    assert root([]) == EMPTY


def test_the_last_of_three_leaves_stands_beside_the_first_two():
    one, two, three = (_hashed(name) for name in (b"1", b"2", b"3"))

    assert root([one, two, three]) == node_hash(node_hash(one, two), three)


@given(TREES, st.data())
def test_every_leaf_leads_to_the_root(leaves, data):
    index = data.draw(st.integers(0, len(leaves) - 1))

    assert leads_to(leaves[index], (index, len(leaves)), path(leaves, index)) == root(leaves)


@given(TREES, st.data())
def test_a_path_that_was_changed_leads_elsewhere(leaves, data):
    index = data.draw(st.integers(0, len(leaves) - 1))
    hashes = list(path(leaves, index))
    at = data.draw(st.integers(0, len(hashes)))
    change = [*hashes[:at], bytes(32), *hashes[at + data.draw(st.integers(0, 1)) :]]

    assert leads_to(leaves[index], (index, len(leaves)), change) != root(leaves)


@pytest.mark.parametrize("index", [-1, 2])
def test_there_is_no_path_for_a_leaf_that_is_not_there(index):
    with pytest.raises(IndexError):
        path([_hashed(b"1"), _hashed(b"2")], index)


def test_the_vectors_are_there_or_the_reason_is_said():
    if not VECTORS.is_dir():
        pytest.skip("the shared vectors are not beside this checkout")

    assert len(_vectors()) > 50


@pytest.mark.parametrize("file", _vectors(), ids=lambda one: str(one.relative_to(VECTORS)))
def test_the_vectors_of_others_are_judged_as_they_say(file: Path):
    told = json.loads(file.read_text())
    place = (told["leafIdx"], told["treeSize"])

    reached = leads_to(_read(told["leafHash"]), place, [_read(one) for one in told["proof"] or []])

    assert (reached == _read(told["root"])) is not told["wantErr"]
