"""Writing a declaration in Akoma Ntoso, a statement in the profile of the United Nations."""

from collections.abc import Sequence

from lxml import etree

from drafting.formats.akn_body import Body
from drafting.formats.akn_meta import Event, meta
from drafting.formats.akn_terms import make
from drafting.formats.edition import Edition


def write_akn(edition: Edition, events: Sequence[Event] = ()) -> bytes:
    """The text as XML, valid by the strict schema; every place bears its identity as `wId`."""
    statement = make(
        "statement",
        meta(edition, events),
        *Body(edition.outline.nodes).parts(),
        name="declaration",
        contains="singleVersion",
    )
    root = make("akomaNtoso", statement)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
