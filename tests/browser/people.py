"""People with browsers: each has a window of their own, and every complaint of it is kept."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Locator, Page

from drafting.database import Database
from tests.cast import PASSWORD, email_of
from tests.rooms import Room

BEGUN = """() => !document.querySelector("script[type=module]")
  || "started" in document.documentElement.dataset"""


class Someone:
    """A person before a page."""

    def __init__(self, context: BrowserContext, home: str, *, scripted: bool = True) -> None:
        self.page: Page = context.new_page()
        self.home = home
        self.scripted = scripted
        self.complaints: list[str] = []
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def sign_in(self, name: str) -> "Someone":
        """Sign in as one of the cast."""
        self.go("/en/sign-in")
        self.page.fill("[name=email]", email_of(name))
        self.page.fill("[name=password]", PASSWORD)
        self.send("/en/sign-in")
        return self

    def go(self, address: str) -> None:
        """Open an address of this room, and wait until its scripts have begun."""
        self.page.goto(self.home + address)
        self.begun()

    def begun(self) -> None:
        """Wait until the page's scripts have begun, where it has any."""
        if self.scripted:
            self.page.wait_for_function(BEGUN)

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """What is done within leads to another page, which has begun afterwards."""
        with self.page.expect_navigation():
            yield
        self.begun()

    def form(self, action: str) -> Locator:
        """The first form that is sent to an address ending like this."""
        return self.page.locator(f"form[method=post][action$='{action}']").first

    def send(self, action: str, button: str = "button[type=submit], button:not([type])") -> None:
        """Press the button of that form, and wait for the next page."""
        with self.leaving():
            self.form(action).locator(button).first.click()

    def reads(self, words: str) -> bool:
        """Whether the words are on the page, as somebody reads it."""
        self.page.wait_for_load_state()
        shown = " ".join(self.page.locator("body").inner_text().split())
        return words in shown

    def _note(self, message) -> None:
        # A refused form answers with 4xx, which chromium reports as an error of the page.
        if message.type == "error" and not re.search(r"status of 4\d\d", message.text):
            self.complaints.append(message.text)


@dataclass
class Stage:
    """The served room and everybody in it."""

    browser: Browser
    home: str
    room: Room
    contexts: list[BrowserContext] = field(default_factory=list)
    everybody: list[Someone] = field(default_factory=list)

    def someone(self, name: str = "", **options) -> Someone:
        """A person with a fresh browser, signed in if they have a name.

        They come back with a cookie: signing in at the door is tried where that is the subject.
        """
        context = self.browser.new_context(**options)
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        scripted = options.get("java_script_enabled", True)
        person = Someone(context, self.home, scripted=scripted)
        self.everybody.append(person)
        if name:
            cookie = self.room.visit(name).held().cookie
            context.add_cookies([{"name": "drafting", "value": cookie, "url": self.home}])
        return person

    @property
    def database(self) -> Database:
        """What the room remembers."""
        return self.room.database

    def close(self) -> None:
        """Close every window."""
        for context in self.contexts:
            context.close()
