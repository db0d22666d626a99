"""`drafting check`: what an editor would mark in a text."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.text import Text as Line

from drafting.cli import printing
from drafting.cli.room import the_database, working_text
from drafting.domain.errors import Invalid
from drafting.formats.outline import walk
from drafting.formats.printed import as_printed
from drafting.formats.reading import read
from drafting.queries.findings import text_findings
from drafting.text.diff import Edit
from drafting.text.editorial import Finding, Severity
from drafting.text.editorial import check as check_outline

AROUND = 30
"""Characters shown on each side of a mark."""

STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: ""}

Marked = tuple[Finding, str]
"""A finding with the words of its paragraph."""


@click.command("check")
@click.argument("name", metavar="SLUG|FILE")
@click.option("--json", "as_json", is_flag=True, help="Print every finding as JSON.")
@click.pass_context
def check(context: click.Context, name: str, *, as_json: bool) -> None:
    """Say what an editor would mark in a text, and exit with 1 if there is anything.

    The text is the working text of the declaration SLUG, or a file (.txt, .md or .json).
    """
    found = tuple(_in_file(Path(name)) if Path(name).is_file() else _in_room(name))
    if as_json:
        printing.say_json([_as_json(*one) for one in found])
    else:
        _print(found)
    context.exit(1 if found else 0)


def _in_file(path: Path) -> Iterator[Marked]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Invalid(f"{path} cannot be read: {error.strerror}. Choose another file.") from error
    outline = as_printed(read(path.name, content))
    words = [node.text for _, node in walk(outline.nodes)]
    for finding in check_outline(outline):
        yield finding, words[finding.place.index]


def _in_room(slug: str) -> Iterator[Marked]:
    with the_database() as database, database.reading() as session:
        text = working_text(session, slug)
        for finding in text_findings(text.rows, text.declaration.language):
            yield finding, text.rows[finding.place.index].text


def _print(found: Sequence[Marked]) -> None:
    for finding, words in found:
        style = STYLES[finding.severity]
        printing.say(Line.assemble((f"{finding.place.label}: {finding.severity}", style)))
        printing.say(f"  {finding.sentence} ({finding.rule})")
        printing.say(Line("  ").append_text(_excerpt(finding, words)))
        printing.say()
    counts = [f"{sum(f.severity is one for f, _ in found)} {one.value}" for one in Severity]
    printing.say(f"{len(found)} found: {', '.join(counts)}." if found else "Nothing was found.")


def _excerpt(finding: Finding, words: str) -> Line:
    """The marked words between their neighbours, with the fix where there is one."""
    start, end = finding.place.start, finding.place.end
    before, after = words[max(start - AROUND, 0) : start], words[end : end + AROUND]
    if finding.fix is None:
        return Line(f"{before}[{words[start:end]}]{after}")
    edits = [Edit("delete", words[start:end]), Edit("insert", finding.fix)]
    return Line(before).append_text(printing.coloured([e for e in edits if e.text])).append(after)


def _as_json(finding: Finding, words: str) -> dict[str, object]:
    place = finding.place
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "place": place.label,
        "paragraph": place.identity,
        "index": place.index,
        "start": place.start,
        "end": place.end,
        "words": words[place.start : place.end],
        "sentence": finding.sentence,
        "fix": finding.fix,
    }
