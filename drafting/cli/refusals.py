"""A refusal on the command line: its sentence on the error stream, and exit code 1."""

from typing import Any

import click

from drafting.domain.errors import DraftingError


class Refused(click.ClickException):
    """A refusal as click reports it, without a prefix: the sentence says enough."""

    def show(self, file: Any = None) -> None:
        """Print the sentence where errors go."""
        click.echo(self.message, file=file, err=file is None)


class Commands(click.Group):
    """A group of commands whose refusals are told as sentences."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what the room refuses ends it without a traceback."""
        try:
            return super().invoke(ctx)
        except DraftingError as error:
            raise Refused(str(error)) from error
