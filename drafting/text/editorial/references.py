"""Where a text refers to a place of its own: article 3, paragraph 2 above, OP5."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import regex


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that a text names; `is_own` where the words say that it is in the same text."""

    kind: str
    number: str
    within: str
    start: int
    end: int
    is_own: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language by which a place is named."""

    article: str
    paragraph: str
    preambular: str
    subparagraph: str
    and_: str
    own: str
    other: str


_ENGLISH = _Words(
    article="articles?",
    paragraph="(?:operative )?paragraphs?",
    preambular="preambular paragraphs?",
    subparagraph="subparagraphs?",
    and_="and|or|to",
    own=r"above|below|of (?:the present|this) (?:declaration|resolution|text)",
    other=r"of|to|in|thereof",
)
_FRENCH = _Words(
    article="articles?",
    paragraph="paragraphes?",
    preambular="alinéas? du préambule",
    subparagraph="alinéas?",
    and_="et|ou|à",
    own=r"ci-dessus|ci-dessous|de la présente (?:déclaration|résolution)",
    other=r"de|du|des|dudit",
)
_SPANISH = _Words(
    article="artículos?",
    paragraph="párrafos?",
    preambular="párrafos? del preámbulo",
    subparagraph="apartados?|incisos?",
    and_="y|o|a",
    own=r"supra|infra|de la presente (?:declaración|resolución)",
    other=r"de|del",
)
_NAMED = ("article", "preambular", "paragraph", "subparagraph")
_LANGUAGES: Mapping[str, _Words] = {"en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH}
_LABEL = regex.compile(
    r"\b(?P<name>OP|PP)\s?(?P<number>\d{1,3})(?:\s?\((?P<letter>[a-z])\))?(?!\w)"
)
_LETTER = r"\([a-z]{1,2}\)"
_NUMBER = r"\d{1,3}(?:\s?\([a-z]{1,2}\))?"
_INSTRUMENT = regex.compile(
    r"\b(?:Covenant|Convention|Charter|Protocol|Treaty|Statute|Agreement|Constitution|Pacte|Charte"
    r"|Protocole|Traité|Pacto|Convención|Carta|Protocolo|Tratado|report|rapport|informe"
    r"|(?<!present )Declaration|(?<!présente )Déclaration|(?<!presente )Declaración"
    r"|(?:resolution|résolution|resolución) \d+|its)\b"
)


def references(words: str, language: str) -> Iterator[Reference]:
    """The places that a paragraph names, those of other instruments left out."""
    for found in _LABEL.finditer(words):
        kind = "operative" if found["name"] == "OP" else "preambular"
        number = found["number"] + (f"({found['letter']})" if found["letter"] else "")
        yield Reference(kind, number, "", *found.span(), is_own=True)
    pattern = _pattern(_LANGUAGES[language])
    for found in pattern.finditer(words):
        is_foreign = found["other"] or _INSTRUMENT.search(words, 0, found.start())
        if found["own"] or not is_foreign:
            yield from _places(found)


@cache
def _pattern(words: _Words) -> regex.Pattern[str]:
    more = rf"(?:,? (?:{words.and_}) |, )"
    listed = rf"(?P<number>{_NUMBER})(?:{more}(?P<number>{_NUMBER}))*+"
    lettered = rf"(?P<number>{_LETTER})(?:{more}(?P<number>{_LETTER}))*+"
    return regex.compile(
        rf"\b(?:(?P<subparagraph>{words.subparagraph})\s{lettered}"
        rf"|(?:(?P<article>{words.article})|(?P<preambular>{words.preambular})"
        rf"|(?P<paragraph>{words.paragraph}))\s{listed}"
        rf"(?:, (?:{words.paragraph})\s(?P<within>\d{{1,3}}))?)"
        rf"(?!\w|\s?[/(\p{{Nd}}])(?:,? (?:(?P<own>{words.own})|(?P<other>{words.other}))\b)?",
        regex.IGNORECASE,
    )


def _places(found: regex.Match[str]) -> Iterator[Reference]:
    kind = next(name for name in _NAMED if found[name])
    for place, number in enumerate(found.captures("number")):
        start, end = found.spans("number")[place]
        first = found.start() if place == 0 else start
        yield Reference(
            kind, number.replace(" ", ""), found["within"] or "", first, end, bool(found["own"])
        )
