"""What a package of parts is called to whoever sent it, by the end of its name."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Package:
    """A kind of file, and the words of the sentences about it."""

    file: str
    program: str
    holds: str
    suffix: str

    @property
    def again(self) -> str:
        """What to do with one that is too large or too strange."""
        return f"Copy the {self.holds} into a new {self.file} and send that."


WORD = Package("Word file", "Word", "text", ".docx")
OTHERS: Mapping[str, Package] = {
    one.suffix: one
    for one in (
        Package("workbook", "Excel", "table", ".xlsx"),
        Package("file of amendments", "its program", "amendments", ".xml"),
    )
}


def package(name: str) -> Package:
    """What a file of this name is: a Word file where nothing else is told."""
    return OTHERS.get(PurePath(name).suffix.casefold(), WORD)
