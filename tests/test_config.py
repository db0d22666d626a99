import stat
from concurrent.futures import ThreadPoolExecutor

import pytest
from pydantic import ValidationError

from drafting.config import Settings


def test_the_record_is_kept_in_the_instance_folder_by_default(tmp_path):
    settings = Settings(instance=tmp_path, database_url="")

    assert settings.database == f"sqlite:///{tmp_path}/drafting.sqlite3"


def test_another_database_can_be_named(tmp_path):
    settings = Settings(instance=tmp_path, database_url="postgresql+psycopg://room")

    assert settings.database == "postgresql+psycopg://room"


def test_settings_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("DRAFTING_COMMENT_EDIT_MINUTES", "5")
    monkeypatch.setenv("DRAFTING_SECURE_COOKIES", "true")

    settings = Settings()

    assert (settings.comment_edit_minutes, settings.secure_cookies) == (5, True)


@pytest.mark.parametrize(
    "wrong", [{"comment_edit_minutes": -1}, {"trusted_proxies": 6}, {"trusted_proxies": "many"}]
)
def test_a_setting_that_makes_no_sense_is_refused_at_the_start(wrong):
    with pytest.raises(ValidationError):
        Settings(**wrong)


def test_a_key_that_was_given_is_used(tmp_path):
    assert Settings(instance=tmp_path, secret_key="given").signing_key() == "given"
    assert not (tmp_path / "secret_key").exists()


def test_a_key_is_made_once_and_only_its_owner_reads_it(tmp_path):
    settings = Settings(instance=tmp_path / "new", secret_key="")

    first = settings.signing_key()

    kept = tmp_path / "new" / "secret_key"
    assert (settings.signing_key(), len(first)) == (first, 64)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_processes_that_start_at_once_sign_with_the_same_key(tmp_path):
    rooms = [Settings(instance=tmp_path / "new", secret_key="") for _ in range(16)]

    with ThreadPoolExecutor(16) as pool:
        keys = set(pool.map(Settings.signing_key, rooms))

    assert len(keys) == 1
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["secret_key"]


def test_every_setting_says_what_it_is_for():
    assert all(field.description for field in Settings.model_fields.values())
