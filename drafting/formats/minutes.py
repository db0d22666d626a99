"""The minutes of a reading as a file: plain text, Markdown or a web page that stands alone."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from drafting.formats.edition import SAMPLE_NOTICE
from drafting.formats.markdown_marks import hide
from drafting.formats.plain_lines import one_line


@dataclass(frozen=True, slots=True)
class Line:
    """Something that was done or found: at which moment, of what, and in which words."""

    at: str
    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the minutes under its own heading."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Minutes:
    """What happened in a reading, in the order in which it is told."""

    title: str
    text_title: str
    symbol: str
    parts: tuple[Part, ...]
    is_sample: bool = False


def write_plain(minutes: Minutes) -> str:
    """The minutes with an empty line between parts."""
    blocks = [*_head(minutes)]
    for part in minutes.parts:
        lines = [f"- {_said(line)}" for line in part.lines]
        blocks.append("\n".join([part.title.upper(), *lines]))
    return "\n\n".join(blocks) + "\n"


def write_markdown(minutes: Minutes) -> str:
    """The minutes with headings and lists; nothing that was said is taken for a mark."""
    title, *more = _head(minutes)
    blocks = [f"# {hide(title)}", *(hide(one) for one in more)]
    for part in minutes.parts:
        lines = "\n".join(f"- {_marked(line)}" for line in part.lines)
        blocks += [f"## {hide(part.title)}", lines]
    return "\n\n".join(blocks) + "\n"


def write_html(minutes: Minutes) -> str:
    """The minutes as a page without anything from elsewhere."""
    title, *more = (escape(one) for one in _head(minutes))
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            f'<head><meta charset="utf-8"><title>{title}</title></head>',
            f"<body><main><h1>{title}</h1>",
            *(f"<p>{one}</p>" for one in more),
            *(line for part in minutes.parts for line in _part(part)),
            "</main></body></html>",
            "",
        ]
    )


FORMS: Mapping[str, tuple[str, Callable[[Minutes], str]]] = {
    "txt": ("text/plain; charset=utf-8", write_plain),
    "md": ("text/markdown; charset=utf-8", write_markdown),
    "html": ("text/html; charset=utf-8", write_html),
}
"""By suffix, of which kind the file is, and how it is written."""


def _head(minutes: Minutes) -> Iterator[str]:
    yield one_line(minutes.title)
    yield one_line(f"{minutes.text_title} ({minutes.symbol})")
    if minutes.is_sample:
        yield SAMPLE_NOTICE


def _said(line: Line) -> str:
    return one_line(" – ".join(filter(None, (line.at, line.head, line.text))))


def _marked(line: Line) -> str:
    """A line of a list, whose asterisks and brackets are the speaker's own."""
    said = _said(line).replace("\\", "\\\\")
    for sign in "*_`[]<>#":
        said = said.replace(sign, "\\" + sign)
    return said


def _part(part: Part) -> Iterator[str]:
    yield f"<h2>{escape(part.title)}</h2>"
    yield "<ul>"
    for line in part.lines:
        yield f"<li>{escape(_said(line))}</li>"
    yield "</ul>"
