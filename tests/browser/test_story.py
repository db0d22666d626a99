"""The main job, end to end, as three people and a visitor live it."""

import pytest

from drafting.config import ROOT

SEED = ROOT.parent / "shared" / "seed" / "resolution-21-10.txt"
HOME = "/en/declarations/solidarity"


@pytest.mark.skipif(not SEED.exists(), reason="the seed is not beside this project")
def test_from_a_file_to_the_next_draft(stage):
    expert = stage.someone().sign_in("expert")
    northland, observer = stage.someone("northland"), stage.someone("observer")
    visitor = stage.someone()

    _import_the_seed(expert)
    _publish(expert, "SAMPLE/1")
    _propose(northland)
    _comment(observer)
    _decide(expert)
    _publish(expert, "SAMPLE/1/Rev.1")

    visitor.go(f"{HOME}/compare/1/2?show=changed")
    assert visitor.reads("and guided")
    northland.go(f"{HOME}/amendments/mine")
    assert northland.reads("Accepted")
    with northland.leaving():
        northland.page.locator("main a[href*='/amendments/']").first.click()
    assert northland.reads("It says where the promotion leads.")
    assert [person.complaints for person in stage.everybody] == [[], [], [], []]


def _import_the_seed(expert):
    expert.go("/en/import")
    expert.page.set_input_files("[name=file]", SEED)
    expert.page.fill("[name=slug]", "solidarity")
    expert.send("/en/import")
    assert expert.reads("OP11")
    assert expert.reads("21/…")


def _publish(expert, symbol):
    expert.go(f"{HOME}/releases/new")
    expert.page.fill("[name=symbol]", symbol)
    expert.page.check("[name=knows_findings]")
    expert.send("/releases/new")
    assert expert.reads(symbol)


def _propose(northland):
    northland.go(HOME)
    paragraph = northland.page.locator("section.para", has_text="peaceful coexistence, friendly")
    northland.go(f"{HOME}/paragraphs/{paragraph.get_attribute('id')}/amendments/new")
    words = northland.page.locator("textarea[name=text]")
    words.press("End")
    words.fill(words.input_value().replace("can be promoted by", "can be promoted and guided by"))
    northland.page.locator("ins", has_text="and guided").first.wait_for()
    northland.page.fill("[name=reasons]", "Promotion needs a direction.")
    northland.send("/amendments", "button[name=act][value=submit]")
    assert northland.reads("Promotion needs a direction.")


def _comment(observer):
    observer.go(f"{HOME}/amendments")
    with observer.leaving():
        observer.page.locator("main a[href*='/amendments/']").first.click()
    observer.page.fill("[name=text]", "We **welcome** this.")
    observer.send("/comments")
    assert observer.page.locator("strong", has_text="welcome").count() == 1
    assert observer.reads("Observers")


def _decide(expert):
    expert.go(f"{HOME}/desk")
    with expert.leaving():
        expert.page.locator("main a[href*='/desk/paragraphs/']").first.click()
    form = expert.form("/decisions")
    form.get_by_text("Accept", exact=True).click()
    form.locator("[name=reason]").fill("It says where the promotion leads.")
    expert.send("/decisions")
    assert expert.reads("The decision on amendment 1 is recorded.")
