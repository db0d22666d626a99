"""What a file would do to the directory, row by row, before anything of it is stored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.domain import profiles
from drafting.domain.actors import Actor
from drafting.domain.errors import NotFound
from drafting.domain.permissions import Permission, allowed
from drafting.domain.stakeholders import Profile
from drafting.formats.directory_csv import Sheet
from drafting.models import Stakeholder
from drafting.queries.merges import merged_ids
from drafting.queries.profiles import profile_of
from drafting.text.invisible import clean
from drafting.text.names import Names, folded


class Standing(StrEnum):
    """What a row of a file is to the directory."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file, with what it would do and what is doubtful about it."""

    number: int
    name: str
    standing: Standing
    profile: Profile | None = None
    stakeholder_id: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def may_be_taken(self) -> bool:
        """Whether a person may say that it is right as it is."""
        return self.standing is Standing.DOUBTFUL and self.profile is not None

    def mark(self) -> str:
        """Everything that a person agrees to who agrees to this row."""
        said = self.profile.fields() if self.profile else {}
        return repr((self.number, self.standing.value, self.stakeholder_id, sorted(said.items())))


@dataclass(frozen=True, slots=True)
class Report:
    """What a whole file would do."""

    lines: tuple[Line, ...]
    doubts: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[Standing, int]:
        """How many rows are new, changed, the same, doubtful."""
        return {one: sum(line.standing is one for line in self.lines) for one in Standing}

    @property
    def digest(self) -> str:
        """By which it is known whether the file would still do what somebody agreed to."""
        return sha256("\n".join(line.mark() for line in self.lines).encode()).hexdigest()


def report(session: Session, actor: Actor, sheet: Sheet) -> Report:
    """Compare every row with the directory; for those who keep it."""
    if not allowed(actor, Permission.STAKEHOLDER_MANAGE):
        raise NotFound
    known = _Known(session)
    numbered = enumerate(sheet.rows, start=2)
    return Report(tuple(known.line(number, row) for number, row in numbered), sheet.doubts)


@dataclass(slots=True)
class _Known:
    """The directory as far as the file was read."""

    session: Session
    by_name: dict[str, Stakeholder] = field(init=False)
    by_code: dict[str, Stakeholder] = field(init=False)
    merged: frozenset[str] = field(init=False)
    names: Names = field(init=False)
    by_short_name: dict[str, str] = field(init=False)
    seen: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        everybody = self.session.scalars(select(Stakeholder)).all()
        self.by_name = {one.name: one for one in everybody}
        self.by_code = {one.iso3: one for one in everybody if one.iso3}
        self.merged = frozenset(self.session.scalars(merged_ids()))
        self.by_short_name = {folded(one.short_name): one.name for one in everybody}
        self.names = Names([*self.by_name, *(one.short_name for one in everybody)])

    def line(self, number: int, row: Mapping[str, str]) -> Line:
        """What one row would do."""
        typed = row.get("name", "")
        one = self._present(row)
        fields = {**(profile_of(one).fields() if one else {}), **row}
        found = tuple(dict.fromkeys(str(refusal) for refusal in profiles.objections(fields)))
        if found:
            return Line(number, typed, Standing.DOUBTFUL, doubts=found)
        profile = profiles.proper(fields)
        one = one or self.by_name.get(profile.name)
        stops = tuple(self._stops(number, profile, one))
        if stops:
            return Line(number, profile.name, Standing.DOUBTFUL, doubts=stops)
        return self._changed(number, profile, one) if one else self._new(number, profile)

    def _present(self, row: Mapping[str, str]) -> Stakeholder | None:
        code = row.get("iso3", "").strip().upper()
        name = clean(row.get("name", ""))
        return self.by_code.get(code) if code else self.by_name.get(name)

    def _stops(self, number: int, profile: Profile, one: Stakeholder | None) -> Iterator[str]:
        key = profile.iso3 or folded(profile.name)
        first = self.seen.setdefault(key, number)
        if first != number:
            yield f"Row {first} holds the same stakeholder. Leave one of the two out."
        if one and one.id in self.merged:
            yield "This name stands under another one, into which it was merged."
        if one and (one.iso3 or "") != profile.iso3:
            yield "The directory has a State under this name, or the file makes one of it."

    def _changed(self, number: int, profile: Profile, one: Stakeholder) -> Line:
        old, new = profile_of(one).fields(), profile.fields()
        changes = tuple((name, old[name], new[name]) for name in old if old[name] != new[name])
        standing = Standing.CHANGED if changes else Standing.SAME
        return Line(number, profile.name, standing, profile, one.id, changes)

    def _new(self, number: int, profile: Profile) -> Line:
        near = "" if profile.iso3 else self._near(profile.name)
        self.names.add(profile.name)
        if not near:
            return Line(number, profile.name, Standing.NEW, profile)
        doubt = f"“{near}” has nearly the same name. Take it in only if it is somebody else."
        return Line(number, profile.name, Standing.DOUBTFUL, profile, doubts=(doubt,))

    def _near(self, name: str) -> str:
        """Whoever goes by this name in short, or by nearly this one."""
        return self.by_short_name.get(folded(name)) or self.names.nearest(name)
