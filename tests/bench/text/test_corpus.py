from itertools import islice

import pytest

from tests.bench.text.corpus import REVISIONS, corpus, paragraphs
from tests.bench.text.diffing import by_paragraphs
from tests.bench.text.steadiness import put_together


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return corpus(tmp_path_factory.mktemp("empty") / "nowhere")


def test_made_texts_stand_in_where_there_are_no_real_ones(made):
    assert made.source == "made revisions"
    assert (len(made.paragraphs), len(made.chinese), len(made.documents)) == (785, 288, 14)


def test_texts_are_the_real_ones_where_there_are_any():
    expected = "real revisions" if REVISIONS.exists() else "made revisions"

    assert corpus().source == expected


def test_material_for_documents_does_not_run_out(made):
    material = made.material()

    assert len(set(islice(material, 1_500))) > 1_400


def test_a_document_compared_by_paragraphs_has_all_its_words(made):
    pair = made.documents[0]

    edits = [edit for found in by_paragraphs(pair.before, pair.after, "en") for edit in found]

    kept = sum(len(edit.text) for edit in edits if edit.kind != "delete")
    assert kept >= sum(map(len, paragraphs(pair.after)))


def test_a_pair_is_put_together_from_its_edits(made):
    assert put_together(made.paragraphs[0])
    assert put_together(made.chinese[0])
