"""Words that attack other rooms are words here: no tag of theirs is on any page."""

import json
import re
import shutil

import pytest
from bs4 import BeautifulSoup

from drafting.config import ROOT, Settings
from drafting.database import Database, transaction
from drafting.domain.actors import OPERATOR
from drafting.domain.errors import DraftingError
from drafting.domain.vocabulary import Outcome, Role, StakeholderKind
from drafting.factory import create_app
from drafting.models import Declaration
from drafting.services import accounts, accrediting, importing
from tests import factories
from tests.rooms import HOME, SLUG, Room

HOSTILE = ROOT.parent / "shared" / "data" / "hostile" / "xss.json"
OF_OUR_OWN = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "[click](javascript:alert(1))",
    "<a href='java\tscript:alert(1)'>x</a>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "{{ 7 * 7 }}{% include 'base.html' %}",
    "<style>*{display:none}</style><base href=//evil.example/>",
    "![x](https://evil.example/x.png) <iframe srcdoc='<script>1</script>'></iframe>",
)
GENTLE = (
    "*Truly* kind words",
    "- one\n- two",
    "> said before\n\n**Strong** [link](https://a.example)",
)
MOST = 200
REMARKS = frozenset(
    (
        *("a", "abbr", "b", "blockquote", "br", "code", "em", "h3", "h4", "h5", "h6"),
        *("hr", "i", "li", "ol", "p", "pre", "strong", "sup", "ul"),
    )
)
"""Tags that a remark may bring along; only the address of a link is an attribute of theirs."""
SCHEMES = re.compile(r"^\s*(?:javascript|vbscript|data):", re.IGNORECASE)
PLACES = {
    "visitor": (
        *("/en/", HOME, f"{HOME}/releases", f"{HOME}/releases/2", f"{HOME}/releases/2.html"),
        *(f"{HOME}/compare/1/2", f"{HOME}/compare/1/2?view=side"),
        *(f"{HOME}/amendments{query}" for query in ("", "?page=2", "?page=3", "?page=4")),
        *(f"{HOME}/overview", f"{HOME}/dispositions", f"{HOME}/dispositions?by=stakeholder"),
    ),
    "northland": (
        *(f"{HOME}/amendments/mine", "/en/account", f"{HOME}/paragraphs/{{row}}"),
        f"{HOME}/paragraphs/{{row}}/amendments/new",
    ),
    "expert": (
        *(f"{HOME}/desk", f"{HOME}/desk/paragraphs/{{row}}", f"{HOME}/releases/new"),
        *(f"{HOME}/working", f"{HOME}/working/paragraphs/{{row}}"),
        f"{HOME}/paragraphs/{{rewritten}}/history",
        *("/en/declarations/hostile/working", "/en/declarations/hostile/import-report"),
    ),
    "administrator": ("/en/accounts", "/en/accounts/new"),
}


def _strings():
    if not HOSTILE.exists():
        return OF_OUR_OWN
    found = json.loads(HOSTILE.read_text(encoding="utf-8"))
    return (*OF_OUR_OWN, *found[:: max(1, len(found) // (MOST - len(OF_OUR_OWN)))])


def _say(session, act, *words):
    """Say something in a room; what the room refuses is not said."""
    try:
        with session.begin_nested():
            return act(session, *words)
    except DraftingError:
        return None


def _speak(room, strings):
    """Amendments with reasons, comments and decisions, all in these words; what was proposed."""
    northland, observer, expert = (room.actor(n) for n in ("northland", "observer", "expert"))
    row = room.row("OP1")

    def propose(session, words):
        return factories.amendment(session, northland, row, text=words, reasons=words)

    def remark(session, words):
        factories.comment(session, observer, row, words)

    def decide(session, one, words):
        declined = {"outcome": Outcome.DECLINED, "reason": words}
        factories.disposition(session, expert, one, **declined)

    with transaction(room.database) as session:
        made = [(_say(session, propose, words), words) for words in strings]
        proposed = [(one, words) for one, words in made if one]
        for one, words in proposed[::3]:
            _say(session, decide, one, words)
        for words in strings:
            _say(session, remark, words)
        for number, words in enumerate(strings[:20]):
            _say(session, _enter, number, words)
        return [one.id for one, _ in proposed]


def _enter(session, number, words):
    """A stakeholder and an account under such a name."""
    applicant = accrediting.Applicant(StakeholderKind.NGO, f"{words} {number}", words)
    stakeholder = accrediting.enter(session, OPERATOR, applicant)
    account = accounts.NewAccount(
        f"guest{number}@example.org",
        words,
        Role.PARTICIPANT,
        "four unrelated garden chairs",
        stakeholder.id,
        cheap=True,
    )
    accounts.create(session, OPERATOR, account)


def _publish(room, words):
    """A release whose title, note and words are hostile, and an import like it."""
    expert, row = room.actor("expert"), room.row("OP3")
    title, lines = words[0], "\n\n".join(f"{at}. {one}" for at, one in enumerate(words, start=1))
    file = importing.TextFile("<b>file</b>.txt", f"{title}\n\n{lines}".encode(), "hostile")
    with transaction(room.database) as session:
        declaration = session.query(Declaration).filter_by(slug=SLUG).one()
        factories.rewritten(session, expert, row, " ".join(words))
        factories.release(session, expert, declaration, title=title, note=words[1])
        importing.import_text(session, expert, file)


def _pages(room, strings):
    """Every view of a room in which everything was said in these words, parsed."""
    proposed = _speak(room, strings)
    _publish(room, strings[:4])
    names = {"row": room.row("OP1").paragraph_id, "rewritten": room.row("OP3").paragraph_id}
    amendments = [f"{HOME}/amendments/{one}" for one in proposed[::8]]
    for name, places in PLACES.items():
        visit = room.visit(name)
        for place in (*places, *(amendments if name == "visitor" else ())):
            answer = visit.client.get(place.format(**names))
            assert answer.status_code == 200, place
            yield place, BeautifulSoup(answer.get_data(as_text=True), "html.parser")


@pytest.fixture
def another_room(furnished_file, tmp_path):
    """A second room, in which nobody means harm."""
    (tmp_path / "other").mkdir()
    shutil.copy(furnished_file, tmp_path / "other" / "room.sqlite3")
    database = Database(f"sqlite:///{tmp_path / 'other' / 'room.sqlite3'}")
    settings = Settings(instance=tmp_path, secret_key="for tests only", cheap_passwords=True)
    yield Room(create_app(settings, database), database)
    database.close()


def _kinds(page):
    """Every tag on a page with each of its attributes."""
    return {(tag.name, name) for tag in page.find_all(True) for name in (*tag.attrs, "")}


def _leads_astray(page):
    named = [
        tag[name]
        for name in ("href", "src", "action", "formaction", "xlink:href")
        for tag in page.select(f"[{name.replace(':', chr(92) + ':')}]")
    ]
    return [one for one in named if SCHEMES.match(re.sub(r"[\s\x00-\x1f]", "", one))]


def test_hostile_words_stay_words_in_every_view(room, another_room, forget_kept_pages):
    known = {("a", "rel"), ("a", "href"), *((tag, "") for tag in REMARKS)}
    for _, page in _pages(another_room, GENTLE):
        known |= _kinds(page)
    forget_kept_pages()

    pages = [
        (place, _kinds(page) - known, _leads_astray(page), "<script>alert(1)" in page.get_text())
        for place, page in _pages(room, _strings())
    ]

    assert len(pages) > 25
    assert [(place, kinds) for place, kinds, _, _ in pages if kinds] == []
    assert [(place, links) for place, _, links, _ in pages if links] == []
    assert sum(shows_them for *_, shows_them in pages) > 10
