"""Editorial checks: what the usage of the United Nations asks of a text, and where it departs."""

from drafting.text.editorial.checking import check, check_passage, check_passages
from drafting.text.editorial.findings import Finding, Severity, Spot, mended
from drafting.text.editorial.manuscript import Passage

__all__ = [
    "Finding",
    "Passage",
    "Severity",
    "Spot",
    "check",
    "check_passage",
    "check_passages",
    "mended",
]
