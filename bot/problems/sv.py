"""What is said of mistakes in Swedish."""

from collections.abc import Mapping

from bot.problems.keys import Phrase, Wrong

SENTENCES: Mapping[Wrong | Phrase, str] = {
    Wrong.ENCODING: "på raden finns ett tecken som inte är i UTF-8: spara filen på nytt och välj "
    "teckenkodningen UTF-8",
    Wrong.DEEP: "fler än {most} listor eller parenteser ligger inuti varandra: ta bort några av dem",
    Wrong.NOT_YAML: "i filen finns ett tecken som inte får finnas där ({found}): leta upp det och ta "
    "bort det",
    Wrong.YAML: "{found}: jämför indraget, strecken och citattecknen med raderna runt omkring",
    Wrong.YAML_TAB: "{found}: gör indraget med mellanslag, inte med tabbtangenten",
    Wrong.YAML_COLON: "{found}: om texten innehåller ': ', sätt hela texten inom 'enkla citattecken'",
    Wrong.YAML_KEY: "{found}: kontrollera indraget och citattecknen på raderna ovanför",
    Wrong.YAML_NO_COLON: "{found}: skriv 'namn: värde', med kolon och mellanslag efter namnet",
    Wrong.YAML_QUOTES: "{found}: sätt hela texten inom 'enkla citattecken'",
    Wrong.YAML_START: "{found}: om tecknet hör till texten, sätt hela texten inom 'enkla citattecken', "
    "annars ta bort det",
    Wrong.YAML_ESCAPE: "{found}: ta bort det omvända snedstrecket, eller sätt texten inom "
    "'enkla citattecken' i stället för \"dubbla\"",
    Wrong.YAML_DOCUMENT: "{found}: ta bort raden där det bara står ---",
    Wrong.NO_MAPPING: "här ska det stå rader av formen 'namn: värde': skriv först namnet, sedan kolon, "
    "mellanslag och värdet",
    Wrong.NO_NAME: "här ska det stå ett namn: om det börjar med [ eller {{, sätt det inom "
    "'enkla citattecken'",
    Wrong.TWICE: "'{name}' finns redan på rad {line}: ta bort det ena",
    Wrong.UNKNOWN: "namnet '{name}' är okänt här: {instead}",
    Wrong.NO_ITEMS: "här ska det stå en lista: skriv varje punkt på egna rader, med '- ' framför",
    Wrong.NO_LIST: "här ska det stå en lista: skriv varje punkt på en egen rad, med '- ' framför",
    Wrong.EMPTY_ITEM: "punkten i listan är tom: skriv texten efter strecket, eller ta bort raden",
    Wrong.NO_TEXT: "här ska det stå en text: om den innehåller ': ' eller börjar med [ eller {{, sätt den "
    "inom 'enkla citattecken'",
    Wrong.HIDDEN: "här finns ett tecken som inte syns men som ändrar hur texten visas ({code}): ta bort "
    "texten och skriv den på nytt; tecknet följer ofta med när man kopierar ett namn eller ett nummer",
    Wrong.EMPTY_FILE: "filen är tom: lägg tillbaka innehållet, eller ta bort filen",
    Wrong.NO_FILE: "det här är ingen fil som går att läsa: ta bort den och lägg en vanlig fil i stället",
    Wrong.LARGE_FILE: "filen är större än {megabytes} MB: ta bort det som inte behövs",
    Wrong.UNREADABLE: "filen går inte att läsa ({why}): lägg tillbaka den, eller ge boten rätt att läsa den",
    Wrong.RENAME: "filen har fel namn: {instead}",
    Wrong.NEEDED_ENTRY: "boten klarar sig inte utan det här ämnet: lägg tillbaka filen",
    Wrong.NO_FINNISH_WORDING: "botens egna meningar på finska saknas: lägg tillbaka filen",
    Wrong.NO_FINNISH_FACT: "uppgiften '{name}' saknar värde på finska: lägg till en rad 'fi: ...' under den",
    Wrong.LONG_FACT: "uppgiften är {count} tecken lång: korta av den till högst {most}",
    Wrong.ENTRY_NAME: "ge filen ett nytt namn: högst {most} tecken, bara a-z, 0-9, '-' och '_', och inte "
    "'{none}'",
    Wrong.NO_SOURCE: "raden 'source' saknas: lägg till den och skriv vad svaret bygger på, till exempel "
    "source: 'tieto: price'",
    Wrong.NO_FINNISH: "den finska delen 'fi' saknas: skriv ämnet på finska under en rad 'fi:'",
    Wrong.NO_QUESTION: "under '{language}' saknas 'question', eller så är den tom: lägg till "
    "'question: ...', alltså rubriken som syns på knapparna",
    Wrong.NO_ANSWER: "under '{language}' saknas 'answer', eller så är den tom: lägg till 'answer: ...', "
    "alltså det som boten svarar",
    Wrong.TEXT_OPENS: "'{name}' börjar med '{opening}', och det blir fel när man frågar det motsatta: börja "
    "med hur det är, till exempel '{example}'",
    Wrong.FACT_OPENS: "uppgiften '{name}' börjar med '{opening}', och det blir fel när man frågar det "
    "motsatta: börja med hur det är, till exempel '{example}'",
    Wrong.LONG_QUESTION: "frågan är {count} tecken lång: korta av den till högst {most}",
    Wrong.LONG_TEXT: "texten är {count} tecken lång: korta av den till högst {most}",
    Wrong.NAMES_NO_FACT: "uppgiften '{{{name}}}' finns inte: {instead}, eller lägg till uppgiften i "
    "facts.yaml",
    Wrong.NO_ENTRY: "ämnet '{name}' finns inte: {instead}",
    Wrong.REPLY_NAME: "byt ut namnet '{name}' mot ett annat: högst {most} tecken, bara a-z, 0-9, '-' och '_'",
    Wrong.NO_SENTENCE: "meningen '{name}' saknas: lägg till en rad '{name}: ...'",
    Wrong.CHAPTER_NAME: "'{name}' kan inte stå i en webbadress: skriv det med a-z och '-'",
    Wrong.NO_TITLE: "kapitlet saknar rubrik på finska: lägg till en rad 'fi: ...' under det",
    Wrong.NOT_ONE_WORD: "'{text}' är inte ett enda ord: skriv varje ord för sig, med komma emellan",
    Wrong.SAME_ENTRY: "samma ämne finns i entries/{name}.yaml: ta bort det ena",
    Wrong.HALF: "för '{language}' behövs både '{language}_question' och '{language}_answer': skriv båda",
    Wrong.NO_FACT: "uppgiften '{name}' finns inte: {instead}, eller ta bort hela punkten",
    Wrong.CRISIS_NOT_TAUGHT: "tecken på nöd lärs inte ut här: skriv meningen i entries/crisis.yaml",
    Wrong.NOT_IN_LANGUAGE: "ämnet '{name}' är inte skrivet på språket '{language}': skriv det, eller ta bort "
    "den här punkten",
    Wrong.ID_TWICE: "beteckningen '{name}' finns redan på rad {line}: ta bort den ena",
    Wrong.INCOMPLETE: "'{name}' saknas eller är tom: lägg till en rad '{name}: ...' i punkten, eller ta bort "
    "hela punkten",
    Wrong.NO_MARK: "vid 'undone' kan det bara stå '{yes}': skriv det, eller ta bort raden",
    Wrong.NO_ID: "'{name}' är ingen beteckning: skriv siffror och '-'",
    Wrong.EXAMPLE: "exempelfrågan går inte att läsa ({why}): jämför raden med de andra och rätta den, eller "
    "ta bort den",
    Wrong.SHARE: "här ska det stå en andel, 0–1: skriv till exempel 0.85 för 85 procent",
    Wrong.SETTING: "{told}",
    Phrase.NEAREST: "skriv rätt namn (närmast: {names})",
    Phrase.NOTHING: "ta bort det",
    Phrase.A_KNOWN_ONE: "skriv rätt namn, eller ta bort raden",
    Phrase.COLON: "ett kolon går inte här",
    Phrase.KEY: "här borde något nytt börja, men raden passar inte ihop med dem ovanför",
    Phrase.NO_COLON: "det saknas ett kolon efter namnet",
    Phrase.TOKEN: "en text kan inte börja med det här tecknet",
    Phrase.END: "filen tar slut mitt i",
    Phrase.BRACKETS: "i listan inom hakparenteser saknas ett komma eller slutparentesen ]",
    Phrase.BRACES: "inom klammerparenteserna saknas ett komma eller slutparentesen }}",
    Phrase.DASH: "raden i listan borde börja med strecket '- '",
    Phrase.SEQUENCE: "en lista kan inte börja här",
    Phrase.TAB_WITHIN: "raden börjar med en tabb",
    Phrase.TAB_BEFORE: "raden börjar med en tabb där det ska vara mellanslag",
    Phrase.ALIAS: "en text kan inte börja med en asterisk *",
    Phrase.ANCHOR: "en text kan inte börja med * eller &",
    Phrase.SAME_ANCHOR: "en text kan inte börja med &",
    Phrase.BLOCK: "en text kan inte börja med | eller >",
    Phrase.CONTENT: "här borde det stå text, men här står ett komma eller en parentes",
    Phrase.DIRECTIVE: "en rad kan inte börja med %",
    Phrase.ESCAPE: "inom citattecknen finns ett omvänt snedstreck \\ med fel tecken efter sig",
    Phrase.DOCUMENT: "här skulle en ny fil börja",
    Phrase.CONTROL: "det osynliga tecknet U+{code}, ungefär {at} tecken från filens början",
    Phrase.OTHER: "det här går inte att läsa ({text})",
    Phrase.NOT_TOLD: "det här går inte att läsa",
    Phrase.ABSENT: "den finns inte",
    Phrase.DENIED: "den får inte läsas",
    Phrase.A_FOLDER: "det är en mapp",
    Phrase.ONE: "{count} fel att rätta.",
    Phrase.SEVERAL: "{count} fel att rätta.",
}
"""What is said of every key."""
