"""How values become words on a page: text, differences, remarks, times and addresses."""

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from pathlib import Path

from flask import Flask, url_for
from flask_babel import gettext as _
from markupsafe import Markup

from drafting.config import ROOT
from drafting.formats.remark import remark_html, remark_plain
from drafting.formats.rolling import Line
from drafting.queries.comment_row import CommentRow
from drafting.queries.previews import proposed_edits
from drafting.queries.text_rows import TextRow
from drafting.text import markup
from drafting.text.breaks import sections
from drafting.text.compilation.marked import Said, marked
from drafting.text.diff import Edit
from drafting.text.openings import opening
from drafting.text.phrases import phrases
from drafting.text.rendering import HiddenWords, edits_to_html
from drafting.text.spots import Spot, SpotWords, spotted_html
from drafting.web import access
from drafting.web.words import NAMES


def register(app: Flask) -> None:
    """Give templates their filters and names."""
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        words=words,
        spotted=spotted,
        redline=redline,
        compiled=compiled,
        near=near,
        paragraphs=paragraphs,
        remark=remark,
        excerpt=remark_plain,
        moment=moment,
        calendar_day=calendar_day,
        proposed=proposed_edits,
        phrases=phrases,
    )
    app.jinja_env.globals.update(
        asset=asset, form_key=form_key, name_of=name_of, acting_for=access.acting_for
    )


def words(row: TextRow) -> Markup:
    """The words of a paragraph, its opening words marked."""
    return Markup(_words(row.text, row.kind.value))  # noqa: S704 - the renderer escapes


def spotted(row: TextRow, remarks: Iterable[CommentRow], href: str = "") -> Markup:
    """The words of a paragraph with those marked that remarks speak of; `href` leads to them."""
    spots = tuple(
        Spot(*one.place, one.reference, f"{href}#comment-{one.reference}")
        for one in remarks
        if one.place
    )
    if not spots:
        return words(row)
    said = SpotWords(_("comment {name} begins: "), _("end of the words of comment {name}"))
    start = opening(row.text, row.kind.value)
    return Markup(spotted_html(row.text, start, spots, said))  # noqa: S704 - the renderer escapes


def compiled(line: Line) -> Markup:
    """The words of a place with the proposals on them, in brackets that can be seen and heard."""
    said = Said(
        insertion=_("proposed insertion: "),
        deletion=_("proposed deletion: "),
        open=_("not agreed: "),
    )
    start = opening(line.base, line.kind.value)
    return Markup(marked(line.compiled, start, said))  # noqa: S704 - the renderer escapes


def redline(edits: Sequence[Edit]) -> Markup:
    """Edits as insertions and deletions that can be seen and heard; a break begins a new line."""
    said = _hidden_words()
    begins = Markup('<br><span class="break" aria-hidden="true">¶</span> ')
    begins += Markup('<span class="unseen">{}</span>').format(_("new paragraph: "))
    parts = (Markup(edits_to_html(one, said)) for one in sections(edits))  # noqa: S704 - the renderer escapes
    return begins.join(parts)


def paragraphs(text: str) -> Markup:
    """Words that may break into several paragraphs, each on a line of its own."""
    return redline((Edit("equal", text),))


def near(edits: Sequence[Edit], around: int = 40) -> tuple[Edit, ...]:
    """The edits with only a few of the words that stay around them, for a margin."""
    last = len(edits) - 1
    if last == 0 and edits[0].kind == "equal":
        return (Edit("equal", _cut(edits[0].text, 3 * around, 0)),)
    return tuple(
        Edit("equal", _cut(edit.text, around * (at > 0), around * (at < last)))
        if edit.kind == "equal"
        else edit
        for at, edit in enumerate(edits)
    )


def remark(text: str) -> Markup:
    """A comment or reason, its Markdown made safe."""
    return Markup(remark_html(text))  # noqa: S704 - sanitised


def moment(at: datetime) -> str:
    """A moment in words, in UTC; the page gives it in the reader's own time as well."""
    return f"{at.astimezone(UTC):%-d %B %Y, %H:%M} UTC"


def calendar_day(day: date) -> str:
    """A day in words, in no zone: as it stood on a letter."""
    return f"{day:%-d %B %Y}"


def name_of(value: object) -> str:
    """What the room calls a value of one of its closed lists."""
    own = f"{type(value).__name__.lower()}.{value}"
    return NAMES.get(own) or NAMES.get(str(value), str(value))


def form_key() -> str:
    """A new key for a form: sent twice with the same key, it acts once. It knows its writer."""
    writer = access.person()
    return f"{writer.id if writer else ''}.{secrets.token_urlsafe(18)}"


def asset(path: str) -> str:
    """The address of a static file, which changes with its content."""
    return url_for("static", filename=path, v=_fingerprint(path))


def _hidden_words() -> HiddenWords:
    """What a listener hears around a change, in the reader's language."""
    return HiddenWords(
        inserted=_("inserted: "),
        inserted_end=_(" end of insertion"),
        deleted=_("deleted: "),
        deleted_end=_(" end of deletion"),
        typography=_("typography, "),
        space=_("spacing, "),
        emphasis_added=_("emphasis added: "),
        emphasis_removed=_("emphasis removed: "),
        link_added=_("link added: "),
        link_removed=_("link removed: "),
        link_changed=_("link changed: "),
        reference_added=_("made a footnote reference: "),
        reference_removed=_("no longer a footnote reference: "),
        reformatted_end=_(" end of change of format"),
        footnote=_("footnote "),
        leads_to=_("now leads to "),
        led_to=_("led to "),
    )


def _cut(text: str, start: int, end: int) -> str:
    """The first `start` and the last `end` characters of a stretch, in whole words."""
    if len(text) <= start + end + 8:
        return text
    first = text[:start].rpartition(" ")[0] + " " if start else ""
    return f"{first}… {text[-end:].partition(' ')[2]}" if end else first + "…"


@cache
def _fingerprint(path: str) -> str:
    file: Path = ROOT / "static" / path
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12] if file.is_file() else ""


@lru_cache(maxsize=8192)
def _words(text: str, kind: str) -> str:
    return markup.to_html(text, opening(text, kind))
