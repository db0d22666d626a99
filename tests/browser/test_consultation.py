"""A regional consultation, from the invitation to what became of what was said in it."""

import pytest

from tests.browser.test_commenting import CHOOSE

HOME = "/en/declarations/neighbours"
TITLE = "Consultation of the region on the road"
QUESTIONS = "Who keeps the road?\nWho pays for the bridge?"
SAID = "Which road is meant?"
SENT = "We mend what we break."
PROPOSED = "the road and the bridge"
CHOICES = (
    ("kind", "Regional consultation"),
    ("release", "TEST/1"),
    ("zone", "Africa/Nairobi"),
)
WRITTEN = {
    "title": TITLE,
    "description": "Say what **your** country needs of the road.",
    "questions": QUESTIONS,
    "place": "Nairobi",
    "languages": "English, French",
    "opens_at": "2031-05-04T09:00",
    "closes_at": "2031-05-05T18:00",
}


@pytest.fixture
def people(furnished):
    """The secretariat, a State, an organisation, the Expert and a visitor."""
    names = ("secretariat", "northland", "observer", "expert", "")
    return tuple(furnished.someone(name) for name in names)


def test_a_region_is_consulted_and_told_what_became_of_it(furnished, people):
    secretariat, northland, observer, expert, visitor = people

    address = _plan(secretariat)
    for guest in ("Norway", "Observers without Borders"):
        _invite(secretariat, address, guest)
    assert _status(visitor, address) == 404
    _act(secretariat, address, "announce", "The region was told by letter.")
    _are_invited(northland, observer)
    _act(secretariat, address, "open", "Everybody is in the room.")
    _propose(northland)
    _comment(observer)
    _state(observer)
    _reads_nothing_of_it(visitor, address)
    _act(secretariat, address, "close", "Everybody has spoken.")
    _reads_nothing_of_it(visitor, address)
    _act(secretariat, address, "publish")
    _reads_all_of_it(visitor, address)
    _accept(expert)
    _say_what_became(expert)
    assert not _became(observer)
    _release(expert)
    _answer(observer)
    _reads_the_answer(expert, visitor)

    assert [person.complaints for person in furnished.everybody] == [[]] * len(people)


def _click(person, name, within="main"):
    """Follow the link of that name."""
    with person.leaving():
        person.page.locator(within).get_by_role("link", name=name).first.click()


def _press(person, name):
    """Press the button of that name, and wait for the next page."""
    with person.leaving():
        person.page.locator("main").get_by_role("button", name=name, exact=True).first.click()


def _status(person, address):
    return person.page.request.get(person.home + address).status


def _plan(secretariat):
    secretariat.go(HOME)
    _click(secretariat, "Consultations", "header")
    _click(secretariat, "Plan a consultation")
    for name, words in CHOICES:
        secretariat.page.select_option(f"[name={name}]", label=words)
    for name, words in WRITTEN.items():
        secretariat.page.fill(f"[name={name}]", words)
    for choice in ("by_invitation", "by_secretariat", "late_refused"):
        secretariat.page.check(f"[type=radio][value={choice}]", force=True)
    _press(secretariat, "Keep the plan")
    assert secretariat.reads("Nobody but the desk sees it until it is announced.")
    return secretariat.page.url.removeprefix(secretariat.home)


def _invite(secretariat, address, guest):
    secretariat.go(address)
    _click(secretariat, "Participants")
    secretariat.page.select_option("#stakeholder", label=guest)
    secretariat.page.fill("#invite-words", "You are warmly invited.")
    _press(secretariat, "Invite")
    assert secretariat.reads(f"End the participation of {guest}")


def _act(secretariat, address, act, reason=""):
    secretariat.go(address)
    form = secretariat.form(f"/{act}")
    secretariat.page.locator("details", has=form).locator("summary").click()
    form.locator("[name=reason]").fill(reason)
    secretariat.send(f"/{act}")
    assert secretariat.reads(TITLE)


def _are_invited(*guests):
    for guest in guests:
        guest.go("/en/")
        _click(guest, "All consultations")
        _click(guest, TITLE)
        assert guest.reads("Yes: you are invited.")
        assert guest.reads("Africa/Nairobi")
        assert guest.reads("In Geneva: 4 May 2031")


def _propose(northland):
    northland.go("/en/")
    _click(northland, TITLE)
    _click(northland, "Open the text")
    _open_the_road(northland)
    _click(northland, "Propose")
    words = northland.page.locator("textarea[name=text]")
    words.fill(words.input_value().replace("the road", PROPOSED))
    northland.page.fill("[name=reasons]", "A road needs its bridge.")
    northland.send("/amendments", "button[name=act][value=submit]")
    assert northland.reads("Receipt")


def _open_the_road(person):
    paragraph = person.page.locator("section.para", has_text="in good repair").first
    person.go(f"{HOME}/paragraphs/{paragraph.get_attribute('id')}")


def _comment(observer):
    observer.go(HOME)
    _open_the_road(observer)
    observer.page.evaluate(CHOOSE)
    observer.page.locator("[data-point]").click()
    observer.page.fill("#comment-form [name=text]", SAID)
    observer.send("/comments", "button.button--main")
    assert observer.reads("Receipt for a comment")


def _state(observer):
    observer.go("/en/")
    _click(observer, TITLE)
    _click(observer, "Send a written statement")
    observer.page.fill("#answer-1", "Both banks keep it.")
    observer.page.fill("[name=text]", SENT)
    file = {"name": "bridge.txt", "mimeType": "text/plain", "buffer": b"Its length is 40 m.\n"}
    observer.page.set_input_files("[name=files]", file)
    _press(observer, "Send the statement")
    assert observer.reads("Receipt")


def _reads_nothing_of_it(visitor, address):
    for place in (address, HOME, f"{HOME}/amendments", f"{HOME}/comments"):
        visitor.go(place)
        assert not any(visitor.reads(words) for words in (SAID, SENT, PROPOSED))
    visitor.go(HOME)
    _open_the_road(visitor)
    assert not any(visitor.reads(words) for words in (SAID, SENT, PROPOSED))


def _reads_all_of_it(visitor, address):
    visitor.go(address)
    assert all(visitor.reads(words) for words in (SAID, SENT, PROPOSED))
    _click(visitor, "Statement 1")
    assert visitor.reads("Both banks keep it.")
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("link", name="bridge.txt").click()
    assert download.value.path().read_bytes() == b"Its length is 40 m.\n"


def _accept(expert):
    expert.go(f"{HOME}/desk")
    with expert.leaving():
        expert.page.locator("main a[href*='/desk/paragraphs/']").first.click()
    form = expert.form("/decisions")
    form.get_by_text("Accept", exact=True).click()
    form.locator("[name=reason]").fill("A bridge belongs to the road.")
    expert.send("/decisions")
    assert expert.reads("The decision on amendment 1 is recorded.")


def _say_what_became(expert):
    expert.go(f"{HOME}/comments/pending")
    _click(expert, "Say what became of it")
    expert.page.check("[name=outcome][value=reflected_in_part]", force=True)
    expert.page.fill("[name=text]", "The road has its bridge now.")
    expert.page.fill("[name=amendment]", "1")
    expert.page.check("[name=telling][value=release]", force=True)
    _press(expert, "Record the outcome")


def _became(observer):
    observer.go(f"{HOME}/comments/mine")
    return observer.reads("The road has its bridge now.")


def _release(expert):
    expert.go(f"{HOME}/releases/new")
    expert.page.fill("[name=symbol]", "TEST/2")
    expert.send("/releases/new")
    assert expert.reads("TEST/2")


def _answer(observer):
    assert _became(observer)
    _click(observer, "Comment 1")
    observer.page.check("[name=satisfaction][value=maintained]", force=True)
    observer.page.fill("form[action$='/response'] [name=text]", "It is still any road.")
    observer.send("/response")
    assert observer.reads("It is still any road.")


def _reads_the_answer(*readers):
    for reader in readers:
        reader.go(HOME)
        _open_the_road(reader)
        assert reader.reads("Reflected in part")
        assert reader.reads("It is still any road.")
