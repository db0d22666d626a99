"""The months of the year as the documents of the United Nations write them in a date."""

from collections.abc import Mapping

_ENGLISH = """
January February March April May June July August September October November December
"""
_FRENCH = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
"""
_SPANISH = """
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
"""
_RUSSIAN = """
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
"""
_ARABIC = """
كانون الثاني/يناير
شباط/فبراير
آذار/مارس
نيسان/أبريل
أيار/مايو
حزيران/يونيه
تموز/يوليه
آب/أغسطس
أيلول/سبتمبر
تشرين الأول/أكتوبر
تشرين الثاني/نوفمبر
كانون الأول/ديسمبر
"""

MONTHS: Mapping[str, tuple[str, ...]] = {
    "ar": tuple(_ARABIC.strip().split("\n")),
    "en": tuple(_ENGLISH.split()),
    "es": tuple(_SPANISH.split()),
    "fr": tuple(_FRENCH.split()),
    "ru": tuple(_RUSSIAN.split()),
}
"""Twelve names in each language; Chinese counts its months."""

_WRITTEN = {
    "es": "{day} de {month} de {year}",
    "ru": "{day} {month} {year} года",
    "zh": "{year}年{number}月{day}日",
}


def written_date(language: str, day: int, number: int, year: str) -> str:
    """A date in words: "27 September 2012" and its like."""
    month = MONTHS[language][number - 1] if language in MONTHS else ""
    pattern = _WRITTEN.get(language, "{day} {month} {year}")
    return pattern.format(day=day, month=month, number=number, year=year)
