"""Reading a release with the origin of every word, and the share of each contributor in it."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.vocabulary import Role
from drafting.models import Declaration, Release
from drafting.queries import amendments
from drafting.queries.origins import IMPORTED, Origin, origins, spans_of_release
from drafting.queries.releases import release_text, releases
from drafting.queries.text_page import Margin
from drafting.queries.text_rows import TextRow
from drafting.text.ordinals import letters
from drafting.text.provenance import Span
from drafting.text.shares import percentages, words_by_origin
from drafting.text.tokens import has_meaning

EDITORS = (IMPORTED, Role.EXPERT.value, Role.SECRETARIAT.value)
"""These come first, in this order; whoever else contributed follows by the number of words."""
GROUNDS = 5
"""Kinds of line and ground beside that of what was imported; letters tell their sharers apart."""


@dataclass(frozen=True, slots=True)
class Contributor:
    """Somebody of whom words stand in the text: by letter, and with first and last change."""

    who: str
    letter: str
    ground: int
    words: int
    share: int
    first: str
    first_at: datetime
    last: str
    last_at: datetime
    amendment_numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one origin, with what is known of it and since which release they stand."""

    text: str
    contributor: Contributor
    origin: Origin
    since: str


@dataclass(frozen=True, slots=True)
class OriginRow:
    """A paragraph in runs, with the share of each contributor in it."""

    row: TextRow
    runs: tuple[Run, ...]
    contributors: tuple[Contributor, ...]


@dataclass(frozen=True, slots=True)
class OriginsPage:
    """A release with the origin of every word of it."""

    declaration: Declaration
    release: Release
    releases: Sequence[Release]
    rows: tuple[OriginRow, ...]
    contributors: tuple[Contributor, ...]
    margins: Mapping[str, Margin]
    """How many amendments are open on each paragraph of the latest release."""

    @property
    def is_latest(self) -> bool:
        """Whether nothing newer was published."""
        return self.release.number == self.releases[-1].number


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of every origin, and since which release its words stand."""

    origins: Mapping[str, Origin]
    since: Mapping[str, str]
    """The symbol of the first release with words of each origin."""
    together: Mapping[str, tuple[str, int | None, str]]
    """What the runs have in common that are shown as one: by whom, by what, since when."""

    def contributor(self, who: str, words: Mapping[str, int], share: int) -> Contributor:
        """One contributor of some words, counted by origin; not lettered yet."""
        # One act may make many versions, each a little later than the one before.
        own = sorted((self.origins[one] for one in words), key=lambda one: (one.seq, one.at))
        first, last = own[0], own[-1]
        numbers = {one.amendment_number for one in own if one.amendment_number}
        return Contributor(
            who=who,
            letter="",
            ground=0,
            words=sum(words.values()),
            share=share,
            first=self.since[first.id],
            first_at=first.at,
            last=self.since[last.id],
            last_at=last.at,
            amendment_numbers=tuple(sorted(numbers)),
        )


def origins_page(
    session: Session, actor: Actor, declaration: Declaration, number: int
) -> OriginsPage:
    """A release in eleven statements, whatever its size; nothing is carried anew, only read."""
    published = releases(session, declaration.id)
    release = next((one for one in published if one.number == number), None)
    if release is None:
        raise NotFound
    rows, spans = release_text(session, release.id), spans_of_release(session, release.id)
    found = origins(session, actor, {span.origin for runs in spans.values() for span in runs})
    known = _known(found, published)
    counted = {one: words_by_origin(runs) for one, runs in spans.items()}
    everybody = _lettered(_contributors(counted.values(), known))
    return OriginsPage(
        declaration=declaration,
        release=release,
        releases=published,
        rows=tuple(
            _row(row, spans[row.version_id], counted[row.version_id], known, everybody)
            for row in rows
        ),
        contributors=tuple(everybody.values()),
        margins=_margins(session, declaration) if number == len(published) else {},
    )


def _margins(session: Session, declaration: Declaration) -> Mapping[str, Margin]:
    counted = amendments.open_counts(session, declaration.id)
    return {one: Margin(open_count=count) for one, count in counted.items()}


def _known(found: Mapping[str, Origin], published: Sequence[Release]) -> _Known:
    acts, symbols = [one.journal_seq for one in published], [one.symbol for one in published]
    since = {one.id: symbols[bisect_right(acts, one.seq)] for one in found.values()}
    together = {one.id: (one.who, one.amendment_number, since[one.id]) for one in found.values()}
    return _Known(found, since, together)


def _contributors(counted: Iterable[Mapping[str, int]], known: _Known) -> tuple[Contributor, ...]:
    """Whoever contributed, with shares: editors first, then by the number of words."""
    by_who: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words in counted:
        for origin, count in words.items():
            by_who[known.origins[origin].who][origin] += count
    shares = percentages({who: sum(words.values()) for who, words in by_who.items()})
    found = (known.contributor(who, words, shares[who]) for who, words in by_who.items())
    return tuple(sorted(found, key=_order))


def _order(one: Contributor) -> tuple[int, int, str]:
    place = EDITORS.index(one.who) if one.who in EDITORS else len(EDITORS)
    return place, -one.words, one.who


def _lettered(found: Sequence[Contributor]) -> Mapping[str, Contributor]:
    """The contributors by name, each with a letter; what was imported is the ground of all."""
    return {
        one.who: replace(
            one,
            letter=letters(place).upper(),
            ground=1 if one.who == IMPORTED else 2 + (place - 2) % GROUNDS,
        )
        for place, one in enumerate(found, 1)
    }


def _row(
    row: TextRow,
    spans: Sequence[Span],
    counted: Mapping[str, int],
    known: _Known,
    everybody: Mapping[str, Contributor],
) -> OriginRow:
    own = [
        replace(one, letter=everybody[one.who].letter, ground=everybody[one.who].ground)
        for one in _contributors([counted], known)
    ]
    return OriginRow(row, _runs(spans, known, everybody), tuple(own))


def _runs(
    spans: Sequence[Span], known: _Known, everybody: Mapping[str, Contributor]
) -> tuple[Run, ...]:
    """The runs of a paragraph; those of one amendment or one release stand together.

    Signs and spaces alone are shown with the words before them: they are nobody's words.
    """
    found: list[Run] = []
    for (who, _, since), group in groupby(spans, lambda one: known.together[one.origin]):
        first, *others = group
        text = first.text + "".join([one.text for one in others]) if others else first.text
        if found and not has_meaning(text):
            found[-1] = replace(found[-1], text=found[-1].text + text)
        else:
            found.append(Run(text, everybody[who], known.origins[first.origin], since))
    return tuple(found)
