"""Giving every paragraph of a planned text its place, and taking out of it what goes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.structure import SPREAD
from drafting.formats.version_target import Target
from drafting.models import Placement
from drafting.record.ranking import ranked
from drafting.record.structure import NewPlace, place
from drafting.record.version_acts import Acts
from drafting.record.version_scene import Scene, Why


def put(session: Session, actor: Actor, scene: Scene, acts: Acts, why: Why) -> None:
    """Place all that is not where it should be; what is retired keeps its rank."""
    targets = {one.key: one for one in scene.plan.targets}
    for key, new in _places(scene, targets, acts, why).items():
        now = scene.places.get(key)
        if now is None or _differs(now, new):
            place(session, actor, scene.paragraphs[key], now.number if now else 0, new)


def _places(
    scene: Scene, targets: Mapping[str, Target], acts: Acts, why: Why
) -> Mapping[str, NewPlace]:
    found = {}
    for parent, order in _families(scene, targets).items():
        known = {key: one.rank for key, one in scene.places.items() if one.parent_id == parent}
        for key, rank in ranked(order, known).items():
            seq = acts.places.get(key, why.journal_seq)
            kind = targets[key].kind if key in targets else scene.places[key].kind
            is_retired = key not in targets and (scene.places[key].is_retired or scene.leaves(key))
            is_touched = key in acts.places or key not in known
            reason = why.reason if is_touched else SPREAD
            found[key] = NewPlace(parent, rank, kind, reason, seq, is_retired=is_retired)
    return found


def _families(scene: Scene, targets: Mapping[str, Target]) -> Mapping[str | None, list[str]]:
    """What stands under each parent in its new order, with what is out of the text among it."""
    families: defaultdict[str | None, list[str]] = defaultdict(list)
    for one in scene.plan.targets:
        families[scene.id_of(one.parent)].append(one.key)
    for key, now in sorted(scene.places.items(), key=lambda one: one[1].rank):
        if key not in targets:
            family = families[now.parent_id]
            family.insert(_behind(family, now, scene.places), key)
    return {
        parent: family
        for parent, family in families.items()
        if any(key in targets or scene.leaves(key) for key in family)
    }


def _behind(family: Sequence[str], now: Placement, places: Mapping[str, Placement]) -> int:
    """Behind the last of its family that stood before it."""
    earlier = [
        at
        for at, key in enumerate(family, start=1)
        if key in places and places[key].parent_id == now.parent_id and places[key].rank < now.rank
    ]
    return earlier[-1] if earlier else 0


def _differs(now: Placement, new: NewPlace) -> bool:
    return (now.parent_id, now.rank, now.kind, now.is_retired) != (
        new.parent_id,
        new.rank,
        new.kind,
        new.is_retired,
    )
