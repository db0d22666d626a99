"""`drafting compilation`: the negotiation text, every open proposal in place and attributed."""

from collections.abc import Iterator

import click

from drafting.cli import printing
from drafting.cli.room import newest_text, the_database
from drafting.queries.compilation import Compilation, CompiledRow
from drafting.queries.compilation import compilation as compiled
from drafting.queries.open_proposals import OpenProposal
from drafting.queries.stated import Stated
from drafting.text.compilation import Segment


@click.command()
@click.argument("slug")
@click.option("--json", "as_json", is_flag=True, help="Print every paragraph as JSON.")
def compilation(slug: str, *, as_json: bool) -> None:
    """Print the text of the declaration SLUG with every open proposal in its place.

    `(words — Kenya)` are to come in, `[words — Kenya]` to go. It is the latest release, or the
    working text if nothing was released; amendments to earlier words are carried over.
    """
    with the_database() as database, database.reading() as session:
        text = newest_text(session, slug)
        found = compiled(session, text.declaration.id, text.rows)
    if as_json:
        printing.say_json(_as_json(found))
        return
    for line in _lines(found):
        printing.say(line)


def _as_json(found: Compilation) -> dict[str, object]:
    return {
        "paragraphs": [_row_json(one) for one in found.rows],
        "without_place": [_amendment_json(one) for one in found.without_place],
    }


def _row_json(one: CompiledRow) -> dict[str, object]:
    return {
        "paragraph": one.row.paragraph_id,
        "label": one.row.reference,
        "base": one.row.text,
        "text": one.compiled.text,
        "segments": [_segment_json(segment) for segment in one.compiled.segments],
        "retained_by": list(one.compiled.retained_by),
        "alternatives": [other.text for other in one.alternatives],
        "before": [new.text for new in one.before],
        "behind": [new.text for new in one.behind],
        "under": [new.text for new in one.under],
        "stated": [_stated_json(stated) for stated in one.stated],
        "waiting": [_amendment_json(amendment) for amendment in one.waiting],
    }


def _stated_json(one: Stated) -> dict[str, object]:
    return {"kind": one.kind.value, "text": one.words, "names": list(one.names)}


def _segment_json(segment: Segment) -> dict[str, object]:
    return {
        "role": segment.role,
        "text": segment.text,
        "names": list(segment.names),
        "inside": [_segment_json(one) for one in segment.inside],
    }


def _amendment_json(one: OpenProposal) -> dict[str, object]:
    return {"number": one.number, "name": one.short_name, "text": one.text}


def _lines(found: Compilation) -> Iterator[str]:
    behind: list[CompiledRow] = []
    for one in found.rows:
        while behind and behind[-1].row.depth >= one.row.depth:
            yield from _behind(behind.pop())
        yield from _at(one)
        behind.append(one)
    while behind:
        yield from _behind(behind.pop())
    for amendment in found.without_place:
        yield f"Without a place is {_named(amendment)}: its paragraph is no longer in the text."


def _at(one: CompiledRow) -> Iterator[str]:
    """A paragraph, the new ones proposed before it, and what is asked of it as a whole."""
    margin = "  " * one.row.depth
    yield from (margin + new.text for new in one.before)
    yield margin + (f"{one.row.label} " if one.row.label else "") + one.compiled.text
    yield from (f"{margin}{one.row.label} alt {other.text}" for other in one.alternatives)
    yield from (margin + stated.line for stated in one.stated)
    for amendment in one.waiting:
        yield f"Waiting for {_named(amendment)}: the words have changed in its place."


def _behind(one: CompiledRow) -> Iterator[str]:
    """The new paragraphs that stand behind all under a paragraph: its own, and its neighbours."""
    margin = "  " * one.row.depth
    yield from (f"  {margin}{new.text}" for new in one.under)
    yield from (margin + new.text for new in one.behind)


def _named(one: OpenProposal) -> str:
    return f"amendment {one.number}, {one.short_name}"
