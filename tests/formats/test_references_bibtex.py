"""BibTeX of others is read as they meant it."""

from drafting.domain.sources import Reference, SourceKind
from drafting.formats.reference_list import UNKNOWN_KIND
from drafting.formats.references import read_references

BIBTEX = rb"""
@string{council = "Council of Rivers"}
@comment{nothing of this is read}
@techreport{a, title = {Caf\'e {\"o}ber \emph{Rivers}}, institution = council, number = {R/1},
  year = 2012, month = sep, keywords = {rivers; roads}}
@online{b, title = "A page", date = {2012}}
@article{c, title = {A paper}, number = 7, journal = {Rivers}, author = {Doe, Jane}, year = 2001}
@article{c, title = {Another paper}, author = {Roe, Richard}}
@book{d, title = {Twice}, title = {Thrice}}
@book{e, title = {Never closed
"""


def test_bibtex_of_others_is_read_and_what_is_doubtful_is_told():
    found = read_references(BIBTEX, "list.bib").entries

    first, page, paper, other, twice, broken = found
    assert first.reference == Reference(
        SourceKind.REPORT,
        "Café öber Rivers",
        symbol="R/1",
        body="Council of Rivers",
        dated="2012-09",
        tags=("rivers", "roads"),
    )
    assert page.doubts == (UNKNOWN_KIND,)
    assert (paper.reference.symbol, paper.reference.body) == ("", "Doe, Jane")
    assert other.reference.title == "Another paper"
    assert (twice.reference.title, len(twice.doubts)) == ("Twice", 1)
    assert broken.reference is None
    assert "not well formed" in broken.doubts[0]
