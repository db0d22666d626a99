"""Our Word files as LibreOffice reads them, which had no part in writing them."""

from dataclasses import replace

from drafting.formats.edition import Edition
from drafting.formats.outline import Node, Outline, grow
from drafting.formats.word_compilation import Compilation, Proposal, Remark, compile_word
from drafting.formats.word_redline import redline
from drafting.formats.word_write import write_word
from drafting.text.markup import plain
from tests.formats.in_libreoffice import judged
from tests.formats.samples import EDITION, NODES
from tests.formats.word_reading import everybody, nobody, paragraphs

MAY = "2026-05-01T09:00:00Z"
WORDS = (
    *("every", "coast", "shall", "keep", "light", "and", "rope"),
    *("for", "ships", "which", "come", "by", "night"),
)
PLACES = [(depth, Node(kind, text, f"p{at}")) for at, (depth, kind, text) in enumerate(NODES)]
TEXT = replace(EDITION, outline=Outline(grow(PLACES)))


def _judged(folder, *files):
    """What LibreOffice finds in each of the files."""
    paths = [folder / f"{place}.docx" for place, _ in enumerate(files)]
    for path, raw in zip(paths, files, strict=True):
        path.write_bytes(raw)
    return judged(folder, *paths)


def _read(raw, accepts):
    """The paragraphs as a person sees them: the number, a gap, the words; and the rule below."""
    return [*(_seen(one) for one in paragraphs(raw, accepts)), ""]


def _seen(one):
    if not one.label:
        return plain(one.text)
    gap = "\n" if one.style == "DeclarationArticle" else "\t"
    return f"{one.label}{gap}{plain(one.text)}".rstrip()


def _revised():
    """The text with a paragraph moved, one reworded, one split, two joined, one gone, one new."""
    places = {node.id: (depth, node) for depth, node in PLACES}
    order = [node.id for _, node in PLACES]
    order.insert(2, order.pop(3))
    order.remove("p11")
    order.insert(16, "new")
    places["new"] = (1, Node("paragraph", "No keeper shall choose between two ships.", "new"))
    depth, node = places["p7"]
    places["p7"] = (depth, replace(node, text="Every boat in distress shall find shelter,"))
    places["half"] = (depth, replace(node, id="half", text="and water in the nearest harbour."))
    order.insert(order.index("p7") + 1, "half")
    depth, node = places["p2"]
    places["p2"] = (depth, replace(node, text=node.text.replace("guests", "friends")))
    return replace(TEXT, outline=Outline(grow([places[one] for one in order])))


def _wording(number):
    """Some thirty words, others for each number."""
    return [WORDS[(number * 7 + place * place) % len(WORDS)] for place in range(30)]


def _compilation():
    """A text of twelve paragraphs with eighty proposals of as many States, and a comment."""
    nodes = [Node("paragraph", " ".join(_wording(place)), f"q{place}") for place in range(12)]
    proposals = []
    for number in range(80):
        changed, at = _wording(number % 12), number * 11 % 28
        changed[at : at + number % 3] = _wording(number)[: 1 + number % 2]
        kind = {0: "insert_after", 1: "delete"}.get(number % 10, "replace")
        proposed = Proposal(f"q{number % 12}", f"State {number}", kind, " ".join(changed), MAY)
        proposals.append(proposed)
    remark = Remark("q3", "Observer", "Which?", MAY, " ".join(_wording(3)[:2]))
    return Compilation(Edition(Outline(tuple(nodes))), tuple(proposals), (remark,))


def test_libreoffice_accepts_and_rejects_what_we_track(tmp_path):
    compilation = _compilation()
    files = (
        write_word(TEXT),
        redline(TEXT, _revised(), "The secretariat", MAY),
        redline(_revised(), TEXT, "The secretariat", MAY),
        compile_word(compilation),
    )

    draft, forth, back, compiled = every = _judged(tmp_path, *files)

    for raw, found in zip(files, every, strict=True):
        assert found["accepted"] == _read(raw, everybody)
        assert found["rejected"] == _read(raw, nobody)
    assert draft["changes"] == []
    assert {author for author, _ in forth["changes"] + back["changes"]} == {"The secretariat"}
    states = {proposal.author for proposal in compilation.proposals}
    assert {author for author, _ in compiled["changes"]} == states
    assert len(draft["bookmarks"]) == len(PLACES)
    assert [author for author, *_ in compiled["comments"]] == ["Observer"]
