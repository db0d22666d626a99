"""The routes by which a Word file comes in and the compilation goes out."""

from base64 import b64encode

from drafting.domain.permissions import Permission
from tests.formats.word_files import dele, ins, p, t, word_file
from tests.rooms import HOME
from tests.web.route import Route, posted

ROAD = "Reaffirms that each neighbour keeps the ", dele("road"), ins("bridge"), " in good repair;"
FILE = word_file(p(t(ROAD[0]), *ROAD[1:3], t(ROAD[3])))
CARRIED = {"held": b64encode(FILE).decode(), "held_name": "draft.docx"}
FOUND = {
    **CARRIED,
    **dict.fromkeys(("count", "comments", "notes"), "0"),
    "voices": "1",
    "voice-name-0": "A clerk",
    "release": "1",
    "remarks": "Thanks.",
}
MAIL = {"stakeholder": "{state}", "sent_on": "2026-05-01", "sender": "A clerk"}
DRAFT, RECORD = Permission.AMENDMENT_DRAFT, Permission.AMENDMENT_RECORD

WORD_FILES = {
    "compiled_word.compilation": Route(f"{HOME}/compilation.docx"),
    "compiled_word.dispositions": Route(f"{HOME}/dispositions.docx"),
    "returning.write": Route(f"{HOME}/submissions/word", DRAFT),
    "returning.read": posted(
        f"{HOME}/submissions/word", DRAFT, refused=404, aligned="yes", **CARRIED
    ),
    "returning.confirm": posted(
        f"{HOME}/submissions/word/confirmed", DRAFT, refused=404, **{**FOUND, "whose-0": ""}
    ),
    "returning.file": Route(
        f"{HOME}/submissions/word/files/{{word_file}}",
        Permission.AMENDMENT_REVISE,
        subject="draft",
    ),
    "recording_word.write": Route(f"{HOME}/submissions/record-word", RECORD),
    "recording_word.read": posted(
        f"{HOME}/submissions/record-word", RECORD, refused=404, aligned="yes", **MAIL, **CARRIED
    ),
    "recording_word.confirm": posted(
        f"{HOME}/submissions/record-word/confirmed",
        RECORD,
        refused=404,
        **MAIL,
        **{**FOUND, "whose-0": "{state}"},
    ),
}
