"""What an editorial check finds: the rule, how grave it is, where, what is wrong, and the fix."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is: nobody would print an error, an editor may overrule advice."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a finding lies: the paragraph, and the characters of its words from start to end."""

    identity: str
    index: int
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One departure from the usage; `fix` takes the place of the characters where that is safe."""

    rule: str
    severity: Severity
    place: Spot
    sentence: str
    fix: str | None = None

    @property
    def key(self) -> str:
        """What tells this finding from the others of its paragraph."""
        return f"{self.rule}@{self.place.start}"


def mended(text: str, finding: Finding) -> str:
    """The words of the finding's paragraph with its fix in place; unchanged where it has none."""
    if finding.fix is None:
        return text
    return text[: finding.place.start] + finding.fix + text[finding.place.end :]
