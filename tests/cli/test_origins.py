"""Of every word the terminal tells by whom it is."""


def test_the_runs_of_every_paragraph_are_told(sampled):
    told = sampled.told("origins", "solidarity")

    assert {run["by"] for one in told["paragraphs"] for run in one["runs"]} == {
        one["by"] for one in told["contributors"]
    }


def test_a_person_reads_whose_the_words_of_a_paragraph_are(sampled):
    answer = sampled.done("origins", "solidarity", "--paragraph", "PP1")

    assert answer.startswith("PP1, version ")
    assert "  ← imported, since " in answer
    assert " per cent  imported, SAMPLE/1 – SAMPLE/1" in answer


def test_an_earlier_release_was_all_imported(sampled):
    told = sampled.told("origins", "solidarity", "--release", "1")

    assert [one["by"] for one in told["contributors"]] == ["imported"]


def test_a_paragraph_that_is_not_there_is_refused(sampled):
    sentence = sampled.refused("origins", "solidarity", "--paragraph", "OP99")

    assert "“OP99”" in sentence


def test_a_text_without_a_release_has_no_origins(sampled, tmp_path):
    file = tmp_path / "text.txt"
    file.write_text("Draft on roads\n\n1. Calls upon States to share roads.\n")
    sampled.done("import", file, "--slug", "roads")

    assert "No release of “roads”" in sampled.refused("origins", "roads")
