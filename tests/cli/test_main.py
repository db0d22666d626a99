"""Every command says what it does."""

import pytest

COMMANDS = [
    "db upgrade",
    "demo",
    "user add",
    "import",
    "export",
    "origins",
    "outline",
    "compare",
    "read-proposals",
    "serve",
    "stakeholders import",
    "stakeholders export",
    "doctor",
    "proof",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(terminal, command):
    answer = terminal.done(*command.split(), "--help")

    assert answer.startswith("Usage: ")
    assert len(answer.split("\n\n")[1]) > 20


def test_the_program_lists_its_commands(terminal):
    answer = terminal.done("--help")

    assert all(f"\n  {command.split()[0]} " in answer for command in COMMANDS)


def test_a_command_that_does_not_exist_is_a_mistake_of_usage(terminal):
    result = terminal.type("negotiate")

    assert result.exit_code == 2


def test_a_setting_that_cannot_be_used_is_named(terminal):
    sentence = terminal.refused("outline", "x", DRAFTING_TRUSTED_PROXIES="many")

    assert "DRAFTING_TRUSTED_PROXIES" in sentence
