from drafting.text.editorial.months import MONTHS, written_date


def test_every_language_that_names_its_months_has_twelve():
    assert {len(names) for names in MONTHS.values()} == {12}


def test_a_date_is_written_as_its_language_writes_it():
    assert written_date("en", 27, 9, "2012") == "27 September 2012"
    assert written_date("es", 27, 9, "2012") == "27 de septiembre de 2012"


def test_chinese_counts_the_months():
    assert written_date("zh", 1, 2, "2012") == "2012年2月1日"
