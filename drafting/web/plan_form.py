"""The form on which a consultation is planned: from its fields to a plan, and back into them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from drafting.domain.consultations import Admission, ConsultationKind, Lateness, Publication
from drafting.domain.remarks import Moderation
from drafting.domain.states import RegionalGroup
from drafting.domain.vocabulary import StakeholderKind
from drafting.domain.zones import GENEVA, moment_in, shown_in, which_in, zone_named, zones
from drafting.record.plans import Plan
from drafting.web import forms

if TYPE_CHECKING:
    from drafting.models import Consultation


@dataclass(frozen=True, slots=True)
class Options:
    """The closed lists from which a plan is made."""

    consultation_kinds: tuple[ConsultationKind, ...] = tuple(ConsultationKind)
    admissions: tuple[Admission, ...] = tuple(Admission)
    publications: tuple[Publication, ...] = tuple(Publication)
    latenesses: tuple[Lateness, ...] = tuple(Lateness)
    moderations: tuple[Moderation, ...] = tuple(Moderation)
    kinds: tuple[StakeholderKind, ...] = tuple(StakeholderKind)
    regions: tuple[str, ...] = tuple(one.value for one in RegionalGroup)
    zones: tuple[str, ...] = ()


def options() -> Options:
    """What the form offers."""
    return Options(zones=zones())


def plan() -> Plan:
    """What the form plans."""
    zone = zone_named(forms.text("zone")).key
    kinds = {one.value for one in StakeholderKind}
    return Plan(
        kind=forms.choice("kind", ConsultationKind, what="in what form you consult"),
        title=forms.text("title"),
        zone=zone,
        opens_at=moment("opens_at", zone),
        closes_at=moment("closes_at", zone),
        description=forms.text("description"),
        agenda=forms.text("agenda"),
        place=forms.text("place"),
        languages=forms.text("languages"),
        documents=forms.text("documents"),
        questions=forms.text("questions"),
        release_id=forms.text("release") or None,
        admission=forms.choice("admission", Admission, what="who may take part"),
        kinds=tuple(StakeholderKind(one) for one in forms.several("kinds") if one in kinds),
        regions=tuple(one for one in forms.several("regions") if one in set(RegionalGroup)),
        may_comment=forms.ticked("may_comment"),
        may_propose=forms.ticked("may_propose"),
        publication=forms.choice("publication", Publication, what="what is published when"),
        takes_confidential=forms.ticked("takes_confidential"),
        lateness=forms.choice("lateness", Lateness, what="what becomes of what is late"),
        moderation=_moderation(),
        form_key=forms.key(),
    )


def _moderation() -> Moderation | None:
    """How comments are looked at, if otherwise than in the declaration."""
    if not forms.text("moderation"):
        return None
    return forms.choice("moderation", Moderation, what="when comments are looked at")


def moment(name: str, zone: str) -> datetime:
    """A time of the form, as clocks in the consultation's zone show it."""
    return moment_in(zone, forms.text(name), field=name, which=forms.text(f"{name}_which"))


def filled(one: "Consultation | None") -> Mapping[str, object]:
    """The fields as they were sent, as the consultation has them, or as most plans begin."""
    typed = forms.typed()
    if typed:
        return {**typed, "kinds": forms.several("kinds"), "regions": forms.several("regions")}
    if one is None:
        usual = {"zone": GENEVA, "admission": "everyone", "publication": "at_once"}
        return {**usual, "lateness": "late_refused", "may_comment": True, "may_propose": True}
    return _of(one)


def _of(one: "Consultation") -> Mapping[str, object]:
    same = ("kind", "title", "description", "agenda", "place", "zone", "admission", "publication")
    more = ("lateness", "kinds", "regions", "may_comment", "may_propose", "takes_confidential")
    return {
        **{name: getattr(one, name) for name in (*same, *more)},
        "release": one.release_id or "",
        "moderation": one.moderation or "",
        "languages": ", ".join(one.languages),
        "documents": "\n".join(f"{title} {address}" for title, address in one.documents),
        "questions": "\n".join(one.questions),
        "opens_at": shown_in(one.zone, one.opens_at),
        "closes_at": shown_in(one.zone, one.closes_at),
        "opens_at_which": which_in(one.zone, one.opens_at),
        "closes_at_which": which_in(one.zone, one.closes_at),
    }
