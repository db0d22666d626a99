"""What is found in a Word file that came back: proposals, comments, and what is in doubt."""

from dataclasses import dataclass

MOVE, SPLIT, JOIN = "move", "split", "join"
"""What a file can ask for besides the kinds of an amendment."""

SCRUBBED = "Author"
"""What Word writes in the place of a name that was taken out."""

NAMELESS = frozenset(
    {"", "author", "auteur", "autor", "автор", "作者", "المؤلف", "unknown", "unknown author"}
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one author would have done to one paragraph."""

    paragraph: str
    """Its identity; of an insertion, that of the paragraph it follows, or nothing at the start."""
    label: str
    kind: str
    author: str
    before: str
    after: str
    """The words; of a split, those of its parts, a line each."""
    is_scrubbed: bool = False
    """Whether the name was taken out of the file: the proposal is the uploader's, then."""
    others: tuple[str, ...] = ()
    """The other paragraphs that become one with it."""
    follows: str = ""
    """The paragraph behind which a moved one comes to stand."""
    target: str = ""
    """The paragraph beside which a moved one comes to stand, where the file says it outright."""
    side: str = ""
    """On which side of that one."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment of the file, on a paragraph of the release if it stands at one."""

    paragraph: str
    label: str
    author: str
    date: str
    quote: str
    text: str
    on_whole: bool = False
    """Whether it says of itself that it speaks of the text as a whole."""


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """Something a person should look at, with the words of the release and of the file."""

    paragraph: str
    label: str
    sentence: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """All that a file would propose and remark, and what it leaves in doubt."""

    proposals: tuple[Proposal, ...] = ()
    comments: tuple[Remark, ...] = ()
    doubts: tuple[Uncertainty, ...] = ()


def is_nameless(author: str) -> bool:
    """Whether this is no name, but what stands where a name was taken out."""
    return author.casefold() in NAMELESS
