"""A draft goes to a delegation's office and comes back: browser, Word file and LibreOffice."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.formats.in_libreoffice import edited, judged

HOME = "/en/declarations/neighbours"
FOUND = [
    "1. PP2 Delete the paragraph",
    "2. OP1 Split the paragraph",
    "3. OP2(b) Replace the words",
    "4. OP3 Insert a paragraph after this one",
]


@pytest.fixture
def northland(furnished):
    return furnished.someone("northland")


def _downloaded(someone, link, path):
    with someone.page.expect_download() as download:
        someone.page.click(link)
    download.value.save_as(path)
    return path


def _titles(page):
    return [" ".join(one.split()) for one in page.locator("h2[id^=change-]").all_inner_texts()]


def test_changes_made_in_libreoffice_become_proposals_on_the_right_paragraphs(northland, tmp_path):
    page = northland.page
    northland.go(f"{HOME}/submissions/word")
    draft = _downloaded(northland, "a[href$='/releases/1.docx']", tmp_path / "draft.docx")
    page.set_input_files("[name=file]", edited(tmp_path, draft, "Achieng"))
    northland.send("/submissions/word")

    assert _titles(page) == FOUND
    assert page.locator(".wish__said", has_text="By “Achieng”").count() == len(FOUND)
    assert page.input_value("[name=comment-0]") == "Which road?"
    assert Axe().run(page).violations_count == 0
    northland.send("/submissions/word/confirmed")
    northland.send("/submit")
    assert northland.reads("The submission is on the public record")

    northland.go(f"{HOME}/amendments")
    compiled = _downloaded(northland, "a[href$='/compilation.docx']", tmp_path / "all.docx")
    (found,) = judged(tmp_path, compiled)
    assert {author for author, _ in found["changes"]} == {"Norway"}
    assert {kind for _, kind in found["changes"]} == {"Insert", "Delete"}
    assert any("lake brings" in one for one in found["accepted"])
    assert not any("lake brings" in one for one in found["rejected"])
    assert northland.complaints == []
