"""A small grammar that writes plausible paragraphs, amendments and remarks for a large sample."""

from collections.abc import Iterator
from typing import Any

from drafting.cli.demo.dice import Dice
from drafting.cli.demo.sample import Told, told
from drafting.domain.vocabulary import Outcome, ParagraphKind

LONGEST_ASIDE = 12
"""Words between two commas that an amendment may strike."""

JOINTS = (", so that ", ", and shall ", ", and that ")
"""Before which an amendment may add words."""
EXCHANGED = ("manners", "beneficiaries", "benefits", "considerations", "circumstances")
"""Lists of phrases of which one may take the place of another."""


class Grammar:
    """Writes sentences by throwing dice over lists of words."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._words: Told = told("words")

    def pick(self, name: str) -> Any:
        """One entry of a list of words."""
        return self._dice.one_of(self._words[name])

    def paragraph(self, kind: ParagraphKind) -> str:
        """The words of a new paragraph of this kind."""
        if kind is ParagraphKind.PREAMBULAR:
            return self._preambular()
        if kind is ParagraphKind.SUBPARAGRAPH:
            return f"to {self.pick('duties')}, {self.pick('manners')};"
        return f"{self._first_sentence()} {self._second_sentence()}"

    def article(self) -> str:
        """The title of an article."""
        return f"{self.pick('article_subjects')} {self.pick('article_aspects')}"

    def person(self) -> str:
        """The name of somebody who does not exist."""
        return f"{self.pick('first_names')} {self.pick('last_names')}"

    def organizations(self) -> Iterator[tuple[str, str]]:
        """Every organization that can be named, each with its kind, in a fixed order."""
        words = self._words
        for first in words["organization_firsts"]:
            for second in words["organization_seconds"]:
                for form, kind in words["organization_forms"]:
                    yield f"{first} {second} {form}", kind

    def amended(self, text: str) -> str:
        """The text with one change that a delegation might want; never the same as before."""
        changes = [self._swapped, self._extended, self._rephrased, self._shortened]
        for change in self._dice.shuffled(changes):
            proposed = change(text)
            if proposed not in {"", text}:
                return proposed
        return f"{text[:-1]}, {self.pick('considerations')}{text[-1]}"

    def remark(self) -> str:
        """What somebody says about a paragraph or an amendment, in one to three sentences."""
        sentences = self._dice.shuffled(self._words["remarks"])
        return " ".join(sentences[: 1 + self._dice.below(3)])

    def decision(self, outcome: Outcome) -> str:
        """The reason of a decision."""
        return str(self._dice.one_of(self._words["decisions"][outcome.value]))

    def _preambular(self) -> str:
        facts = self._dice.shuffled(self._words["facts"])
        opening, aside = self.pick("openings"), self.pick("considerations")
        word = {"Aware": "Aware that", "Mindful": "Mindful that"}.get(opening, f"{opening} that")
        return f"{word} {facts[0]}, and that {facts[1]}, {aside},"

    def _first_sentence(self) -> str:
        duties, people = (self._two(name) for name in ("duties", "beneficiaries"))
        return (
            f"{self.pick('holders')} shall {duties[0]}, {self.pick('manners')}, and shall "
            f"{duties[1]}, so that {people[0]} and {people[1]} {self.pick('benefits')}, "
            f"{self.pick('considerations')}."
        )

    def _second_sentence(self) -> str:
        duties = self._two("duties")
        return (
            f"They shall {duties[0]} {self.pick('circumstances')}, {self.pick('manners')}, and "
            f"shall {duties[1]}, so that {self.pick('beneficiaries')} {self.pick('benefits')}."
        )

    def _two(self, name: str) -> list[str]:
        return self._dice.shuffled(self._words[name])[:2]

    def _swapped(self, text: str) -> str:
        fitting = [
            (old, new)
            for old, new in self._words["swaps"]
            if f" {old} " in text and f" {new} " not in text
        ]
        if not fitting:
            return ""
        old, new = self._dice.one_of(fitting)
        return text.replace(f" {old} ", f" {new} ", 1)

    def _extended(self, text: str) -> str:
        addition = str(self.pick("additions"))
        joints = [joint for joint in JOINTS if joint in text]
        if addition in text or not joints:
            return ""
        joint = self._dice.one_of(joints)
        return text.replace(joint, addition + joint, 1)

    def _rephrased(self, text: str) -> str:
        fitting = [(old, phrases) for phrases in self._phrases() for old in phrases if old in text]
        if not fitting:
            return ""
        old, phrases = self._dice.one_of(fitting)
        return text.replace(old, self._dice.one_of(phrases), 1)

    def _phrases(self) -> list[list[str]]:
        return [self._words[name] for name in EXCHANGED]

    def _shortened(self, text: str) -> str:
        asides = text[:-1].split(", ")
        places = [
            place
            for place in range(1, len(asides) - 1)
            if len(asides[place].split()) <= LONGEST_ASIDE and "." not in asides[place]
        ]
        if not places:
            return ""
        place = self._dice.one_of(places)
        return ", ".join([*asides[:place], *asides[place + 1 :]]) + text[-1]
