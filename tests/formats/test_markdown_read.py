import pytest

from drafting.formats.markdown_read import read_markdown


def _kinds(text):
    return [node.kind for node in read_markdown(text).outline.nodes]


def test_the_head_of_the_file_gives_the_language_and_is_not_text():
    reading = read_markdown("---\nlanguage: fr\n---\n\n# Titre\n\n1. Décide.\n")

    assert reading.outline.language == "fr"
    assert [node.text for node in reading.outline.nodes] == ["Titre", "Décide."]


def test_each_mark_has_its_kind():
    text = "# Title\n\n> The Assembly,\n\nRecalling it,\n\n## Part\n\n1. Urges.\n"

    assert _kinds(text) == ["title", "formula", "preambular", "heading", "operative"]


def test_a_rule_ends_an_article():
    reading = read_markdown("### Article 1. Shelter\n\n1. All.\n\n---\n\n1. Urges.\n")

    article, after = reading.outline.nodes
    assert [node.kind for node in article.children] == ["paragraph"]
    assert after.kind == "operative"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_lines_may_end_as_on_any_machine(ending):
    text = "# Title\n\n1. Urges\n   and asks.\n".replace("\n", ending)

    assert read_markdown(text).outline.nodes[1].text == "Urges and asks."
