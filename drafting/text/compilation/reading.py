"""Reading a compilation back: the paragraph as it stands, and as each would have it."""

from collections.abc import Iterable, Sequence

from drafting.text.compilation.brackets import Bracket, Part, parts
from drafting.text.compilation.notation import RETAIN, Voice, read_names
from drafting.text.compilation.segments import Proposal


def read(text: str) -> tuple[str, tuple[Proposal, ...]]:
    """The base, and each different text that is proposed for it, with the names behind it.

    What one name has in several places is one proposal. Who changes something within the words
    that another puts in takes up the rest of those words.
    """
    line, retaining = _without_retain(text)
    found = parts(line)
    base = "".join(part.text for part in found if not _put_in(part))
    names: dict[str, list[str]] = {}
    for voice in _voices(found):
        names.setdefault(_as_read_by(voice, found), []).append(voice.name)
    for voice in retaining:
        names.setdefault(base, []).append(voice.name)
    return base, tuple(Proposal(one, _named(behind)) for one, behind in names.items())


def _without_retain(text: str) -> tuple[str, tuple[Voice, ...]]:
    place = text.rfind(RETAIN)
    before = text[: max(place, 0)]
    is_escaped = (len(before) - len(before.rstrip("\\"))) % 2
    if place < 0 or is_escaped or not text.endswith("}"):
        return text, ()
    return before.removesuffix(" "), read_names(text[place + len(RETAIN) : -1])


def _voices(found: Sequence[Part]) -> Iterable[Voice]:
    """Everybody who changes something, in the order of their first words."""
    brackets = dict.fromkeys(bracket for part in found for bracket in part.around)
    return dict.fromkeys(voice for bracket in brackets for voice in bracket.voices)


def _put_in(part: Part) -> bool:
    return any(bracket.kind == "insertion" for bracket in part.around)


def _as_read_by(voice: Voice, found: Sequence[Part]) -> str:
    return "".join(
        part.text for part in found if all(_keeps(voice, bracket) for bracket in part.around)
    )


def _keeps(voice: Voice, bracket: Bracket) -> bool:
    if bracket.kind == "deletion":
        return voice not in bracket.voices
    return voice in bracket.voices or voice in bracket.voices_inside


def _named(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, names)))
