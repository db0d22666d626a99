import json

import pytest

from tests.bench.text.peers import foreign
from tests.bench.text.peers.merging import with_git, with_merge3, with_patches, words
from tests.bench.text.peers.rows import PeerRow, absent, report_peers

BASE = "All peoples have rights. States have duties towards each other, today."
OURS = "All nations have rights. States have duties towards each other, today."
THEIRS = "All peoples have rights. States have duties towards each other, always."


@pytest.mark.parametrize("merging", [with_merge3, with_patches, with_git])
def test_other_engines_merge_changes_that_are_far_apart(merging):
    text = merging(BASE, OURS, THEIRS)

    assert text == "All nations have rights. States have duties towards each other, always."


@pytest.mark.parametrize("merging", [with_merge3, with_git])
def test_other_engines_ask_where_one_word_is_wanted_twice(merging):
    text = merging(BASE, OURS, BASE.replace("peoples", "persons"))

    assert text is None


def test_words_join_to_the_text():
    assert "".join(words(f"{BASE}\n ")) == f"{BASE}\n "


def test_an_engine_that_cannot_be_had_is_named_with_the_reason(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(foreign.PeerAbsentError, match="there is no node"):
        foreign.ask_node("jsdiff.cjs", [])
    with pytest.raises(foreign.PeerAbsentError, match="there is no php"):
        foreign.ask_php("wikidiff.php", [])


def test_the_side_table_is_written_down(tmp_path, capsys):
    path = tmp_path / "build" / "peers.json"
    rows = [PeerRow("merge", "git", {"right": 1.0}), absent("merge", "node-diff3", "no npm")]

    report_peers(rows, path)

    assert [row["note"] for row in json.loads(path.read_text())] == ["", "absent: no npm"]
    assert "node-diff3" in capsys.readouterr().out
