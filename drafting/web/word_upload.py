"""A Word file or a table as it comes in through a form: chosen anew, or carried along since."""

import binascii
from base64 import b64decode, b64encode
from dataclasses import dataclass

from flask import request

from drafting.domain.errors import Invalid, UnreadableFile
from drafting.formats.attachment import CSV, WORD, Attachment, attachment
from drafting.formats.bytes_read import decode
from drafting.formats.confined import read_confined
from drafting.formats.template_csv import csv_table
from drafting.formats.word_tracked import Tracked
from drafting.queries.returned import WordFile
from drafting.web import forms

SUFFIX = ".csv"


@dataclass(frozen=True, slots=True)
class Held:
    """A file that the form carries, so that nothing is stored before somebody says so."""

    file: Attachment

    @property
    def name(self) -> str:
        """What it is called."""
        return self.file.name

    @property
    def carried(self) -> str:
        """Its bytes as a field carries them."""
        return b64encode(self.file.content).decode("ascii")


def held() -> Held:
    """The file that was chosen, or the one the form has carried since."""
    sent = request.files.get("file")
    name = sent.filename if sent and sent.filename else ""
    if sent and name:
        return Held(_checked(name, sent.read()))
    if not forms.text("held"):
        raise Invalid("Choose the Word file.", field="file")
    return Held(_checked(forms.text("held_name"), _bytes(forms.text("held"))))


def opened(one: Held) -> WordFile:
    """The file as a process of its own reads it, before any transaction begins."""
    if one.file.media_type == CSV:
        table = csv_table(one.file.content, one.name)
        return WordFile(Tracked((), tables=(table,)))
    return WordFile(read_confined(one.file.content, one.name), forms.ticked("aligned"))


def _checked(name: str, content: bytes) -> Attachment:
    try:
        found = _table(name, content) if is_table(name) else attachment(name, content)
    except Invalid as refusal:
        raise type(refusal)(str(refusal), field="file") from refusal
    if found.media_type not in {WORD, CSV}:
        raise UnreadableFile(
            f"“{found.name}” is no Word file (.docx), nor a table of comments (.csv). "
            "Choose one of these.",
            field="file",
        )
    return found


def is_table(name: str) -> bool:
    """Whether a file says by its name that it is a table."""
    return name.strip().lower().endswith(SUFFIX)


def _table(name: str, content: bytes) -> Attachment:
    """A table of comments: checked as the plain text that it is, kept as it was sent."""
    stem = name.strip()[: -len(SUFFIX)]
    text = decode(content, name).text if content else ""
    checked = attachment(f"{stem}.txt", text.encode())
    return Attachment(checked.name.removesuffix(".txt") + SUFFIX, CSV, content)


def _bytes(carried: str) -> bytes:
    try:
        return b64decode(carried, validate=True)
    except (binascii.Error, ValueError):
        raise Invalid("The file was damaged on its way. Choose it again.", field="file") from None
