"""What the wizard says, in the three languages: whoever sets the bot up is often the supervisor's friend."""

from collections.abc import Mapping

from bot.adapters.telegram.settings import Setting
from bot.core.language import Language

WHICH = "Suomeksi, på svenska vai in English? [fi/sv/en]"
"""What is asked before the language is known."""

FI: Mapping[str, str] = {
    "title": "Botin käyttöönotto",
    "leaving": "Tyhjä rivi ei muuta mitään, ja Ctrl-C lopettaa heti. Tämän voi aina tehdä uudelleen.",
    "step.token": "1. Botti Telegramiin",
    "step.profile": "2. Mitä Telegram kertoo botista",
    "step.pairing": "3. Työnohjaaja",
    "step.rehearsal": "4. Koeyhteydenotto",
    "botfather": (
        "Telegramin oma botti @BotFather tekee uuden botin ja antaa sille tunnuksen (token):\n"
        "  1. Avaa Telegramissa https://t.me/BotFather (nimen perässä on sininen merkki).\n"
        "  2. Lähetä viesti /newbot.\n"
        "  3. Se kysyy nimen. Asiakkaat näkevät sen keskustelun yläreunassa, esimerkiksi Matin työnohjaus.\n"
        "  4. Se kysyy käyttäjänimen. Siinä on kirjaimia a–z ja numeroita, ja se päättyy sanaan bot,\n"
        "     esimerkiksi matin_tyonohjaus_bot.\n"
        "  5. Se vastaa viestillä, jossa on tunnus: numero, kaksoispiste ja rivi merkkejä. Kopioi "
        "se kokonaan.\n"
        "Kenelläkään muulla ei saa olla tunnusta: sillä voi lukea ja lähettää botin viestejä."
    ),
    "ask.token": "Tunnus (ei näy kirjoitettaessa):",
    "ask.another_token": "Uusi tunnus, jos vaihdat sen (ei näy kirjoitettaessa):",
    "token.none": "Tunnusta ei annettu, eikä mitään muutettu.",
    "token.formless": "Se ei ole tunnus: siinä on numero, kaksoispiste ja merkkejä, kuten 123456:ABC-def.",
    "token.refused": "Telegram ei hyväksy tunnusta. Kopioi se BotFatherilta uudelleen, kokonaan.",
    "token.works": "@{name}: tunnus toimii, ja se on täällä: {where}",
    "token.environment": "ympäristömuuttuja BOT_TELEGRAM_TOKEN tai asetus telegram.token",
    "profile.done": "Kuvaukset ja komennot on asetettu ({languages}).",
    "settings.done": "Asetukset: {groups}.",
    "groups.yes": "botin voi lisätä ryhmään, ja siellä se näkee vain sille kirjoitetut viestit",
    "groups.no": "bottia ei voi lisätä ryhmiin",
    "settings.tell": (
        "Tätä Telegram ei anna botin itse tehdä. Lähetä BotFatherille {command}, valitse @{name} ja "
        "sitten {choice}."
    ),
    "ask.reads": "Lukeeko työnohjaaja yhteydenotot yksin (1) vai ryhmässä muiden kanssa (2)? [1]",
    "paired.chat": "Työnohjaaja lukee yhteydenotot yksityisessä keskustelussa.",
    "paired.group": "Työnohjaaja lukee yhteydenotot ryhmässä.",
    "ask.new_link": "Tehdäänkö uusi linkki, esimerkiksi uutta puhelinta varten? [k/E]",
    "yes": "k",
    "link.chat": "Työnohjaaja on se, joka avaa tämän linkin ensimmäisenä, {minutes} minuutin kuluessa:",
    "link.group": "Avaa tämä linkki työnohjaajan puhelimella {minutes} minuutin kuluessa ja valitse ryhmä:",
    "link.run": "Botin pitää olla käynnissä, kun linkki avataan: python -m bot run",
    "waiting": "Odotan, että linkki avataan …",
    "link.expired": "Linkkiä ei avattu ajoissa. Aloita uudelleen: python -m bot init",
    "rehearsal.sent": "Koeyhteydenotto {code} on lähetetty asiakkaan paikalta.",
    "rehearsal.telegram": "Telegram: ilmoitus on työnohjaajan keskustelussa.",
    "rehearsal.no_telegram": (
        "Telegram: ilmoitus ei mennyt perille {seconds} sekunnissa. python -m bot doctor kertoo, mistä "
        "kiikastaa."
    ),
    "rehearsal.email": "Sähköposti: palvelin otti ilmoituksen vastaan, {recipient}",
    "rehearsal.no_email": "Sähköposti: palvelin ei ottanut ilmoitusta vastaan {seconds} sekunnissa.",
    "rehearsal.without_email": "Sähköpostia ei ole asetettu (kohta email): ilmoitus tulee vain Telegramiin.",
    "rehearsal.look": "Katsokaa ilmoitusta rauhassa. Kun painat Enteriä, koeyhteydenotto poistetaan.",
    "rehearsal.erased": "Koeyhteydenotto on poistettu, myös työnohjaajan keskustelusta.",
    "rehearsal.subject": (
        "Tämä on koe botin käyttöönotosta. Näin näet, miltä yhteydenotto näyttää. Tähän ei tarvitse vastata."
    ),
    "rehearsal.name": "Koe Kokeilija",
    "done": "Valmista. Käynnistä botti: python -m bot run",
    "done.running": "Valmista. Botti on käynnissä.",
    "done.unfinished": "Jotain jäi kesken: katso ✗-rivit yltä.",
    "speaks": (
        "Työnohjaajalle botti kirjoittaa {setting}. Kielen vaihtaa asetus supervisor.language: {language}"
    ),
}
"""What is said in Finnish."""

SV: Mapping[str, str] = {
    "title": "Ta boten i bruk",
    "leaving": "En tom rad ändrar ingenting, och Ctrl-C avslutar genast. Det här kan alltid göras om.",
    "step.token": "1. En bot på Telegram",
    "step.profile": "2. Vad Telegram berättar om boten",
    "step.pairing": "3. Arbetshandledaren",
    "step.rehearsal": "4. En förfrågan på prov",
    "botfather": (
        "Telegrams egen bot @BotFather gör en ny bot och ger den en nyckel (token):\n"
        "  1. Öppna https://t.me/BotFather i Telegram (efter namnet finns ett blått märke).\n"
        "  2. Skicka meddelandet /newbot.\n"
        "  3. Den frågar efter ett namn. Klienterna ser det överst i chatten, till exempel Mats "
        "arbetshandledning.\n"
        "  4. Den frågar efter ett användarnamn. Det har bokstäver a–z och siffror och slutar på bot,\n"
        "     till exempel mats_handledning_bot.\n"
        "  5. Den svarar med ett meddelande där nyckeln står: ett tal, ett kolon och en rad "
        "tecken. Kopiera hela.\n"
        "Ingen annan får ha nyckeln: med den kan man läsa och skicka botens meddelanden."
    ),
    "ask.token": "Nyckeln (syns inte när du skriver):",
    "ask.another_token": "En ny nyckel, om du byter (syns inte när du skriver):",
    "token.none": "Ingen nyckel gavs, och ingenting har ändrats.",
    "token.formless": "Det är ingen nyckel: en nyckel har ett tal, ett kolon och tecken, som 123456:ABC-def.",
    "token.refused": "Telegram godtar inte nyckeln. Kopiera den från BotFather en gång till, hela nyckeln.",
    "token.works": "@{name}: nyckeln fungerar och finns här: {where}",
    "token.environment": "miljövariabeln BOT_TELEGRAM_TOKEN eller inställningen telegram.token",
    "profile.done": "Beskrivningar och kommandon är inställda ({languages}).",
    "settings.done": "Inställningar: {groups}.",
    "groups.yes": "boten kan läggas till i en grupp och ser där bara det som skrivs till den",
    "groups.no": "boten kan inte läggas till i grupper",
    "settings.tell": (
        "Det här låter Telegram inte boten göra själv. Skicka {command} till BotFather, välj @{name} och "
        "sedan {choice}."
    ),
    "ask.reads": "Läser arbetshandledaren förfrågningarna ensam (1) eller i en grupp med andra (2)? [1]",
    "paired.chat": "Arbetshandledaren läser förfrågningarna i en privat chatt.",
    "paired.group": "Arbetshandledaren läser förfrågningarna i en grupp.",
    "ask.new_link": "Ska en ny länk göras, till exempel för en ny telefon? [j/N]",
    "yes": "j",
    "link.chat": "Arbetshandledare är den som först öppnar den här länken, inom {minutes} minuter:",
    "link.group": (
        "Öppna den här länken på arbetshandledarens telefon inom {minutes} minuter och välj gruppen:"
    ),
    "link.run": "Boten måste vara i gång när länken öppnas: python -m bot run",
    "waiting": "Jag väntar på att länken öppnas …",
    "link.expired": "Länken öppnades inte i tid. Börja om: python -m bot init",
    "rehearsal.sent": "Förfrågan {code} på prov har skickats från en klients plats.",
    "rehearsal.telegram": "Telegram: meddelandet finns i arbetshandledarens chatt.",
    "rehearsal.no_telegram": (
        "Telegram: meddelandet kom inte fram på {seconds} sekunder. python -m bot doctor berättar var det"
        " är fel."
    ),
    "rehearsal.email": "E-post: servern tog emot meddelandet, {recipient}",
    "rehearsal.no_email": "E-post: servern tog inte emot meddelandet på {seconds} sekunder.",
    "rehearsal.without_email": (
        "Ingen e-post är inställd (avsnittet email): meddelandet kommer bara på Telegram."
    ),
    "rehearsal.look": "Titta på meddelandet i lugn och ro. När du trycker på Enter raderas provet.",
    "rehearsal.erased": "Förfrågan på prov är raderad, också i arbetshandledarens chatt.",
    "rehearsal.subject": (
        "Det här är ett prov när boten tas i bruk. Så här ser en förfrågan ut. Du behöver inte svara på den."
    ),
    "rehearsal.name": "Prov Provare",
    "done": "Klart. Starta boten: python -m bot run",
    "done.running": "Klart. Boten är i gång.",
    "done.unfinished": "Något blev inte klart: se raderna med ✗ ovan.",
    "speaks": (
        "Till arbetshandledaren skriver boten på {setting}. Språket byts med inställningen "
        "supervisor.language: {language}"
    ),
}
"""What is said in Swedish."""

EN: Mapping[str, str] = {
    "title": "Setting up the bot",
    "leaving": "An empty line changes nothing, and Ctrl-C ends it at once. All of this can be done again.",
    "step.token": "1. A bot on Telegram",
    "step.profile": "2. What Telegram tells of the bot",
    "step.pairing": "3. The supervisor",
    "step.rehearsal": "4. A test inquiry",
    "botfather": (
        "Telegram's own bot, @BotFather, makes a new bot and gives it a token:\n"
        "  1. Open https://t.me/BotFather in Telegram (there is a blue badge after the name).\n"
        "  2. Send it the message /newbot.\n"
        "  3. It asks for a name. Clients see it at the top of the chat, for instance Matt's supervision.\n"
        "  4. It asks for a username. That has letters a–z and digits, and ends in bot,\n"
        "     for instance matts_supervision_bot.\n"
        "  5. It answers with a message that holds the token: a number, a colon and a row of "
        "signs. Copy all of it.\n"
        "Nobody else may have the token: with it one can read and send the bot's messages."
    ),
    "ask.token": "Token (not shown while you type):",
    "ask.another_token": "A new token, if you replace it (not shown while you type):",
    "token.none": "No token was given, and nothing was changed.",
    "token.formless": "That is no token: one has a number, a colon and characters, as 123456:ABC-def.",
    "token.refused": "Telegram does not accept the token. Copy it from BotFather again, all of it.",
    "token.works": "@{name}: the token works, and is kept here: {where}",
    "token.environment": "the environment variable BOT_TELEGRAM_TOKEN, or the setting telegram.token",
    "profile.done": "Descriptions and commands are set ({languages}).",
    "settings.done": "Settings: {groups}.",
    "groups.yes": "the bot can be added to a group, where it sees only what is written to it",
    "groups.no": "the bot cannot be added to groups",
    "settings.tell": (
        "This Telegram does not let the bot do itself. Send {command} to BotFather, choose @{name}, then "
        "{choice}."
    ),
    "ask.reads": "Does the supervisor read inquiries alone (1), or in a group with others (2)? [1]",
    "paired.chat": "The supervisor reads inquiries in a private chat.",
    "paired.group": "The supervisor reads inquiries in a group.",
    "ask.new_link": "Make a new link, as for a new phone? [y/N]",
    "yes": "y",
    "link.chat": "Whoever opens this link first, within {minutes} minutes, becomes the supervisor:",
    "link.group": "Open this link on the supervisor's phone within {minutes} minutes, and choose the group:",
    "link.run": "The bot must be running when the link is opened: python -m bot run",
    "waiting": "Waiting until the link is opened …",
    "link.expired": "The link was not opened in time. Begin again: python -m bot init",
    "rehearsal.sent": "The test inquiry {code} was sent from a client's place.",
    "rehearsal.telegram": "Telegram: the notice is in the supervisor's chat.",
    "rehearsal.no_telegram": (
        "Telegram: the notice did not get there in {seconds} seconds. python -m bot doctor tells what is "
        "wrong."
    ),
    "rehearsal.email": "E-mail: the server has accepted the notice, {recipient}",
    "rehearsal.no_email": "E-mail: the server did not accept the notice in {seconds} seconds.",
    "rehearsal.without_email": "No e-mail is set up (section email): the notice comes by Telegram alone.",
    "rehearsal.look": "Have a good look at the notice. When you press Enter, the test inquiry is deleted.",
    "rehearsal.erased": "The test inquiry is deleted, in the supervisor's chat as well.",
    "rehearsal.subject": (
        "This is a test while the bot is being set up. This is what an inquiry looks like. There is no "
        "need to reply."
    ),
    "rehearsal.name": "Test Tester",
    "done": "Done. Start the bot: python -m bot run",
    "done.running": "Done. The bot is running.",
    "done.unfinished": "Something is left to do: see the lines with ✗ above.",
    "speaks": (
        "To the supervisor the bot writes {setting}. The setting supervisor.language changes that: {language}"
    ),
}
"""What is said in English."""

WORDS: Mapping[Language, Mapping[str, str]] = {Language.FI: FI, Language.SV: SV, Language.EN: EN}
"""All of it."""

NAMES: Mapping[Language, Mapping[Language, str]] = {
    Language.FI: {Language.FI: "suomeksi", Language.SV: "ruotsiksi", Language.EN: "englanniksi"},
    Language.SV: {Language.FI: "finska", Language.SV: "svenska", Language.EN: "engelska"},
    Language.EN: {Language.FI: "in Finnish", Language.SV: "in Swedish", Language.EN: "in English"},
}
"""How it is said in a language that something is written in another."""

BOTFATHER: Mapping[Setting, tuple[str, str, str]] = {
    Setting.GROUPS: ("/setjoingroups", "Enable", "Disable"),
    Setting.ALL_MESSAGES: ("/setprivacy", "Disable", "Enable"),
    Setting.INLINE: ("/setinline", "…", "/empty"),
}
"""What @BotFather is sent about a setting, and what is chosen then for yes, and for no."""
