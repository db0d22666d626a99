"""What a file that came back would propose for a text, by the format its name tells."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePath

from drafting.domain.errors import UnreadableFile
from drafting.formats.akn_amendment_read import read_akn_amendments
from drafting.formats.bytes_read import decode
from drafting.formats.confined import read_confined
from drafting.formats.edition import Edition
from drafting.formats.mail_read import Asked, read_mail
from drafting.formats.template_csv import csv_table
from drafting.formats.template_read import read_template
from drafting.formats.word_findings import Proposal, Read, Uncertainty
from drafting.formats.word_identity import places
from drafting.formats.word_proposals import proposals
from drafting.text.instructions import Paragraph

OTHER_RELEASE = (
    "The file says that it was made from another release than this one: "
    "its words are compared with this one all the same."
)


def read_proposals(name: str, raw: bytes, edition: Edition) -> Read:
    """The proposals, comments and doubts of a file; refuses, with the reason, what has none."""
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise UnreadableFile(f"No proposals are read from {name}. Choose one of: {known}.")
    return reader(name, raw, edition)


def _from_word(name: str, raw: bytes, edition: Edition) -> Read:
    """A Word file, or a workbook with a table of comments: both are packages of parts."""
    reading = read_confined(raw, name)
    if reading.tables:
        return read_template(reading.tables, _paragraphs(edition))
    return _doubted(proposals(reading, edition.outline), reading.release, edition)


def _from_mail(name: str, raw: bytes, edition: Edition) -> Read:
    found = read_mail(decode(raw, name).text, _paragraphs(edition))
    return Read(
        tuple(_asked(one) for one in found.proposals),
        (),
        tuple(Uncertainty("", one.label, f"“{one.text}” {one.sentence}") for one in found.doubts),
    )


def _from_table(name: str, raw: bytes, edition: Edition) -> Read:
    return read_template([csv_table(raw, name)], _paragraphs(edition))


def _paragraphs(edition: Edition) -> list[Paragraph]:
    return [Paragraph(one.id, one.label, one.text) for one in places(edition.outline)]


def _asked(asked: Asked) -> Proposal:
    return Proposal(
        asked.paragraph,
        asked.label,
        asked.kind,
        asked.author,
        asked.before,
        asked.after,
        others=asked.others,
        follows=asked.follows,
    )


def _from_akn(name: str, raw: bytes, edition: Edition) -> Read:
    reading = read_confined(raw, name)
    found = read_akn_amendments(reading.amendments, edition.outline)
    return _doubted(found, reading.release, edition)


def _doubted(found: Read, release: str, edition: Edition) -> Read:
    """The same, in doubt where the file says that it was made from another release."""
    if release and edition.hash and release != edition.hash:
        return replace(found, doubts=(Uncertainty("", "", OTHER_RELEASE), *found.doubts))
    return found


READERS: Mapping[str, Callable[[str, bytes, Edition], Read]] = {
    ".docx": _from_word,
    ".txt": _from_mail,
    ".csv": _from_table,
    ".xlsx": _from_word,
    ".xml": _from_akn,
}
