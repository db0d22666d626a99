"""Writing a planned text over the working text: identities stay, versions and places are added.

Each paragraph changes by the act that an editor would have done, so its history reads the same
whether somebody changed it by hand or confirmed it from a file.
"""

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.formats.version_target import Plan
from drafting.record.version_acts import Acts
from drafting.record.version_places import put
from drafting.record.version_scene import Why, set_scene
from drafting.record.version_words import word


def write(session: Session, actor: Actor, declaration_id: str, plan: Plan, why: Why) -> None:
    """Make the working text what the plan says; what stands as it should is not touched."""
    scene = set_scene(session, declaration_id, plan)
    acts = Acts(session, actor, scene)
    acts.tell()
    put(session, actor, scene, acts, why)
    word(session, actor, scene, acts, why)
