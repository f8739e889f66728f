"""Whether somebody is in danger, read from one message: rules as data, and a small engine.

The layer looks for meaning rather than for sentences: a rule joins kinds of words (who, what danger,
with what) that stand near each other. It would rather ask once too often than miss somebody, so the
rules are wide, and what people say without meaning it is taken out first:

1. *Idioms*: the words of "tapan aikaa", "this spreadsheet will be the death of me" or a question about a
   course in suicide prevention are covered up; no other rule sees them.
2. *Experiences*: what a professional has been through ("potilaani teki itsemurhan viime kuussa") is
   :attr:`Danger.MENTIONED`, and its words are covered up too.
3. *Dangers*: whatever matches in the words that are left is :attr:`Danger.ACUTE`.

How a pattern is written
    ``tapan``, ``tapa*``    a folded word, or every word that begins so; ``a|b*|c_d`` any of them
    ``give_up``             words in a row, standing for one in a choice
    ``@self``               the words of that kind, from the table above the rules
    ``A B``                 B follows A at once; ``A ~3 B`` with at most three words between
    ``A & B``, ``& -B``     both in one sentence, in any order; no B in that sentence
    ``A && B``              both somewhere in the message
    ``^``, ``$``            the beginning of the message, the end of a sentence
Words are compared folded (lower case, no dots, see :func:`bot.core.text.fold`), so "paattaa" stands for
"päättää" and "do" for "dö". Every language's rules read every message: people mix languages, and in
distress most of all.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain, product

from rapidfuzz.distance import OSA

from bot.core.text import sentences, words


class Danger(IntEnum):
    """What a message tells of: nobody's danger, one that is over, or one that may be there now."""

    NONE = 0
    MENTIONED = 1
    ACUTE = 2


@dataclass(frozen=True, slots=True)
class Tables:
    """The rules of one language: kinds of words, and patterns by the name that :func:`why` tells."""

    code: str
    kinds: Mapping[str, str]
    idioms: Sequence[str]
    experiences: Mapping[str, Sequence[str]]
    dangers: Mapping[str, Sequence[str]]


FINNISH = Tables(
    code="fi",
    kinds={
        "no": "en|ei|enka|eika|etten|ettei|emma|emmie|enma|eimun|et|eivat|eihan|enhan",
        "self": "itsen*|itten*|itsea*|ittea*|itsee*|ittee*|itsel*|ittel*|itel*|itsesta*|itesta*|iteni"
        "|itens*|ihte*|ites*|itses*|ittes*|itteni",
        "us": "minua|minuakin|muakin|muaki|lastakin|lapsiakin|aitiakin|mua|minut|mut|minuu|minnuu|miuta"
        "|miut|minuun|muhun|miuhun|meita|meit|meidat|meijat"
        "|aitia|aitii|aitiani|lasta|lapsia|lapsiani|lapsiaan|lastani|siskoa|siskoani|veljeani|veljea"
        "|poikaani|tytartani|hanta|vaimoaan|toista|toisiaan|heita|lapseni|aidin",
        "want": "halua*|haluu*|haluis*|halus*|haluts*|tahdo*|tahto*|toivo*|kunpa|kumpa|mieli|kaipaa*"
        "|himoit*|aio*|aiko*|aijo*|meinaa*|ajatel*|ajattel*|miet*|suunnitte*|suunnite*|uhka*|uhki*"
        "|haaveil*|saisin*|saispa|voisin*|voispa|ansaitse*|rukoil*|puhu*|paatta*|hokee|hokenu*|yritt*"
        "|yriti*|haluton|aatel*|mielummin|mieluummin|mielum*",
        # The verbs that kill or harm, and only the forms that are not also "tapaan" or "tapana".
        "kill": "tapan|tapa|tapat|tapais*|tappa*|tapoin|tappo*|tapettu|surma*|hirta*|hirtt*|ampu*|ammu*"
        "|ammun|murha*|vahingoit*|satut*|satuut*|viilt*|viill*|viils*|myrkyt*|hukut*|listi*|nirhaa*"
        "|nirhi*|teloit*|mestaa*|silpo*|silvo*|raadel*|raatel*|rankai*",
        "suicide": "itsemurh*|itsarin|itsari|itsaria|itsarii|itsarit|itsareita|itsarilla|itsaaminen"
        "|itsetuho*|itsetuhonen|suisidi*|suisid*|suisiidi*|itsemurhaa*|itsemuha*|itsarifiili*|itsarist*"
        "|itsarie*|itsarim*",
        "pills": "pilleri*|pillere*|laake*|laakke*|unilaak*|sarkylaak*|kipulaak*|tablet*|nappeja|nappi*"
        "|purkin|purkillis*|purkilli*|dosetin|dosetti*|buranaa|buranat|panadol*|parasetam*|rauhoittav*"
        "|bentso*|opiaat*|masennuslaak*|insuliini*|levyllis*|liuska*|paketillis*|paketin|reseptilaak*"
        "|laakk*|paraset*|imovane*",
        "took": "otin|ottan*|ottaa|ottanut|ottavansa|otan|otti|ota|ottanu|vedin|vetan*|vetany*|veti|vetaa"
        "|vetais*|niel*|soin|syony*|soi|syon|syoda|popsi*|napsi*",
        "toomany": "kaikki|koko|liikaa|liian|purkilli*|kourallis*|kasan|kymmen*|monta|paljon|lisaa"
        "|levyllis*|paketilli*|tolkuttomasti|kerralla|loput|10|15|20|24|25|30|40|50|60|80|100|hirveesti"
        "|hirveasti|ihan|purkin|paketin",
        "gun": "haulik*|kivaar*|pistool*|revolver*|pyssy*|tussari*|aseen|aseella|asekaap*|aseet|asetta"
        "|ammukset|ase",
        "knife": "puukko|puukon|puukolla|puukkoa|puukot|veitsi|veitsen|veista|veitsella|veitset|kirves"
        "|kirveen|kirveella|kirvesta|machete|saksilla|sakset|teraase*|astalo*|pesapallomail*|pippurisumut*",
        "blade": "parta*|partater*|teran|terat|terapala*|lasinsir*|mattoveits*|ranteet|ranteen|ranteeni"
        "|ranteensa|ranteita|ranteisiin|ranteesta|valtimo*",
        "client": "asiak*|potila*|oppila*|nuor*|asukas|asukka*|asukkaa*|opiskelija*|hoidettav*|hoitama*"
        "|hoidokki*|ohjattava*|kolleg*|tyokaver*|tyotover*|tyopari*|tyontekija*|alaise*|alainen|alaiseni"
        "|lapsi|tyton|poika|poja*|pojan|tytto*|ryhmalai*|ryhman|seurakuntalai*|vanhus*|vanki*|vangi*"
        "|soittaj*|nainen|mies|esihenkil*|esimie*|pomo*|johtaja*|hoitaja*|laaka*|opettaj*|valmennettav*"
        "|perhe*|aiti|isa|meidan|asiakasper*",
        "home": "mies|mieheni|miehen|miehensa|miestani|miestaan|aijan|aija|ukko|ukkoni|akka|vaimo*"
        "|puoliso*|avopuoliso*|avomie*|avovaimo*|avokki*|poikaystav*|tyttoystav*|exa|exani|exan|eks|ex"
        "|eksa*|kumppani*|seurustelukump*|isa|isani|isan|iska|iskan|faija*|mutsi*|aiti|aitini|aidin"
        "|isapuol*|aitipuol*|poikani|pojan|poikamme|poika|tyttareni|tytar|veli|veljeni|velipuol*|broidi"
        "|sisko|siskoni|vanhempa*|vanhemp*|rouva*|lapsenlap*|vavy*|minia*|anoppi|appi|suku|sukulai*|seta"
        "|seta|eno|miesystav*|naisystav*|deitti*|tyyppi|kamppis|kamppik*|naapuri*",
        "hit": "lyo|loi|lyony*|lyovan*|lyonut|lyoda|lyomaan|lyodaan|hakka*|hakat*|pahoinpit*|pahoinpid*"
        "|pieks*|potki*|potkai*|kuris*|tonii|toni|tonai*|toniny*|tuupp*|retuut*|kouri*|raisk*|vakivaltai*"
        "|vaansi|tukist*|mukiloi*|mukilo*|satut*|satuttaa|turpaan|mursi|puri|puree|nyrkill*|nyrkei*|lapsi"
        "|lapsa*|lappas*|veti|vetas*|heitt*|puristi*|pahoin|kasiksi|uhkai*|puukot*|runnell*|vahingoit*"
        "|kiduttaa|alistaa",
        # "Last spring", "two years ago": long enough past for a professional to look back on it.
        "past": "sitten|sit|viime|kevaal*|syksyl*|talvel*|kesal*|kevaana|syksyna|talvena|kesana|juhannu*"
        "|joulun|jouluna|joulul*|paasiai*|tammikuu*|helmikuu*|maaliskuu*|huhtikuu*|toukokuu*|kesakuu*"
        "|heinakuu*|elokuu*|syyskuu*|lokakuu*|marraskuu*|joulukuu*|vuotta|vuosi|vuonna|vuosia|aikanaan"
        "|aikoinaan|silloin|kerran|lomani|lomalla|entinen|entise*|edelleen|edellee*|yha|taas|toissa*"
        "|aikoja|takavuosi*|pitkaan|uralla|urani|viikko|viikkoa|kuukau*",
        "course": "koulutu*|kouluta*|kurssi*|luento*|luenno*|luennoi*|ehkais*|ehkay*|opinnayt*|gradu*"
        "|tutkim*|tutki|vaitos*|seminaar*|webinaar*|verkkokurs*|malli*|materiaal*|yleisel*|yleense*"
        "|tietoa|kirjoja|kirjalli*|tunnistami*|puheeksi|puheeksiot*|ohjeis*|toimintaohje*|haastatel*"
        "|vertaisryhm*|vertaistuk*|laheisi*|laheiste*|tyonohjausta|aihe*|teema*|erikoistu*|perehty*"
        "|perehdy*|osaami*|suunnitelm*|kriisisuun*|tehtav*|itsemurhatehtav*|jarjesto*|vapaaehtoi*|hanke*"
        "|hankkee*|projekti*|tilasto*|uuti*|artikkel*|podcast*|esitel*|harjoitus*|harjoittel*|kriisityo*"
        "|kriisipuhel*|mitaeroa|jalkihoito*|jalkipu*|tyoote*|toimijoi*",
        "work": "tyo*|tyot|toissa|toista|toihin|duuni*|homma*|hommi*|firma*|projekti*|palaver*|kokous*"
        "|kokouk*|pomo*|esihenkil*|esimie*|raport*|asiakaspros*|vuorolist*|vuoro*|kolmivuor*|osasto*"
        "|tiimi*|organisaat*|muutosn*|kilpailut*|tarjous*|sopimu*|elakk*|irtisan*|siirry*|siirty*|vaihd*"
        "|vaihta*|virka*|virast*|meili*|sahkopost*|avokontt*|excel*|lomak*|kalenter*|harjoitu*|loma"
        "|lomalla|loman|hanke|koulutu*|kurssi*|blogi*|kone|koneen",
    },
    idioms=(
        "kuolisin|kuolen ~1 jos|ellen & @work|kehityskesk*",
        "ase|aseen alan|alalla|ala",
        # Dying of something that nobody dies of.
        "kuol* ~2 uteliai*|hape*|hapaa*|haved*|haped*|nauru*|tyls*|nalka*|jano*|kuum*|vasym*|innost*"
        "|jannit*|onnes*|onnee*|ihast*|noloud*|noloute*|kateu*|tylsyy*|kyllasty*|kiireese*|malttamat*"
        "|stress*|naurusta|pitkasty*|kylm*",
        "uteliai*|hape*|nauru*|tyls*|nalka*|jano*|tylsyy*|kateu* ~1 kuol*",
        "naur* ~3 kipee*|kipea*|kuolia*|hengil*|itse*|itte*|tikahtu*",
        "repe*|naura*|nauro* ~2 kuolia*|kuoliaa*|hengil*",
        "tikahtu* ~1 nauru*|naur*",
        "puhu*|kiusa*|tylsist* ~3 hengilta|kuoliaaks*",
        "melkein|meina*|olin|lahes ~2 kuol*|sydan*|sydar*|halvau*|tukeht*|tikaht*|slaag*",
        "sydankohtau*|sydar*|slaag* & lasku*|hinta*|hinna*|budjet*|tarjou*",
        "tukehtu* ~1 kahvi*|kahvee*|paperi*|meile*|pulla*|tyohon|tyokuorm*|byrokrat*",
        # A death of things: batteries, lines of work, projects, corners, the mood.
        "akku|puhelin|lappari|kone|koneen|netti|yhteys|toimisto|ilmapiiri|tunnelma|keskustelu|motivaati*"
        "|hanke|projekti|into|palaveri*|kokous*|kokou*|idea*|tiimi|tyopaikka|paikka|kaupunki|kaupunk*"
        "|chatti*|ryhma|meininki|fiilis|innostu*|luovuus|moottori|auto|tyohalu*|wifi|nayto|naytto"
        "|tabletti|padi|ipad|jarjestelma ~3 kuol*",
        "kuol* ~1 kulm*|ala|alaa|alalla|piste*|kirjain*|kieli|kielen|rakas|hetki|aika|aikaa|meri|meren"
        "|kausi|akku*|puhelin|lappar*|kone*|into",
        "ela* kuollut|kuolleet|kuolleelta",
        "kuoleman|kuoleen|kuolemak* vakav*|vasy*|hiljai*|tyls*|jarkyt*|rauha*|poikki|uupu*|loppu",
        "kuolemanva*|kuolemanhil*|tappavan|hengenpelast*|sukupuut*|kuolinpes*|kuolinsyy*|kuolemansyy*",
        "sukupuut* kuol*",
        "kuolettav*|tappava ~1 kiir*|taht*|tyls*|hidas*|ilmap*|hilj*|kuum*",
        "kuolema ja verot",
        "elama* & kuolema* & kysymys*|kyse",
        "excel*|raport*|palaveri*|kokou*|lomake*|byrokrat*|wilma*|teams*|meili*|potilastietoj*|apotti*"
        "|tyovuor*|kiire|arki|dedis*|deadline*|tama_tyo ~4 kuolema*|kuolen|tappa*|tapa* & -@self",
        "on|ihan ~2 mun kuolema",
        # Killing time, habits, conversations, machines, or being killed by one's boss.
        "tapa*|tappa* ~3 aikaa|aikani|aikaansa|tunti*|tunnin|hetke*",
        "aikaa ~2 tappa*|tapan|tappamaan",
        "pomo*|esihenkil*|esimie*|johtaja*|johtoryhm*|paallik*|asiakas|hr|rehtori*|tyokaver*|kolleg*"
        "|tiimi*|osastonhoi* ~2 tappa*|murhaa|kurista*|hirtta*|lynk*|teloit* & jos|kun|ku & -@self",
        "nalka|kiire|tylsyys|kuumuus|helle|stressi|vasymys|teams*|melu|byrokratia|tyo|kahvinpuut*|jano"
        "|uteliaisuus|mikro*|selka|selkani|niska|jalat|paa|flunssa|jannitys|toi|tama|taa ~2 tappa* &"
        " -@self",
        "tapet*|tappo*|tapoi*|tappa* ~3 hanke*|hankk*|idea*|ehdotu*|ehdotuk*|projekt*|kaytan*|innost*"
        "|keskustel*|luovuu*|motivaat*|tunnelm*|into|ilon|motiva*",
        # Shot down, shot over the mark, shot in the foot, shot an e-mail.
        "ammu*|ampu* ~5 alas|ohi|jalkaan|tykil*|yli|sahkopost*|meili*|viesti*|varpus*|karpas*",
        "ampu*|ammu* ~1 itse*|itte* ~1 jalkaan|nilkkaan|polveen",
        "polt* ~3 loppuun",
        "hakka*|lyo*|takoo|isken|puske* ~1 paata* ~2 seina*|poyta*|mantyy* & -verta|vuota*|kunnes|kipu*",
        "hakka* ~1 halko*|halkoja|puita|klapeja|naulo*",
        "lyo*|loi ~3 allikal*|lukkoon|lapi|leikiks*|poytaan|vetoa|kattelem*|korvill*|rahoiks*|vasyneeks*"
        "|luu|tahti*",
        "poytaan ~2 nyrk*",
        "turpaan ~2 kilpailu*|pelis*|ottelu*|matsi*|tarjou*|budjet*",
        "potki* ~2 pihal*|pois|ulos|eteenp*|persee*|liikkeel*",
        "hirtehi*|hirtehisf*|loysa*_hir*|loyhas*_hir*|hirsipuu*_pel*",
        "veitsi ~2 kurkul*",
        "puuko* ~2 selka*|selkaan",
        "selka* ~1 puuko*",
        "pommi* ~1 johtor*|palaver*",
        "pudot* ~1 pommi*",
        "hypp* ~2 tuntemat*|syvaan|suoraan_asia*|asiaan|uuteen|kyytiin|ratas*|johtopaat*|laskuvarj*|benji*",
        "viilta* hyv*|kriit*|analy*|huumo*|osuv*|tarkk*|kylm*|viima*|terav*",
        "hukun|huku*|hukku* ~3 sahkopost*|meil*|toihin|tyohon|paper*|tyokuor*|kiire*|viest*|tekem*|lomak*"
        "|velk*",
        # "En halua elää kalenterin ehdoilla": a way of life, not life.
        "elaa|elan|ela|eleta ~3 ehdoil*|kadesta|tyolle|toille|tyota|toita|varten|mukaan|vain|kuplassa"
        "|viikonlop*|pelkast*|kellon|aikataul*|kalenter*|pelossa|ristipain*|harmaa*",
        "ei|mika*|eika|en ~3 hengenhat*|hengenvaar*|elaman_kuolem*",
        "ei ~4 elama*_ja_kuolem*|elamasta_ja_kuolem*|kuolemast*",
        # Leaving a post, writing a farewell to a team, the last time in a group.
        "jaahyvaisjuhl*|jaahyvaiskahv*|jaahyvaispuh*",
        "jaahyvais*|hyvasti*|laksiai* & tyolle|entisel*|siirr*|vaihd*|elakk*|irtisan*|uuteen|tyopaika*"
        "|laksiai*|juhl*|kahvi*|puhee*|projekti*|osastol*|esihenkil*|toiselle|lomal*",
        "viime*|viim*|vika ~2 kert*|paiva*|viikko*|kerra*|ilta*|yo*|vuoro* & ryhm*|projekti*|tyo*|toissa"
        "|kurssi*|sopimu*|loma*|ilmoitt*|osasto*|firma*|tapaam*|hak*|tarjou*|elakk*|maksu*|duuni*|koulu*"
        "|virast*|virka*",
        "hera* & maanantai*|kuudelta|viidelt*|seitsem*|kello*|aikaisin|harjoit*|rentoutu*|meditaat*|loma*"
        "|lomal*|tyovuoro*|aamuvuor*|tiistai*",
        "kado*|havi* & viiko*|mokil*|mokki*|lomal*|puhelin*|kuukaud*|paiva*",
        "poika*|lapsi|lapset|tytar|muksu*|kaveri* ~3 pelaa*|pelais* & kuol*|ampu*|tappa*|rais*",
        "hirvi*|hirv*|jahti*|jahdis*|metsast*|sorsa*|ampumarat*|reservi*|janis*|karhu*|riista*|pelaa*"
        "|peli*|museo* & @gun & -kuol*|tappa*|itse*|takaisin",
        "kivaari*|haulikko* ~3 jahti*|hirvijaht*|metsal*",
        # Professions and places whose everyday work is other people's danger.
        "@course & @suicide|viiltel*|viilte*|itsetuho*|vakival*|lahisuhdevaki*|kuolem*|yliannost*|elvyty*"
        "|hengenpel*|hyvaksikay*|hatatil*|raiska* & -@self|tappa*|tapan|oma|omia|omaa|mulla|minulla|teki"
        "|tekee|tehda|yritti|uhkaa",
        "@suicide ~3 tehnei*|laheis*|omais*|ehkais*|ehkay*|tehtav*|riski*|arvioin*|puheeksi|vertais* &"
        " -tekem*|mulla|minulla",
        "miten|kuinka|onko|voiko|saako|kuuluuko|sopiiko|tarjoat* & @suicide|viilte*|viiltel*|itsetuh* &"
        " otetaan|otamme|ottaa|kohda*|kohtaa*|kohtaam*|puhua|puhutaan|kasitel*|kasittel*|puheek*|koulut*"
        "|asiakastyos*|tyossa & -teki|tehnyt|tehny|tekivat|tekema*|kuoli|yritti|sanoi|kertoi|minulla"
        "|mulla|minun|mun|omista|omia|oma",
        "vaitiolo*|salassapi*|luottamuksel*|ilmoitusvelv* & @suicide|hengenvaar*|vakival*|itsetuh* &"
        " -minulla|mulla|teki|minun",
        "ohjaaj*|ryhmassa|ohjaukses* & jos & joku|asiakas|ryhmalainen|jasen & @suicide & -minulla|mulla"
        "|juuri|teki|nyt|tanaan|uhka*",
        "kohda*|kohtaa*|nakee|nahdaan ~6 @suicide|vakival*|kuolem* & -minulla|mulla|itseni",
        "lastensuojel*|paivystyk*|tyossani|tyossamme|alallani|alallamme|ammatis* & @suicide|kuolem*"
        "|viiltel* & -minulla|mulla|haluan|itseni|teki|tekivat|kuoli",
        "valilla|joskus|usein|viikoit* ~4 joku|joka ~2 yritta* ~2 tappa* itse*",
        "toissa|tyoskentel* ~3 turvako*|turvakodi*|kriisi*|hatakesk*|ensihoi*",
        "yliannost* ~2 keskustel*|puhutaan|kasitel*",
        "tajuton|tajuttom* ~1 maara*|kiire*|hyv*|hint*|summa*|kallis|tyomaar*|lasku*",
        "pelasta*|auttakaa ~3 viik*|paiva*|tumpel*|hankk*|hanke*|projekt*",
        "myrkyl* ~1 ilmap*|tyoilmap*|tyoyht*|johtam*",
        "vasta ~4 talo ~3 tulessa",
        "taakka*|taakaks* & tiimil*|tiimi*|tyo*|hallinto*|kirjaam*|byrokrat*",
    ),
    experiences={
        # Somebody met through work took their life: over, however recent.
        "professional-suicide": (
            "@client ~6 teki|tehnyt|tehny|tekivat|tekema* ~3 @suicide & -asken|juuri|just|aikoo|tanaan|uhkaa",
            "@suicide ~3 teki|tehnyt|tehny|tehneen|kuollu*|kuoli|menetin|menehty* & @client & -asken"
            "|juuri|tanaan",
            "@client ~5 kuoli|kuollu*|menehty* ~4 @suicide|oman|omaan",
            "@client|hoitama* ~5 paatti|paattanyt|paattany|paatt* paivansa|elamansa|paivat",
            "@client ~6 tappoi|ampui|hirtti|surmasi|hukutti|tappanut|ampunut|hirttany*|surmannu* ~1 itse*"
            "|itte* & -asken|juuri|tanaan",
            "@client ~6 hirttayty*|hirttaytyi & -aiko*|uhka*|uhki*|haluaa|sanoo|juuri|asken|tanaan",
            "@client ~6 hyppasi ~3 junan|alle|katolta|sillalta|parvekkeelta|ikkunasta & @past",
            "menet* ~3 @client ~3 @suicide",
            "@client ~2 @suicide & ilmoit*|@past|jalkeen|jalkipu*|kasitel*|kasittel*|puhua|purka* &"
            " -uhka*|suunnit*|aiko*|nimen*|minuut*|tunti*|tunnin",
            "@suicide jalkeen|takia|vuoksi|johdosta & @client|tiimi*|tyoyhteis*|koulus*|osasto*|@past",
            "meilla ~2 on|oli|ollut|tapahtui ~3 @suicide & -tanaan|juuri|kotona",
            "siunasin|siunannu*|hautasin|hautaan ~5 @suicide",
            "oman ~1 kaden|kaen & @client & @past",
            "@suicide & @past & @client & -aiko*|aikoo|uhka*|minulla|mulla|suunnit*|haluaa|oma|omia"
            "|tanaan|nimen*|minuut*|tunti*|tunnin",
        ),
        # Tried to, some time ago; yesterday's attempt is danger still.
        "professional-attempt": (
            "@client ~4 yritti|yrittanyt|yrittany|yrittan* ~4 tappa*|@suicide|hirtt*|hypa*|surma*|viilt*"
            " & @past & -juuri|asken|tanaan|eilen|yona",
            "leikata|leikkas*|leikat* ~3 alas",
            "kuulen|kohtaan|nahdaan|nahnyt|naen|kohtaa* ~2 viilte*|viiltel*|itsetuh*|vakival* & viikoit*"
            "|tyos*|usein|paivit*|jatkuv*|@past",
        ),
        # Hit, threatened or a witness at work, some time ago.
        "professional-violence": (
            "@client ~5 kavi|kaynyt ~3 kasiksi & @past|toissa|tyos*|vuoros* & -kotona|mieheni|juuri|asken",
            "@client ~5 loi|lyonyt|potkais*|puri|pahoinpit*|puukot*|uhkas*|uhkail*|hakkasi|kuristi ~4 @us"
            " & @past|toissa|tyo*|vuoros*|keikal*|osastol* & -juuri|asken|mieheni|kotona|tanaan|exa*"
            "|mun_mies|mies|ukko|taas",
            "@us|minua|minut|mut|mua ~3 puukot*|pahoinpid*|uhkailt*|lyotiin|uhatt*|hakatt*|ammutt* &"
            " toissa|yovuor*|tyo*|vuoros*|keikal*|osastol*|tyovuor*|aikoi*|virantoim* & -juuri|asken"
            "|tanaan",
            "nain|naimme|todist*|nahny* ~3 pahoinpit*|puukot*|ampum*|vakivalt*|surma*|raisk* & @past"
            "|jalkeen|ilmoituks*",
            "surma|surman|surmat*|murha|murhan|henkirik*|puukot*|ampumis*|kouluampum* & @past|oikeude*"
            "|jalkeen|kasit*|nahny* & -aiko*|uhka*|juuri|asken|@self",
            "mies|isa|vaimo|aiti|poika ~2 sittemmin ~2 tappo*|surma*",
            "tappo*|surma*|murha* & olisin_voinut|sittemmin|jalkikat*",
            "tappouh*|vakivaltati*|uhkatil*|uhkausti* & @past & -juuri|tanaan|asken|mies|mieheni|exa|ex"
            "|exani|puoliso*|kumppan*|vaimo*",
        ),
        # Death met at work in other ways.
        "professional-death": (
            "allejaan*|alleajo*|allejaa*|allejai*",
            "menehty*|kuoli|kuoll*|hukku*|kuolem* & onnettom*|kolari*|hukku*|tulipal*|kateen|kasiin|kasii"
            "|akillis* & @client|tiimi*|hoitaj*|paivakodi*|kasvattaj*|ensihoit*|soittaj*|koul* & -juuri"
            "|asken|nyt_tapah*",
            "puhelu* & soittaja* & kuol*",
            "loysi* ~4 kuolle*|ruumi*|vainaj*|hirttayt* & -juuri|asken",
            "ensihoi*|pelastaj*|poliis* & loys*|elvyt* & ei ~3 saatu|selvi*|heran*|pelast*|hanta|enaa",
            "elvyt* & ei ~3 onnist*|auttan*|selvin*|saatu|riitt*",
        ),
    },
    dangers={
        # One's own life or somebody else's: third persons ("aikoo tappaa itsensä") match the same patterns.
        # The word itself, unless a course or somebody's past explains it.
        "suicide-word": (
            "@suicide",
            "itse|its|ite|itte|ihte murha*|tuho*",
            "itsari*",
            "itsensa|itseni|itseaan tuhoam*",
        ),
        # Killing, hanging or ending oneself, in plain words or as euphemism.
        "kill-oneself": (
            "@kill ~3 @self",
            "@self ~2 @kill",
            "riista|riistaa|riisti|riistan|riistany* ~3 hengen*|henken*|henki",
            "vie|vien|vieda|ottaa|otan|otti ~3 @self|oman|omani ~2 hengen*|henki|henken*",
            "hirttay*|hirttay*|hirttaisin|hirteen|hirtta*|ripust*|roikku* ~1 @self|hirte*|koyde*|puust*"
            "|katos*|koysi|$",
            "ripust* ~1 @self",
            "hirttayt*",
            "paase* ~1 itsestani|itestani|hengestani",
            "tuho*|lopet*|lopett*|havit*|poist* ~1 itsen*|itten*|itseni|ihteni",
            "oman ~1 kaden|kaen",
            "vetas*|vetai*|vetaa|vedan|vetan* ~2 hirteen|hirte*|ranteet|narun|koyden|narua|rante*",
            "naru*|koyteen|koyden ~2 jatko*|jatkee*|paahan",
            "unaliv*|kms|kys",
            "tapa itsesi|ittesi|ittes|itses",
        ),
        # Wishing, planning or waiting to be dead.
        "wants-to-die": (
            "kuolemaa|kuolemasta|kuolemaan|kuolemasta ~3 odotan|odotta*|pelkaa*|kaipaa*|ajattel*",
            "odotan|odotta*|pelkaa*|kaipaan ~2 kuolemaa|kuolemaani|kuolla",
            "@want ~5 kuolla|kuola|kuolal|kuolema*"
            "|kuollut|kuollu|kuoltu|kuolo*|kuolis*|kuolleena|kuolleeks*|kuolemi*",
            "kuolla|kuollut|kuollu ~1 @want",
            "kuolisin*|kuolisim*|kuolispa*|kuolis_jo|kuolisi_jo",
            "olisin*|oisin*|oisim*|olisim*|oispa*|kunpa|kumpa|ois ~3 kuollut|kuollu|haudas*|poissa",
            "kuollut|kuollu ~2 oisi*|olisi*|ois",
            "kuolemantoiv*|kuoleman_toiv*|kuolemanhalu*|kuolemankaip*|kuolema ~1 ajatu*",
            "kuolema*|kuolla ~4 ainoa*|ratkais*|helpotu*|vapau*|houkut*|lohdut*|parempi|helpom*|ulospaas*"
            "|tervetul*|ystava",
            "ainoa*|ratkais*|muuta|vaihtoeht*|helpotu*|vapau*|odota*|ulospaas*|keino* ~4 kuolema*|kuolla"
            "|kuolen",
            "kuolema ~2 pyori*|mieles*|mielen*",
            "milta*|millas* ~5 kuollut|kuollu|kuolla|kuolema",
            "on|voin|valmi*|saan|haluu|pitais*|pitas ~1 kuolla ~1 $|pois|nyt|tanaan",
            "miten|kuinka|milla|milla ~3 kuol* ~2 helpoin*|kivut*|nopei*|varmimm*|helpost*",
            "helpoin*|kivut*|nopei*|varmin ~2 tapa*|keino* ~2 kuol*|lahte*|paatta*|lopet*",
            "kuole|kuolen|kuolla ~1 pois",
            "@want|kunpa ~4 tama|taa|tan|kaikki ~1 loppuisi|loppuu|loppus|loppuis|loppusi ~1 $",
            "aion|aijon|meinaan|aikoo|aikovansa ~2 tehda|teha ~1 sen ~1 $|tana|tanaan|yolla|illalla &"
            " -varat*|ilmoit*|tayt*|lomak*",
            "teen sen ~1 tana|tanaan|yolla & -varat*|ilmoit*|tayt*|lomak*",
            "kuolen & itse|omasta|tahdosta|pian|kohta|tanaan|huomenna|yolla",
            "oma* ~1 kuolema*",
            "ei ~3 elaisi|elais",
        ),
        # No strength, reason or wish left to live; ending one's life or days.
        "cannot-live": (
            "paatta*|paatan|lopet*|lopett* ~3 kaiken & -ryhm*|sopim*|tyo*",
            "omin ~1 kasin & lahd*|lahte*|lahden|paatta*|kuol*|elama*",
            "@no ~4 nahda|naha|kohdata ~2 huomis*|aamua|kevatta",
            "@no ~4 @want|jaks*|jaska*|pysty*|viitsi*|kest*|kykene*|huvita*|kiinnosta*|osaa|voi|kannata*"
            "|tarvi*|jatk* ~5 elaa|elossa|hengissa*|elamaa|elamaani|elamista|olemassa|elamasta|elama"
            "|elaminen|elamassa",
            "@no ~5 @want|jaks*|pysty*|viitsi*|kest*|kykene*|kannata* ~2 olla|olee|oleskel* ~2 olemassa"
            "|taalla|taal|tassa_maail*",
            "elaa|elama*|elossa|olemassaol* ~2 @no ~2 jaks*|haluu|halua*|kest*|kannata*|huvita*|pysty*",
            "@no|mitaan|syy*|miksi|miks|turha*|vaikea*|vasyny*|kyllasty*|pakko ~4 syyta|mieli*|jarkea"
            "|jarkee|tarkoit*|merkity*|arvo*|hyotya|haluja|intoa ~3 elaa|elama*|jatkaa|olla_olemas*",
            "elamal*|elama|elamani|elaminen|elamassa*|elamis* ~4 @no ~5 arvo*|merkity*|tarkoit*|mielt*"
            "|jarkea|jarkee|mitaan|kannat*",
            "elamal*|elama|elamani|elaminen|elamassa* ~3 turha*|merkitykseto*|merkityksetont*|arvoton*"
            "|ohi|paattyny*|pilalla|pelkkaa ~2 $|tuskaa|karsim*",
            "elama* ~1 arvoinen|arvoista|arvosta",
            "miksi|miks|mita|mita|minka ~3 elan|elaa|olen_elossa|olemassa",
            "elamanhalu* ~3 @no|kado*|kadon*|loppu*|mennyt|menny|hiip*|pois",
            "@no|menet* ~3 elamanhalu*",
            "pois|eroon ~4 elamasta|maailmasta|hengesta",
            "lopett*|lopeta*|lopetan|paatta*|paata*|paatan|paattaa|paati* ~3 elama*|paivani|paivansa"
            "|paivia*|paivat|paivas|paivanni|taival*",
            "elama*|paivani|paivansa ~1 paatta*|lopett*|lopeta*|paattam*",
            "lopett*|lopeta* ~2 kaiken|kaikki ~1 $|tuska*|karsimy*|tan",
            "loppu|loppua|stoppi|lopun|piste ~3 kaikes*|elama*|itsest*|tuskal*|tasta_kaik*|karsimy*"
            "|kaikelle|elolle",
            "luovutta*|luovutan ~2 elama*|elamani|kokonaan|lopullisesti",
            "vasyny*|kyllasty*|vasahta* ~2 elam*|elaa*",
            "@no ~2 pysy*|selvi*|selvia* ~2 elossa|hengissa*|yosta|yon|huomise*|aamuun",
            "pysyn*|pysyy*|selvi* ~3 elossa|hengissa*|yosta|yon_yli|taman_yon|aamuun|huomisee*",
            "@no ~8 hengissa*|elossa|elavien",
            "elavien kirjoi*",
            "huomenna|enaa|pian|kohta|ensi & en|ei|hanta|minua|mua ~4 ela|elossa|hengissa",
            "minusta|musta ei ~3 elamaan|elavaks*|elajaks*",
            "tieni ~1 paassa|paahan|loppu*",
            "@no ~3 voimia|voimaa|jaksa ~3 taistel*|elaa|jatkaa|kamppail* ~3 elama*|elaa|$",
            "@no ~3 naen|nae|nakevani|naa ~2 enaa ~1 kevat*|kesa*|joulu*|huomis*|syksy*",
            "toivo* ~6 ajais*|ajaisi|tormais* ~3 paalle|paalleni|paal|yli",
            "toivo* ~4 sairast* & kuolet*|syopa*|syova*|kuol*",
            "tekisin|tekisi|tekis sen ~1 $|jos|heti",
            "sen ~1 teki* ~3 kukaan ~2 loyt*|huomaa*",
            "pimei*|synki*|mustia|tummia ~1 ajatu* & -tyo*|toista|alan",
            "pelkaan|pelkaa|pelottaa ~1 itseani|itteani|itsea|ittea|itteeni|itseni",
            "vakuutusraha*|henkivakuut* & parjaa*|lapse*|lapset*|perhe*|kuol*",
            "levata ~1 lopullis*|ikuis*",
            "on aika ~1 lahtea|menna|poistua ~1 taalta|$|pois",
            "jaksanko|selvianko|kestanko|parjaanko|jaksan|selvian ~2 huomis*|aamuun|yon_yli|illan_yli",
            "@want|kunpa|jospa|etta|sanoo ~3 paasta|paasisi|paasis|paasisin ~1 pois $",
            "inhoan|inhoo itsea*|ittea*|itsean*",
            "vihaan itsea*|ittea*|itsean*",
        ),
        # Giving up: bare sentences that are ordinary strain only when more is said of work.
        "cannot-go-on": (
            "^ @no ~2 jaksa|kesta|pysty ~2 enaa|enaan|ennaa|ena $",
            "^ ma|mina|mie ~1 en|emma ~2 jaksa|kesta|pysty ~2 $",
            "^ ~3 en ~1 jaksa|kesta|pysty ~1 tata|tata|taa ~1 enaa|ennaa|enaan $",
            "^ ~2 haluan|haluun|haluisin|tahdon ~2 luovuttaa|lopettaa|pois|kadota $",
            "^ ~2 kaikki on|oli ohi|turhaa|loppu|menetetty $",
            "kesta*|jaksa*|jaks ~3 tuskaa|hapea*|hapee*|oloa|kipua|ahdistu*|karsimys*|yksinaisyy*|surua"
            "|elama* & @no",
            "@no ~4 toivoa|ulospaasya|ulospaasyy ~2 enaa|mitaan|jaljel*|$ & -@work",
            "enaa|mitaan ~1 toivoa & @no & -@work",
            "@no|mitaan ~3 jaljel* & hyvasti*|elam*|hyvaste*",
        ),
        # Sleeping for ever.
        "not-waking-up": (
            "@want|ettei|etten|en|enka|jos|kunpa ~4 en|etten|ettei|ei|enka|enaa|ikina|koskaan ~3 herais*"
            "|heraa*|herata|heraisi*|heraan",
            "enaa|ikina|koskaan|aamulla ~2 herais*|heraa|herata|heraan|herata & @no",
            "nukku*|nukun|nukkua ~1 pois",
            "nukahta*|nukku*|nukahd*|nukut*|nukun ~3 ikuise*|ikiune*|lopullis*|pois|ikuiseen|viimeisen"
            "|kokonaan|ikiuni*",
            "nukah*|nukku* ~3 enka|eika ~3 hera*",
            "ikiune*|ikuiseen_une*|ikuinen_uni|ikuista_unta|ikiuni*",
            "nukku*|nukkua ~2 hera* & @no|ikina|enaa",
            "lepo*|lepoa|rauha*|rauhan & haud*|ikui*|kuolem*",
        ),
        # Being a burden, missed by nobody, better never born.
        "better-without-me": (
            "parjais* ~3 ilman minua|mua|minuu|miuta",
            "parem*|helpom*|helpot*|onnellis*|kevyem* ~5 ilman minua|mua|minnuu|miuta|mie|minuu",
            "ilman minua|mua|minuu|minnuu|miuta ~4 parem*|helpom*|onnellis*|kevyem*|helpot*",
            "minua|mua|minuu|minnuu|miuta|mun ~1 ei ~2 olis*|ois*|oisi|olisi|oltais*|oo|ole ~2 $|enaa"
            "|olemassa|taalla|ollut*|ollu|kaikki*|muil*|parem*|helpom*|syntyny*|edes",
            "parem*|helpom*|onnellis*|helpot* ~4 jos ~2 en|minua|mua|lahti*|katois*|kuolis*|haviaisi*|poissa",
            "jos en ~1 olis*|ois*|oisi ~2 olemass*|elossa|hengiss*|taalla|syntyny*|enaa|$",
            "parem*|helpom*|parjaa*|parjais* ~3 aidittom*|isattom*|ilman aitia|isaa|hanta|aidit*",
            "olisin*|oisin*|ois ~1 syntyny*|koskaan",
            "@no ~3 syntyny* ~2 olis*|ois*|koskaan",
            "olen*|oon|olevani|olen|oo|oonki|pelk*|tunnen|koen|vain|vaan ~4 taakka|taakaks*|taakkana"
            "|taakkaa|riesa*|riippa*|painolas*|vaivaks*",
            "kaikille|muille|perheel*|laheisil*|lapsille|lapsil*|vaimol*|miehel*|toisille|omaisil* ~4"
            " taak*|vaivaks*|vaivaa|vaivan|riesa*|haitaks*|riippa*",
            "minusta|musta ~4 vaivaa|taakka*|riesa* & enaa|ei",
            "kukaan*|kuka*|kellek* ~5 kaipaa*|kaipais*|huomais*|itkis*|suris*|jais* & minua|mua|minuu"
            "|kuol*|lahti*|katoa*|poissa|haut*",
            "kukaan*|ketaan & @no & huomais*|kaipais*|valita*|kiinnosta* & kuol*|katois*|katoais*|lahtis*"
            "|haviai*",
            "arvoton*|turha|turhake & elama*|elaa|kuol*|olemassa",
        ),
        # Leaving this world, not being here tomorrow, joining the dead.
        "going-away": (
            "@want|halu* ~4 pois ~3 taalta|taalt|tasta|tasta|maailmas*|elamast* & -tyopai*|tyost*|toissa"
            "|tyot*|osasto*|duun*|firma*|toista|koulu*",
            "lahde*|lahte*|lahden|lahti*|lahtea*|lahtis*|poistu*|katoa*|kado* ~4 maailmas*|elamast*"
            "|lopullis*|ikuises*|ajasta|maan_paal*",
            "maailmasta|maailmast ~2 lahte*|lahde*|pois|poistu*",
            "@want|halu* ~3 kadota|havita|kadot|poistua|haihtua|havita ~2 $|kokonaan|lopullis*|ikuis*"
            "|maailmas*|olemast*|maan|pois",
            "parempi ~3 lahden|lahtisin|haviaisin|katoan|katoaisin & -tyo*|toista|firma*|duun*",
            "jouduttaa*|jouduta* ~3 lahto*|kuolem*|loppua*",
            "tapaa|tapa|keino*|tavan ~2 poistua|lahtea|paasta_pois|lopettaa & -tyo*|ryhma*|firma*|sopimu*",
            "en|enka|ei ~3 enaa ~3 taalla|taal|keskuudes*|keskuutes*|maan_paal*|kuvioissa & -toissa|tyos*"
            "|firma*|tiimis*",
            "kohta|pian|huomenna|huomise*|jouluna|viikonlop*|ensi ~2 en|ei|minua|mua ~4 ole|oo|elossa"
            "|olemas* ~1 enaa|taalla|$ & -toissa|vapaa*|tyos*|loma*",
            "kun|ku|sitten|sit|jos ~2 minua|mua|minnuu ~2 ei ~2 enaa|ole|oo ~2 ole|oo|$|olis*|ois*",
            "en|enka ~3 aio|aijo|meinaa ~4 palata|tulla|palaa & -tyo*|toihin|duun*|firma*|ryhm*|osasto*",
            "@no ~3 tule|tuu|palaa|palata ~2 takaisin|takas|koskaan|ikina & metsa*|@gun|sano*|viesti*"
            "|kirje*|lappu*",
            "kun|ku|jos ~1 luet|luette|loydat ~2 taman|tata|tan|taa ~3 olen|oon|mina|ma|kuol*|poissa",
            "jos ~4 minulle|mulle|miulle|itselleni ~4 jotain|jotai|jotaki*|sattuu|tapahtuu|kay & kerto*"
            "|sano*|pita*|huol*|tarkeet*|syyt*|rakast*|lapse*|lapsi*|koira*|kissa*",
            "taivaas* ~3 tavat*|nahda*|naemme",
            "tavataan|nahdaan ~2 taivaas*|tuonpuol*|toisella_puolen",
            "tuonpuolei*|tuonela*|manala*|rajan_taa|hautaan_asti",
            "@want ~5 luokse*|luo & haud*|haut*|kuol*|taivaa*|menehty*",
            "@want ~4 haudas*|hautaan|multiin|mullan",
        ),
        # Farewell letters, last messages, asking everybody's forgiveness.
        "farewell": (
            "hyvasti* ~3 kaikki*|kaikill*|rakka*|maailma*|elama*|ystava*|perhe*|aiti|isa|lapse*",
            "lahet*|jatti|kirjoitti|sanoi|sano|jattany* ~2 hyvasti*|hyvasteja|hyvastit & -tyo*|elakk*",
            "jatti|jattanyt|jattany|jattan* ~1 lapun|kirjeen|viestin & lahti|kado*|poissa|havis*|kotoa",
            "kirje*|lapun|lappu & anteeks* & jatti|jattan*|pyyt*|loysin",
            "hautapaik*|hautakiv* & ost*|valit*|maks*|varat*|valmi*",
            "hyvasti* & anteeks*|enaa|jaksa*|rakast*|kuol*|taakka|jaljel*|loppu* & -kysy*|viesti*",
            "hyvastel* & -tyo*|elakk*|asiakk*|asiakas*|osasto*",
            "jaahyvais*|jaahyvas*|jaahyva*",
            "itsemurhavies*|itsemurhakir*",
            "kirje*|kirjee*|lapun|lappu|viesti*|viestin & hyvast*|anteeksi|anteeks|lapsille|perheelle"
            "|vanhemmil*|jattan*|jatin|jatti|poydal* & enaa|koskaan|hyvast*|kuol*|poissa|lopullis*|kuollu"
            "|haudas*|jaksa*",
            "kirjoit*|kirjot* ~2 kirje* ~2 lapsil*|perhee*|vaimol*|miehel*|vanhemm*|aidil*",
            "kirjoit*|kirjot* ~2 lapsil*|perhee*|vaimol*|miehel*|vanhemm*|aidil* ~2 kirje*",
            "antakaa anteeks*|anteeksi $",
            "antakaa|anna anteeks* ~1 kaikki|kaikesta|etta|et ~1 lahden|menin|tein|jaksanu*|$",
            "anteeksi|anteeks ~2 kaikest*|etta|et ~1 $|jaksan*|lahd*",
            "nyt ~1 tama|taa|kaikki ~1 loppuu|loppu|paattyy",
            "mun|minun|hanen|sen|elamani|elamansa ~1 viim*|viimei*|vika $|ilta*|paiva*|yo*|viesti*|joulu*"
            "|aamu*|kesa*|viikko*|syntt*",
            "viimei*|viimin*|viimise*|viimeks* paivani|iltani|yoni|jouluni|viikkoni|aamuni|hetkeni|kesani"
            "|iltansa|yonsa|tekonsa|tekoni",
            "ilta*|yo*|paiva*|huominen|kerta* & viiminen|viimisen*|viimeiseni|viimeinen|viimeiseks* &"
            " paatt*|jaa*|elama*|elossa|hyvast*|ela",
            "kuin ~1 viimei* kerta*|kerra*",
            "kiitos ~2 yritit*|yrititte|kaikesta & hyvasti*|loppuu|kiinni|puhelin|anteeksi|taalla",
            "syytaan|syy|vika|syyta & hanen|sinun|teidan|kenenkaan & @no & jos|kun|kerto*|sattu*|kuol*|lahd*",
        ),
        # Affairs settled, belongings given away, day and place chosen.
        "gives-away": (
            "kaikki ~2 valmi* & uskal*|enaa|rohke* & -tyo*|ilmoit*|hakem*|sopim*|kysy*",
            "lahjoit*|lahjot*|antoi|antanut|antanu|annoin|jakanu*|jakoi ~3 kaikki*|tavara*|omaisu*|kissan"
            "|koiran|lemmik*|korun*|rahans* & tavara*|omaisu*|enaa|huomis*|hyvast*|pois|vaivaa &"
            " -kirpput*|muutt*|kierraty*",
            "hautajai* & omat|omia|omista|omiin|suunnit*|musiikk*|hautajaisist*|hautajaiseni"
            "|hautajaisiini|hautajaisiaan",
            "hautajaisistaan|hautajaiseni|hautajaisiini|hautajaisiani|hautajaisiaan|hautajaisiinsa",
            "testament* & @suicide|kuolen|hyvast*|enaa|poissa",
            "raha_asiat|asiat|laskut & jarjestyks*|maksettu*|maksoin & enaa|huomis*|viimei*|poissa|vaivaa"
            "|vapaa_lahte*",
            "suunnitelma & paiva|aika|paikka|tapa & valit*|paatet*|valmi*|on|sovit* & mulla|minulla"
            "|hanel*|sil|silla",
            "paiva|paivan|paikan|ajankohta*|kellonaj* & valinnu*|valittu*|nimenny*|paattan* & kuol*|elam*"
            "|lahto*|@suicide|itse*",
        ),
        # Too many taken, saved up or laid out.
        "pills": (
            "@took ~5 @toomany ~4 @pills",
            "@took ~4 @pills ~5 @toomany|kerralla|viina*|kaljan|alkohol*",
            "@pills ~5 @took ~3 @toomany",
            "@toomany ~3 @pills & @took|mahas*|niel*|kerralla",
            "@pills ~6 riviin|rivis*|laskettu*|laske*|valmi*|kerat*|keran*|keraan*|keranny*|saasta*"
            "|saastan*|pino*|kasa*|jemma* & -apteek*|dosettipalv*",
            "saasta*|keran*|kerai*|keraa*|jemma*|kerann*|hamstra* ~3 @pills",
            "tyhjens*|tyhjentan* ~2 laakekaap*|laakkeet|purkin|dosetin",
            "@pills & sammal*|sekava|tokkura*|horrok*|herata",
            "paljonko|montako|kuinka|mika|minka ~6 kuolee|kuolla|kuolisi|kuolen|tappav*|kuoleman & @pills"
            "|annos*|maara*",
            "tappav*|kuolettava* annos*|maara",
            "yliannost*|yliannos*|yliannok*|overit|overin|overi|overia|yli_annost*",
            "@pills & viina*|alkohol*|kaljaa & kaikki|kerralla|loppu|enaa|illalla|riviss*|kuol*",
            "@took ~3 @pills & illalla|tanaan|silmis*|kuole*|enaa|nukah* & liikaa|kaikki|koko|monta|loput",
            "purk* & @pills & ottav*|ottaa|aikoo|niel* & illalla|kaikki|kerralla",
        ),
        # A rope ready, bought or tied.
        "rope": (
            "koysi|koyden|koytta|koydella|narun_jatkoksi & -koydenv*|kiipeil*|purje*|vene*|vetaa_samaa",
            "koysi|koyden|koytta|koytta|koydella|naru|narun|narua|hirttosilm*|hirttokoy*|silmukka"
            "|silmukan|silmukas*|hirsi*|vyo|sahkojoh* & valmi*|katto*|katos*|osti*|ostan*|autotall*"
            "|kaula*|hankk*|etsi*|solm*|kellari*|puussa|puuhu*|saunas*|saunaan|vintil*|odott*|aitas*"
            "|ladossa|ulkovaj*",
            "hirttosilm*|hirttokoy*",
        ),
        # Bridges, roofs, rails, traffic, water.
        "height-or-train": (
            "sillan*|silta|sillal*|kattojen|katon|parvek*|parvekke*|kaitee*|ikkuna* & reuna*|vaaralla"
            "|kaitee*|kaide*|seison|seisoo|alas ~1 katsel*|katso*|hypp*|hypata|hypat*|hypa*",
            "hypp*|hypata|hypat*|hypan|hyppaa*|pudottaut*|heittayt*|hypan ~4 sillal*|silta*|katol*|katon*"
            "|parvek*|ikkun*|junan|metron|raite*|kiskoi*|alle|rekan|alas|kalliol*|jyrkant*|tornis*|mereen"
            "|koske*|veteen|kerro*",
            "sillal*|katol*|parvek*|ikkun*|junan|metron|raite*|kiskoi*|kalliol*|tornis* ~4 hypp*|hypata"
            "|hypat*|heittay*",
            "@want|mietin ~4 hyppaisin|hyppaan|hypata|hypais* ~1 $|vain|vaan",
            "ennen*|ennenku|ennenkuin|kohta|nyt|meinaan|aion|pitais*|halu* ~2 hyppaan|hyppaa|hypata|hyppaan",
            "katselen|katson|katsoo|katselee & parvek*|sillal*|katol*|ikkunas* & alas",
            "vaaralla|vaaral puolella|puolel & sill*|kait*",
            "pain ~1 rekka*|puuta|pylvas*|kallio*|seinaa & tahal*|melkein|ajan|ajoin|ajaa|ajais*",
            "pakoputk*|pakokaas*|hiilimonoks*|hakakaas*",
            "jospa|kunpa|toivo*|jos|haluaisin ~4 jaisin|jaada|jaan|jais ~3 alle",
            "junan|metron|rekan|bussin|raitiovaun*|rekka_auton ~2 alle|eteen|keulaan & -jai|jaany*",
            "alle|eteen ~2 junan|rekan|metron & astu*|kavel*|hypp*|heitt*|ajaa|ajan",
            "kiskoille|kiskoil|raiteille|raiteil|radalle & men*|kavel*|makaa*|istu*|lahte*|lahti*|jaan"
            "|suoraan|aiko*|seiso*|juna*|menevans*",
            "junarat*|juna_rata|junarada*|ratapihal*|metroradal* & seiso*|istu*|makaa*|odot*|kest*"
            "|vieress*|lahell*|miet*|kavel*|hape*|hapee*|enaa|houkut*",
            "ratti*|ratin|rattia|auton|autolla|ajaa|ajan|ajais*|ajaisin ~6 rekan|rekkaa_pain|vastaantul*"
            "|kallio*|puuta|puuhun|pilariin|sillanpil*|jarveen|mereen|ojaan & kaanta*|kaann*|ajaa|ajan"
            "|ajais*|miet*|ajat*|meina*|melkein|yrit*|houk*",
            "katol*|katon|kerrostal*|torni*|mastos*|nosturi* & kuvi*|istu*|seiso*|uhka*|uhki*|hyp*|huut*"
            " & -remont*|pelti*|lumi*",
            "jaille|jaalle|jarveen|mereen|koskeen|avantoo* & kavel*|hukut*|men*|lahte* & heik*|en_tule"
            "|takaisin|palaa|kuol*|enaa|itse*",
        ),
        # A gun that is not for hunting.
        "gun": (
            "@gun & -peli*|pelaa*|luvan|lupa*|koulutus*|harrast*|tehokas",
            "kuula|luoti|luodin ~2 paahan|kallo*|otsa*|ohimo*|kalloon",
        ),
        # Cutting, burning, hitting oneself.
        "self-harm": (
            "partater*|mattoveits*|lasinsir* & -kauppa*",
            "viiltel*|viillel*|viiltohaav*|viiltojal*|viillos*|viiltoj*",
            "viilla*|viillan|viilsi*|viilt* & kate*|kasi*|ranne*|rante*|ihoa|jalka*|reide*|reise*|reisi*"
            "|itsea*|itseni|itse*|iho*|tanaan|taas|uhka*",
            "@knife|@blade ~1 rantee*|rante*|kurkul*|kaulal*",
            "@blade & auki|viil*|vetaa|veta*|vetaisin|leik*|verta|lukin*|vessa*|tyyny*|salaa|loysin"
            "|piilos*|loytyi|vuota*|tyreht*|poikki",
            "polt*|hakkaan|hakka*|lyon|raavin|raapi*|puren|purin|nalkiin* ~2 @self",
            "lyon|hakkaan|isken|takon ~2 paata* & verta|vuota*|kunnes|kipu*|en_osaa_lopet*|mustel*",
            "rankais* ~1 itse*|itte*",
            "nalkiin* & hengen*|kuol*",
            "satut*|vahingoit* ~1 itse*|itte*|ihte*",
        ),
        # Afraid of what one may do, to oneself, a baby or others; commanding voices.
        "afraid-of-oneself": (
            "pelka*|pelott*|peljast*|ahdist* & teen|tekee|tekis*|tehda ~2 @self|itsell*|itell* ~2 jota*"
            "|paha*|tyhma*|$",
            "teen|tekee|tekis*|tehnyt|tehda|tekisin|tekeva* ~1 itsell*|itell*|itsellen*|ittell* ~1 jota*"
            "|paha*|tyhma* ~1 $|paha*|tyhma*|peruutt*|kamal*",
            "@no ~1 luota*|luot ~1 itsee*|ittee*|itsean*|etta|et ~3 $|yksin|tanaan|yona|nyt|elossa"
            "|hengis*|pysy*",
            "etten|en|et_en|ettei tee ~1 itselleni|itelleni|itselleen ~1 mitaan|jotain",
            "aanet|aania|aani ~4 kask*|kehot*|pakott*",
            "kaskee|kaskevat ~3 vahing*|tappa*|satut*|hyppa*",
            "pelka*|pelot* ~8 ravist*|vahing*|satut*|lyon|tapan|teen_paha*|hakkaan|tukehd* ~3 lasta"
            "|lapse*|vauva*|hanta|jotakut*|jotaku*|joku*|muita|itsea*|sita|perhe*|vaimo*|mies*|hanet",
            "ravist* ~2 vauva*|lasta|lapse*|hanta|sita",
            "vauva*|lasta|lapse* ~6 ravist*",
            "@want|pelka*|teki ~3 tappaa|vahingoit*|satuttaa|puukot* ~2 hanet|hanen|sen|muita|jonkun"
            "|jotakuta|kaikki|ihmisia|lapsen|lapseni|lapset|vauvan|perhe*|miehen*|vaimon*|aidin|isan",
            "tapan ~2 hanet|sen|sut|sinut|teidat|kaikki|kaikk*|jonkun|lapset|perhe*|mieheni|vaimoni|ne|ton",
        ),
        # Somebody near who cannot be reached, left alone or let out of sight.
        "worried-for-somebody": (
            "@no ~1 vastaa & itki*|itkien|itkuinen|itku & pysty*|jaksa*|loppu*|sano*|soitti",
            "huoli*|huolissa*|pelkaan|pelkaa*|pelko|aavist* ~6 henge*|henken*|henkens*|tekee_itsel*"
            "|itselleen|tekee_jotain",
            "tekee|teki|tekis*|tehnyt|tehny ~1 itselleen|itellee*|itselleans* ~2 jota*|paha*|peruutt*",
            "@no ~2 uskalla*|voi|tohdi* ~3 jattaa ~4 hetkek*|yksin|silmis* & -koira*|kissa*|koulutt*",
            "@no ~3 vastaa*|vastan* & viimei*|vika|anteeks*|hyvast*|jaahyv*|metsa*|@gun|kirje*|itsetuh*"
            "|uhka*|uhki* & puhel*|viest*|mihin*|$|kukaan|vika|antakaa",
            "puhelin ~3 kiinni|pois|sammu* & viesti*|viestin|sano*|hyvast*|metsa* & loppuu|kiitos"
            "|anteeks*|hyvast*|enaa|kuol*|lahtee|en_jaksa|jaksa",
            "kamala|paha|hirvea|kauhea aavist* & -tyopaik*|yt|muutos*",
            "lakan*|lopettan*|ei ~2 syom*|syonyt|syo|nuku & hautajai*|kuol*|partater*|viil*",
            "lukin*|lukittaut*|teljen* ~4 oven|vessa*|huonee*|kylppar*|kylpyhuon*|itsens* & uhka*|uhki*"
            "|viil*|huuta*|veits*|parta*|pillere*|laakk*|vastaa*|tappa*",
            "kadon*|karan*|karkas* & katol*|sillal*|itsetuh*|hyvast*|viesti*|uhka*|kuv* & -kissa*|koira*"
            "|avai*|data*",
            "ei olla|ole|oo|ela|ela|elossa|hengissa ~3 jouluna|kesalla|huomenna|maanantai*|viikonlop* &"
            " sano*|ilmoit*|kerto*|sanonu*|hengissa|elossa",
            "hengenvaara*|hengenhata*|hengenhad*",
            "kaap*|poyd*|tyyny*|lauka*|repu* & parta*|laakevar*|koysi|viiltov*|jaahyvais*|itsemurh*",
        ),
        # Hit, locked in, followed, abused; afraid to go home.
        "violence-at-home": (
            "rikkoo|paiskoo|hajottaa ~2 paikkoja|paikat|tavaroita|huonekal* & humala*|kannis*|lapset|mies"
            "|isa|piilos*|aiti|poika",
            "piilossa|piiloutu* & lapset|mies|isa|ex|pelka*|huuta*",
            "@home ~4 @hit ~3 @us",
            "@home ~4 lyo|loi|lyony*|hakka*|hakanny*|pahoinpit*|pieks*|kuris*|raisk*|potki*|retuut*"
            "|vakivaltai*|mukiloi* & -asiak*|tyos*|halko*",
            "@us ~3 @hit ~2 @home",
            "@hit ~2 @us & -toissa|tyot*|tyo|vuoros*|osastol*|keikal*|heitt*|lapsi|veti",
            "heitt*|veti|lapsi|vetas* ~2 @us ~3 turpaan|lattia*|seina*|alas|portai*|pain|kuonoon|poskel*"
            "|naama*|astia*",
            "@hit & koto*|kotona|himas* & minua|mua|lasta|lapsia|aitia|taas|humala*|kannis*|joka",
            "@us|lapsi*|lapsee*|minuun|muhun ~4 kasiksi",
            "kay|kavi|kaynyt|kayny ~3 kasiksi & -asiak*|potila*|ongelm*|aihe*|tyohon|toihin|projekt*",
            "@no|pelka*|pelott* ~4 uskalla*|uskal|menna|menna|mee|meen|palata|lahte* ~3 kotiin|himaan"
            "|kotio*|kotia|himaa",
            "@no ~1 uskalla*|uskal|tohdi ~3 kotiin|himaan|kotio|kotia|lahtea|menna_kotiin & -toista"
            "|duunist*|tyop*",
            "pelka*|pelott* ~3 miestani|miesta|puolisoa*|vaimoa*|isaa*|poikaa*|exa*|eksa*|kumppani*"
            "|veljea*|isapuol*|avomies*|poikaystav*|omassa_koti*|kotona|kotiin|hanta|henkeni|henkea*"
            "|hengenpuolest*",
            "@no ~1 uskalla*|uskal ~2 olla|nukkua|jaada ~2 kotona|kotonani|himassa|omassa_kodis*",
            "omassa ~1 kodis* & pelka*|pelot*|turvas*",
            "vakivalta*|vakivallal*|vakivallas*|lahisuhdevak*|perhevak* & kotona|kodis*|elan|joudun"
            "|joutun*|koen|karsin|uhri*|parisuhde*|suhtees*|mieheni|puolisoni|vaimoni|exa* & -@course"
            "|tyoni|tyomme|asiakk*|asiakas*",
            "elan|joudun|koen|karsin|olen ~3 vakival*|lahisuhdev*|perhev* & -tyos*|@course|asiak*|toissa"
            "|tyoni|ala*",
            "mieheni|puolisoni|vaimoni|isani|poikani|exani|avomieheni|poikaystavani|isapuoli*|mun ~3"
            " vakivaltai*|arvaamat*|alistaa|kontrolloi*|vainoa*",
            "@no ~2 paasta ~2 minua|mua|minuu|meita|lapsia|hanta ~3 ulos|pois|lahte*|kotoa|mihin*|asunno*",
            "lukin*|lukits*|teljen*|vangin* ~2 minut|mut|minua|mua|meidat|lapset|miut",
            "otti|vei|piilot*|ottanu* ~3 puhelim*|passi*|avaim*|kannyk* & @no|lyo*|uhka*|ulos|pelka*"
            "|mieheni|lukit*",
            "kuristusjal*|kuristi|kuristet*|kuristaa & -naur*",
            "tyyny* ~1 kasvoil*|naamal*|kasvoj*|suun",
            "mustelm* & lapsel*|lapsen|lapsi|isa*|lyo*|hakk*|miehe*|kotona|jalki*|pahoin*|mies|aiti",
            "turvakot*|turvakoti* & pita*|paasta|paasen|minne|mista|tarvi*|lapset|heti & -tyosken*|toissa"
            "|henkilos*|tyonteki*",
            "raiskat*|raiskas*|raiskaa*|raiskau* & -@course|asiakk*",
            "hyvaksikay*|hyvaksi_kay* ~4 minua|mua|lasta|lastani|tytar*|poika*|lapse* & -@course",
            "minua|mua|lasta|lastani|tytar*|poikaani|lapse* ~4 hyvaksikay*|hyvaksi_kay*|ahdistel*|kosket*"
            "|kourii",
            "ex|exa|exani|eks|eksa|entinen|mies|mieheni|vaimo|vaimoni|isa|isani|poikani|avomies"
            "|avomieheni ~6 uhkail*|vainoa*|stalk*|uhkaa ~1 $|minua|mua|tappaa|lapsia|meita|joka",
            "naapur* & huuto*|huutoa|lyomis*|hakk*|kirkum*",
            "isapuol*|seta|eno|isa|velipuol*|setani|enoni ~4 koskee|koskettel*|kosketti|kourii|hiplaa*"
            "|kosket*",
            "@us|minut|mut ~2 lukittu* ~2 sis*",
            "pakott* ~3 seksi*|naimisiin|sankyyn",
            "joku|mies|tyyppi|auto|se ~1 seuraa|seurasi ~1 minua|mua|minuu ~1 $|koti*|kadul*",
            "olen|oon|ollaan|on ~1 vaarassa $|nyt",
            "miehen|miehe|vaimon|puolison|isan|poikaystavan|kumppanin|exan|aidin ~1 vakival*|lyonni*|uhkail*",
            "kavi|kay|hyokkasi|hyokkaa|tuli|karkasi ~2 paalleni|kimppuun|kimppuu|kimppuuni",
            "@us ~2 hakattu*|hakatti*|lyoty|lyotiin|potkittu|pahoinpidelty|pahoinpideltiin|puukotet*"
            "|ammuttu|raiskattu|kuristet*",
            "vainoa*|vainoaa|stalkka*|stalkki* ~3 minua|mua|@home|$|tytar*",
            "minua|mua ~2 vainoa*|vainot*|stalkat*|seurat*",
            "seura* ~3 minua|mua & ovel*|oven|rappu*|kotiin|ilta*|viikko*|tuntemat*|puuko*|veits*|pelot*"
            "|koti*",
            "hoitaa|hoitav*|tekee ~3 hiljais*|selvaa",
            "hoitaa|hoitav*|hoita* ~3 minut|meidat|meidat|mut ~3 hiljais*|hengilt*|paivilta|hautaan|hiljaa",
            "paivakodin*|osoitteen*|koulun ~4 tietaa|tietav* & uhka*|ex*|entinen|kumppani*|hiljais*|kostaa",
            "tietaa|tietava* ~5 paivakod*|osoite*|osoitteen|missa_asun & ex*|eks*|entinen|kumppani*|uhka*"
            "|kostaa|viesti*",
            "en voi puhua|soittaa & kuulee|pelot*|kotona|mies|pelkaan",
        ),
        # Threatened, weapons in sight, somebody at the door.
        "threat": (
            "uhka*|uhki*|vanno*|lupas*|luvann*|sanoo|sano|sanoi|vainosi ~4 tappaa|tappav*|tappaa|puukot*"
            "|ampu*|polttaa|hakata|vahingoit*|satut*|raiskat*|tappo*",
            "tappaa|tappav*|murhaa*|tappaisi ~2 minut|mut|meidat|meijat|hanet|lapset|lapsen*|aidin|miut"
            "|perhee*|kaikki",
            "tappouhk*|pommiuhk*|ampumauhk*|tappo_uhk*|tapetaan",
            "uhka*|uhki*|uhat* ~5 @knife|@gun|vakivall*|pommi*",
            "@knife & kadess*|kades*|kaulal*|uhka*|uhki*|esiin|heilu*|riehu*|kasis*|kourassa|seiso*|rapu*"
            "|rappu*|hyokk*|parhaillaan|tulee|lapset",
            "@knife ~3 kurkul*|kaulal*|kaulaa*|kurkku*",
            "ota*|otti|haki|hake* ~2 @knife",
            "@knife & mukana|repus*|reppu*|koulus*|taskus*",
            "taalla|talla|taal|koulus*|kadul*|ulkona|aulas* ~2 ammutaan|ammuttiin|ampuu|ammutt*|ammuskel*",
            "ammuskelu*|ammuskel*|ampuja|ampujan|laukauks*|laukauksi*|kouluamp* & -@course|jalkeen",
            "pommi|pommia|pommin|rajahd*|rajahte* & kanta*|vait*|uhka*|repu*|laukku*|on|rakenn*",
            "riehu* & kirve*|puuk*|veits*|pomm*|henkilo|mies|aula*|parhaillaan|nyt|just|sekaisin|humala*"
            "|paikat",
            "oven_takana|oven_taakse|oven_taa|ovella|ovel & potki*|hakka*|jysk*|huuta*|riehu*|uhka*"
            "|kirve*|rynny*|tulee|ex*|lapset",
            "ovea|oveen|ovesta|ovi ~2 potki*|hakka*|jysk*|tulee|rynny*|takoo|murt*",
            "potki*|hakka*|jysk*|takoo|rikkoo|murt* ~2 ovea|ovee*|oven|sisaan",
            "murtautu*|tunkeutu* ~3 sisaan|kotiin|asunto*|meille",
            "hyokka*|hyokkas*|kaapat*|kidnap*|panttivan* & minu*|mua|kimppu*|asiakas|nyt|joku|parhaillaan",
            "kimppuun|kimppuu ~3 $|hyokk*|kay*|kavi",
            "ampu*|ammu* ~2 @us|mut|minut|joku|koulul*|ihmisia",
            "joku|joku_tyyppi|mies|oppilas ~1 ampuu|ampui|ammuskel*|puukot*|uhkaa",
            "puukotti|puukottaa|puukotet*|puukottanut & -@course",
            "hakevansa|hakee|hakemaan ~2 @gun|@knife|aseen",
        ),
        # Breath, heart, blood, consciousness, fire, accidents.
        "medical": (
            "puhe|puhuu|puhetta ~1 sekava*|sekavia|puuro*",
            "rinta*|rinnas*|rintaa*|rinta ~4 satt*|sattuu|pist*|purist*|paina*|kipu*|kipee*|kipea*|ahdista*",
            "rintaki*|rintakipu*",
            "purist*|sattuu|pista*|kipu* ~4 rinnas*|rinta*|rinnan",
            "@no ~3 hengit*|hengita*|saa ~1 henkea|henkee|ilmaa|hengit*",
            "hengit* ~3 vaike*|lakka*|lopett*|loppu*|ei|huon*|kunnolla|korise*|pihise*|salpaa*",
            "@no ~2 saa ~3 henkea|henkee|ilmaa|hereille|hereil|tyreh*|herama*|heraam*|herateltya|heratettya",
            "henkea|henkee ~1 ahdist*|salpaa*",
            "tajut*|taju|tajunta*|tajunna* & lahti|lahte*|menet*|tajuton*|tajuttom*|makaa|on|meni",
            "tajuttomana|tajuton|tajuttomak*",
            "pulssi* & @no|heik*|tunnu*",
            "@no ~3 reagoi*|heraa|heraa|hengita*|hengita*|vastaa_puhee*|puhuttel* & -jarjest*|sovell*"
            "|lomak*|pomo*|esihen*",
            "lyyhisty*|tuupertu*|pyorty*|luhistu*|romaht* ~4 lattia*|maah*|$|pulss*|tajut*|kesken &"
            " -tyokuorm*|talous",
            "lattia*|maassa|maaha* & makaa|kaatu*|kaatun* & verta|reagoi*|liiku*|heraa|tajut*|hengit*|vastaa",
            "verta ~4 tulee|vuota*|valu*|tyreh*|suihk*|oksen*|tulvi*|lattia*|kaikkial*|joka",
            "tulee|vuota*|valuu|oksen*|ysk* ~3 verta",
            "veren*|verenvuot* ~3 lopu*|tyreh*|kova|runsas",
            "sydankoht*|sydaninf*|sydarin|sydari|aivoinf*|aivohal*|halvau*|aivoverenv*|slaagi* & -@past"
            "|toipu*|melkein|sairausl*",
            "suupiel*|suu|naama ~2 roikku*|vaaris*|vinos*|vinoon",
            "puhe ~2 puuro*|sammal*|sekavaa",
            "kasi|kaden|puoli ~3 puutu*|puutuu|tunnott*|halvaan* & rinta*|suu*|puhe*|vasen|nousee",
            "vauva*|lapsi|lapsen|huulet|kasvot|naama|kaveri* ~6 sini*|sinise*",
            "tukehtu*|tukehdu*|henkitorv* & -melkein|meinas*|nauru*",
            "kouristaa|kouristel*|kouristuk*|kramppaa*|kohtaus ~2 $|lopu*|paalla",
            "anafylak*|allerg* & turpo*|hengit*|kurkku*|huul*",
            "turpo* & kurkku*|kieli|huul* ",
            "nieli|niellyt|niellyn*|soi|nielly ~4 paristo*|nappipar*|jotain|pesuain*|lipea*|myrky*|sieni*"
            "|magneet* & -purema*",
            "myrkyty* & -ruoka|tyopaik*|ilmap*",
            "join|juonut|juonu|joi|nielin|nieli ~3 pesuaine*|myrky*|liuotin*|valkaisu*|kloriitti*|lipea*"
            "|happoa|bensa*|putkenav*",
            "taalla|talla|meilla palaa $|kaikki",
            "sairauskoht*|sydanpysa*|sydanpys*",
            "@home|lapsi|vanhus|asukas ~2 kaatui|kaatunut|kaatunu|putosi|pyortyi & @no ~1 vastaa|puhu"
            "|liiku*|heraa|reagoi*",
            "vuodan|vuotaa|vuotanut ~2 verta|veri",
            "kolari*|onnettom*|turma* & loukkaant*|uhre*|verta|apua & -@past|@course|toipu*",
            "loukkaant* ~1 pahasti|vakavasti & -@past",
            "anafyla*",
            "elottom*|eloton & -@past",
            "savua|savu|liekis*|liekeis*|liekit & taynna|palaa|ulos|portai*|rappu*|talo|huone*|asunto"
            "|emme|keittio*|kaytav*",
            "taynna savua",
            "asunto|keittio|huone|talo|rappu*|auto|koti ~2 tulessa",
            "syttyi|syttyny* ~2 palama*|tuleen",
            "tulipalo & -harjoit*|haly*|testau*|@past",
            "talo|asunto|koti|keittio|rakennus|koulu|mokki|naapuri* ~1 palaa & -loma*|toihin|takais*",
            "jai|jaanyt|jaany ~2 auton|junan|bussin|raitiov* ~1 alle & -@past",
            "putosi|tippui|pudon*|tippunu*|kaatui ~3 katolta|parvek*|ikkunas*|jaihin|portai* & -@past"
            "|puhelin*|avain*",
            "veden_varaan|jaihin",
            "hukku* & lapsi|lapsen|joku|jarve*|mere*|uima*|altaas* & -@past|meil*|sahkop*",
            "soita*|soitt*|soitan|tarvi*|kutsu*|tilat* ~3 ambulans*|ampulans*|112|hatanum*|poliisi*"
            "|lanssi*|hatakesk* & -@past|opetus*|harjoit*",
            "ambulans*|lanssi* & nopeasti|heti|tule|tulossa|akkia|apua",
            "elvyt* & neuvo*|apua|ambul*|nyt|miten & -harjoit*|tyonohj*|@course|hank*",
            "otan|ottanut|otti|vetany*|veti|vetaa ~3 nappeja|kamaa|huumei*|jotain & hengit*|heraa*"
            "|hereil*|tajut*|kunnolla|sekai*",
            "on ihan sininen|sinine*",
        ),
        # Nothing but a call for help, and somewhat more than the bare words in CRY.
        "cry-for-help": (
            "hatatila|hatatilanne & -harjoi*|ohje*|suunnit*|kurssi*|koulutu*|valmius*",
            "auttakaa ~2 minua|mua|meita|nyt|heti|joku",
            "tulkaa|tule|tulkaa ~2 apuun|auttamaan ~1 $|nyt|heti",
            "apua|apuva ~1 heti|nyt|joku|pian|akkia $",
            "pelasta* ~1 minut|mut|meidat|hanet|lapsen*",
            "joku ~2 auttaa*|auta|auttais* ~1 $|minua|mua",
            "voisko|voiko|voisiko|pliis|kiltti* ~1 joku ~3 puhua|jutella ~2 mulle|minulle|kanssani|mun &"
            " ennen*|yolla|nyt|hata|hata|hypp*|kuol*|en_jaksa",
            "^ ~1 auta|auttakaa minua|mua|nyt|heti|joku",
            "^ mua|minua pelottaa $",
        ),
    },
)

SWEDISH = Tables(
    code="sv",
    kinds={
        "no": "inte|int|ikke|icke|aldrig|inga|ingen|inget|utan|it|ej",
        "myself": "mig|mej|me|sig|sej|se|dig|dej",
        "us": "mig|mej|oss|henne|honom|barnen|barnet|mamma|pappa|min|mitt",
        "want": "vill|ville|vilja|onskar|onska|hoppas|langtar|tanker|tankt|tankte|tankar|funderar"
        "|planerar|planerat|borde|kunde|fa|skulle|sku|ska|skall|bestamt|bestamde|hotar|hotat|pratar|talar"
        "|sager|sa|lust|beslutat|amnar|forsok*|helst|hellre|ber|sagt|skriver|skrev|sakert|onskade|ville"
        "|drommer|fortjanar|tankarna|tanken|hotade",
        "suicide": "sjalvmord*|suicid*|sjalvmrd*|sjalvdod*|sjalvtankar|sjavmord*|sjalvmor*",
        "pills": "tablett*|piller|pillren|pillrena|medicin|medicinen|mediciner|medicinerna|somnmed*"
        "|somntabl*|varktabl*|panodil|paracetamol|burken|burkar|alvedon|burana|dosetten|insulin|kartan"
        "|kartor|lugnande|pillerburk*",
        "took": "tog|tagit|tar|svalt|svalde|svalja|svaljer|ta|atit|at|tryckt|knaprat|ata",
        "gun": "gevar*|pistol*|hagelbossa*|bossan|bossa|algstudsar*|studsar*|vapen|vapnet|revolver*"
        "|skjutvapen",
        "knife": "kniv|kniven|knivar|yxa|yxan|knivhot|machete|tillhygge*|basebolltra*",
        "blade": "rakkniv*|rakblad*|handlederna|handleden|handleder|glasbit*|skarbit*|rakbladet|pulsadr*",
        "client": "klient*|patient*|elev*|ungdom*|boende*|kolleg*|student*|brukar*|arbetskam*|medarbetar*"
        "|arbetspar*|barn|pojk*|flick*|kille*|tjej*|kund*|chef*|forman*|deltag*|underlydand*|konfirmand*"
        "|aldring*|en_man|kvinna|anstalld|teamet|larare",
        "home": "man|mannen|gubben|karln|fru|frun|fruga*|hustru*|sambo|sambon|make|maken|maka|makan"
        "|pojkvan*|flickvan*|ex|exet|exman*|exfru*|partner*|pappa|far|farsan|mamma|mor|morsan|styvfar*"
        "|styvpappa*|styvmor|son|sonen|dotter|dottern|bror|brorsan|syster|syrran|foralder|foraldrar*"
        "|barnbarn*|sarbo*|karl|farfar|morfar|svar*|familjen|slakten|husse",
        "hit": "slar|slog|slagit|sla|sparkar|sparkade|sparkat|biter|bet|knuffar|knuffade|knuffat"
        "|misshand*|stryper|strypte|strop|ruskar|rycker|valdtog|valdtar|valdtagit|daska*|pryglar|piskar"
        "|klappar_till|brot|vred|drar_i_haret|spottar|tafsa*|slatt|slass|kastar|knivhugg*|hugger|hogg"
        "|kranker|tvingar|hotar|hotade|hotat",
        "past": "sedan|sen|forra|fjol|fjolaret|varas|vintras|hostas|somras|julas|paskas|midsomras|januari"
        "|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|ar|aret|tidigare"
        "|fortfarande|an|tidigt|gangen|dagars|manaden|manader|veckor|varen|hosten|vintern|sommaren|engang"
        "|annu",
        "course": "utbildn*|kurs|kursen|kurser|forelas*|prevention*|forebygg*|suicidprev*|avhandl*|gradu"
        "|uppsats*|forskn*|modell*|material*|seminari*|workshop*|allman*|rapport*|bok|bocker|litteratur*"
        "|riktlinj*|handlingsplan*|krisplan*|statistik*|intervju*|anhorigg*|volontar*|frivillig*"
        "|krisjour*|jourtelefon*|halvdags*|tema|temadag*|beredskapsplan*|uppdrag*|ta_upp|tar_man|artikel*"
        "|podd*|yrkesrol*|skillnad*|skiljer|projekt*|verksamhet*|ordnar",
    },
    idioms=(
        "do|dor ~1 for ~2 en|ett|lite|att & ledig*|semester*|kaffe|paus",
        "livet ~2 kontor*|jobb*|avdeln*",
        "jobbar|arbetar|moter ~2 med ~2 sjalvskad*|@suicide|valdsutsatt*",
        "brinner ~1 i ~1 knut*",
        "brinner for",
        "sla*|slar|slog ihjal ~2 tid*|en_stund|timm*|nagra|lite",
        "ihjal ~3 tid*",
        "skratta* ~4 ihjal|fordarv*|kikna*|doden|halsen",
        "chef*|forman*|rektor*|bossen|ekonom*|kolleg* ~2 dodar|mordar|stryper|skjuter|slar & om|nar|ifall",
        "dog|dor|doden|do|dod ~2 skam|skrat*|nyfiken*|hunger|torst|leda|varme|uttrak*|pinsam*|tristess"
        "|kall*|lycklig",
        "dor jag ~1 lycklig",
        "skrattade|nyfiken|hungrig ~3 do|dor|ihjal",
        "nastan|holl ~5 hjart*|slag*|kvav*|do|dor|doden",
        "hjartslag|hjartattack* & offert*|faktur*|pris*|rakning*",
        "stad*|kontor*|dator*|telefon*|mobil*|batteri*|kopiator*|motor*|internet|nat*|wifi|projekt*"
        "|stamning*|motivat*|ide*|gnist*|bil|bilen|diskussion*|mote*|laptop*|appen|karriar* ~3 dog|dod"
        "|dor|doende|dott|do",
        "dod vinkel|punkt|lopp|sasong|tid|period|sprak|hav*|ling*|spel*",
        "doda ~1 vinkel*|hav*|tid*|punkt*|projekt*|ide*",
        "doende yrk*|bransch*|sprak|konst",
        "system*|affarssystem*|dator*|appen|program*|sidan ~2 hang* ~1 sig",
        "dodstra*|dodstrott|livsfarligt|dodsbo*|dodsann*|dodsfall|dodsskon|dodstyst|ihjalj*",
        "excel*|rapport*|mote*|byrakrat*|blankett*|systemet|stress*|wilma|teams* ~3 kal_pa|dodar|doden"
        "|knack*",
        "liv*|livet ~1 doden|dod",
        "en fraga ~2 liv",
        "drunkn* ~2 mejl*|mail*|e|arbet*|papper*|jobb*|rapport*|administ*",
        "chef*|jobb*|arbet*|deadline*|stress*|rapport*|det_har ~2 tar livet av",
        "kniv* ~2 strup* & budget*|upphand*|ekonom*|pris*|deadline*",
        "kniv* ~2 rygg*",
        "pistol* ~3 tinning* & agar*|budget*|ledning*|styrels*|projekt*|strateg*",
        "sjalvmal*|galghumor*",
        "sjalvmord*|suicid* ~2 uppdrag*|plan_for",
        "skjut*|skot*|skott* ~4 upp|iv*|sank|fram|till|pa|ner|iv*|spel*",
        "slacka|slacker ~1 brander*|eldsvad*",
        "vill|orkar|kan ~2 leva|lever ~3 efter|upp|pa|med|enligt|for & kalender*|schema*|jobb*|klocka*"
        "|almanack*|loften*|regler*",
        "leva ~2 kalender*|schema*|klocka*",
        "avsked*|farval* & avdelning*|tal|talet|fest*|pension*|byter|slutar|sluta|uppsag*|kaffe|jobb*"
        "|teamet|avskedsta*",
        "sista ~1 gang*|dag*|vecka* & grupp*|projekt*|jobb*|kurs*|team*|avtal*|anmal*|arbet*"
        "|pension*|semester*|avdeln*",
        "forsvinna|forsvinn* & vecka*|telefon*|villa*|stug*|semester*|dagar",
        "hopp* ~1 av|pa|over|in & taget|studier*|jobb*|process*|projekt*|tag|kurs*|utbild*",
        "banka*|dunka*|slar ~2 huvud* ~2 vagg*",
        "hund*|alg*|jakt*|jagar*|jaga & @gun",
        "jakt*|algjak*|harjakt*|jagar|skjutban*|spel|spelar|skjutspel* & @gun|skjut*|dog|dor",
        "ungen|sonen|barnen|pojken ~3 spelar",
        "slog*|slar|slagit|sla ~2 fast|igenom|upp|ihop|vad|till|av|pa_stort|rekord|huvudet_pa_spik*",
        "slar|slog ~1 mig ~1 att|hur|som|ner|ned",
        "hoppas|hoppar ~4 hinner|tid|svar",
        "bryt*|brott* ~1 ny",
        "tappat lusten ~2 jobb*|arbet*",
        "@course & @suicide|sjalvskad*|vald|valdet|valdsam*|hot|hotfull*|overdos*|dod|doden|doende"
        "|valdtag* & -mig|mej|ta_livet|jag_har|mina|klient*|patient* ~2 tog",
        "hur|vad|kan|ordnar|finns|har & @suicide|sjalvskad* & tar_man|ta_upp|med_unga|bemot*|mota"
        "|prata_om|i_allmanhet|generellt",
        "tystnadspl*|sekretess*|konfident*|anmalnings* & @suicide|livsfara|vald & -jag|mina",
        "handledaren|handledare|gruppen|handleder|moter & om|hur|personal|nar & nagon|klient*|patient*"
        "|personal|deltag* & @suicide & -mitt|egna|nu|ikvall|idag|tog|begick",
        "@suicide ~2 anhorig*|efterlevande|narstaende|prevention*|risk*|bedom*|patient* ~1 arbete",
        "slar|slog ihjal",
        "skriket|skrika ~1 $",
    ),
    experiences={
        # Somebody met through work took their life: over, however recent.
        "professional-suicide": (
            "@client ~5 tog|tagit|begick|begatt|begangit ~3 livet|liv|@suicide & -nyss|just|ikvall|idag",
            "@client ~5 dog|avled|dott ~3 @suicide",
            "@client ~5 hangde|skot|dodade|dranker|drankte ~1 sig|sej & -nyss|just|idag",
            "@client ~5 hoppade|kastade ~4 taget|bron|balkong*|taket & @past",
            "@suicide & @past|efter|bearbeta*|ledsen & @client|forlor*|avdelning*|team*|skol*"
            "|arbetsplats* & -planer*|hotar|tanker|jag_vill|ska_ta|mina",
            "vi ~1 har|hade ~2 haft|hade|ett ~3 @suicide",
            "@suicide ~2 bland ~3 @client|vara",
            "miste|forlor* ~3 @client ~4 @suicide",
            "efter ~3 @suicide & -mitt|mina|egna",
        ),
        # Tried to, some time ago; yesterday's attempt is danger still.
        "professional-attempt": (
            "@client ~3 forsokte|forsokt ~3 ta|hanga|@suicide|doda|hoppa|skada & @past & -idag|nyss|igar"
            "|just",
        ),
        # Hit, threatened or a witness at work, some time ago.
        "professional-violence": (
            "@client ~4 slog|slagit|bet|sparkade|hotade|hotat|attackerade|knivhogg|knivskar|misshandlade"
            " ~3 @us|mig|mej|oss|kollega & @past|jobbet|arbetet|passet|skiftet & -nyss|just|idag|min_man",
            "blev|blivit|blitt ~2 slagen|hotad|knivhuggen|misshandlad|attackerad|sparkad ~3 av & @client"
            " & @past|jobbet|pa_pass*",
            "bevittn*|sag ~3 misshandel*|mord*|knivdad*|skjut* & @past",
            "mord|mordet|drap|drapet|skolskjutning* & @past|efter|rattegang* & -hotar|planer*",
        ),
        # Death met at work in other ways.
        "professional-death": (
            "omkom|dog|avled|drunknade & olyck*|brand*|krock*|plotslig*|i_famnen|hander* & @client|team*"
            "|avdeln*|dagis*|skol* & -nyss|just",
            "aterupplivn*|upplivn* & misslyck*|lyckad*|inte & @past",
            "hittade|hittat ~4 dod|hangd|livlos & @past|@client & -nyss|just",
            "paborning*|lokforar* & @past|pakord|olyck*",
        ),
    },
    dangers={
        # The word itself, unless a course or somebody's past explains it.
        "suicide-word": ("@suicide", "sjalv mord*", "sjalvs mord*"),
        # Killing, hanging or ending oneself, in plain words or as euphemism.
        "kill-oneself": (
            "ta|tar|tog|tagit|tat ~2 livet ~2 av ~1 @myself",
            "ta|tar|tog|tagit ~2 mitt|sitt ~1 liv",
            "ta|tar|tog livet av",
            "doda|dodar|dodade|hanga|hanger|hangde|hangt|skjuta|skjuter|skot|drank*|dranka|strypa|stryp"
            "|forgifta|skada|skadar|skadade|skar|skara|skarr|rispa*|branna|branner|straffa*|slar|kasta"
            "|hugg* ~1 mig|mej|sig|sej|sjalv",
            "gor|gora|gjort|gjorde ~2 slut|stopp ~1 pa ~1 @myself|allt|alltihop|det|livet|mig",
            "gora|gor|gjort|gjorde ~2 @myself ~1 illa|nat|nagot|nagonting",
            "avsluta*|avslut* ~2 livet|liv|allt|mitt|sitt|det_hela",
            "for_egen|for sin egen hand",
            "snara|snaran|hangsnara*|rep|repet|strypsnara & klar*|knut*|knyt*|hanger|kopt*|garag*|tak*"
            "|lid*|hals*|ligger|koper|bast*|vind*",
            "tanker|ska|kommer ~1 gora ~1 det ~1 ikvall|inatt|i_natt|i_kvall|idag|imorgon",
            "vill|onskar ~3 allt|det|smartan ~2 slut|over|sluta|upphor ~1 $",
            "sluta|slutar ~1 leva|andas|finnas",
            "hang* dig|dej|mej|mig|sig",
            "fimpa ~1 mig",
        ),
        # Wishing, planning or waiting to be dead.
        "wants-to-die": (
            "@want ~5 do|doden|dod|dor|dott",
            "do|dod ~1 vill|onskar",
            "vore|var|om ~3 jag|ja ~1 dod|dog|doda",
            "jag|ja ~2 var|vore|sku|skulle|kunde|hellre ~2 dod|do",
            "doden|dod|do ~4 enda|losning*|befriel*|vagen|utvag*|lattn*|skon*|lockar|valkom*",
            "enda|losning*|utvag*|langtar|vantar ~4 doden|do|dodens",
            "dodslangt*|dodsonsk*|dodstank*",
            "satt|sattet ~2 att do|dor",
            "hur ~3 dor ~3 latt*|smart*|snabb*",
            "hon|han|hen|jag|ja ~2 ska|skall|kommer ~2 do|dor",
        ),
        # No strength, reason or wish left to live; ending one's life or days.
        "cannot-live": (
            "@no ~3 leva|lever|livet|vid_liv|finnas|finns|existera ~1 mer|langre|mera|$|tills|pa_manda*"
            "|i_morgon|imorgon",
            "vill|orkar|kan|klarar|formar|pallar|ids|orka|lust ~3 @no ~3 leva|lever|liv|livet|finnas"
            "|existera|vara_vid|va_vid|va_har|vara_har",
            "orkar|vill|orka|iddes ~1 @no ~4 leva|livet|vid_liv|finnas|med_livet",
            "@no ~3 lust|ork|orken|skal|anledning|mening|varde|vits|ide|orsak ~3 leva|livet|vara_har|va"
            " pa|finnas|fortsatta|jorden",
            "livet|liv ~4 meningslost|vardelost|slut|hopplost|varde|mening|over & -arbetsl*|jobb*",
            "livet|mitt_liv ~2 @no ~3 vart|varde*|mening*|nat",
            "trott|trottnat|less ~2 pa ~1 livet|leva",
            "tanka|tanker|tankt|tankte ~2 doden|do",
            "snart|sen|da ~1 slipper ~1 ni|alla|du|han|hon ~1 mig|mej",
            "bestamt ~2 hur ~4 gora|gor ~1 det",
            "orkar|vill|orka ~2 @no ~2 kampa ~2 mer|mera|langre|$",
            "varfor ~3 lever|leva|finns_jag",
            "livslust* & @no|tappa*|borta|slut|forlor*",
            "@no ~3 vakna|vaknar|vaknat|vakna_upp & -klockan|mandag*|tidigt|semester*|sex|alarm*",
            "besviken ~5 vaknat|vaknade|vaknar|vakna",
            "somna ~3 in|gott|evig*|alltid|aldrig|slippa|for_alltid|int*",
            "overlever|overleva|klarar|klara ~4 natten|kvallen|till_imorgon|i_morgon|helgen|den_har_dagen",
            "@no ~3 lita|litar ~2 pa ~1 mig|mej ~1 sjalv",
            "@no|aldrig ~4 se|ser|uppleva ~1 varen|sommaren|julen|hosten|imorgon|mandag*|nasta",
            "@no ~2 vara|va|finns|finnas|har|kvar ~2 har|kvar|langre|mer|manda*|i_morgon|imorgon & ska"
            "|kommer|int*|kom* & -jobb*|kontor*|semest*|tid*",
            "nar|om|ifall|sen|utan ~1 jag|ja|hon|han ~2 inte|int ~2 finns|fanns|finnes|lever|levde"
            "|ar_kvar|vore",
            "nar|sen ~1 jag|ja ar borta",
            "hatar ~1 mitt|livet ~1 liv|$",
            "hatar ~1 mig|mej ~1 sjalv",
        ),
        # Giving up: bare sentences that are ordinary strain only when more is said of work.
        "cannot-go-on": (
            "^ jag|ja ~1 orkar|klarar|pallar|star ~1 inte|int|ut ~1 mer|mera|langre|mer_langre $",
            "^ orkar|orka|klarar ~1 inte|int ~1 mer|mera|langre $",
            "^ ~3 allt|det ar|e ~1 slut|over|hopplost|meningslost $",
            "^ ~1 jag vill ~1 bort|forsvinna|ge_upp $",
            "@no ~2 kvar|hopp|nagot_hopp|utvag ~3 mig|langre|mer|$ & -kvarter*|plats*|tid*",
            "star|orkar ~1 @no ~2 ut|med ~3 smartan|skammen|angesten|lidandet|livet",
        ),
        # Being a burden, missed by nobody, better never born.
        "better-without-me": (
            "battre|lattare|skonare|skonast|gladare|lyckligare ~5 utan mig|mej",
            "utan mig|mej ~4 battre|lattare|skonare",
            "battre|lattare|skonare|skonast|skont ~6 jag|ja ~3 inte|int|dod|borta|forsvann|dog|fanns|do",
            "om ~1 jag|ja ~2 inte|int ~2 fanns|fans|levde|var_kvar|existerade|vore",
            "borda|bordan|last|besvar|belast* ~4 alla|familj*|for|andra|min & ar|bara|till|e & jag|ja|mig"
            " & -arbetsb*|jobb*|administ*",
            "ingen|inga ~5 sakna*|marka|marker|bry|brydde ~4 jag|mig|mej & dog|borta|forsvann|dod|saknar"
            "|sakna|dor",
            "aldrig ~3 fott|fodd|fotts",
        ),
        # Leaving this world, not being here tomorrow, joining the dead.
        "going-away": (
            "vill|onskar|langtar ~3 bort ~2 harifran|fran ~2 livet|varlden|allt|jorden|$",
            "@want|vill|borde ~4 forsvinna ~2 $|ur|fran|for|helt|alltid|varld*|jord*",
            "forsvinna|lamna|lamnar|lamnat ~2 varlden|jorden|jordelivet|livet|denna_varld",
            "slippa ~2 leva|finnas|allt|vara",
            "pa|fran ~2 den ~1 har jorden & @no",
            "@want|vill ~4 till ~1 honom|henne|himlen|gud & dog|dod|gick_bort|begrav*|himlen",
            "gick_bort|dog|begravd* & ingenting|inget|inga & kvar|leva|mig & vill|bestamt|ser|ska|orkar",
            "nar|om ~1 du|ni ~1 laser ~2 det|detta|brev*|har",
            "hander|hant ~3 mig|mej & sag|saga|halsa|lova|skuld|fel|ta_hand",
            "ta|tar|tas ~1 hand ~1 om ~2 hund*|katt*|barnen|djuren & inte|int|borta|finns|nar|sen &"
            " -semester*|resa*",
            "@no ~1 tillbaka|ater & @gun|skogen|brev|sa|hejda|farval",
            "isen|sjon|havet|forsen & svag|ga_ut|gar_ut|drank*|hoppa & tanker|ska|vill|aldrig",
            "dagen|datum|plats*|metod* ~3 valt|bestamt|klar|utsedd & dag*|liv*|do|ska",
            "valt|bestamt ~2 dagen|datum|platsen|sattet",
            "allt ~2 ar|e ~1 klart|ordnat|planerat & snara*|brev*|farval|rep*|tablet*|inte|hej",
        ),
        # Farewell letters, last messages, asking everybody's forgiveness.
        "farewell": (
            "farvalbrev*|avskedsbrev*",
            "farval|farvael|adjo|adjoss ~3 alla|varlden|livet|mamma|pappa|barn*|mommo|mormor|slakt*|allihop",
            "sista|farval ~2 ord|meddeland*|halsning* & farval|forlat|adjo|svar*|fel|villa*|borta",
            "avskedsbrev*|avskedsbild*|avskedsmed*|avskedshals*",
            "brev ~3 till ~2 barnen|familj*|foraldr*|mamma|min_man & skriv*|lamna*|bord* & aldrig|farval"
            "|inte|sista|borta|ikvall|forlat",
            "skrivit ~3 brev ~3 barnen|familj*|foraldr*",
            "tagit|tog|sagt|sade|sa|tar ~1 farval|adjo|avsked ~2 av|till|at & -kolleg*|jobb*|pension*",
            "forlat ~3 allt|mig|mej & farval|hej|orkar|gor|borta|slut|klarar ~2 $",
            "int*|inte ~2 ert|ditt|hans|hennes fel & svar*|brev*|forlat|sista|meddel*|farval|jag",
            "gett|gav|ge|skankt|gett|ger ~2 bort ~5 allt|hund*|katt*|gitarr*|bil*|saker*|agodel*|gitarren",
            "sista ~1 dag*|natt*|kvall*|vecka|jul|gang* ~1 i_livet|livet|pa jorden",
            "blir|var ~2 min|hans|hennes|mitt sista ~1 $|vecka|kvall|natt|dag|jul|vecka",
            "kramade|kram ~4 sista gang*",
        ),
        # Too many taken, saved up or laid out.
        "pills": (
            "@took ~5 alla|hela|for|massor|massa|20|30|40|50|60|100|tjugo|trettio|hundra|tjugo|manga"
            "|samtliga|all|tiotals|en_hel ~3 @pills",
            "@took ~3 @pills ~5 pa_en_gang|samtidigt|alla|alkohol|sprit|vodka",
            "@pills & uppradade|radade|samlat|sparat|samlar|sparar|nattduks*|hogvis|gomt",
            "samlat|samla|samlade|sparat|samlar|sparar|hamstrat ~3 @pills",
            "overdos*|over_dos*",
            "@pills & @no & vacka|vakna*|vaken|vaknar & -tid*",
        ),
        # Bridges, roofs, rails, traffic, water.
        "height-or-train": (
            "sitter|star|stod|klattr* ~4 taket|broracket|bron|balkong*|kanten|racket|fonsterb*|fonster*"
            "|vattentorn*|mast*|stup* & -fika|lunch|sol*",
            "hoppa|hoppar|hoppade|kasta|kastar|slanga ~5 bron|taket|balkong*|fonst*|taget|sparet"
            "|tunnelban*|framfor|bro|bergskl*|stup*|utfor",
            "fore|innan|nu|snart ~3 jag|ja ~1 hoppar",
            "framfor|under ~2 taget|tag|metron|langtradar*|lastbil*|bussen|tunnelb*",
            "taget|tag ~1 blir|tar ~1 mitt|hens|hans|hennes|mig",
            "sparet|spar*|rals* & ligg*|star|gar|gick|gatt|satt* & taget|sjalv|pa_vag|ska|klient*|patient*",
            "ratten|bilen|styra|styr|svanga|svang|rakt ~7 bergvagg*|langtradar*|motande|lastbil*|trad*"
            "|stolpe*|vagg*|klipp*|dike*|bropelare*|vattnet",
            "kora|kor|korde|styra ~2 av ~1 vagen & tank*|vill|funder*|ska",
            "bergvagg*|langtradar*|motande|lastbil*|klipp* & ratten|rattrorel*|racka|styra|frestande",
            "fran|uppifran ~2 vattentorn*|taket|bron|mast*|tornet & bild*|skick*|avsk*|hot*",
        ),
        # A gun that is not for hunting.
        "gun": (
            "@gun & -jakt*|algjakt|jagare|jagar*|licens*|spel*|skytte*",
            "kula|kulan|skott ~3 huvud*|pannan|tinning*|skall*",
        ),
        # Cutting, burning, hitting oneself.
        "self-harm": (
            "sjalvskad*|skarsar*|skarmark*|rispor",
            "@blade & skar*|last|lasa|stangt|blod*|gomt|badrum*|vagrar|toalett*|hitta*",
            "skar|skara|skurit|skarit ~2 mig|mej|sig|sej|armarna|handled*|laren|upp",
            "branner|brant|brannt|rispar|rispat|river|klosar ~2 mig|mej|sig|sej|armarna|huden",
        ),
        # Afraid of what one may do, to oneself, a baby or others; commanding voices.
        "afraid-of-oneself": (
            "radd* ~5 gor|gora|skadar|skada|skakar|dodar ~4 illa|barn*|bebis*|babyn|spadbarn*|henne|honom"
            "|nagon|mig|nagot|nat",
            "skaka|skakar|ruska|ruskar ~2 barn*|bebis*|babyn|spadbarn*",
            "rost*|rosten ~3 befall*|sager|beord*|ber|tvingar|uppmanar",
            "vill|tanker|ska|maste ~2 doda|skada|morda|morda|sla_ihjal ~2 honom|henne|dem|dom|nagon|alla"
            "|barn*|min|mitt|manniskor|folk|er|dig",
            "@no ~2 skada ~1 mig sjalv",
        ),
        # Somebody near who cannot be reached, left alone or let out of sight.
        "worried-for-somebody": (
            "radd*|orolig*|vagar ~4 lamna ~3 ensam|utom|henne|honom",
            "vagar @no ~3 lamna ~2 henne|honom|ensam",
            "@no ~1 svara*|svarar|svarat|nas & sista|farval|forlat|fel|@gun|skogen|hotat|forsvinna"
            "|avsked*|adjo|varlden",
            "last*|stangt|last|barrikad*|lasa ~4 in|sig|dorr* & kniv*|rakkn*|skar*|hotar|vagrar|piller"
            "|tablett*|tyst",
            "forsvinna ~1 ur ~1 varlden|livet",
            "livsfara|livsfarlig_lage|livshot*|fara for ~1 liv*",
            "@no ~2 finnas|leva|vara ~2 pa|till|i|efter & manda*|jul*|morgon|imorgon|helg*|nasta",
        ),
        # Hit, locked in, followed, abused; afraid to go home.
        "violence-at-home": (
            "slar|misshandlar|hotar ~2 fru|frun|flickvan*|barn|barnen|sambo|hustru & -klient*|jobb*",
            "@home ~3 slar|slog|slagit|sla|sparkar|sparkade|biter|knuffar|knuffade|misshand*|stryper"
            "|strypte|valdt*|ruskar|piskar|hugger ~3 mig|mej|oss|henne|honom|barn*|mamma|pappa|omkull|min"
            "|syster|bror",
            "@hit ~2 mig|mej|oss|barnen|henne|mamma|omkull & -klient*|patient*|chef*|slog_upp",
            "@home ~2 slar|misshand* ~1 $|mig|mej|sej|nar",
            "som slar|misshandlar $",
            "han|hon|mannen|pappa ~1 slar",
            "stryp* ~2 mig|mej|henne|oss",
            "strupgrepp|strypgrepp|strupt*|strypmark*|stryptag",
            "@no ~2 vagar|torr ~3 hem|aka_hem|ga_hem|hemma",
            "vagar|torr|tors ~1 @no ~3 hem|hemma|ga_ut|dra_hem",
            "radd ~4 hem|hemma|min_man|mannen|honom|sambo*|exet|pappa|min_son|mitt_ex & -jobb*|hund*",
            "radd ~2 i ~3 hem|hemma",
            "lever|utsatt*|utsatts ~5 vald|misshandel*|valdsam* & -jobb*|arbet*|@course",
            "vald|valdsam*|valdsamt & hemma|forhallande*|min_man|sambo*|exet|relation & jag|mig|min"
            "|barnen|mej & -@course",
            "laser|last|laste|stangt|inlast ~1 in|inne ~2 mig|mej|oss",
            "in ~1 mig|mej|oss & laser|last|laste",
            "tar|tog|tagit ~2 min ~1 telefon|mobil|pass|nyckl* & laser|inte|slar|hot*|radd|man|han",
            "slapper ~1 @no|int ~2 ut",
            "valdtagen|valdtog|valdtagit|valdtakt* & -@course",
            "sexuell* ~1 utnyttj*|antast*|ofredad & -@course",
            "slagen|slagna|slaget|misshandlad ~2 hemma|av ~2 pappa|mamma|man*|sambo*|hemma|$",
            "radd*|orolig* ~2 for ~2 mitt|hennes|hans|vara liv",
            "nagon|nan|han|en_man ~2 foljer ~1 efter",
            "blir|blev|blivit|blitt ~1 slagen|valdtagen|misshandlad|knivhuggen|strypt|slagna",
            "forfoljer|stalkar|forfoljd ~2 mig|mej|av",
            "blamark* & barn*|pappa*|mamma*|slagen|elev*|dotter*|son*",
        ),
        # Threatened, weapons in sight, somebody at the door.
        "threat": (
            "hotar|hotat|hotade|hota|skriker|lovat|lovade|sager|sa|svurit|vill|ska|skulle|hot ~6 doda"
            "|morda|skjuta|knivhugg*|sla_ihjal|skada|branna ner ~2 mig|mej|oss|henne|honom|barnen|er"
            "|familj*|alla|$",
            "ska|skall ~2 doda|morda ~1 oss|mig|mej|henne|honom|barnen|dig",
            "dodshot*|bombhot*|dods_hot*",
            "hotar|hotat|hotade|hot|viftar|viftade ~4 @knife|@gun|vald|bomb*",
            "@knife & star|vantr*|reception*|hotar|hall*|handen|dorr*|klient*|stormar|springer|skriker"
            "|viftar|strupe*|hals* & -koks*|rygg*",
            "hamta ~2 @knife|@gun",
            "det|nagon ~1 skjuts|skjuter ~1 har|i|pa_skolan|oss|nu|$",
            "skottloss*|skolskjut* & -@course|efter",
            "mitt|min ~1 ex|exman|sambo|man & sista|hotar|doda|forfolj*|vet_var|kommer & vecka|livet|liv"
            "|bor|barnen|dagis*",
            "bankar|sparkar|slar|rycker|dunkar ~2 pa|i|in|sonder ~1 dorr* & skriker|barn*|han|oss|ex*"
            "|full|radd|in|hotar",
            "bryter|bryta|brot|brutit|tagit|tar|ta ~1 sig ~1 in & hem*|oss|lagenh*|nu|har|forsok*|nagon"
            "|huset",
            "bomb|bomben & har|sager|pastar|ryggsack*|vask*|hot*",
            "galning|man|kille|person ~4 @knife|@gun",
            "jagar|attack*|overfall*|ranad|ranas|anfall* & mig|mej|just|nu|oss|hjalp",
            "gisslan|kidnapp*",
        ),
        # Breath, heart, blood, consciousness, fire, accidents.
        "medical": (
            "trycker|ont|smarta*|varker|tryck|kramp ~3 brost*|bros*",
            "brostsmart*|hjartinf*|hjartattack*|hjartstop*|stroke|hjarnbl*|propp",
            "@no ~2 luft|andas|andan|andan",
            "svart ~2 andas|att_andas|andning*",
            "slutat_andas|andas ~1 @no|knappt|konstigt|int",
            "medvetslos*|avsvimm*|avdomnad",
            "svimm*|foll_ihop|kollaps*|segnade & bla|puls|andas|golvet|vaknar|inte|medvet*|arbetsk*"
            "|ansikt*|nu|blek",
            "foll ihop",
            "@no ~1 puls|pulsen|vaknar|reagerar|kontakt*|vacka|vaknat & -ront|alarm*|tid",
            "@no ~2 vacka|vakna|vacka|liv_i",
            "svarar|reagerar ~1 @no ~2 tilltal*|tal*|nar",
            "blodet|blod|bloder|blodning ~5 huvud*|slutar|rinner|stoppa|forsar|kraftig*|mycket|overallt"
            "|inte|handled*|golvet|mun*|hostar",
            "hostar|kraks|krak* ~1 blod",
            "bla ~1 i|om ~1 ansikt*|lapp*|synen",
            "alldeles|helt|ar bla & barn*|bebis*|babyn|andas|lappar*",
            "kvav*|satt ~1 i_halsen|kvavs",
            "krampar|kramper|anfall & barn*|slutar|feber*|epilep*|nu",
            "domnar|domnat|forlamad ~2 armen|arm|sidan|ansiktet",
            "munnen|mungipa* hanger|sned|hangande",
            "sluddr* ",
            "drack|druckit|dricker ~3 blekmed*|klorin|propplos*|rengor*|tvattmed*|gift|syra",
            "forgift*|svalt ~4 batteri*|magnet*|medel|tvatt*|nagot|nat",
            "brinner|brand|branner ~3 har|huset|trapp*|koket|lagenh*|instang*|hos_oss|inne|hemma|$ &"
            " -@past|for_sitt|ovning*|jobb*|engag*",
            "trapphus*|huset|koket|skolan|lagenheten|hemmet|taket ~1 brinner",
            "rok|roken|roksk* & fyll*|full|ut|instang*|andas|trapp*",
            "instang* ",
            "ring|ringer|ringa ~3 112|ambulans*|polis*|nodcentral* & -jour*|@past|jourhav*",
            "drunkna* & barn*|nagon|hjalp|nu|sjon|pojk*",
            "allergi* & hals*|andas|svull*|tunga*",
            "kort|pakord ~2 over ~1 av|$",
        ),
        # Nothing but a call for help, and somewhat more than the bare words in CRY.
        "cry-for-help": (
            "hjalp ~1 mig|mej|oss|snalla ~2 $",
            "nodlage|nodsituat* & -@course|plan*",
            "snalla|kan|nan|nagon ~2 hjalpa|hjalp ~1 mig|mej ~1 nu|genast|$ & nu|genast|snalla ~1 hjalp"
            "|fort|nan|nagon",
            "behover|behov ~2 hjalp ~1 nu|genast|fort|strax|omedelbart",
            "kan|kunde ~1 nan|nagon ~2 prata|tala ~2 med ~1 mig|mej ~2 fore|innan|inatt|i_natt|nu|hopp*",
            "radda ~1 mig|oss|mej|henne|honom",
            "^ jag|ja ~2 ar|e ~1 radd $",
        ),
    },
)

ENGLISH = Tables(
    code="en",
    kinds={
        "no": "not|no|never|dont|cant|wont|cannot|doesnt|isnt|wouldnt|nothing|without|arent|aint|cnt|dnt"
        "|didnt|havent|wasnt|couldnt|nor",
        "self": "myself|myself*|meself|himself|herself|themselves|themself|themselfs|hisself|yourself"
        "|ourselves|mysef|myslef|myselfs",
        "want": "want|wants|wanna|wanted|wanting|wish|wishes|wished|wishing|going|gonna|gunna|plan|plans"
        "|planning|planned|thinking|think|thinks|thought|thoughts|hope|hoping|hopes|like|rather|ready"
        "|need|needs|try|tries|tried|trying|threatening|threatens|threatened|about|better|talks|talking"
        "|speaks|says|said|saying|intends|intend|decided|decide|deserve|prefer|will|gona|ill|shell|hell"
        "|pray|praying|keeps|dreaming|dream|longing|might|should|let|could",
        "suicide": "suicid*|sucid*|suicde*|suiside*|suisid*|suicdal|suacid*|suecid*|sewerslide|sewer_slide",
        "pills": "pill|pills|tablet|tablets|meds|medication|medicine|medicines|paracetamol|ibuprofen"
        "|aspirin|painkiller*|sleeping|insulin|bottle|packet|blister|antidepress*|xanax|opioid*|box"
        "|panadol|tylenol|benzos|fentanyl",
        "took": "took|taken|taking|take|swallowed|swallow|swallowing|downed|popped|ate|eaten|had|takes"
        "|necked",
        "gun": "gun|guns|rifle|shotgun|pistol|revolver|handgun|firearm*",
        "knife": "knife|knives|machete|axe|knifepoint|gunpoint|blade|hammer|screwdriver",
        "blade": "razor|razors|razorblade*|blade|blades|wrist|wrists|scissors|box_cutter|craft_knife",
        "client": "client*|patient*|pupil*|student*|colleague*|coworker*|worker|resident*|user|teenager*"
        "|boy|girl|man|woman|employee*|staff|child|kid|service|member|supervisee*|boss|manager|inmate*"
        "|tenant*|parishioner*|kids|youth|someone|mother|father|family|workmate|teammate",
        "home": "husband|wife|partner|boyfriend|bf|girlfriend|gf|ex|dad|father|stepfather|stepdad|mum|mom"
        "|mother|stepmother|stepmom|brother|sister|son|daughter|grandson|granddaughter|uncle|aunt|fiance"
        "|fiancee|spouse|family|hubby|roommate|flatmate|exhusband|parents|relative*|he|she|husbands|dads"
        "|hes|shes|neighbour|neighbor|cousin|landlord",
        "hit": "hit|hits|hitting|beat|beats|beating|beaten|punch*|kick*|slap*|chok*|strangl*|shove*"
        "|shoving|push*|rape*|raping|burn*|stab*|abuse*|abusing|hurt|hurts|hurting|attack*|broke|bit"
        "|bites|throws|threw|grab*|assault*|molest*|batter*|throttl*|smack*|whip*|grop*|touch*|thump*"
        "|bash*|knocked|squeezed|burns|burned",
        "past": "ago|last|spring|summer|autumn|winter|fall|year|years|months|month|week|weeks|january"
        "|february|march|april|june|july|august|september|october|november|december|christmas|easter|once"
        "|still|earlier|former|previously|back|since|during|midsummer|then|used|career",
        "course": "course*|prevention|preventing|training|trained|workshop*|thesis|dissertation|research*"
        "|lecture*|seminar*|webinar*|raising|model|models|general|generally|policy|policies|book|books"
        "|module|recognis*|recogniz*|awareness|article*|paper|study|studies|interview*|helpline|hotline"
        "|volunteer*|debriefing|guidelines|talk|conference|offer|emergency_plan|protocol*|statistics"
        "|teach|supervise|expert*|specialis*|specializ*|facilitat*|supervising|podcast|bereavement"
        "|campaign|charity|calls|toolkit|plan|work_with|how_do_you|do_you",
    },
    idioms=(
        "stab*|knife ~3 in|the ~2 back",
        "gun|pistol ~2 to ~2 head|heads & deadline*|budget*|management|boss",
        "breathe ~3 meetings|emails|deadlines|work",
        "jobs|work|working ~2 with ~2 self_harm*|selfharm*|@suicide",
        "kill|killing|kills|killed ~3 time|hour|minutes|birds|vibe|mood|buzz|afternoon|it|career"
        "|enthusias*|motivat*|joy|project|idea",
        "boss|manager|wife|husband|partner|colleagues|team|hr|client|accountant|director|head|editor ~2"
        " murder|kill|strangle|skin|shoot|slay ~2 me & if|when|for|haha|lol|unless",
        "id|would|could ~1 kill ~1 for",
        "id kill ~2 a|an|some",
        "im|we|were|so|im_so|i ~1 dead ~2 tired|lol|haha|serious|keen|laughing|sure|set|beat|on_my_feet"
        "|that|💀|😂|🤣",
        "slept|sleep ~3 dead",
        "dead|dying|die ~1 end|ends|line|lines|serious|tired|wrong|weight|battery|sure|easy|silence|link"
        "|zone|slow|boring|wood|keen|hard|hards|heat|certain|job|language|trade|industry|profession|breed"
        "|art|from_laughter|laughing|of_laughter|curiosity|embarrass*|boredom|shame|to_know|to_try"
        "|to_meet|to_hear|of_hunger|of_heat|of_thirst|inside_lol",
        "phone|laptop|battery|computer|mouse|screen|mic|conversation|project*|motivation|enthusiasm|team"
        "|meeting|chat|car|wifi|connection|initiative|office|printer|freezer|engine|enthusias*|spark|idea"
        "|plan|market|town|cat|dog|plant|plants|line ~4 die|died|dead|dying|dies|death|killed",
        "slow|sudden|untimely death",
        "spreadsheet*|excel|meeting*|paperwork|email*|deadline*|commute|admin*|inbox|timetable|report*"
        "|bureaucracy|rota|schedul*|job|budget ~4 death|killing|kill|murder|dead|suicide|die",
        "death ~1 of|by ~1 me|powerpoint|meeting*|email*|spreadsheet*|committee",
        "matter|question ~1 of ~1 life",
        "life ~2 death ~1 matter|decision|situation",
        "dead|die ~1 and|in ~1 buried",
        "diehard*|die_hard",
        "over ~1 my ~1 dead body",
        "feet|back|head|knees|eyes|legs|shoes|heat|suspense|curiosity|commute|wait|stress|hours ~2"
        " killing|kill|kills",
        # What dies is a thing, and what is not made is an appointment.
        "phone|phones|phone_s|laptop|laptop_s|battery|computer|car ~4 die|dying|died|dead",
        "wont|won_t|cant|can_t|not ~1 make_it ~1 on|by|this|next",
        "slow ~1 suicide",
        "if|one_more ~12 shoot|kill|hang @self & form|meeting|email|spreadsheet|report",
        "suicide mission",
        "career|political|commercial|professional suicide",
        "heart ~1 attack|attacks & bill|price|invoice|quote|fee|nearly|almost|cost|nearly_had",
        "nearly|almost|practically ~3 heart|died|dead|stroke|choked|death",
        "shoot|shot|shoots|shooting ~2 down|me ~1 a|an|over|quote|email|mail|film|video|breeze|past"
        "|through|photo*|for|myself_in_the_foot|himself_in_the_foot",
        "shot|shoot ~2 self ~2 foot",
        "shoot|shot ~1 @self ~1 in ~1 the foot",
        "drown* ~1 in|under ~2 email*|paper*|work|admin*|report*|case*|debt|meeting*|mail*|task*",
        "stuck ~3 dead",
        "jump*|jumped ~3 ship|gun|conclusion*|queue|in|on_board|bandwagon|hoops|joy|right|topic|into|call"
        "|the_chance|train_of",
        "end|ending|terminate ~2 contract|subscription|agreement|process|session*|meeting|day|week|year"
        "|project|term",
        "goodbye|farewell & team|department|colleague*|party|retir*|leaving|speech|lunch|job|resign*"
        "|office|last_day|card",
        "last|final ~1 session|time|day|week|meeting|chance & group|project|work|course|contract|job"
        "|retir*|holiday|enrol*|regist*|book*|wraps|supervis*",
        "live|living ~1 by|for|with ~3 calendar|work|weekend*|clock|schedul*|rules|deadline*|noise",
        "dont ~2 want ~2 live ~1 by|for|to_work",
        "disappear|vanish ~3 cabin|week|weekend|holiday|phone|island|month",
        "bang*|hit* ~3 head* ~3 wall*|desk*",
        "beat*|beating|kick*|kicking ~2 @self ~1 up|over|for|about",
        "hang*|hanging ~2 by|on ~1 thread|in|there",
        "help|hit|hits|hitting ~2 the ~1 ground|road|nail|target|wall|mark|books|deadline",
        "hits|hit ~1 me ~1 that|daily|how|like|when|hard",
        "stab*|stab ~2 back|dark",
        "backstab*",
        "bite* ~1 the bullet",
        "bullet ~1 point*|journal",
        "pull* ~1 the_plug|trigger ~1 on",
        "life support",
        "blood ~1 sweat",
        "blood ~1 test|pressure|donor|sample*|count|sugar",
        "starv* ~2 death",
        "bored|scared|frozen|tickled|laugh*|worried|worked|loved|love ~2 to|me ~2 death",
        "burn* ~1 out|bridges|fingers|candle|the",
        "building|house ~1 were|was ~1 burning",
        "on fire ~2 lately|today|team",
        "fire*|fires ~1 off|emails",
        "hunt*|hunting|deer|moose|elk & @gun|shoot*|shot",
        "game|games|gaming|shooters|plays|playing|fortnite & dead|kill*|shoot*|gun",
        "shooters",
        "threaten* ~5 review|complain*|resign|strike|invoice|leave|court|lawyer|contract|quit",
        "torn|tore ~3 pieces|apart",
        "@course & @suicide|self_harm*|selfharm*|abuse|violence|violent|dying|death|dead|murder*|overdos*"
        "|rape|threatening|shooting* & -myself|me|my_own|tonight|i_want|im|himself|herself|killed",
        "paramedic*|hospice|palliative|funeral*|dispatcher*|police*|undertaker*|mortuary|firefighter* &"
        " dying|death|suicid*|dead|bodies|die|violence|overdos* & -myself|tonight|want_to|im|cant_go",
        "in ~1 general ~1 self harm*",
        "confidential*|secrecy|disclos*|breach|break_silence & @suicide|danger|violence|abuse & -im|my"
        "|myself",
        "supervisor|supervision|group|session & if|what & someone|somebody|client|participant|member &"
        " @suicide & -my|im|myself|tonight|now|today",
        "bereaved|survivors ~2 by|of ~1 @suicide",
        "@suicide ~2 prevention|awareness|helpline|calls|hotline|risk_assess*|bereave*|squad",
        "tired|bored|sick ~1 to death",
        "dead ~1 body of",
    ),
    experiences={
        # Somebody met through work took their life: over, however recent.
        "professional-suicide": (
            "@client ~6 died|lost|gone ~3 by|to|from|through ~2 @suicide|own_hand",
            "@client ~5 committed|commited|completed ~1 @suicide & -just|today|tonight",
            "@client ~5 killed|hanged|hung|shot|drowned|gassed ~1 himself|herself|themself|themselves &"
            " -just|today|tonight|now",
            "@client ~5 took|taken ~2 own life & -just|today|tonight",
            "@client ~4 ended ~1 his|her|their ~1 own ~1 life & -just|today",
            "lost ~4 @client ~5 to ~1 @suicide",
            "@client ~4 jumped ~5 bridge|roof|train|window & @past",
            "after|following|since ~4 @suicide & -my own|myself|attempt|i",
            "@suicide of|by ~3 @client & -@self",
            "@client|clients ~1 @suicide & @past|process|affected|shaken|talk_about|bring|haunt* & -going"
            "|wants|threat*|tonight|now|thoughts|im",
        ),
        # Tried to, some time ago; yesterday's attempt is danger still.
        "professional-attempt": (
            "@client ~3 tried|attempted|attempt ~4 @suicide|kill|hang|overdose|end|take & @past & -just"
            "|today|tonight|now|last_night|this_morning",
            "cut ~2 down ~2 in time",
        ),
        # Hit, threatened or a witness at work, some time ago.
        "professional-violence": (
            "@client ~4 hit|punched|kicked|bit|attacked|assaulted|threatened|stabbed|strangled|spat"
            "|slapped ~2 me|us|colleague|coworker & @past|shift|work|ward|session & -just|tonight|today"
            "|husband|home|boyfriend|now|partner|ex|wife",
            "was|got|been|were ~1 attacked|assaulted|stabbed|punched|hit|threatened|bitten|strangled ~3"
            " by|at|on ~3 @client|work|shift|ward|duty & -just|tonight|today|husband|home",
            "witness*|saw ~4 assault*|murder*|stabb*|shoot*|beating & @past",
            "murder*|homicide|killing ~3 of ~3 @client & -threat*",
            "@client ~3 was|were ~1 murdered|killed|stabbed",
            "after|following ~3 stabbing|shooting|murder|assault|attack & @past|work|ward|team|school",
        ),
        # Death met at work in other ways.
        "professional-death": (
            "died|drowned|killed & accident|crash|fire|arms|hands|suddenly|on_my_shift & @client|team"
            "|nursery|school|ward & -just|now",
            "cpr|resuscitat* & failed|couldnt|didnt|unsuccessful|too_late|not_save",
            "found ~4 dead|hanging|hanged|body & @past|@client & -just|now|well_find|will_find|today",
            "under ~2 my train",
        ),
    },
    dangers={
        # The word itself, unless a course or somebody's past explains it.
        "suicide-word": ("@suicide", "kms|unaliv*|unalive|un_alive|kys|ctb", "commit ~1 suicide|sewerslide"),
        # Killing, hanging or ending oneself, in plain words or as euphemism.
        "kill-oneself": (
            "got|has|have|hes|shes|bought|tied|buy|buying|found ~2 rope & -learn*|know*|climb*",
            "set|sets|setting|light ~1 @self ~1 on ~1 fire",
            "engine|exhaust ~3 running|garage|hose|pipe & garage|car",
            "kill|kil|killing|kills|killed|hang|hanging|hanged|hung|shoot|shooting|shot|drown|drowning"
            "|hurt|hurting|hurts|harm|harming|harmed|cut|cutting|cuts|burn|burning|starve|poison|stab|gas"
            "|strangle|punish|off|end|ending|unalive|injure|injuring|unaliving|offing|do_in|top|neck|slit"
            " ~1 @self",
            "safe|trust ~2 @self",
            "@no ~3 trust ~1 @self|alone",
            "own ~1 life & take|taking|takes|took|taken|end|ending",
            "take|taking|takes|took|taken|shell_take|ending|end|ended|ends|finish|finishing ~1 my|his|her"
            "|their|your|own ~1 own|life|lives|days|existence",
            "end|ends|ended|ending|finish it|everything|things ~2 $|all|tonight|today|now|for_good",
            "end it all",
            "do ~1 something ~2 @self|stupid|to_myself",
            "do|done|doing ~2 away ~1 with ~1 @self",
            "blow* ~2 brain*|brains|head",
            "own_hand|hands & die*|life|death",
            "rope|noose|ropes|cord|belt & boot|garage|ready|bought|neck|ceiling|tree|tied|attic|buy|tie"
            "|closet|beam",
            "noose",
            "way|ways|method* ~2 to ~2 die|kill|end|go & -meeting",
            "painless*|painful ~4 die|death|go|end|suicide|way",
            "self_harm*|selfharm*",
        ),
        # Wishing, planning or waiting to be dead.
        "wants-to-die": (
            "@want ~4 die|dying|dead|death",
            "@want ~4 be ~1 dead|no_more",
            "want|wants|wish|wanna|rather ~3 be ~1 gone",
            "want|wish|need|wanna ~4 pain|it|this|everything|suffering ~2 end|stop|over ~1 $",
            "gonna|going_to|will|ill ~1 do ~1 it ~1 tonight|today|now|tomorrow|this_time",
            "wish|if|were|better ~3 dead|was_gone|wasnt_here|not_here|never_born|wasnt_born|disappeared",
            "better off ~1 dead|without_me|without|if",
            "i|ill ~2 be ~1 dead ~2 $|by|soon|then|tomorrow|before",
            "might|may|as_well ~3 be ~1 dead|$",
            "i ~1 was|were ~1 dead",
            "death ~3 only|way|relief|answer|solution|escape|peace|comfort*",
            "only|no_other|relief|answer ~4 death|dying|die",
            "speaks|talks|talking ~4 dying|death|dead|ending",
            "find|finds|found|finding ~1 him|her|me|them ~1 dead|hanging",
            "i|im ~1 dying ~1 $|help|here|please",
        ),
        # No strength, reason or wish left to live; ending one's life or days.
        "cannot-live": (
            "point|reason|sense ~2 of|in|to ~1 being|be|staying|stay ~1 alive|here",
            "@no ~4 want|wanna|wish|deserve|able|see|keep|carry|go|point|reason|reasons|purpose|desire"
            "|will ~4 live|living|alive|exist|existing|life|be_here|go_on|wake|breathing|anymore_alive"
            "|live_anymore",
            "give|giving|gave|given ~1 up ~1 on ~1 life|living|everything",
            "tired|sick|done|weary|fed ~2 with|of ~1 living|life|being_alive|existing|everything $",
            "life ~2 not|isnt|is|has|feels|meaningless ~3 worth|living|meaningless|pointless|over"
            "|worthless|no_meaning|no_point|unbearable|meaning",
            "nothing ~3 live_for|left_for_me|left",
            "@no ~2 longer ~3 live|alive|exist|be_here|around",
            "@no ~2 worth ~2 living|it_anymore|life",
            "reason|point|why ~4 live|alive|living|keep_going|go_on|exist|carry_on|wake_up & @no|why|any"
            "|what|i",
            "go|going|carry|keep ~1 on ~1 living|like_this_anymore",
            "cant|cannot|cnt ~2 go|carry|keep ~1 on|going ~2 living|$|anymore|like_this|any_longer"
            "|any_more & -work*|job|team|boss|office",
            "wont|not|doubt|dont|unsure|might|if ~4 make|survive|last|see ~2 through|the|tonight|it"
            "|tomorrow|morning|night|friday|christmas|weekend ~2 night|tonight|morning|weekend|day|$",
            "live to ~2 see",
            "never|not|dont|no|wish|hope ~4 wake|waking|woken|woke ~1 up|again|$ & -early|alarm|oclock"
            "|monday*|six|seven",
            "sleep|asleep ~3 never|forever|not ~2 $|wake|wake_up|waking|again",
            "fall asleep ~2 forever|for_good",
            "had ~1 enough ~1 of ~2 life|living|everything",
            "keep|kept|go ~1 on|living|going ~1 like_this & -work*|job|team",
            "hate ~1 myself|being_alive|my_life",
        ),
        # Giving up: bare sentences that are ordinary strain only when more is said of work.
        "cannot-go-on": (
            "^ i|im ~1 cant|cannot|cnt ~2 do|take|cope|go|carry|keep|bear|stand ~1 anymore|more|longer|on"
            "|going $",
            "^ i ~1 give ~1 up $",
            "^ ~2 its ~1 over ~1 for me $",
            "over ~1 for me",
            "^ ~2 want ~1 out|to_disappear|it_to_stop|to_give_up|to_end $",
            "^ ~2 ready ~1 to go $",
            "i|ive ~1 decided ~1 to go|leave ~1 $|this_world",
            "@no ~3 hope ~1 left|anymore|$|for_me & -reply|hear",
            "@no ~2 way|other_way ~1 out & -car|park*",
        ),
        # Being a burden, missed by nobody, better never born.
        "better-without-me": (
            "better|easier|happier|relieved|best ~6 without ~1 me|him|her",
            "without me ~3 better|easier|happier|fine",
            "better|easier|happier|deserve|best|relief ~8 i ~1 wasnt|werent|was|were|died|disappeared"
            "|wasn ~1 here|around|gone|dead|alive|born|$",
            "i ~2 gone ~2 for_good|forever",
            "wish|wishing ~2 never ~1 born|existed",
            "burden ~4 everyone|family|everybody|others|my|kids|all|them|anyone|people|$ & im|i|being|am"
            "|a|just & -admin*|paperwork|tax|work|case",
            "nobody|noone|no|anyone|one|never ~5 miss|notice|care|cry|noticed|remember ~5 gone|dead|died"
            "|disappeared|me|wasnt & -email|call*|meeting",
            "world ~3 better ~2 without",
            "worthless|waste_of_space & -work|job|work*|meeting*|career",
        ),
        # Leaving this world, not being here tomorrow, joining the dead.
        "going-away": (
            "wont|not|dont|never|no ~3 be|need ~2 here|around|alive|anymore ~2 $|tomorrow|anymore|longer"
            "|much|by|next|monday|christmas|to_see & -office|meeting|class|work*|holiday*",
            "where ~1 im|i|am ~1 going|am & need|wont|note|goodbye|wife|ring",
            "when|once|after im|ive|i gone|dead|die|am_gone",
            "if ~3 happens ~2 me & tell|sorry|look|fault|love|please|know",
            "leave|leaving|left ~2 this ~1 world|earth|life",
            "want|wish|wanna|need|just ~4 disappear|vanish ~2 $|forever|for_good|completely|from",
            "by ~1 the ~1 time ~2 you|u ~1 read",
            "see ~1 you ~2 on|in ~2 other_side|heaven|afterlife|next_life",
            "when ~1 you|u ~1 read ~1 this",
            "be|go|going ~1 with|to ~1 him|her|mum|mom|heaven & died|passed|dead|heaven|gone|grave & want"
            "|wish|soon|join",
            "join|joining ~1 him|her|them & died|passed|grave|heaven|dead|since",
            "picked|chosen|chose|set|decided|got ~3 date|day|method|place & life|die|suicide|gone|end"
            "|goodbye|kill|it",
            "affairs ~2 in order",
            "gave|give|given|giving ~4 dog|cat|everything|possessions|belongings|guitar|stuff|things ~1"
            " away|$ & last|goodbye|phone|off|hug*|away|all|everything",
            "giving|gave|given ~2 away ~3 belongings|possessions|everything|things|stuff|dog|cat",
            "hug*|kiss* ~4 last time",
            "like ~2 last time & phone|hug*|goodbye|off",
        ),
        # Farewell letters, last messages, asking everybody's forgiveness.
        "farewell": (
            "goodbye|goodby|farewell ~2 everyone|all|world|everybody|cruel|kids|mum|mom|forever|friends|my",
            "this ~1 is ~1 goodbye|the_end|my_goodbye",
            "saying|said|says|say ~2 goodbye|goodbyes|goodby & -colleague*|job",
            "suicide ~1 note|letter",
            "goodbye|farewell|last|final ~1 note|letter|letters|message|text|texts|email|messages|words",
            "his|her|a|emailed|sent|wrote|posted ~2 farewell|goodbye",
            "left|leave|leaving|written|wrote|write|found ~4 note|letter|letters & goodbye|sorry|kitchen"
            "|gone|wont|kids|family|pillow|never|ring|farewell",
            "letters|letter|notes ~2 to|for ~2 kids|children|family|husband|wife|parents|mum|mom & last"
            "|goodbye|written|wrote|sorry",
            "sorry ~2 for_everything|to_everyone|mum|mom|kids & goodbye|cant|bye|tell|gone|last|nobody"
            "|love|$ & -delay|late|typo*|bother*",
            "tell ~3 mum|mom|dad|kids|family|wife|husband|daughter|son|everyone ~3 sorry|love|fault|loved",
            "not|wasnt|isnt|nobodys|noones ~2 fault & if|note|text|letter|gone|message|last|goodbye|her|his",
            "tonight ~3 the_night|last|my_last|night & -train|shift|concert",
            "my|his|her last ~1 night|day|christmas|week|birthday|message ~1 $|alive|on_earth|ever",
        ),
        # Too many taken, saved up or laid out.
        "pills": (
            "@took ~4 all|whole|every|lot|handful|loads|dozens|too|twenty|thirty|forty|fifty|entire"
            "|bottle|empty|overdose|full|many ~4 @pills|$ & @pills|swallowed|downed|dizzy",
            "@took ~4 @pills ~3 all|at_once|too|vodka|alcohol|whisky|wine",
            "overdos*|over_dos*|oded|o_d|od ~1 $|on|tonight|this",
            "how|what ~3 many|much|dose ~6 kill|die|lethal|fatal",
            "lethal|fatal ~1 dose|amount",
            "@pills ~2 in|next|front ~1 my|front|to ~1 hand|me|hands|of",
            "overdos*",
            "saved|saving|stash*|hoard*|collect*|stockpil*|counted|counting|lined ~4 @pills",
            "@pills ~5 lined|counted|saved|stash*|ready|row|tonight",
            "drank|drinking|vodka|whisky|alcohol|wine & @pills & all|whole|lots|bottle",
            "empty ~2 pill|pills|blister|packet|bottle|meds",
            "swallowed ~3 lot|them|whole|everything|pills|all|bleach|battery",
        ),
        # Bridges, roofs, rails, traffic, water.
        "height-or-train": (
            "wrong|other ~1 side ~2 railing|railings|rail|barrier|fence|bridge",
            "railing|ledge|rooftop|parapet|bridge|roof|balcony|cliff|window*|tracks|platform|railway ~6"
            " jump*|standing|sitting|edge|stand|over|climb* & -project|gap|terrace|lunch|tree",
            "jump*|jumping|throw*|step*|leap* ~5 bridge|roof|balcony|cliff|window|building|train|tracks"
            "|traffic|lorry|truck|bus|off|tower|platform|river & -project|call|queue",
            "before|gonna|going|about|im ~3 jump ~2 $|please|off",
            "standing|sitting|stood|sat|im|am|hes|shes|is ~4 edge|ledge|bridge|tracks|roof|railing"
            "|rooftop|overpass|parapet & -seat|office|garden*",
            "in ~1 front ~1 of|under ~2 train|bus|lorry|truck|tram|car|metro",
            "car|drive|driving|steer*|swerve*|wheel|drift ~7 lorry|truck|tree|oncoming|wall|river|bridge"
            "|barrier|lake|cliff|traffic & let|into|off|want|almost|think*|tempt*|could|imagine",
            "walk* ~2 into ~2 sea|lake|river|traffic|ice|water & -meeting",
        ),
        # A gun that is not for hunting.
        "gun": (
            "@gun & -hunt*|game*|licen*|top|nerf|metaphor*|jump*",
            "bullet ~4 head|brain|temple|mouth|skull",
        ),
        # Cutting, burning, hitting oneself.
        "self-harm": (
            "cutting|cut ~3 again|my|her|his|arms|wrists|wrist|legs|thighs|$ & -hours|budget*|pay|costs"
            "|hair|corners|job*|staff|team*|short",
            "been|started|keep|keeps ~1 cutting ~2 $|again|cant|stop",
            "@blade & slit|cut*|bath*|locked|wont|bleed*|hid*|found|arm|vein*|let",
            "@knife|@blade ~3 wrist|wrists|throat|veins",
            "cuts|scars|slashes|cut_marks ~3 arm|arms|wrist|wrists|legs|thighs|thigh",
            "slit*|slash* ~3 wrist*|throat",
            "burn*|lighter|cigarette* ~4 arm|arms|skin|thigh*|legs & i|my|her|his|press*|every",
            "hit|hitting|punch*|scratch* ~2 @self",
        ),
        # Afraid of what one may do, to oneself, a baby or others; commanding voices.
        "afraid-of-oneself": (
            "voices|voice ~4 order*|tell*|command*|say*|want*|force* & hurt|kill|die|harm|me|do|jump",
            "shake|shaking|shook|hurt|smother|drop|harm|hit ~2 baby|the_baby|my_baby|newborn|infant",
            "about|going|gonna|might|will ~1 to|do ~1 do|something ~1 something ~5 back|stupid|bad|regret"
            "|terrible|awful",
            "afraid|scared|frightened|terrified|worried|fear ~7 hurt|harm|kill|shake|do_something|hit"
            "|myself|smother",
            "want|gonna|going|ill|might|urge|wanna|could ~3 kill|murder|shoot|stab|hurt ~2 him|her|them"
            "|someone|somebody|everyone|people|you|my|the",
        ),
        # Somebody near who cannot be reached, left alone or let out of sight.
        "worried-for-somebody": (
            "scared|afraid|terrified|fear|worried|frightened ~6 life|hell_do|shell_do|might_do|safety",
            "@no|dare|afraid|scared ~4 leave ~4 alone|on_his_own|on_her_own|own|unattended & -dog|cat|office",
            "@no|nobody|cant|noone ~3 reach|reachable|answer*|responding & goodbye|note|sorry|last|gun"
            "|threat*|pills|left|hug*|farewell|wont",
            "phone|phones|mobile ~3 off|dead|switched & goodbye|last|hug*|dog|sorry|note|threat*",
            "locked|barricad*|shut ~3 @self|in|inside & razor|knife|dead|pills|wont|kill|shouts|hurt|answer*",
            "@no ~2 let ~2 go ~2 of & razor|knife|gun|pills",
            "danger ~2 to ~2 @self",
            "im|am|are|were|is|hes|shes ~1 in ~1 danger",
            "danger|dangerous ~2 right|now|immediate|immediately",
            "wont|not|might|doubt ~3 be ~1 alive|live|around ~2 $|tomorrow|friday|christmas|weekend|monday",
            "live|alive|see ~2 see ~2 friday|tomorrow|christmas|monday|sunday|weekend",
            "reads ~2 like ~2 suicide",
        ),
        # Hit, locked in, followed, abused; afraid to go home.
        "violence-at-home": (
            "beating|beats|hitting|hits|abusing|strangling|choking ~2 wife|girlfriend|children|kids|child"
            "|partner|mother",
            "@home ~3 hits|hit|beats|beat|beating|chokes|choked|strangled|strangles|kicks|kicked|slaps"
            "|slapped|punches|punched|rapes|raped|shoves|shoved|abuses|hurts|threatens|burned|batters"
            "|attacked|pushes|pushed|hitting|locks|controls|smacks|broke|grabbed|throttled ~2 me|us|her"
            "|him|mum|mom|the_kids|my",
            "@hit ~2 me|us|mum|mom|my|the_kids & husband|wife|boyfriend|girlfriend|ex|dad|father"
            "|stepfather|partner|home|son|brother|he|she|hes|grandson",
            "he|she|hes|ex|husband ~3 choked|strangled|squeezed|grabbed|held ~2 me|my ~2 throat|neck|$",
            "throat|neck ~4 blacked|breathe|hands|squeez*|chok*",
            "being|im|am|been|was|get|getting ~1 abused|beaten|battered|raped|strangled|molested ~3 $"
            "|home|by|partner|every|again",
            "@home|stepdad|stepfather|uncle|teacher ~2 touches|touched|touching|gropes|groped|molest* ~1"
            " me|her|him|my",
            "raped|molest*|sexually & -@course|survivors",
            "abusive|abuser|abuses|violent ~3 husband|partner|wife|relationship|ex|boyfriend|home|father"
            "|marriage|me|towards|dad|son & -client*|patient*",
            "husband|partner|wife|boyfriend|ex|dad|father|stepfather|son ~3 violent|abusive|abusing"
            "|threatening",
            "afraid|scared|terrified|frightened ~2 go|going|come ~1 home",
            "afraid|scared|terrified|dreading|frightened|fear|not|dare ~4 go|going|get|be|send ~2 home|in"
            " & he|she|husband|wife|stepfather|ex|dad|hit*|hurt|me|him|shell|hell & -work",
            "@no|begged ~3 send|go|going ~2 home|him_home & stepfather|dad|father|hit*|beat*|belt|scared"
            "|afraid|he|hurt",
            "belt & stepfather|dad|father|hit*|waiting|mum",
            "@no ~2 let ~1 me|us|her ~3 leave|out|go & -meeting|work*|early|boss",
            "took|taken|takes|hid ~2 my ~1 passport|phone|telephone|keys|papers & leave|let|lock*|he|she"
            "|husband|tonight|shov*",
            "lock*|trap*|imprison* ~2 me|us|myself ~3 in|inside|up|room|bathroom|bedroom|$ & he|she"
            "|husband|ex|dad|hes|hiding|kick*",
            "hiding ~3 in|from ~3 bathroom|bedroom|closet|him|her|husband|wardrobe",
            "stalk* ~2 me|my|by|us",
            "following ~1 me ~2 $|home|again|for",
            "domestic ~1 abuse|violence & me|my|im|home|i & -@course|staff|team|clients",
            "bruise*|bruises & child|kid*|dad|mum|he|husband|pupil|girl|boy|neck",
            "cant ~1 talk|speak|call & hear|hes|husband|home|he",
        ),
        # Threatened, weapons in sight, somebody at the door.
        "threat": (
            "threat*|says|said|vowed|swore|promised|going|will|wants|gonna|shouting|text*|they|hell|shell"
            " ~5 kill|murder|stab|shoot|hurt|burn|harm|rape|find_and ~2 me|us|him|her|my|the_kids"
            "|everyone|family|you",
            "kill|murder ~1 me|us ~2 if|tonight|$|unless|when",
            "death|bomb|gun ~1 threat*",
            "threat* ~4 @knife|@gun|kill|violence|bomb",
            "@knife ~4 throat|me|us|colleague|someone|hand|door|her|him|front|room",
            "has|with|holding|waving|pulled|carrying|got ~3 @knife|@gun|bomb & -kitchen|hunt*",
            "knifepoint|gunpoint|hostage*|kidnap*|active ~1 shooter|shooter ~2 in|building|school",
            "active shooter",
            "shots|gunshots|shooting|gunfire ~3 here|now|school|outside|building|fired|at_us & -down|@course",
            "kick*|bang*|break*|smash*|pound*|batter* ~3 door|window & he|hes|she|ex|kids|scream*|in|help"
            "|shes|someone|trying",
            "breaks|broke|breaking in|into ~2 $|house|flat|my|now|the",
            "intruder|burglar & house|now|in|my",
            "bomb ~3 in|building|school|here|bag|backpack",
            "stabbed|stabbing|strangl*|strangled & -@course|back",
            "assaulted|beaten_up|kidnapped|held_hostage & -@course",
            "kill|stab|shoot|murder|strangle|attack ~2 his|her|my|their ~2 ex|wife|husband|family|mother"
            "|father|boss|kids|girlfriend|boyfriend|son|daughter|teacher|colleague*",
            "knows ~2 where ~2 live & ex|kill|threat*|coming|hes|find",
        ),
        # Breath, heart, blood, consciousness, fire, accidents.
        "medical": (
            "chest ~3 pain*|tight*|hurt*|crush*|pressure|agony",
            "pain*|pains|tight*|pressure|hurt* ~3 chest",
            "@no ~3 breathe|breathing|breath|pulse|responding|responsive|wake|waking & -email*|ticket*"
            "|support|thesis|up_early|room|chance|supervisor|hr|monday*|call*|query|manager",
            "struggling|trouble|difficulty|hard|gasping|stopped|hardly|barely ~2 breathe|breathing|breath",
            "cant|wont|cannot|not ~2 wake ~1 him|her|up|my|mum|mom|dad|them|the",
            "collapsed|passed_out|fainted|blacked_out|seizure|seizures|fitting ~2 $",
            "unconscious|unresponsive|convuls*|seizure*",
            "collapsed & -market|talks|negotiat*|project*|merger|system|bridge|economy",
            "passed ~1 out",
            "bleeding|bleeds|blood|bleed ~4 head|heavily|stop|everywhere|out|lot|profus*|stopping|arm"
            "|wrist*|badly|floor|vomit*|cough*|arteri*",
            "wont|cant|not ~2 stop ~2 bleeding",
            "head|heads|arm|leg|wrist|nose ~2 bleeding",
            "having|had|has|think|might ~3 heart_attack|stroke|seizure|miscarriage & -@past|recover*",
            "stroke|heart ~1 attack & now|help|having|symptoms|husband|mum|dad|ambulance",
            "arm|arms|face|side ~3 numb|droop*|paralys*|weak & chest|left|speech|slur*|suddenly|gone|gones",
            "slurr* ~2 speech|words",
            "speech|words ~2 slurr*",
            "turn*|gone|going|lips|baby ~3 blue & -mood|screen",
            "chok* ~2 on|$|baby|child|son|daughter & -up|coffee",
            "anaphyla*|allergic ~3 reaction|throat|breath*",
            "swallowed ~3 battery|magnet*|bleach|something|coin|poison",
            "poison* & -work*|atmosphere|toxic|ivy|culture",
            "smoke|flames ~1 everywhere|inside",
            "fire ~2 in|at ~2 building|house|home|flat|school|kitchen|office|apartment|room",
            "drank|drunk|drink|drinking|swallowed ~3 bleach|poison|antifreeze|detergent|acid|cleaner",
            "house|flat|kitchen|building|staircase|room|school|apartment|stairwell ~2 fire|burning|smoke"
            "|flames & -safety|drill|alarm|as_if",
            "full|filling ~1 of|with ~1 smoke",
            "trapped ~3 fire|smoke|floor|inside|car",
            "call*|ring|need|send|get ~3 ambulance|112|999|911|police & -@past|train*",
            "ambulance & now|please|hurry|need|wont|come|quick*|call",
            "drowning ~1 $|help|child|kid|now",
            "fell|fallen ~4 stairs|roof|ladder|window|ice|balcony & bleed*|respond*|move|breath*|head"
            "|unconscious|awake",
            "run_over|hit by ~1 a ~1 car|train|bus|truck & -@past",
            "accident|crash ~4 people|hurt|injured|bleeding|trapped & -@past|@course",
            "dizzy ~2 $|now & took|meds|pills",
        ),
        # Nothing but a call for help, and somewhat more than the bare words in CRY.
        "cry-for-help": (
            "^ ~1 help me|us ~2 $",
            "^ ~1 please ~2 help ~1 me|us ~1 $",
            "somebody|someone|anybody|anyone ~1 please ~1 help|save ~1 me|us|$ & -find|booking|understand"
            "|with",
            "save ~1 me ~1 $|please|from_myself",
            "help ~1 now|immediately|urgently|quick|fast $",
            "need ~2 help ~1 now|urgently|immediately|right|asap ~1 $|now",
            "^ ~1 emergency ~1 $|help|please & -exit|plan|drill|contact*",
            "can ~1 someone|somebody|anyone ~1 talk ~2 me ~2 before|tonight|now|jump*",
            "^ im|i|am ~1 am|so scared|terrified|frightened $",
        ),
    },
)

LANGUAGES = (FINNISH, SWEDISH, ENGLISH)


def _words(*lists: str) -> frozenset[str]:
    """Return the words of *lists*, each of which is words with spaces between."""
    return frozenset(word for text in lists for word in text.split())


# Long danger words and how they are typed when hands shake; a word this near to one counts as it.
LONG_WORDS = (
    "itsemurha",
    "itsemurhaa",
    "itsemurhan",
    "itsetuhoinen",
    "itsetuhoisia",
    "hirttaytya",
    "sjalvmord",
    "sjalvmordstankar",
    "suicidal",
    "suicide",
    "overdose",
    "overdosis",
    "yliannostus",
    "yliannostuksen",
)
SHORTEST_MISTYPED = 6
"""Shorter words have too many innocent neighbours one slip away."""

# What a bare cry for help is made of. "help", typed alone and calmly, is how people ask for instructions,
# so one of these words is a cry only when it is shouted or drawn out, or when it pleads with somebody.
CRY = _words(
    "apua apuaa apuva auta auttakaa auttaka auttakee hata hatatilanne hatatapaus hatahuuto",
    "hjalp nod nodsituation nodfall help sos emergency mayday 112 911",
)
PLEADING = _words(
    "auttakaa auttaka auttakee hatatilanne hatatapaus hatahuuto minua mua meita heti nyt joku pliis",
    "nodsituation nodfall mig mej oss genast nu nagon nan snalla",
    "sos mayday emergency 112 911 me us now someone somebody please",
)
FILLERS = _words("voi voisko voiko oh ma mina hei jooko just", "jag ja te ni kan hej a oi", "i you can hello")

_DRAWN_OUT = re.compile(r"([^\W\d_])\1\1")
_ANY = -1
"""The key of rules that no single group is needed for."""

_START = "^"
_END = "$"


def danger(text: str) -> Danger:
    """Return the danger that *text*, one message in any of the bot's languages, tells of."""
    return _judge(text)[0]


def why(text: str) -> tuple[str, ...]:
    """Return the names of the rules that fired, like ``fi.pills``; none when there is no danger."""
    return _judge(text)[1]


def without_idioms(text: str) -> str:
    """Return *text* without the words of its idioms; *text* itself when it has none."""
    message = _read(text)
    covered = {place for _, places in _fired(_RULES.idioms, message) for place in places}
    if not covered:
        return text
    said = [
        (i, j, word)
        for i, sentence in enumerate(_sentences(text))
        for j, word in enumerate(words(sentence), start=i == 0)  # the first one's tags begin with the start
    ]
    return " ".join(word for i, j, word in said if (i, j) not in covered)


@dataclass(frozen=True, slots=True)
class _Step:
    """A word of *group*, at most *gap* words after the one before; the first may be anywhere."""

    group: int
    gap: int


_Steps = tuple[_Step, ...]


@dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern compiled: all *parts* must be found, none of *absent*, in one sentence or *anywhere*."""

    name: str
    parts: tuple[tuple[_Steps, ...], ...]  # of each part, the ways to say it
    absent: frozenset[int]
    anywhere: bool
    needs: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Rules in the order in which they are tried, found by one of the groups that they need."""

    rules: Sequence[_Rule]
    by_group: Mapping[int, Sequence[int]]

    def worth_trying(self, present: frozenset[int]) -> list[_Rule]:
        """Return the rules all of whose groups are *present*, in order."""
        numbers = {n for group in (*present, _ANY) for n in self.by_group.get(group, ())}
        return [self.rules[n] for n in sorted(numbers) if self.rules[n].needs <= present]


_Tags = list[frozenset[int]]
"""What is known of each word of a sentence: the groups it belongs to."""


class _Rules:
    """The compiled tables: which groups a word belongs to, and which rules a message fulfils."""

    def __init__(self, languages: Sequence[Tables]) -> None:
        self._groups: dict[frozenset[str], int] = {}
        self._exact: dict[str, set[int]] = {}
        self._stems: dict[str, set[int]] = {}
        self.idioms = self._shelf((t, {"idiom": t.idioms}) for t in languages)
        self.experiences = self._shelf((t, t.experiences) for t in languages)
        self.dangers = self._shelf((t, t.dangers) for t in languages)
        self._lengths = sorted({len(stem) for stem in self._stems})
        self.start, self.end = self.tags(_START), self.tags(_END)

    def _shelf(self, tables: Iterable[tuple[Tables, Mapping[str, Sequence[str]]]]) -> _Shelf:
        rules = [self._rule(t, name, p) for t, named in tables for name, ps in named.items() for p in ps]
        sizes = {number: len(atoms) for atoms, number in self._groups.items()}
        by_group: dict[int, list[int]] = defaultdict(list)
        for number, rule in enumerate(rules):
            # Looked up by its rarest word; the few rules that are all phrases are always tried.
            by_group[min(rule.needs, key=lambda g: sizes[g], default=_ANY)].append(number)
        return _Shelf(rules, dict(by_group))

    def _rule(self, tables: Tables, name: str, pattern: str) -> _Rule:
        written = [part.strip() for part in pattern.replace("&&", "&").split("&")]
        parts = tuple(tuple(self._ways(tables, part)) for part in written if not part.startswith("-"))
        absent = (self._group(tables, part[1:].split("|")) for part in written if part.startswith("-"))
        needs = (frozenset.intersection(*(frozenset(s.group for s in way) for way in ways)) for ways in parts)
        return _Rule(
            f"{tables.code}.{name}", parts, frozenset(absent), "&&" in pattern, frozenset().union(*needs)
        )

    def _ways(self, tables: Tables, part: str) -> Iterator[_Steps]:
        """Yield the ways to fulfil *part*: one for its single words, more where phrases stand for them."""
        gap, options = 0, list[list[_Steps]]()
        for token in part.split():
            if token.startswith("~"):
                gap = int(token[1:])
            else:
                options.append(list(self._options(tables, token, gap)))
                gap = 0
        for chosen in product(*options):
            yield tuple(chain.from_iterable(chosen))

    def _options(self, tables: Tables, token: str, gap: int) -> Iterator[_Steps]:
        names = [atom for name in token.split("|") for atom in _atoms(tables, name)]
        if single := [name for name in names if "_" not in name]:
            yield (_Step(self._group(tables, single), gap),)
        for first, *rest in (name.split("_") for name in names if "_" in name):
            yield (
                _Step(self._group(tables, [first]), gap),
                *(_Step(self._group(tables, [w]), 0) for w in rest),
            )

    def _group(self, tables: Tables, names: Sequence[str]) -> int:
        """Return the number of the group of words that *names* describe."""
        atoms = frozenset(atom for name in names for atom in _atoms(tables, name))
        if atoms not in self._groups:
            number = self._groups[atoms] = len(self._groups)
            for atom in atoms:
                index, key = (self._stems, atom[:-1]) if atom.endswith("*") else (self._exact, atom)
                index.setdefault(key, set()).add(number)
        return self._groups[atoms]

    def tags(self, word: str) -> frozenset[int]:
        """Return the groups that *word* belongs to."""
        found = set(self._exact.get(word, ()))
        for length in self._lengths:
            if length > len(word):
                break
            found |= self._stems.get(word[:length], set())
        return frozenset(found)

    def read(self, sentence: str) -> _Tags:
        """Return what is known of each word of *sentence*, a mistyped danger word as the word meant."""
        return [self.tags(_meant(word)) for word in words(sentence)]


def _atoms(tables: Tables, name: str) -> list[str]:
    return tables.kinds[name[1:]].split("|") if name.startswith("@") else [name]


def _meant(word: str) -> str:
    """Return the long danger word that *word* is a slip of, or *word* itself."""
    if len(word) < SHORTEST_MISTYPED:
        return word
    for target in LONG_WORDS:
        slips = 2 if len(target) >= 9 else 1
        if abs(len(word) - len(target)) <= slips and OSA.distance(word, target, score_cutoff=slips) <= slips:
            return target
    return word


def _judge(text: str) -> tuple[Danger, tuple[str, ...]]:
    if _is_cry(text):
        return Danger.ACUTE, ("cry",)
    message = _read(text)
    _cover(_RULES.idioms, message)
    mentioned = _cover(_RULES.experiences, message)
    if acute := tuple(dict.fromkeys(rule.name for rule, _ in _fired(_RULES.dangers, message))):
        return Danger.ACUTE, acute
    return (Danger.MENTIONED, mentioned) if mentioned else (Danger.NONE, ())


def _read(text: str) -> list[_Tags]:
    """Return what is known of the words of *text*, sentence by sentence."""
    message = [_RULES.read(sentence) for sentence in _sentences(text)]
    for tags in message:
        tags.append(_RULES.end)
    if message:
        message[0].insert(0, _RULES.start)
    return message


def _sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of *text*; apostrophes join ("don't" is "dont")."""
    return sentences(text.replace("'", "").replace("’", ""))


def _is_cry(text: str) -> bool:
    """Whether *text* is nothing but a call for help: shouted, drawn out, or pleading with somebody."""
    said = [word for word in words(text) if word not in FILLERS]
    if not said or not CRY.intersection(said) or not all(w in CRY or w in PLEADING for w in said):
        return False
    loud = "!" in text or text.isupper() or bool(_DRAWN_OUT.search(text))
    return loud or bool(PLEADING.intersection(said))


def _cover(shelf: _Shelf, message: list[_Tags]) -> tuple[str, ...]:
    """Cover up the words of *message* that rules on *shelf* match; return their names."""
    names: dict[str, None] = {}
    for rule, places in _fired(shelf, message):
        names[rule.name] = None
        for sentence, word in places:
            if message[sentence][word] not in (_RULES.start, _RULES.end):
                message[sentence][word] = frozenset()
    return tuple(names)


def _fired(shelf: _Shelf, message: list[_Tags]) -> Iterator[tuple[_Rule, list[tuple[int, int]]]]:
    """Yield each rule that *message* fulfils, and the (sentence, word) places where it does."""
    present = frozenset[int]().union(*(tags for sentence in message for tags in sentence))
    whole = [range(len(message))]
    each = [range(i, i + 1) for i in range(len(message))]
    for rule in shelf.worth_trying(present):
        for span in whole if rule.anywhere else each:
            if places := _fulfilled(rule, message, span):
                yield rule, places


def _fulfilled(rule: _Rule, message: list[_Tags], span: range) -> list[tuple[int, int]]:
    """Return where the sentences in *span* fulfil *rule*; nothing when they do not."""
    if rule.absent and any(rule.absent & tags for i in span for tags in message[i]):
        return []
    places: list[tuple[int, int]] = []
    for part in rule.parts:
        found = next(((i, at) for i in span for way in part if (at := _find(way, message[i]))), None)
        if found is None:
            return []
        places += [(found[0], word) for word in found[1]]
    return places


def _find(steps: Sequence[_Step], tags: _Tags) -> tuple[int, ...]:
    """Return the places of the words that fulfil *steps* in order, () when there are none."""
    for start, known in enumerate(tags):
        if steps[0].group in known and (rest := _follow(steps[1:], tags, start + 1)) is not None:
            return (start, *rest)
    return ()


def _follow(steps: Sequence[_Step], tags: _Tags, start: int) -> tuple[int, ...] | None:
    if not steps:
        return ()
    for place in range(start, min(start + steps[0].gap + 1, len(tags))):
        if steps[0].group in tags[place] and (rest := _follow(steps[1:], tags, place + 1)) is not None:
            return (place, *rest)
    return None


_RULES = _Rules(LANGUAGES)
