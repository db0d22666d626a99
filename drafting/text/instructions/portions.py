"""A mail in its parts: one for each thing that is asked, with who asks it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from drafting.text.instructions.authors import author_at_head, author_at_tail
from drafting.text.instructions.quoting import quotations
from drafting.text.instructions.references import references
from drafting.text.instructions.vocabulary import POLITE, VERBS

_VERB = "|".join(VERBS.values())
_BULLET = regex.compile(r"\s*(?:[-*•·‣▪◦–—]|\d{1,2}[.)]|\([ivx\d]{1,4}\)|[a-z]\))\s+")
_ASKS = regex.compile(rf"\s*(?:(?:{POLITE})[\s:]+)*(?:{_VERB})(?!\p{{L}})", regex.IGNORECASE)
_OPENS = regex.compile(
    r"\s*[\[(]?\s*(?:delete|del|add|insert|new|make the last)\b", regex.IGNORECASE
)

_COURTESY = regex.compile(
    r"\s*(?:we thank|thank you|many thanks|thanks in advance|yours (?:sincerely|faithfully|truly)"
    r"|(?:with )?(?:best|kind|warm) (?:regards|wishes))\b",
    regex.IGNORECASE,
)
"""How a line of a letter begins that asks for nothing."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of a mail that asks for something, and who asks it."""

    start: int
    end: int
    text: str
    author: str = ""
    is_apart: bool = False
    """Whether an empty line stands before it, and no bullet."""


def portions(mail: str) -> tuple[Portion, ...]:
    """The parts of a mail in order; none but white space, bullets and names is left out.

    A name on a line of its own speaks for what follows, behind a dash for what precedes.
    """
    found: list[Portion] = []
    author, last = "", 0
    for first, end in _blocks(mail):
        bullet = None if _is_signature(mail[first:end]) else _BULLET.match(mail, first, end)
        start = bullet.end() if bullet else first
        text = mail[start:end].strip()
        is_apart = not bullet and mail.count("\n", last, first) > 1
        last = end
        name, rest = author_at_head(text)
        if name and not rest:
            author = name
        elif not name and (signed := author_at_tail(text)) and not signed[1]:
            found = [one if one.author else replace(one, author=signed[0]) for one in found]
        else:
            said_by, rest = (name, rest) if name else author_at_tail(text) or ("", text)
            found.append(Portion(start, end, rest, said_by or author, is_apart))
    return tuple(found)


def _is_signature(line: str) -> bool:
    signed = author_at_tail(line.strip())
    return bool(signed and not signed[1])


def _blocks(mail: str) -> Iterator[tuple[int, int]]:
    """The lines of a mail, each with those that continue it."""
    start = end = None
    for first, last in _lines(mail):
        line = mail[first:last]
        if not line.strip():
            if start is not None and not mail[start:end].rstrip().endswith(":"):
                yield start, end or start
                start = None
        elif start is None or _begins(line) or _is_courtesy(line, mail[start:end]):
            if start is not None:
                yield start, end or start
            start, end = first, last
        else:
            end = last
    if start is not None:
        yield start, end or start


def _lines(mail: str) -> Iterator[tuple[int, int]]:
    """The lines of a mail; an end of line within quoted words is none."""
    quoted = [one for one in quotations(mail) if "\n" in mail[one.start : one.end]]
    start = 0
    for found in regex.finditer(r"\r?\n|\Z", mail):
        if not any(one.start < found.start() < one.end for one in quoted):
            yield start, found.start()
            start = found.end()


def _is_courtesy(line: str, before: str) -> bool:
    """Whether a line thanks or greets; behind a colon it may be the words that are asked for."""
    return bool(_COURTESY.match(line)) and not before.rstrip().endswith(":")


def _begins(line: str) -> bool:
    """Whether a line begins something of its own."""
    if _BULLET.match(line) or _ASKS.match(line) or _OPENS.match(line):
        return True
    place = next(references(line), None)
    if place and not line[: place[0]].strip(" -[("):
        return True
    return bool(author_at_head(line.strip())[0])
