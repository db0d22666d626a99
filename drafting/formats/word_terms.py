"""The few words that a Word file adds to a text, in the languages of the United Nations."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_BRITISH = Locale("en", "GB")


@dataclass(frozen=True, slots=True)
class Terms:
    """What stands in the masthead and in the brackets around an alternative."""

    organization: str
    general: str
    restricted: str
    language: str
    working_text: str
    compilation: str
    changes: str
    delete: str


_TERMS = {
    "en": Terms(
        *("United Nations", "Distr.: General", "Distr.: Restricted", "Language: {}"),
        *("Working text", "Compilation of proposals", "Changes since {}", "delete the paragraph"),
    ),
    "fr": Terms(
        *("Nations Unies", "Distr. générale", "Distr. restreinte", "Langue : {}"),
        *("Texte de travail", "Compilation des propositions", "Changements depuis {}"),
        "supprimer le paragraphe",
    ),
    "es": Terms(
        *("Naciones Unidas", "Distr. general", "Distr. reservada", "Idioma: {}"),
        *("Texto de trabajo", "Compilación de propuestas", "Cambios desde {}"),
        "suprimir el párrafo",
    ),
    "ru": Terms(
        *("Организация Объединенных Наций", "Distr.: General", "Distr.: Restricted", "Язык: {}"),
        *("Рабочий текст", "Свод предложений", "Изменения после {}", "исключить пункт"),
    ),
    "ar": Terms(
        *("الأمم المتحدة", "Distr.: General", "Distr.: Restricted", "اللغة: {}"),
        *("نص العمل", "تجميع المقترحات", "التغييرات منذ {}", "تحذف الفقرة"),
    ),
    "zh": Terms(
        *("联合国", "Distr.: General", "Distr.: Restricted", "语文: {}"),
        *("工作文本", "提案汇编", "自 {} 以来的改动", "删除本段"),
    ),
}


def terms(language: str) -> Terms:
    """The words in this language; in English where they are not known in it."""
    return _TERMS.get(language.partition("-")[0].lower(), _TERMS["en"])


def language_name(language: str) -> str:
    """A language by its own name, with a capital; the bare tag where nobody knows it."""
    locale = _locale(language)
    name = (locale and locale.language_name) or language
    return name[:1].upper() + name[1:]


def language_tag(language: str) -> str:
    """The tag of a language as a file may hold it; that of no language where it is none."""
    return language if _TAG.fullmatch(language) else "und"


def day(moment: str, language: str) -> str:
    """The day of a moment as the language writes it; nothing where there is no moment."""
    found = when(moment)
    return format_date(found, "long", _locale(language) or _BRITISH) if found else ""


def when(moment: str) -> datetime | None:
    """A moment written as ISO 8601, in UTC; none where it is left open or is no moment."""
    try:
        found = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _locale(language: str) -> Locale | None:
    if language == "en":
        return _BRITISH
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
