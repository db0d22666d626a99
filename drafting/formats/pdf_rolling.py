"""The compilation on paper: every open proposal in its place, in brackets with its names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.edition import Edition
from drafting.formats.pdf_lines import Fate, Set, SetLine, dressed, placed
from drafting.formats.pdf_page import Sheets, printed
from drafting.formats.rolling import Line, RollingText, awaited, homeless
from drafting.formats.word_lines import DEEPEST_STYLE
from drafting.formats.word_lines import Line as Placed
from drafting.formats.word_pieces import pieces
from drafting.formats.word_terms import terms
from drafting.text.compilation import Segment
from drafting.text.invisible import visible

SIGNS = {"insertion": ("(", ")"), "deletion": ("[", "]")}
"""The brackets of the United Nations around what would come and what would go."""

FATES: dict[str, Fate] = {"insertion": "insert", "deletion": "delete"}


def write_rolling(text: RollingText, edition: Edition) -> bytes:
    """The compilation under the masthead of the text it is on."""
    said = terms(edition.language).compilation
    about = f"{said}: {'; '.join(text.shown)}" if text.shown else said
    return printed(Sheets(edition, list(_lines(text)), about=about))


def _lines(text: RollingText) -> Iterator[SetLine]:
    base = 0
    for line in text.lines:
        base = base if line.kind is ParagraphKind.SUBPARAGRAPH else line.depth
        yield from _set(line, base)
    yield from (_beside(homeless(*one)) for one in text.without_place)


def _set(line: Line, base: int) -> Iterator[SetLine]:
    """A place with its words, and what is asked of it as a whole behind them."""
    fate: Fate = "equal" if line.role == "base" else "insert"
    label = (Set(visible(line.label), fate=fate),) if line.label else ()
    words = tuple(_pieces(line.compiled.segments, line.kind))
    yield placed(_place(line, base), words, label)
    yield from (_beside(one) for one in line.stated)
    yield from (_beside(awaited(*one)) for one in line.waiting)


def _place(line: Line, base: int) -> Placed:
    """Where the line stands on the page, as the text itself is set."""
    is_point = line.kind is ParagraphKind.SUBPARAGRAPH
    level = str(min(max(line.depth - base, 1), DEEPEST_STYLE)) if is_point else ""
    style = f"Declaration{level}"
    return Placed(line.paragraph_id, line.kind.value, line.depth, style, line.label, line.base)


def _pieces(segments: Sequence[Segment], kind: str, fate: Fate = "equal") -> Iterator[Set]:
    for at, one in enumerate(segments):
        if one.role == "base":
            # Only what opens the paragraph has opening words.
            opens = kind if at == 0 and fate == "equal" else ""
            yield from (dressed(piece, fate) for piece in pieces(one.text, opens))
        elif one.is_open:
            yield Set("[", fate="name")
            yield from _pieces(one.inside, kind if at == 0 else "", fate)
            yield Set("]", fate="name")
        else:
            yield from _bracketed(one, FATES[one.role])


def _bracketed(one: Segment, fate: Fate) -> Iterator[Set]:
    """Words between two signs, with the names behind them; their first space stands outside."""
    first, last = SIGNS[one.role]
    inside = list(_inside(one, fate))
    if inside and inside[0].text.startswith(" "):
        yield Set(" ")
        inside[0] = replace(inside[0], text=inside[0].text[1:])
    names = ", ".join(one.names)
    yield Set(first, fate="name")
    yield from inside
    yield Set(f" — {visible(names)}{last}" if names else last, fate="name")


def _inside(one: Segment, fate: Fate) -> Iterator[Set]:
    if one.role == "insertion":
        return (dressed(piece, fate) for piece in pieces(one.text, ""))
    return _pieces(one.inside, "", fate)


def _beside(sentence: str) -> SetLine:
    return SetLine((Set(visible(sentence), fate="name"),))
