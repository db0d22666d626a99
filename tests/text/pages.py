"""What a browser makes of a page, hostile strings to put on one, and texts full of marks."""

import json
from html.parser import HTMLParser

import pytest
from hypothesis import strategies as st

from tests.text.strategies import SHARED

_INK = [
    *["*", "[", "]", "(", ")", "[^1]", "[^2]", "*so*", " ", "a", "b ", "\\"],
    *["[c](https://x.org)", "[c](https://y.org)", "https://x.org", "javascript:"],
    *["<b>", '"', "&amp;", "\u200b", "\u00a0", "\u0634\u0639\u0628", "\u5171\u548c"],
]

marked = st.lists(st.sampled_from(_INK), max_size=12).map("".join)
"""A text with marks, opened and closed or not."""


class Seen(HTMLParser):
    """The tags of a page, their attributes and the words, each with the classes around it."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.words, self.around, self.open = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.extend(attrs)
        self.open.append((tag, dict(attrs).get("class", "")))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        self.words.append(data)
        self.around.append({tag for tag, _ in self.open} | {name for _, name in self.open})

    def without(self, *names):
        """The words outside every tag and class of these names."""
        return "".join(
            words
            for words, around in zip(self.words, self.around, strict=True)
            if not around.intersection(names)
        )


def seen(html):
    parser = Seen()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


def strings(name):
    """The hostile strings of one file, or a skip where they are absent."""
    path = SHARED / "data" / "hostile" / name
    if not path.exists():
        pytest.skip("the shared hostile strings are not beside the project")
    return json.loads(path.read_text(encoding="utf-8"))
