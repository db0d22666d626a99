"""Which decisions fit a proposal, by how much of it stands in the text that is composed."""

from drafting.domain.vocabulary import DECISIONS, Outcome
from drafting.text.tracing import Extent

FITTING: dict[Extent, tuple[Outcome, ...]] = {
    "whole": (Outcome.ACCEPTED, Outcome.ACCEPTED_IN_PART),
    "part": (Outcome.ACCEPTED_IN_PART, Outcome.ACCEPTED),
    "none": (
        Outcome.DECLINED,
        Outcome.NOTED,
        Outcome.MERGED,
        Outcome.OVERTAKEN,
        Outcome.OUT_OF_SCOPE,
        Outcome.ACCEPTED_IN_PART,
    ),
}
"""The first is the one that is computed; the Expert may choose one of the others."""

ASIDE = tuple(one for one in DECISIONS if not one.changes_the_text)
"""What can be decided about a proposal that is not switched on."""

WHOLE = (Outcome.ACCEPTED, *ASIDE)
"""What can be decided about a whole paragraph that is put in or taken out."""
