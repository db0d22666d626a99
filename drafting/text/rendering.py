"""A change as HTML that can be read, heard and trusted: no writer's character becomes markup."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import groupby
from unicodedata import bidirectional

import regex

from drafting.text.diff import Edit
from drafting.text.invisible import revealed
from drafting.text.markup import dressed
from drafting.text.reformatting import Format, Piece, pieces
from drafting.text.tokens import has_meaning

SPACE = "\N{OPEN BOX}"
"""The sign of a space where a space is all that changes."""

_RIGHT_TO_LEFT = regex.compile(r"[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}\p{Nko}\p{Adlam}]")
_PLAIN = Format("words")
_NAMED = regex.compile("⟦[^⟧]*⟧")


@dataclass(frozen=True, slots=True)
class HiddenWords:
    """What a listener hears around what is changed, in the reader's language."""

    inserted: str = "inserted: "
    inserted_end: str = " end of insertion"
    deleted: str = "deleted: "
    deleted_end: str = " end of deletion"
    typography: str = "typography, "
    space: str = "spacing, "
    emphasis_added: str = "emphasis added: "
    emphasis_removed: str = "emphasis removed: "
    link_added: str = "link added: "
    link_removed: str = "link removed: "
    link_changed: str = "link changed: "
    reference_added: str = "made a footnote reference: "
    reference_removed: str = "no longer a footnote reference: "
    reformatted_end: str = " end of change of format"
    footnote: str = "footnote "
    leads_to: str = "now leads to "
    """Seen as well as heard, for nobody sees where a link leads."""
    led_to: str = "led to "


ENGLISH = HiddenWords()


def edits_to_html(edits: Iterable[Edit], words: HiddenWords = ENGLISH) -> str:
    """A change with its insertions, its deletions, and the words that are set otherwise.

    Without what is hidden, said and inserted it reads as the text before, without what is
    deleted as the text after; what cannot be seen is shown.
    """
    found = pieces(edits)
    setting = _Setting(words, _reads_leftwards(piece.text for piece in found))
    return "".join(_group_html(list(group), setting) for _, group in groupby(found, _manner))


@dataclass(frozen=True, slots=True)
class _Setting:
    """In what a change is set: the hidden words, and the direction of the text itself."""

    words: HiddenWords
    is_leftward: bool

    def hidden(self, words: str) -> str:
        """Words that are only heard, in a text of this direction."""
        return _hidden(words, is_leftward=self.is_leftward)

    def isolated(self, group: Iterable[Piece], html: str) -> str:
        """Changed words; those written from right to left keep their order among the others."""
        is_isolated = not self.is_leftward and any(
            _RIGHT_TO_LEFT.search(piece.text) for piece in group
        )
        return f"<bdi>{html}</bdi>" if is_isolated else html


def _manner(piece: Piece) -> tuple[object, ...]:
    """What the pieces of one element have in common."""
    if piece.kind != "equal":
        return piece.kind, piece.nature
    return (piece.kind, piece.before, piece.after) if piece.is_reformatted else (piece.kind,)


def _group_html(group: list[Piece], setting: _Setting) -> str:
    words = setting.words
    match group[0].kind:
        case "insert":
            return _marked("ins", group, (words.inserted, words.inserted_end), setting)
        case "delete":
            return _marked("del", group, (words.deleted, words.deleted_end), setting)
        case _ if group[0].is_reformatted:
            return _reformatted(group, setting)
        case _:
            return "".join(_set(group, escape))


def _marked(tag: str, group: list[Piece], said: tuple[str, str], setting: _Setting) -> str:
    """Words put in or taken out; typography and spaces quietly, by what they are."""
    nature, words = group[0].nature, setting.words
    quiet = {"typography": words.typography, "space": words.space}.get(nature, "")
    name = f"{tag} {tag}--{nature}" if quiet else tag
    shown = setting.isolated(
        group, "".join(_set(group, _sign(group), setting.hidden(words.footnote)))
    )
    opening, end = setting.hidden(quiet + said[0]), setting.hidden(said[1])
    return f'<{tag} class="{name}">{opening}{shown}{end}</{tag}>'


def _reformatted(group: list[Piece], setting: _Setting) -> str:
    """Words that stay and are set otherwise: never struck, and said to be."""
    before, after = group[0].before or _PLAIN, group[0].after or _PLAIN
    words = setting.words
    shown = setting.isolated(group, "".join(_set(group, escape, setting.hidden(words.footnote))))
    return (
        f'<span class="reformatted">{setting.hidden(_said(before, after, words))}{shown}'
        f"{_leading(before, after, words)}{setting.hidden(words.reformatted_end)}</span>"
    )


def _said(before: Format, after: Format, words: HiddenWords) -> str:
    """What became of the format."""
    if before.kind == after.kind:
        return words.link_changed
    removed = {
        "emphasis": words.emphasis_removed,
        "link": words.link_removed,
        "footnote": words.reference_removed,
    }
    added = {
        "emphasis": words.emphasis_added,
        "link": words.link_added,
        "footnote": words.reference_added,
    }
    return removed.get(before.kind, "") + added.get(after.kind, "")


def _leading(before: Format, after: Format, words: HiddenWords) -> str:
    """Where a link leads that is new or leads elsewhere than before."""
    if not after.target:
        return ""
    said = f"{words.leads_to}{after.target}"
    if before.target:
        said += f"; {words.led_to}{before.target}"
    return f'<span class="reformatted__said"> [<bdi>{escape(said)}</bdi>]</span>'


def _set(
    group: Iterable[Piece], written: Callable[[str], str], footnote: str = ""
) -> Iterator[str]:
    """The pieces in their formats; one that stays in the format it has now."""
    for set_in, run in groupby(group, lambda piece: piece.after or piece.before or _PLAIN):
        html = written("".join(piece.text for piece in run))
        named = footnote if set_in.kind == "footnote" else ""
        yield dressed(set_in.kind, set_in.target, named + html)


def _sign(group: list[Piece]) -> Callable[[str], str]:
    """How a change is written: where nothing in it has meaning, by what its characters are."""
    text = "".join(piece.text for piece in group)
    if not text.strip(" "):
        return lambda spaces: SPACE * len(spaces)
    if group[0].nature == "space" or text.isspace():
        return lambda spaces: _isolated_signs(revealed(spaces).replace(" ", SPACE))
    if group[0].nature == "typography" or not has_meaning(text):
        return lambda signs: _isolated_signs(revealed(signs))
    return escape


def _isolated_signs(text: str) -> str:
    """What cannot be seen has a Latin name, which must not turn a text that goes leftward."""
    return _NAMED.sub(r"<bdi>\g<0></bdi>", escape(text))


@lru_cache(maxsize=256)
def _hidden(words: str, *, is_leftward: bool) -> str:
    """Words that are only heard; isolated where the text runs the other way.

    A page takes the direction of a paragraph from its first letter outside such isolation.
    """
    is_isolated = _reads_leftwards([words]) != is_leftward
    written = f"<bdi>{escape(words)}</bdi>" if is_isolated else escape(words)
    return f'<span class="unseen">{written}</span>'


def _reads_leftwards(texts: Iterable[str]) -> bool:
    """Whether the first letter is of a script written from right to left."""
    first = next((letter for text in texts for letter in text if letter.isalpha()), "")
    return bool(first) and bidirectional(first) in {"R", "AL"}
