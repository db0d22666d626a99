"""Files that a command leaves behind."""

from pathlib import Path

from drafting.domain.errors import Invalid


def keep(file: Path, written: str | bytes) -> None:
    """Write the file, or refuse with the reason why it cannot be written there."""
    try:
        file.write_bytes(written if isinstance(written, bytes) else written.encode())
    except OSError as error:
        raise Invalid(
            f"{file} cannot be written: {error.strerror}. Choose another place."
        ) from error
