"""The table of mails, and how what was read in one is written in it."""

from pathlib import Path

from drafting.text.instructions import Instruction, NotUnderstood

FILE = Path(__file__).with_name("mails.txt")


def table():
    """Each mail of the table with the lines that tell what must be read in it."""
    blocks = FILE.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    for block in blocks:
        lines = block.split("\n")
        mail = "\n".join(line[1:].removeprefix(" ") for line in lines if line.startswith(">"))
        yield mail, [line for line in lines if not line.startswith(">")]


def told(read: Instruction | NotUnderstood) -> str:
    """What was read, as a line of the table; of a reason its first sentence."""
    if isinstance(read, NotUnderstood):
        return f"? {read.why.split('. ')[0].rstrip('.')}."
    parts = {
        "place": read.place.label if read.place else "",
        "sought": read.sought,
        "words": read.words,
        "part": read.part,
        "side": read.side,
        "target": read.target.label if read.target else "",
        "author": read.author,
    }
    named = [f"{name}: {part}" for name, part in parts.items() if part]
    if read.is_new:
        named.insert(bool(read.place), "new")
    return "= " + " | ".join([read.kind, *named])
