"""A file of proposals as it comes in through a form: chosen anew, or carried along since."""

import binascii
from base64 import b64decode, b64encode
from dataclasses import dataclass

from flask import request

from drafting.domain.errors import Invalid
from drafting.formats.attachment import Attachment
from drafting.formats.confined import read_confined
from drafting.formats.returned_kinds import ReturnedKind, kind_of, returned_attachment
from drafting.formats.template_csv import csv_table
from drafting.formats.word_tracked import Tracked
from drafting.queries.returned import WordFile
from drafting.web import forms


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

    @property
    def account(self) -> str:
        """What it is, as the record names it."""
        kind = kind_of(self.name) or ReturnedKind.WORD
        return f"{kind.words} {self.name}, SHA-256 {self.file.sha256}"


def held() -> Held:
    """The file that was chosen, or the one the form has carried since."""
    sent = request.files.get("file")
    name = sent.filename if sent and sent.filename else ""
    if sent and name:
        return Held(_checked(name, sent.read()))
    if not forms.text("held"):
        raise Invalid("Choose the file.", field="file")
    return Held(_checked(forms.text("held_name"), _bytes(forms.text("held"))))


def opened(one: Held) -> WordFile:
    """The file as it is read before any transaction begins, but for a .csv in its own process."""
    name, content, is_aligned = one.name, one.file.content, forms.ticked("aligned")
    match kind_of(name):
        case ReturnedKind.TABLE:
            return WordFile(Tracked((), tables=(csv_table(content, name),)))
        case _:
            return WordFile(read_confined(content, name), is_aligned)


def _checked(name: str, content: bytes) -> Attachment:
    try:
        return returned_attachment(name, content)
    except Invalid as refusal:
        raise type(refusal)(str(refusal), field="file") from refusal


def _bytes(carried: str) -> bytes:
    try:
        return b64decode(carried, validate=True)
    except (binascii.Error, ValueError):
        raise Invalid("The file was damaged on its way. Choose it again.", field="file") from None
