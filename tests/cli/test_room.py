import pytest

from drafting.cli import room
from drafting.domain.errors import Invalid, NotFound


@pytest.fixture
def session(sampled, monkeypatch):
    """A reading session on the database of the settings, with the small sample in it."""
    for name, value in sampled.environment.items():
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    with room.the_database() as database, database.reading() as opened:
        yield opened


def test_a_setting_that_cannot_be_used_is_named(monkeypatch):
    monkeypatch.setenv("DRAFTING_TRUSTED_PROXIES", "many")

    with pytest.raises(Invalid, match="DRAFTING_TRUSTED_PROXIES"):
        room.settings()


def test_a_text_nobody_knows_is_refused_with_those_there_are(session):
    known = room.declaration_named(session, "solidarity")

    with pytest.raises(NotFound, match=known.slug):
        room.declaration_named(session, "nowhere")


@pytest.mark.parametrize("name", ["2", "SAMPLE/1/Rev.1"])
def test_a_release_is_found_by_its_number_and_by_its_symbol(session, name):
    known = room.declaration_named(session, "solidarity")

    text = room.released_text(session, known.slug, name)

    assert text.name == f"release 2 of “{known.slug}”, SAMPLE/1/Rev.1"
    assert text.rows


def test_the_newest_text_is_the_latest_release(session):
    known = room.declaration_named(session, "solidarity")

    newest, working = room.newest_text(session, known.slug), room.working_text(session, known.slug)

    assert newest.release.number == known.release_count
    assert working.release is None
    assert known.slug in working.name
