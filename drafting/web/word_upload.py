"""A Word file as it comes in through a form: chosen anew, or carried along since it was chosen."""

import binascii
from base64 import b64decode, b64encode
from dataclasses import dataclass

from flask import request

from drafting.domain.errors import Invalid, UnreadableFile
from drafting.formats.attachment import WORD, Attachment, attachment
from drafting.formats.confined import read_confined
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
    return WordFile(read_confined(one.file.content, one.name), forms.ticked("aligned"))


def _checked(name: str, content: bytes) -> Attachment:
    try:
        found = attachment(name, content)
    except Invalid as refusal:
        raise type(refusal)(str(refusal), field="file") from refusal
    if found.media_type != WORD:
        raise UnreadableFile(f"“{found.name}” is no Word file (.docx). Choose one.", field="file")
    return found


def _bytes(carried: str) -> bytes:
    try:
        return b64decode(carried, validate=True)
    except (binascii.Error, ValueError):
        raise Invalid("The file was damaged on its way. Choose it again.", field="file") from None
