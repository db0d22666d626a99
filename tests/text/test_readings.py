"""What a reader must see, case by case, in readings.json."""

import json
from pathlib import Path

import pytest

from drafting.text.diff import diff
from drafting.text.merge import merge

CASES = json.loads(Path(__file__).with_suffix("").with_name("readings.json").read_text("utf-8"))
FORMS = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}


def named(cases):
    return [pytest.param(case, id=case["name"]) for case in cases]


@pytest.mark.parametrize("case", named(CASES["comparisons"]))
def test_a_reader_sees_what_a_drafter_would_have_marked(case):
    edits = diff(case["before"], case["after"])

    assert "".join(FORMS[edit.kind].format(edit.text) for edit in edits) == case["seen"]


@pytest.mark.parametrize("case", named(case for case in CASES["comparisons"] if "nature" in case))
def test_a_reader_is_told_what_sort_of_change_it_is(case):
    edits = diff(case["before"], case["after"])

    assert {edit.nature for edit in edits if edit.kind != "equal"} == {case["nature"]}


@pytest.mark.parametrize("case", named(CASES["merges"]))
def test_two_changes_are_both_made_or_a_person_is_asked(case):
    merged = merge(case.get("base", CASES["base"]), case["ours"], case["theirs"])

    if case["outcome"] == "order":
        assert [one.asks_for_order for one in merged.conflicts] == [True]
    elif case["outcome"].startswith("?"):
        assert merged.text is None
        assert case["outcome"][2:] in ("", merged.conflicts[0].base.strip())
    else:
        assert merged.text == case["outcome"]
