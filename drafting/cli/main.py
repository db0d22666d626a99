"""`drafting`: the commands of whoever keeps the room."""

import click

from drafting.cli.checking import check
from drafting.cli.comparing import compare
from drafting.cli.compilation import compilation
from drafting.cli.consultations import consultations
from drafting.cli.demo.command import demo
from drafting.cli.doctor import doctor
from drafting.cli.exporting import export
from drafting.cli.importing import import_file
from drafting.cli.origins import origins
from drafting.cli.outline import outline
from drafting.cli.people import user
from drafting.cli.proving import proof
from drafting.cli.reading_proposals import read_proposals
from drafting.cli.receipts import receipt
from drafting.cli.refusals import Commands
from drafting.cli.reporting import report
from drafting.cli.schema import db
from drafting.cli.serving import serve
from drafting.cli.sources import sources
from drafting.cli.stakeholders import stakeholders


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="drafting", message="%(prog)s %(version)s")
def main() -> None:
    """Keep a room in which a declaration is drafted together."""


for command in (
    check,
    compare,
    compilation,
    consultations,
    db,
    demo,
    doctor,
    export,
    import_file,
    origins,
    outline,
    proof,
    read_proposals,
    receipt,
    report,
    serve,
    sources,
    stakeholders,
    user,
):
    main.add_command(command)
