"""`drafting read-proposals`: what a file would propose; nothing of it is stored."""

from collections.abc import Iterator
from pathlib import Path

import click
from rich.text import Text as Coloured

from drafting.cli import printing
from drafting.cli.importing import SOURCE
from drafting.cli.room import newest_text, released_text, the_database
from drafting.formats import proposals_read
from drafting.formats.word_findings import Proposal, Read, Remark, Uncertainty
from drafting.queries.editions import edition_of
from drafting.text.diff import diff


@click.command("read-proposals")
@click.argument("slug")
@click.argument("file", type=SOURCE)
@click.option("--release", metavar="SYMBOL|NUMBER", help="An earlier release than the latest.")
@click.option("--json", "as_json", is_flag=True, help="Print what was read as JSON.")
def read_proposals(slug: str, file: Path, release: str | None, *, as_json: bool) -> None:
    """Show what FILE would propose for the declaration SLUG; nothing is stored.

    A Word file (.docx) is read for its tracked changes, a mail (.txt) for its instructions, a
    table of comments (.csv, .xlsx) row by row, an amendment in Akoma Ntoso (.xml) for what it
    states. All are placed in the latest release, or in the working text if nothing was released.
    """
    with the_database() as database, database.reading() as session:
        text = released_text(session, slug, release) if release else newest_text(session, slug)
        edition = edition_of(text.declaration, text.release, text.rows)
    read = proposals_read.read_proposals(file.name, file.read_bytes(), edition)
    if as_json:
        printing.say_json(_as_json(read))
        return
    for line in _lines(read):
        printing.say(line)


def _as_json(read: Read) -> dict[str, object]:
    return {
        "proposals": [_proposal_json(one) for one in read.proposals],
        "comments": [_remark_json(one) for one in read.comments],
        "doubts": [_doubt_json(one) for one in read.doubts],
    }


def _proposal_json(proposal: Proposal) -> dict[str, object]:
    return {
        "paragraph": proposal.paragraph,
        "label": proposal.label,
        "kind": proposal.kind,
        "author": proposal.author,
        "before": proposal.before,
        "after": proposal.after,
        "scrubbed": proposal.is_scrubbed,
        "joined": list(proposal.others),
        "follows": proposal.follows,
        "target": proposal.target,
        "side": proposal.side,
    }


def _remark_json(remark: Remark) -> dict[str, object]:
    return {
        "paragraph": remark.paragraph,
        "label": remark.label,
        "author": remark.author,
        "date": remark.date,
        "quote": remark.quote,
        "text": remark.text,
    }


def _doubt_json(doubt: Uncertainty) -> dict[str, object]:
    return {
        "paragraph": doubt.paragraph,
        "label": doubt.label,
        "sentence": doubt.sentence,
        "before": doubt.before,
        "after": doubt.after,
    }


def _lines(read: Read) -> Iterator[str | Coloured]:
    for proposal in read.proposals:
        author = f", {proposal.author}" if proposal.author else ""
        yield f"{_at(proposal.label)}{proposal.kind}{author}"
        yield printing.coloured(diff(proposal.before, proposal.after))
        yield ""
    for remark in read.comments:
        quote = f" on “{remark.quote}”" if remark.quote else ""
        yield f"{_at(remark.label)}comment, {remark.author}{quote}: {remark.text}"
    for doubt in read.doubts:
        yield f"Doubt: {_at(doubt.label)}{doubt.sentence}"
        if doubt.before != doubt.after:
            yield printing.coloured(diff(doubt.before, doubt.after))
    counts = f"Proposals: {len(read.proposals)}. Comments: {len(read.comments)}."
    yield f"{counts} Doubts: {len(read.doubts)}. Nothing is stored."


def _at(label: str) -> str:
    return f"{label}: " if label else ""
