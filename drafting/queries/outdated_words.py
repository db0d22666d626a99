"""Reading where a file has words that the text had once and has no more.

Such a file was begun on an older text. Taken as it is, it would undo what was decided since.
"""

from collections.abc import Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from drafting.formats.version_turns import NewVersion
from drafting.models import ParagraphVersion


def outdated(session: Session, version: NewVersion) -> Mapping[int, int]:
    """By the place of a turn, the number of the version whose very words the file has.

    It is the latest of them; one statement, and none where no words would change.
    """
    asked = dict(_reworded(version))
    if not asked:
        return {}
    written = ParagraphVersion.paragraph_id, ParagraphVersion.text, ParagraphVersion.number
    query = (
        select(*written)
        .where(ParagraphVersion.paragraph_id.in_({known for known, _ in asked.values()}))
        .order_by(ParagraphVersion.number)
    )
    numbers = {(known, text): number for known, text, number in session.execute(query)}
    return {at: numbers[words] for at, words in asked.items() if words in numbers}


def _reworded(version: NewVersion) -> Iterator[tuple[int, tuple[str, str]]]:
    """Each turn that gives one paragraph other words: which paragraph, and the words."""
    for at, turn in enumerate(version.turns):
        if len(turn.before) == 1 and len(turn.after) == 1:
            one, other = version.standing[turn.before[0]], version.coming[turn.after[0]]
            if one.text != other.text:
                yield at, (one.id, other.text)
