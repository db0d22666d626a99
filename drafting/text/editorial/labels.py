"""Numbers and letters before paragraphs: they follow one another and have one form."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from drafting.text.editorial.findings import Finding, Severity
from drafting.text.editorial.manuscript import Manuscript
from drafting.text.numbering import latin

ORDER, FORM, IN_WORDS, SOLE = (
    "label-order",
    "label-form",
    "label-in-words",
    "sole-operative-number",
)

_LATIN = tuple(latin(number) for number in range(1, 10))
_NUMBERED = regex.compile(
    r"(?P<name>(?:\p{L}+ ?)?)(?P<stem>(?:\d+\.)*)(?P<number>\d+)"
    rf"(?: (?P<latin>{'|'.join(_LATIN)}))?(?P<alt> alt(?: \d+)?)?[.)]?"
)
_LETTERED = regex.compile(r"\(?[a-z]{1,6}[.)]")
_IN_WORDS = regex.compile(
    r"(?:(?:(?:PP|OP)\s?\d+(?:\s(?:bis|ter|quater))?[.:]?|\d{1,3}(?:\s(?:bis|ter|quater))?[.)]"
    r"|\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\))\s+)+(?=\p{L}|[“\"])"
)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number taken apart, so that one can be seen to follow another."""

    stem: str
    value: int
    latin: int
    is_alternative: bool

    def may_follow(self, before: "_Number") -> bool:
        """Whether this is the next number: one more, the next Latin word, or an alternative."""
        if self.is_alternative or self.stem != before.stem:
            return self.is_alternative or self.value == 1
        if self.latin:
            return self.value == before.value and self.latin == before.latin + 1
        return self.value == before.value + 1


def check_order(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether the number that a paragraph bears follows the one before it."""
    here = _number(text, index)
    if here is None:
        yield from _letter_order(text, index)
        return
    before = next(
        (_number(text, one) for one in _earlier(text, index) if _number(text, one)), None
    )
    if here.value == 1 and not here.latin and _after_heading(text, index):
        return
    if before and not here.may_follow(before):
        sentence = "does not follow the number before it: number the paragraphs one after another"
    elif not before and (here.value != 1 or here.latin) and not here.is_alternative:
        sentence = "is the first of its kind here: begin at 1, or see what is missing before it"
    else:
        return
    label = text.passages[index].label
    yield text.found((ORDER, Severity.ERROR), index, (0, 0), f"The number {label} {sentence}.")


def check_form(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether the letter of a subparagraph has the form of its level: (a), then (i), then a."""
    label, right = text.passages[index].label, text.labels[index].label
    if text.passages[index].kind != "subparagraph" or not label or not right:
        return
    if _shape(label) == _shape(right) or _is_inserted(label):
        return
    sentence = f"On this level the letter is written {right}, not {label}."
    yield text.found((FORM, Severity.WARNING), index, (0, 0), sentence)


def check_in_words(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether the words begin with a number, which the room sets by itself."""
    found = _IN_WORDS.match(text.readable[index])
    if found:
        number = found[0].strip()
        sentence = (
            f"The words begin with “{number}”: take it out, for numbers are set by themselves."
        )
        yield text.found((IN_WORDS, Severity.WARNING), index, found.span(), sentence, "")


def check_sole(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether the only operative paragraph bears a number where it is printed."""
    is_sole = text.of_kind("operative") == [index]
    if is_sole and regex.match(r"\d", text.passages[index].label):
        sentence = "A single operative paragraph has no number: leave it out."
        yield text.found((SOLE, Severity.WARNING), index, (0, 0), sentence)


def _earlier(text: Manuscript, index: int) -> Iterator[int]:
    """Paragraphs of the same kind before this one; an article has a numbering of its own."""
    kind, owner = text.passages[index].kind, _article(text, index)
    for one in range(index - 1, -1 if owner is None else owner, -1):
        if text.passages[one].kind == kind and _article(text, one) == owner:
            yield one


def _article(text: Manuscript, index: int) -> int | None:
    """The article under which a numbered paragraph stands, if it stands under one."""
    parent = text.parents[index]
    if parent is None or text.passages[index].kind != "paragraph":
        return None
    return parent if text.passages[parent].kind == "article" else None


def _after_heading(text: Manuscript, index: int) -> bool:
    """Whether a heading stands between a paragraph and the one of its kind before it."""
    first = next(_earlier(text, index), 0)
    return any(text.passages[one].kind == "heading" for one in range(first, index))


def _number(text: Manuscript, index: int) -> _Number | None:
    passage = text.passages[index]
    found = _NUMBERED.fullmatch(passage.label)
    if not found or passage.kind == "subparagraph":
        return None
    latin = _LATIN.index(found["latin"]) + 1 if found["latin"] else 0
    return _Number(found["stem"], int(found["number"]), latin, bool(found["alt"]))


def _letter_order(text: Manuscript, index: int) -> Iterator[Finding]:
    """Whether a letter is the one that its place asks for, where the letters have its form."""
    label, right = text.passages[index].label, text.labels[index].label
    if text.passages[index].kind != "subparagraph" or not _LETTERED.fullmatch(label):
        return
    if _shape(label) == _shape(right) and label != right:
        sentence = f"The letter {label} does not follow the one before it: here it is {right}."
        yield text.found((ORDER, Severity.ERROR), index, (0, 0), sentence)


def _is_inserted(label: str) -> bool:
    return bool(regex.search(r" (?:bis|ter|quater|alt)", label))


def _shape(label: str) -> str:
    """The signs around a letter: "()", ")" or "."."""
    return regex.sub(r"[\p{L}\p{N}]", "", label)
