"""What a Word file with tracked changes would propose for a release; nothing is stored.

Each author's proposal is that author's changes alone, applied to the paragraph of the release.
What was changed without tracking is no proposal, but a doubt for a person to look at.
"""

from drafting.formats.outline import Outline
from drafting.formats.word_findings import (
    SCRUBBED,
    Proposal,
    Read,
    Remark,
    Uncertainty,
    is_nameless,
)
from drafting.formats.word_ground import Ground
from drafting.formats.word_proposing import Proposing
from drafting.formats.word_tracked import Comment, Tracked

NAMES_GONE = (
    "The names of authors were taken out of the file: what “Author” changed may be the work of "
    "several people. It goes to whoever sent the file, unless you say whose it is."
)
NOTE_CHANGED = "The words of a note were changed; the room keeps its reference, not its words."
NOWHERE = "The comment stands at no paragraph of the release."


def proposals(reading: Tracked, release: Outline) -> Read:
    """The proposals and comments of a file that was made from this release, and all doubts."""
    ground = Ground(reading, release)
    found: list[Proposal] = []
    doubts = list(ground.doubts())
    for author in reading.authors():
        proposing = Proposing(ground, author)
        found.extend(proposing.proposals())
        doubts.extend(proposing.doubts)
    found.sort(key=lambda one: ground.rank(one.paragraph))
    if any(one.is_scrubbed for one in found):
        doubts.append(Uncertainty("", "", NAMES_GONE))
    doubts.extend(
        Uncertainty("", "", NOTE_CHANGED, one.rejected, one.accepted)
        for one in reading.notes
        if one.accepted != one.rejected
    )
    remarks = tuple(_remark(ground, one) for one in reading.comments)
    doubts.extend(
        Uncertainty("", "", NOWHERE, one.quote, one.text) for one in remarks if not one.paragraph
    )
    return Read(tuple(found), remarks, tuple(doubts))


def _remark(ground: Ground, comment: Comment) -> Remark:
    place = ground.at(comment.paragraph) if comment.paragraph is not None else None
    return Remark(
        paragraph=place.id if place else "",
        label=place.label if place else "",
        author=SCRUBBED if is_nameless(comment.author) else comment.author,
        date=comment.date,
        quote=comment.quote,
        text=comment.text,
    )
