"""RIS of others is read as they meant it."""

from drafting.domain.sources import Reference, SourceKind
from drafting.formats.references import read_references

RIS = b"""TY  - JOUR
AU  - Doe, Jane
T1  - A paper
Y1  - 2001/03//
SN  - 1234-5678
LA  - English
UR  - https://example.org/a;b
KW  - rivers
ER  -
TY  - RPRT
TI  - A report
  that goes on
SN  - R/1
DA  - 2012/9/27
LA  - Klingonese
TY  - GEN
no tag here
TI  - A page
ER  -
"""


def test_ris_of_others_is_read_and_what_is_doubtful_is_told():
    paper, report, page = read_references(RIS, "list.ris").entries

    assert paper.reference == Reference(
        SourceKind.STUDY,
        "A paper",
        body="Doe, Jane",
        dated="2001-03",
        link="https://example.org/a;b",
        language="en",
        tags=("rivers",),
    )
    assert (report.reference.title, report.reference.symbol, report.reference.dated) == (
        "A report that goes on",
        "R/1",
        "2012-09-27",
    )
    assert [("is missing" in one, "Klingonese" in one) for one in report.doubts] == [
        (True, False),
        (False, True),
    ]
    assert page.doubts
