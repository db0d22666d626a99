"""Writing the compilation of a paragraph, as a line of text and as segments for a page."""

from collections.abc import Sequence

from drafting.text.compilation.laying import Laid, Step, Voices, lay
from drafting.text.compilation.line import Line
from drafting.text.compilation.notation import RETAIN, written_names
from drafting.text.compilation.segments import Compiled, Proposal, Segment


def render(base: str, proposals: Sequence[Proposal], order: Sequence[str] = ()) -> Compiled:
    """The paragraph with every proposal in place and attributed.

    Edits that are the same bear their names together, in the `order` given or in that of the
    proposals. Words for the same place stand side by side, deletions that overlap are nested.
    """
    laid = lay(base, proposals, order)
    return Compiled(_written(laid), _segments(laid.steps), _titles(laid.retained_by))


def _written(laid: Laid) -> str:
    line = Line(laid.steps)
    written = line.written()
    if not laid.retained_by:
        return written
    space = " " if written else ""
    return f"{written}{space}{RETAIN}{written_names(laid.retained_by)}}}"


def _segments(steps: Sequence[Step]) -> tuple[Segment, ...]:
    families: list[list[Segment]] = [[]]
    for step in steps:
        match step.kind:
            case "text":
                families[-1].append(Segment("base", step.text))
            case "insert":
                families[-1].append(Segment("insertion", step.text, _titles(step.voices)))
            case "open":
                families.append([])
            case "close":
                inside = tuple(families.pop())
                struck = "".join(one.text for one in inside if one.role != "insertion")
                families[-1].append(Segment("deletion", struck, _titles(step.voices), inside))
    return tuple(families[0])


def _titles(voices: Voices) -> tuple[str, ...]:
    return tuple(voice.title for voice in voices)
