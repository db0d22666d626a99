"""The pictures of the overview, each drawn from the figures that its table holds as well."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from flask_babel import gettext as _

from drafting.domain.states import RegionalGroup
from drafting.formats.chart import Chart
from drafting.formats.chart_columns import Moment, columns
from drafting.formats.chart_flow import Part, flow
from drafting.formats.chart_grid import GridRow, grid
from drafting.formats.chart_periods import Span, periods
from drafting.queries.consultations import Standing
from drafting.queries.contention import ContestedRow
from drafting.queries.contributions import Circle
from drafting.queries.dashboard import Dashboard
from drafting.queries.fates import OPEN, Fates
from drafting.queries.participation import CircleRow
from drafting.web import languages
from drafting.web.rendering import name_of
from drafting.web.words import NAMES

Key = TypeVar("Key", str, int)

REGIONS = tuple(one.value for one in RegionalGroup)

SHORT = {
    RegionalGroup.AFRICAN: "African",
    RegionalGroup.ASIA_PACIFIC: "Asia-Pac.",
    RegionalGroup.EASTERN_EUROPEAN: "EEG",
    RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN: "GRULAC",
    RegionalGroup.WESTERN_EUROPEAN_AND_OTHERS: "WEOG",
}
"""What a narrow column calls a region; its table gives the name in full."""

ROWS, RELEASES, PERIODS = 10, 6, 8
"""The most that is drawn of each; the tables leave nothing out."""


@dataclass(frozen=True, slots=True)
class Charts:
    """Every picture of the page, as its reader reads: from the left or from the right."""

    contention: Chart
    convergence: Chart
    fates: Chart
    participation: Chart
    calendar: Chart


def drawn(page: Dashboard, today: date) -> Charts:
    """All pictures for one reader."""
    made = (
        _contention(page.contention.most_contested[:ROWS]),
        _convergence(page),
        _fates(page.fates),
        _participation(page.circles, len(page.points)),
        _calendar(page.consultations, today),
    )
    is_mirrored = languages.language() in languages.RIGHT_TO_LEFT
    return Charts(*(one.mirrored if is_mirrored else one for one in made))


def name_of_circle(one: Circle) -> str:
    """What the page calls those who take part alike."""
    return one.region or (_("States of no group") if one.kind == "state" else name_of(one.kind))


def name_of_place(one: ContestedRow) -> str:
    """What the page calls a contested place of the text."""
    return one.row.name if one.row else _("No longer in the text")


def name_of_fate(fate: str) -> str:
    """What the page calls a fate."""
    if fate == OPEN:
        return str(_("Open"))
    return NAMES.get(f"outcome.{fate}") or NAMES.get(f"amendmentstate.{fate}") or name_of(fate)


def _contention(rows: Sequence[ContestedRow]) -> Chart:
    return grid(
        [_("All"), *SHORT.values()],
        [
            GridRow(name_of_place(one), (one.open_count, *_figures(one.by_region, REGIONS)))
            for one in rows
        ],
    )


def _figures(counts: Mapping[Key, int], order: Iterable[Key]) -> tuple[int, ...]:
    return tuple(counts.get(one, 0) for one in order)


def _convergence(page: Dashboard) -> Chart:
    found = list(zip(page.points, page.left_open, strict=False))[-RELEASES:]
    return columns([Moment(str(one.number), one.proposal_count, left) for one, left in found])


def _fates(found: Fates) -> Chart:
    parts = [Part(name_of_fate(fate), count) for fate, count in found.counts.items()]
    return flow(_("Submitted %(count)s", count=found.total), parts)


def _participation(circles: Sequence[CircleRow], release_count: int) -> Chart:
    """What was said upon each of the last releases; all that came before stands in one column."""
    first = max(1, release_count - RELEASES + 2)
    later = range(first, release_count + 1)
    is_older = any(_before(one, first) for one in circles)
    heads = [_("before %(number)s", number=first)] if is_older else []
    rows = [
        GridRow(
            name_of_circle(one.circle),
            (*([_before(one, first)] * is_older), *_figures(one.by_release, later)),
        )
        for one in circles
    ]
    return grid([*heads, *(str(one) for one in later)], rows)


def _before(one: CircleRow, first: int) -> int:
    return sum(count for number, count in one.by_release.items() if number < first)


def _calendar(standings: Sequence[Standing], today: date) -> Chart:
    shown = [one.consultation for one in standings if not one.consultation.cancelled_at]
    spans = [
        Span(one.title, one.opens_at.date(), one.closes_at.date()) for one in shown[-PERIODS:]
    ]
    return periods(spans, today)
