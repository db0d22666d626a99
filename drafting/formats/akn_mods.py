"""Changes as Akoma Ntoso states them: what is changed, where, from what and to what."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lxml.etree import _Element as Element

from drafting.formats.akn_terms import make

Change = Literal["repeal", "substitution", "insertion", "split", "join"]
"""Kinds of change that the room uses; a move is a repeal and an insertion."""


@dataclass(frozen=True, slots=True)
class Mod:
    """One change: the place it acts on, on which side of it, and where its words stand."""

    type: Change
    source: str
    place: str
    side: str = ""
    old: Sequence[str] = ()
    new: Sequence[str] = ()
    beside: str = ""
    """The other place that it acts on, where two become one."""


def textual_mods(tag: str, mods: Sequence[Mod]) -> list[Element]:
    """The changes under their heading, active in what changes, passive in what was changed."""
    if not mods:
        return []
    return [make(tag, *(_mod(one, at) for at, one in enumerate(mods, start=1)))]


def _mod(mod: Mod, at: int) -> Element:
    side = {"pos": mod.side} if mod.side else {}
    return make(
        "textualMod",
        make("source", href=mod.source),
        make("destination", href=mod.place, **side),
        *([make("destination", href=mod.beside)] if mod.beside else []),
        *(make("old", href=one) for one in mod.old),
        *(make("new", href=one) for one in mod.new),
        eId=f"tmod_{at}",
        type=mod.type,
    )
