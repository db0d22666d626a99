"""With which word a paragraph opens, and in which form: Recalling before, Recalls after."""

from collections.abc import Iterator, Mapping

import regex

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript
from drafting.text.openings import opening

FORM, WORD = "opening-form", "opening-word"

_OTHER = {"preambular": "operative", "operative": "preambular"}
_ASKED = {
    "preambular": "A preambular paragraph opens with a participle or an adjective",
    "operative": "An operative paragraph opens with a verb in the present",
}
_UNKNOWN = {
    "preambular": ", such as Recalling or Convinced: look at its first words.",
    "operative": ", such as Reaffirms or Calls upon: look at its first words.",
}
_FIRST_WORDS = regex.compile(r"(?:\p{Lu}\p{Ll}+ly )?(?P<word>\p{Lu}?\p{Ll}+)")
_PARTICIPLE = regex.compile(r".{2,}(?:ing|ed)$")
_IRREGULAR = regex.compile(r"ha(?:v|$)", regex.IGNORECASE)
_NO_PARTICIPLE = frozenset(
    {"nothing", "something", "everything", "anything", "during", "according", "concerning"}
)

_FOREIGN: Mapping[tuple[str, str], regex.Pattern[str]] = {
    ("fr", "operative"): regex.compile(r"\p{Lu}\p{Ll}{2,}ant\b"),
    ("fr", "preambular"): regex.compile(
        r"(?:Rappelle|Réaffirme|Prend|Décide|Invite|Souligne|Exprime|Engage|Prie|Salue|Se félicite"
        r"|Considère|Reconnaît|Encourage|Accueille|Demande)\b"
    ),
    ("es", "operative"): regex.compile(r"\p{Lu}\p{Ll}+(?:ando|iendo|yendo)\b"),
    ("es", "preambular"): regex.compile(
        r"(?:Recuerda|Reafirma|Toma|Observa|Pide|Decide|Invita|Subraya|Expresa|Insta|Acoge"
        r"|Reconoce|Alienta|Solicita|Exhorta)\b"
    ),
    ("ru", "operative"): regex.compile(
        r"(?:вновь )?\p{L}{3,}(?:ая|яя|уя|ясь)\b", regex.IGNORECASE
    ),
    ("ru", "preambular"): regex.compile(
        r"(?:вновь )?(?:подтверждает|напоминает|отмечает|признает|постановляет|просит|призывает"
        r"|приветствует|подчеркивает)\b",
        regex.IGNORECASE,
    ),
    ("ar", "operative"): regex.compile("و?إذ\\b"),
}
"""How the other kind of paragraph opens in the languages that have no table of openings."""


def check_form(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether a paragraph opens in the form of the other kind."""
    kind, words = text.passages[index].kind, text.passages[index].text
    if kind not in _OTHER:
        return
    rule = (FORM, Severity.ERROR)
    if text.language != "en":
        pattern = _FOREIGN.get((text.language, kind))
        found = pattern.match(words) if pattern else None
        if found:
            yield text.found(rule, index, found.span(), f"{_ASKED[kind]}: change “{found[0]}”.")
        return
    length = opening(words, _OTHER[kind])
    if opening(words, kind) or not length:
        return
    old = words[:length]
    new = _converted(words, length, kind)
    change = f"write “{new}”" if new else f"change “{old}”"
    yield text.found(rule, index, (0, length), f"{_ASKED[kind]}: {change}.", new)


def check_word(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether a paragraph opens with a word that opens such paragraphs."""
    kind, words = text.passages[index].kind, text.passages[index].text
    if kind not in _OTHER or any(opening(words, one) for one in _OTHER):
        return
    first = _FIRST_WORDS.match(words)
    if first and kind == "preambular" and _may_be_participle(first["word"].lower()):
        return
    span = first.span() if first else (0, 0)
    rule = (WORD, Severity.WARNING)
    yield text.found(rule, index, span, _ASKED[kind] + _UNKNOWN[kind])


def _may_be_participle(word: str) -> bool:
    return bool(_PARTICIPLE.match(word)) and word not in _NO_PARTICIPLE


def _converted(words: str, length: int, kind: str) -> str | None:
    """The opening words in the form for this kind, if one change of one word gives it."""
    head, rest = words[:length].split(" "), words[length:]
    for at, word in enumerate(head):
        for other in _forms(word, kind):
            new = " ".join([*head[:at], other, *head[at + 1 :]])
            if opening(new + rest, kind) == len(new):
                return new
    return None


def _forms(word: str, kind: str) -> Iterator[str]:
    """What the word may be in the other form; the table of openings tells which one is right."""
    ending, others = ("s", ("ing",)) if kind == "preambular" else ("ing", ("es", "s"))
    stems = {word.removesuffix("e" + ending), word.removesuffix(ending)} - {word}
    for stem in sorted(stems, key=len):
        if not _IRREGULAR.match(stem):
            yield from (stem + other for other in others)
