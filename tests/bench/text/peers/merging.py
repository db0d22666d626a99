"""Other engines that merge: each takes a case and gives a text, or none where it would ask."""

import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from diff_match_patch import diff_match_patch
from merge3 import Merge3

_find = re.compile(r"\s*(?:\w+|[^\w\s])|\s+").findall


def words(text: str) -> list[str]:
    """The words and signs of a text, each with the space before it."""
    return list(_find(text))


def with_merge3(base: str, ours: str, theirs: str) -> str | None:
    """merge3, which compares with difflib."""
    merged: list[str] = []
    for kind, *found in Merge3(words(base), words(ours), words(theirs)).merge_groups():
        if kind == "conflict":
            return None
        merged += found[0]
    return "".join(merged)


def with_patches(base: str, ours: str, theirs: str) -> str | None:
    """The patch from base to theirs laid upon ours by diff-match-patch."""
    engine = diff_match_patch()
    text, done = engine.patch_apply(engine.patch_make(base, theirs), ours)
    return text if all(done) else None


def with_git(base: str, ours: str, theirs: str) -> str | None:
    """git merge-file, with one word on each line."""
    with TemporaryDirectory(prefix="merge-") as name:
        paths = [Path(name) / side for side in ("ours", "base", "theirs")]
        for path, text in zip(paths, (ours, base, theirs), strict=True):
            path.write_text("".join(f"{word}\n" for word in words(text)), encoding="utf-8")
        done = subprocess.run(
            ["git", "merge-file", "-p", "-q", *map(str, paths)],
            capture_output=True,
            text=True,
            check=False,
        )
    return done.stdout.replace("\n", "") if done.returncode == 0 else None
