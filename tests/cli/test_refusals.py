import click
import pytest
from click.testing import CliRunner

from drafting.cli.refusals import Commands
from drafting.domain.errors import NotFound


@click.group(cls=Commands)
def room():
    """A room with two commands."""


@room.command()
def seek():
    """Look for what is not there."""
    raise NotFound("There is no such text. Import one.")


@room.command()
def stumble():
    """Break in a way nobody foresaw."""
    raise RuntimeError("unforeseen")


def test_a_refusal_is_one_sentence_on_the_error_stream():
    result = CliRunner().invoke(room, ["seek"])

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "There is no such text. Import one.\n"


def test_a_fault_of_our_own_is_not_hidden_as_a_refusal():
    with pytest.raises(RuntimeError, match="unforeseen"):
        CliRunner().invoke(room, ["stumble"], catch_exceptions=False)
