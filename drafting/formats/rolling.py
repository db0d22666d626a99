"""A rolling text: every paragraph with what is proposed on it, as lines that can be given out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from drafting.domain.vocabulary import ParagraphKind
from drafting.formats.edition import SAMPLE_NOTICE
from drafting.formats.markdown_marks import hide
from drafting.formats.plain_lines import one_line
from drafting.text.compilation import Compiled, Segment

LineRole = Literal["base", "alternative", "new"]
INDENT = "    "


@dataclass(frozen=True, slots=True)
class Line:
    """One place of a rolling text: a paragraph, another text for it, or a new one proposed."""

    role: LineRole
    anchor: str
    paragraph_id: str
    """The paragraph that it is, or on which it is proposed."""
    kind: ParagraphKind
    depth: int
    label: str
    reference: str
    printed: str
    base: str
    compiled: Compiled
    stated: tuple[str, ...] = ()
    """What is asked of the paragraph as a whole, with names."""
    waiting: tuple[tuple[int | None, str], ...] = ()
    """Number and name of each proposal whose place in the words has changed."""
    proposal_count: int = 0

    @property
    def text(self) -> str:
        """The words of the paragraph as they stand; none of a place that is only proposed."""
        return self.base

    @property
    def name(self) -> str:
        """What a sentence calls it."""
        return self.reference or self.label or str(self.kind).capitalize()


@dataclass(frozen=True, slots=True)
class RollingText:
    """A text with its proposals, and which of them it shows."""

    symbol: str
    title: str
    lines: tuple[Line, ...]
    shown: tuple[str, ...] = ()
    """What the reader narrowed it to; nothing where all of it is shown."""
    without_place: tuple[tuple[int | None, str], ...] = ()
    is_sample: bool = False


def write_plain(text: RollingText) -> str:
    """The rolling text as it is typed: brackets with names, labels before them."""
    return "\n\n".join([*_plain(text), _foot(text)]) + "\n"


def write_markdown(text: RollingText) -> str:
    """The same in Markdown; new and other texts are quoted, labels are set in bold."""
    head = [f"# {hide(one_line(text.title))}", f"*{hide(_foot(text))}*"]
    return "\n\n".join([*head, *(_markdown(line) for line in text.lines)]) + "\n"


def write_json(text: RollingText) -> str:
    """The same for a program, every segment with the names behind it."""
    whole = {
        "symbol": text.symbol,
        "title": text.title,
        "shown": list(text.shown),
        "sample": text.is_sample,
        "lines": [_json(line) for line in text.lines],
        "without_place": [list(one) for one in text.without_place],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _plain(text: RollingText) -> Iterator[str]:
    for line in text.lines:
        margin = INDENT * line.depth
        label = f"{line.label} " if line.label else ""
        yield f"{margin}{label}{one_line(line.compiled.text)}"
        yield from (f"{margin}{one_line(one)}" for one in line.stated)
        yield from (f"{margin}{awaited(*one)}" for one in line.waiting)
    yield from (homeless(*one) for one in text.without_place)


def _markdown(line: Line) -> str:
    quoted = "" if line.role == "base" else "> "
    label = f"**{hide(line.label)}** " if line.label else ""
    own = [f"{quoted}{label}{hide(one_line(line.compiled.text))}"]
    own += [f"> {hide(one_line(one))}" for one in line.stated]
    own += [f"> {hide(awaited(*one))}" for one in line.waiting]
    return "\n\n".join(own)


def _json(line: Line) -> dict[str, object]:
    return {
        "role": line.role,
        "paragraph": line.paragraph_id,
        "kind": line.kind.value,
        "label": line.reference or line.label,
        "base": line.base,
        "text": line.compiled.text,
        "segments": [_segment(one) for one in line.compiled.segments],
        "retained_by": list(line.compiled.retained_by),
        "stated": list(line.stated),
        "waiting": [list(one) for one in line.waiting],
        "proposals": line.proposal_count,
    }


def _segment(one: Segment) -> dict[str, object]:
    inside = [_segment(each) for each in one.inside]
    return {"role": one.role, "text": one.text, "names": list(one.names), "inside": inside}


def _foot(text: RollingText) -> str:
    shown = f" Shown: {'; '.join(text.shown)}." if text.shown else " All open proposals."
    sample = f" {SAMPLE_NOTICE}" if text.is_sample else ""
    return f"Compilation of proposals on {text.symbol}.{shown}{sample}"


def awaited(number: int | None, name: str) -> str:
    """That a proposal waits for its author, as a sentence beside the text."""
    return f"{_named(number, name)} waits for its author: the words have changed in its place."


def homeless(number: int | None, name: str) -> str:
    """That a proposal has no place, as a sentence behind the text."""
    return f"{_named(number, name)} stands on a paragraph that is no longer in the text."


def _named(number: int | None, name: str) -> str:
    return f"Amendment {number} ({name})" if number else f"The amendment of {name}"
