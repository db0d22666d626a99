"""Word files as they come back: a short release, and what delegations did to it."""

from drafting.formats.outline import Node, Outline, labelled
from drafting.formats.word_proposals import proposals
from drafting.formats.word_read import read_word
from tests.formats.word_files import W, comments, p, t, word_file

OAK = "Recalling that the oak stands by the river,"
ROAD = "Reaffirms that each neighbour keeps the road in good repair;"
RIVER = "Calls upon all neighbours to share what the river brings;"
MEETING = "Decides to meet again next year."
TEXTS = {"oak": OAK, "road": ROAD, "river": RIVER, "meeting": MEETING}
RELEASE = labelled(
    Outline(
        (
            Node("title", "Draft declaration on good neighbours", id="title"),
            Node("preambular", OAK, id="oak"),
            Node("operative", ROAD, id="road"),
            Node("operative", RIVER, id="river"),
            Node("operative", MEETING, id="meeting"),
        )
    )
)
NUMBERS = {"road": "1.", "river": "2.", "meeting": "3."}
DELETED_END = f'<w:del xmlns:w="{W}" w:id="1" w:author="Northland"/>'
NEW_END = f'<w:ins xmlns:w="{W}" w:id="1" w:author="Northland"/>'


def number(identity: str) -> str:
    """The number that the room prints before a paragraph, and the gap behind it."""
    printed = NUMBERS.get(identity, "")
    return f"<w:r><w:t>{printed}</w:t><w:tab/></w:r>" if printed else ""


def paragraph(identity: str, *inside: str, mark: str = "") -> str:
    """A paragraph of the release as it came back, with its number and its bookmark."""
    words = inside or (t(TEXTS[identity]),)
    return p(number(identity), *words, mark=mark, bookmark=f"_decl_{identity}")


def returned(*blocks: str, said: str = "", **changed: str) -> bytes:
    """The whole file; a paragraph that was changed is given by its identity.

    `blocks` stand in the place of everything below the title.
    """
    usual = [changed.get(identity, paragraph(identity)) for identity in TEXTS]
    title = p(t("Draft declaration on good neighbours"), bookmark="_decl_title")
    others = {"comments": comments(said)} if said else {}
    return word_file(p(t("A/SAMPLE/1")), title, *(blocks or usual), **others)


def found(*blocks: str, said: str = "", **changed: str):
    """What the file would propose."""
    raw = returned(*blocks, said=said, **changed)
    return proposals(read_word(raw, "draft.docx"), RELEASE)
