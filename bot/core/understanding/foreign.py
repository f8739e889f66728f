"""What people write in languages that the bot does not speak."""

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "de": (
        "Guten Tag, was kostet das und wo sind Sie?",
        "Ich möchte bitte einen Termin, wie lange dauert es nicht",
        "Ich verstehe kein Finnisch, sprechen Sie Deutsch?",
        "Können Sie mir helfen, vielen Dank und auf Wiedersehen",
    ),
    "fr": (
        "Bonjour, combien ça coûte et où êtes-vous?",
        "Je voudrais un rendez-vous s'il vous plaît, merci beaucoup",
        "Est-ce que vous parlez français? Je ne comprends pas,",
        "qu'est-ce que c'est, pouvez-vous m'aider avec mon travail",
    ),
    "es": (
        "Hola, cuánto cuesta y dónde está?",
        "Quiero una cita por favor, no entiendo finlandés, muchas gracias",
        "Habla usted español? Qué es esto y cómo puedo empezar, necesito ayuda con mi trabajo, buenos días",
    ),
    "it": (
        "Buongiorno, quanto costa e dove siete? Vorrei un appuntamento per favore,",
        "non capisco, grazie mille, parla italiano",
    ),
    "et": (
        "Tere, palju see maksab ja kus te asute? Ma sooviksin aega broneerida,",
        "kas te räägite eesti keelt, aitäh, palun",
        "Kuidas ma saan teiega ühendust võtta, mis see on ja kui kaua see kestab, ma ei saa aru, head aega",
    ),
    "pl": (
        "Dzień dobry, ile to kosztuje i gdzie to jest?",
        "Nie rozumiem po fińsku, czy mówi pan po polsku, dziękuję bardzo",
    ),
    "pt": (
        "Bom dia, quanto custa e onde fica? Eu gostaria de marcar uma consulta,",
        "não entendo, muito obrigado, fala português",
    ),
    "tr": (
        "Merhaba, bu ne kadar ve neredesiniz? Randevu almak istiyorum,",
        "Türkçe biliyor musunuz, teşekkür ederim, yardım",
    ),
    "so": (
        "Waa imisa qiimaha iyo xaggee ku taallaa? Waxaan rabaa ballan,",
        "ma ku hadashaa Soomaali, mahadsanid, caawimaad",
    ),
    "ru": (
        "Privet, skolko eto stoit i gde vy nakhodites? Ya ne ponimayu,",
        "spasibo bolshoe, zdravstvuyte, kak dela",
    ),
    "sq": (
        "Sa kushton dhe ku ndodheni? Dua të lë një takim, a flisni shqip,",
        "faleminderit shumë, mirëdita, nuk kuptoj",
    ),
    "vi": ("Xin chào, giá bao nhiêu và ở đâu? Tôi muốn đặt lịch hẹn, cảm ơn bạn rất nhiều, tôi không hiểu",),
    "tl": (
        "Kumusta, magkano po ito at saan kayo?",
        "Gusto ko po sanang magpa-appointment, maraming salamat, hindi ko maintindihan",
    ),
}
"""What people write to a bot, by the ISO 639-1 code of the language, in the languages most spoken in Finland
after its own, and in the great languages of tourists: enough to tell that a message is in none that the bot
speaks. One that the bot speaks may stay: it is left out of account then."""
