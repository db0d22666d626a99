"""An amendment in Akoma Ntoso is looked through and kept as every other file that comes back."""

from base64 import b64encode

import pytest

from tests.rooms import HOME
from tests.web.acts import marked, propose, reads
from tests.web.sent import fields_of, page_of

WORD = f"{HOME}/submissions/word"


@pytest.fixture
def southland(room):
    return room.visit("southland")


@pytest.fixture
def file(room, southland):
    """The file of an amendment that Southland has submitted."""
    address = propose(southland, room.row("OP1"))
    return southland.client.get(f"{address}.xml").data


def _read(visit, raw, status=200, name="amendment.xml"):
    fields = {"held": b64encode(raw).decode(), "held_name": name}
    return page_of(visit.post(WORD, status, **fields))


def test_what_it_asks_for_is_shown_on_its_paragraph_with_its_proponent(file, southland):
    page = _read(southland, file)

    assert marked(page, "ins") == ["good"]
    assert "South Africa" in page.select_one("[name=voice-name-0]")["value"]
    assert page.select_one("[name=kind-0] option[selected]")["value"] == "replace"


def test_what_is_kept_is_a_draft_and_the_file_is_kept_with_it(file, northland):
    address, fields = fields_of(_read(northland, file))
    ours = _read(northland, file).select("[name=whose-0] option")[0]["value"]

    northland.post(address, **{**fields, "keep-0": "yes", "whose-0": ours})

    ours = northland.get(f"{HOME}/submissions/ours")
    link = ours.select_one("a[download][href*='/word/files/']")
    answer = northland.client.get(link["href"])
    assert "File of amendments amendment.xml" in reads(ours)
    assert (answer.get_data(), answer.mimetype) == (file, "application/akn+xml")


def test_one_of_another_text_is_refused_until_somebody_insists(file, northland):
    other = file.replace(b'FRBRalias value="', b'FRBRalias value="00')

    page = _read(northland, other, 422)

    assert "made from another text" in reads(page)
    assert page.select_one("[name=aligned]")


@pytest.mark.parametrize("raw", [b"<akomaNtoso/>", b"<a", b"Words."])
def test_a_file_without_an_amendment_is_refused_beside_its_field(northland, raw):
    page = _read(northland, raw, 422)

    assert page.select_one(".field--wrong [name=file]")
