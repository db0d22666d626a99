import json

from drafting.cli import printing
from drafting.text.diff import diff


def test_words_are_printed_as_they_are_and_never_as_markup(capsys):
    printing.say("[bold]Urges[/bold] :smile: " + "all " * 60)

    assert (
        capsys.readouterr().out.rstrip() == "[bold]Urges[/bold] :smile: " + ("all " * 60).rstrip()
    )


def test_edits_stand_between_signs_where_there_is_no_colour():
    line = printing.coloured(diff("one good road", "one long road"))

    assert line.plain == "one [-good-]{+long+} road"


def test_json_keeps_letters_as_they_are(capsys):
    printing.say_json({"title": "Été"})

    written = capsys.readouterr().out
    assert json.loads(written) == {"title": "Été"}
    assert "Été" in written


def test_no_bar_is_drawn_where_nobody_looks_on(capsys):
    with printing.progress("Reading") as report:
        report(1, 2)

    assert capsys.readouterr() == ("", "")
