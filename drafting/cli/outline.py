"""`drafting outline`: the text as a tree."""

import click

from drafting.cli import printing
from drafting.cli.room import Text, released_text, the_database, working_text
from drafting.formats.json_write import outline_json
from drafting.formats.outline import Outline
from drafting.queries.text_rows import as_nodes


@click.command()
@click.argument("slug")
@click.option("--release", metavar="SYMBOL|NUMBER", help="A release instead of the working text.")
@click.option("--json", "as_json", is_flag=True, help="Print the tree as JSON.")
def outline(slug: str, release: str | None, *, as_json: bool) -> None:
    """Print the text of the declaration SLUG as a tree."""
    with the_database() as database, database.reading() as session:
        text = released_text(session, slug, release) if release else working_text(session, slug)
        if as_json:
            printing.say_json(outline_json(Outline(as_nodes(text.rows))))
        else:
            _print(text)


def _print(text: Text) -> None:
    for row in text.rows:
        beside = f"{row.label} " if row.label else ""
        printing.say("  " * row.depth + beside + row.text)
