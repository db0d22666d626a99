"""Every figure that is promised of the text engine, and the table of the engines beside it."""

from collections.abc import Iterator
from pathlib import Path

from drafting.config import ROOT
from tests.bench.figures import Figure
from tests.bench.text.corpus import REVISIONS, corpus
from tests.bench.text.diffing import document_figures, paragraph_figures
from tests.bench.text.following import following_figures
from tests.bench.text.merging import merge_figures
from tests.bench.text.peers.rows import PeerRow, report_peers
from tests.bench.text.steadiness import steadiness_figures
from tests.bench.text.worst import worst_figures

PEERS = ROOT / "build" / "bench-peers.json"


def text_figures(folder: Path = REVISIONS) -> Iterator[Figure]:
    """Measure the text engine on the revisions of the folder, or on made ones without it."""
    texts = corpus(folder)
    peers = [PeerRow("all", "the texts", {}, texts.source)]
    yield from paragraph_figures(texts, peers)
    yield from document_figures(texts, peers)
    yield from worst_figures(peers)
    yield from steadiness_figures(texts)
    yield from merge_figures(texts, peers)
    yield from following_figures(texts, peers)
    report_peers(peers, PEERS)
