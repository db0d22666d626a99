"""An edition: an outline with what is printed around it when it leaves the room."""

from dataclasses import dataclass

from drafting.formats.outline import Outline

SAMPLE_NOTICE = "This is a sample text, written to show the drafting room. It is no real draft."
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


@dataclass(frozen=True, slots=True)
class Edition:
    """A text as it is given out: a release with its symbol and hash, or a working text without."""

    outline: Outline
    symbol: str = ""
    released_at: str = ""
    hash: str = ""
    checkpoint: str = ""
    """The hash of the record when it was published, so that the record can be held against it."""
    language: str = "en"
    is_sample: bool = False

    @property
    def direction(self) -> str:
        """How the language is written: "ltr" or "rtl"."""
        return "rtl" if self.language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def imprint(edition: Edition) -> tuple[tuple[str, str], ...]:
    """The lines that say which text this is; what is not known is left out."""
    lines = (
        ("Symbol", edition.symbol),
        ("Released", edition.released_at),
        ("Language", edition.language),
        ("Hash", edition.hash),
        ("Record", edition.checkpoint),
    )
    return tuple((name, value) for name, value in lines if value)


def verification(edition: Edition) -> str:
    """What the foot of a page says of which text this is: by its hash, and by the record."""
    parts = (
        edition.symbol,
        f"sha-256 {edition.hash}" if edition.hash else "",
        f"record {edition.checkpoint}" if edition.checkpoint else "",
    )
    return " · ".join(one for one in parts if one)
