import pytest

from drafting.formats.edition import SAMPLE_NOTICE
from drafting.formats.minutes import FORMS, Line, Minutes, Part

HOSTILE = "<b>*Not* agreed</b>\n# at [all](x)"
MINUTES = Minutes(
    "Minutes of First reading",
    "On good neighbours",
    "TEST/1",
    (Part("How it went", (Line("4 May", "OP1", HOSTILE),)),),
    is_sample=True,
)


def _written(suffix):
    return FORMS[suffix][1](MINUTES)


@pytest.mark.parametrize("suffix", FORMS)
def test_the_minutes_say_what_they_are_of_and_that_it_is_a_sample(suffix):
    written = _written(suffix)

    assert "Minutes of First reading" in written
    assert "TEST/1" in written
    assert SAMPLE_NOTICE in written


def test_plain_text_keeps_every_word_on_its_line():
    assert "- 4 May – OP1 – <b>*Not* agreed</b> # at [all](x)" in _written("txt")


def test_markdown_takes_no_word_for_a_mark():
    line = next(one for one in _written("md").splitlines() if one.startswith("- "))

    assert line == r"- 4 May – OP1 – \<b\>\*Not\* agreed\</b\> \# at \[all\](x)"


def test_a_web_page_shows_tags_as_words():
    written = _written("html")

    assert "&lt;b&gt;" in written
    assert "<b>" not in written
