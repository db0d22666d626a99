"""What an editor would mark, in a file and in a room."""

import json

import pytest

from tests.text.strategies import SHARED

FAULTY = """Draft

Recalls the the river,

1. Thanks the river;

3. Decides to meet in 2013;
"""
KEYS = [
    "rule",
    "severity",
    "place",
    "paragraph",
    "index",
    "start",
    "end",
    "words",
    "sentence",
    "fix",
]


@pytest.fixture
def letter(tmp_path):
    """A file in which an editor finds four things."""
    path = tmp_path / "letter.txt"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def _found(terminal, *words):
    answer = terminal.type("check", *words, "--json")
    assert answer.exit_code == 1, (answer.output, answer.exception)
    return json.loads(answer.stdout)


def test_every_finding_of_a_file_names_its_rule_its_place_and_its_fix(terminal, letter):
    found = _found(terminal, letter)

    assert [list(one) for one in found] == [KEYS] * len(found)
    assert [(one["rule"], one["place"], one["words"], one["fix"]) for one in found] == [
        ("opening-form", "PP1", "Recalls", "Recalling"),
        ("doubled-word", "PP1", "the the", "the"),
        ("end-punctuation", "OP2", ";", "."),
        ("label-order", "OP2", "", None),
    ]


def test_a_person_reads_each_finding_with_the_words_around_it(terminal, letter):
    answer = terminal.type("check", letter)

    assert answer.exit_code == 1
    assert "PP1: error" in answer.stdout
    assert "Recalls [-the the-]{+the+} river," in answer.stdout
    assert answer.stdout.endswith("4 found: 3 error, 1 warning, 0 advice.\n")


def test_a_sound_file_ends_well(terminal, letter):
    letter.write_text("Draft\n\n1. Thanks it;\n\n2. Decides to meet.\n", encoding="utf-8")

    assert terminal.done("check", letter) == "Nothing was found.\n"


def test_the_resolution_has_a_warning_and_no_error(terminal):
    seed = SHARED / "seed" / "resolution-21-10.txt"
    if not seed.exists():
        pytest.skip("the resolution is not beside the project")

    found = _found(terminal, seed)

    assert [(one["rule"], one["severity"]) for one in found] == [("repeated-verb", "warning")]


def test_the_working_text_of_a_declaration_is_checked(terminal, letter):
    terminal.done("import", letter, "--slug", "letter")

    found = _found(terminal, "letter")

    assert [one["rule"] for one in found] == ["opening-form", "doubled-word", "end-punctuation"]
    assert all(one["paragraph"] for one in found)


def test_an_editor_finds_nothing_in_the_sample(sampled):
    assert sampled.told("check", "solidarity") == []


def test_a_file_that_cannot_be_read_as_a_text_is_refused(terminal, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"")

    assert "is empty" in terminal.refused("check", path)


def test_a_declaration_that_is_not_there_is_refused(sampled):
    assert "solidarity" in sampled.refused("check", "nowhere")
