"""The negotiation text is told, with every open proposal in place."""

from drafting.text.compilation import read


def test_every_open_proposal_stands_in_its_place_with_its_name(sampled):
    told = sampled.told("compilation", "solidarity")

    marked = [one for one in told["paragraphs"] if one["text"] != one["base"]]
    assert marked
    for one in marked:
        base, proposals = read(one["text"])
        assert base == one["base"]
        assert all(proposal.names or not proposal.text for proposal in proposals)


def test_the_segments_join_to_the_base(sampled):
    for one in sampled.told("compilation", "solidarity")["paragraphs"]:
        base = [part["text"] for part in one["segments"] if part["role"] != "insertion"]
        assert "".join(base) == one["base"]


def test_a_person_reads_brackets_and_names(sampled):
    answer = sampled.done("compilation", "solidarity")

    assert "Norway, Switzerland)" in answer
    assert "PP1 " in answer


def test_a_declaration_that_is_not_there_is_refused(sampled):
    assert "“peace”" in sampled.refused("compilation", "peace")
