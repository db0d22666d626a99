import json
from datetime import UTC, datetime

import pytest

from drafting.cli.demo import sample

NODES = (
    {"key": "t", "parent": None, "kind": "title", "text": "On harbours"},
    {"key": "o", "parent": None, "kind": "operative", "text": "Urges:"},
    {"key": "a", "parent": "o", "kind": "subparagraph", "text": "to act."},
)


def test_the_keys_follow_the_order_of_the_text():
    assert list(sample.keys(NODES)) == ["t", "o", "a"]


def test_the_first_draft_is_a_file_that_the_room_imports():
    told = {"title": "On harbours", "language": "en", "nodes": NODES}

    written = json.loads(sample.as_file(told))

    assert [node["kind"] for node in written["text"]] == ["title", "operative"]
    assert written["text"][1]["children"][0]["text"] == "to act."


@pytest.mark.parametrize(
    ("edits", "text"), [([], "one road"), ([["one", "a"], ["a road", "two roads"]], "two roads")]
)
def test_edits_are_made_one_after_the_other(edits, text):
    assert sample.edited("one road", edits) == text


@pytest.mark.parametrize("old", ["bridge", "o"])
def test_an_edit_that_does_not_find_its_words_once_is_a_fault(old):
    with pytest.raises(ValueError, match="does not stand once"):
        sample.edited("one road", [[old, "new"]])


def test_people_come_in_before_the_first_act():
    acts = [{"at": "2026-03-15T09:00:00+00:00"}]

    assert sample.before_all(acts) == datetime(2026, 3, 1, 9, tzinfo=UTC)
