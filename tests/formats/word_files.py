"""Small Word files written by hand, so that each test shows the one thing it is about."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT = f"{WORD}.document.main+xml"
DATE = "2026-03-01T09:00:00Z"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)


def t(text: str) -> str:
    """A run of plain words."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def gone(text: str) -> str:
    """A run of words as they stand within a deletion."""
    return f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'


def act(tag: str, inside: str, author: str = "Northland", date: str = DATE) -> str:
    """Something tracked."""
    when = f' w:date="{date}"' if date else ""
    return f'<w:{tag} w:id="1" w:author="{author}"{when}>{inside}</w:{tag}>'


def ins(text: str, author: str = "Northland") -> str:
    """Words that were put in."""
    return act("ins", t(text), author)


def dele(text: str, author: str = "Northland") -> str:
    """Words that were taken out."""
    return act("del", gone(text), author)


def p(*inside: str, mark: str = "", bookmark: str = "", style: str = "") -> str:
    """A paragraph; `mark` is what happened to its end."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}<w:rPr>{mark}</w:rPr></w:pPr>" if mark or named else ""
    start = f'<w:bookmarkStart w:id="7" w:name="{bookmark}"/>' if bookmark else ""
    end = '<w:bookmarkEnd w:id="7"/>' if bookmark else ""
    return f"<w:p>{properties}{start}{''.join(inside)}{end}</w:p>"


def document(*blocks: str) -> str:
    """The main part."""
    return f"<w:document {NAMESPACES}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>"


def word_parts(*blocks: str, **others: str) -> dict[str, str | bytes]:
    """The parts of a whole file, by their paths; `others` are comments, footnotes, styles …"""
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>' for kind in others
    )
    return {
        "[Content_Types].xml": content_types(DOCUMENT),
        "_rels/.rels": relationships(
            f'<Relationship Id="d" Type="{R}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": document(*blocks),
        "word/_rels/document.xml.rels": relationships(relations),
        **{f"word/{kind}.xml": content for kind, content in others.items()},
    }


def content_types(kind: str, more: str = "") -> str:
    """The part that says what the others are."""
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/>{more}</Types>'
    )


def relationships(inside: str) -> str:
    """A part of relations."""
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """The parts as an archive."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return held.getvalue()


def word_file(*blocks: str, **others: str) -> bytes:
    """A whole file of these paragraphs and tables."""
    return zipped(word_parts(*blocks, **others))


def comments(*inside: str) -> str:
    """The part of comments."""
    return f"<w:comments {NAMESPACES}>{''.join(inside)}</w:comments>"


def comment(
    number: int, text: str, author: str = "Southland", date: str = DATE, paragraph: str = ""
) -> str:
    """One comment."""
    when = f' w:date="{date}"' if date else ""
    named = f' w14:paraId="{paragraph}"' if paragraph else ""
    return (
        f'<w:comment w:id="{number}" w:author="{author}"{when}>'
        f"<w:p{named}>{t(text)}</w:p></w:comment>"
    )
