"""`drafting doctor`: what is wrong with this installation, and how to mend it."""

import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import click

from drafting.cli import printing
from drafting.cli.checks import Check, all_checks
from drafting.cli.room import settings
from drafting.config import Settings

SECRET = frozenset({"secret_key"})


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting as it is in force, and where it comes from."""

    name: str
    value: str
    source: str
    default: str
    description: str


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the checks as JSON.")
@click.pass_context
def doctor(context: click.Context, *, as_json: bool) -> None:
    """Look the installation over; exit 1 if anything is bad."""
    chosen = settings()
    in_force, checks = list(_in_force(chosen)), list(all_checks(chosen))
    is_bad = any(check.state == "bad" for check in checks)
    if as_json:
        printing.say_json(
            {
                "sound": not is_bad,
                "checks": [asdict(check) for check in checks],
                "settings": [asdict(setting) for setting in in_force],
            }
        )
    else:
        _print(in_force, checks)
    context.exit(1 if is_bad else 0)


def _in_force(chosen: Settings) -> Iterator[Setting]:
    for field, about in Settings.model_fields.items():
        variable = f"DRAFTING_{field.upper()}"
        yield Setting(
            name=variable,
            value=_shown(field, str(getattr(chosen, field))),
            source="environment" if variable in os.environ else "default",
            default=str(about.default),
            description=about.description or "",
        )


def _shown(field: str, value: str) -> str:
    """The value without what must stay secret: a key, and the password in an address."""
    if field in SECRET and value:
        return "(set, not shown)"
    scheme, found, rest = value.partition("://")
    who, at, where = rest.rpartition("@")
    if not found or not at:
        return value
    return f"{scheme}://{who.partition(':')[0]}:***@{where}"


def _print(in_force: list[Setting], checks: list[Check]) -> None:
    for setting in in_force:
        printing.say(f"{setting.name}={setting.value} ({setting.source}): {setting.description}")
    printing.say()
    for check in checks:
        printing.say(f"{check.state:4}  {check.name}: {check.sentence}")
        if check.remedy:
            printing.say(f"      {check.remedy}")
