"""A file is compared with a working text in the terminal, and confirmed in an editor's name."""

import pytest

EXPERT = "expert@example.org"
FORMULA = "Proclaims the present Declaration:"


@pytest.fixture
def taken_along(sampled, tmp_path):
    """The sample's working text as a Markdown file, with some words changed on the way."""

    def take(old="", new=""):
        path = tmp_path / "next.md"
        sampled.done("export", "solidarity", path, "--release", "2")
        path.write_text(path.read_text().replace(old, new))
        return path

    return take


def _revise(sampled, path, *options):
    return sampled.told("revise", "solidarity", path, *options)


def _words(sampled):
    return [node["text"] for node in sampled.told("outline", "solidarity")]


def test_what_would_change_is_told_and_nothing_is_changed(sampled, taken_along):
    before = _words(sampled)

    told = _revise(sampled, taken_along("Mindful of", "Ever mindful of"))

    first = next(one for one in told["paragraphs"] if one["before"][:1] and
                 one["before"][0]["label"] == "PP1")  # fmt: skip
    assert (first["change"], first["taken"], told["done"]) == ("changed", True, False)
    assert ["insert", "Ever mindful"] in first["edits"][0]
    assert _words(sampled) == before


def test_it_is_printed_for_a_person(sampled, taken_along):
    lines = sampled.done("revise", "solidarity", taken_along("Mindful of", "Ever mindful of"))

    assert "PP1 (changed)" in lines
    assert "Nothing is changed." in lines.splitlines()[-1]


def test_an_editor_confirms_it(sampled, taken_along):
    path = taken_along("Mindful of", "Ever mindful of")
    before = _revise(sampled, path)

    told = _revise(sampled, path, "--confirm", "--as", EXPERT, "--note", "As agreed.")

    assert told["done"]
    again = _revise(sampled, path)
    assert again["counts"]["changed"] == before["counts"]["changed"] - 1


def test_what_was_changed_since_the_file_was_begun_is_not_undone(sampled, taken_along):
    path = taken_along()
    changed = _revise(sampled, path)["counts"]["changed"]

    refusal = sampled.refused("revise", "solidarity", path, "--confirm", "--as", EXPERT)

    assert "Nothing is ticked" in refusal
    assert changed > 0
    assert _revise(sampled, path)["counts"]["changed"] == changed


def test_what_is_gone_stays_unless_it_is_asked_for(sampled, taken_along):
    path = taken_along(FORMULA)
    sampled.refused("revise", "solidarity", path, "--confirm", "--as", EXPERT)
    kept = _words(sampled)

    _revise(sampled, path, "--retire-gone", "--confirm", "--as", EXPERT)

    assert (FORMULA in kept, FORMULA in _words(sampled)) == (True, False)


def test_somebody_has_to_confirm_it(sampled, taken_along):
    path = taken_along()

    assert "--as" in sampled.refused("revise", "solidarity", path, "--confirm")


@pytest.mark.parametrize(
    ("email", "sentence"),
    [("nobody@example.org", "Nobody here"), ("kenya@example.org", "permission")],
)
def test_only_an_editor_confirms_it(sampled, taken_along, email, sentence):
    path = taken_along("Mindful of", "Ever mindful of")

    refused = sampled.refused("revise", "solidarity", path, "--confirm", "--as", email)

    assert sentence in refused
