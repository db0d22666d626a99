"""LibreOffice as a judge of our tables: what it makes of a file in another format."""

import shutil
import subprocess
from pathlib import Path

import pytest


def converted(folder, name, form):
    """The files that LibreOffice writes of one, where its part for tables is installed."""
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-calc)")
    if not list(Path(program).resolve().parent.glob("libsclo.*")):
        pytest.skip("LibreOffice is here without its part for tables (Debian: libreoffice-calc)")
    made = folder / "made"
    subprocess.run(
        [
            *(program, "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/own"),
            *("--convert-to", form, "--outdir", str(made), str(folder / name)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return sorted(made.iterdir())
