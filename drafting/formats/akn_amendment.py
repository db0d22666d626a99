"""One amendment as a document of its own in Akoma Ntoso, with the change it asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from drafting.domain.vocabulary import AmendmentKind
from drafting.formats.akn_meta import expression_address, meta, work_address
from drafting.formats.akn_mods import Change, Mod, textual_mods
from drafting.formats.akn_terms import identity, make
from drafting.formats.akn_words import words
from drafting.formats.edition import Edition
from drafting.text.breaks import broken

MOD = "mod_1"
CHANGES: dict[AmendmentKind, Change] = {
    AmendmentKind.REPLACE: "substitution",
    AmendmentKind.TITLE: "substitution",
    AmendmentKind.DELETE: "repeal",
    AmendmentKind.INSERT_BEFORE: "insertion",
    AmendmentKind.INSERT_AFTER: "insertion",
    AmendmentKind.INSERT_UNDER: "insertion",
    AmendmentKind.SPLIT: "split",
    AmendmentKind.JOIN: "join",
}
"""What each kind is in the vocabulary; a move is two changes, and what retains changes nothing."""

SIDES = {
    AmendmentKind.INSERT_BEFORE: "before",
    AmendmentKind.INSERT_AFTER: "after",
    AmendmentKind.INSERT_UNDER: "end",
}

POSITIONS = {"before": "before", "after": "after", "under": "end"}
"""On which side of another paragraph a moved one comes to stand, in the vocabulary."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an amendment asks for, on which words, why, and who asks."""

    name: str
    """What it is called: its number, or a name nobody else has."""
    kind: AmendmentKind
    by: str
    paragraph: str
    place: str
    """What a sentence calls the paragraph."""
    before: str
    after: str
    instruction: str
    reasons: str = ""
    target: str = ""
    """The other paragraph of which it speaks, if there is one."""
    side: str = ""
    date: str = ""
    """When it was submitted, as ISO 8601."""


def write_akn_amendment(edition: Edition, asked: Asked) -> bytes:
    """The amendment as XML, valid by the strict schema; `edition` is the text it would change."""
    work = work_address(edition).replace("/statement/", "/amendment/", 1) + f"/{asked.name}"
    mods = textual_mods("activeModifications", list(_mods(edition, asked)))
    amendment = make(
        "amendment",
        meta(edition, analysis=mods, work=work),
        make("amendmentBody", *_body(edition, asked)),
        name="amendment",
        contains="originalVersion",
    )
    return etree.tostring(make("akomaNtoso", amendment), xml_declaration=True, encoding="UTF-8")


def _body(edition: Edition, asked: Asked) -> Iterator[Element]:
    proponent = make("docProponent", asked.by)
    about = make("ref", asked.place, href=_place(edition, asked.paragraph))
    yield make(
        "amendmentHeading", make("p", f"Amendment {asked.name} by ", proponent, ", ", about)
    )
    yield make("amendmentContent", make("p", asked.instruction), make("p", _mod(asked)))
    if asked.reasons:
        lines = [line for line in asked.reasons.splitlines() if line.strip()]
        yield make("amendmentJustification", *(make("p", line) for line in lines))


def _mod(asked: Asked) -> Element:
    """The words that would go and those that would come, each quoted whole."""
    old, new = _quoted(asked)
    quoted = [
        make("quotedText", *words(text), eId=f"{MOD}__qtext_{at}")
        for at, text in enumerate((*old, *new), start=1)
    ]
    # What only wants a paragraph kept changes nothing, and no word of the vocabulary says so.
    kept = {"class": asked.kind.value} if asked.kind is AmendmentKind.RETAIN else {}
    return make("mod", *quoted, eId=MOD, **kept)


def _quoted(asked: Asked) -> tuple[Sequence[str], Sequence[str]]:
    is_new = asked.kind.is_insertion
    return () if is_new or not asked.before else (asked.before,), broken(asked.after)


def _mods(edition: Edition, asked: Asked) -> Iterator[Mod]:
    old, new = (len(one) for one in _quoted(asked))
    names = [f"#{MOD}__qtext_{at}" for at in range(1, old + new + 1)]
    went, came, place = names[:old], names[old:], _place(edition, asked.paragraph)
    if asked.kind is AmendmentKind.MOVE:
        target = _place(edition, asked.target or asked.paragraph)
        yield Mod("repeal", f"#{MOD}", place, old=went)
        yield Mod("insertion", f"#{MOD}", target, POSITIONS.get(asked.side, ""), new=went)
    elif asked.kind in CHANGES:
        side = SIDES.get(asked.kind, "")
        beside = _place(edition, asked.target) if asked.kind is AmendmentKind.JOIN else ""
        yield Mod(CHANGES[asked.kind], f"#{MOD}", place, side, old=went, new=came, beside=beside)


def _place(edition: Edition, paragraph: str) -> str:
    return f"{expression_address(edition)}#{identity(paragraph)}"
