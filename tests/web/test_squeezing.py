import gzip

import brotli
import pytest
from flask import Flask, Response

from drafting.web import squeezing
from tests.rooms import HOME

WAYS = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.fixture
def answered():
    """What one answer looks like to whoever asks for it in one way."""

    def answer(response, asked="gzip"):
        app = Flask(__name__)
        squeezing.register(app)
        app.add_url_rule("/", view_func=lambda: response)
        return app.test_client().get("/", headers={"Accept-Encoding": asked})

    return answer


def page(words="the same words again and again " * 100, **said):
    return Response(words, **said)


@pytest.mark.parametrize("way", WAYS)
def test_a_page_of_ones_own_travels_compressed(expert, way):
    place = f"{HOME}/desk"

    answer = expert.client.get(place, headers={"Accept-Encoding": f"deflate, {way}"})

    assert answer.headers["Content-Encoding"] == way
    assert answer.content_length == len(answer.data)
    assert b"<h1" in WAYS[way](answer.data)
    assert set(answer.vary) == {"Cookie", "Accept-Encoding"}


@pytest.mark.parametrize("asked", ["", "identity", "deflate", "br;q=0, gzip;q=0"])
def test_whoever_cannot_read_it_compressed_gets_it_plain(answered, asked):
    answer = answered(page(), asked)

    assert "Content-Encoding" not in answer.headers
    assert "accept-encoding" in answer.vary


@pytest.mark.parametrize(
    "response",
    [
        page("few words"),
        page(mimetype="application/pdf"),
        page(headers={"Content-Encoding": "br"}),
        Response(iter(["words " * 300])),
    ],
    ids=["short", "no words", "compressed", "streamed"],
)
def test_what_would_not_grow_smaller_is_left_alone(answered, response):
    assert answered(response).headers.get("Content-Encoding") != "gzip"


def test_other_bytes_bear_a_weak_tag(answered):
    tagged = page()
    tagged.set_etag("words")

    assert answered(tagged).headers["ETag"] == 'W/"words"'


def test_a_compressed_page_is_not_sent_again_to_whoever_has_it(visitor):
    asked = {"Accept-Encoding": "gzip"}
    first = visitor.client.get(HOME, headers=asked)

    again = visitor.client.get(HOME, headers=asked | {"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.data) == (304, b"")


def test_the_same_words_are_the_same_bytes(answered):
    assert answered(page()).data == answered(page()).data
