from io import BytesIO

import pytest
from bs4 import BeautifulSoup

from drafting.config import ROOT
from tests.rooms import SLUG
from tests.web.acts import reads

SEED = ROOT.parent / "shared" / "seed" / "resolution-21-10.txt"
PASTED = """Draft declaration on ferries

Recalling that the river is wide,

1. Thanks the ferryman;

A line that nobody can place well.
"""


def _import(visit, status=303, **fields):
    fields.setdefault("slug", "ferries")
    answer = visit.client.post(
        "/en/import",
        data={"csrf_token": visit.token("/en/"), **fields},
        content_type="multipart/form-data",
    )
    assert answer.status_code == status, answer.get_data(as_text=True)
    return answer


def test_a_pasted_text_becomes_the_working_text_and_is_reported(expert, visitor):
    report = expert.get(_import(expert, pasted=PASTED).location)

    counts = {
        row.th.get_text(): row.td.get_text() for row in report.select("table.records tbody tr")
    }
    assert counts["Preambular paragraph"] == "1"
    assert "Thanks the ferryman;" in reads(expert.get("/en/declarations/ferries/working"))
    visitor.get("/en/declarations/ferries", 404)


def test_a_text_without_a_release_leads_its_editors_to_the_working_text(expert):
    _import(expert, pasted=PASTED)

    answer = expert.client.get("/en/declarations/ferries")

    assert answer.location == "/en/declarations/ferries/working"


@pytest.mark.skipif(not SEED.exists(), reason="the seed is not beside this project")
def test_the_seed_is_read_and_its_doubtful_places_are_listed(expert):
    seed = (BytesIO(SEED.read_bytes()), SEED.name)

    report = expert.get(_import(expert, file=seed, slug="seed").location)

    places = [one.b.get_text() for one in report.select("#doubts ~ .doubts li")]
    assert [places.count(place) for place in ("OP11", "OP12", "OP16")] == [2, 1, 1]
    counts = reads(report, "table.records")
    assert "Operative paragraph 18" in counts
    assert "Preambular paragraph 15" in counts
    assert "21/…" in reads(report)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"slug": "Not A Slug"}, 422),
        ({"slug": SLUG}, 409),
        ({"slug": "x" * 90}, 422),
        ({"title": "word " * 1_000}, 422),
    ],
)
def test_a_refused_import_keeps_what_was_pasted(expert, fields, status):
    answer = _import(expert, status, pasted=PASTED, **fields)

    page = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    assert "Thanks the ferryman;" in page.select_one("textarea[name=pasted]").get_text()
    assert page.select("[role=alert] a")


@pytest.mark.parametrize("sent", [{}, {"pasted": PASTED, "file": (BytesIO(b"x"), "a.txt")}])
def test_one_text_is_imported_at_a_time(expert, sent):
    _import(expert, 422, **sent)


def test_a_declaration_that_was_not_imported_has_no_report(expert):
    expert.get("/en/declarations/nowhere/import-report", 404)


@pytest.mark.parametrize("name", ["visitor", "northland", "administrator"])
def test_whoever_may_not_import_finds_nothing(room, name):
    visit = room.visit(name)

    visit.get("/en/import", 404)
    visit.get(f"/en/declarations/{SLUG}/import-report", 404)


def test_word_and_akoma_ntoso_files_are_read_on_the_page_as_well(expert):
    page = expert.get("/en/import")

    assert {".docx", ".xml"} <= set(page.select_one("input[type=file]")["accept"].split(","))


def test_a_release_comes_back_from_akoma_ntoso_word_for_word(room, expert, visitor):
    written = visitor.client.get(f"/en/declarations/{SLUG}/releases/1.xml").data

    report = expert.get(_import(expert, file=(BytesIO(written), "again.xml")).location)

    assert "Preambular paragraph 2" in reads(report, "table.records")
    again = visitor.client.get(f"/en/declarations/{SLUG}/releases/1.xml").data
    assert again == written
    working = reads(expert.get("/en/declarations/ferries/working"))
    assert room.row("OP1").text in working


def test_a_visitors_file_is_not_even_opened(visitor, monkeypatch):
    opened = []
    monkeypatch.setattr("drafting.services.importing.read", lambda *file: opened.append(file))

    _import(visitor, 401, pasted=PASTED)

    assert opened == []
