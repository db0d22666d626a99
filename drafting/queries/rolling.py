"""Reading the rolling text as its page shows it: labelled, narrowed, and with what narrows it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.structure import child_kind
from drafting.formats.edition import Edition
from drafting.formats.rolling import Line, LineRole, RollingText
from drafting.models import Declaration, Release
from drafting.queries import consultations, releases, working
from drafting.queries.compilation import CompiledRow, alphabetical, compiled
from drafting.queries.editions import edition_of
from drafting.queries.open_proposals import OpenProposal, open_proposals
from drafting.queries.readings import Beside, beside_the_text, bracketed
from drafting.queries.text_page import Margin
from drafting.queries.text_rows import TextRow
from drafting.text.compilation import Compiled
from drafting.text.numbering import Label, Place, held


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose proposals a reader wants to see; an empty word leaves all of them in."""

    state: str = ""
    group: str = ""
    consultation: str = ""

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.state or self.group or self.consultation)

    def takes(self, one: OpenProposal) -> bool:
        """Whether a proposal is among them."""
        return (
            (not self.state or self.state in one.states)
            and (not self.group or self.group in one.groups)
            and (not self.consultation or self.consultation == one.consultation_id)
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to narrow the text to, and how many proposals there are of it."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class RollingPage:
    """The rolling text with what it can be narrowed to."""

    declaration: Declaration
    release: Release | None
    text: RollingText
    wanted: Wanted
    states: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    consultations: tuple[Choice, ...]
    total: int
    shown: int
    rows: tuple[TextRow, ...] = ()
    """The text itself, without what is proposed on it."""
    found: Mapping[str, Beside] = field(default_factory=dict)
    """What readings found of each paragraph."""

    @property
    def edition(self) -> Edition:
        """The text on which it stands, for a masthead."""
        return edition_of(self.declaration, self.release, self.rows)

    @property
    def margins(self) -> Mapping[str, Margin]:
        """How many of the proposals shown stand on each paragraph."""
        lines = [one for one in self.text.lines if one.role == "base"]
        return {one.paragraph_id: Margin(open_count=one.proposal_count) for one in lines}


def rolling_page(
    session: Session, actor: Actor, declaration: Declaration, wanted: Wanted
) -> RollingPage:
    """The latest release, or the working text before one; in ten to thirteen statements."""
    release = releases.latest_release(session, declaration.id)
    rows = _rows(session, actor, declaration, release)
    proposals = open_proposals(session, actor, declaration.id)
    titles = {
        one.consultation.id: one.consultation.title
        for one in consultations.standings(session, actor, declaration.id)
    }
    shown = [one for one in proposals if wanted.takes(one)]
    beside = beside_the_text(session, release, rows) if release else {}
    found = compiled(rows, shown, bracketed(beside))
    text = RollingText(
        symbol=release.symbol if release else declaration.title,
        title=release.title if release else declaration.title,
        lines=lines(found.rows),
        shown=_said(wanted, titles),
        without_place=tuple((one.number, one.short_name) for one in found.without_place),
        is_sample=declaration.is_sample,
    )
    return RollingPage(
        declaration=declaration,
        release=release,
        text=text,
        wanted=wanted,
        states=_choices(name for one in proposals for name in one.states),
        groups=_choices(name for one in proposals for name in one.groups),
        consultations=_of_consultations(proposals, titles),
        total=len(proposals),
        shown=len(shown),
        rows=rows,
        found=beside,
    )


def lines(rows: Sequence[CompiledRow]) -> tuple[Line, ...]:
    """The places of a rolling text in reading order; the numbers of the base hold."""
    found = list(_laid(rows))
    labels = held(
        [Place(one.kind.value, one.depth, one.role == "alternative") for one, _ in found],
        [base for _, base in found],
    )
    return tuple(_labelled(one, label) for (one, _), label in zip(found, labels, strict=True))


def _rows(
    session: Session, actor: Actor, declaration: Declaration, release: Release | None
) -> tuple[TextRow, ...]:
    if release is not None:
        return releases.release_text(session, release.id)
    return working.working_text(session, actor, declaration.id).rows


def _laid(rows: Sequence[CompiledRow]) -> Iterator[tuple[Line, str]]:
    """Each place with the reference that it bears already: new ones stand beside their own."""
    behind: list[CompiledRow] = []
    for one in rows:
        while behind and behind[-1].row.depth >= one.row.depth:
            yield from _behind(behind.pop())
        yield from _proposed(one, "new", "before-", one.before)
        yield _base(one), one.row.reference
        yield from _proposed(one, "alternative", "alt-", one.alternatives)
        behind.append(one)
    while behind:
        yield from _behind(behind.pop())


def _behind(one: CompiledRow) -> Iterator[tuple[Line, str]]:
    yield from _proposed(one, "new", "under-", one.under)
    yield from _proposed(one, "new", "new-", one.behind)


def _base(one: CompiledRow) -> Line:
    row = one.row
    return Line(
        role="base",
        anchor=row.paragraph_id,
        paragraph_id=row.paragraph_id,
        kind=row.kind,
        depth=row.depth,
        label=row.label,
        reference=row.reference,
        printed=row.printed,
        base=row.text,
        compiled=one.compiled,
        stated=tuple(stated.line for stated in one.stated),
        waiting=tuple((each.number, each.short_name) for each in one.waiting),
        proposal_count=one.proposal_count,
    )


def _proposed(
    one: CompiledRow, role: LineRole, seat: str, texts: Sequence[Compiled]
) -> Iterator[tuple[Line, str]]:
    row, is_under = one.row, seat == "under-"
    kind = (child_kind(row.kind) or row.kind) if is_under else row.kind
    for number, text in enumerate(texts, 1):
        anchor = f"{row.paragraph_id}-{seat}{number}"
        place = (kind, row.depth + is_under, "", "", "")
        yield Line(role, anchor, row.paragraph_id, *place, "", text), ""


def _labelled(line: Line, label: Label) -> Line:
    if line.role == "base":
        return line
    name = label.label or "alt" * (line.role == "alternative")
    return replace(line, label=name, reference=label.reference, printed=label.printed)


def _choices(names: Iterator[str]) -> tuple[Choice, ...]:
    counted = Counter(names)
    return tuple(Choice(one, one, counted[one]) for one in sorted(counted, key=alphabetical))


def _of_consultations(
    proposals: Sequence[OpenProposal], titles: Mapping[str, str]
) -> tuple[Choice, ...]:
    counted = Counter(one.consultation_id for one in proposals if one.consultation_id)
    return tuple(Choice(one, titles[one], counted[one]) for one in titles if counted[one])


def _said(wanted: Wanted, titles: Mapping[str, str]) -> tuple[str, ...]:
    consultation = titles.get(wanted.consultation, wanted.consultation)
    return tuple(filter(None, (wanted.state, wanted.group, consultation)))
