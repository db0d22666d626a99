import pytest

from tests.formats.pdf_reading import words
from tests.formats.word_reading import everybody, nobody, paragraphs
from tests.rooms import HOME
from tests.web.acts import marked, publish, reads, reshape, rewrite


@pytest.fixture
def changed(room, expert):
    """A second release: one paragraph changed, one moved, one added, one removed."""
    first, points = room.row("OP1"), (room.row("OP2(a)"), room.row("OP2(b)"))
    rewrite(expert, room.row("PP1"), "Recalling that neighbours share one river and two roads,")
    reshape(expert, first, "retire", base="1")
    reshape(expert, points[0], "move", base="1", after=points[1].paragraph_id)
    reshape(expert, room.row("OP2"), "add", kind="operative", text="Thanks the ferryman warmly;")
    publish(expert)
    return first


def _counts(page):
    names = [one.get_text() for one in page.select(".counts dt")]
    return dict(
        zip(names, [int(one.get_text()) for one in page.select(".counts dd")], strict=True)
    )


def test_the_summary_counts_every_paragraph_once(changed, visitor):
    counts = _counts(visitor.get(f"{HOME}/compare/1/2"))

    assert {name: counts[name] for name in ("changed", "moved", "added", "removed")} == {
        "changed": 1,
        "moved": 1,
        "added": 1,
        "removed": 1,
    }


def test_words_put_in_and_taken_out_are_marked(changed, visitor):
    page = visitor.get(f"{HOME}/compare/1/2")

    inserted, deleted = " ".join(marked(page, "ins")), " ".join(marked(page, "del"))
    assert "two roads" in inserted
    assert "Thanks the ferryman warmly;" in inserted
    assert changed.text in deleted


def test_the_comparison_can_be_taken_away_as_tracked_changes(changed, visitor):
    answer = visitor.client.get(f"{HOME}/compare/1/2.docx")

    released = [visitor.client.get(f"{HOME}/releases/{number}.docx").data for number in (1, 2)]
    assert "neighbours-1-2.docx" in answer.headers["Content-Disposition"]
    assert paragraphs(answer.data, nobody) == paragraphs(released[0])
    assert paragraphs(answer.data, everybody) == paragraphs(released[1])


def test_the_comparison_can_be_taken_away_on_paper(changed, visitor):
    read = words(visitor.client.get(f"{HOME}/compare/1/2.pdf").data)

    assert "two roads" in read
    assert changed.text in read


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_the_page_leads_to_its_files(visitor, suffix):
    page = visitor.get(f"{HOME}/compare/1/1")

    assert page.select(f"a[href='{HOME}/compare/1/1.{suffix}']")


def test_backwards_what_was_added_is_removed(changed, visitor):
    page = visitor.get(f"{HOME}/compare/2/1")

    assert "Thanks the ferryman warmly;" in " ".join(marked(page, "del"))


def test_a_release_compared_with_itself_has_no_marks(visitor):
    page = visitor.get(f"{HOME}/compare/1/1")

    assert not page.select("#text ins, #text del")
    assert sum(_counts(page).values()) == _counts(page)["kept"]


def test_only_what_changed_can_be_shown(changed, visitor):
    kept = "Convinced that a bridge is built from both banks,"

    whole, short = (
        reads(visitor.get(f"{HOME}/compare/1/2{query}"), "#text")
        for query in ("", "?show=changed")
    )

    assert kept in whole
    assert kept not in short
    assert "unchanged" in short


def test_side_by_side_each_text_has_only_its_own_marks(changed, visitor):
    page = visitor.get(f"{HOME}/compare/1/2?view=side")

    before, after = page.select_one(".pair").select(".pair__side")
    assert "TEST/1" in before.get_text()
    assert not before.select("ins")
    assert after.select("ins")
    assert not after.select("del")


@pytest.mark.parametrize(
    ("query", "end"), [("", "1/2"), ("?before=2&after=1", "2/1"), ("?before=x&after=", "1/2")]
)
def test_a_choice_leads_to_a_permanent_address(changed, visitor, query, end):
    answer = visitor.client.get(f"{HOME}/compare{query}")

    assert answer.location == f"{HOME}/compare/{end}"


def test_it_tells_what_changed_and_why(changed, visitor):
    page = visitor.get(f"{HOME}/compare/1/2")

    told = [one.get_text(" ", strip=True) for one in page.select(".whys__change")]
    assert any(one.startswith("PP1 was changed, ") for one in told)
    assert any("was removed" in one for one in told)


def test_words_in_and_out_are_summed_up(changed, visitor):
    page = visitor.get(f"{HOME}/compare/1/2")

    assert "words in" in page.select_one(".overview").get_text()


def test_old_and_new_numbers_stand_side_by_side(changed, visitor):
    page = visitor.get(f"{HOME}/compare/1/2/concordance")

    rows = [[one.get_text() for one in row.select("td")] for row in page.select("tbody tr")]
    assert ["OP1", "–", "gone"] in rows
    assert ["OP2", "OP1", "renumbered"] in rows


def test_a_part_that_was_split_off_is_not_called_new(room, expert, visitor):
    row = room.row("PP1")
    reshape(expert, row, "split", base="1", second_begins="and one road")
    publish(expert)

    page = visitor.get(f"{HOME}/compare/1/2")

    margins = [one.get_text(strip=True) for one in page.select("#text .change b")]
    assert margins == ["Changed.", "Split off from PP1."]
