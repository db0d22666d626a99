"""Numbers for places inserted among numbered ones, so that no number already given changes.

Behind 5 come 5 bis, 5 ter …; the Latin words tell the order. Where the next word is taken,
a letter goes before: between 5 and 5 bis stands 5 bis A, and before 1 stands 1 A. A number that
was given once is not given to another place.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import count

import regex

from drafting.text.ordinals import latin, latin_rank, letters, letters_rank

_NUMBER = regex.compile(r"(?:\d+|[a-z]+)(?: (?:[a-z]+|\d+(?:ies)?|[A-Z]+))*+")


def numbers(
    base: Sequence[str], spent: Collection[str], counted: Callable[[int], str]
) -> tuple[str, ...]:
    """A number for each place of one series, in reading order.

    `base` has the number that a place bears already, or nothing where it was inserted since;
    where no place bears any, they are counted from one.
    """
    if not any(base) and not spent:
        return tuple(counted(number) for number in range(1, len(base) + 1))
    given = {number for number in base if number} | set(spent)
    found: list[str] = []
    for index, number in enumerate(base):
        found.append(
            number or _between(found[-1] if found else "", _next(base, index), given, counted)
        )
        given.add(found[-1])
    return tuple(found)


def is_number(text: str) -> bool:
    """Whether a text is a number as this module gives them."""
    return _NUMBER.fullmatch(text) is not None


def alternatives(number: str) -> Iterator[str]:
    """What the first, second … other wording of a place is called: 5 alt, 5 alt 2 …"""
    yield f"{number} alt"
    for rank in count(2):
        yield f"{number} alt {rank}"


def is_alternative(text: str, number: str) -> bool:
    """Whether a text is what another wording of the place with this number is called."""
    return regex.fullmatch(r" alt(?: \d+)?", text.removeprefix(number)) is not None


def _next(base: Sequence[str], index: int) -> str:
    """The next number that was given before."""
    return next((number for number in base[index:] if number), "")


def _between(
    before: str, after: str, given: Collection[str], counted: Callable[[int], str]
) -> str:
    """A number not yet given that says where a place stands."""
    behind = _behind(before, after, given) if before else ""
    ahead = (f"{after} {letters(rank).upper()}" if after else counted(rank) for rank in count(1))
    return behind or next(number for number in ahead if number not in given)


def _behind(before: str, after: str, given: Collection[str]) -> str:
    """The first free word behind a number, or nothing where what comes after leaves none."""
    stem, rank, count_words = _apart(before)
    next_stem, limit, _ = _apart(after)
    end = limit if next_stem == stem and limit > rank else rank + len(given) + 2
    free = (f"{stem} {count_words(word)}" for word in range(rank + 1, end))
    return next((number for number in free if number not in given), "")


def _apart(number: str) -> tuple[str, int, Callable[[int], str]]:
    """A number without its last word, the place of that word in its order, and the order."""
    stem, _, word = number.rpartition(" ")
    if stem and word.isupper():
        return stem, letters_rank(word), lambda rank: letters(rank).upper()
    return (stem, latin_rank(word), latin) if stem and latin_rank(word) else (number, 0, latin)
