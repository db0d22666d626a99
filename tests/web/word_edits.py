"""A Word file of the room as a delegation would send it back: its own words, tracked by hand."""

import re
from base64 import b64encode
from io import BytesIO
from zipfile import ZipFile

from tests.formats.word_files import WORD, R, W, dele, ins, t

RUN = re.compile(r"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>")
RELEASE = re.compile(r'<property[^>]*name="[^"]*elease[^"]*"[^>]*>.*?</property>')


def exported(visit, address):
    """The bytes of the Word file at an address."""
    answer = visit.client.get(address)
    assert answer.status_code == 200
    return answer.get_data()


def tracked(raw, old, new, author):
    """The file with some words replaced with tracking on, under a name."""
    return _with_run(raw, old, dele(old, author) + (ins(new, author) if new else ""))


def untracked(raw, old, new):
    """The file with some words replaced while nothing was tracked."""
    return _with_run(raw, old, t(new))


def commented(raw, words, text, author):
    """The file with a comment on some words."""

    def anchor(part):
        run = next(one for one in RUN.finditer(part) if words in one[1])
        before, after = run[1].split(words, 1)
        start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
        sign = '<w:r><w:commentReference w:id="0"/></w:r>'
        middle = start + t(words) + end + sign
        return part[: run.start()] + t(before) + middle + t(after) + part[run.end() :]

    return with_part(_with_comments(raw, text, author), "word/document.xml", anchor)


def with_part(raw, name, change):
    """The file with one of its parts changed by a function."""
    out = BytesIO()
    with ZipFile(BytesIO(raw)) as before, ZipFile(out, "w") as after:
        for one in before.infolist():
            content = before.read(one)
            after.writestr(one, change(content.decode()) if one.filename == name else content)
    return out.getvalue()


def of_no_release(raw):
    """The file without what it says about its release, as some programs leave it."""
    return with_part(raw, "docProps/custom.xml", lambda part: RELEASE.sub("", part))


def of_another_release(raw):
    """The file as if it had been made from another text."""
    return with_part(
        raw, "docProps/custom.xml", lambda part: re.sub(r"[0-9a-f]{64}", "f" * 64, part)
    )


def _with_comments(raw, text, author):
    content, kind = f"{WORD}.comments+xml", f"{R}/comments"
    part = (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="{author}">'
        f"<w:p>{t(text)}</w:p></w:comment></w:comments>"
    )
    types = f'<Override PartName="/word/notes9.xml" ContentType="{content}"/></Types>'
    related = f'<Relationship Id="rId99" Type="{kind}" Target="notes9.xml"/></Relationships>'
    raw = with_part(raw, "[Content_Types].xml", lambda old: old.replace("</Types>", types))
    raw = with_part(
        raw,
        "word/_rels/document.xml.rels",
        lambda old: old.replace("</Relationships>", related),
    )
    out = BytesIO(raw)
    with ZipFile(out, "a") as package:
        package.writestr("word/notes9.xml", part)
    return out.getvalue()


def sent(raw, name="draft.docx"):
    """The fields by which a form carries the file."""
    return {"held": b64encode(raw).decode(), "held_name": name}


def _with_run(raw, old, middle):
    def change(part):
        run = next(one for one in RUN.finditer(part) if old in one[1])
        before, after = run[1].split(old, 1)
        return part[: run.start()] + t(before) + middle + t(after) + part[run.end() :]

    return with_part(raw, "word/document.xml", change)
