"""Word files opened, judged and changed by a real LibreOffice, which is another program."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PATIENCE = 180


def python_with_uno():
    """A Python that can talk to LibreOffice; ours is in an environment that cannot."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-writer, python3-uno)")
    for program in ("/usr/bin/python3", "python3"):
        if shutil.which(program):
            found = subprocess.run([program, "-c", "import uno"], capture_output=True, check=False)
            if found.returncode == 0:
                return program
    pytest.skip("no Python on this machine can talk to LibreOffice (python3-uno)")


def judged(folder, *paths):
    """What LibreOffice finds in each of the files: changes, comments, and texts."""
    return json.loads(_told("libreoffice.py", folder, *paths))


def edited(folder, path, author):
    """The file as somebody of this name has changed it there, with tracking on."""
    result = folder / "edited.docx"
    _told("libreoffice_editing.py", folder, path, result, author)
    return result


def _told(script, folder, *words):
    command = [python_with_uno(), HERE / script, folder / "profile", *words]
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
