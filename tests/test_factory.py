import pytest
from flask import request

from drafting.config import Settings
from drafting.factory import create_app
from drafting.services.signing_in import MOST_FOR_ADDRESS
from tests.rooms import Visit


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


@pytest.mark.parametrize(
    ("proxies", "statuses"), [(0, {401, 429}), (1, {401})], ids=["none", "one"]
)
def test_whom_a_proxy_names_is_believed_if_the_proxy_is_trusted(room, tmp_path, proxies, statuses):
    settings = Settings(
        instance=tmp_path, secret_key="x", cheap_passwords=True, trusted_proxies=proxies
    )
    visit = Visit(create_app(settings, room.database).test_client(), room)
    token = visit.token("/en/sign-in")

    answers = [
        visit.client.post(
            "/en/sign-in",
            data={"email": f"{n}@example.org", "password": "a guess", "csrf_token": token},
            headers={"X-Forwarded-For": f"198.51.100.{n}"},
        )
        for n in range(MOST_FOR_ADDRESS + 1)
    ]

    assert {answer.status_code for answer in answers} == statuses


@pytest.mark.parametrize(
    ("proxies", "start"), [(0, "http://localhost/"), (1, "https://drafts.example.org/")]
)
def test_links_name_the_place_that_a_trusted_proxy_names(room, tmp_path, proxies, start):
    settings = Settings(instance=tmp_path, secret_key="x", trusted_proxies=proxies)
    app = create_app(settings, room.database)
    app.add_url_rule("/where", "where", lambda: request.url_root)
    forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "drafts.example.org"}

    answer = app.test_client().get("/where", headers=forwarded)

    assert answer.get_data(as_text=True) == start


def test_a_letter_too_large_for_the_room_is_not_taken(room):
    assert room.app.config["MAX_CONTENT_LENGTH"] == 8 * 1024 * 1024
