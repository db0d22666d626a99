"""The text as a tree, of a release or as it stands now."""

KEYS = ["id", "kind", "label", "text", "children"]


def _labels(nodes):
    return {
        one["label"]: one for node in nodes for one in [node, *_labels(node["children"]).values()]
    }


def test_the_tree_has_the_same_keys_at_every_node(sampled):
    tree = sampled.told("outline", "solidarity")

    assert all(list(node) == KEYS for node in _labels(tree).values())
    assert tree[0]["kind"] == "title"


def test_the_working_text_is_told_unless_a_release_is_named(sampled):
    working = _labels(sampled.told("outline", "solidarity"))
    first = _labels(sampled.told("outline", "solidarity", "--release", "1"))

    assert "rising seas" in working["PP3"]["text"]
    assert "rising seas" not in first["PP3"]["text"]
    assert working["PP3"]["id"] == first["PP3"]["id"]


def test_a_release_is_named_by_its_symbol_or_its_number(sampled):
    by_number = sampled.done("outline", "solidarity", "--release", "2")
    by_symbol = sampled.done("outline", "solidarity", "--release", "SAMPLE/1/Rev.1")

    assert by_number == by_symbol


def test_a_person_reads_labels_and_indented_words(sampled):
    lines = sampled.done("outline", "solidarity").splitlines()

    assert lines[1].startswith("PP1 Mindful of the promise")
    assert any(line.startswith("      (a) the equal dignity") for line in lines)


def test_a_declaration_that_is_not_there_is_refused_with_those_that_are(sampled):
    sentence = sampled.refused("outline", "peace")

    assert sentence == "There is no declaration “peace”. Choose one of: harbours, solidarity."


def test_a_release_that_is_not_there_is_refused(sampled):
    sentence = sampled.refused("outline", "solidarity", "--release", "7")

    assert "“7”" in sentence
