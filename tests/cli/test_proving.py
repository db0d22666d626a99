"""The proof is told, and a lost proposal is a failure."""


def test_every_proposal_is_accounted_for(sampled):
    told = sampled.told("proof", "solidarity")

    assert told["counts"]["unaccounted"] == 0
    assert sum(told["counts"].values()) == len(told["proposals"])


def test_what_stands_names_its_paragraphs(sampled):
    found = sampled.told("proof", "solidarity")["proposals"]

    standing = [one for one in found if one["whither"] == "stands"]
    assert standing
    assert all(one["places"] and one["words"] for one in standing)


def test_a_person_reads_where_each_went(sampled):
    answer = sampled.done("proof", "solidarity")

    assert "Amendment 1 (Kiribati): its words stand in the text" in answer
    assert "     0  not accounted for" in answer


def test_one_that_is_not_accounted_for_is_a_failure(sampled, monkeypatch):
    monkeypatch.setattr("drafting.queries.proof._places", lambda *_: {})
    monkeypatch.setattr("drafting.queries.proof._credited", lambda *_: {})

    answer = sampled.type("proof", "solidarity")

    assert answer.exit_code == 1
    assert "not accounted for" in answer.output
