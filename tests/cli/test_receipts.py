import json
from dataclasses import asdict

import pytest
from click.testing import CliRunner

from drafting.cli.main import main
from drafting.queries import submission_receipts
from tests import factories

WORDS = "Reaffirms the bridge;"


@pytest.fixture
def told(session, cast, declaration):
    """A receipt as the room hands it out, after which the journal went on."""
    row = factories.row(session, declaration, "OP1")
    made = factories.amendment(session, cast.northland, row, text=WORDS)
    factories.comment(session, cast.observer, row, "Yes")
    found = submission_receipts.for_amendment(session, cast.northland, made.id)
    return {
        "entry": found.entry,
        "words": found.words_hash,
        "seq": found.seq,
        "leaf": found.leaf_hash,
        "chain": found.chain_hash,
        "journal": asdict(submission_receipts.inclusion(session, found)),
    }


def _check(folder, told, *options):
    file = folder / "receipt.json"
    file.write_text(told if isinstance(told, str) else json.dumps(told))
    return CliRunner().invoke(main, ["receipt", str(file), *options])


def test_a_receipt_proves_that_the_words_are_in_the_journal(tmp_path, told):
    (tmp_path / "words.txt").write_text(WORDS)

    answer = _check(tmp_path, told, "--words", str(tmp_path / "words.txt"))

    assert answer.exit_code == 0, answer.output
    assert told["journal"]["root"] in answer.output


def test_other_words_are_not_those_of_the_receipt(tmp_path, told):
    (tmp_path / "words.txt").write_text(WORDS + " ")

    answer = _check(tmp_path, told, "--words", str(tmp_path / "words.txt"))

    assert answer.exit_code == 1
    assert "Other words" in answer.stderr


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("entry", '{"seq":1}', "was changed"),
        ("words", "0" * 64, "does not say"),
        ("seq", 1, "do not lead"),
        ("leaf", "0" * 64, "was changed"),
    ],
)
def test_a_receipt_that_was_changed_proves_nothing(tmp_path, told, name, value, fault):
    answer = _check(tmp_path, {**told, name: value})

    assert answer.exit_code == 1
    assert fault in answer.stderr


@pytest.mark.parametrize(
    "change", [{"root": "0" * 64}, {"path": []}, {"path": ["no hash"]}, {"size": 1}]
)
def test_a_way_that_was_changed_leads_nowhere(tmp_path, told, change):
    answer = _check(tmp_path, {**told, "journal": {**told["journal"], **change}})

    assert answer.exit_code == 1
    assert "do not lead" in answer.stderr


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"entry": 1}'])
def test_what_is_no_receipt_is_refused_with_a_sentence(tmp_path, content):
    answer = _check(tmp_path, content)

    assert answer.exit_code == 1
    assert "is not a receipt" in answer.stderr


def test_a_file_that_is_not_there_is_refused_with_a_sentence(tmp_path):
    answer = CliRunner().invoke(main, ["receipt", str(tmp_path / "none.json")])

    assert answer.exit_code == 1
    assert "cannot be read" in answer.stderr
