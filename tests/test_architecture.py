"""The house rules that no other tool checks."""

import ast
import sys

import pytest

from drafting.config import ROOT

CODE = ROOT / "drafting"
LONGEST = 350
EVERY_FILE = sorted([*CODE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")])
USE_CASES = sorted(one for one in (CODE / "services").glob("*.py") if one.stem != "__init__")
PURE = {"proper_email", "release_hash"}
"""Public functions of the use cases' modules that compute and touch neither actor nor record."""


def _tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def _functions(path):
    return {one.name: one for one in _tree(path).body if isinstance(one, ast.FunctionDef)}


def _calls(function):
    """The names a function calls: `f(…)` and `module.f(…)` alike."""
    called = [one.func for one in ast.walk(function) if isinstance(one, ast.Call)]
    return [
        one.attr if isinstance(one, ast.Attribute) else getattr(one, "id", "") for one in called
    ]


def _requires(function, functions):
    """Whether a function asks the table, itself or through a function of its own module."""
    called = _calls(function)
    if "require" in called:
        return True
    helpers = [functions[name] for name in called if name in functions and name != function.name]
    return any(_requires(one, functions) for one in helpers)


def _public(path):
    return [
        (name, function)
        for name, function in _functions(path).items()
        if not name.startswith("_") and name not in PURE
    ]


ACTS = [
    pytest.param(function, _functions(path), id=f"{path.stem}.{name}")
    for path in USE_CASES
    for name, function in _public(path)
]


@pytest.mark.parametrize(("function", "functions"), ACTS)
def test_every_use_case_says_first_in_what_session_and_for_whom(function, functions):
    assert [one.arg for one in function.args.args[:2]] == ["session", "actor"]


@pytest.mark.parametrize(("function", "functions"), ACTS)
def test_every_use_case_asks_the_table_of_permissions(function, functions):
    assert _requires(function, functions)


def test_the_check_would_find_a_use_case_that_asks_nobody():
    functions = {"act": ast.parse("def act(session, actor): session.add(1)").body[0]}

    assert not _requires(functions["act"], functions)


def test_only_one_place_keeps_or_undoes_anything():
    found = {
        str(path.relative_to(ROOT))
        for path in CODE.rglob("*.py")
        if {"commit", "rollback"} & set(_calls(_tree(path)))
    }

    assert found == {"drafting/database.py"}


@pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_too_long_to_be_read(path):
    assert path.read_text(encoding="utf-8").count("\n") <= LONGEST


def _imported(path):
    for one in ast.walk(_tree(path)):
        if isinstance(one, ast.Import):
            yield from (name.name for name in one.names)
        elif isinstance(one, ast.ImportFrom):
            yield one.module or ""


@pytest.mark.parametrize(
    ("storey", "also"),
    [("text", {"regex", "rapidfuzz", "diff_match_patch"}), ("domain", set())],
)
def test_the_ground_floors_stand_on_plain_python(storey, also):
    allowed = sys.stdlib_module_names | also
    below = ("drafting.text", f"drafting.{storey}")

    for path in (CODE / storey).rglob("*.py"):
        for name in _imported(path):
            assert name.split(".")[0] in allowed or name.startswith(below), (path, name)
