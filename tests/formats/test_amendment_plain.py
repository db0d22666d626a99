"""One amendment in plain text says who asks for what, word for word, and why."""

from dataclasses import replace

from drafting.formats.amendment_plain import write_plain_amendment
from drafting.formats.edition import SAMPLE_NOTICE
from tests.formats.samples import EDITION
from tests.formats.test_akn_amendment import _asked


def test_it_says_who_asks_for_what_and_how_the_text_would_read():
    written = write_plain_amendment(EDITION, _asked())

    assert written.split("\n\n") == [
        "Amendment 7 by Norway",
        f"{SAMPLE_NOTICE}\nOP1 of A/COAST/1/L.2",
        "In OP1, replace “every ship” with “each vessel”.",
        "The text reads:",
        "Urges every ship to wait;",
        "It would read:",
        "Urges each vessel to wait;",
        "Reasons:",
        "It is wider.",
        "And shorter.\n",
    ]


def test_what_is_not_known_is_left_out():
    bare = replace(EDITION, symbol="", is_sample=False)

    written = write_plain_amendment(bare, _asked(before="", after="", reasons=""))

    assert written.split("\n\n")[1:] == [
        "OP1",
        "In OP1, replace “every ship” with “each vessel”.\n",
    ]
