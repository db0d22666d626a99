"""One amendment as a Word file: the text it would change, with its change tracked."""

from collections.abc import Mapping

from drafting.domain.vocabulary import AmendmentKind
from drafting.formats.akn_amendment import Asked
from drafting.formats.edition import Edition
from drafting.formats.word_compilation import Compilation, Proposal, Remark, compile_word
from drafting.formats.word_stack import STATES, Asks

ASKS: Mapping[AmendmentKind, Asks] = {
    AmendmentKind.REPLACE: "replace",
    AmendmentKind.TITLE: "title",
    AmendmentKind.DELETE: "delete",
    AmendmentKind.INSERT_BEFORE: "insert_before",
    AmendmentKind.INSERT_AFTER: "insert_after",
    AmendmentKind.INSERT_UNDER: "insert_under",
    AmendmentKind.MOVE: "move",
    AmendmentKind.SPLIT: "split",
    AmendmentKind.JOIN: "join",
    AmendmentKind.RETAIN: "retain",
}
"""What each kind of amendment asks of a text in Word."""


def write_word_amendment(edition: Edition, asked: Asked) -> bytes:
    """The whole text with this one amendment in it; its reasons are a comment at its paragraph."""
    kind = ASKS[asked.kind]
    words = asked.instruction if kind in STATES else asked.after
    proposal = Proposal(asked.paragraph, asked.by, kind, words, asked.date)
    reasons = (Remark(asked.paragraph, asked.by, asked.reasons, asked.date),)
    return compile_word(Compilation(edition, (proposal,), reasons if asked.reasons else ()))
