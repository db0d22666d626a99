"""A paragraph of the release as a Word file shows it, and its marks carried back from there.

In the room a paragraph has marks (*emphasis*, links, footnote references); in Word it has italics
and superscripts, its number stands before it as words, and every space may have become another.
"""

from itertools import groupby
from unicodedata import normalize

from drafting.formats.marks import split_mark
from drafting.formats.plain_lines import one_line
from drafting.text.markup import Run, parse, plain
from drafting.text.provenance import Span, carry

_NEW = "new"


def key(text: str) -> str:
    """What has to be equal for two texts to be the same: their words, not their spaces."""
    return " ".join(normalize("NFC", text).split())


def tidy(text: str) -> str:
    """Words from a Word file as a paragraph is kept: composed characters, single spaces."""
    return one_line(normalize("NFC", text))


def shown(text: str) -> tuple[str, ...]:
    """How a paragraph's words may stand in Word: with its footnote marks as words, or as notes."""
    forms = ("".join(run.text for run in parse(text)), plain(text))
    return tuple(dict.fromkeys(tidy(form) for form in forms))


def without_number(words: str, printed: str) -> str:
    """The words of a paragraph of the file without the number that the room prints before them."""
    words = tidy(words)
    rest = words.removeprefix(printed)
    if printed and rest != words and (not rest or not rest[0].isalnum()):
        return rest.lstrip()
    return words


def without_any_number(words: str) -> str:
    """The words without whatever number stands before them: numbers are computed."""
    return split_mark(tidy(words))[1]


def carried(text: str, before: str, after: str) -> str:
    """`after`, as it was written in Word, with the marks of `text` on the words that stayed.

    `before` is how Word showed `text`: one of its shown forms.
    """
    if tidy(text) == before:
        return after
    runs = _runs_shown(text, before)
    if runs is None:
        return after
    spans = [Span(run.text, str(place)) for place, run in enumerate(runs) if run.text]
    kept = carry(spans, before, after, _NEW)
    return _marked(kept, runs)


def _runs_shown(text: str, before: str) -> tuple[Run, ...] | None:
    """The runs whose words join to what Word showed; a footnote has words there or is a note."""
    runs = parse(text)
    if "".join(run.text for run in runs) == before:
        return runs
    runs = tuple(
        Run(run.kind, run.source, "" if run.kind == "footnote" else run.text, run.target)
        for run in runs
    )
    return runs if "".join(run.text for run in runs) == before else None


def _marked(spans: tuple[Span, ...], runs: tuple[Run, ...]) -> str:
    """The words with the marks of the runs they come from; new words within a run take part."""
    written: list[str] = []
    used: set[int] = set()
    for origin, stretch in groupby(_settled_origins(spans), key=lambda one: one[0]):
        words = "".join(text for _, text in stretch)
        written.append(words if origin == _NEW else _set(runs[int(origin)], words))
        if origin != _NEW:
            written.extend(_notes_behind(int(origin), runs, used))
    return "".join(written)


def _settled_origins(spans: tuple[Span, ...]) -> list[tuple[str, str]]:
    """The origin of each span; new words between two of one run belong to that run."""
    origins = [span.origin for span in spans]
    for place in range(1, len(origins) - 1):
        if origins[place] == _NEW and origins[place - 1] == origins[place + 1]:
            origins[place] = origins[place - 1]
    return [(origin, span.text) for origin, span in zip(origins, spans, strict=True)]


def _set(run: Run, words: str) -> str:
    if run.kind == "words" or not words.strip():
        return words
    if words == run.text:
        return run.source
    if run.kind == "footnote":
        return words
    inner = words.strip()
    start = words[: words.index(inner)]
    end = words[len(start) + len(inner) :]
    set_ = f"*{inner}*" if run.kind == "emphasis" else f"[{inner}]({run.target})"
    return f"{start}{set_}{end}"


def _notes_behind(place: int, runs: tuple[Run, ...], used: set[int]) -> list[str]:
    """References without words stand behind the run they followed, once."""
    found: list[str] = []
    for following in range(place + 1, len(runs)):
        if runs[following].text or following in used:
            break
        used.add(following)
        found.append(runs[following].source)
    return found
