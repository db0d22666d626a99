"""Settings from the environment, checked when the room opens."""

import secrets
from contextlib import suppress
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Every setting of the room, each read from `DRAFTING_` and its name in capitals."""

    model_config = SettingsConfigDict(env_prefix="DRAFTING_", extra="ignore")

    instance: Path = Field(
        default=ROOT / "instance", description="folder for the database and the secret key"
    )
    database_url: str = Field(
        default="", description="where the record is kept; SQLite in the instance folder if empty"
    )
    secret_key: str = Field(
        default="", description="signs sessions; made once in the instance folder if empty"
    )
    secure_cookies: bool = Field(
        default=False, description="send the session cookie over HTTPS only"
    )
    trusted_proxies: int = Field(
        default=0,
        ge=0,
        le=5,
        description="how many proxies in front may name the reader's address",
    )
    comment_edit_minutes: int = Field(
        default=30, ge=0, le=1440, description="how long the author of a comment may edit it"
    )
    files_beside_pages: bool = Field(
        default=True,
        description="whether `drafting serve` makes files that take a while; false where "
        "`drafting worker` does",
    )
    cheap_passwords: bool = Field(
        default=False, description="weak password hashing, for tests only"
    )

    @property
    def database(self) -> str:
        """The address of the database, the embedded one by default."""
        if self.database_url:
            return self.database_url
        return f"sqlite:///{self.instance / 'drafting.sqlite3'}"

    def signing_key(self) -> str:
        """The key that signs sessions, made and kept on first use."""
        if self.secret_key:
            return self.secret_key
        path = self.instance / "secret_key"
        if not path.exists():
            _make_key(path)
        return path.read_text(encoding="ascii").strip()


def _make_key(path: Path) -> None:
    """Put a whole new key in place; of several processes that start at once, the first wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    fresh.touch(mode=0o600)
    fresh.write_text(secrets.token_hex(32), encoding="ascii")
    with suppress(FileExistsError):
        path.hardlink_to(fresh)
    fresh.unlink()
