"""Why a part of a mail was not understood, as a sentence for its author."""

from collections.abc import Iterator

import regex

from drafting.text.instructions.quoting import opens_without_end
from drafting.text.instructions.skeleton import PLACE, QUOTE, Skeleton
from drafting.text.instructions.vocabulary import AFTER, BEFORE, END, VERBS

_REMARK = regex.compile(
    rf"\s*(?:{PLACE}[\s:,.;\u2013\u2014-]*)?(?:reasons?|rationale|comments?|notes?|explanations?|justification|remarks?|motif|razón)\s*[:.]",
    regex.IGNORECASE,
)
_APOSTROPHE = regex.compile(r"['\u2019](?!\p{L})")
_PLACED = regex.compile(rf"{AFTER}|{BEFORE}|{END}", regex.IGNORECASE)


IS_A_REMARK = "It gives a reason or a remark, and asks for no change of words."
NAMES_NOTHING = "It names neither a paragraph nor a change."


def why_not(text: str) -> str:
    """The first reason that holds."""
    skeleton = Skeleton(text)
    if _REMARK.match(skeleton.text):
        return IS_A_REMARK
    if opens_without_end(text):
        return "A quotation mark opens and nothing closes it. Close it, and send the line again."
    verbs = {name for name, verb in VERBS.items() if _says(verb, skeleton.text)}
    if verbs:
        return next(why for why, holds in _whys(verbs, skeleton.text) if holds)
    if regex.search(PLACE, skeleton.text):
        return (
            "It names a paragraph, but not what is to change in it. "
            "Say what to replace, insert or delete, or show new words in capitals."
        )
    return NAMES_NOTHING


def _whys(verbs: set[str], sentence: str) -> Iterator[tuple[str, bool]]:
    quotes, places = (len(regex.findall(sign, sentence)) for sign in (QUOTE, PLACE))
    yield (
        "It does not say which two paragraphs are meant. Name both, as in OP3 and OP4.",
        bool(verbs & {"MOVE", "JOIN"}) and places < 2,
    )
    yield (
        "It names more than two paragraphs. Ask for one pair at a time, as in OP3 and OP4.",
        "JOIN" in verbs and places > 2,
    )
    yield "It does not say after which words to split. Quote them.", "SPLIT" in verbs
    yield (
        "An apostrophe stands among single quotation marks. Use double ones.",
        quotes > 0 and bool(_APOSTROPHE.search(sentence)),
    )
    yield (
        "It does not say where the words go. Name the words before or after them.",
        verbs == {"INSERT"} and not _PLACED.search(sentence),
    )
    yield (
        "It does not say both which words go and which come. Quote the two.",
        bool(verbs & {"REPLACE", "SUBSTITUTE"}) and quotes == 1,
    )
    yield (
        "It is not plain where the words begin and end. Put them in quotation marks.",
        not quotes,
    )
    yield (
        "It asks for something in a form that is not known. "
        "Write one change a line, such as: In OP3, replace “these words” with “those”.",
        True,
    )


def _says(verb: str, text: str) -> bool:
    return bool(regex.search(rf"(?<!\p{{L}})(?:{verb})(?!\p{{L}})", text, regex.IGNORECASE))
