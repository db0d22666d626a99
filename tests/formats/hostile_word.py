"""Word files made to do harm, each by its own trick; all are made here, none was found."""

from tests.formats.hostile_archives import ARCHIVES, PLAIN, Maker, with_part, with_text
from tests.formats.word_files import (
    DOCUMENT,
    NAMESPACES,
    R,
    comment,
    comments,
    content_types,
    document,
    ins,
    p,
    relationships,
    t,
    word_file,
    word_parts,
    zipped,
)

BILLION = (
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {name} "{("&" + before + ";") * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
SECRET = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
FETCHED = '<!DOCTYPE d SYSTEM "http://192.0.2.1/trap.dtd">'
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
VBA = "application/vnd.ms-office.vbaProject"


def _link(target: str, kind: str) -> str:
    return f'<Relationship Id="x" Type="{R}/{kind}" Target="{target}" TargetMode="External"/>'


def _external_text() -> bytes:
    return with_part(
        "_rels/.rels", relationships(_link("http://192.0.2.1/a.xml", "officeDocument"))
    )


def _reaching_out() -> bytes:
    wanted = "".join(
        _link(f"http://192.0.2.1/{kind}", kind)
        for kind in ("attachedTemplate", "image", "oleObject", "comments", "frame", "footnotes")
    )
    return with_part("word/_rels/document.xml.rels", relationships(wanted))


def _climbing() -> bytes:
    relation = f'<Relationship Id="c" Type="{R}/comments" Target="../../../../etc/passwd"/>'
    return with_part("word/_rels/document.xml.rels", relationships(relation))


def _cyclic_comments() -> bytes:
    said = comments(comment(1, "one", paragraph="AA"), comment(2, "two", paragraph="BB"))
    extended = (
        f'<w15:commentsEx {NAMESPACES}><w15:commentEx w15:paraId="AA" w15:paraIdParent="BB"/>'
        '<w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/></w15:commentsEx>'
    )
    return word_file(p(t("Recalling,")), comments=said, commentsExtended=extended)


def _declaring(kind: str, more: str = "") -> bytes:
    return with_part("[Content_Types].xml", content_types(kind, more))


def _hidden_macros() -> bytes:
    parts = word_parts(p(t("Recalling the oak,")))
    return zipped({**parts, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0macros"})


def _renamed_macros() -> bytes:
    more = f'<Override PartName="/word/media/a.png" ContentType="{VBA}"/>'
    parts = word_parts(p(t("Recalling the oak,")))
    parts["[Content_Types].xml"] = content_types(DOCUMENT, more)
    return zipped({**parts, "word/media/a.png": b"macros"})


def _deep(opening: str, closing: str, levels: int) -> bytes:
    return with_text(document(opening * levels + p(t("deep")) + closing * levels))


def _attributes() -> bytes:
    many = " ".join(f'w:a{n}="x"' for n in range(400_000))
    return with_text(f"<w:document {NAMESPACES}><w:body {many}/></w:document>")


def _quadratic() -> bytes:
    return with_text(f"<w:document {NAMESPACES}>" + "<!--" * 900_000)


def _many_paragraphs() -> bytes:
    return with_text(document("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 60_000))


def _never_closed() -> bytes:
    return word_file(*[p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', t("kept"))] * 3_000)


def _boxes() -> bytes:
    box = "<w:r><w:pict><w:txbxContent>"
    return word_file(
        f"<w:p>{box * 1}" + f"<w:p>{box}" * 55 + "</w:txbxContent></w:pict></w:r></w:p>" * 56
    )


def _open_ranges() -> bytes:
    starts = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(1_000))
    return word_file(p(starts), *[p(t("quoted by all"))] * 1_000)


def _open_moves() -> bytes:
    starts = "".join(f'<w:moveToRangeStart w:id="{n}" w:name="m"/>' for n in range(5_000))
    moved = '<w:moveTo w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:moveTo>'
    return word_file(p(starts), *[p(moved)] * 5_000)


def _joined_all() -> bytes:
    end = '<w:del w:id="1" w:author="a"/>'
    return word_file(*[p(t("one paragraph after another "), mark=end)] * 10_000)


HOSTILE: dict[str, Maker] = {
    **ARCHIVES,
    "a spreadsheet renamed": lambda: _declaring(SPREADSHEET),
    "slides renamed": lambda: _declaring(SLIDES),
    "macros renamed": lambda: _declaring(MACROS),
    "macros under their own name": _hidden_macros,
    "macros under the name of a picture": _renamed_macros,
    "a billion laughs": lambda: with_text(BILLION + PLAIN.replace("Recalling", "&i;")),
    "a file of the machine": lambda: with_text(SECRET + PLAIN.replace("Recalling", "&a;")),
    "a DTD from elsewhere": lambda: with_text(FETCHED + PLAIN),
    "a DTD in UTF-16": lambda: with_text("\ufeff" + BILLION + PLAIN, "utf-16-le"),
    "a DTD in UTF-16, the other way": lambda: with_text("\ufeff" + BILLION + PLAIN, "utf-16-be"),
    "a DTD in UTF-16 without a mark": lambda: with_text(BILLION + PLAIN, "utf-16-le"),
    "a DTD in UTF-32": lambda: with_text("\ufeff" + BILLION + PLAIN, "utf-32-le"),
    "a DTD in UTF-7": lambda: with_text(
        '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE d+AD4-' + PLAIN
    ),
    "a DTD in EBCDIC": lambda: with_text(
        '<?xml version="1.0" encoding="cp037"?>' + BILLION + PLAIN, "cp037"
    ),
    "a DTD among the styles": lambda: with_part("word/styles.xml", BILLION + "<a/>"),
    "a DTD among the relations": lambda: with_part("_rels/.rels", SECRET + "<Relationships/>"),
    "a DTD in a part nobody reads": lambda: with_part("customXml/item9.dat", FETCHED + "<a/>"),
    "no XML at all": lambda: with_text("Recalling the oak,"),
    "an element never closed": lambda: with_text(PLAIN.replace("</w:body>", "")),
    "controls in controls, ten thousand deep": lambda: _deep(
        "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 10_000
    ),
    "controls in controls, just not too deep to parse": lambda: _deep(
        "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 124
    ),
    "tables in tables": lambda: _deep(
        "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>", 5_000
    ),
    "insertions in insertions": lambda: word_file(
        "<w:p>" + '<w:ins w:author="a">' * 240 + t("x") + "</w:ins>" * 240 + "</w:p>"
    ),
    "text boxes in text boxes": _boxes,
    "a hundred thousand changes": lambda: word_file(*[p(ins("a"), ins("b", "x"))] * 50_001),
    "a million elements": lambda: with_text(document("<w:r/>" * 1_000_000)),
    "sixty thousand paragraphs": _many_paragraphs,
    "four hundred thousand attributes": _attributes,
    "comments of XML never closed": _quadratic,
    "fields never closed": _never_closed,
    "a thousand comments on everything": _open_ranges,
    "five thousand moves at once": _open_moves,
    "ten thousand paragraphs joined": _joined_all,
    "comments that answer one another in a circle": _cyclic_comments,
    "the text on another machine": _external_text,
    "everything else on another machine": _reaching_out,
    "comments outside of the file": _climbing,
    "no body": lambda: with_text(f"<w:document {NAMESPACES}/>"),
    "another root": lambda: with_text("<html><body>Recalling</body></html>"),
    "text within no paragraph": lambda: with_text(document(t("loose"))),
    "numbers beyond all measure": lambda: word_file(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="99999999999999999999"/><w:numId w:val="-1"/>'
        '</w:numPr></w:pPr><w:r><w:sym w:font="Symbol" w:char="FFFFFFFFFF"/></w:r></w:p>'
    ),
}
