"""From a reading to its minutes: how it went, what was found, and how each paragraph stands."""

from collections.abc import Iterator
from datetime import UTC, datetime

from drafting.domain.readings import ReadingStatus, ReadingStepKind
from drafting.formats.minutes import Line, Minutes, Part
from drafting.models import Declaration, ReadingStep
from drafting.queries.readings import ReadingPage, RulingRow

STEPS = {
    ReadingStepKind.BEGUN: "The reading began.",
    ReadingStepKind.ADJOURNED: "The reading was adjourned.",
    ReadingStepKind.RESUMED: "The reading was resumed.",
    ReadingStepKind.CLOSED: "The reading was closed.",
}
FOUND = {
    ReadingStatus.OPEN: "left open",
    ReadingStatus.AGREED: "agreed ad referendum",
    ReadingStatus.SILENT: "agreed by silence",
    ReadingStatus.PENDING: "agreed pending {whom}",
    ReadingStatus.RESERVED: "reserved by {whom}",
    ReadingStatus.BRACKETED: "kept in brackets",
    ReadingStatus.PACKAGED: "taken into a package",
}
NOT_TAKEN_UP = "not taken up"


def minutes_of(declaration: Declaration, page: ReadingPage) -> Minutes:
    """The minutes of a reading: its course in time, its outcome in the order of the text."""
    parts = [
        Part("How the reading went", tuple(_course(page))),
        Part("How each paragraph stands", tuple(_outcome(page))),
    ]
    reserved = tuple(_reserved(page))
    if reserved:
        parts.append(Part("Reservations", reserved))
    return Minutes(
        title=f"Minutes of {page.reading.title}",
        text_title=page.reading.release.title,
        symbol=page.reading.release.symbol,
        parts=tuple(parts),
        is_sample=declaration.is_sample,
    )


def sentence(ruling: RulingRow) -> str:
    """What was found of a paragraph, with those who are named, its package and the note."""
    words = FOUND[ruling.status].format(whom=_listed(ruling.whom))
    package = f", in the package “{ruling.package}”" if ruling.package else ""
    return f"{words}{package}{f' ({ruling.note})' if ruling.note else ''}"


def _course(page: ReadingPage) -> list[Line]:
    """Steps and rulings in the order of the record."""
    names = {row.paragraph_id: row.name for row in page.rows}
    told = [
        (step.journal_seq, Line(_moment(step.created_at), step.author.name, _taken(step)))
        for step in page.steps
    ]
    told += [
        (one.seq, Line(_moment(one.at), names[one.paragraph_id], sentence(one)))
        for one in page.rulings
    ]
    return [line for _, line in sorted(told, key=lambda pair: pair[0])]


def _taken(step: ReadingStep) -> str:
    return f"{STEPS[step.kind]} {step.note}".strip()


def _outcome(page: ReadingPage) -> Iterator[Line]:
    latest = page.latest
    for row in page.rows:
        ruling = latest.get(row.paragraph_id)
        yield Line("", row.name, sentence(ruling) if ruling else NOT_TAKEN_UP)


def _reserved(page: ReadingPage) -> Iterator[Line]:
    latest = page.latest
    for row in page.rows:
        ruling = latest.get(row.paragraph_id)
        if ruling and ruling.status is ReadingStatus.RESERVED:
            yield Line("", row.name, f"{_listed(ruling.whom)}: {ruling.note}")


def _listed(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%-d %B %Y, %H:%M} UTC"
