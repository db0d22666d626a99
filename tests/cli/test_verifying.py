"""The record is verified, and what was printed of it is held against it."""

import json
import re
import sqlite3

from tests.formats.pdf_reading import words

HASHES = re.compile(r"SAMPLE/1/Rev\.2 · sha-256 ([0-9a-f]{64}) · record ([0-9a-f]{64})")


def _tamper(file):
    connection = sqlite3.connect(file)
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE journal_entry SET canonical = x'7b7d' WHERE seq = 4")
    connection.commit()
    connection.close()


def _hash_of_act(file, seq):
    query = "SELECT hex(chain_hash) FROM journal_entry WHERE seq = ?"
    connection = sqlite3.connect(file)
    (found,) = connection.execute(query, (seq,)).fetchone()
    connection.close()
    return found


def _printed(sampled, tmp_path, *more):
    """The hash of the release and the record, as the foot of every page prints them."""
    path = tmp_path / "text.pdf"
    sampled.done("export", "solidarity", path, *more)
    return HASHES.search(words(path.read_bytes())).groups()


def test_an_untouched_record_holds(sampled):
    assert "linked without a break" in sampled.done("verify")


def test_the_record_on_a_printed_release_is_confirmed(sampled, tmp_path):
    hashed, record = _printed(sampled, tmp_path)
    sampled.done("export", "solidarity", tmp_path / "text.json")

    told = sampled.told("verify", "--checkpoint", record)

    assert told["holds"]
    assert told["printed_after"] > 0
    assert hashed in (tmp_path / "text.json").read_text(encoding="utf-8")


def test_the_record_on_a_printed_table_is_confirmed_too(sampled, tmp_path):
    _, record = _printed(sampled, tmp_path, "--dispositions")

    assert "the one that was printed after act" in sampled.done("verify", "--checkpoint", record)


def test_a_record_that_never_was_is_not_confirmed(sampled):
    answer = sampled.type("verify", "--checkpoint", "ab" * 32)

    assert answer.exit_code == 1
    assert "never was the one that was printed" in answer.output


def test_what_was_printed_after_the_first_broken_act_cannot_be_told(sampled, tmp_path):
    _, record = _printed(sampled, tmp_path)
    _tamper(sampled.file)

    answer = sampled.type("verify", "--checkpoint", record)

    assert answer.exit_code == 2
    assert "act 4 does not follow" in answer.output
    assert "cannot be told, because it is broken from act 4 on" in answer.output
    assert "never was" not in answer.output


def test_a_program_is_not_told_of_a_printed_act_behind_the_first_broken_one(sampled, tmp_path):
    _, record = _printed(sampled, tmp_path)
    _tamper(sampled.file)

    answer = sampled.type("verify", "--checkpoint", record, "--json")

    assert answer.exit_code == 2
    assert json.loads(answer.output)["printed_after"] is None


def test_what_was_printed_before_the_first_broken_act_is_confirmed(sampled):
    record = _hash_of_act(sampled.file, 3)
    _tamper(sampled.file)

    answer = sampled.type("verify", "--checkpoint", record)

    assert answer.exit_code == 1
    assert "the one that was printed after act 3" in answer.output
