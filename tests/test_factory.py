from drafting.config import Settings
from drafting.factory import create_app


def test_a_room_is_made_from_its_settings_alone(tmp_path):
    settings = Settings(instance=tmp_path, secret_key="for tests only", secure_cookies=True)

    app = create_app(settings)

    assert app.config["SECRET_KEY"] == "for tests only"
    assert app.config["SESSION_COOKIE_SECURE"] is True
    assert (tmp_path / "drafting.sqlite3").parent.is_dir()


def test_static_files_are_served_beside_the_pages(room):
    answer = room.app.test_client().get("/static/css/base.css", buffered=True)

    assert answer.status_code == 200
    assert answer.mimetype == "text/css"


def test_a_letter_too_large_for_the_room_is_not_taken(room):
    assert room.app.config["MAX_CONTENT_LENGTH"] == 8 * 1024 * 1024
