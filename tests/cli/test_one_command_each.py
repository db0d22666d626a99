"""What an Expert needs between two drafts: one command and one page for each."""

import pytest

from drafting.config import Settings
from drafting.database import Database
from drafting.factory import create_app

HOME = "/en/declarations/solidarity"
EACH = {
    "the compilation": (("compilation", "solidarity"), "compilation"),
    "any two releases": (("compare", "solidarity@1", "solidarity@3"), "compare/1/3"),
    "whose each word is": (("origins", "solidarity"), "releases/3/origins"),
    "the disposition report": (("report", "dispositions", "solidarity"), "dispositions"),
    "where every proposal went": (("proof", "solidarity"), "proof"),
}


@pytest.fixture(scope="module")
def pages(sample_file):
    """The small sample as a visitor reads it."""
    settings = Settings(instance=sample_file.parent, database_url="", cheap_passwords=True)
    database = Database(f"sqlite:///{sample_file}")
    yield create_app(settings, database).test_client()
    database.close()


@pytest.mark.parametrize("what", EACH)
def test_one_command_gives_it(sampled, what):
    command, _ = EACH[what]

    assert len(sampled.done(*command).splitlines()) > 20


@pytest.mark.parametrize("what", EACH)
def test_one_page_gives_it(pages, what):
    _, page = EACH[what]

    answer = pages.get(f"{HOME}/{page}")

    assert answer.status_code == 200
    assert answer.get_data(as_text=True).count("<h1") == 1


def test_one_command_drafts_the_report_to_the_council(sampled):
    answer = sampled.done("report", "council", "solidarity")

    assert "solidarity-council-report" in answer
