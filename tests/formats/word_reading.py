"""A small reader of our own Word files: every paragraph with its changes accepted or rejected.

It shares no line with what writes them: what it gives is what a person would see in Word.
"""

from io import BytesIO
from itertools import groupby
from typing import NamedTuple
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
GIVEN = {f"{W}{tag}" for tag in ("ins", "moveTo")}
TAKEN = {f"{W}{tag}" for tag in ("del", "moveFrom")}
CHANGES = GIVEN | TAKEN
END = "EndOfText"


class Read(NamedTuple):
    """A paragraph as it stands in a file."""

    style: str
    label: str
    text: str


def part(raw, name="word/document.xml"):
    """One part of the file as a tree."""
    with ZipFile(BytesIO(raw)) as package:
        return etree.fromstring(package.read(name))


def everybody(_author):
    """Whoever made a change, it is accepted."""
    return True


def nobody(_author):
    """Whoever made a change, it is rejected."""
    return False


def paragraphs(raw, accepts=everybody):
    """The paragraphs of the text after a person accepted some authors' changes and no others."""
    links = {one.get("Id"): one.get("Target") for one in part(raw, "word/_rels/document.xml.rels")}
    reader = _Reader(accepts, links)
    found, begun = [], []
    for paragraph in part(raw).iter(f"{W}p"):
        begun.extend(reader.runs(paragraph))
        if reader.ends(paragraph):
            found.append(Read(reader.style(paragraph), *_joined(begun)))
            begun = []
    assert not begun, "words that no paragraph's end closes"
    assert found[-1] == Read(END, "", "")
    return found[:-1]


def bookmarks(raw):
    """The names of the bookmarks with the words between their ends, all changes accepted."""
    reader, found, opened = _Reader(everybody, {}), {}, {}
    for element in part(raw).iter():
        if element.tag == f"{W}bookmarkStart":
            opened[element.get(f"{W}id")] = element.get(f"{W}name")
            found[element.get(f"{W}name")] = ""
        elif element.tag == f"{W}bookmarkEnd":
            del opened[element.get(f"{W}id")]
        elif element.tag == f"{W}t" and reader.stays(element):
            for name in opened.values():
                found[name] += element.text
    return found


class _Reader:
    def __init__(self, accepts, links):
        self.accepts, self.links = accepts, links

    def stays(self, element):
        return all(
            (one.tag in GIVEN) == self.accepts(one.get(f"{W}author"))
            for one in element.iterancestors(*CHANGES)
        )

    def ends(self, paragraph):
        marks = paragraph.find(f"{W}pPr/{W}rPr")
        changes = [] if marks is None else [one for one in marks if one.tag in CHANGES]
        return all((one.tag in GIVEN) == self.accepts(one.get(f"{W}author")) for one in changes)

    def style(self, paragraph):
        settings = paragraph.find(f"{W}pPr")
        former = settings.find(f"{W}pPrChange")
        if former is not None and not self.accepts(former.get(f"{W}author")):
            settings = former.find(f"{W}pPr")
        return settings.find(f"{W}pStyle").get(f"{W}val")

    def runs(self, paragraph):
        for run in paragraph.iter(f"{W}r"):
            if self.stays(run):
                words = "".join(
                    one.text or "" for one in run if one.tag in {f"{W}t", f"{W}delText"}
                )
                link = next(run.iterancestors(f"{W}hyperlink"), None)
                target = None if link is None else self.links[link.get(f"{R}id")]
                yield self._manner(run), None if link is None else (target, link), words

    def _manner(self, run):
        settings = run.find(f"{W}rPr")
        former = None if settings is None else settings.find(f"{W}rPrChange")
        if former is not None and not self.accepts(former.get(f"{W}author")):
            settings = former.find(f"{W}rPr")
        style = None if settings is None else settings.find(f"{W}rStyle")
        return "" if style is None else style.get(f"{W}val")


def _joined(runs):
    """The label, and the words with the marks that their styles stand for."""
    label = "".join(words for style, _, words in runs if style == "ParagraphLabel")
    text = ""
    for (style, link, _), group in groupby(enumerate(runs), _alike):
        words = "".join(words for _, (_, _, words) in group)
        if link is not None:
            text += f"[{words}]({link})"
        elif style == "FootnoteMark":
            text += f"[^{words}]"
        elif style != "ParagraphLabel":
            text += f"*{words}*" if style == "Emphasis" and words else words
    return label, text


def _alike(one):
    place, (style, link, _) = one
    target, element = link or (None, None)
    alone = place if style == "FootnoteMark" else id(element)
    return "" if style == "OpeningWords" else style, target, alone
