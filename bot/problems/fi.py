"""What is said of mistakes in Finnish."""

from collections.abc import Mapping

from bot.problems.keys import Phrase, Wrong

SENTENCES: Mapping[Wrong | Phrase, str] = {
    Wrong.ENCODING: "rivillä on merkki, joka ei ole UTF-8-muodossa: tallenna tiedosto uudelleen ja valitse "
    "merkistöksi UTF-8",
    Wrong.DEEP: "sisäkkäin on yli {most} luetteloa tai sulkua: poista osa niistä",
    Wrong.NOT_YAML: "tiedostossa on merkki, jota siinä ei voi olla ({found}): etsi se ja poista se",
    Wrong.YAML: "{found}: vertaa sisennystä, viivoja ja lainausmerkkejä ympärillä oleviin riveihin",
    Wrong.YAML_TAB: "{found}: sisennä välilyönneillä, älä sarkainnäppäimellä (tab)",
    Wrong.YAML_COLON: "{found}: jos tekstissä on ': ', pane koko teksti 'puolilainausmerkkeihin'",
    Wrong.YAML_KEY: "{found}: tarkista yllä olevien rivien sisennys ja lainausmerkit",
    Wrong.YAML_NO_COLON: "{found}: kirjoita 'nimi: arvo', nimen perään kaksoispiste ja välilyönti",
    Wrong.YAML_QUOTES: "{found}: pane koko teksti 'puolilainausmerkkeihin'",
    Wrong.YAML_START: "{found}: jos merkki kuuluu tekstiin, pane koko teksti 'puolilainausmerkkeihin', "
    "muuten poista se",
    Wrong.YAML_ESCAPE: '{found}: poista kenoviiva, tai pane teksti "lainausmerkkien" sijasta '
    "'puolilainausmerkkeihin'",
    Wrong.YAML_DOCUMENT: "{found}: poista rivi, jolla on pelkkä ---",
    Wrong.NO_MAPPING: "tähän kuuluu rivejä muodossa 'nimi: arvo': kirjoita ensin nimi, sitten kaksoispiste, "
    "välilyönti ja arvo",
    Wrong.NO_NAME: "tähän kuuluu nimi: jos sen alussa on [ tai {{, pane se 'puolilainausmerkkeihin'",
    Wrong.TWICE: "'{name}' on jo rivillä {line}: poista toinen niistä",
    Wrong.UNKNOWN: "nimeä '{name}' ei tunneta tässä: {instead}",
    Wrong.NO_ITEMS: "tähän kuuluu luettelo: kirjoita jokainen kohta omille riveilleen ja sen alkuun '- '",
    Wrong.NO_LIST: "tähän kuuluu luettelo: kirjoita jokainen kohta omalle rivilleen ja sen alkuun '- '",
    Wrong.EMPTY_ITEM: "luettelon kohta on tyhjä: kirjoita teksti viivan perään, tai poista rivi",
    Wrong.NO_TEXT: "tähän kuuluu teksti: jos siinä on ': ' tai sen alussa on [ tai {{, pane se "
    "'puolilainausmerkkeihin'",
    Wrong.HIDDEN: "tekstissä on merkki, joka ei näy mutta muuttaa sitä, miltä teksti näyttää ({code}): "
    "poista teksti ja kirjoita se uudelleen; merkki tulee usein mukana, kun nimen tai numeron kopioi muualta",
    Wrong.EMPTY_FILE: "tiedosto on tyhjä: palauta sen sisältö, tai poista tiedosto",
    Wrong.NO_FILE: "tämä ei ole tiedosto, jonka voi lukea: poista se ja pane tilalle tavallinen tiedosto",
    Wrong.LARGE_FILE: "tiedosto on suurempi kuin {megabytes} Mt: poista siitä tarpeeton",
    Wrong.UNREADABLE: "tiedostoa ei voi lukea ({why}): palauta se paikalleen, tai anna botille lupa lukea se",
    Wrong.RENAME: "tiedoston nimi on väärä: {instead}",
    Wrong.NEEDED_ENTRY: "botti ei tule toimeen ilman tätä aihetta: palauta tiedosto paikalleen",
    Wrong.NO_FINNISH_WORDING: "botin suomenkieliset lauseet puuttuvat: palauta tiedosto paikalleen",
    Wrong.NO_FINNISH_FACT: "tiedolla '{name}' ei ole suomenkielistä arvoa: lisää sen alle rivi 'fi: ...'",
    Wrong.LONG_FACT: "tiedon pituus on {count} merkkiä: lyhennä se enintään {most} merkkiin",
    Wrong.ENTRY_NAME: "anna tiedostolle uusi nimi: enintään {most} merkkiä, vain a-z, 0-9, '-' ja '_', eikä "
    "nimi saa olla '{none}'",
    Wrong.NO_SOURCE: "rivi 'source' puuttuu: lisää se ja kirjoita siihen, mihin vastaus perustuu, "
    "esimerkiksi source: 'tieto: price'",
    Wrong.NO_FINNISH: "suomenkielinen osa 'fi' puuttuu: kirjoita aihe suomeksi rivin 'fi:' alle",
    Wrong.NO_QUESTION: "kohdasta '{language}' puuttuu 'question', tai se on tyhjä: lisää rivi "
    "'question: ...', siis otsikko, joka näkyy painikkeissa",
    Wrong.NO_ANSWER: "kohdasta '{language}' puuttuu 'answer', tai se on tyhjä: lisää rivi 'answer: ...', "
    "siis mitä botti vastaa",
    Wrong.TEXT_OPENS: "'{name}' alkaa sanalla '{opening}', ja se on väärin, kun kysytään päinvastaista: "
    "aloita sillä, miten asia on, esimerkiksi '{example}'",
    Wrong.FACT_OPENS: "tieto '{name}' alkaa sanalla '{opening}', ja se on väärin, kun kysytään "
    "päinvastaista: aloita sillä, miten asia on, esimerkiksi '{example}'",
    Wrong.LONG_QUESTION: "kysymyksen pituus on {count} merkkiä: lyhennä se enintään {most} merkkiin",
    Wrong.LONG_TEXT: "tekstin pituus on {count} merkkiä: lyhennä se enintään {most} merkkiin",
    Wrong.NAMES_NO_FACT: "tietoa '{{{name}}}' ei ole: {instead}, tai lisää tieto tiedostoon facts.yaml",
    Wrong.NO_ENTRY: "aihetta '{name}' ei ole: {instead}",
    Wrong.REPLY_NAME: "vaihda nimi '{name}' toiseen: enintään {most} merkkiä, vain a-z, 0-9, '-' ja '_'",
    Wrong.NO_SENTENCE: "lause '{name}' puuttuu: lisää rivi '{name}: ...'",
    Wrong.CHAPTER_NAME: "'{name}' ei voi olla osa verkko-osoitetta: kirjoita se merkeillä a-z ja '-'",
    Wrong.NO_TITLE: "luvulla ei ole suomenkielistä otsikkoa: lisää sen alle rivi 'fi: ...'",
    Wrong.NOT_ONE_WORD: "'{text}' ei ole yksi sana: kirjoita jokainen sana erikseen ja väliin pilkku",
    Wrong.SAME_ENTRY: "sama aihe on tiedostossa entries/{name}.yaml: poista toinen niistä",
    Wrong.HALF: "kohtaan '{language}' tarvitaan sekä '{language}_question' että '{language}_answer': "
    "kirjoita molemmat",
    Wrong.NO_FACT: "tietoa '{name}' ei ole: {instead}, tai poista koko kohta",
    Wrong.CRISIS_NOT_TAUGHT: "hädän merkkejä ei opeteta tässä: kirjoita lause tiedostoon entries/crisis.yaml",
    Wrong.NOT_IN_LANGUAGE: "aihetta '{name}' ei ole kirjoitettu kielellä '{language}': kirjoita se, tai "
    "poista tämä kohta",
    Wrong.ID_TWICE: "tunniste '{name}' on jo rivillä {line}: poista toinen niistä",
    Wrong.INCOMPLETE: "'{name}' puuttuu tai on tyhjä: lisää kohtaan rivi '{name}: ...', tai poista "
    "koko kohta",
    Wrong.NO_MARK: "kohdassa 'undone' voi lukea vain '{yes}': kirjoita se, tai poista rivi",
    Wrong.NO_ID: "'{name}' ei ole tunniste: kirjoita siihen numeroita ja '-'",
    Wrong.EXAMPLE: "esimerkkikysymystä ei voi lukea ({why}): vertaa riviä muihin ja korjaa se, tai poista se",
    Wrong.SHARE: "tähän kuuluu osuus, 0–1: kirjoita esimerkiksi 0.85, kun tarkoitat 85 prosenttia",
    Wrong.SETTING: "{told}",
    Phrase.NEAREST: "kirjoita oikea nimi (lähimmät: {names})",
    Phrase.NOTHING: "poista se",
    Phrase.A_KNOWN_ONE: "kirjoita oikea nimi, tai poista rivi",
    Phrase.COLON: "kaksoispiste ei käy tässä kohdassa",
    Phrase.KEY: "tästä pitäisi alkaa uusi kohta, mutta rivi ei sovi edellisten jatkoksi",
    Phrase.NO_COLON: "nimen perästä puuttuu kaksoispiste",
    Phrase.TOKEN: "teksti ei voi alkaa tällä merkillä",
    Phrase.END: "tiedosto loppuu kesken",
    Phrase.BRACKETS: "hakasulkeissa olevasta luettelosta puuttuu pilkku tai loppusulku ]",
    Phrase.BRACES: "aaltosulkeista puuttuu pilkku tai loppusulku }}",
    Phrase.DASH: "luettelon rivin pitäisi alkaa viivalla '- '",
    Phrase.SEQUENCE: "luettelo ei voi alkaa tässä kohdassa",
    Phrase.TAB_WITHIN: "rivin alussa on sarkain",
    Phrase.TAB_BEFORE: "rivin alussa on sarkain välilyöntien paikalla",
    Phrase.ALIAS: "teksti ei voi alkaa tähdellä *",
    Phrase.ANCHOR: "teksti ei voi alkaa merkillä * eikä &",
    Phrase.SAME_ANCHOR: "teksti ei voi alkaa merkillä &",
    Phrase.BLOCK: "teksti ei voi alkaa merkillä | eikä >",
    Phrase.CONTENT: "tässä pitäisi olla tekstiä, mutta tässä on pilkku tai sulku",
    Phrase.DIRECTIVE: "rivi ei voi alkaa merkillä %",
    Phrase.ESCAPE: "lainausmerkkien sisällä on kenoviiva \\, jonka jäljessä on väärä merkki",
    Phrase.DOCUMENT: "tästä alkaisi toinen tiedosto",
    Phrase.CONTROL: "näkymätön merkki U+{code}, noin {at} merkkiä tiedoston alusta",
    Phrase.OTHER: "tätä ei voi lukea ({text})",
    Phrase.NOT_TOLD: "tätä ei voi lukea",
    Phrase.ABSENT: "sitä ei ole",
    Phrase.DENIED: "lukeminen on kielletty",
    Phrase.A_FOLDER: "se on kansio",
    Phrase.ONE: "{count} virhe korjattavana.",
    Phrase.SEVERAL: "{count} virhettä korjattavana.",
}
"""What is said of every key."""
