from drafting.formats.edition import Edition
from drafting.formats.markdown_write import write_markdown
from drafting.formats.outline import Node, Outline


def _body(*nodes):
    return write_markdown(Edition(Outline(nodes))).split("---\n\n", 1)[1].split("\n\n")


def test_the_head_names_what_is_known_of_the_edition():
    written = write_markdown(Edition(Outline(()), symbol="A/1", language="en", is_sample=True))

    assert written.split("\n\n")[0] == "---\nlanguage: en\nsymbol: A/1\nsample: yes\n---"


def test_points_are_set_in_as_deep_as_they_stand():
    deeper = Node("subparagraph", "by day;")
    point = Node("subparagraph", "to act:", children=(deeper,))

    assert _body(Node("operative", "Urges:", children=(point,))) == [
        "1. Urges:",
        "    - (a) to act:",
        "      - (i) by day;\n",
    ]


def test_what_follows_an_article_is_kept_out_of_it():
    article = Node("article", "Shelter", children=(Node("paragraph", "All."),))

    assert _body(article, Node("operative", "Urges.")) == [
        "### Article 1. Shelter",
        "1. All.",
        "---",
        "1. Urges.\n",
    ]


def test_words_that_look_like_a_mark_are_hidden():
    assert _body(Node("preambular", "# of harbours,")) == ["\\# of harbours,\n"]
