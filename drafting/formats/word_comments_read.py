"""The comments of a Word file: who said what, about which words of which paragraph."""

from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from drafting.formats.marks import split_mark
from drafting.formats.word_body import BodyReader
from drafting.formats.word_history import LONGEST_NAME
from drafting.formats.word_package import Package
from drafting.formats.word_parts import W, value
from drafting.formats.word_runs_read import Ranges
from drafting.formats.word_tracked import (
    Comment,
    Paragraph,
    Run,
    everything,
    nothing,
    settle,
    stands,
    words,
)

_LATER: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def comments(
    package: Package, ranges: Ranges, paragraphs: Sequence[Paragraph]
) -> tuple[Comment, ...]:
    """Every comment in the order of the file; one without a range is kept without a quote."""
    part = package.part("comments")
    if part is None:
        return ()
    read = [(one, _paragraphs(one)) for one in part.iterfind(f"{W}comment")]
    # A reply names the last paragraph of what it answers, not the comment.
    owners = {own[-1].identity: value(one, "id") for one, own in read if own}
    parents = _parents(package)
    return tuple(
        _comment(one, own, ranges, paragraphs, owners.get(_parent(own, parents), ""))
        for one, own in read
    )


def _paragraphs(element: etree._Element) -> list[Paragraph]:
    reader = BodyReader()
    reader.read(element)
    return reader.paragraphs


def _comment(
    element: etree._Element,
    own: Sequence[Paragraph],
    ranges: Ranges,
    paragraphs: Sequence[Paragraph],
    reply_to: str,
) -> Comment:
    identity = value(element, "id")
    place = ranges.anchors.get(identity)
    # A range may be left open at the end of the file, before which it has no paragraph.
    place = place if place is None or place < len(paragraphs) else None
    return Comment(
        id=identity,
        author=" ".join(value(element, "author").split())[:LONGEST_NAME],
        date=value(element, "date")[:40],
        text="\n".join(one.text for one in settle(own, everything)).strip(),
        quote=_quote(ranges.quoted.get(identity, [])),
        paragraph=place,
        label=_label(paragraphs[place]) if place is not None else "",
        reply_to=reply_to if reply_to != identity else "",
    )


def _quote(runs: Sequence[Run]) -> str:
    """The words a comment is about as they would read; if all of them go, as they read before."""
    accepted = "".join(run.text for run in runs if stands(run.revisions, everything))
    rejected = "".join(run.text for run in runs if stands(run.revisions, nothing))
    return accepted.strip() or rejected.strip()


def _label(paragraph: Paragraph) -> str:
    mark, _ = split_mark(words(paragraph, nothing).lstrip())
    return mark.printed if mark else ""


def _parents(package: Package) -> Mapping[str, str]:
    part = package.part("commentsExtended")
    if part is None:
        return {}
    return {
        one.get(f"{_LATER}paraId", ""): one.get(f"{_LATER}paraIdParent", "")
        for one in part.iter(f"{_LATER}commentEx")
    }


def _parent(own: Sequence[Paragraph], parents: Mapping[str, str]) -> str:
    return parents.get(own[-1].identity, "") if own else ""
