"""The disposition report is printed, written to a file, and told to programs."""


def test_a_person_reads_what_became_of_everything(sampled):
    answer = sampled.done("report", "dispositions", "solidarity")

    assert "Amendment 1, Kiribati: In PP3" in answer
    assert "In the text: PP3, since release 2, SAMPLE/1/Rev.1." in answer


def test_it_is_told_of_one_stakeholder_alone(sampled):
    told = sampled.told("report", "dispositions", "solidarity", "--stakeholder", "Kenya")

    assert {one["by"] for one in told["entries"]} == {"Kenya"}


def test_it_is_written_in_the_format_of_the_suffix(sampled, tmp_path):
    path = tmp_path / "report.csv"

    answer = sampled.done("report", "dispositions", "solidarity", path, "--by", "stakeholder")

    assert "entries on “solidarity”" in answer
    assert path.read_bytes().startswith("\ufeffParagraph,By,".encode())


def test_a_stakeholder_who_said_nothing_is_refused_by_name(sampled):
    wish = ("report", "dispositions", "solidarity", "--stakeholder", "Atlantis")

    assert "“Atlantis”" in sampled.refused(*wish)


def test_a_report_to_the_council_becomes_a_text_of_the_room(sampled, tmp_path):
    answer = sampled.done("report", "council", "solidarity")

    assert "solidarity-council-report" in answer
    assert "of 8,500 words" in answer
    sampled.done("export", "solidarity-council-report", tmp_path / "report.txt")
    assert "Annex II: Contributors" in (tmp_path / "report.txt").read_text(encoding="utf-8")


def test_a_report_to_the_assembly_is_told_as_json(sampled):
    told = sampled.told("report", "assembly", "solidarity")

    assert told["slug"] == "solidarity-assembly-report"
    assert 300 < told["words"] < 8_500
    assert sampled.type("check", told["slug"]).exit_code == 0
