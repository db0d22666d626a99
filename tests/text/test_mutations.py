"""An engine that is made wrong in one place is found out: the proof that the cases bite."""

import importlib
import sys
from types import SimpleNamespace

import pytest

from drafting.config import ROOT
from tests.text.judging import faults

SOURCES = ROOT / "drafting" / "text"
NEEDED = ("diff", "merge", "compose")
MUTATIONS = [
    ("changes", "if start != end or first != last:", "if start != end and first != last:"),
    ("changes", "end, last = start + size, first + size", "end, last = start + size, first"),
    ("changes", "_LONGEST_ISLAND = 3", "_LONGEST_ISLAND = 0"),
    ("changes", "_LEAST_NEIGHBOUR = 2", "_LEAST_NEIGHBOUR = 1"),
    ("changes", "return not any(", "return any("),
    ("changes", "joined[-1] = (last[0], change[1], last[2], change[3])", "joined[-1] = last"),
    ("function_words", "return has_meaning(token) and not is_small", "return has_meaning(token)"),
    ("function_words", "return has_meaning(token) and not is_small", "return False"),
    ("tokens", "return [one if one.isascii() else", "return [one if one else"),
    ("tokens", "--[{UNSPACED}]]", "]"),
    ("placing", "key=lambda step: (_rank(text, place + step), step))", "key=abs)"),
    ("placing", "return 2\n", "return 0\n"),
    ("compare", 'before.rfind(" ", 0, same) + 1', "same"),
    ("compare", "if not led or led != moving.split()[-1:] or ends_a_clause(led[0]):", "if led:"),
    ("compare", "found = readable(found, old_keys, language)", "pass"),
    ("spans", "leads = old[2 * start] == new[2 * first]", "leads = True"),
    ("spans", "trails = old[2 * end] == new[2 * last]", "trails = True"),
    ("spans", "if closed and same == 0:", "if False:"),
    ("diff", 'else "typography"', 'else "words"'),
    ("hunks", "_whole(base, start - left, end + right)", "(start - left, end + right)"),
    ("weave", "if other.hunk.low > one.hunk.high:", "if other.hunk.low >= one.hunk.high:"),
    ("weave", "yield from self._clashes_with_moves()", "yield from ()"),
    ("weave", "if other.sides - movers and", "if not other.sides & movers and"),
    ("weave", "already or clashing", "clashing"),
    ("merge", "for back in (False, True)", "for back in (False, False)"),
    ("merge", "if text != backwards.text():", "if False:"),
    ("compose", "sorted(proposals, key=lambda one: one.name)", "list(proposals)"),
    (
        "compose",
        "hunk.start and one.hunk.end <= asked.end for asked in questions",
        "hunk.end and False for asked in questions",
    ),
    ("questions", "if one != other\n    }", "if one > other\n    }"),
]
"""Module, what stands in it, and what is put there instead."""


@pytest.fixture
def engine(tmp_path, monkeypatch, request):
    """Builds the engine anew under a name of its own, with one line of it replaced."""
    name = f"engine_{abs(hash(request.node.name))}"

    def built(module=None, sound="", unsound=""):
        for path in SOURCES.rglob("*"):
            if path.suffix in (".py", ".txt", ".json"):
                copy = tmp_path / name / path.relative_to(SOURCES)
                copy.parent.mkdir(parents=True, exist_ok=True)
                text = path.read_text("utf-8").replace("drafting.text", name)
                copy.write_text(text, "utf-8")
        if module:
            place = tmp_path / name / f"{module}.py"
            source = place.read_text("utf-8")
            assert sound in source, f"{module} has changed: say the mutation anew"
            place.write_text(source.replace(sound, unsound), "utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        return SimpleNamespace(**{one: importlib.import_module(f"{name}.{one}") for one in NEEDED})

    yield built
    for loaded in [one for one in sys.modules if one.startswith(name)]:
        del sys.modules[loaded]


def test_the_engine_as_it_is_has_no_fault(engine):
    assert next(faults(engine()), None) is None


@pytest.mark.parametrize(("module", "sound", "unsound"), MUTATIONS)
def test_an_engine_made_wrong_is_found_out(engine, module, sound, unsound):
    mutant = engine(module, sound, unsound)

    try:
        found = next(faults(mutant), None)
    except (IndexError, KeyError, ZeroDivisionError, RecursionError) as fault:
        found = str(fault)

    assert found is not None
