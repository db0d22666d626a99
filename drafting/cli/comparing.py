"""`drafting compare`: what changed between two files, or between two releases."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from drafting.cli import printing
from drafting.cli.files import keep
from drafting.cli.room import released_text, the_database
from drafting.domain.errors import Invalid
from drafting.formats.edition import Edition
from drafting.formats.outline import Outline, labels, walk
from drafting.formats.pdf_redline import write_redline
from drafting.formats.reading import read
from drafting.formats.word_redline import redline
from drafting.queries.checkpoints import of_release
from drafting.queries.comparison import compare as compare_rows
from drafting.queries.editions import edition_of
from drafting.queries.text_rows import TextRow
from drafting.text.align import align
from drafting.text.diff import Edit, diff

RELEASE = re.compile(r"(?P<slug>[a-z0-9-]+)@(?P<release>\S.*)")
NAMES = {"kept": "same", "added": "inserted", "removed": "deleted"}
"""Comparing by identity and comparing by likeness have one vocabulary here, the latter's."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a paragraph; of several, where one was split or some were joined."""

    change: str
    before: str
    after: str
    edits: tuple[Edit, ...]
    place: str
    """Where the paragraph stands, in the later text if it is there."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two texts; `rows` are there if it is a release, and then identities too."""

    texts: tuple[str, ...]
    places: tuple[str, ...]
    edition: Edition
    slug: str = ""
    rows: tuple[TextRow, ...] = ()


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--json", "as_json", is_flag=True, help="Print every paragraph as JSON.")
@click.option(
    "--docx",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the changes to FILE, tracked in a Word text.",
)
@click.option(
    "--pdf",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the changes to FILE, underlined and struck out in a PDF file.",
)
def compare(
    before: str, after: str, docx: Path | None, pdf: Path | None, *, as_json: bool
) -> None:
    """Show, word for word, what changed from A to B.

    Each is a file (.txt, .md or .json) or a release, as SLUG@NUMBER or SLUG@SYMBOL. Two releases
    of one declaration are compared by the identity of their paragraphs, all else by their words.
    """
    one, other = _side(before), _side(after)
    changes = tuple(_changes(one, other))
    if docx:
        date = other.edition.released_at
        keep(docx, redline(one.edition, other.edition, other.edition.symbol or after, date))
    if pdf:
        keep(pdf, write_redline(one.edition, other.edition))
    if as_json:
        printing.say_json([_as_json(change) for change in changes])
        return
    for change in changes:
        if change.change != "same":
            printing.say(f"{change.place} ({change.change})")
            printing.say(printing.coloured(change.edits))
            printing.say()
    same = sum(change.change == "same" for change in changes)
    printing.say(f"{len(changes) - same} changed, {same} the same.")


def _side(name: str) -> _Side:
    found = RELEASE.fullmatch(name)
    if found and not Path(name).exists():
        with the_database() as database, database.reading() as session:
            text = released_text(session, found["slug"], found["release"])
            checkpoint = of_release(session, text.release)
            edition = edition_of(text.declaration, text.release, text.rows, checkpoint)
        words, places = zip(*((row.text, row.name) for row in text.rows), strict=True)
        return _Side(words, places, edition, found["slug"], text.rows)
    try:
        content = Path(name).read_bytes()
    except OSError as error:
        raise Invalid(
            f"{name} cannot be read: {error.strerror}. Name a file, or a release as SLUG@NUMBER."
        ) from error
    return _read(read(Path(name).name, content).outline)


def _read(outline: Outline) -> _Side:
    nodes = outline.nodes
    references = (label.reference for label in labels(nodes))
    named = [
        (node.text, place or str(node.kind).capitalize())
        for (_, node), place in zip(walk(nodes), references, strict=True)
    ]
    edition = Edition(outline, language=outline.language)
    return _Side(tuple(text for text, _ in named), tuple(place for _, place in named), edition)


def _changes(before: _Side, after: _Side) -> Iterator[Change]:
    if before.slug and before.slug == after.slug:
        for row in compare_rows(before.rows, after.rows).rows:
            old, new = (one.text if one else "" for one in (row.before, row.after))
            yield Change(NAMES.get(row.change, row.change), old, new, row.edits, row.row.name)
        return
    for pair in align(before.texts, after.texts):
        old, new = _joined(before.texts, pair.before), _joined(after.texts, pair.after)
        place = _places(after, pair.after) or _places(before, pair.before)
        yield Change(pair.change, old, new, diff(old, new), place)


def _joined(texts: Sequence[str], places: Sequence[int]) -> str:
    return "\n".join(texts[place] for place in places)


def _places(side: _Side, places: Sequence[int]) -> str:
    return ", ".join(side.places[place] for place in places)


def _as_json(change: Change) -> dict[str, object]:
    return {
        "change": change.change,
        "before": change.before,
        "after": change.after,
        "edits": [[edit.kind, edit.text] for edit in change.edits],
    }
