import pytest
from bs4 import BeautifulSoup

from drafting.database import transaction
from tests import factories
from tests.bench.statements import counted
from tests.rooms import HOME
from tests.web.acts import marked, propose, reads, rewrite

ROAD = "Reaffirms that each neighbour keeps the road in {} repair;"
GOOD, FINE = "perfect", "decent"


@pytest.fixture
def row(room):
    return room.row("OP1")


@pytest.fixture
def perfect(row, northland):
    return _id(propose(northland, row, text=ROAD.format(GOOD)))


@pytest.fixture
def decent(room, row):
    return _id(propose(room.visit("southland"), row, text=ROAD.format(FINE)))


@pytest.fixture
def place(row):
    return f"{HOME}/desk/paragraphs/{row.paragraph_id}/composition"


def _id(address):
    return address.rpartition("/")[2]


def _save(visit, place, *on, status=303, **fields):
    wish = {"base": "1", "revision": "0", "words": "", "on": list(on)}
    return visit.post(place, status, **{**wish, **fields})


def _question(row):
    return f"c.{row.text.index('good')}"


def test_the_desk_leads_to_composing(row, expert, perfect, place):
    page = expert.get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")

    assert page.select_one(f"a[href='{place}']")


def test_what_the_address_switches_on_is_shown_with_its_source(expert, perfect, place):
    page = expert.get(f"{place}?on={perfect}")

    assert marked(page, "ins", ".composed") == ["A perfect"]
    assert "from Norway (1): perfect" in reads(page, ".composed")
    assert page.select_one("#words").text.strip() == ROAD.format(GOOD)
    assert page.select_one(f"#on-{perfect}").has_attr("checked")


def test_the_legend_says_for_each_letter_whose_words_it_is(expert, perfect, place):
    page = expert.get(f"{place}?draft=0&on={perfect}")

    key = page.select_one(".composed-key").get_text(" ", strip=True)
    assert key.split() == ["A", "Norway", "amendment", "1", "perfect"]


def test_a_conflict_is_a_choice_between_named_alternatives_and_the_base(
    expert, perfect, decent, place
):
    page = expert.get(f"{place}?on={perfect}&on={decent}")

    shown = [" ".join(one.get_text(" ").split()) for one in page.select(".choice label")]
    assert shown == [
        "perfect Norway (1)",
        "decent South Africa (2)",
        "good the text as it stands",
    ]
    assert "1 question is open" in reads(page, ".desk__result")


def test_a_choice_settles_the_text(row, expert, perfect, decent, place):
    asked = f"{place}?on={perfect}&on={decent}&{_question(row)}"

    pages = [expert.get(f"{asked}={chosen}") for chosen in (perfect, decent, "")]

    words = [page.select_one("#words").text.strip() for page in pages]
    assert words == [ROAD.format(word) for word in ("perfect", "decent", "good")]
    assert not [page for page in pages if "no answer yet" in reads(page)]


def test_two_insertions_at_one_place_ask_for_an_order(room, row, expert, northland, place):
    wide, long = (
        _id(propose(visit, row, text=row.text.replace("road", f"{word} road")))
        for visit, word in ((northland, "wide"), (room.visit("southland"), "long"))
    )
    both = f"{place}?on={wide}&on={long}"
    asked = expert.get(both)

    page = expert.get(f"{both}&c.{row.text.index('road')}={long},{wide}")

    assert len(asked.select(".choice--order label")) == 5
    assert "the long wide road" in page.select_one("#words").text


def test_of_many_insertions_each_gets_a_number(room, row, expert, northland, place):
    ids = [
        _id(propose(northland, row, text=row.text.replace("road", f"{word} road")))
        for word in ("wide", "long", "straight")
    ]
    asked = f"{place}?" + "&".join(f"on={one}" for one in ids)
    field = f"c.{row.text.index('road')}"

    page = expert.get(f"{asked}&{field}:{ids[0]}=2&{field}:{ids[1]}=0&{field}:{ids[2]}=1")

    assert "the straight wide road" in page.select_one("#words").text
    assert [one["value"] for one in page.select("input[type=number]")].count("0") == 1


def test_the_same_words_stand_together_and_are_credited_to_both(room, row, expert, perfect, place):
    other = _id(propose(room.visit("southland"), row, text=ROAD.format(GOOD)))

    page = expert.get(f"{place}?on={perfect}&on={other}")

    assert "2 propose the same words" in reads(page, ".switches")
    assert "from Norway (1), South Africa (2): perfect" in reads(page, ".composed")


def test_collisions_are_drawn_and_told(expert, perfect, decent, place):
    page = expert.get(place)

    assert len(page.select(".matrix__cross")) == 2
    assert "1 Norway South Africa (2)" in reads(page, ".collisions")


def test_a_proposal_that_needs_its_author_can_be_chosen(row, expert, perfect, place):
    rewrite(expert, row, ROAD.format("fair"))
    asked = expert.get(f"{place}?on={perfect}")
    field = asked.select_one(".choice input")["name"]

    page = expert.get(f"{place}?on={perfect}&{field}={perfect}")

    assert "needs its author" in reads(asked, ".switches")
    assert "the text as it stands" in reads(asked, ".choice")
    assert page.select_one("#words").text.strip() == ROAD.format(GOOD)


def test_what_is_saved_is_seen_and_taken_over_by_others_of_the_desk(
    room, row, expert, perfect, place
):
    secretariat = room.visit("secretariat")
    words = ROAD.format("perfect and lasting")
    _save(secretariat, place, perfect, words=words)

    page = expert.get(place)

    desk = expert.get(f"{HOME}/desk/paragraphs/{row.paragraph_id}")
    assert "Secretariat saved revision 1 of a composition" in reads(desk, ".compose-link")
    assert "revision 1 by Secretariat" in reads(page, ".masthead")
    assert marked(page, "ins", ".composed") == ["A perfect", "✎ and lasting"]
    assert page.select_one("#words").text.strip() == words


def test_words_written_by_hand_follow_what_is_switched_on_later(room, row, expert, perfect, place):
    _save(expert, place, words=row.text.replace("road", "bridge"))

    page = expert.get(f"{place}?draft=1&on={perfect}")

    assert page.select_one("#words").text.strip() == ROAD.format(GOOD).replace("road", "bridge")


def test_words_that_cannot_follow_are_kept_and_it_is_said(row, expert, perfect, place):
    _save(expert, place, words=ROAD.format("fair"))

    page = expert.get(f"{place}?draft=1&on={perfect}")

    assert page.select_one("#words").text.strip() == ROAD.format("fair")
    assert "read them once more" in reads(page)


def test_two_who_save_are_shown_both_and_nothing_is_lost(room, expert, perfect, decent, place):
    _save(room.visit("secretariat"), place, decent)

    answer = _save(expert, place, perfect, status=409, words=ROAD.format("perfect, lasting"))

    page = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    assert "decent" in reads(page, "[aria-labelledby=theirs]")
    assert "lasting" in page.select_one("#words").text
    assert page.select_one("input[name=on]")["value"] == perfect
    assert page.select_one("input[name=revision]")["value"] == "1"


def test_words_of_an_earlier_version_are_shown_to_be_looked_at_again(row, expert, perfect, place):
    _save(expert, place, perfect, words=ROAD.format("perfect, lasting"))
    rewrite(expert, row, row.text.replace("road", "bridge"))

    page = expert.get(place)

    assert "perfect, lasting" in reads(page, ".kept")
    assert page.select_one("#words").text.strip() == ROAD.format(GOOD).replace("road", "bridge")


@pytest.mark.parametrize("words", ["Hidden\u200bwords;", "word " * 2001])
def test_a_refused_composition_keeps_what_was_typed(expert, perfect, place, words):
    page = _save(expert, place, perfect, status=422, words=words).get_data(as_text=True)

    assert words.split()[-1] in page
    assert f'value="{perfect}" id="on-{perfect}" checked' in page


def test_on_a_retired_paragraph_nothing_is_composed(room, row, expert, place):
    expert.post(
        f"{HOME}/working/paragraphs/{row.paragraph_id}/retire", base="1", reason="Said elsewhere."
    )

    page = expert.get(place, 409)

    assert "retired" in reads(page)


def test_the_preview_keeps_nothing_and_lets_own_words_follow(row, expert, perfect, place):
    fields = {
        "on": perfect,
        "composed": row.text,
        "words": row.text.replace("road", "bridge"),
        "csrf_token": expert.token("/en/"),
    }

    answer = expert.client.post(f"{place}/preview", data=fields).get_data(as_text=True)

    part = BeautifulSoup(answer, "html.parser")
    followed = ROAD.format(GOOD).replace("road", "bridge")
    assert part.select_one("[data-compose-words]")["value"] == followed
    assert "Nothing is saved yet." in reads(expert.get(place))


@pytest.mark.parametrize("name", ["on=nobody", "c.x=y", "c.1:z=9", "draft=9", "on=&c.=,"])
def test_an_address_that_names_nothing_switches_nothing_on(expert, perfect, place, name):
    page = expert.get(f"{place}?{name}")

    assert not page.select("input[name=on][checked]")


def test_two_hundred_proposals_take_no_more_statements_than_two(room, row, expert, place):
    northland = room.actor("northland")
    with transaction(room.database) as session:
        ids = [
            factories.amendment(session, northland, row, text=f"{row.text[:-1]} {number};").id
            for number in range(200)
        ]
    addresses = [f"{place}?on={ids[0]}&on={ids[1]}", f"{place}?on={'&on='.join(ids)}"]

    taken = []
    for address in addresses:
        with counted(room.database) as statements:
            expert.get(address)
        taken.append(len(statements))

    assert taken[0] == taken[1] <= 12


def test_words_left_as_they_were_composed_wait_for_the_answer(
    room, expert, perfect, decent, place
):
    text = ROAD.format(GOOD)
    fields = {"composed": text, "words": text, "csrf_token": expert.token("/en/")}

    answer = expert.client.post(f"{place}/preview", data={"on": [perfect, decent], **fields})
    _save(expert, place, perfect, decent, composed=text, words=text)

    part = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    assert part.select_one("[name=composed]")["value"] == text
    assert part.select_one("[data-compose-words]")["value"] == ""
    assert "✎" not in reads(expert.get(place), ".composed")


def test_what_the_text_says_already_is_shown_as_it_was_proposed(row, expert, perfect, place):
    rewrite(expert, row, ROAD.format(GOOD))

    page = expert.get(place)

    assert "the text says this already" in reads(page, ".switches")
    assert marked(page, "ins", ".switches") == ["perfect"]
