"""The template: every style that our files use is in it."""

import pytest

from drafting.formats.word_compilation import Compilation, Remark, compile_word
from drafting.formats.word_lines import lines
from drafting.formats.word_styles import styles
from tests.formats.samples import EDITION, OUTLINE
from tests.formats.word_reading import W, part

KNOWN = {one.get(f"{W}styleId") for one in styles("en").iter(f"{W}style")}


@pytest.mark.parametrize("name", ["document", "comments", "head1", "head2", "foot1", "foot2"])
def test_every_style_that_is_used_is_in_the_template(name):
    raw = compile_word(Compilation(EDITION, (), (Remark("", "Observer", "Yes."),)))

    tags = [f"{W}pStyle", f"{W}rStyle"]
    used = {one.get(f"{W}val") for one in part(raw, f"word/{name}.xml").iter(*tags)}
    assert used
    assert used <= KNOWN


def test_points_are_set_deeper_the_deeper_they_lie():
    found = {one.style for one in lines(OUTLINE) if one.kind == "subparagraph"}

    assert found == {"DeclarationSubparagraph1", "DeclarationSubparagraph2"}


def test_no_style_is_named_twice():
    names = [one.get(f"{W}val") for one in styles("ar").iter(f"{W}name")]

    assert len(names) == len(set(names))
