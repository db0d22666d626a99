"""The routes of the library: its list and pages, what the desk does, and what is suggested."""

from drafting.domain.permissions import Permission
from tests.rooms import HOME
from tests.web.route import Route, posted

LIBRARY = f"{HOME}/sources"
SOURCE = f"{LIBRARY}/{{source}}"
MANAGE = Permission.SOURCE_MANAGE
SUGGEST = Permission.SOURCE_SUGGEST
ANSWER = Permission.SUGGESTION_ANSWER
SAID = {"kind": "report", "title": "A report on rivers", "symbol": "S/9"}

SOURCES = {
    "sources.listing": Route(LIBRARY),
    "sources.file": Route(f"{LIBRARY}.csv"),
    "collecting.form": Route(f"{LIBRARY}/import", MANAGE),
    "collecting.report": posted(f"{LIBRARY}/import", MANAGE, refused=404),
    "collecting.confirm": posted(f"{LIBRARY}/import/confirmation", MANAGE, refused=404),
    "sources.gaps": Route(f"{LIBRARY}/gaps"),
    "sources.show": Route(SOURCE),
    "sourcing.new": Route(f"{LIBRARY}/new", MANAGE),
    "sourcing.add": posted(LIBRARY, MANAGE, refused=404, **SAID),
    "sourcing.edit": Route(f"{SOURCE}/edit", MANAGE),
    "sourcing.revise": posted(SOURCE, MANAGE, refused=404, base="1", **SAID),
    "sourcing.retire": posted(
        f"{SOURCE}/retirement", MANAGE, refused=404, base="1", retired="It is out of date."
    ),
    "sourcing.consider": posted(
        f"{SOURCE}/consideration", MANAGE, refused=404, base="1", considered="It says no more."
    ),
    "citing.link": posted(
        f"{SOURCE}/links", MANAGE, refused=404, paragraph="{paragraph}.1", why="It says so."
    ),
    "citing.unlink": posted(f"{SOURCE}/links/{{link}}/end", MANAGE, refused=404),
    "suggesting.form": Route(f"{HOME}/paragraphs/{{paragraph}}/sources/new", SUGGEST),
    "suggesting.suggest": posted(
        f"{HOME}/paragraphs/{{paragraph}}/sources", SUGGEST, refused=404, why="So.", **SAID
    ),
    "suggesting.listing": Route(f"{LIBRARY}/suggestions", Permission.SIGN_OUT),
    "suggesting.take_up": posted(
        f"{LIBRARY}/suggestions/{{suggestion}}/acceptance", ANSWER, refused=404
    ),
    "suggesting.decline": posted(
        f"{LIBRARY}/suggestions/{{suggestion}}/refusal", ANSWER, refused=404, answer="It is known."
    ),
}
