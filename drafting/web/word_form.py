"""The form on which the changes of a Word file are looked through; it carries all of them."""

from dataclasses import dataclass, replace
from typing import Any

from flask import render_template

from drafting.domain.errors import DraftingError, Invalid, StaleVersion
from drafting.domain.mail import refuse_too_long
from drafting.domain.vocabulary import AmendmentKind, Side
from drafting.queries import declarations, returned
from drafting.queries.returned_row import NOT_OURS, Asked, Returned, Told, Voice
from drafting.queries.word_authors import Sender
from drafting.record.aims import Aim
from drafting.record.pasted import Change, Paste
from drafting.services.returning import Kept, Written
from drafting.web import access, forms
from drafting.web.errors import status_of
from drafting.web.rendering import name_of
from drafting.web.word_upload import Held, held

KINDS = tuple(one for one in AmendmentKind if one is not AmendmentKind.TITLE)
"""What a line of the form can ask for; other words for the title are kept as such by place."""

MOST = 300
"""Changes and comments of one file: more than anybody would look through on one page."""

LONGEST_NAME = 200
"""Characters of a name in a file; Word itself allows fewer."""

LOST = "The form came without what was found in the file. Choose the file once more."
OF_OTHERS = (
    "“{name}” stands for somebody else here, and what comes under that name is ticked. "
    "Say whose it is, or take the ticks away."
)


@dataclass(frozen=True, slots=True)
class Sent:
    """A file with what was found in it, as the form carries it back."""

    held: Held
    returned: Returned
    remarks: str

    def kept(self, whose: str | None = None) -> list[tuple[int, Asked]]:
        """The changes that are ticked, with their places in the form; of all or of one only."""
        return [
            (at, one)
            for at, one in enumerate(self.returned.changes)
            if one.is_kept and whose in {None, self.whose(one.voice)}
        ]

    def spoken(self, whose: str | None = None) -> list[tuple[int, Told]]:
        """The comments that are ticked, likewise."""
        return [
            (at, one)
            for at, one in enumerate(self.returned.comments)
            if one.is_kept and whose in {None, self.whose(one.voice)}
        ]

    def whose(self, voice: int) -> str:
        """Whose a name of the file was said to be."""
        return self.returned.voices[voice].whose


def refuse_too_many(found: Returned) -> None:
    """A file with more than a person looks through is sent in parts."""
    count = len(found.changes) + len(found.comments)
    if count > MOST:
        raise Invalid(
            f"The file has {count} changes and comments; {MOST} is the most at once. "
            "Send it in parts.",
            field="file",
        )


def sent(sender: Sender) -> Sent:
    """What the form carries, for whoever may say whose the names in it are."""
    voices = tuple(_voice(at, sender) for at in range(_number("voices")))
    changes = tuple(_change(at, len(voices)) for at in range(_number("count")))
    comments = tuple(_comment(at, len(voices)) for at in range(_number("comments")))
    notes = tuple(forms.text(f"note-{at}") for at in range(_number("notes")))
    found = Returned(_number("release"), voices, changes, comments, notes)
    refuse_too_many(found)
    refuse_too_long([one.text for one in comments], [one.words for one in changes])
    return Sent(held(), found, forms.text("remarks"))


def refuse_others(said: Sent) -> None:
    """Nothing is kept of somebody who was said to be somebody else."""
    ticked = [one.voice for _, one in said.kept()] + [one.voice for _, one in said.spoken()]
    for voice in ticked:
        if said.whose(voice) == NOT_OURS:
            name = said.returned.voices[voice].name or "changed without tracking"
            raise Invalid(OF_OTHERS.format(name=name), field=f"whose-{voice}")


def paste(said: Sent, remarks: str, whose: str | None = None) -> Paste:
    """What of it shall be kept, of all or of one only, as the box takes it up."""
    changes = [
        Change(at, one.paragraph_id, one.kind, one.words, Aim(one.target_id or None, one.side))
        for at, one in said.kept(whose)
    ]
    number = said.returned.release_number
    return Paste(said.held.account, remarks, number, changes, _key(whose or ""))


def kept(said: Sent, names: dict[str, str], choices: dict[str, str], whose: str = "") -> Kept:
    """The file with the names it gives for what was kept; `names` are those of paragraphs."""
    written_by = [
        Written(
            names.get(one.paragraph_id, ""),
            name_of(one.kind),
            said.returned.voices[one.voice].name,
            choices.get(said.whose(one.voice), ""),
        )
        for _, one in said.kept(whose or None)
    ]
    return Kept(said.held.file, written_by, _key(f"file {whose}"))


def result(slug: str, said: Sent, errors: dict[str, str], sender: Sender, **page: Any) -> str:
    """The page on which each change is seen, mended, kept or dropped."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return render_template(
        "returning/result.html",
        declaration=declaration,
        box=returned.drawn(session, declaration, said.returned),
        held=said.held,
        remarks=said.remarks,
        choices=sender.choices,
        kinds=KINDS,
        sides=tuple(Side),
        errors=errors,
        **page,
    )


def looked_at(slug: str, said: Sent) -> Sent:
    """The same, each change judged anew as it stands in the form."""
    session, actor = access.reading(), access.actor()
    declaration = declarations.declaration(session, actor, slug)
    return replace(said, returned=returned.mended(session, declaration, said.returned))


def refused(
    slug: str, said: Sent, error: DraftingError, sender: Sender, **page: Any
) -> tuple[str, int]:
    """The page once more with what was refused, on the newest release; nothing is lost."""
    if isinstance(error, StaleVersion):
        session, actor = access.reading(), access.actor()
        declaration = declarations.declaration(session, actor, slug)
        said = replace(said, returned=returned.renewed(session, declaration, said.returned))
    errors = {error.field or "file": str(error)}
    return result(slug, said, errors, sender, **page), status_of(error)


def _key(more: str) -> str:
    own = forms.key()
    return f"{own} {more}".strip() if own else ""


def _number(name: str) -> int:
    try:
        found = forms.number(name)
    except Invalid:
        raise Invalid(LOST, field="file") from None
    if found > 100_000 or (name != "release" and found > MOST):
        raise Invalid(LOST, field="file")
    return found


def _voice(at: int, sender: Sender) -> Voice:
    whose = forms.text(f"whose-{at}")
    if not sender.takes(whose):
        raise Invalid(LOST, field="file")
    count = forms.text(f"voice-count-{at}")
    return Voice(
        forms.text(f"voice-name-{at}")[:LONGEST_NAME],
        whose,
        int(count[:6]) if count.isdecimal() else 0,
    )


def _of(name: str, voices: int) -> int:
    """Which of the names something comes under; each comes under one that the form has."""
    voice = _number(name)
    if voice >= voices:
        raise Invalid(LOST, field="file")
    return voice


def _change(at: int, voices: int) -> Asked:
    kind, side = forms.text(f"kind-{at}"), forms.text(f"side-{at}")
    return Asked(
        _of(f"voice-{at}", voices),
        forms.text(f"paragraph-{at}"),
        AmendmentKind(kind) if kind in set(KINDS) else AmendmentKind.REPLACE,
        forms.text(f"words-{at}"),
        forms.text(f"target-{at}"),
        Side(side) if side in set(Side) else None,
        forms.text(f"doubt-{at}"),
        is_kept=forms.ticked(f"keep-{at}"),
    )


def _comment(at: int, voices: int) -> Told:
    return Told(
        _of(f"speaker-{at}", voices),
        forms.text(f"spoken-of-{at}"),
        forms.text(f"quote-{at}"),
        forms.text(f"comment-{at}"),
        is_kept=forms.ticked(f"publish-{at}"),
    )
