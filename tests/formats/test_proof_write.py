"""The proof as a file: nothing of a proposal is left out, and the tables follow the text."""

import json

from drafting.formats.proof_write import (
    ProofReport,
    ProvedEntry,
    ProvedPlace,
    proposal_table,
    source_table,
    write_proof,
)

LATER, FIRST = ProvedPlace("b", "OP2", 1), ProvedPlace("a", "OP1", 3)
STANDS = ProvedEntry(1, "Norway", "stands", "accepted", "It is clearer.", None, 4, (LATER, FIRST))
GOES_ON = ProvedEntry(2, "Kenya", "goes_on", "merged", "", 1, 0, ())
SAID = {"stands": "its words stand in the text", "goes_on": "goes on in another amendment"}
REPORT = ProofReport({"stands": 1, "goes_on": 1}, (STANDS, GOES_ON), SAID, ("a", "b"))


def test_programs_read_every_field_of_every_proposal():
    found = json.loads(write_proof(REPORT))

    assert found["counts"] == {"stands": 1, "goes_on": 1}
    assert found["proposals"][0] == {
        "number": 1,
        "name": "Norway",
        "whither": "stands",
        "outcome": "accepted",
        "reason": "It is clearer.",
        "into": None,
        "words": 4,
        "places": [
            {"paragraph": "b", "label": "OP2", "words": 1},
            {"paragraph": "a", "label": "OP1", "words": 3},
        ],
    }


def test_the_source_table_follows_the_text():
    assert source_table(REPORT).rows == (("OP1", "1", "Norway", "3"), ("OP2", "1", "Norway", "1"))


def test_every_proposal_has_a_row():
    assert proposal_table(REPORT).rows == (
        (
            *("1", "Norway", "its words stand in the text", "4", "OP2 (1); OP1 (3)"),
            *("", "accepted: It is clearer."),
        ),
        ("2", "Kenya", "goes on in another amendment", "0", "", "1", "merged"),
    )
