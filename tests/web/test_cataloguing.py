"""A list is taken in after its report was seen, and taken along as a harmless table."""

import io

import pytest
from bs4 import BeautifulSoup

from drafting.formats import directory_csv
from tests.pages import check_page
from tests.web.acts import reads

ADDRESS = "/en/stakeholders/import"
LIST = (
    b"Category;Name;Region\n"
    b"ngo;Rivers for All;WEOG\n"
    b"ngo;River for All;\n"
    b"empire;Atlantis;\n"
    b"ngo;Observers without Borders;African\n"
)


@pytest.fixture
def secretariat(room):
    return room.visit("secretariat")


def _sent(visit, content, status=200, name="list.csv"):
    fields = {"csrf_token": visit.token(ADDRESS), "file": (io.BytesIO(content), name)}
    answer = visit.client.post(ADDRESS, data=fields)
    assert answer.status_code == status
    return check_page(answer.get_data(as_text=True))


def _fields(page):
    return {one["name"]: one["value"] for one in page.select("main input[type=hidden]")}


def test_a_report_stores_nothing_and_tells_row_by_row(secretariat, visitor):
    page = _sent(secretariat, LIST)

    told = reads(page)
    assert "1 new, 1 changed, 0 the same, 2 doubtful" in told
    assert "“Rivers for All” has nearly the same name" in told
    assert "Choose a category" in told
    assert "Rivers" not in reads(visitor.get("/en/stakeholders"))


def test_what_is_confirmed_is_stored_and_the_rest_is_left_out(secretariat, visitor):
    fields = _fields(_sent(secretariat, LIST))

    answer = secretariat.post(f"{ADDRESS}/confirm", **fields, take="3")

    assert "2 stakeholders are entered, 1 changed." in reads(secretariat.get(answer.location))
    listed = reads(visitor.get("/en/stakeholders"))
    assert "River for All" in listed
    assert "Atlantis" not in listed


def test_what_was_confirmed_before_is_not_stored_again(secretariat):
    fields = _fields(_sent(secretariat, LIST))
    secretariat.post(f"{ADDRESS}/confirm", **fields)

    answer = secretariat.post(f"{ADDRESS}/confirm", 409, **fields)

    page = BeautifulSoup(answer.get_data(as_text=True), "lxml")
    assert "has changed since this report" in reads(page)
    assert "2 the same" in reads(page)


def test_the_directory_goes_out_and_comes_back_the_same(secretariat):
    answer = secretariat.client.get("/en/stakeholders.csv")

    assert answer.mimetype == "text/csv"
    assert len(directory_csv.read(answer.data, "list.csv").rows) == 3
    page = _sent(secretariat, answer.data)
    assert "3 the same" in reads(page)
    assert "There is nothing to store." in reads(page)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"name\nRi\x00vers", "not a text file"),
        (b"name\n\xd0\xe5\xea\xe8\n", "encoding"),
        (b"a,b\n1,2\n", "no column"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_beside_its_field(secretariat, content, sentence):
    page = _sent(secretariat, content, 422)

    assert sentence in reads(page, ".field__error")


def test_a_file_must_be_chosen(secretariat):
    answer = secretariat.post(ADDRESS, 422)

    assert "Choose a file." in answer.get_data(as_text=True)


def test_a_file_of_ten_megabytes_is_too_large(secretariat):
    table = "name\n" + "Rivers\n" * 1_500_000

    answer = secretariat.client.post(ADDRESS, data={"file": table})

    assert answer.status_code == 413
    assert "larger" in reads(check_page(answer.get_data(as_text=True)))


@pytest.mark.parametrize("take", ["x", "9" * 40, "-1", "٣"])
def test_a_row_that_is_no_number_is_not_taken(secretariat, visitor, take):
    fields = _fields(_sent(secretariat, LIST))

    secretariat.post(f"{ADDRESS}/confirm", **fields, take=take)

    assert "River for All" not in reads(visitor.get("/en/stakeholders"))
