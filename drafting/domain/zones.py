"""Time zones: from what a clock on a wall shows to the moment that is meant, and back."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from drafting.domain.errors import Invalid

GENEVA = "Europe/Zurich"
"""The zone in which the Council and the Office of the High Commissioner sit."""

EARLIER, LATER = "earlier", "later"
"""Which of the two moments is meant where a clock shows the same time twice."""


@cache
def zones() -> tuple[str, ...]:
    """The names of zones that a person may choose, those of places alone."""
    return tuple(
        sorted(
            name
            for name in available_timezones()
            if name == "UTC" or ("/" in name and not name.startswith(("Etc/", "SystemV/", "US/")))
        )
    )


def zone_named(name: str, *, field: str = "zone") -> ZoneInfo:
    """The zone of this name, or a refusal."""
    if name not in zones():
        raise Invalid("Choose a time zone from the list.", field=field)
    return ZoneInfo(name)


def moment_in(zone: str, shown: str, *, field: str, which: str = "") -> datetime:
    """The moment at which clocks in a zone show `shown`, as a form sends it: 2026-11-25T18:00.

    A time that clocks skip is refused; of one that they show twice, `which` says the one meant.
    """
    local = _local(shown, field)
    place = zone_named(zone)
    first, second = (local.replace(tzinfo=place, fold=fold).astimezone(UTC) for fold in (0, 1))
    words = f"{local:%H:%M} on {local.day} {local:%B %Y}"
    if first.astimezone(place).replace(tzinfo=None) != local:
        raise Invalid(
            f"Clocks in {zone} are put forward then: {words} does not exist there. "
            "Choose an earlier or a later time.",
            field=field,
        )
    if first != second and which not in {EARLIER, LATER}:
        raise Invalid(
            f"Clocks in {zone} are put back then: {words} comes twice. "
            "Say which of the two you mean, the earlier or the later.",
            field=field,
        )
    return second if which == LATER else first


def shown_in(zone: str, at: datetime) -> str:
    """What a form shows for a moment in a zone."""
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M")


def which_in(zone: str, at: datetime) -> str:
    """Which of two is meant where clocks show the time of this moment twice; else nothing."""
    there = at.astimezone(ZoneInfo(zone))
    other = there.replace(fold=1 - there.fold)
    if other.utcoffset() == there.utcoffset():
        return ""
    return LATER if there.fold else EARLIER


def words_in(zone: str, at: datetime) -> str:
    """A moment as people in a zone say it, with how far their clocks are from UTC."""
    there = at.astimezone(ZoneInfo(zone))
    offset = there.strftime("%z")
    return f"{there.day} {there:%B %Y, %H:%M} (UTC{offset[:3]}:{offset[3:]})"


def _local(shown: str, field: str) -> datetime:
    try:
        local = datetime.fromisoformat(shown).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError as error:
        raise Invalid("Enter a day and a time.", field=field) from error
    if not 1990 <= local.year <= 2200:
        raise Invalid("Choose a day between 1990 and 2200.", field=field)
    return local
