"""Our own styles and scripts keep the manners of the house, without opening a browser."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "static"
STYLES = sorted((STATIC / "css").rglob("*.css"))
SCRIPTS = sorted((STATIC / "js").glob("*.js"))
TEMPLATES = sorted((STATIC.parent / "templates").rglob("*.html"))

COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", re.IGNORECASE)
PHYSICAL = re.compile(r"(?:margin|padding|border)-(?:left|right)|(?<![-\w])(?:left|right)\s*:")
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)")


def _name(path: Path) -> str:
    return path.relative_to(STATIC.parent).as_posix()


@pytest.mark.parametrize("style", STYLES, ids=_name)
def test_a_style_sheet_takes_its_colours_from_the_tokens(style: Path) -> None:
    found = COLOUR.findall(style.read_text(encoding="utf-8"))

    assert style.name == "tokens.css" or not found


@pytest.mark.parametrize("style", STYLES, ids=_name)
def test_a_style_sheet_can_be_mirrored_for_arabic(style: Path) -> None:
    found = PHYSICAL.findall(style.read_text(encoding="utf-8"))

    assert not found


@pytest.mark.parametrize("style", STYLES, ids=_name)
def test_a_style_sheet_is_linked_from_every_page(style: Path) -> None:
    base = (STATIC.parent / "templates" / "base.html").read_text(encoding="utf-8")

    assert f'"{style.stem}"' in base or f"css/{style.name}" in base


@pytest.mark.parametrize("script", SCRIPTS, ids=_name)
def test_a_script_is_short_and_never_evaluates_text(script: Path) -> None:
    text = script.read_text(encoding="utf-8")

    assert len(text.splitlines()) <= 150
    assert not re.search(r"\beval\(|new Function|document\.write", text)


@pytest.mark.parametrize("template", TEMPLATES, ids=_name)
def test_a_template_holds_no_script_no_style_and_no_unescaped_text(template: Path) -> None:
    text = template.read_text(encoding="utf-8")

    assert not INLINE.search(text)
    assert not re.search(r"\|\s*safe\b", text)


def test_every_module_named_by_a_template_is_known_to_the_starter() -> None:
    pages = "".join(template.read_text(encoding="utf-8") for template in TEMPLATES)
    starter = (STATIC / "js" / "main.js").read_text(encoding="utf-8")

    named = {
        name for found in re.findall(r'data-module="([\w -]+)"', pages) for name in found.split()
    }

    assert named
    assert named <= set(re.findall(r'"([\w-]+)": \(\) =>', starter))
