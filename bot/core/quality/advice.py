"""What a finding says to the one who edits, in Finnish and English: a table, and how it is filled."""

from collections.abc import Mapping

from bot.core.language import Language
from bot.core.quality.evaluation import Verdict
from bot.core.quality.review import LEAST, Change, Concern, Finding

IN_LANGUAGE: Mapping[Language, Mapping[Language, str]] = {
    Language.FI: {Language.FI: "suomeksi", Language.SV: "ruotsiksi", Language.EN: "englanniksi"},
    Language.EN: {Language.FI: "in Finnish", Language.SV: "in Swedish", Language.EN: "in English"},
}
"""How it is said, in the language of the advice, that something is in a language."""

TITLES: Mapping[Language, Mapping[Concern, str]] = {
    Language.FI: {
        Concern.SHARED: "Sama kysymys kahdessa aiheessa",
        Concern.REFUSED: "Kysymys, johon on myös kielletty vastaamasta",
        Concern.TWICE: "Sama kysymys kahdesti",
        Concern.NEAR: "Kysymys, joka ei opeta mitään uutta",
        Concern.THIN: "Aihe, jolla on vähän sanamuotoja",
        Concern.UNTRANSLATED: "Aihe, joka puuttuu jostakin kielestä",
        Concern.UNWORDED: "Kieli, josta puuttuvat botin omat lauseet",
        Concern.TAKEN: "Kysymys, jonka toinen aihe veisi",
        Concern.ANSWERED: "Asiaton viesti, joka saisi vastauksen",
    },
    Language.EN: {
        Concern.SHARED: "The same question in two entries",
        Concern.REFUSED: "A question that is also listed as not to be answered",
        Concern.TWICE: "The same question twice",
        Concern.NEAR: "A question that teaches nothing new",
        Concern.THIN: "An entry with few alternatives",
        Concern.UNTRANSLATED: "An entry that a language lacks",
        Concern.UNWORDED: "A language that lacks the bot's own sentences",
        Concern.TAKEN: "A question that another entry would take",
        Concern.ANSWERED: "A message out of scope that would be answered",
    },
}
"""What stands over all findings of a concern."""

ADVICE: Mapping[Language, Mapping[Concern, str]] = {
    Language.FI: {
        Concern.SHARED: "”{text}” on myös aiheessa {other} ({where}): jätä se vain siihen, johon se kuuluu.",
        Concern.REFUSED: "”{text}” on myös viesteissä, joihin ei vastata ({where}): poista se toisesta.",
        Concern.TWICE: "”{text}” on tässä aiheessa jo ({where}): poista toinen.",
        Concern.NEAR: "”{text}” on melkein sama kuin ”{other_text}” ({where}): "
        "poista toinen tai sano se aivan toisin.",
        Concern.THIN: "Aiheella {entry} on {in_language} vain {count} muuta tapaa kysyä: kirjoita lisää, "
        "eri ihmisten sanoin, kunnes niitä on {least}.",
        Concern.UNTRANSLATED: "Aihetta {entry} ei ole {in_language}: lisää kohta '{language}:'. "
        "Siihen asti botti kertoo asian ja vastaa suomeksi.",
        Concern.UNWORDED: "Botin omia lauseita ei ole {in_language}, vaikka aiheita on: kopioi "
        "wording/fi.yaml nimelle wording/{language}.yaml ja käännä lauseet.",
        Concern.TAKEN: "”{text}” menisi aiheeseen {other} (osuvuus {count} %), ellei se olisi tässä "
        "luettelossa: onko se oikeassa aiheessa? Jos on, kirjoita tähän lisää sen kaltaisia.",
        Concern.ANSWERED: "”{text}” saisi vastauksen aiheesta {other} (osuvuus {count} %), ellei se olisi "
        "tässä luettelossa: kirjoita tähän lisää sen kaltaisia.",
    },
    Language.EN: {
        Concern.SHARED: "“{text}” is also in the entry {other} ({where}): leave it only where it belongs.",
        Concern.REFUSED: "“{text}” is also among the messages not to be answered ({where}): "
        "delete one of them.",
        Concern.TWICE: "“{text}” is in this entry already ({where}): delete one of them.",
        Concern.NEAR: "“{text}” is nearly the same as “{other_text}” ({where}): "
        "delete one, or say it quite otherwise.",
        Concern.THIN: "The entry {entry} has only {count} alternatives {in_language}: write more, "
        "as different people would, until there are {least}.",
        Concern.UNTRANSLATED: "The entry {entry} is not written {in_language}: add a part '{language}:'. "
        "Until then the bot says so and answers in Finnish.",
        Concern.UNWORDED: "The bot's own sentences are not written {in_language}, though entries are: "
        "copy wording/fi.yaml to wording/{language}.yaml and translate it.",
        Concern.TAKEN: "“{text}” would go to the entry {other} (score {count} %) were it not listed here: "
        "is this its entry? If so, write more like it here.",
        Concern.ANSWERED: "“{text}” would be answered with the entry {other} (score {count} %) were it not "
        "listed here: write more like it here.",
    },
}
"""What is said of one finding."""

WORDS: Mapping[Language, Mapping[str, str]] = {
    Language.FI: {
        "sound": "{entries} aihetta ja {sentences} muuta tapaa kysyä: ei virheitä.",
        "unstated": "Tiedot, joita ei ole vielä kerrottu: {facts}",
        "nothing": "Ei huomautettavaa.",
        "findings": "Huomioita: {count}. Ne ovat neuvoja, eivät virheitä.",
        "more": "… ja {count} muuta. Kaikki näkyvät valinnalla --all.",
        "pairs": "Useimmin: {pairs}",
        "first": "{count} kysymyksen vastaukset merkittiin muistiin. Seuraava tarkistus kertoo muutokset.",
        "same": "Kaikki {count} kysymystä saavat saman vastauksen kuin viimeksi.",
        "changed": "{count} kysymystä saa toisen vastauksen kuin viimeksi "
        "(paranee {better}, huononee {worse}):",
        "changed_one": "1 kysymys saa toisen vastauksen kuin viimeksi (paranee {better}, huononee {worse}):",
        "change": "”{text}”: ennen {before} ({was}), nyt {now} ({is_now}).",
        "leaving_out": "Kokeillaan kutakin kysymystä niin kuin sitä ei olisi kirjoitettu",
        "asking": "Kysytään esimerkkikysymykset",
        "suggest": "ehdotus:",
        "fallback": "ei vastausta",
        Verdict.RIGHT: "oikein",
        Verdict.DECLINED: "oikein",
        Verdict.SUGGESTED: "ehdotuksena",
        Verdict.OFFERED: "vain ehdotuksia",
        Verdict.MISSED: "jää ilman",
        Verdict.WRONG: "väärin",
        Verdict.FALSE: "väärin",
    },
    Language.EN: {
        "sound": "{entries} entries with {sentences} alternatives: no mistakes.",
        "unstated": "Facts not stated yet: {facts}",
        "nothing": "Nothing to remark.",
        "findings": "Findings: {count}. They are advice, not mistakes.",
        "more": "… and {count} more; --all shows them.",
        "pairs": "Most often: {pairs}",
        "first": "The answers to {count} questions are recorded. The next check tells what has changed.",
        "same": "All {count} questions get the same answer as last time.",
        "changed": "{count} questions now get another answer ({better} better, {worse} worse):",
        "changed_one": "1 question now gets another answer ({better} better, {worse} worse):",
        "change": "“{text}”: was {before} ({was}), is {now} ({is_now}).",
        "leaving_out": "Asking each sentence as if it had not been written",
        "asking": "Asking the labelled questions",
        "suggest": "suggest",
        "fallback": "no answer",
        Verdict.RIGHT: "right",
        Verdict.DECLINED: "right",
        Verdict.SUGGESTED: "suggested",
        Verdict.OFFERED: "only suggestions",
        Verdict.MISSED: "missed",
        Verdict.WRONG: "wrong",
        Verdict.FALSE: "wrong",
    },
}
"""The smaller words of the advice."""


def advice(finding: Finding, language: Language, where: str) -> str:
    """Return what *finding* says, in one of ADVISED; *where* is the place of what it clashes with."""
    at, other = finding.at, finding.other
    return ADVICE[language][finding.concern].format(
        text=at.text,
        entry=at.entry,
        other=other.entry if other else "",
        other_text=other.text if other else "",
        where=where,
        in_language=IN_LANGUAGE[language][at.language],
        language=at.language,
        count=finding.count,
        least=LEAST,
    )


def told(change: Change, language: Language) -> str:
    """Return what has changed, in one of ADVISED."""
    words = WORDS[language]
    return words["change"].format(
        text=change.judged.example.text,
        before=_answer(change.before.answer, words),
        was=words[change.before.verdict],
        now=_answer(change.judged.answer, words),
        is_now=words[change.judged.verdict],
    )


def _answer(answer: str, words: Mapping[str, str]) -> str:
    """Return a recorded answer with its outcome, where it has one, in words."""
    first, _, rest = answer.partition(" ")
    return f"{words.get(first, first)} {rest}".strip()
