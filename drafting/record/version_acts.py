"""Saying in the journal what a confirmed file does to each paragraph, by the acts of an editor."""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from drafting.domain.actors import Actor
from drafting.domain.vocabulary import Act
from drafting.formats.version_target import Target
from drafting.record import journal
from drafting.record.journal import Fact
from drafting.record.version_scene import Scene


class Acts:
    """By the key of a paragraph, the act that changes its words and the one that places it."""

    def __init__(self, session: Session, actor: Actor, scene: Scene) -> None:
        self.words: dict[str, int] = {}
        self.places: dict[str, int] = {}
        self._session, self._actor, self._scene = session, actor, scene

    def tell(self) -> None:
        """Say everything, before any of it is done."""
        for one in self._scene.plan.targets:
            if not one.sources:
                facts = {"kind": one.kind.value, "words": journal.words_hash(one.text)}
                seq = self._say(Act.PARAGRAPH_ADDED, one.key, facts)
                self.words[one.key] = self.places[one.key] = seq
        for parts in self._scene.families:
            self._tell_words(parts)
            self._tell_place(parts[0])
        for key in self._scene.plan.gone:
            if key not in self.places and self._scene.leaves(key):
                number = self._scene.places[key].number + 1
                gone = self._say(Act.PARAGRAPH_RETIRED, key, {"placement": number})
                self.places[key] = gone

    def _tell_words(self, parts: Sequence[Target]) -> None:
        first, *others = parts
        version = self._scene.versions[first.key]
        if others:
            ids = [self._scene.paragraphs[one.key].id for one in others]
            seq = self._say(
                Act.PARAGRAPH_SPLIT,
                first.key,
                {
                    "second": ids[0],
                    "parts": ids,
                    "words": [journal.words_hash(one.text) for one in parts],
                },
            )
            self.words |= dict.fromkeys([one.key for one in parts], seq)
            self.places |= dict.fromkeys([one.key for one in others], seq)
        elif first.sources[1:]:
            partners = [*first.sources[1:]]
            facts: Mapping[str, Fact] = {
                "second": partners[0],
                "parts": partners,
                "words": journal.words_hash(first.text),
            }
            self.words[first.key] = self._say(Act.PARAGRAPH_JOINED, first.key, facts)
            self.places |= dict.fromkeys(partners, self.words[first.key])
        elif first.text != version.text:
            facts = {"version": version.number + 1, "words": journal.words_hash(first.text)}
            self.words[first.key] = self._say(Act.PARAGRAPH_REWRITTEN, first.key, facts)

    def _tell_place(self, first: Target) -> None:
        if first.kind is not self._scene.places[first.key].kind:
            facts = {"kind": first.kind.value}
            self.places[first.key] = self._say(Act.PARAGRAPH_RECAST, first.key, facts)
        if first.is_moved:
            under = {"under": self._scene.id_of(first.parent)}
            self.places[first.key] = self._say(Act.PARAGRAPH_MOVED, first.key, under)

    def _say(self, act: Act, key: str, facts: Mapping[str, Fact]) -> int:
        subject_id = self._scene.paragraphs[key].id
        return journal.append(self._session, self._actor, act, subject_id, facts)
