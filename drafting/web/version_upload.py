"""A new version of a text as it comes in through a form: chosen anew, or carried along since."""

import binascii
import re
from base64 import b64decode, b64encode
from dataclasses import dataclass

from flask import request

from drafting.domain.errors import Invalid
from drafting.formats.attachment import LARGEST, LONGEST_NAME
from drafting.formats.doubts import Reading
from drafting.formats.reading import read
from drafting.web import forms

DAMAGED = "The file was damaged on its way. Choose it again."
NONE = "Choose the file with the new version."


@dataclass(frozen=True, slots=True)
class Held:
    """A file that the form carries, so that nothing is stored before somebody says so."""

    name: str
    content: bytes

    @property
    def carried(self) -> str:
        """Its bytes as a field carries them."""
        return b64encode(self.content).decode("ascii")

    def opened(self) -> Reading:
        """What a reader makes of it, before any transaction begins."""
        return read(self.name, self.content)


def held() -> Held:
    """The file that was chosen, or the one the form has carried since."""
    sent = request.files.get("file")
    name = sent.filename if sent and sent.filename else ""
    if sent and name:
        return _checked(name, sent.read())
    if not forms.text("held"):
        raise Invalid(NONE, field="file")
    return _checked(forms.text("held_name"), _bytes(forms.text("held")))


def _checked(name: str, content: bytes) -> Held:
    shown = re.split(r"[/\\]", name)[-1].strip(" .")[-LONGEST_NAME:]
    if not shown:
        raise Invalid(NONE, field="file")
    if not content:
        raise Invalid(f"“{shown}” is empty. Choose the file again.", field="file")
    if len(content) > LARGEST:
        size = len(content) / 1024 / 1024
        raise Invalid(f"“{shown}” has {size:.1f} MB; 4 MB is the most.", field="file")
    return Held(shown, content)


def _bytes(carried: str) -> bytes:
    try:
        return b64decode(carried, validate=True)
    except (binascii.Error, ValueError):
        raise Invalid(DAMAGED, field="file") from None
