"""Parties as a chair names them: States, groups of States, and everybody else who may speak."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafting.domain.errors import Invalid
from drafting.domain.seats import seats
from drafting.domain.states import all_states
from drafting.text.names import folded

_APART = re.compile(r"[;\n]")


@dataclass(frozen=True, slots=True)
class Party:
    """Who may speak and is no State: the name that is kept, and all by which it is called."""

    name: str
    called: tuple[str, ...] = ()


def named_parties(text: str, others: Sequence[Party], *, field: str) -> list[str]:
    """Those who are named between commas or on lines, each once.

    States come first, in the order of seats, then the others in the order in which they are known.
    A name that itself has commas in it is known as well.
    """
    known = _known(others)
    found = {
        name
        for line in _APART.split(text)
        for name in _named(list(filter(None, map(str.strip, line.split(",")))), known, field)
    }
    order = [*(one.name() for one in all_states()), *(one.name for one in others)]
    return [name for name in dict.fromkeys(order) if name in found]


def _known(others: Collection[Party]) -> Mapping[str, set[str]]:
    """Whom each name may mean; a full name means nobody else."""
    known: dict[str, set[str]] = {called: {name} for called, name in seats().items()}
    for one in others:
        for called in one.called:
            known.setdefault(folded(called), set()).add(one.name)
    known |= {folded(one.name): {one.name} for one in others}
    return known | {folded(one.name()): {one.name()} for one in all_states()}


def _named(words: Sequence[str], known: Mapping[str, set[str]], field: str) -> Iterator[str]:
    """The parties of one line, the longest name that fits first."""
    at = 0
    while at < len(words):
        end = next((end for end in range(len(words), at, -1) if _at(words, at, end) in known), at)
        meant = known.get(_at(words, at, end), set())
        if len(meant) != 1:
            raise Invalid(_sentence(words[at], meant), field=field)
        yield from meant
        at = end


def _at(words: Sequence[str], start: int, end: int) -> str:
    return folded(" ".join(words[start:end]))


def _sentence(name: str, meant: Collection[str]) -> str:
    if meant:
        return f"“{name[:80]}” may be {' or '.join(sorted(meant))}. Write the whole name."
    return (
        f"Nobody is called “{name[:80]}”. Write the name of a State, a group or another "
        "participant as the directory has it, and a comma between two."
    )
