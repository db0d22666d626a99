"""The identities that the bookmarks of the room give to the paragraphs of a Word file."""

from collections.abc import Sequence

from drafting.formats.word_moved import COPY
from drafting.formats.word_tracked import Paragraph

OURS_BEGIN = "_decl_"


def identities(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """For each paragraph the identity it carries, or nothing; no identity is given twice.

    The bookmark of a paragraph that was deleted slips to the front of the next one, so the last
    bookmark counts. One that was cut and pasted is called a copy; it counts where the original
    is gone.
    """
    found = [_last(one, copies=False) for one in paragraphs]
    for place, paragraph in enumerate(paragraphs):
        pasted = _last(paragraph, copies=True)
        if not found[place] and pasted not in found:
            found[place] = pasted
    return tuple(one if found.index(one) == at else "" for at, one in enumerate(found))


def _last(paragraph: Paragraph, *, copies: bool) -> str:
    names = [
        COPY.sub("", name)
        for name in paragraph.bookmarks
        if name.startswith(OURS_BEGIN) and bool(COPY.search(name)) is copies
    ]
    return names[-1].removeprefix(OURS_BEGIN) if names else ""
