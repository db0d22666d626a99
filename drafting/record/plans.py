"""What a consultation must be before it is planned: its words, its times, its terms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from drafting.domain import wording
from drafting.domain.consultations import Admission, ConsultationKind, Lateness, Publication
from drafting.domain.errors import Invalid
from drafting.domain.remarks import Moderation
from drafting.domain.vocabulary import StakeholderKind
from drafting.domain.zones import zone_named
from drafting.models import Consultation

MOST_DOCUMENTS = 50
MOST_QUESTIONS = 30


@dataclass(frozen=True, slots=True)
class Plan:
    """What the desk plans: on what, when, with whom, and what becomes of what is said."""

    kind: ConsultationKind
    title: str
    zone: str
    opens_at: datetime
    closes_at: datetime
    description: str = ""
    agenda: str = ""
    place: str = ""
    languages: str = ""
    documents: str = ""
    """One a line: a title, then an address."""
    questions: str = ""
    """Guiding questions, one a line."""
    release_id: str | None = None
    admission: Admission = Admission.EVERYONE
    kinds: tuple[StakeholderKind, ...] = ()
    regions: tuple[str, ...] = ()
    may_comment: bool = True
    may_propose: bool = True
    publication: Publication = Publication.AT_ONCE
    takes_confidential: bool = False
    lateness: Lateness = Lateness.REFUSED
    moderation: Moderation | None = None
    """When comments made in it are looked at; none where it is as in the declaration."""
    form_key: str = ""


def checked(wish: Plan) -> dict[str, object]:
    """A plan as it is kept, by the columns of a consultation; or the refusal of what is none."""
    if wish.closes_at <= wish.opens_at:
        raise Invalid(
            "It would close before it opens. Choose a closing time after the opening.",
            field="closes_at",
        )
    is_selected = wish.admission is Admission.SELECTED
    if is_selected and not (wish.kinds or wish.regions):
        raise Invalid("Choose at least one category or one region.", field="kinds")
    return {
        **_described(wish),
        "kind": wish.kind,
        "zone": zone_named(wish.zone).key,
        "opens_at": wish.opens_at,
        "closes_at": wish.closes_at,
        "release_id": wish.release_id,
        "questions": _questions(wish.questions),
        "admission": wish.admission,
        "kinds": sorted(wish.kinds) if is_selected else [],
        "regions": sorted(wish.regions) if is_selected else [],
        "may_comment": wish.may_comment,
        "may_propose": wish.may_propose,
        "publication": wish.publication,
        "takes_confidential": wish.takes_confidential,
        "lateness": wish.lateness,
        "moderation": wish.moderation,
    }


def planned(one: Consultation) -> dict[str, object]:
    """What was planned of a consultation but for what may be changed, by the same names."""
    names = (
        "kind",
        "questions",
        "zone",
        "opens_at",
        "closes_at",
        "release_id",
        "admission",
        "kinds",
    )
    more = ("regions", "may_comment", "may_propose", "publication", "takes_confidential")
    return {name: getattr(one, name) for name in (*names, *more, "lateness")}


def _described(wish: Plan) -> dict[str, object]:
    return {
        "title": wording.line(wish.title, field="title", what="A title"),
        "description": wording.optional_remark(wish.description, field="description"),
        "agenda": wording.optional_remark(wish.agenda, field="agenda"),
        "place": _optional_line(wish.place, "place", "The place"),
        "languages": _languages(wish.languages),
        "documents": _documents(wish.documents),
    }


def _optional_line(text: str, field: str, what: str) -> str:
    return wording.line(text, field=field, what=what) if text.strip() else ""


def _languages(text: str) -> list[str]:
    found = [_optional_line(one, "languages", "A language") for one in text.split(",")]
    return [one for one in found if one][:20]


def _questions(text: str) -> list[str]:
    found = [one.strip() for one in text.splitlines() if one.strip()]
    if len(found) > MOST_QUESTIONS:
        raise Invalid(f"Ask {MOST_QUESTIONS} questions at most.", field="questions")
    return [wording.line(one, field="questions", what="A question", most=600) for one in found]


def _documents(text: str) -> list[list[object]]:
    lines = [one.strip() for one in text.splitlines() if one.strip()]
    if len(lines) > MOST_DOCUMENTS:
        raise Invalid(f"Name {MOST_DOCUMENTS} documents at most.", field="documents")
    return [list(_document(one)) for one in lines]


def _document(line: str) -> Sequence[object]:
    """A title and an address: only such as a browser opens as a page of the web."""
    title, _, address = line.rpartition(" ")
    if not _is_on_the_web(address):
        raise Invalid(
            f"“{line[:80]}” does not end with an address. Write a title, a space, and an address "
            "that begins with https:// on each line.",
            field="documents",
        )
    name = wording.line(title or address, field="documents", what="A title")
    return name, wording.line(address, field="documents", what="An address", most=2_000)


def web_address(text: str, *, field: str) -> str:
    """An address that a browser opens as a page of the web."""
    if not _is_on_the_web(text):
        raise Invalid("Write an address that begins with https://.", field=field)
    return wording.line(text, field=field, what="An address", most=2_000)


def _is_on_the_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)
