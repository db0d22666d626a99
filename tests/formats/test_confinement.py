"""The process that reads a stranger's file says what it read, or why it did not."""

import json
import sys
from subprocess import run

from drafting.formats.confinement import answer
from tests.formats.hostile_word import HOSTILE
from tests.formats.word_files import p, t, word_file


def test_a_reading_is_said_as_json():
    status, content = answer(word_file(p(t("The oak"))), "draft.docx").split(b"\n", 1)

    assert status == b"read"
    assert json.loads(content)["paragraphs"][0]["runs"][0]["text"] == "The oak"


def test_a_refusal_is_said_as_its_sentence():
    assert answer(b"", "draft.docx").startswith(b"unreadable\ndraft.docx is empty.")


def test_a_trap_is_said_to_be_one():
    said = answer(HOSTILE["macros renamed"](), "draft.docx")

    assert said.startswith(b"unsafe\ndraft.docx is a Word file for macros")


def test_the_process_cannot_write_to_a_file(tmp_path):
    program = (
        "from drafting.formats.confinement import limit\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "limit(256 * 1024 * 1024, 5)\n"
        f"import pathlib; pathlib.Path({str(tmp_path / 'kept')!r}).write_text('kept')\n"
    )

    done = run([sys.executable, "-c", program], capture_output=True, check=False, text=True)

    assert "File too large" in done.stderr
    assert (tmp_path / "kept").read_bytes() == b""
