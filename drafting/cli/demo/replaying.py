"""Replaying the sample: its people come in, its first drafts are imported, its acts happen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafting.cli.demo.acts import do
from drafting.cli.demo.people import Cast, Newcomer
from drafting.cli.demo.sample import Told, as_file, before_all, keys, moment_of, told
from drafting.cli.demo.stage import Report, Stage
from drafting.domain import clock
from drafting.domain.actors import Actor
from drafting.domain.vocabulary import Rank, Role, StakeholderKind
from drafting.services import importing
from drafting.services.accrediting import Applicant
from drafting.services.importing import TextFile

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SLUG = "solidarity"
FILES = ("acts", "sources", "consultations", "answers", "negotiation", "closing")
ADOPTED = "harbours"
"""A second text, much shorter, which has come to its end."""


def load(session: "Session", report: Report, *, cheap: bool) -> None:
    """Let everything happen that the sample tells of both texts, each act at its own time."""
    texts = {SLUG: told("declaration"), ADOPTED: told(ADOPTED)}
    own = [(SLUG, act) for name in FILES for act in told(name)]
    acts = sorted(
        [*own, *((ADOPTED, act) for act in texts[ADOPTED]["acts"])],
        key=lambda named: moment_of(named[1]),
    )
    with clock.at(before_all([act for _, act in acts])):
        actors = _gather(Cast(session, cheap=cheap), told("people"))
        stages = {slug: _open(session, actors, text) for slug, text in texts.items()}
    for done, (slug, act) in enumerate(acts, start=1):
        with clock.at(moment_of(act)):
            do(stages[slug], act)
        report(done, len(acts))


def _gather(cast: Cast, people: Told) -> Mapping[str, Actor]:
    entered = {one["key"]: _entered(cast, one) for one in people["stakeholders"]}
    return {
        one["key"]: cast.join(
            Newcomer(
                one["email"],
                one["name"],
                Role(one["role"]),
                entered.get(one["stakeholder"]),
                Rank(one["rank"]) if "rank" in one else None,
            )
        )
        for one in people["people"]
    }


def _entered(cast: Cast, stakeholder: Told) -> str:
    kind = StakeholderKind(stakeholder["kind"])
    if kind is StakeholderKind.STATE:
        return cast.enter_state(stakeholder["state"])
    return cast.enter(Applicant(kind, stakeholder["name"], stakeholder["short_name"]))


def _open(session: "Session", actors: Mapping[str, Actor], declaration: Told) -> Stage:
    slug = declaration["slug"]
    file = TextFile(f"{slug}.json", as_file(declaration), slug=slug, is_sample=True)
    imported = importing.import_text(session, actors["secretary"], file)
    stage = Stage(session, imported.declaration, actors)
    ids = [row.paragraph_id for row in stage.rows()]
    stage.paragraphs.update(zip(keys(declaration["nodes"]), ids, strict=True))
    return stage
