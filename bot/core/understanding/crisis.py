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
from itertools import chain, product

from rapidfuzz.distance import OSA

from bot.core.reading import Danger
from bot.core.text import sentences, words


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
        "no": "en|ei|enka|eika|etten|ettei|emma|emmie|enma|eimun|et|eivat|eihan|enhan|jottei|emmaa|vaikken",
        "self": "itsen*|itten*|itsea*|ittea*|itsee*|ittee*|itsel*|ittel*|itel*|iteni|itens*|ihte*|ites*"
        "|itses*|ittes*|ittei*|itsein|iteensa|iteeni|iteen|itea",
        "us": "minua|minuakin|muakin|muaki|lastakin|lapsiakin|aitiakin|mua|minut|mut|minuu|minnuu|miuta"
        "|miut|minuun|muhun|miuhun|meita|meit|meidat|meijat|aitia|aitii|aitiani|lasta|lapsia|lapsiani"
        "|lapsiaan|lastani|siskoa|siskoani|veljeani|veljea|poikaani|tytartani|hanta|vaimoaan|toista"
        "|toisiaan|heita|lapseni|aidin|minnoo|pojat|tytot|mummoa|mummua|aitee",
        "want": "halua*|haluu*|haluis*|halus*|haluts*|tahdo*|tahto*|toivo*|kunpa|kumpa|mieli|kaipaa*"
        "|himoit*|aio*|aiko*|aijo*|meinaa*|ajatel*|ajattel*|miet*|suunnitte*|suunnite*|uhka*|uhki*|haaveil*"
        "|saisin*|saispa|voisin*|voispa|ansaitse*|rukoil*|puhu*|paatta*|hokee|hokenu*|yritt*|yriti*|haluton"
        "|aatel*|mieluummin|mielum*",
        # The verbs that kill or harm, and only the forms that are not also "tapaan" or "tapana".
        "kill": "tapan|tapa|tapat|tapais*|tappa*|tapoin|tappo*|tapettu|surma*|hirta*|hirtt*|ampu*|ammu*"
        "|murha*|vahingoit*|satut*|viilt*|viill*|viils*|myrkyt*|hukut*|listi*|nirhaa*|teloit*|mestaa*"
        "|silpo*|silvo*|raadel*|raatel*|rankai*",
        "suicide": "itsareita|itsaaminen|itsetuho*|suisid*|suisiidi*|itsemuha*|itsmurh*|itemurh*|ittemurh*"
        "|itsemur*|itsari*",
        "pills": "pilleri*|pillere*|laake*|unilaak*|sarkylaak*|kipulaak*|tablet*|purkin|purkilli*|dosetin"
        "|dosetti*|buranaa|buranat|panadol*|rauhoittav*|bentso*|opiaat*|masennuslaak*|insuliini*|levyllis*"
        "|liuska*|paketillis*|paketin|reseptilaak*|laakk*|paraset*|imovane*|nappei|nappej*|sydanlaak*"
        "|verenpainelaak*|nukahtamislaak*|nukahtamispil*|iltalaak*",
        "took": "otin|ottan*|ottaa|ottavansa|otan|otti|ota|vedin|vetan*|veti|vetaa|vetais*|niel*|soin"
        "|syony*|soi|syon|syoda|popsi*|napsi*|nappas*|nappais*|syoneensa|syoneen",
        "toomany": "kaikki|koko|liikaa|liian|purkilli*|kourallis*|kasan|kymmen*|monta|paljon|lisaa"
        "|levyllis*|paketilli*|tolkuttomasti|kerralla|loput|10|15|20|24|25|30|40|50|60|80|100|hirveesti"
        "|hirveasti|purkin|paketin|kolkyt|kakskyt|nelkyt|viiskyt|kolmekym*|kaksikym*|neljakym*|viisikym*"
        "|puolet|tuplama*",
        "gun": "haulik*|kivaar*|pistool*|revolver*|pyssy*|tussari*|aseen|aseella|asekaap*|aseet|asetta"
        "|ammukset|ase|aseesta|aseensa|aseeni|aseita|aseiden|rynnakkokiv*",
        "knife": "puukko|puukon|puukolla|puukkoa|puukot|veitsi|veitsen|veista|veitsella|veitset|kirves"
        "|kirveen|kirveella|kirvesta|machete|saksilla|sakset|teraase*|astalo*|pesapallomail*|pippurisumut*"
        "|kirvehen|saksien|saksia|metsastyspuuk*|keittiovei*|leipavei*|linkkuvei*|moukari*",
        "blade": "parta*|teran|terat|terapala*|lasinsir*|mattoveits*|ranteet|ranteen|ranteeni|ranteensa"
        "|ranteita|ranteesta|valtimo*|ranteis*|ranteitaan|ranteitani",
        "client": "asiak*|potila*|oppila*|nuor*|asukas|asukka*|opiskelija*|hoidettav*|hoitama*|hoidokki*"
        "|ohjattava*|kolleg*|tyokaver*|tyotover*|tyopari*|tyontekija*|alaise*|alainen|lapsi|tyton|poika"
        "|poja*|tytto*|ryhmalai*|ryhman|seurakuntalai*|vanhus*|vanki*|vangi*|soittaj*|nainen|mies"
        "|esihenkil*|esimie*|pomo*|johtaja*|hoitaja*|laaka*|opettaj*|valmennettav*|perhe*|aiti|isa|meidan",
        "home": "mies|mieheni|miehen|miehensa|miestani|miestaan|aijan|aija|ukko|ukkoni|akka|vaimo*|puoliso*"
        "|avopuoliso*|avomie*|avovaimo*|avokki*|poikaystav*|tyttoystav*|exa|exani|exan|eks|ex|eksa*"
        "|kumppani*|seurustelukump*|isa|isani|isan|iska|iskan|faija*|mutsi*|aiti|aitini|aidin|isapuol*"
        "|aitipuol*|poikani|pojan|poikamme|poika|tyttareni|tytar|veli|veljeni|velipuol*|broidi|sisko"
        "|siskoni|vanhemp*|rouva*|lapsenlap*|vavy*|minia*|anoppi|appi|suku|sukulai*|seta|eno|miesystav*"
        "|naisystav*|deitti*|tyyppi|kamppis|kamppik*|naapuri*|poikakav*|tyttokav*|kihlattu*|isanta",
        "hit": "lyo|loi|lyony*|lyovan*|lyonut|lyoda|lyomaan|lyodaan|hakka*|hakat*|pahoinpit*|pahoinpid*"
        "|pieks*|potki*|potkai*|tonii|tonai*|toniny*|tuupp*|retuut*|kouri*|raisk*|vakivaltai*|vaansi"
        "|tukist*|mukilo*|satut*|turpaan|mursi|puri|puree|nyrkill*|nyrkei*|veti|vetas*|heitt*|puristi*"
        "|pahoin|kasiksi|uhkai*|puukot*|runnell*|vahingoit*|kiduttaa|alistaa|lapsii|lapsaytt*|nyrkiss*"
        "|tyrkki*|tyrkka*|huitas*|huitai*|huitoi|kurist*",
        # "Last spring", "two years ago": long enough past for a professional to look back on it.
        "past": "sitten|sit|viime|kevaal*|syksyl*|talvel*|kesal*|kevaana|syksyna|talvena|kesana|juhannu*"
        "|joulun|jouluna|joulul*|paasiai*|tammikuu*|helmikuu*|maaliskuu*|huhtikuu*|toukokuu*|kesakuu*"
        "|heinakuu*|elokuu*|syyskuu*|lokakuu*|marraskuu*|joulukuu*|vuotta|vuosi|vuonna|vuosia|aikanaan"
        "|aikoinaan|silloin|kerran|lomani|lomalla|entinen|entise*|edellee*|yha|taas|toissa*|aikoja"
        "|takavuosi*|pitkaan|uralla|urani|viikko|viikkoa|kuukau*",
        "course": "koulutu*|kouluta*|kurssi*|luento*|luenno*|ehkais*|ehkay*|opinnayt*|gradu*|tutkim*|tutki"
        "|vaitos*|seminaar*|webinaar*|verkkokurs*|malli*|materiaal*|yleisel*|yleense*|tietoa|kirjoja"
        "|kirjalli*|tunnistami*|puheeksi|puheeksiot*|ohjeis*|toimintaohje*|haastatel*|vertaisryhm*"
        "|vertaistuk*|laheisi*|laheiste*|tyonohjausta|aihe*|teema*|erikoistu*|perehty*|perehdy*|osaami*"
        "|suunnitelm*|kriisisuun*|tehtav*|itsemurhatehtav*|jarjesto*|vapaaehtoi*|hanke*|hankkee*|projekti*"
        "|tilasto*|uuti*|artikkel*|podcast*|esitel*|harjoitus*|harjoittel*|kriisityo*|kriisipuhel*|mitaeroa"
        "|jalkihoito*|jalkipu*|tyoote*|toimijoi*",
        "work": "tyo*|toissa|toista|toihin|duuni*|homma*|hommi*|firma*|projekti*|palaver*|kokous*|kokouk*"
        "|pomo*|esihenkil*|esimie*|raport*|asiakaspros*|vuoro*|kolmivuor*|osasto*|tiimi*|organisaat*"
        "|muutosn*|kilpailut*|tarjous*|sopimu*|elakk*|irtisan*|siirry*|siirty*|vaihd*|vaihta*|virka*"
        "|virast*|meili*|sahkopost*|avokontt*|excel*|lomak*|kalenter*|harjoitu*|loma|lomalla|loman|hanke"
        "|koulutu*|kurssi*|blogi*|kone|koneen",
        "thing": "tulosti*|printter*|kopioko*|kone|koneen|konetta|tietokone*|lappari*|ohjelma|ohjelman"
        "|ohjelmaa|sovellu*|systeemi*|jarjestelm*|excel*|teams*|heratyskel*|kahvinkeit*|hyttys*|karpas*",
        "chore": "laksy*|tehtav*|koe|kokee*|essee*|lomak*|kaava*|kirjoitta*|muotoil*|valita|valitsem*"
        "|etsim*|loytam*|loytaa|ymmarta*|kaanta*|kaannos*|laskem*|laskut*|tayttam*|tayttaa|varaam*|varata"
        "|gradu*|hakemu*|aloitta*",
        "young": "nuorena|nuorempana|parikymppisena|kolmikymppisena|teinina|lapsena|nuoruudessa*"
        "|murrosiassa|ylaasteella|lukiossa|silloin|aikoinaan",
        "over": "olen_kunnossa|oon_kunnossa|olen_nyt_kunnossa|toivuin|olen_toipunut|oon_toipunu|voin_hyvin"
        "|voin_nyt_hyvin|ihan_muuta|aivan_muuta|se_on_ohi|jo_takana",
    },
    idioms=(
        "kuolisin|kuolen ~1 jos|ellen & @work|kehityskesk*",
        "ase|aseen alan|alalla|ala",
        # Dying of something that nobody dies of.
        "kuol* ~2 uteliai*|hape*|hapaa*|haved*|nauru*|tyls*|nalka*|jano*|kuum*|vasym*|innost*|jannit*"
        "|onnes*|onnee*|ihast*|noloud*|noloute*|kateu*|kyllasty*|kiireese*|malttamat*|stress*|pitkasty*"
        "|kylm*",
        "uteliai*|hape*|nauru*|tyls*|nalka*|jano*|kateu* ~1 kuol*",
        "naur* ~3 kipee*|kipea*|kuolia*|hengil*|itse*|itte*|tikahtu*",
        "repe*|naura*|nauro* ~2 kuolia*|hengil*",
        "tikahtu* ~1 naur*",
        "puhu*|kiusa*|tylsist* ~3 hengilta|kuoliaaks*",
        "melkein|meina*|olin|lahes ~2 kuol*|sydan*|sydar*|halvau*|tukeht*|tikaht*|slaag*",
        "sydankohtau*|sydar*|slaag* & lasku*|hinta*|hinna*|budjet*|tarjou*",
        "tukehtu* ~1 kahvi*|kahvee*|paperi*|meile*|pulla*|tyohon|tyokuorm*|byrokrat*",
        # A death of things: batteries, lines of work, projects, corners, the mood.
        "akku|puhelin|lappari|kone|koneen|netti|yhteys|toimisto|ilmapiiri|tunnelma|keskustelu|motivaati*"
        "|hanke|projekti|into|palaveri*|kokou*|idea*|tiimi|tyopaikka|paikka|kaupunk*|chatti*|ryhma|meininki"
        "|fiilis|innostu*|luovuus|moottori|auto|tyohalu*|wifi|nayto|naytto|tabletti|padi|ipad|jarjestelma"
        " ~3 kuoli|kuollut|kuollu|kuolleet|kuolee|kuolemassa|kuolleelta|kuoleva*|kuolema",
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
        "aikaa ~2 tappa*|tapan",
        "pomo*|esihenkil*|esimie*|johtaja*|johtoryhm*|paallik*|asiakas|hr|rehtori*|tyokaver*|kolleg*"
        "|tiimi*|osastonhoi* ~2 tappa*|murhaa|kurista*|hirtta*|lynk*|teloit* & jos|kun|ku & -@self",
        "nalka|kiire|tylsyys|kuumuus|helle|stressi|vasymys|teams*|melu|byrokratia|tyo|kahvinpuut*|jano"
        "|uteliaisuus|mikro*|selka|selkani|niska|jalat|paa|flunssa|jannitys|toi|tama|taa ~2 tappa* &"
        " -@self",
        "tapet*|tappo*|tapoi*|tappa* ~3 hanke*|hankk*|idea*|ehdotu*|projekt*|kaytan*|innost*|keskustel*"
        "|luovuu*|tunnelm*|into|ilon|motiva*",
        # Shot down, shot over the mark, shot in the foot, shot an e-mail.
        "ammu*|ampu* ~5 alas|ohi|jalkaan|tykil*|yli|sahkopost*|meili*|viesti*|varpus*|karpas*",
        "ampu*|ammu* ~1 itse*|itte* ~1 jalkaan|nilkkaan|polveen",
        "polt* ~3 loppuun",
        "hakka*|lyo*|takoo|isken|puske* ~1 paata* ~2 seina*|poyta*|mantyy* & -verta|vuota*|kunnes|kipu*"
        "|haava*|ilta|iltaisin|oisin",
        "hakka* ~1 halko*|puita|klapeja|naulo*",
        "lyo*|loi ~3 allikal*|lukkoon|lapi|leikiks*|poytaan|vetoa|kattelem*|korvill*|rahoiks*|vasyneeks*"
        "|luu|tahti*",
        "poytaan ~2 nyrk*",
        "turpaan ~2 kilpailu*|pelis*|ottelu*|matsi*|tarjou*|budjet*",
        "potki* ~2 pihal*|pois|ulos|eteenp*|persee*|liikkeel*",
        "hirtehi*|loysa*_hir*|loyhas*_hir*|hirsipuu*_pel*",
        "veitsi ~2 kurkul*",
        "puuko* ~2 selka*",
        "selka* ~1 puuko*",
        "pommi* ~1 johtor*|palaver*",
        "pudot* ~1 pommi*",
        "hypp* ~2 tuntemat*|syvaan|suoraan_asia*|asiaan|uuteen|kyytiin|ratas*|johtopaat*|laskuvarj*|benji*",
        "viilta* hyv*|kriit*|analy*|huumo*|osuv*|tarkk*|kylm*|viima*|terav*",
        "huku*|hukku* ~3 sahkopost*|meil*|toihin|tyohon|paper*|tyokuor*|kiire*|viest*|tekem*|lomak*|velk*",
        # "En halua elää kalenterin ehdoilla": a way of life, not life.
        "elaa|elan|ela|eleta ~3 ehdoil*|kadesta|tyolle|toille|tyota|toita|varten|mukaan|vain|kuplassa"
        "|viikonlop*|pelkast*|kellon|aikataul*|kalenter*|pelossa|ristipain*|harmaa*",
        "ei|mika*|eika|en ~3 hengenhat*|hengenvaar*|elaman_kuolem*",
        "ei ~4 elama*_ja_kuolem*|elamasta_ja_kuolem*|kuolemast*",
        # Leaving a post, writing a farewell to a team, the last time in a group.
        "jaahyvaisjuhl*|jaahyvaiskahv*|jaahyvaispuh*",
        "viimei* ~2 paiva*|viikko*|vuoro* & jaahyvais*|laksiai* & tiimi*|tyokaver*|kolleg*|tyoyht*|vaki"
        "|vaelle & -vastaa*|vastannu*|tavoita*|kado*",
        "jaahyvais*|hyvasti*|laksiai* & tyolle|entisel*|siirr*|vaihd*|elakk*|irtisan*|uuteen|tyopaika*"
        "|laksiai*|juhl*|kahvi*|puhee*|projekti*|osastol*|esihenkil*|toiselle|lomal*",
        "viim*|vika ~2 kert*|paiva*|viikko*|kerra*|ilta*|yo*|vuoro* & ryhm*|projekti*|tyo*|toissa|kurssi*"
        "|sopimu*|loma*|ilmoitt*|osasto*|firma*|tapaam*|hak*|tarjou*|elakk*|maksu*|duuni*|koulu*|virast*"
        "|virka*",
        "hera* & maanantai*|kuudelta|viidelt*|seitsem*|kello*|aikaisin|harjoit*|rentoutu*|meditaat*|loma*"
        "|tyovuoro*|aamuvuor*|tiistai*",
        "kado*|havi* ~4 viikoks*|viikonlop*|mokil*|mokki*|lomal*|puhelin*|kuukaudek*|paivak*",
        "kado*|havi* & mokil*|mokki*|lomal*",
        "poika*|lapsi|lapset|tytar|muksu*|kaveri* ~3 pelaa*|pelais* & kuol*|ampu*|tappa*|rais*",
        "hirv*|jahti*|jahdis*|metsast*|sorsa*|ampumarat*|reservi*|janis*|karhu*|riista|riistan|riistaa"
        "|pelaa*|peli|pelia|pelit|pelissa|museo* & @gun & -kuol*|tappa*|itse*|takaisin|vaikkei|eika|yksin"
        "|enaa",
        "kivaari*|haulikko* ~3 jahti*|hirvijaht*|metsal* & -vaikkei|eika|yksin|enaa",
        # Professions and places whose everyday work is other people's danger.
        "@course & @suicide|viilte*|itsetuho*|vakival*|lahisuhdevaki*|kuolem*|yliannost*|elvyty*|hengenpel*"
        "|hyvaksikay*|hatatil*|raiska* & -@self|tappa*|tapan|oma|omia|omaa|mulla|minulla|teki|tekee|tehda"
        "|yritti|uhkaa",
        "@suicide ~3 tehnei*|laheis*|omais*|ehkais*|ehkay*|tehtav*|riski*|arvioin*|puheeksi|vertais* &"
        " -tekem*|mulla|minulla",
        "miten|kuinka|onko|voiko|saako|kuuluuko|sopiiko|tarjoat* & @suicide|viilte*|itsetuh* & otetaan"
        "|otamme|ottaa|kohda*|kohtaa*|puhua|puhutaan|kasitel*|kasittel*|puheek*|koulut*|asiakastyos*|tyossa"
        " & -teki|tehnyt|tehny|tekivat|tekema*|kuoli|yritti|sanoi|kertoi|minulla|mulla|minun|mun|omista"
        "|omia|oma",
        "vaitiolo*|salassapi*|luottamuksel*|ilmoitusvelv* & @suicide|hengenvaar*|vakival*|itsetuh* &"
        " -minulla|mulla|teki|minun",
        "ohjaaj*|ryhmassa|ohjaukses* & jos & joku|asiakas|ryhmalainen|jasen & @suicide & -minulla|mulla"
        "|juuri|teki|nyt|tanaan|uhka*",
        "kohda*|kohtaa*|nakee|nahdaan ~6 @suicide|vakival*|kuolem* & -minulla|mulla|itseni",
        "lastensuojel*|paivystyk*|tyossani|tyossamme|alallani|alallamme|ammatis* & @suicide|kuolem*"
        "|viiltel* & -minulla|mulla|haluan|itseni|teki|tekivat|kuoli",
        "valilla|joskus|usein|viikoit* ~4 joku|joka ~2 yritta* ~2 tappa* itse*",
        "toissa|tyoskentel* ~3 turvako*|kriisi*|hatakesk*|ensihoi*",
        "yliannost* ~2 keskustel*|puhutaan|kasitel*",
        "tajuton|tajuttom* ~1 maara*|kiire*|hyv*|hint*|summa*|kallis|tyomaar*|lasku*",
        "pelasta*|auttakaa ~3 viik*|paiva*|tumpel*|hankk*|hanke*|projekt*",
        "myrkyl* ~1 ilmap*|tyoilmap*|tyoyht*|johtam*",
        "vasta ~4 talo ~3 tulessa",
        "talo|koti ~1 on|olisi|ois ~1 kuin|ikaankuin tulessa",
        "taakka*|taakaks* & tiimi*|tyo*|hallinto*|kirjaam*|byrokrat*",
        "@thing ~1 on|oli itsetuho*",
        "@thing ~3 teki|tekee|tekivat|tehnyt|tehny ~2 itsari*|itsemurh*",
        "tapan|tapa|kuristan|murhaan ~2 @thing",
        "motivaati*|into|hanke|projekti|kalenteri ~2 teki|tekee|tekevat ~1 itsari*|itsemurha*",
        "on|onko|olisi|ois ~3 itsemurha & kilpail*|hinno*|lanseer*|brand*|ulkoist* & -mietin|ajattel*"
        "|suunnit*|teh*|teen",
        "milla|miten|kuinka & kysya|kysyn|kysyisin|kysytaan|puhua|puhutaan & nuorel*|nuorte*|asiakka*"
        "|potila*|oppila*|opiskelij*|lapsil* & @suicide|viilte* & -sanoi|kertoi|kirjoit*|teki|yritti|tanaan"
        "|eilen|nyt|minulla|mulla|oma*|tyttar*|poikani|ystava*",
        "kerrotaan|kerrotteko|ilmoitetaan|ilmoitatteko|toimitaan & jos & @suicide|viilte* & -tanaan|eilen"
        "|nyt|minulla|mulla|mun|minun|oma*",
        "puhutaan|puhutaa|puhutaanko|keskustellaan|keskustellaanko|keskustelemme ~3 viilte*|itsetuho* &"
        " -minulla|mulla|oma*|tanaan|nyt",
        "tulipal* sammumaan|sammuttamaan|sammuttelemaan|sammuttelemassa|sammuttelua",
        "sammut* ~1 tulipaloja",
        "pitaako|taytyyko|tarviiko|tarvitseeko|kuin ~4 talo|koti ~3 tulessa|palaa",
        "ehi*|ehdi*|ehtii|kerkea*|kerkii* ~3 hengit*|hengaht*|henkea",
        "luulin saavani sydankoht*|sydarin|slaagin|halvauk*",
        "saisin|saisi|saa ~1 sydankoht*|sydarin|slaagin|halvauk* & jos",
        "vedan|vedetaan|veda|vedamme|veta* ~3 koytta & -kaula*",
        "kaarmet* ~1 pyssy*",
        "hinna*|hinta*|laatu*|tarjou* ~2 hakkaa",
        "hypata|hyppaan|hyppais*|hyppaamme ~1 mukaan|kyytiin|puikkoihin|remmiin|tilalle|ryhmaan",
        "hyppasin|hyppasimme|hypattiin ~1 kylmaan veteen",
        "kurista* ~1 meidat|meita|meijat|meit & saasto*|budjet*|velka*|byrokrat*|aikataul*|talous*",
        "mieli ~1 kuristaa & leikil*|vitsi*|huumor*",
        "hais*|haju* & joku|jokin|jotain|rotta|hiiri ~1 kuoll*",
        "ilmaa|ilman|tunnelmaa|jannityksen ~3 veitsel*|puukol*",
        "pommi* & budjet*|talou*|hankk*|hanke|organisaat*|uuti*",
    ),
    experiences={
        # Somebody met through work took their life: over, however recent.
        "professional-suicide": (
            "@client ~6 teki|tehnyt|tehny|tekivat|tekema* ~3 @suicide & -asken|juuri|just|aikoo|tanaan|uhkaa",
            "@suicide ~3 teki|tehnyt|tehny|tehneen|kuollu*|kuoli|menetin|menehty* & @client & -asken"
            "|juuri|tanaan",
            "@client ~5 kuoli|kuollu*|menehty* ~4 @suicide|oman|omaan",
            "@client|hoitama* ~5 paatt* paivansa|elamansa|paivat",
            "@client ~6 tappoi|ampui|hirtti|surmasi|hukutti|tappanut|ampunut|hirttany*|surmannu* ~1 itse*"
            "|itte* & -asken|juuri|tanaan",
            "@client ~6 hirttayty* & -aiko*|uhka*|uhki*|haluaa|sanoo|juuri|asken|tanaan",
            "@client ~6 hyppasi ~3 junan|alle|katolta|sillalta|parvekkeelta|ikkunasta & @past",
            "menet* ~3 @client ~3 @suicide",
            "@client ~2 @suicide & ilmoit*|@past|jalkeen|jalkipu*|kasitel*|kasittel*|puhua|purka* &"
            " -uhka*|suunnit*|aiko*|nimen*|minuut*|tunti*|tunnin",
            "@suicide jalkeen|takia|vuoksi|johdosta & @client|tiimi*|tyoyhteis*|koulus*|osasto*|@past",
            "meilla ~2 on|oli|ollut|tapahtui ~3 @suicide & -tanaan|juuri|kotona",
            "siunasin|siunannu*|hautasin|hautaan ~5 @suicide",
            "oman ~1 kaden|kaen & @client & @past",
            "@suicide & @past & @client & -aiko*|uhka*|minulla|mulla|suunnit*|haluaa|oma|omia|tanaan|nimen*"
            "|minuut*|tunti*|tunnin",
        ),
        # Tried to, some time ago; yesterday's attempt is danger still.
        "professional-attempt": (
            "@client ~4 yritti|yrittan* ~4 tappa*|@suicide|hirtt*|hypa*|surma*|viilt* & @past & -juuri"
            "|asken|tanaan|eilen|yona",
            "leikkas*|leikat* ~3 alas",
            "kuulen|nahdaan|nahnyt|naen|kohtaa* ~2 viilte*|itsetuh*|vakival* & viikoit*|tyos*|usein|paivit*"
            "|jatkuv*|@past",
        ),
        # Hit, threatened or a witness at work, some time ago.
        "professional-violence": (
            "@client ~5 kavi|kaynyt ~3 kasiksi & @past|toissa|tyos*|vuoros* & -kotona|mieheni|juuri|asken",
            "@client ~5 loi|lyonyt|potkais*|puri|pahoinpit*|puukot*|uhkas*|uhkail*|hakkasi|kuristi ~4 @us &"
            " @past|toissa|tyo*|vuoros*|keikal*|osastol* & -juuri|asken|mieheni|kotona|tanaan|exa*|mies"
            "|ukko|taas|hypata|hypp*|tappa*|karkas*|itse*",
            "@us|minua|minut|mut|mua ~3 puukot*|pahoinpid*|uhkailt*|lyotiin|uhatt*|hakatt*|ammutt* & toissa"
            "|yovuor*|tyo*|vuoros*|keikal*|osastol*|aikoi*|virantoim* & -juuri|asken|tanaan",
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
            "alleajo*|allejaa*|allejai*",
            "menehty*|kuoli|kuoll*|hukku*|kuolem* & onnettom*|kolari*|hukku*|tulipal*|kateen|kasiin|kasii"
            "|akillis* & @client|tiimi*|hoitaj*|paivakodi*|kasvattaj*|ensihoit*|soittaj*|koul* & -juuri"
            "|asken",
            "puhelu* & soittaja* & kuol*",
            "loysi* ~4 kuolle*|ruumi*|vainaj*|hirttayt* & -juuri|asken",
            "ensihoi*|pelastaj*|poliis* & loys*|elvyt* & ei ~3 saatu|selvi*|heran*|pelast*|hanta|enaa",
            "elvyt* & ei ~3 onnist*|auttan*|selvin*|saatu|riitt*",
        ),
        # Somebody's own hard times, or a death in the family, long ago and told as over.
        "long-past": (
            "@young && @suicide|viiltel*|yliannost*|overit && @over && -taas|jalleen|uudelleen|uudestaan"
            "|tanaan|eilen|palas*|palann*|kuolla|enaa|yha|edelleen|jaksa*|viillan|vastaa*",
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
            "hirteen|hirtta*|ripust*|roikku* ~1 @self|hirte*|koyde*|puust*|katos*|koysi|$",
            "ripust* ~1 @self",
            "hirttayt*",
            "paase* ~1 itsestani|itestani|hengestani",
            "tuho*|lopet*|havit*|poist* ~1 itsen*|itten*|ihteni",
            "oman ~1 kaden|kaen",
            "vetas*|vetai*|vetaa|vedan|vetan* ~2 hirte*|narun|koyden|narua|rante*",
            "naru*|koyteen|koyden ~2 jatko*|jatkee*|paahan",
            "unaliv*|kms|kys",
            "tapa itsesi|ittesi|ittes|itses",
            "leika*|leikel*|leikk* ~1 @self",
            "ampuu|ampua|ampuvansa|ampumaan ~5 @self",
            "lapse*|lapsia|pikku*|perhe*|vauva*|minut|meidat|tytot|pojat ~3 mukanaan|mukaansa|mukanani"
            "|mukaani ~2 hautaan|kuolemaan",
            "tee*|teh*|tekis* ~2 tasta|kaikesta|elamasta*|elamalleni lopun",
            "ota*|otta* ~2 hengilta",
        ),
        # Wishing, planning or waiting to be dead.
        "wants-to-die": (
            "kuolemaa|kuolemasta|kuolemaan ~3 odotan|odotta*|pelkaa*|kaipaa*|ajattel*",
            "odotan|odotta*|pelkaa*|kaipaan ~2 kuolemaa|kuolemaani|kuolla",
            "@want ~5 kuolla|kuola|kuolal|kuolema*"
            "|kuollut|kuollu|kuoltu|kuolo*|kuolis*|kuolleena|kuolleeks*|kuolemi*",
            "kuolla ~1 @want",
            "kuollut|kuollu ~1 halu*|tahdo*|tahto*|toivo*",
            "kuolisin*|kuolisim*|kuolispa*|kuolis_jo|kuolisi_jo",
            "olisin*|oisin*|oisim*|olisim*|oispa*|kunpa|kumpa|ois ~3 kuollut|kuollu|haudas*|poissa",
            "kuollut|kuollu ~2 oisi*|olisi*|ois",
            "kuolemantoiv*|kuoleman_toiv*|kuolemanhalu*|kuolemankaip*|kuolema ~1 ajatu*",
            "kuolema*|kuolla ~4 ainoa*|ratkais*|helpotu*|vapau*|houkut*|lohdut*|parempi|helpom*|ulospaas*"
            "|tervetul*|ystava",
            "ainoa*|ratkais*|muuta|vaihtoeht*|helpotu*|vapau*|odota*|ulospaas*|keino* ~4 kuolema*|kuolla"
            "|kuolen",
            "kuolema ~2 pyori*|mieles*|mielen* & -@client|@home|ystavan|laheisen|vanhan|hanen",
            "milta*|millas* ~5 kuollut|kuollu|kuolla|kuolema",
            "ajatuk*|ajatus ~1 kuolemasta|kuolemisesta & -@course|@client",
            "on|voin|valmi*|saan|haluu|pitais*|pitas ~1 kuolla ~1 $|pois|nyt|tanaan",
            "miten|kuinka|milla ~3 kuol* ~2 helpoin*|kivut*|nopei*|varmimm*|helpost*",
            "helpoin*|kivut*|nopei*|varmin ~2 tapa*|keino* ~2 kuol*|lahte*|paatta*|lopet*",
            "kuole|kuolen|kuolla ~1 pois",
            "@want|kunpa ~4 tama|taa|tan|kaikki ~1 loppuisi|loppuu|loppus|loppuis|loppusi ~1 $",
            "aion|aijon|meinaan|aikoo|aikovansa ~2 tehda|teha ~1 sen ~1 $|tana|tanaan|yolla|illalla &"
            " -varat*|ilmoit*|tayt*|lomak*",
            "teen sen ~1 tana|tanaan|yolla & -varat*|ilmoit*|tayt*|lomak*",
            "kuolen & itse|omasta|tahdosta|pian|kohta|tanaan|huomenna|yolla",
            "oma* ~1 kuolema*",
            "kuuluis*|pitais*|pitas|saisin|saispa ~2 kuolla",
            "olisin|oisin|oisinpa ~2 arkus*",
            "lakata|lakkaan|lakkais* ~1 olemasta|elamasta|hengittamasta & -yrity*|firma*|ryhma*|projekti*"
            "|yhdisty*|palvelu*",
            "kuka ~1 minut|mut|miut ~2 loytaa",
            "minut|mut|miut ~2 kuka ~1 loytaa",
            "nukkui|nukku|kuoli|kuolema* && lahden|lahen|lahtisin ~2 perassa|peraan",
            "musta|minusta ~1 aika jattaa|jattaisi ~1 $|pian|kohta|viikonlop*|tanaan|ensi",
            "lahto|lahtoni|lahtoa & lopullin* & -tyo*|irtisan*|firma*|duuni*|elakk*",
            "ei ~3 elaisi|elais",
        ),
        # No strength, reason or wish left to live; ending one's life or days.
        "cannot-live": (
            "paatta*|paatan|lopet* ~3 kaiken & -ryhm*|sopim*|tyo*",
            "omin ~1 kasin & lahd*|lahte*|paatta*|kuol*|elama*",
            "@no ~4 nahda|naha|kohdata ~2 huomis*|aamua|kevatta",
            "@no ~4 enaa ~1 huomista|huomispaiva* ~1 $",
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
            "elamal*|elama|elamani|elaminen|elamassa* ~3 turha*|merkitykseto*|arvoton*|ohi|paattyny*"
            "|pilalla|pelkkaa ~2 $|tuskaa|karsim*",
            "elama* ~1 arvoinen|arvoista|arvosta",
            "miksi|miks|mita|minka ~3 elan|elaa|olen_elossa",
            "miksi|miks|mita_varten|minka_takia ~2 olen|oon|oo ~1 olemassa",
            "elamanhalu* ~3 @no|kado*|loppu*|mennyt|menny|hiip*|pois",
            "@no|menet* ~3 elamanhalu*",
            "pois|eroon ~4 elamasta|maailmasta|hengesta",
            "lopett*|lopeta*|paatta*|paata*|paati* ~3 elama*|paivani|paivansa|paivia*|paivat|paivas"
            "|paivanni|taival*",
            "elama*|paivani|paivansa ~1 paatta*|lopett*|lopeta*",
            "lopett*|lopeta* ~2 kaiken|kaikki ~1 $|tuska*|karsimy*|tan",
            "loppu|loppua|stoppi|lopun|piste ~3 kaikes*|elama*|itsest*|tuskal*|tasta_kaik*|karsimy*"
            "|kaikelle|elolle",
            "luovutta*|luovutan ~2 elama*|kokonaan|lopullisesti",
            "vasyny*|kyllasty*|vasahta* ~2 elam*|elaa*",
            "@no ~2 pysy*|selvi* ~2 elossa|hengissa*|yosta|yon|huomise*|aamuun",
            "pysyn*|pysyy*|selvi* ~3 elossa|hengissa*|yosta|yon_yli|taman_yon|aamuun|huomisee*",
            "@no ~8 hengissa*|elossa|elavien",
            "elavien kirjoi*",
            "huomenna|enaa|pian|kohta|ensi & en|ei|hanta|minua|mua ~4 ela|elossa|hengissa",
            "minusta|musta ei ~3 elamaan|elavaks*|elajaks*",
            "tieni ~1 paassa|paahan|loppu*",
            "@no ~3 voimia|voimaa|jaksa ~3 taistel*|elaa|jatkaa|kamppail* ~3 elama*|elaa|$",
            "@no ~3 naen|nae|nakevani|naa ~2 enaa ~1 kevat*|kesa*|joulu*|huomis*|syksy*",
            "toivo* ~6 ajais*|tormais* ~3 paalle|paalleni|paal|yli",
            "toivo* ~4 sairast* & syopa*|syova*|kuol*",
            "tekisin|tekisi|tekis sen ~1 $|jos|heti",
            "sen ~1 teki* ~3 kukaan ~2 loyt*|huomaa*",
            "pimei*|synki*|mustia|tummia ~1 ajatu* & -tyo*|toista|alan",
            "pelkaan|pelkaa|pelottaa ~1 itseani|itteani|itsea|ittea|itteeni|itseni",
            "vakuutusraha*|henkivakuut* & parjaa*|lapse*|perhe*|kuol*",
            "levata ~1 lopullis*|ikuis*",
            "on aika ~1 lahtea|menna|poistua ~1 taalta|$|pois",
            "jaksanko|selvianko|kestanko|parjaanko|jaksan|selvian ~2 huomis*|aamuun|yon_yli|illan_yli",
            "@want|kunpa|jospa|etta|sanoo ~3 paasta|paasisi|paasis|paasisin ~1 pois $",
            "inhoan|inhoo itsea*|ittea*",
            "vihaan itsea*|ittea*",
            "@no ~4 @want|jaks*|jaska*|pysty*|viitti*|viitsi*|kest* ~4 ellaa|elloo|elos|elosa|elossa*",
            "ennaa|ennee|enaa ~1 ellaa|elloo",
            "@no ~2 pysty*|kykene*|kest*|halua*|haluu ~1 elamaan ~4 enaa|ennaa|$ & -tyo*|saanto*",
            "elamani|elamaani jatkami* & @no|turha*",
            "elamani|elama on ~1 ohi ~2 teen|mun|$",
            "elaminen|elama|elo ~2 liian ~1 raskas*|tuska* & @no|jaks*|kest*",
            "tama|taa|tan elama ~1 on|ole|oli ~1 tassa",
            "pysya|pysyisin|pysyis ~1 hengissa|elossa & syy*|miks* & -yrity*|firma*|tiimi*|organisaat*",
            "tuskin|tuskinpa ~5 elossa*|hengissa*|elavana",
            "@no ~5 elavana & -perinte*|kulttuur*|yhteis*|keskustel*",
            "@no ~2 aio|aikonu*|halua*|haluu ~2 nahda|naha ~2 joulu*|kesaa|syksya|kevatta|juhannus*"
            "|uutta_vuotta",
        ),
        # Giving up: bare sentences that are ordinary strain only when more is said of work.
        "cannot-go-on": (
            "^ @no ~2 jaksa|kesta|pysty ~2 enaa|enaan|ennaa|ena $",
            "^ ma|mina|mie ~1 en|emma ~2 jaksa|kesta|pysty ~2 $",
            "^ ~3 en ~1 jaksa|kesta|pysty ~1 tata|taa ~1 enaa|ennaa|enaan $",
            "^ ~2 haluan|haluun|haluisin|tahdon ~2 luovuttaa|lopettaa|pois|kadota $",
            "^ ~2 kaikki on|oli ohi|turhaa|loppu|menetetty $",
            "kesta*|jaksa*|jaks ~3 tuskaa|hapea*|hapee*|oloa|kipua|ahdistu*|karsimys*|yksinaisyy*|surua"
            "|elama* & @no",
            "@no ~4 toivoa|ulospaasya|ulospaasyy ~2 enaa|mitaan|jaljel*|$ & -@work",
            "enaa|mitaan ~1 toivoa & @no & -@work",
            "@no|mitaan ~3 jaljel* & hyvasti*|elam*|hyvaste*",
            "@no ~1 jaks*|jaska*|kest* ~1 enaa|ennaa|ennee|ena ~1 olla ~1 $",
        ),
        # Sleeping for ever.
        "not-waking-up": (
            "@want|ettei|etten|en|enka|jos|kunpa ~4 en|etten|ettei|ei|enka|enaa|ikina|koskaan ~3 herais*"
            "|heraa*|herata",
            "enaa|ikina|koskaan|aamulla ~2 herais*|heraa|herata|heraan & @no",
            "nukkua|nukun|nukkuis*|nukkuu|nukkumaan ~1 pois",
            "nukahta*|nukku*|nukahd*|nukut*|nukun ~3 ikuise*|ikiune*|lopullis*|viimeisen|kokonaan|ikiuni*",
            "nukahta*|nukahd*|nukut*|nukun|nukkua|nukkuis*|nukkuu|nukkumaan ~3 pois",
            "nukah*|nukku* ~3 enka|eika ~3 hera*",
            "ikiune*|ikuiseen_une*|ikuinen_uni|ikuista_unta|ikiuni*",
            "nukku* ~2 hera* & @no|ikina|enaa",
            "lepo*|rauha* & haud*|ikui*|kuolem*",
            "vaik|vaikka|sama|iha|ihan ~4 @no ~1 herais* & -kello*|ajoissa",
            "jaada|jaisin|jaaha ~1 sille ~1 tielle",
            "yota && viimesta|viimeista ~1 kerta*",
        ),
        # Being a burden, missed by nobody, better never born.
        "better-without-me": (
            "parjais* ~3 ilman minua|mua|minuu|miuta",
            "parem*|helpom*|helpot*|onnellis*|kevyem* ~5 ilman minua|mua|minnuu|miuta|mie|minuu",
            "ilman minua|mua|minuu|minnuu|miuta ~4 parem*|helpom*|onnellis*|kevyem*|helpot*",
            "minua|mua|minuu|minnuu|miuta|mun ~1 ei ~2 olis*|ois*|oltais*|oo|ole ~2 $|enaa|olemassa|taalla"
            "|ollut*|ollu|kaikki*|muil*|parem*|helpom*|syntyny*|edes",
            "parem*|helpom*|onnellis*|helpot* ~4 jos ~2 en|minua|mua|lahti*|katois*|kuolis*|haviaisi*|poissa",
            "jos en ~1 olis*|ois* ~2 olemass*|elossa|hengiss*|taalla|syntyny*|enaa|$",
            "parem*|helpom*|parjaa*|parjais* ~3 aidittom*|isattom*|ilman aitia|isaa|hanta|aidit*",
            "olisin*|oisin*|ois ~1 syntyny*|koskaan",
            "@no ~3 syntyny* ~2 olis*|ois*|koskaan",
            "olen*|oon|olevani|oo|oonki|pelk*|tunnen|koen|vain|vaan ~4 taakka|taakaks*|taakkana|taakkaa"
            "|riesa*|riippa*|painolas*|vaivaks*",
            "kaikille|muille|perheel*|laheisil*|lapsil*|vaimol*|miehel*|toisille|omaisil* ~4 taak*|vaivaks*"
            "|vaivaa|vaivan|riesa*|haitaks*|riippa*",
            "minusta|musta ~4 vaivaa|taakka*|riesa* & enaa|ei",
            "kuka*|kellek* ~5 kaipaa*|kaipais*|huomais*|itkis*|suris*|jais* & minua|mua|minuu|kuol*|lahti*"
            "|katoa*|poissa|haut*",
            "kukaan*|ketaan & @no & huomais*|kaipais*|valita*|kiinnosta* & kuol*|katois*|katoais*|lahtis*"
            "|haviai*",
            "arvoton*|turha|turhake & elama*|elaa|kuol*|olemassa",
            "parem* ~4 ei ~1 ole|oo|olis*|ois* ~1 minua|mua|minnuu|minuu",
            "kenenkaan|kenkaan ~3 surra|sure|itkea & @no",
            "enemman ~3 elavana",
            "annoin|annan|maksoin|lahjoit*|jarjest*|koira*|kissa* & jalkeeni|mun_jalkeen|minun_jalkeen"
            "|mun_jalkee & -tyo*|vuoro*|elakk*",
        ),
        # Leaving this world, not being here tomorrow, joining the dead.
        "going-away": (
            "@want|halu* ~4 pois ~3 taalta|taalt|tasta|maailmas*|elamast* & -tyopai*|tyost*|toissa|tyot*"
            "|osasto*|duun*|firma*|toista|koulu*|tiimi*|ryhma*|yksik*|rooli*|projekti*|tehtava*|sopimu*"
            "|homma*|alalta|listal*",
            "lahde*|lahte*|lahti*|poistu*|katoa*|kado* ~4 maailmas*|elamast*|lopullis*|ikuises*|ajasta"
            "|maan_paal*",
            "maailmasta|maailmast ~2 lahte*|lahde*|pois|poistu*",
            "@want|halu* ~3 kadota|havita|kadot|poistua|haihtua ~2 $|kokonaan|lopullis*|ikuis*|maailmas*"
            "|olemast*|maan|pois",
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
            "@no ~4 tarvi* ~5 siella ~1 mihin|minne|missa & menen|menossa|kohta",
            "tavataan|nahdaan ~2 taivaas*|tuonpuol*|toisella_puolen",
            "tuonpuolei*|tuonela*|manala*|rajan_taa|hautaan_asti",
            "@want ~5 luokse*|luo & haud*|haut*|kuol*|taivaa*|menehty*",
            "@want ~4 haudas*|hautaan|multiin|mullan",
            "@no ~3 enaa ~2 huomenna|maanantai*|tiistai*|keskiviik*|torstai*|perjantai*|lauantai*"
            "|sunnuntai* ~2 ole|oo|taalla|elossa & -toissa|toihin|tyos*|vapaa*|loma*|auki|avoin*",
            "ottas*|ottaisi|otta|ottaa ~2 minut|mut|miut ~2 luokse*",
            "vika|viimei* ~2 maan ~1 paal*",
            "kavel* ~2 heiko* ~1 jaa*|jai*",
        ),
        # Farewell letters, last messages, asking everybody's forgiveness.
        "farewell": (
            "hyvasti* ~3 kaikki*|kaikill*|rakka*|maailma*|elama*|ystava*|perhe*|aiti|isa|lapse*",
            "lahet*|jatti|kirjoitti|sanoi|sano|jattany* ~2 hyvasti*|hyvasteja & -tyo*|elakk*",
            "jatti|jattan* ~1 lapun|kirjeen|viestin & lahti|kado*|poissa|havis*|kotoa",
            "kirje*|lapun|lappu & anteeks* & jatti|jattan*|pyyt*|loysin",
            "hautapaik*|hautakiv* & ost*|valit*|maks*|varat*|valmi*",
            "hyvasti* & anteeks*|enaa|jaksa*|rakast*|kuol*|taakka|jaljel*|loppu* & -kysy*|viesti*",
            "hyvastel* & -tyo*|elakk*|asiakk*|asiakas*|osasto*",
            "jaahyva*",
            "itsemurhavies*|itsemurhakir*",
            "kirje*|lapun|lappu|viesti* & hyvast*|anteeksi|anteeks|lapsille|perheelle|vanhemmil*|jattan*"
            "|jatin|jatti|poydal* & enaa|koskaan|hyvast*|kuol*|poissa|lopullis*|haudas*|jaksa*",
            "kirjoit*|kirjot* ~2 kirje* ~2 lapsil*|perhee*|vaimol*|miehel*|vanhemm*|aidil*",
            "kirjoit*|kirjot* ~2 lapsil*|perhee*|vaimol*|miehel*|vanhemm*|aidil* ~2 kirje*",
            "antakaa anteeks* $",
            "antakaa|anna anteeks* ~1 kaikki|kaikesta|etta|et ~1 lahden|menin|tein|jaksanu*|$",
            "anteeksi|anteeks ~2 kaikest*|etta|et ~1 $|jaksan*|lahd*",
            "nyt ~1 tama|taa|kaikki ~1 loppuu|loppu|paattyy",
            "mun|minun|hanen|sen|elamani|elamansa ~1 viim*|vika $|ilta*|paiva*|yo*|viesti*|joulu*|aamu*"
            "|kesa*|viikko*|syntt*",
            "viimei*|viimin*|viimise*|viimeks* paivani|iltani|yoni|jouluni|viikkoni|aamuni|hetkeni|kesani"
            "|iltansa|yonsa|tekonsa|tekoni",
            "ilta*|yo*|paiva*|huominen|kerta* & viiminen|viimisen*|viimeiseni|viimeinen|viimeiseks* &"
            " paatt*|jaa*|elama*|elossa|hyvast*|ela",
            "kuin ~1 viimei* kerta*|kerra*",
            "kiitos ~2 yritit*|kaikesta & hyvasti*|loppuu|kiinni|puhelin|anteeksi|taalla",
            "syytaan|syy|vika|syyta & hanen|sinun|teidan|kenenkaan & @no & jos|kun|kerto*|sattu*|kuol*|lahd*",
            "kirjeet|kirje|kirjeen ~2 lapsil*|pojil*|tytoil*|vaimol*|miehel*|aidil* ~3 kirjoit*|kirjot*"
            "|valmi*",
            "viimei*|vika ~1 viestini|viestinsa|kirjeeni",
            "et|ette|kukaan ~2 olis*|ois* ~2 voinu* ~1 tehda && hyvasti*",
            "hautapaik*|hautakiv* & lapun|lappu|jattan*",
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
            "paiva|paivan ~2 valit*|paatet* & keino|keinon|tapa|menetelma ~2 miet*|valmi*|valit*|selv* &"
            " -ryhm*|koulut*",
        ),
        # Too many taken, saved up or laid out.
        "pills": (
            "@took ~5 @toomany ~4 @pills",
            "iltalaak*|@pills & viisinkertai*|kolminkertai*|kymmenkertai*|moninkertai* & -hinta*",
            "@took ~4 @pills ~3 tahallani|tahallaan|tarkoituksella|tarkotuksella",
            "@took ~4 @pills ~5 @toomany|kerralla|viina*|kaljan|alkohol*",
            "@pills ~5 @took ~3 @toomany",
            "@toomany ~3 @pills & @took|mahas*|niel*|kerralla",
            "@pills ~6 riviin|rivis*|laske*|valmi*|kerat*|keran*|keraan*|saasta*|pino*|kasa*|jemma* &"
            " -apteek*|dosettipalv*",
            "saasta*|keran*|kerai*|keraa*|jemma*|hamstra* ~3 @pills",
            "tyhjens*|tyhjentan* ~2 laakekaap*|laakkeet|purkin|dosetin",
            "@pills & sammal*|sekava|tokkura*|horrok*|herata",
            "paljonko|montako|kuinka|mika|minka ~6 kuolee|kuolla|kuolisi|kuolen|tappav*|kuoleman & @pills"
            "|annos*|maara*",
            "tappav*|kuolettava* annos*|maara",
            "yliannos*|yliannok*|overit|overin|overi|overia|yli_annost*",
            "@pills & viina*|alkohol*|kaljaa & kaikki|kerralla|loppu|enaa|illalla|riviss*|kuol*",
            "@took ~3 @pills & illalla|tanaan|silmis*|kuole*|enaa|nukah* & liikaa|kaikki|koko|monta|loput",
            "purk* & @pills & ottav*|ottaa|aikoo|niel* & illalla|kaikki|kerralla",
            "@pills ~8 riitta*|tarpeeksi & -apteek*|osasto*|resepti*|ei|eika|riittako|onko",
            "lasken* ~3 @pills & riitta*|tarpeeks*|purk*|taas|monta",
            "tupla*|liikaa|kaksinkert* ~2 insuliini*",
            "insuliini* ~2 tupla*|liikaa|kaksinkert*",
        ),
        # A rope ready, bought or tied.
        "rope": (
            "koysi|koyden|koytta|koydella|narun_jatkoksi & -koydenv*|kiipeil*|purje*|vene*",
            "koysi|koyden|koytta|koydella|naru|narun|narua|hirttosilm*|hirttokoy*|silmukka|silmukan"
            "|silmukas*|hirsi*|vyo|sahkojoh* & valmi*|katto*|katos*|osti*|ostan*|autotall*|kaula*|hankk*"
            "|etsi*|solm*|kellari*|puussa|puuhu*|saunas*|saunaan|vintil*|odott*|aitas*|ladossa|ulkovaj*",
            "hirttosilm*|hirttokoy*",
            "koys|koyss & valmi*|katos*|kaula*|osti*|ostan*",
        ),
        # Bridges, roofs, rails, traffic, water.
        "height-or-train": (
            "sillan*|silta|sillal*|kattojen|katon|parvek*|kaitee*|ikkuna* & reuna*|vaaralla|kaitee*|kaide*"
            "|seison|seisoo|alas ~1 katsel*|katso*|hypp*|hypa*",
            "hypp*|hypat*|hypan|pudottaut*|heittayt* ~4 sillal*|silta*|katol*|katon*|parvek*|ikkun*|junan"
            "|metron|raite*|kiskoi*|alle|rekan|alas|kalliol*|jyrkant*|tornis*|mereen|koske*|veteen|kerro*",
            "sillal*|katol*|parvek*|ikkun*|junan|metron|raite*|kiskoi*|kalliol*|tornis* ~4 hypp*|hypat*"
            "|heittay*",
            "@want|mietin ~4 hyppaisin|hyppaan|hypata|hypais* ~1 $|vain|vaan",
            "ennen*|kohta|nyt|meinaan|aion|pitais*|halu* ~2 hyppaan|hyppaa|hypata",
            "katselen|katson|katsoo|katselee & parvek*|sillal*|katol*|ikkunas* & alas",
            "vaaralla|vaaral puolella|puolel & sill*|kait*",
            "seison|seisoo|seisoskel*|seisova*|istun|istuu|istuva* ~2 sillan*|sillal*|silla_kait*|kaitee*"
            "|katol*|kattol*|raiteil*|kisko*|radal*|ratapenk*|jarkal* & -remont*|asent*",
            "sillan*|sillal*|katol*|kattol*|parvekkeen|nosturi* ~2 kaitee*|reunal* & -kahv*",
            "kiiven*|kiipes*|kiipee* ~2 katol*|torni*|mastoo*|sillan*|nosturi*|sahkopyl* & -remont*|korja*"
            "|tyomaa*|antenn*",
            "kaiteesta|sillankaiteesta|kaiteen ~1 lapi|yli",
            "parvek*|kaitee*|sillal* & astuis*|astua|astun ~1 yli",
            "laituri* ~1 paassa|reunal* & juna*|vesi|vetee*|hypp*",
            "kattol|kattoll|katoll & hypp*|hypa*",
            "uhka*|uhki* ~1 hyppaa*|hypa*",
            "sillal*|katol*|tornis* & katso* & korke*|henkiin|selvi*",
            "jarveen|mereen|jokkeen|jokeen|veteen & jaaha|jaada|jaisin|hukuttaut*",
            "toivo* ~3 rekka|auto|juna|bussi & vaaralle|kaistal*|paalle|alle|vastaan",
            "ratapenk*|radanvar*|radan_var* & istu*|seiso*|nyt|kuv*|odot*|juna*",
            "pain ~1 rekka*|puuta|pylvas*|kallio*|seinaa & tahal*|melkein|ajan|ajoin|ajaa|ajais*",
            "pakoputk*|pakokaas*|hiilimonoks*|hakakaas*",
            "jospa|kunpa|toivo*|jos|haluaisin ~4 jaisin|jaada|jaan|jais ~3 alle",
            "junan|metron|rekan|bussin|raitiovaun*|rekka_auton ~2 alle|eteen|keulaan & -jai|jaany*",
            "alle|eteen ~2 junan|rekan|metron & astu*|kavel*|hypp*|heitt*|ajaa|ajan",
            "kiskoille|kiskoil|raiteille|raiteil|radalle & men*|kavel*|makaa*|istu*|lahte*|lahti*|jaan"
            "|suoraan|aiko*|seiso*|juna*",
            "junarat*|juna_rata|junarada*|ratapihal*|metroradal* & seiso*|istu*|makaa*|odot*|kest*|vieress*"
            "|lahell*|miet*|kavel*|hape*|enaa|houkut*",
            "ratti*|ratin|auton|autolla|ajaa|ajan|ajais* ~6 rekan|rekkaa_pain|vastaantul*|kallio*|puuta"
            "|puuhun|pilariin|sillanpil*|jarveen|mereen|ojaan & kaanta*|kaann*|ajaa|ajan|ajais*|miet*|ajat*"
            "|meina*|melkein|yrit*|houk*",
            "katol*|katon|kerrostal*|torni*|mastos*|nosturi* & kuvi*|istu*|seiso*|uhka*|uhki*|hyp*|huut*"
            " & -remont*|pelti*|lumi*",
            "jaille|jaalle|jarveen|mereen|koskeen|avantoo* & kavel*|hukut*|men*|lahte* & heik*|en_tule"
            "|takaisin|palaa|kuol*|enaa|itse*",
        ),
        # A gun that is not for hunting.
        "gun": (
            "@gun & -peli*|pelaa*|luvan|lupa*|koulutus*|harrast*|tehokas",
            "kuula|luoti|luodin ~2 paahan|kallo*|otsa*|ohimo*",
            "luoti|luodin|patruun* & postila*|kirjeku*|kuistil*",
            "@gun & @no ~1 ole|oo|ookaan ~2 jahti*|metsastysaik*|metsastyskau*",
        ),
        # Cutting, burning, hitting oneself.
        "self-harm": (
            "partater*|mattoveits*|lasinsir* & -kauppa*",
            "viiltel*|viillel*|viiltohaav*|viillos*|viiltoj*",
            "viilla*|viilsi*|viilt* & kate*|kasi*|ranne*|rante*|jalka*|reide*|reise*|reisi*|itse*|iho*"
            "|tanaan|taas|uhka*",
            "@knife|@blade ~1 rante*|kurkul*|kaulal*",
            "@blade & auki|viil*|veta*|leik*|verta|lukin*|vessa*|tyyny*|salaa|loysin|piilos*|loytyi|vuota*"
            "|tyreht*|poikki",
            "polt*|hakka*|lyon|raavin|raapi*|puren|purin|nalkiin* ~2 @self",
            "lyon|hakkaan|isken|takon ~2 paata* & verta|vuota*|kunnes|kipu*|en_osaa_lopet*|mustel*",
            "rankais* ~1 itse*|itte*",
            "nalkiin* & hengen*|kuol*",
            "satut*|vahingoit* ~1 itse*|itte*|ihte*",
            "viilsi*|viilta*|viillan ~2 liian|syvaan|syvalle",
            "tupakka*|tupakan|tupakal*|savuk*|sytyttim*|sytkari* & kasivar*|kasvar*|reite*|ihoon|ihoa"
            "|kateen|kateeni|arvil*|kasiaan|kasiani",
            "raav*|raap*|kynsi* & veril*|vereslih*",
            "kasivar*|kasvar*|reid*|iho* ~3 veril*",
            "veris* ~1 kasi*|rante*",
            "rante*|viil* & kuva|kuvan|kuvaa|kuvia|kuvii & anteeks*|hyvast*|sori|sorry|veris*",
            "tera|teran ~2 kadess*|kades",
            "lyon|hakkaan|lyo ~2 paata|paa|nyrkil* & kaakel*|seina* & verta|veri*|haava*|rysty*|ilta"
            "|iltaisin|oisin|ajattel*",
        ),
        # Afraid of what one may do, to oneself, a baby or others; commanding voices.
        "afraid-of-oneself": (
            "pelka*|pelott*|peljast*|ahdist* & teen|tekee|tekis*|tehda ~2 @self|itsell*|itell* ~2 jota*"
            "|paha*|tyhma*|$",
            "teen|tekee|tekis*|tehnyt|tehda|tekeva* ~1 itsell*|itell*|ittell* ~1 jota*|paha*|tyhma* ~1 $"
            "|paha*|tyhma*|peruutt*|kamal*",
            "@no ~1 luota*|luot ~1 itsee*|ittee*|itsean*|etta|et ~3 $|yksin|tanaan|yona|nyt|elossa"
            "|hengis*|pysy*",
            "etten|en|et_en|ettei tee ~1 itselleni|itelleni|itselleen ~1 mitaan|jotain",
            "aanet|aania|aani ~4 kask*|kehot*|pakott*",
            "kaskee|kaskevat ~3 vahing*|tappa*|satut*|hyppa*",
            "pelka*|pelot* ~8 ravist*|vahing*|satut*|lyon|tapan|teen_paha*|hakkaan|tukehd* ~3 lasta|lapse*"
            "|vauva*|hanta|jotaku*|joku*|muita|itsea*|sita|perhe*|vaimo*|mies*|hanet",
            "ravist* ~2 vauva*|lasta|lapse*|hanta|sita",
            "vauva*|lasta|lapse* ~6 ravist*",
            "@want|pelka*|teki ~3 tappaa|vahingoit*|satuttaa|puukot* ~2 hanet|hanen|sen|muita|jonkun"
            "|jotakuta|kaikki|ihmisia|lapsen|lapseni|lapset|vauvan|perhe*|miehen*|vaimon*|aidin|isan",
            "tapan ~2 hanet|sen|sut|sinut|teidat|kaikk*|jonkun|lapset|perhe*|mieheni|vaimoni|ne|ton",
            "etten|en|enka ~1 satut*|vahingoit*|lyo|ravist* ~1 lasta*|vauva*|lapsi*|hanta|ketaan",
            "pelka* ~4 tekee|teki ~1 sen ~1 tana|tanaan|nyt|yolla",
        ),
        # Somebody near who cannot be reached, left alone or let out of sight.
        "worried-for-somebody": (
            "@no ~1 vastaa & itki*|itkuinen|itku & pysty*|jaksa*|loppu*|sano*|soitti",
            "huoli*|pelkaa*|pelko|aavist* ~6 henge*|henken*|tekee_itsel*|itselleen|tekee_jotain",
            "tekee|teki|tekis*|tehnyt|tehny ~1 itselleen|itellee*|itselleans* ~2 jota*|paha*|peruutt*",
            "@no ~2 uskalla*|voi|tohdi* ~3 jattaa ~4 hetkek*|yksin|silmis* & -koira*|kissa*|koulutt*",
            "ei|eika|ettei|eivat|eihan|kukaan ~3 vastaa*|vastan* & viimei*|vika|anteeks*|hyvast*|jaahyv*"
            "|metsa*|@gun|kirje*|itsetuh*|uhka*|uhki* & puhel*|viest*|mihin*|$|kukaan|vika|antakaa",
            "puhelin ~3 kiinni|pois|sammu* & viesti*|sano*|hyvast*|metsa* & loppuu|kiitos|anteeks*|hyvast*"
            "|enaa|kuol*|lahtee|en_jaksa|jaksa",
            "kamala|paha|hirvea|kauhea aavist* & -tyopaik*|yt|muutos*",
            "en ~1 vastaa ~1 enaa ~3 puhel*|viest*|$ & anteeks*|hyvast*|kenellekaan",
            "lakan*|lopettan*|ei ~2 syom*|syonyt|syo|nuku & hautajai*|kuol*|partater*|viil*",
            "lukin*|lukittaut*|teljen* ~4 oven|vessa*|huonee*|kylppar*|kylpyhuon*|itsens* & uhka*|uhki*"
            "|viil*|huuta*|veits*|parta*|pillere*|laakk*|vastaa*|tappa*",
            "kadon*|karan*|karkas* & katol*|sillal*|itsetuh*|hyvast*|viesti*|uhka*|kuv* & -kissa*|koira*"
            "|avai*|data*",
            "ei olla|ole|oo|ela|elossa|hengissa ~3 jouluna|kesalla|huomenna|maanantai*|viikonlop* & sano*"
            "|ilmoit*|kerto*|hengissa|elossa",
            "hengenvaara*|hengenhata*|hengenhad*",
            "kaap*|poyd*|tyyny*|lauka*|repu* & parta*|laakevar*|koysi|viiltov*|jaahyvais*|itsemurh*",
        ),
        # Hit, locked in, followed, abused; afraid to go home.
        "violence-at-home": (
            "rikkoo|paiskoo|hajottaa ~2 paikkoja|paikat|tavaroita|huonekal* & humala*|kannis*|lapset|mies"
            "|isa|piilos*|aiti|poika",
            "piilossa|piiloutu* & lapset|mies|isa|ex|pelka*|huuta*",
            "@home ~4 @hit ~3 @us",
            "@home ~4 lyo|loi|lyony*|hakka*|hakanny*|pahoinpit*|pieks*|kurist*|raisk*|potki*|retuut*"
            "|vakivaltai*|mukiloi* & -asiak*|tyos*|halko*",
            "@us ~3 @hit ~2 @home",
            "@hit ~2 @us & -toissa|tyot*|tyo|vuoros*|osastol*|keikal*|heitt*|lapsi|veti",
            "heitt*|veti|lapsi|vetas* ~2 @us ~3 turpaan|lattia*|seina*|alas|portai*|pain|kuonoon|poskel*"
            "|naama*|astia*",
            "@hit & koto*|himas* & minua|mua|lasta|lapsia|aitia|taas|humala*|kannis*|joka",
            "@us|lapsi*|lapsee*|minuun|muhun ~4 kasiksi",
            "kay|kavi|kaynyt|kayny ~3 kasiksi & -asiak*|potila*|ongelm*|aihe*|tyohon|toihin|projekt*",
            "@no|pelka*|pelott* ~4 uskalla*|uskal|menna|mee|meen|palata|lahte* ~3 kotiin|himaan|kotio*"
            "|kotia|himaa",
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
            "vaani* ~2 minua|mua|meita|ovel*|pihal*",
            "mursi|murtanu*|murtaa ~3 kateni|kylkiluu*|nenani|leukani|sormeni & mies*|ukko|exa|isa*|@home",
            "peit* ~2 mustelm*",
            "mustelm* ~2 peit*|meik*",
            "tyyny* ~1 kasvoil*|naamal*|kasvoj*|suun",
            "mustelm* & lapsel*|lapsen|lapsi|isa*|lyo*|hakk*|miehe*|kotona|jalki*|pahoin*|mies|aiti",
            "turvakot* & pita*|paasta|paasen|minne|mista|tarvi*|lapset|heti & -tyosken*|toissa|henkilos*"
            "|tyonteki*",
            "raiskat*|raiskas*|raiskaa*|raiskau* & -@course|asiakk*",
            "hyvaksikay*|hyvaksi_kay* ~4 minua|mua|lasta|lastani|tytar*|poika*|lapse* & -@course",
            "minua|mua|lasta|lastani|tytar*|poikaani|lapse* ~4 hyvaksikay*|hyvaksi_kay*|ahdistel*|kosket*"
            "|kourii",
            "ex|exa|exani|eks|eksa|entinen|mies|mieheni|vaimo|vaimoni|isa|isani|poikani|avomies"
            "|avomieheni ~6 uhkail*|vainoa*|stalk*|uhkaa ~1 $|minua|mua|tappaa|lapsia|meita|joka",
            "naapur* & huuto*|lyomis*|hakk*|kirkum*",
            "isapuol*|seta|eno|isa|velipuol*|setani|enoni ~4 koskee|kourii|hiplaa*|kosket*",
            "@us|minut|mut ~2 lukittu* ~2 sis*",
            "pakott* ~3 seksi*|naimisiin|sankyyn",
            "joku|mies|tyyppi|auto|se ~1 seuraa|seurasi ~1 minua|mua|minuu ~1 $|koti*|kadul*",
            "olen|oon|ollaan|on ~1 vaarassa $|nyt",
            "miehen|miehe|vaimon|puolison|isan|poikaystavan|kumppanin|exan|aidin ~1 vakival*|lyonni*|uhkail*",
            "kavi|kay|hyokkasi|hyokkaa|tuli|karkasi ~2 paalleni|kimppuun|kimppuu|kimppuuni",
            "@us ~2 hakattu*|hakatti*|lyoty|lyotiin|potkittu|pahoinpidelty|pahoinpideltiin|puukotet*"
            "|ammuttu|raiskattu|kuristet*",
            "vainoa*|stalkka*|stalkki* ~3 minua|mua|@home|$|tytar*",
            "minua|mua ~2 vainoa*|vainot*|stalkat*|seurat*",
            "seura* ~3 minua|mua & ovel*|oven|rappu*|ilta*|viikko*|tuntemat*|puuko*|veits*|pelot*|koti*",
            "hoitaa|hoitav*|tekee ~3 hiljais*|selvaa",
            "hoita* ~3 minut|meidat|mut ~3 hiljais*|hengilt*|paivilta|hautaan|hiljaa",
            "paivakodin*|osoitteen*|koulun ~4 tietaa|tietav* & uhka*|ex*|entinen|kumppani*|hiljais*|kostaa",
            "tietaa|tietava* ~5 paivakod*|osoite*|osoitteen|missa_asun & ex*|eks*|entinen|kumppani*|uhka*"
            "|kostaa|viesti*",
            "en voi puhua|soittaa & kuulee|pelot*|kotona|mies|pelkaan",
            "@home|han|se ~2 purista*|kurista* ~2 kaulasta*|kurkusta*|kurkkua",
            "kiinni ~1 kurkkuun|kaulaan|kurkusta|kaulasta",
            "pitaa|pitavat|pidetaan ~1 nalassa",
            "lukits*|telje*|sulki*|sulke* ~3 hanet|sen|minut|mut|meidat|lapset|tyonteki*|kotiin ~3 kotiin"
            "|huonee*|makuu*|kellari*|komero*|varasto*|sisa*",
            "telje* ~2 minut|mut|minua|mua|meidat|lapset|hanet",
            "lukossa|lukittu* ~1 ulkopuolel*|ulkoa",
            "lukkojen|lukon|oven takana|taakse & lapset|lasten|juonu*|humala*|piilos* & -avain*",
            "huonee* & vakisin & pitaa|pitav*|sulken*",
            "viska*|heit*|paiska*|linko* ~4 minua|mua|lapsia|lasta|lapsii ~1 pain|kohti|kohden",
            "@home ~5 tonii|tyrkkii|tuuppii|tyrkkaa|tonaisi & elak*|jos|rahat*|kaadu*|minua|mua",
            "hakataan|lyodaan|pieksetaan|piestaan ~2 kotona|koton|himas*|kotia",
            "lyo*|loi|hakka*|piiska* ~3 vyol*|remmil*|kepil*|johdol*",
            "loi|lyo|lyonyt|lyony ~1 nyrkil* ~2 naama*|paahan|kasvo*|silma*|vatsa* & -@past",
            "paina*|puske*|tyonta*|tyonsi ~2 @us ~3 seinaa|seinaan ~1 vasten|$",
            "selkaa|kurkkua|kaulaa vasten & teraa|veista|puukkoa|asetta|@knife|@gun",
            "naittaa|naitetaan|naida|naimisiin & vakisin|pakol*",
            "kosketel*|koskettel* & oisin|salaa|sangy*|sijais*|lapse*|lasta",
            "oisin|yolla ~3 sankyyn*|sangyn* & seta|setani|eno|enoni|isa|isani|isapuol*|ohjaaja*|valmentaj*"
            "|isoisa*",
        ),
        # Threatened, weapons in sight, somebody at the door.
        "threat": (
            "uhka*|uhki*|vanno*|lupas*|luvann*|sanoo|sano|sanoi|vainosi ~4 tappaa|tappav*|tappamaan|surma*"
            "|puukot*|ampu*|polttaa|hakata|vahingoit*|satut*|raiskat*|tappo*",
            "tappaa|tappav*|tappamaan|murhaa*|surmaa*|ampua|tappaisi ~2 minut|mut|meidat|meijat|hanet"
            "|lapset|lapsen*|aidin|miut|perhee*|kaikki",
            "tappouhk*|pommiuhk*|ampumauhk*|tappo_uhk*|tapetaan",
            "uhka*|uhki*|uhat* ~5 @knife|@gun|vakivall*|pommi*",
            "@knife & kades*|kaulal*|uhka*|uhki*|esiin|heilu*|riehu*|kasis*|kourassa|seiso*|rapu*|rappu*"
            "|hyokk*|parhaillaan|tulee|lapset",
            "@knife ~3 kurkul*|kaulal*|kaulaa*|kurkku*",
            "ota*|otti|haki|hake* ~2 @knife",
            "@knife & mukana|repus*|reppu*|koulus*|taskus*",
            "taalla|talla|taal|koulus*|kadul*|ulkona|aulas* ~2 ammutaan|ampuu|ammutt*|ammuskel*",
            "ammuskel*|ampuja|ampujan|laukauks*|kouluamp* & -@course|jalkeen",
            "pommi|pommia|pommin|rajahd*|rajahte* & kanta*|vait*|uhka*|repu*|laukku*|on|rakenn* & -vits*"
            "|leikki*|pilail*|aprill*",
            "riehu* & kirve*|puuk*|veits*|pomm*|henkilo|mies|aula*|parhaillaan|nyt|just|sekaisin|humala*"
            "|paikat",
            "oven_takana|oven_taakse|oven_taa|ovella|ovel & potki*|hakka*|jysk*|huuta*|riehu*|uhka*"
            "|kirve*|rynny*|tulee|ex*|lapset",
            "ovea|oveen|ovesta|ovi ~2 potki*|hakka*|jysk*|tulee|rynny*|takoo|murt*",
            "potki*|hakka*|jysk*|takoo|rikkoo|murt* ~2 ovea|ovee*|oven|sisaan",
            "murtautu*|tunkeutu* ~3 sisaan|kotiin|asunto*|meille",
            "hyokka*|kaapat*|kidnap*|panttivan* & minu*|mua|kimppu*|asiakas|nyt|joku|parhaillaan",
            "kimppuun|kimppuu ~3 $|hyokk*|kay*|kavi",
            "ampu*|ammu* ~2 @us|mut|minut|joku|koulul*|ihmisia",
            "joku|joku_tyyppi|mies|oppilas ~1 ampuu|ampui|ammuskel*|puukot*|uhkaa",
            "puukotti|puukottaa|puukotet*|puukottanut & -@course",
            "hakevansa|hakee|hakemaan ~2 @gun|@knife|aseen",
            "@knife kanssa|kans|kansa|kaa & -kala*|keitti*|kokki*|askart*|leipa*|retke*|kurssi*",
            "sirpale*|rautaput*|sorkkara*|vasaral*|@knife & huito*|tappel*|uhka*|riehu*|sarken*|heilu*",
            "vakisin ~2 sisaan|sisalle",
            "apua & tulee|tulossa ~2 sisaan|sisalle|kohti|ovesta|ovelle|perassa",
            "ryosta*|ryosto|ryostet*|ryovari* & kaup*|kassa*|piilou*|taalla|parhaillaan|juuri & -@past"
            "|@course",
            "oven_takana|oven_takan & mies|exa|ex|turvako*|loysi",
        ),
        # Breath, heart, blood, consciousness, fire, accidents.
        "medical": (
            "puhe|puhuu|puhetta ~1 sekava*|sekavia|puuro*",
            "rinta*|rinnas* ~4 satt*|pist*|purist*|paina*|kipu*|kipee*|kipea*|ahdista*",
            "rintaki*",
            "purist*|sattuu|pista*|kipu* ~4 rinnas*|rinta*|rinnan",
            "@no ~3 hengit*|saa ~1 henkea|henkee|ilmaa|hengit*",
            "hengit* ~3 vaike*|lakka*|lopett*|loppu*|ei|huon*|kunnolla|korise*|pihise*|salpaa*",
            "@no ~2 saa ~3 henkea|henkee|ilmaa|hereille|hereil|tyreh*|herama*|heraam*|herateltya|heratettya",
            "henkea|henkee ~1 ahdist*|salpaa*",
            "tajut*|taju|tajunta*|tajunna* & lahti|lahte*|menet*|tajuton*|tajuttom*|makaa|on|meni",
            "tajuttomana|tajuton|tajuttomak*",
            "pulssi* & @no|heik*|tunnu*",
            "@no ~3 reagoi*|heraa|hengita*|vastaa_puhee*|puhuttel* & -jarjest*|sovell*|lomak*|pomo*|esihen*",
            "lyyhisty*|tuupertu*|pyorty*|luhistu*|romaht* ~4 lattia*|maah*|$|pulss*|tajut*|kesken &"
            " -tyokuorm*|talous",
            "lattia*|maassa|maaha* & makaa|kaatu* & verta|reagoi*|liiku*|heraa|tajut*|hengit*|vastaa",
            "verta ~4 tulee|vuota*|valu*|tyreh*|suihk*|oksen*|tulvi*|lattia*|kaikkial*|joka",
            "tulee|vuota*|valuu|oksen*|ysk* ~3 verta",
            "veren* ~3 lopu*|tyreh*|kova|runsas",
            "sydankoht*|sydaninf*|sydarin|sydari|aivoinf*|aivohal*|halvau*|aivoverenv*|slaagi* & -@past"
            "|toipu*|melkein|sairausl*",
            "suupiel*|suu|naama ~2 roikku*|vaaris*|vinos*|vinoon",
            "puhe ~2 puuro*|sammal*|sekavaa",
            "kasi|kaden|puoli ~3 puutu*|tunnott*|halvaan* & rinta*|suu*|puhe*|vasen|nousee",
            "vauva*|lapsi|lapsen|huulet|kasvot|naama|kaveri* ~6 sini*",
            "tukehtu*|tukehdu*|henkitorv* & -melkein|meinas*|nauru*",
            "kourist* & -@past|@course|vatsa*",
            "kramppaa*|kohtaus|kohtauksen ~2 $|lopu*|paalla|mene_ohi & -paniik*|raivo*",
            "anafylak*|allerg* & turpo*|hengit*|kurkku*|huul*",
            "turpo* & kurkku*|kieli|huul*",
            "nieli|niellyt|niellyn*|soi|nielly ~4 paristo*|nappipar*|jotain|pesuain*|lipea*|myrky*|sieni*"
            "|magneet* & -purema*",
            "myrkyty* & -ruoka|tyopaik*|ilmap*",
            "join|juonut|juonu|joi|nielin|nieli ~3 pesuaine*|myrky*|liuotin*|valkaisu*|kloriitti*|lipea*"
            "|happoa|bensa*|putkenav*",
            "taalla|talla|meilla palaa $|kaikki",
            "sairauskoht*|sydanpys*",
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
            "hukku* & lapsi|lapsen|joku|jarve*|mere*|uima|uimaan|uimassa|uimaran*|uimahal*|altaas* & -@past"
            "|meil*|sahkop*|lapsena|nuorena|pienena|lapsuude*",
            "soita*|soitt*|tarvi*|kutsu*|tilat* ~3 ambulans*|ampulans*|112|hatanum*|poliisi*|lanssi*"
            "|hatakesk* & -@past|opetus*|harjoit*",
            "ambulans*|lanssi* & nopeasti|heti|tule|tulossa|akkia|apua",
            "elvyt* & neuvo*|apua|ambul*|nyt|miten & -harjoit*|tyonohj*|@course|hank*",
            "otan|ottanut|otti|vetany*|veti|vetaa ~3 nappeja|kamaa|huumei*|jotain & hengit*|heraa*|hereil*"
            "|tajut*|kunnolla|sekai*",
            "@home|mummo*|pappa*|ukki|ukin|vauva*|lapsi|kaveri* ~2 sinise*|sininen & -ruutu|naytto|pipo"
            "|paita",
            "paa|paan|paansa|paahan & kolaht*|iski|iskin|loin & oksetta*|sumea|sekava*|pyorry*",
            "se|han|@home|lapsi|kaveri*|tyokaver* ~1 on|o ihan|aivan sininen|sinise* & -ruutu|naytto|nappi"
            "|valo",
            "huulet|huulia|suu|suun|kasvot|naama ~3 siner*",
            "vauva|vauvan|lapsi ~3 veltto",
            "hengit* ~3 harva*|katko*|rahisee|korise*",
            "henki|henkea vinku*",
            "turpo* & naama*|kasvot|silmat|silma & pisti*|pistan*|allerg*|henki|hengit*",
            "lakkaa|lakkaamat*|lopu|loppu|tyrehdy ~2 vuota* & -hana|putki|katto|hanan",
            "@no ~2 tunne|tunnu ~3 jalka*|jalkoja|kasia|katta|kasivart*",
            "diabeet*|verensok* & sekava|tajut*|hikoil*|heraa*",
            "syo*|soin|soi ~2 myrkky*",
            "juo*|join|joi ~3 viemarinav*|pesuain*|lysol*|siivousk*|lampooljy*|pakkasnest* & -kahvi*",
            "jai|jaanyt|jaany ~2 traktorin|trukin|kuorman|puun|koneen|rekan|peravaun* ~1 alle & -@past",
            "putos*|tippu|tippui|tipahti|kaatui ~3 telineil*|tikkai*|nosturi* & -@past|@course|vakuutu*"
            "|tapaturma*|tyotapatu*|sairaslom*|sairauslom*",
            "raskaa* & verta|vuota*|veren*",
        ),
        # Nothing but a call for help, and somewhat more than the bare words in CRY.
        "cry-for-help": (
            "hatatila|hatatilanne & -harjoi*|ohje*|suunnit*|kurssi*|koulutu*|valmius*|kahvi*|pulla*",
            "auttakaa ~2 minua|mua|meita|nyt|heti|joku & -@chore",
            "tulkaa|tule ~2 apuun|auttamaan ~1 $|nyt|heti",
            "apua|apuva ~1 heti|nyt|joku|pian|akkia $",
            "pelasta* ~1 minut|mut|meidat|hanet|lapsen*",
            "joku ~2 auttaa*|auta|auttais* ~1 $|minua|mua & -@chore|@work|ulkopuol*|ohjaaj*|ammattilai*",
            "voisko|voiko|voisiko|pliis|kiltti* ~1 joku ~3 puhua|jutella ~2 mulle|minulle|kanssani|mun &"
            " ennen*|yolla|nyt|hata|hypp*|kuol*|en_jaksa",
            "^ ~1 auta|auttakaa minua|mua|nyt|heti|joku & -@chore",
            "^ mua|minua pelottaa $",
            "tulkaa|tuu|tule ~1 joku ~2 $|tanne|nyt|heti",
            "joku ~3 tanne $ & apua|heti|nyt|oikee*|pian|pliis|akkia",
            "joku ~2 nyt|ny|ny_akkia tanne",
            "kriisinumero*|kriisipuhelim* & tarvi*|anna|antakaa & nyt|heti & -koulut*",
        ),
    },
)

SWEDISH = Tables(
    code="sv",
    kinds={
        "no": "inte|int|ikke|icke|aldrig|inga|ingen|inget|utan|it|ej|ente|itte|nte|aller|ingan",
        "myself": "mig|mej|me|sig|sej|se|dig|dej",
        "us": "mig|mej|oss|henne|honom|barnen|barnet|mamma|pappa|min|mitt",
        "want": "vill|ville|vilja|onskar|onska|hoppas|langtar|tanker|tankt|tankte|tankar|funderar|planerar"
        "|planerat|borde|kunde|fa|skulle|sku|ska|skall|bestamt|bestamde|hotar|hotat|pratar|talar|sager|sa"
        "|lust|beslutat|amnar|forsok*|helst|hellre|ber|sagt|skriver|skrev|sakert|onskade|drommer|fortjanar"
        "|tankarna|tanken|hotade",
        "suicide": "suicid*|sjalvmrd*|sjalvdod*|sjavmord*|sjalvmor*|sjelvmord*|sjalmord*|sjolvmord*"
        "|sjalvmrod*|sjalvtank*",
        "pills": "tablett*|piller|pillren|pillrena|medicin|medicinen|mediciner|medicinerna|somnmed*"
        "|somntabl*|varktabl*|panodil|paracetamol|burken|burkar|alvedon|burana|dosetten|insulin|kartan"
        "|lugnande|pillerburk*|somnpill*|insulinet|sprutan|blodtrycksmed*|morfin*|hjartmed*|pillerkart*",
        "took": "tog|tagit|tar|svalt|svalde|svalja|svaljer|ta|atit|at|tryckt|knaprat|ata|sluka|slukat"
        "|slukade",
        "gun": "gevar*|pistol*|hagelbossa*|bossan|bossa|algstudsar*|studsar*|vapen|vapnet|revolver*"
        "|skjutvapen",
        "knife": "kniv|kniven|knivar|yxa|yxan|knivhot|machete|tillhygge*|basebolltra*",
        "blade": "rakkniv*|rakblad*|handlederna|handleden|glasbit*|skarbit*|pulsadr*|mina_handleder"
        "|sina_handleder|hennes_handleder|hans_handleder|bada_handleder|handledena",
        "client": "klient*|patient*|elev*|ungdom*|boende*|kolleg*|student*|brukar*|arbetskam*|medarbetar*"
        "|arbetspar*|barn|pojk*|flick*|kille*|tjej*|kund*|chef*|forman*|deltag*|underlydand*|konfirmand*"
        "|aldring*|en_man|kvinna|anstalld|teamet|larare",
        "home": "man|mannen|gubben|karln|fru|frun|fruga*|hustru*|sambo|sambon|make|maken|maka|makan"
        "|pojkvan*|flickvan*|ex|exet|exman*|exfru*|partner*|pappa|far|farsan|mamma|mor|morsan|styvfar*"
        "|styvpappa*|styvmor|son|sonen|dotter|dottern|bror|brorsan|syster|syrran|foralder|foraldrar*"
        "|barnbarn*|sarbo*|karl|farfar|morfar|svar*|familjen|slakten|husse|pappan|mamman|farbror*|morbror*"
        "|styvfader*|kusin*",
        "hit": "slar|slog|slagit|sla|sparkar|sparkade|sparkat|biter|bet|knuffar|knuffade|knuffat|misshand*"
        "|stryper|strypte|strop|ruskar|rycker|valdtog|valdtar|valdtagit|daska*|pryglar|piskar|klappar_till"
        "|brot|vred|drar_i_haret|spottar|tafsa*|slatt|slass|kastar|knivhugg*|hugger|hogg|kranker|tvingar"
        "|hotar|hotade|hotat|dunkar|bankar|luggar|luggade",
        "past": "sedan|sen|forra|fjol|fjolaret|varas|vintras|hostas|somras|julas|paskas|midsomras|januari"
        "|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|ar|aret|tidigare"
        "|fortfarande|an|tidigt|gangen|dagars|manaden|manader|veckor|varen|hosten|vintern|sommaren|engang"
        "|annu",
        "course": "utbildn*|kurs|kursen|kurser|forelas*|prevention*|forebygg*|suicidprev*|avhandl*|gradu"
        "|uppsats*|forskn*|modell*|material*|seminari*|workshop*|allman*|rapport*|bok|bocker|litteratur*"
        "|riktlinj*|handlingsplan*|krisplan*|statistik*|intervju*|anhorigg*|volontar*|frivillig*|krisjour*"
        "|jourtelefon*|halvdags*|tema|temadag*|beredskapsplan*|uppdrag*|ta_upp|tar_man|artikel*|podd*"
        "|yrkesrol*|skillnad*|skiljer|projekt*|verksamhet*|ordnar|skolning*",
        "thing": "excel*|teams|telefon*|mobil*|dator*|datan|laptop*|skarm*|appen|program*|system*"
        "|affarssystem*|sidan|skrivar*|process*|server*|webblas*|kopiator*|popup*|mygg*|flug*|kaffe*"
        "|vackarkl*",
        "young": "som_ung|som_tonaring|som_barn|i_tonaren|tjugoarsaldern|ungdomen|ungdomsar*|barndomen"
        "|var_ung|var_liten|lange_sedan|lange_sen",
        "over": "arren|behovet|bearbetat|mar_bra|mar_jag_bra|det_ar_bra|det_ar_over|bakom_mig|blev_frisk"
        "|ar_frisk",
    },
    idioms=(
        "do|dor ~1 for ~2 en|ett|lite|att & ledig*|semester*|kaffe|paus",
        "livet ~2 kontor*|jobb*|avdeln*",
        "livet pa ~1 overtid|kontoret|jobbet",
        "jobbar|arbetar|moter ~2 med ~2 sjalvskad*|@suicide|valdsutsatt*",
        "brinner ~1 i ~1 knut*",
        "brinner for",
        "sla*|slog ihjal ~2 tid*|en_stund|timm*|nagra|lite",
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
        "liv* ~1 doden|dod",
        "en fraga ~2 liv",
        "drunkn* ~2 mejl*|mail*|e|arbet*|papper*|jobb*|rapport*|administ*",
        "chef*|jobb*|arbet*|deadline*|stress*|rapport*|det_har ~2 tar livet av ~1 mig|mej|oss|folk|en",
        "kniv* ~2 strup* & budget*|upphand*|ekonom*|pris*|deadline*",
        "kniv* ~2 rygg*",
        "pistol* ~3 tinning* & agar*|budget*|ledning*|styrels*|projekt*|strateg*",
        "sjalvmal*|galghumor*",
        "sjalvmord*|suicid* ~2 uppdrag*|plan_for",
        "skjut*|skot* ~4 upp|iv*|sank|fram|till|pa|ner|spel*",
        "slacka|slacker ~1 brander*|eldsvad*",
        "vill|orkar|kan ~2 leva|lever ~3 efter|upp|pa|med|enligt|for & kalender*|schema*|jobb*|klocka*"
        "|almanack*|loften*|regler*|overtid*|kontor*",
        "leva ~2 kalender*|schema*|klocka*",
        "avsked*|farval* & avdelning*|tal|talet|fest*|pension*|byter|slutar|sluta|uppsag*|kaffe|jobb*"
        "|teamet|avskedsta*",
        "sista ~1 gang*|dag*|vecka* & grupp*|projekt*|jobb*|kurs*|team*|avtal*|anmal*|arbet*"
        "|pension*|semester*|avdeln*",
        "forsvinn* & vecka*|telefon*|villa*|stug*|semester*|dagar",
        "hopp* ~1 av|pa|over|in & taget|studier*|jobb*|process*|projekt*|tag|kurs*|utbild*",
        "banka*|dunka*|slar ~2 huvud* ~2 vagg* & -tills|blod*|tyst",
        "hund*|alg*|jakt*|jagar*|jaga & @gun",
        "jakt*|algjak*|harjakt*|jagar|skjutban*|spel|spelar|skjutspel* & @gun|skjut*|dog|dor",
        "ungen|sonen|barnen|pojken ~3 spelar",
        "slog*|slar|slagit|sla ~2 fast|igenom|upp|ihop|vad|till|av|pa_stort|rekord|huvudet_pa_spik*",
        "slar|slog ~1 mig ~1 att|hur|som|ner|ned",
        "hoppas|hoppar ~4 hinner|tid|svar",
        "bryt*|brott* ~1 ny",
        "tappat lusten ~2 jobb*|arbet*",
        "@course & @suicide|sjalvskad*|vald|valdet|valdsam*|hot|hotfull*|overdos*|dod|doden|doende|valdtag*"
        " & -mig|mej|mina|klient*|patient*|tog",
        "hur|vad|kan|ordnar|finns|har & @suicide|sjalvskad* & tar_man|ta_upp|med_unga|bemot*|mota"
        "|prata_om|i_allmanhet|generellt",
        "tystnadspl*|sekretess*|konfident*|anmalnings* & @suicide|livsfara|vald|sjalvskad* & -jag|mina",
        "handledaren|handledare|gruppen|handleder|moter & om|hur|personal|nar & nagon|klient*|patient*"
        "|personal|deltag* & @suicide & -mitt|egna|nu|ikvall|idag|tog|begick",
        "@suicide ~2 anhorig*|efterlevande|narstaende|prevention*|risk*|bedom*|patient* ~1 arbete",
        "slar|slog ihjal",
        "@thing ~1 hang* ~1 sig|sej",
        "varfor hang* ~1 sig|sej ~2 @thing",
        "hang* ~2 av|upp ~3 jacka*|rock*|klader*|kappa*|ytterklader*",
        "hang* upp ~1 sig|mig|mej ~1 pa",
        "elev*|barn*|ungar*|katten|hunden|deltag*|kolleg* ~1 holl|haller ~2 ta livet av ~1 mig|mej|oss",
        "ta|tar|tog livet av den|det|en|min ~2 @thing",
        "sla|slar|slog|slagit ~1 oss|er|dem|dom|sig ~1 samman|ihop",
        "slar|slog|slagit|sla ~2 mig|mej|oss|honom|henne i ~1 tennis|schack|golf|kort|yatzy|spel*|pingis"
        "|padel|badminton|bowling",
        "bet|biter|bita|bitit ~1 mig|mej|sig|sej i ~1 tungan|lappen",
        "hugg*|hogg ~2 i ~1 rygg* & -kniv*|blod*|ambul*|sjukhus*|ikvall",
        "vi|gruppen|teamet ~3 in i vaggen & -bil|bilen",
        "kasta*|slanga*|slang|slangde ~2 @thing ~2 genom|ut|fran|i ~2 fonst*|balkong*|taket|vaggen|sjon",
        "vad|hur|var ~4 skriva|skriver|valja|borja|fylla|fylls|bokar|boka & hjalp|hjalpa ~1 mig|mej|oss &"
        " -knappt|ambul*|polis*",
        "hinner ~2 @no ~2 andas",
        "rena|rent|ren ~1 sjalvmord*",
        "sjalvmord* ~1 bland ~1 unga|ungdom*|man|lakar*|aldre|bonder & okar|minskar|statist*|laste|last"
        "|forskn*",
        "vilka|hur|vad & fraga|fragar ~1 man|en|ungdom*|klient*|elev* & @suicide & -min|mina|mitt|sa|skrev"
        "|idag|igar|nu",
        "kniv* ~2 strup* & finansiar*|bank*|rapport*|kund*",
        "skara|skar|skars ~2 luften|stamning* ~2 kniv*",
        "riktig|ren bomb & -vask*|hus*",
        "bomb & budget*|nyhet*|ledning*|omorganis*",
        "skriket|skrika ~1 $",
    ),
    experiences={
        # Somebody met through work took their life: over, however recent.
        "professional-suicide": (
            "@client ~5 tog|tagit|begick|begatt|begangit ~3 livet|liv|@suicide & -nyss|just|ikvall|idag",
            "tog|begick ~2 @client ~3 livet|liv|@suicide & -nyss|just|ikvall|idag",
            "@client ~5 dog|avled|dott ~3 @suicide",
            "@client ~5 hangde|skot|dodade|dranker|drankte ~1 sig|sej & -nyss|just|idag",
            "@client ~5 hoppade|kastade ~4 taget|bron|balkong*|taket & @past",
            "@suicide & @past|efter|bearbeta*|ledsen & @client|forlor*|avdelning*|team*|skol*|arbetsplats*"
            " & -planer*|hotar|tanker|mina",
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
            "@client ~4 slog|slagit|bet|sparkade|hotade|hotat|attackerade|knivhogg|knivskar|misshandlade ~3"
            " @us|mig|mej|oss|kollega & @past|jobbet|arbetet|passet|skiftet & -nyss|just|idag",
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
        # Somebody's own hard times, or a death in the family, long ago and told as over.
        "long-past": (
            "@young && @suicide|overdos*|sjalvskad*|skar_mig|skar_jag_mig|skar_mej|skar_ja_mej && @over &&"
            " -igen|ikvall|idag|inatt|orkar|tillbaka|fortfarande|snart|svarar",
            "@home|farfar|morfar|kusin*|van ~2 tog|begick ~2 livet|@suicide & @young|var_barn|var_tonaring"
            "|decennier & -igen|vill|ikvall|idag|inatt|orkar",
        ),
    },
    dangers={
        # The word itself, unless a course or somebody's past explains it.
        "suicide-word": ("@suicide", "sjalv mord*", "sjalvs mord*"),
        # Killing, hanging or ending oneself, in plain words or as euphemism.
        "kill-oneself": (
            "ta|tar|tog|tagit|tat|taji ~2 livet|live ~2 av|a ~1 @myself",
            "ta|tar|tog|tagit ~2 mitt|sitt ~1 liv",
            "ta|tar|tog|tagit livet av ~1 honom|henne|hen|dem|dom|er|dig|dej|oss|@home|$",
            "doda|dodar|dodade|hanga|hanger|hangde|hangt|skjuta|skjuter|skot|drank*|strypa|forgifta|skada"
            "|skadar|skadade|skar|skara|rispa*|branna|branner|straffa* ~1 mig|mej|sig|sej|sjalv",
            "slar|sla|hugg* ~1 mig|mej|sig|sej sjalv",
            "gor|gora|gjort|gjorde ~2 slut|stopp ~1 pa ~1 @myself|allt|alltihop|det|livet|mig",
            "gora|gor|gjort|gjorde ~2 @myself ~1 illa|nat|nagot|nagonting",
            "avslut* ~2 livet|liv|allt|mitt|sitt|det_hela",
            "for_egen|for sin egen hand",
            "snara|snaran|hangsnara*|rep|repet|strypsnara & klar|klart|knut*|knyt*|hanger|kopt|kopte|garag*"
            "|taket|takkrok*|takbj*|lidret|lidre|lider|halsen|ligger|koper|bastu*|vinden|utvag* & -safety"
            "|sales|our|the",
            "tanker|ska|kommer|sku ~1 gora ~1 det|de ~1 ikvall|inatt|i_natt|i_kvall|idag|imorgon",
            "kopt ~3 behov* & ikvall|inatt|i_kvall|i_natt",
            "gora det slut ~1 med ~1 mig|mej",
            "mitt|sitt eget|egna slut|dod",
            "gora ~1 nat|nagot|nagonting|na|nago ~1 at|mot ~1 sig|sej|mig|mej",
            "ta|tar|tog ~2 barnen ~1 med ~1 sig|sej|mig|mej & harifran|doden|himlen|graven|dor",
            "hindra*|stoppa* ~1 mig|mej ~1 fran ~1 att ~1 gora ~2 tanker|dumt|illa",
            "liv|livet pa ~1 sitt|mitt samvete",
            "motorn ~2 ga|gar|igang|gang & garag*|slang*",
            "skarp*|repet|snaran|remmen brast|gick_av|holl_inte|holl_int",
            "takkrok*|takbjalk* & -lampa*|krona|gunga",
            "lakan*|skarp*|baltet|balte|snore|sladden & knut*|knyt* & fonst*|krok*|hals*|handtag*|dorr*"
            "|rora|rorelement*",
            "vill|onskar ~3 allt|det|smartan ~2 slut|over|sluta|upphor ~1 $",
            "sluta|slutar ~1 leva|andas|finnas",
            "hang* dig|dej|mej|mig|sig",
            "fimpa ~1 mig",
        ),
        # Wishing, planning or waiting to be dead.
        "wants-to-die": (
            "@want ~5 do|doo|doden|dod|dor|dott",
            "do|dod ~1 vill|onskar",
            "vore|var|om ~3 jag|ja ~1 dod|dog|doda",
            "jag|ja ~2 var|vore|sku|skulle|kunde|hellre ~2 dod|do",
            "doden|dod|do ~4 enda|losning*|befriel*|vagen|utvag*|lattn*|skon*|lockar|valkom*",
            "enda|losning*|utvag*|langtar|vantar ~4 doden|do|dodens",
            "dodslangt*|dodsonsk*|dodstank*",
            "satt|sattet ~2 att do|dor",
            "hur ~3 dor ~3 latt*|smart*|snabb*",
            "hur ~2 dor ~4 ont",
            "lat|lata|later ~1 mig|mej do",
            "hjart* ~2 stanna|stannar|slutar_sla|sluta_sla & @want|onskar|ber",
            "ar|e|blir ~1 jag|ja ~1 begravd|dod",
            "ar|e|va ~1 jag|ja|du ~1 dod ~1 imorgon|snart|da|$",
            "foljer|folja ~1 snart ~1 efter ~1 henne|honom|mamma|pappa|$",
            "gick_bort|dog|dod && foljer ~2 efter",
            "vem|ingen|nan|nagon|den ~3 hitta|hittar|finner ~1 mig|mej & dod|kropp*|funder*|tanker|slipper"
            "|behov*|slut|ensam",
            "innan|tills ~2 blir ~1 hittad & ensam|bor|lange",
            "testament*|graven|gravplats*|begravning* & betald|undertecknat|kopt|klar|klart & -kurs*|hjalp",
            "traffa*|moter|ses ~3 i himlen|himmelen",
            "hon|han|hen|jag|ja ~2 ska|skall|kommer ~2 do|dor",
        ),
        # No strength, reason or wish left to live; ending one's life or days.
        "cannot-live": (
            "@no ~3 leva|lever|vid_liv|existera ~1 mer|langre|mera|$|tills|pa_manda*|i_morgon|imorgon",
            "@no ~3 finnas ~1 mer|langre|mera|$|tills|pa_manda*|i_morgon|imorgon",
            "jag|ja|han|hon|hen ~1 @no ~1 finns ~1 mer|langre|mera|$|tills|pa_manda*|i_morgon|imorgon",
            "vill|orkar|kan|klarar|formar|pallar|ids|orka|lust ~3 @no ~3 leva|lever|liv|livet|finnas"
            "|existera|vara_vid|va_vid|va_har|vara_har",
            "orkar|vill|orka|iddes ~1 @no ~4 leva|livet|vid_liv|finnas|med_livet",
            "@no ~3 lust|ork|orken|skal|anledning|mening|varde|vits|ide|orsak ~4 leva|livet|vara_har|va_har"
            "|finnas_till|jorden",
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
            "somna ~3 in|evig*|alltid|aldrig|slippa|for_alltid|int & -barn*|bebis*|svart|natterna",
            "overlever|overleva|klarar|klara ~4 natten|kvallen|till_imorgon|i_morgon|helgen|den_har_dagen",
            "@no ~3 lita|litar ~2 pa ~1 mig|mej ~1 sjalv",
            "@no|aldrig ~4 se|ser|uppleva ~1 varen|sommaren|julen|hosten|imorgon|mandag*|nasta",
            "@no ~2 vara|va|finns|finnas|har|kvar ~2 har|kvar|langre|mer|manda*|i_morgon|imorgon & ska|int*"
            "|kom* & -jobb*|kontor*|semest*|tid*",
            "nar|om|ifall|sen|utan ~1 jag|ja|hon|han ~2 inte|int ~2 finns|fanns|finnes|lever|levde"
            "|ar_kvar|vore",
            "nar|sen ~1 jag|ja ar borta",
            "hatar ~1 mitt|livet ~1 liv|$",
            "hatar ~1 mig|mej ~1 sjalv",
            "litar|lita ~1 @no ~1 pa ~1 mig|mej ~1 sjalv & -chef*|ledar*|yrke*|beslut*|expert*",
            "@no ~3 mening ~6 jorden",
            "fortjanar|fortjana|iddes|ids ~1 @no ~3 leva|lever|finnas",
            "lever|leva ~1 jag|ja|hon|han ~1 @no & -upp|med|for",
            "finns ~1 jag|ja ~1 @no ~1 $|mer|mera|langre & -plats|kontor*|jobb*",
            "om ~1 jag|ja ~1 lever ~3 nasta|imorgon|vecka|helgen|jul|manda*|i_morgon",
            "viljan|lusten|orken ~1 leva & tappa*|borta|slut|@no|forlor*",
            "klarar|orkar|klara|orka ~1 @no ~1 en ~1 enda|dag ~1 dag|till & -jobb*|arbet*|chef*",
            "slippa|far|fa ~1 va|vara manniska & slippa",
            "finns|finnas hellre ~1 @no",
            "trott ~2 pa ~1 finnas|existera|leva",
            "finns|ser ~1 @no ~2 morgondag|morgondagen",
            "orsak|skal|anledning ~4 se|uppleva ~1 morgondag*|solen",
            "vaknar|vakna ~1 han|hon|jag|ja ~1 @no ~1 mer|mera|imorgon|$|langre",
            "somna|somnade|somnar|somnat ~2 for gott|alltid|evigt",
            "lika ~1 bra ~3 slut & jag|mig|mej|livet & -avtal*|mot*|process*",
            "det_har livet da",
            "kvall|ikvall|inatt|natt far ~1 det ~1 vara|va slut",
            "gjort|gjorde mitt ~2 jorden|livet",
            "jag|ja finns ~1 @no ~1 mer|mera|langre",
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
            "ar|e|bara|va ~1 en borda & familj*|alla|andra|barnen|mamma|foraldr* & -arbets*|jobb*|administ*",
            "ligger|ligga ~2 alla|andra|familj*|barnen|dem ~1 till last",
            "vem|ingen|inga ~3 marka|markte|sakna|saknar|bry* ~4 jag|ja|mig|mej ~3 forsvann|borta|dog"
            "|forsvinner",
            "veckor|lange ~3 innan ~3 markte|marker & forsvann|dod|borta",
            "ingen ~2 behov* ~1 sorja",
            "livforsak*|forsakringspeng*|forsakringen & battre|tacka|tacker|skulder* & -jamfor*|bolag*"
            "|premi*",
            "barnen|familjen|alla|de|dom ~4 battre ~5 an ~2 mamma|pappa|mig|mej",
        ),
        # Leaving this world, not being here tomorrow, joining the dead.
        "going-away": (
            "vill|onskar|langtar ~3 bort ~2 harifran|fran ~2 livet|varlden|allt|jorden|$",
            "@want|vill|borde ~4 forsvinna ~2 $|ur|fran|for|helt|alltid|varld*|jord*",
            "forsvinna|lamna|lamnar|lamnat ~2 varlden|jorden|jordelivet|livet|denna_varld",
            "slippa ~2 leva|finnas|existera",
            "slippa allt ~1 $",
            "slippa ~1 va|vara manniska|har_mer|har_langre|till|vid_liv|kvar",
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
            "ga|gar|gick|gatt ~3 ut i|pa ~1 sjon|havet|vattnet|isen|forsen & inatt|ikvall|@no|tillbaka"
            "|farval & -simma*|bada|semester*|pimpla|skridsk*|bat*|fisk*",
            "svagis*|svag_is",
            "sjon|alven|havet|vattnet|stranden ~8 @no ~2 komma|kom|kommer|ga|gar ~2 opp|upp|tillbaka|hem"
            "|tibaks|tebaks",
            "@no ~3 ga|gar|komma|kommer ~1 hem ~1 darifran|levande|mer|langre",
            "kommer|kom|komma ~3 levande|hel ~1 harifran|darifran|hem|$ & @no",
            "komm* ~2 @no ~2 hem|ut ~1 levande|darifran",
            "behov* ~4 dit ~1 jag|ja ~1 ska|skall|gar & -pass|visum|bil",
            "ta|tar|tas ~1 hand ~1 om ~3 barn|barnen|hund*|katt* & nar|sen & borta & -semester*|resa*|resor"
            "|jobb*|arbet*|kurs*",
            "valt ~1 en|ut ~1 dag|datum & vet ~1 hur|var",
            "jag|ja har bestamt vilken dag ~1 $",
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
            "int* ~2 ert|ditt|hans|hennes fel & svar*|brev*|forlat|sista|meddel*|farval|jag",
            "gett|gav|ge|skankt|ger ~2 bort ~5 allt|hund*|katt*|gitarr*|bil*|saker*|agodel*",
            "sista ~1 dag*|natt*|kvall*|vecka|jul|gang* ~1 i_livet|livet|pa jorden",
            "blir|var ~2 min|hans|hennes|mitt sista ~1 $|vecka|kvall|natt|dag|jul",
            "kramade|kram ~4 sista gang*",
            "ringde|ringt|kramade|kramat|skrev ~4 for sista ~1 gang* & -handled*|kund*|klient*",
            "sista ~1 ni|du|nan|nagon|jag ~1 hor|horde|skriver ~1 av|fran|$ & -kurs*",
            "sista gang* ~1 ni|du ~1 hor|ser",
            "brev|breven|brevet ~3 barnen|flickorna|pojkarna|frun ~3 skrivna|skrivet|klara|klart",
            "skrivit breven",
            "hejda|hej|adjo|farval ~1 for ~1 alltid",
            "sa|sade|sagt ~1 farval|adjo & skogen|svarar|borta|gick",
            "farval && ger|orkar|klarar ~1 upp|@no & -uppdrag*",
            "forlat ~2 allt|alltihop & telefon*|mobil*|svar*|avstangd|borta",
            "halsa ~4 @no ~2 hennes|hans|ditt|ert|deras fel",
            "tack for ~1 allt && stangt ~2 telefonen|mobilen",
            "tack for ~1 allt && telefonen|mobilen ~2 avstangd|stangd",
            "sista natten|kvallen for mig|mej & -jobb*|kurs*|resa*|hotell*",
        ),
        # Too many taken, saved up or laid out.
        "pills": (
            "@took ~5 alla|hela|for|massor|massa|20|30|40|50|60|100|tjugo|trettio|hundra|manga|samtliga|all"
            "|tiotals|en_hel ~3 @pills",
            "@took ~3 @pills ~5 pa_en_gang|samtidigt|alla|alkohol|sprit|vodka",
            "hur|vilken ~2 manga|mycket|dos ~5 do|dor|dodlig|dodligt",
            "dodlig dos|mangd",
            "@pills & uppradade|radade|samlat|sparat|samlar|sparar|nattduks*|hogvis|gomt",
            "samlat|samla|samlade|sparat|samlar|sparar|hamstrat ~3 @pills",
            "overdos*|over_dos*",
            "@pills & @no & vacka|vakna*|vaken & -tid*",
            "tagit|tog|svalt|svalde|druckit ~2 nat|nagot|na & somnig|sluddr*|vaknar|vacka|medvets*|snurrig",
            "da|sen|ikvall tar jag|ja ~1 pillren|pillrena|pillrer",
            "sparat|samlat|samlar|sparar ~3 doser|doserna|dosen",
            "slutat|struntar ~2 ta|i ~2 insulin*",
        ),
        # Bridges, roofs, rails, traffic, water.
        "height-or-train": (
            "sitter|star|stod|klattr* ~4 taket|broracket|bron|balkong*|kanten|racket|fonster*|vattentorn*"
            "|mast*|stup* & -fika|lunch|sol*",
            "hoppa|hoppar|hoppade|kasta|kastar|slanga ~5 bron|taket|balkong*|fonst*|taget|sparet"
            "|tunnelban*|framfor|bro|bergskl*|stup*|utfor",
            "fore|innan|nu|snart ~3 jag|ja ~1 hoppar",
            "framfor|under ~2 taget|tag|metron|langtradar*|lastbil*|bussen|tunnelb*",
            "kor|kora ~1 pa|in_i|mot ~1 en|nan|nasta langtradar*|lastbil*|bergvagg*",
            "taget|tag ~1 blir|tar ~1 mitt|hens|hans|hennes|mig",
            "balkong*|bron|bro|jarnvagsbro*|taket|kanten|fonst*|racket ~5 hoppa|hoppar",
            "tanker|ska|vill|sku|hotar ~1 hoppa ~1 $",
            "sitter|star|ligger|stod|stalla|lagga|lagger|satt ~3 sparet|sparen|ralsen|rals|ralsarna"
            "|tagspar*|jarnvagsspar*|jarnvagsbro* & -tagtrafik*",
            "kor|kora|kort|korde|styra|styr ~3 in|rakt ~2 bergvagg*|bergsvagg*|trad|langtrad*|motande"
            "|lastbil* & -gick|simulator*",
            "spar*|rals* & ligg*|star|gar|gick|gatt|satt* & taget|sjalv|pa_vag|ska|klient*|patient*",
            "ratten|bilen|styra|styr|svanga|svang|rakt ~7 bergvagg*|langtradar*|motande|lastbil*|trad*"
            "|stolpe*|vagg*|klipp*|dike*|bropelare*|vattnet",
            "kora|kor|korde|styra ~2 av ~1 vagen & tank*|vill|funder*|ska",
            "bergvagg*|langtradar*|motande|lastbil*|klipp* & ratten|rattrorel*|racka|styra|frestande",
            "fran|uppifran ~2 vattentorn*|taket|bron|mast*|tornet & bild*|skick*|avsk*|hot*",
        ),
        # A gun that is not for hunting.
        "gun": (
            "@gun & -jakt*|algjakt|jagar*|licens*|spel*|skytte*|vapen|vapnet",
            "vapen|vapnet|vapnen & har|hamta*|tog|tagit|tar|kopt*|ladda*|hot*|nyckel*|skap*|rikta*|bar|bara"
            " & -jakt*|jagar*|licens*|spel*|skytte*|polis*|sekretess|bevak*|vaktbol*",
            "kula|kulan|skott ~3 huvud*|pannan|tinning*|skall*",
            "patron*|kula|kulor ~3 postlad*|brevlad*|trappan",
        ),
        # Cutting, burning, hitting oneself.
        "self-harm": (
            "sjalvskad*|skarsar*|skarmark*|rispor",
            "en|nagon ~1 kniv i ~1 magen|brostet|ryggen|halsen & -smor*",
            "@blade & skar*|last|lasa|stangt|blod*|gomt|badrum*|vagrar|toalett*|hitta*",
            "skar|skara|skurit|skarit ~2 mig|mej|sig|sej|armarna|handled*|laren|upp",
            "uppskur*|uppskar*|sonderskur* ~1 arm*|handled*|lar*",
            "@blade & framfor|handen|badkar*|pennf*|fodral*|bild*|forlat|toa|toan|skrivbord*|kudden",
            "tandare*|cigarett*|cigg*|fimp* & armen|armarna|armana|huden|laret|laren",
            "slar|dunkar|bankar|banka ~1 huvu*|huve ~2 vagg* & tills|blod*|ont|varje|tyst",
            "bloder ~2 mer|mera|mycket|fortfarande & -pengar|budget*|kassa*",
            "branner|brant|brannt|rispar|rispat|river|rivit|rivi|rev|klosar|klost ~2 mig|mej|sig|sej"
            "|armarna|armana|huden|blods & -pa|fingrarna",
        ),
        # Afraid of what one may do, to oneself, a baby or others; commanding voices.
        "afraid-of-oneself": (
            "radd* ~5 gor|gora|skadar|skada|skakar|dodar ~4 illa|barn*|bebis*|babyn|spadbarn*|henne|honom"
            "|nagon|mig|nagot|nat",
            "skaka|skakar|ruska|ruskar ~2 barn*|bebis*|babyn|spadbarn*",
            "rost* ~3 befall*|sager|beord*|ber|tvingar|uppmanar",
            "vill|tanker|ska|maste ~2 doda|skada|morda|skjuta|hugga|knivhugga|strypa|sla_ihjal ~2 honom"
            "|henne|dem|dom|nagon|nan|alla|barn*|min|mitt|manniskor|folk|er|dig & -bild*|upp",
            "jag|ja skakade|skakat ~1 henne|honom|barnet|babyn|na",
            "betala ~1 med ~1 livet|sitt_liv",
            "gora en jokela|kauhajoki|skolskjutning",
            "@no ~2 vara|va ensam ~1 just|nu|inatt|ikvall|i_natt|i_kvall & -jobb*|ansvar*",
            "@no ~2 skada ~1 mig sjalv",
        ),
        # Somebody near who cannot be reached, left alone or let out of sight.
        "worried-for-somebody": (
            "radd*|orolig*|vagar ~4 lamna ~3 ensam|utom|henne|honom",
            "vagar @no ~3 lamna ~2 henne|honom|ensam",
            "@no ~1 svara*|nas & sista|farval|forlat|fel|@gun|skogen|hotat|forsvinna|avsked*|adjo|varlden",
            "last*|stangt|barrikad*|lasa ~4 in|sig|dorr* & kniv*|rakkn*|skar*|hotar|vagrar|piller|tablett*"
            "|tyst",
            "forsvinna ~1 ur ~1 varlden|livet",
            "livsfara|livsfarlig_lage|livshot*",
            "fara for ~1 liv*",
            "@no ~2 finnas|leva|vara ~2 pa|till|i|efter & manda*|jul*|morgon|imorgon|helg*|nasta",
            "kramade|kramat ~5 alla|oss & svarar|svarat|nas & @no",
            "last inifran",
            "flick*|pojk*|barn*|ungen ~5 bloder",
            "badkar* & rakblad*|kniv*",
        ),
        # Hit, locked in, followed, abused; afraid to go home.
        "violence-at-home": (
            "slar|misshandlar|hotar ~1 fru|frun|flickvan*|barn|barnen|sambo|hustru & -klient*|jobb*",
            "slar|misshandlar ~2 fru|frun|barn|barnen|pojk*|flick*|ungar*|sambo|hustru & -klient*|jobb*",
            "@home ~3 slar|slog|slagit|sla|sparkar|sparkade|biter|knuffar|knuffade|misshand*|stryper"
            "|strypte|valdt*|ruskar|piskar|hugger ~3 mig|mej|oss|henne|honom|barn*|mamma|pappa|omkull|min"
            "|syster|bror",
            "@hit ~2 mig|mej|oss|barnen|henne|mamma|omkull & -klient*|patient*|chef*|schack|tennis|golf"
            "|kort|spel*",
            "@home ~2 slar|misshand* ~1 $|mig|mej|sej|nar",
            "som slar|misshandlar $",
            "han|hon|mannen|pappa ~1 slar & -schack|tennis|golf|spel*|kort|vad|rekord*",
            "stryp* ~2 mig|mej|henne|oss",
            "strupgrepp|strypgrepp|strupt*|strypmark*|stryptag",
            "@no ~2 vagar|torr ~3 hem|aka_hem|ga_hem|hemma",
            "vagar|torr|tors ~1 @no ~3 hem|hemma|ga_ut|dra_hem",
            "vet|litar @no|pa ~3 vad|va ~3 gora|gor ~1 at|mot ~1 mig|mej|sig ~1 sjalv|$",
            "radd ~4 hem|hemma|min_man|mannen|honom|sambo*|exet|pappa|min_son|mitt_ex & -jobb*|hund*",
            "radd ~2 i ~3 hem|hemma",
            "lever|utsatt* ~5 vald|misshandel*|valdsam* & -jobb*|arbet*|@course",
            "vald|valdsam* & hemma|forhallande*|min_man|sambo*|exet|relation & jag|mig|min|barnen|mej &"
            " -@course",
            "laser|last|laste|stangt|inlast ~1 in|inne ~2 mig|mej|oss",
            "in ~1 mig|mej|oss & laser|last|laste",
            "tar|tog|tagit ~2 min ~1 telefon|mobil|pass|nyckl* & laser|inte|slar|hot*|radd|man|han",
            "slapper ~1 @no|int ~2 ut",
            "valdtagen|valdtog|valdtagit|valdtakt* & -@course",
            "sexuell* ~1 utnyttj*|antast*|ofredad & -@course",
            "slagen|slagna|slaget|misshandlad ~2 hemma|av ~2 pappa|mamma|man*|sambo*|hemma|$",
            "radd*|orolig* ~2 for ~2 mitt|hennes|hans|vara liv",
            "nagon|nan|han|en_man ~2 foljer ~1 efter",
            "blir|blev|blivit|blitt ~1 slagen|valdtagen|misshandlad|knivhuggen|strypt|slagna & -artikel*"
            "|nyhet*|laste|tidning*",
            "forfoljer|stalkar|forfoljd ~2 mig|mej|av",
            "blamark* & barn*|pappa*|mamma*|slagen|elev*|dotter*|son*",
            "brannmark*|handavtryck*|blamark*|strypmark* & arm*|hals*|barn*|elev*|flick*|pojk*|hennes|hans"
            "|mina",
            "slar|slog|sparkar|piskar han|hon|gubben|pappa|mamma|karln ~1 na|n|henne|mig|mej|oss|barn*",
            "piskar|pryglar|agar|luggar ~2 pojk*|flick*|barn*|ungar*|oss",
            "@home ~3 nyper|nop|luggar|knuffar|slar|kastar|trycker ~2 mig|mej|oss|pa_mig",
            "trycker|haller|holl|tryckte ~3 hand* ~1 mot ~1 spis*|plattan|elden|ugn*",
            "bla ~1 om|pa ~1 armar*|armen|hals*|kroppen",
            "tvingade|tvingar|tvingat ~1 sig ~1 pa ~1 mig|mej|henne|oss",
            "om ~2 han|inte ~3 far ~1 mig|mej ~2 ingen",
            "laser|last|laste|inlast ~1 utifran",
            "laser|last|laste ~1 dorr* ~1 nar ~1 han|hon ~1 gar",
            "far|fa|slipper|kommer @no ~1 ga|lamna|komma ~1 ut|hemifran|huset & sambo*|mannen|nyckl*|smyg"
            "|laser|karln|pojkvan*",
            "radd for ~1 min|mitt|hennes ~1 man|egen|karl|gubbe|sambo|pojkvan|ex|pappa|far|styv*|fru|son",
            "drog|drar|rycker|slapade|slapar ~1 mig|mej|henne|oss ~1 i ~1 haret|golvet",
            "haller|holl|hall ~1 fast ~1 mig|mej|henne|oss & -plan*",
            "tryckte|trycker|pressar|pressade ~2 mig|mej|henne|oss ~1 mot ~1 vaggen|vagg",
            "tog|tar|tagit|haller|grep ~1 om|runt|kring ~1 halsen|strupen ~2 mig|mej|henne & -kram*",
            "foljer|foljde|foljt ~1 efter ~1 mig|mej|oss|henne & -snart|tatt|hund*|katt*",
            "last|laser|laste ~2 in ~2 sig|sej|min|var & haller|vald|skrik* & -nyckel*",
            "haller ~1 henne|honom|mig|mej|oss ~1 kvar ~1 med|mot|$ & vald|vilja|skrik*",
        ),
        # Threatened, weapons in sight, somebody at the door.
        "threat": (
            "hotar|hotat|hotade|hota|skriker|lovat|lovade|sager|sa|svurit|vill|ska|skulle|hot ~6 doda|morda"
            "|skjuta|knivhugg*|sla_ihjal|skada|branna_ner|branna_ned ~2 mig|mej|oss|henne|honom|barnen|er"
            "|familj*|alla|$",
            "ska|skall ~2 doda|morda ~1 oss|mig|mej|henne|honom|barnen|dig",
            "dodshot*|bombhot*|dods_hot*",
            "hotar|hotat|hotade|hot|viftar|viftade ~4 @knife|@gun|vald|bomb*",
            "@knife & star|vantr*|reception*|hotar|hall*|handen|dorr*|klient*|stormar|springer|skriker"
            "|viftar|strupe*|hals* & -koks*|rygg*",
            "hamta ~2 @knife|@gun",
            "det|nagon ~1 skjuts|skjuter ~1 har|i|pa_skolan|oss|nu|$",
            "skjutit|skot|skjuter ~1 mot|in|pa ~2 oss|hus*|mig|mej|fonst*|dorr* & -upp|bild*",
            "skottloss*|skolskjutn*|skolskjutar* & -@course|efter",
            "mitt|min ~1 ex|exman|sambo|man & sista|hotar|doda|forfolj*|vet_var|kommer & vecka|livet|liv"
            "|bor|barnen|dagis*",
            "bankar|sparkar|slar|rycker|dunkar ~2 pa|i|in|sonder ~1 dorr* & skriker|barn*|han|oss|ex*"
            "|full|radd|in|hotar",
            "bryter|bryta|brot|brutit|tagit|tar|ta ~1 sig ~1 in & hem*|oss|lagenh*|nu|har|forsok*|nagon"
            "|huset",
            "bomb|bomben & har|sager|pastar|ryggsack*|vask*|hot*|skolan|lagt",
            "galning|man|kille|person ~4 @knife|@gun",
            "jagar|attack*|overfall*|ranad|ranas|anfall* & mig|mej|just|nu|oss|hjalp",
            "gisslan|kidnapp*",
            "blev|blir|blivit ~1 hotad|hotade ~2 @knife|@gun",
            "han|hon|hen|ex|exet|de|dom ~2 vet ~1 var ~1 jag|vi|ja ~1 bor",
            "du ~1 ar|e nasta & lapp*|dod*|brev*|katt*|meddel*|skrev",
            "hotar|hotat|ska|tanker|lovat|vill ~2 tanda|satta|tutta|branna ~2 eld|fyr|pa|ner|ned|upp ~3"
            " hus*|oss|lagenh*|kontor*|skolan|stuga*|$",
            "slass|brakar ~4 hammar*|kniv*|yx*|jarnror*",
            "ranar*|ranas|ranad|ran ~3 butik*|affar*|kassan|gomm*|nu|har & -was|he|she|they|we|out",
            "blir|ska|kommer ~2 skjutna|skjuten|skjutas|dodad|dodade|mordad|mordade & -serie*|film*|bok"
            "|boken|avsnitt*|roman*",
            "skjuta|skjuter ~2 larar*|elever*|klassen|skolan|alla",
        ),
        # Breath, heart, blood, consciousness, fire, accidents.
        "medical": (
            "trycker|ont|smarta*|varker|tryck|kramp ~3 bros*",
            "brostsmart*|hjartinf*|hjartattack*|hjartstop*|hjarnbl*|blodpropp*",
            "stroke & -efter|rehab*|aterhamt*|@past|after|recover*|had|tur",
            "@no ~2 luft|andas|andan & -lunch*|rast",
            "svart ~2 andas|att_andas|andning*",
            "slutat_andas|andas ~1 @no|knappt|konstigt|int",
            "medvetslos*|avsvimm*|avdomnad",
            "svimm*|foll_ihop|kollaps*|segnade & bla|puls|andas|golvet|vaknar|inte|medvet*|arbetsk*"
            "|ansikt*|nu|blek",
            "foll ihop",
            "fallit|faller|ramla|ramlade|sackade ihop & -korthus*|plan*|projekt*|avtal*|samarbet*|forhandl*",
            "svullnar|svaller|svullna|svullnade & hals*|tunga*|ansikt*|lappar*|andas",
            "krampar|krampanfall*|krampade & golv*|minut*|nan|nagon|barn*|slut*|over",
            "gravid* & blod|bloder|blodning*|blodar",
            "trilla*|ramla*|foll|fallit|halka* ~8 still|stilla|medvets*|livlos*|ror",
            "lyfta|rora|kanner|kanna ~3 armen|armar|benet|sidan & @no & fel|ansiktet|munnen|orden|plotsligt"
            "|hogra|vanstra",
            "drack|druckit|dricker|svalt ~3 lysol*|lampolj*|fotogen|bensin|avfett*|diskmedel|maskindisk*"
            "|glykol|spolarv*",
            "ser ~1 livlos ut",
            "@no ~1 puls|pulsen|vaknar|reagerar|kontakt*|vacka|vaknat & -ront|alarm*|tid",
            "@no ~2 vacka|vakna|liv_i",
            "svarar|reagerar ~1 @no ~2 tilltal*|tal*|nar",
            "blodet|blod|bloder|blodning ~5 huvud*|slutar|rinner|stoppa|forsar|kraftig*|mycket|overallt"
            "|inte|handled*|golvet|mun*|hostar",
            "hostar|krak* ~1 blod",
            "bla ~1 i|om ~1 ansikt*|lapp*|synen",
            "alldeles|helt|ar bla & barn*|bebis*|babyn|andas|lappar*",
            "alldeles|helt bla & golv*|ligger|man|mamma|pappa|vaknar|svarar & -himmel*|skarm*",
            "kvav*|satt ~1 i_halsen|kvavs",
            "krampar|kramper|anfall & barn*|slutar|feber*|epilep*|nu",
            "domnar|domnat|forlamad ~2 armen|arm|sidan|ansiktet",
            "munnen|mungipa* hanger|sned|hangande",
            "sluddr*",
            "drack|druckit|dricker ~3 blekmed*|klorin|propplos*|rengor*|tvattmed*|gift|syra",
            "forgift*|svalt ~4 batteri*|magnet*|medel|tvatt*|nagot|nat",
            "brinner|branner ~3 har|huset|trapp*|koket|lagenh*|instang*|hos_oss|inne|hemma|$ & -@past"
            "|ovning*|jobb*|engag*",
            "brand ~2 i|har|pa ~2 huset|trapp*|koket|lagenh*|vinden|kallare*|skolan|kontoret|$ & -@past"
            "|ovning*|which|new|our",
            "trapphus*|huset|koket|skolan|lagenheten|hemmet|taket ~1 brinner",
            "rok|roken|roksk* & fyll*|full|ut|instang*|andas|trapp*",
            "instang*",
            "ring|ringer|ringa ~3 112|ambulans*|polis*|nodcentral* & -jour*|@past",
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
            "nan|nagon ~2 gor|gora ~1 nat|nagot|na ~1 nu|genast|snalla|$ & snalla|genast|nu",
            "nan|nagon ~1 maste|mast ~1 komma hit",
            "kan|kunde ~1 nan|nagon ~1 ringa ~1 mig|mej ~1 genast|nu & -tid*|pris*|offert*",
            "ge|behov* ~3 krisnum*|krisjour* ~1 nu|genast",
        ),
    },
)

ENGLISH = Tables(
    code="en",
    kinds={
        "no": "not|no|never|dont|cant|wont|cannot|doesnt|isnt|wouldnt|nothing|without|arent|aint|cnt|dnt"
        "|didnt|havent|wasnt|couldnt|nor",
        "self": "myself*|meself|himself|herself|themselves|themself|themselfs|hisself|yourself|ourselves"
        "|mysef|myslef",
        "want": "want|wants|wanna|wanted|wanting|wish|wishes|wished|wishing|going|gonna|gunna|plan|plans"
        "|planning|planned|thinking|think|thinks|thought|thoughts|hope|hoping|hopes|like|rather|ready|need"
        "|needs|try|tries|tried|trying|threatening|threatens|threatened|about|better|talks|talking|speaks"
        "|says|said|saying|intends|intend|decided|decide|deserve|will|gona|ill|shell|hell|pray|praying"
        "|keeps|dreaming|dream|longing|might|should|let|could",
        "suicide": "suicid*|sucid*|suicde*|suisid*|suicdal|suacid*|suecid*|sewerslide|sewer_slide",
        "pills": "pill|pills|pils|pilss|pilsl|piils|tablet|tablets|meds|medication|medicine|medicines"
        "|paracetamol|ibuprofen|aspirin|painkiller*|sleeping|insulin|bottle|packet|blister|antidepress*|xanax|opioid*|box"
        "|panadol|tylenol|benzos|fentanyl",
        "took": "took|taken|taking|take|swallowed|swallow|swallowing|downed|popped|ate|eaten|had|takes"
        "|necked",
        "gun": "gun|guns|rifle|shotgun|pistol|revolver|handgun|firearm*|weapon|weapons",
        "knife": "knife|knives|machete|axe|knifepoint|gunpoint|blade|hammer|screwdriver|crowbar|knifes",
        "blade": "razor|razors|razorblade*|blade|blades|wrist|wrists|scissors|box_cutter|craft_knife",
        "client": "client*|patient*|pupil*|student*|colleague*|coworker*|worker|resident*|user|teenager*"
        "|boy|girl|man|woman|employee*|staff|child|kid|service|member|supervisee*|boss|manager|inmate*"
        "|tenant*|parishioner*|kids|youth|someone|mother|father|family|workmate|teammate",
        "home": "husband|wife|partner|boyfriend|bf|girlfriend|gf|ex|dad|father|stepfather|stepdad|mum|mom"
        "|mother|stepmother|stepmom|brother|sister|son|daughter|grandson|granddaughter|uncle|aunt|fiance"
        "|fiancee|spouse|family|hubby|roommate|flatmate|exhusband|parents|relative*|he|she|husbands|dads"
        "|hes|shes|neighbour|neighbor|cousin|landlord|stepdads|uncles|mam",
        "hit": "hit|hits|hitting|beat|beats|beating|beaten|punch*|kick*|slap*|strangl*|shove*|shoving|push*"
        "|rape*|raping|burn*|stab*|abuse*|abusing|hurt|hurts|hurting|attack*|broke|bit|bites|throws|threw"
        "|grab*|assault*|molest*|batter*|throttl*|smack*|whip*|grop*|touch*|thump*|bash*|knocked|squeezed"
        "|choke|choked|chokes|choking",
        "past": "ago|last|spring|summer|autumn|winter|fall|year|years|months|month|week|weeks|january"
        "|february|march|april|june|july|august|september|october|november|december|christmas|easter|once"
        "|still|earlier|former|previously|back|since|during|midsummer|then|used|career",
        "course": "course*|prevention|preventing|training|trained|workshop*|thesis|dissertation|research*"
        "|lecture*|seminar*|webinar*|raising|model|models|general|generally|policy|policies|book|books"
        "|module|recognis*|recogniz*|awareness|article*|paper|study|studies|interview*|helpline|hotline"
        "|volunteer*|debriefing|guidelines|talk|conference|offer|emergency_plan|protocol*|statistics"
        "|teach|supervise|expert*|specialis*|specializ*|facilitat*|supervising|podcast|bereavement"
        "|campaign|charity|calls|toolkit|plan|work_with|how_do_you|do_you",
        "thing": "excel|teams|phone|phones|laptop|laptops|computer*|printer*|copier*|copy_machine|machine*"
        "|photocopier*|projector*|screen|app|program|server|router|website|alarm_clock|spider*|mosquito*"
        "|wasp*|weed*|slug*|plant*|basil|kettle",
        "young": "my_twenties|my_teens|my_youth|my_childhood|as_a_teenager|as_a_teen|as_a_student|at_twenty"
        "|at_sixteen|at_seventeen|at_eighteen|was_young|was_younger|decades_ago",
        "over": "through_therapy|therapy_helped|recovered|recovery|healed|been_well|behind_me|long_over"
        "|doing_well",
    },
    idioms=(
        "stab*|knife ~3 in|the ~2 back",
        "gun|pistol ~2 to ~2 head|heads & deadline*|budget*|management|boss",
        "breathe ~3 meetings|emails|deadlines|work",
        "jobs|work|working ~2 with ~2 self_harm*|selfharm*|@suicide",
        "assess|see|meet|treat|support|supervise|teach ~2 self_harm*|selfharm* & weekly|every|often|work"
        "|worker|supervis* & -my|myself|daughter|son",
        "kill|killing|kills|killed ~3 time|hour|minutes|birds|vibe|mood|buzz|afternoon|it|career"
        "|enthusias*|motivat*|joy|project|idea",
        "boss|manager|colleagues|team|hr|client|accountant|director|head|editor ~4 murder|kill|strangle"
        "|skin|shoot|slay ~2 me & if|when|for|haha|lol|unless & -gun|knife|outside|tonight|scared|afraid"
        "|terrified|threat*",
        "wife|husband|partner|mum|dad ~3 murder|kill|strangle|skin|shoot|slay ~2 me & haha|lol|spend*|spent"
        "|bought|dishes|forget|anniversary|dinner",
        "id|would|could ~1 kill ~1 for",
        "id kill ~2 a|an|some",
        "im|we|were|so|im_so|i ~1 dead ~2 tired|lol|haha|serious|keen|laughing|sure|set|beat|on_my_feet"
        "|that|💀|😂|🤣",
        "slept|sleep ~3 dead",
        "dead|dying|die ~1 end|ends|line|lines|serious|tired|wrong|weight|battery|sure|easy|silence|link"
        "|zone|slow|boring|wood|keen|hard|hards|heat|certain|job|language|trade|industry|profession|breed"
        "|art|horse|horses|parrot|ringer|from_laughter|laughing|of_laughter|curiosity|embarrass*|boredom"
        "|shame|to_know|to_try|to_meet|to_hear|of_hunger|of_heat|of_thirst|inside_lol",
        "phone|laptop|battery|computer|mouse|screen|mic|conversation|project*|motivation|enthusias*|team"
        "|meeting|chat|car|wifi|connection|initiative|office|printer|freezer|engine|spark|idea|plan|market"
        "|town|cat|dog|plant|plants|line|basil ~4 died|dead|dying|dies|death|killed & -decided|wants"
        "|want|wish|wishes|going|im|i|shell|hell|he|she",
        "phone|phones|laptop|laptops|battery|computer|project*|motivation|enthusias*|conversation|wifi|connection|engine"
        "|spark|idea|plan|plant|plants|basil ~3 die & -i|im|me|how|planning|think|want"
        "|wants|wish",
        "slow|sudden|untimely death",
        "spreadsheet*|excel|meeting*|paperwork|email*|deadline*|commute|admin*|inbox|timetable|report*"
        "|bureaucracy|rota|schedul*|job|budget ~4 death|killing|kill|murder|dead|suicide",
        "spreadsheet*|excel|meeting*|paperwork|email*|deadline*|commute|admin*|inbox|report*|budget ~4 die"
        " & -i|im|how|think|thinking",
        "death ~1 of|by ~1 me|powerpoint|meeting*|email*|spreadsheet*|committee",
        "matter|question ~1 of ~1 life",
        "life ~2 death ~1 matter|decision|situation",
        "dead|die ~1 and|in ~1 buried",
        "diehard*|die_hard",
        "over ~1 my ~1 dead body",
        "feet|back|head|knees|eyes|legs|shoes|heat|suspense|curiosity|commute|wait|stress|hours ~2"
        " killing|kill|kills",
        # What dies is a thing, and what is not made is an appointment.
        "phone|phones|laptop|laptops|battery|computer|car ~4 dying|died|dead & -decided|wants|want|wish"
        "|her|him|he|she|i|im",
        "wont|won_t|cant|can_t|not ~1 make_it ~1 on|by|this|next",
        "slow ~1 suicide",
        "if|one_more ~12 shoot|kill|hang @self & form|meeting|email|spreadsheet & -tell|tonight|going|im",
        "suicide mission",
        "career|political|commercial|professional suicide",
        "heart ~1 attack|attacks & bill|price|invoice|quote|fee|nearly|almost|cost|nearly_had",
        "nearly|almost|practically ~3 heart|died|dead|stroke|choked|death",
        "shoot|shot|shoots|shooting ~2 down|me ~1 a|an|over|quote|email|mail|film|video|breeze|past"
        "|through|photo*|for|myself_in_the_foot|himself_in_the_foot",
        "shoot*|shot ~1 @self ~1 in ~1 the foot",
        "drown* ~1 in|under ~2 email*|paper*|work|admin*|report*|case*|debt|meeting*|mail*|task*|marking"
        "|noise|deadline*|requests",
        "stuck ~3 dead",
        "jump* ~3 ship|gun|conclusion*|queue|in|on_board|bandwagon|hoops|joy|right|topic|into|call"
        "|the_chance|train_of & -front|river|lake|sea|water|canal|traffic",
        "jump*|hop|hopped|hopping on|onto|aboard|off ~3 train|bus|tram|metro|bike|ferry & -tracks|track"
        "|rails|moving|front|bridge|kill*|die",
        "end|ending|terminate ~2 contract|subscription|agreement|process|session*|meeting|day|week|year"
        "|project|term",
        "goodbye|farewell & team|department|colleague*|party|retir*|leaving|speech|lunch|job|resign*|office"
        "|last_day|card & -picking|answer*|reach*|respond*|replying|missing|note|pills",
        "last|final ~1 session|time|day|week|meeting|chance & group|project|work|course|contract|job"
        "|retir*|holiday|enrol*|regist*|book*|wraps|supervis*",
        "live|living ~1 by|for|with ~3 calendar|work|weekend*|clock|schedul*|rules|deadline*|noise",
        "dont ~2 want ~2 live ~1 by|for|to_work",
        "disappear|vanish ~3 cabin|week|weekend|holiday|phone|island|month",
        "bang*|hit* ~3 head* ~3 wall*|desk*",
        "beat*|kick* ~2 @self ~1 up|over|for|about",
        "hang* ~2 by|on ~1 thread|in|there",
        "help|hit|hits|hitting ~2 the ~1 ground|road|nail|target|wall|mark|books|deadline",
        "hits|hit ~1 me ~1 that|daily|how|like|when|hard",
        "stab* ~2 back|dark",
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
        "fire* ~1 off|emails",
        "hunt*|deer|moose|elk & @gun|shoot*|shot & -isnt|not|aint|never|alone|himself|herself|myself|kill*"
        "|threat*",
        "game|games|gaming|shooters|plays|playing|fortnite & dead|kill*|shoot*|gun",
        "shooters",
        "threaten* ~5 review|complain*|resign|strike|invoice|leave|court|lawyer|contract|quit",
        "torn|tore ~3 pieces|apart",
        "@course & @suicide|self_harm*|selfharm*|abuse|violence|violent|dying|death|dead|murder*|overdos*"
        "|rape|threatening|shooting* & -myself|me|tonight|im|himself|herself|killed",
        "paramedic*|hospice|palliative|funeral*|dispatcher*|police*|undertaker*|mortuary|firefighter* &"
        " dying|death|suicid*|dead|bodies|die|violence|overdos* & -myself|tonight|im",
        "in ~1 general ~1 self harm*",
        "confidential*|secrecy|disclos*|breach|break_silence & @suicide|danger|violence|abuse|self_harm*"
        "|selfharm* & -im|my|myself",
        "supervisor|supervision|group|session & if|what & someone|somebody|client|participant|member &"
        " @suicide & -my|im|myself|tonight|now|today",
        "bereaved|survivors ~2 by|of ~1 @suicide",
        "@suicide ~2 prevention|awareness|helpline|calls|hotline|risk_assess*|bereave*|squad",
        "tired|bored|sick ~1 to death",
        "dead ~1 body of",
        "looks ~1 could kill",
        "scared|frightened|scares the life|hell|crap|living_daylights out",
        "throw|throws|threw|thrown|throwing ~2 under ~1 the bus",
        "bit|bite|bites|biting|bitten ~1 my|his|her|their|our|your head|heads off",
        "@thing ~1 jumped|fell|gone|went|going ~1 off ~1 cliff|bridge|roof & -he|she|hes|shes|him|her|i|im"
        "|guy",
        "throw*|chuck*|fling* ~2 @thing ~2 out|off|from ~2 window|roof|balcony|building|bridge",
        "want|wanna|tempted|could ~2 strangle|kill|murder|shoot|stab|smash ~2 @thing",
        "recogni* ~6 danger & -help|hes|shes|im",
        "air|tension|atmosphere ~3 cut ~2 knife",
        "cut ~2 air|tension|atmosphere ~3 knife",
        "bread|butter|cheese|palette|paper knife|knives & -he|she|threat*|throat|wrist*|locked",
        "ticking ~1 bomb|time & -building|bag|school|locker",
        "time bomb & -building|bag|school|locker",
        "drop* ~2 bomb* & -house|city|war|shelter",
        "bomb hoax|drill & last|@past",
        "ending|end|finish|stop it|this|here ~1 here ~2 for|today|now & -life|pain|goodbye",
        "live|living ~1 at|in ~1 the|my office|work|workplace|inbox|desk",
        "makes|make|making ~2 want|wanna ~1 to die|cry & roleplay*|role|icebreaker*|karaoke|powerpoint*"
        "|networking|smalltalk",
        "will|would|does|do|can|might ~1 she|he|you|they|supervisor ~1 push me|us|my & -balcony|stairs|off"
        "|down|window",
        "@client ~1 dying|death ~1 on|in|at ~1 my|our|the shift|ward|watch|unit|care",
        "@suicide ~1 rate|rates|statistic*|figures|numbers",
        "thesis|dissertation|article|essay|paper|book ~2 on|about ~2 @suicide & -myself|note",
        "what|which|how & ask|asking|asks & young|client*|pupil*|student*|patient*|teen* & @suicide & -my"
        "|tonight|now|today|told|said",
        "can|could|may|is & @client ~1 @suicide & discussed|processed|covered|taken_up",
        "read|article|newspaper|headline* ~6 stabbed|strangled|shot & -home|outside|me|my",
        "push|pushes|pushed|pushing me|us|them|him|her ~1 to|forward|hard|harder|gently|towards ~1 do|grow"
        "|be|try|think|learn|reflect|further|speak|talk & -wall|stairs|ground|floor",
        "@thing ~1 jumped|jumps|fell off & -he|she|hes|shes|him|her|i|guy|colleague",
        "goodbye|bye for now",
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
            "after|following|since ~4 @suicide & -my|own|myself|attempt|i|im",
            "@suicide of|by ~3 @client & -@self",
            "@client ~1 @suicide & @past|process|affected|shaken|talk_about|bring|haunt*|discuss*|debrief*"
            " & -going|wants|threat*|tonight|now|thoughts|im",
        ),
        # Tried to, some time ago; yesterday's attempt is danger still.
        "professional-attempt": (
            "@client ~3 tried|attempted|attempt ~4 @suicide|kill|hang|overdose|end|take & @past & -just"
            "|today|tonight|now",
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
            "saw|seen|witness* ~3 @suicide & @past & worked|working|prison|ward|school|unit|clinic|shelter"
            " & -my|myself|tonight|today",
            "murder*|homicide|killing ~3 of ~3 @client & -threat*",
            "@client ~3 was|were ~1 murdered|killed|stabbed",
            "after|following ~3 stabbing|shooting|murder|assault|attack & @past|work|ward|team|school",
        ),
        # Death met at work in other ways.
        "professional-death": (
            "died|drowned|killed & accident|crash|fire|arms|hands|suddenly|on_my_shift & @client|team"
            "|nursery|school|ward & -just|now",
            "cpr|resuscitat* & failed|couldnt|didnt|unsuccessful|too_late|not_save",
            "found ~4 dead|hanging|hanged|body & @past|@client & -just|now|today",
            "under ~2 my train",
        ),
        # Somebody's own hard times, or a death in the family, long ago and told as over.
        "long-past": (
            "@young && @suicide|overdos*|selfharm*|self_harm* && @over && -again|tonight|today|still|die"
            "|kill|relaps*|anymore|cant|back|never|worse|didnt",
            "left ~2 abusive|violent ~1 husband|wife|partner|man|marriage|relationship & peace*|since|years"
            "|ago & -back|following|found|threat*|stalk*|again|outside|now|kill*",
        ),
    },
    dangers={
        # The word itself, unless a course or somebody's past explains it.
        "suicide-word": ("@suicide", "kms|unaliv*|un_alive|kys|ctb", "commit ~1 suicide|sewerslide"),
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
            "do|done|does|doing ~1 something ~2 @self|stupid|to_myself",
            "do|done|doing ~2 away ~1 with ~1 @self",
            "blow* ~2 brain*|head",
            "own_hand|hands & die*|life|death",
            "rope|noose|ropes|cord|belt & boot|garage|ready|bought|neck|ceiling|tree|tied|attic|buy|tie"
            "|closet|beam|way_out|trunk|my_car & -climb*|washing",
            "noose",
            "way|ways|method* ~2 to ~2 die|kill|end|go & -meeting",
            "painless*|painful ~4 die|death|go|end|suicide|way",
            "self_harm*|selfharm*",
            "by ~1 my|his|her own hand|hands",
            "cannot|cant|wont ~1 stop cutting",
            "tied|tying|knotted ~2 sheet|sheets|belt|scarf|cord|laces|dressing ~4 handle|window|rail|door"
            "|hook|neck|bars|ceiling",
            "tied ~1 knot & stood|chair|neck|beam|hour",
            "tak* ~3 kids|children|boys|girls|them ~1 with ~1 her|him|me & die|dies|grave|heaven|death",
            "i ~1 just|could ~2 not turn ~2 wheel",
            "driv*|drove ~4 eyes closed|shut",
            "skip*|stopped|stopping|quit|refus* ~2 insulin",
        ),
        # Wishing, planning or waiting to be dead.
        "wants-to-die": (
            "@want ~4 die",
            "thinking|think|thoughts|thought|wish|wishes|wishing|wished|want|wants|wanna|wanted|wanting"
            "|talks|talking|speaks|dream|dreaming|pray|praying|hope|hoping|longing|ready|rather|prefer"
            "|deserve|going|gonna|decided|better|should|might|plan|planning|said|says|saying|threatening"
            "|intends|ill ~4 dying|dead|death",
            "feel|feels|felt|feeling ~1 like ~2 dying|dead|death & -tired|lol",
            "@want ~4 be ~1 dead|no_more",
            "want|wants|wish|wanna|rather ~3 be ~1 gone",
            "want|wish|need|wanna ~4 pain|it|this|everything|suffering ~2 end|stop|over ~1 $",
            "gonna|going_to|will|ill ~1 do ~1 it ~1 tonight|today|now|tomorrow|this_time",
            "wish|if|were|better ~3 dead|was_gone|wasnt_here|not_here|never_born|wasnt_born|disappeared",
            "better off ~1 dead|without_me|without|if",
            "i|ill ~2 be ~1 dead ~2 $|by|soon|then|tomorrow|before",
            "might|may|as_well ~3 be ~1 dead",
            "might as well ~1 be $",
            "i ~1 was|were ~1 dead",
            "death ~3 only|way|relief|answer|solution|escape|peace|comfort*",
            "only|no_other|relief|answer ~4 death|dying|die",
            "speaks|talks|talking ~4 dying|death|dead|ending",
            "find|finds|found|finding ~1 him|her|me|them ~1 dead|hanging",
            "i|im ~1 dying ~1 $|help|here|please",
            "decided|chosen ~1 to die",
            "stop|stopping ~1 existing|living|breathing & want|wish|could|just|rather",
            "thought|think|thinking|thoughts|dream ~3 not existing|exist",
            "i|id|me ~3 dont|not|never exist ~1 $|anymore|any|now & -like",
            "never ~2 been born",
            "be|ill|am ~2 buried|in_the_ground|in_my_grave|in_a_coffin & then|by|before|ill|soon & -work"
            "|paper*|email*|admin*|under|report*",
            "passed|died|dead|buried && follow|following|join|joining ~1 him|her|them|mum|mam|dad ~1 soon",
            "with ~2 again ~2 in heaven",
            "in heaven ~1 soon|again",
            "drift ~1 off ~5 never|forever",
            "checking|check|checked ~1 out for good",
            "river|sea|lake|tracks|water|bridge|rails|ledge ~1 is|keeps|are|been calling ~1 me & -holiday"
            "|summer|boat*|sail*|swim*",
            "my|his|her own funeral & written|wrote|planned|plan|paid|date|hymns|picked",
            "swim|swimming|swam ~2 out & @no|further|far|back",
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
            "nothing ~3 live_for|left_for_me",
            "nothing ~1 left ~1 $|to_live|here|in_me|in_life|inside|of_me",
            "@no ~2 longer ~3 live|alive|exist|be_here|around",
            "@no ~2 worth ~2 living|it_anymore|life",
            "reason|point|why ~4 live|alive|living|keep_going|exist|carry_on|wake_up & @no|why|any|what|i &"
            " -session*|meeting*|process",
            "reason|point|why ~4 go_on ~1 $|anymore|living|any_more|like_this|with_life & @no|why|any|what|i",
            "go|going|carry|keep ~1 on ~1 living|like_this_anymore",
            "cant|cannot|cnt ~2 go|carry|keep ~1 on|going ~2 living|$|anymore|like_this|any_longer"
            "|any_more & -work*|job|team|boss|office",
            "wont|not|doubt|dont|unsure|might|if ~4 make|survive|last|see ~2 through|the|tonight|it"
            "|tomorrow|morning|night|friday|christmas|weekend ~2 night|tonight|morning|weekend|day|$ &"
            " -pay|paid|refund*|fee|charge*|cancel*|session*|meeting*|appointment*|train|bus",
            "live to ~2 see",
            "never|not|dont|no|wish|hope ~4 wake|waking|woken|woke ~1 up|again|$ & -early|alarm|oclock"
            "|monday*|six|seven",
            "sleep|asleep ~3 never|forever|not ~2 $|wake|wake_up|waking|again",
            "fall asleep ~2 forever|for_good",
            "had ~1 enough ~1 of ~2 life|living|everything",
            "keep|kept|go ~1 on|living|going ~1 like_this & -work*|job|team",
            "hate ~1 myself|being_alive|my_life",
            "@no ~6 being alive",
            "can_not|cant|cannot|couldnt|not ~1 bear|face|take|stand ~1 another|anoter|anouther|one_more ~1"
            " day|night|hour|sunrise & -work*|job|office|boss|meeting*",
            "wont|wouldnt|doubt|never|dont_think ~3 see xmas|christmas|spring|summer|tomorrow|morning"
            "|new_year|next_year|july",
            "reason ~3 see|stay|wake|keep ~2 morning|alive|living|breathing",
            "by ~1 monday|friday|then|tomorrow ~2 be ~1 dead|buried",
            "serious|seriously ~2 thought|thinking ~2 not ~1 being|existing|living",
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
            "worthless|waste_of_space & -job|work*|meeting*|career",
            "everyone|everybody|family|kids|wife|husband|world|children ~2 be ~1 better off ~1 $|if_i|once"
            "|after",
            "^ everyone|everybody would be better off & -with|using",
            "better ~5 insurance ~1 payout|money",
            "worth ~3 more ~2 dead|alive",
            "dead ~2 worth ~1 more",
            "just|only|im taking ~1 up space & -desk|file*|office|car*|cupboard",
            "nobody|noone|no_one|one|neighbour* ~2 notice ~3 smell",
            "nobody|noone|no_one ~2 mourn|grieve",
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
            "@no ~1 gonna|going ~1 be ~1 around|here ~1 for my|his|her graduation|birthday|wedding|exam*",
            "nobody|noone|no_one comes ~1 back ~1 from",
            "no coming back & where|going|go & -mistake|decision",
            "by ~1 the ~1 time ~1 anyone|anybody|someone|somebody|they|she|he ~1 read|reads|find|finds",
            "dont ~1 look|search ~1 for me",
            "staying|stay past ~1 the ~1 weekend|week && earth|alive",
            "picked|chosen|chose ~1 the|a|my date|day & know_how",
            "take|have|want|look_after ~2 my dog|cat & no|going|coming ~3 back|bring",
        ),
        # Farewell letters, last messages, asking everybody's forgiveness.
        "farewell": (
            "goodbye|goodby|farewell ~2 everyone|all|world|everybody|cruel|kids|mum|mom|forever|friends|my",
            "this ~1 is ~1 goodbye|the_end|my_goodbye",
            "saying|said|says ~2 goodbye|goodbyes|goodby & -colleague*|job|break|breaks|lunch",
            "want|wanted|wants|called|came|rang|just|trying|here ~2 to ~1 say ~1 goodbye|goodbyes &"
            " -colleague*|job|break|breaks|lunch|thanks",
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
            "tonight ~2 the_night|my_last|last_night & -train|shift|concert|tour",
            "my|his|her last ~1 night|day|christmas|week|birthday|message ~1 $|alive|on_earth|ever",
            "the|my last night for me",
            "texted|sent|wrote|messaged|msged ~2 goodbye|goodbyes & -card|team",
            "posted|sent ~1 a farewell & -party|card|invit*",
            "letters|letter|notes ~2 done|finished|written|ready & kids|children|girls|boys|sons|daughters"
            " & -school|parents|class",
            "finished|written|wrote|sealed ~2 letters|letter|notes ~1 to|for my ~1 kids|children|girls|boys"
            "|family|wife|husband|parents|mum|mom",
            "wrote|written|write ~1 the|my|a note ~1 already|tonight|too",
            "tell ~2 kids|mum|mom|dad|family|wife|husband|children|girls|boys ~1 i ~1 tried|loved|love",
            "rang|phoned|called|texted|hugged|kissed|saw ~4 one ~1 final|last ~1 time & -client*|customer*"
            "|supervis*",
            "last thing ~1 i ~1 will|ill|ever|shall ~1 write|say",
            "last ~1 thing|words ~1 youll|you_will|you ~1 read|hear ~1 from_me|$",
        ),
        # Too many taken, saved up or laid out.
        "pills": (
            "@took ~4 all|whole|every|lot|handful|loads|dozens|too|to_many|twenty|thirty|forty|fifty|entire"
            "|bottle|empty|overdose|full|many ~4 @pills|$ & @pills|swallowed|downed|dizzy",
            "@took ~4 @pills ~3 all|at_once|too|vodka|alcohol|whisky|wine",
            "overdos*|over_dos*|oded|o_d|od ~1 $|on|tonight|this",
            "how|what ~3 many|much|dose ~6 kill|die|lethal|fatal",
            "lethal|fatal ~1 dose|amount",
            "@pills ~2 in|next|front ~1 my|front|to ~1 hand|me|hands|of",
            "overdos*",
            "saved|saving|stash*|hoard*|collect*|stockpil*|counted|counting|lined ~4 @pills",
            "@pills ~5 lined|counted|saved|stash*|row",
            "@pills ~2 ready|tonight & -collect*|pharmac*",
            "drank|drinking|vodka|whisky|alcohol|wine & @pills & all|whole|lots|bottle",
            "empty ~2 pill|pills|blister|packet|bottle|meds",
            "swallowed ~3 lot|them|whole|everything|pills|all|bleach|battery",
            "took|taken|swallowed|swallow|ate ~1 them|em|these all ~1 $|and_now|now|at_once",
            "enough ~2 pills|tablets|meds|medication|painkillers|paracetamol & -@no|ward|pharm*|stock*|get"
            "|take",
            "pills|tablets|meds|medication|painkillers|paracetamol ~8 are ~1 enough & -@no",
            "putting|put|kept|keeping|hidden|hid|hiding ~1 aside|by|away|every|all|under ~5 pills|tablets"
            "|meds|medication|painkillers|paracetamol & -locked|children|reach",
            "took|taken|swallowed ~1 more ~4 pills|tablets|meds|medication|painkillers|paracetamol & than"
            "|should|blurry|dizzy|drowsy",
            "someone|somebody ~1 tell|stop|talk ~1 me not_to|out_of|from|down & -worry|panic",
        ),
        # Bridges, roofs, rails, traffic, water.
        "height-or-train": (
            "wrong|other ~1 side ~2 railing|railings|rail|barrier|fence|bridge",
            "railing|ledge|rooftop|parapet|bridge|roof|balcony|cliff|window*|tracks|platform|railway ~6"
            " jump*|standing|sitting|edge|stand|over|climb* & -project|gap|terrace|lunch|tree",
            "jump*|throw*|step|stepped|stepping|leap* ~5 bridge|roof|balcony|cliff|window|building|train"
            "|tracks|traffic|lorry|truck|bus|off|tower|platform|river & -project|call|queue",
            "before|gonna|going|about|im ~3 jump ~2 $|please|off",
            "standing|sitting|stood|sat|im|am|hes|shes|is ~4 edge|ledge|bridge|tracks|roof|railing"
            "|rooftop|overpass|parapet & -seat|office|garden*",
            "in ~1 front ~1 of|under ~2 train|bus|lorry|truck|tram|car|metro",
            "car|drive|driving|steer*|swerve*|wheel|drift ~7 lorry|truck|tree|oncoming|wall|river|bridge"
            "|barrier|lake|cliff|traffic & let|into|off|want|almost|think*|tempt*|could|imagine",
            "walk* ~2 into ~2 sea|lake|river|traffic|ice|water & -meeting",
            "go|jump|throw|walk|step|lie|lying|get|going|went ~2 under ~1 a|the ~1 train|tram|metro|lorry"
            "|truck|bus",
            "hes|shes|is|im|climbed|climbing ~1 up ~1 on|in ~1 the ~1 crane|roof|pylon|mast|bridge & -fix*"
            "|repair*|work*|paint*|clean*|clear*",
            "standing|sitting|stood|im|hes|shes ~3 top ~1 of ~1 the crane|tower|building|roof|car_park"
            "|cliff & -work*|paint*",
            "^ ~1 on ~1 the|a bridge|ledge|roof ~1 rn|now|right|tonight",
            "keep|keeps|kept ~1 looking|staring ~1 at|over|down ~3 balcony|bridge|tracks|rails|knife|rope"
            "|pills|ledge|pillars",
            "oncoming lane|traffic|lorry|lorries|truck|car & think*|still|night|about|drift*|into|close",
            "gonna|going|hell|shell|threaten* ~2 jump ~1 if|unless",
        ),
        # A gun that is not for hunting.
        "gun": (
            "@gun & -hunt*|game*|licen*|top|nerf|metaphor*|jump*|weapon|weapons",
            "bullet ~4 head|brain|temple|mouth|skull",
            "bullet|bullets ~3 mailbox|letterbox|post|mail|doorstep|envelope|windscreen",
            "@gun & isnt|not|aint|isn ~2 hunting",
            "bought|got|carrying|brought|has ~2 weapon|weapons & -secret|best|licen*",
        ),
        # Cutting, burning, hitting oneself.
        "self-harm": (
            "cutting|cut|cuts ~3 arm|arms|wrists|wrist|leg|legs|thigh|thighs|skin|stomach|belly|throat"
            "|veins & -hair",
            "i|ive|im|she|shes|hes|he|daughter|son|been|started ~3 cutting|cut ~2 again|$|tonight|deep"
            "|deeper|more & -hours|budget*|pay|cost*|hair|corners|job*|staff|team*|short|fund*|grant*|film*"
            "|grass|we|they|scene*|caffeine|sugar",
            "been|started|keep|keeps ~1 cutting ~2 $|again|cant|stop",
            "@blade & slit|cut*|bath*|locked|wont|bleed*|hid*|found|arm|vein*|let",
            "@knife|@blade ~3 wrist|wrists|throat|veins",
            "cuts|scars|slashes|cut_marks ~3 arm|arms|wrist|wrists|legs|thighs|thigh",
            "slit*|slash* ~3 wrist*|throat",
            "burn*|lighter|cigarette* ~4 arm|arms|skin|thigh*|legs & i|my|her|his|press*|every",
            "hit|hitting|punch*|scratch* ~2 @self",
            "scratch*|claw*|dig*|pick* ~2 thigh*|arm*|legs|skin & open|bleed*|raw|blood*|until|till",
            "press*|hold|held|holding ~1 my|her|his ~1 hand|hands|arm|palm ~1 on|against|to|over ~3 oven"
            "|stove|rack|hob|iron|radiator|candle|flame",
            "punch*|headbutt* ~2 wall|walls|door & till|until|bone|knuckle*|blood*|feels",
            "deeper|deep ~1 than ~1 i|she|he ~1 meant|intended|wanted|planned",
            "razor|razors|blade|blades ~2 on|in|under ~2 sink|table|drawer|pillow|bath|hand|mattress",
            "photo|picture|pic|pics|video ~3 her|his|their|of ~2 wrist*|cuts",
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
            "barricad*",
            "alone with ~1 myself",
            "@no ~2 be ~1 alone ~2 tonight|now|right|with_myself",
            "talk|talking ~1 me ~1 out ~1 of ~1 it|$ & mind|decided|dont|try|cant & -job|contract|buy*",
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
            "forced|made|makes|forces ~3 have|into sex & -@course",
            "sex & forced|against_my_will|said_no|blackmail* & -@course|workshop*|offender*|education",
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
            "bruise* & child|kid*|dad|mum|he|husband|pupil|girl|boy|neck",
            "cant ~1 talk|speak|call & hear|hes|husband|home|he",
            "kid|kids|child|children|baby|woman|girl|boy ~6 screaming|screams & next_door|upstairs"
            "|neighbour*|neighbor*|goes_quiet|went_quiet|theres_nothing",
            "wife|husband|partner|boyfriend|girlfriend|dad|stepdad|stepfather ~1 throws|threw|throwing ~2"
            " things|plates|stuff|knives|furniture|everything",
            "stood|standing|stands ~1 over ~3 bed|me|us & scissors|knife|axe|hammer|gun",
            "burns|bruises|marks|cuts|welts ~3 stepfather|stepdad|father|dad|mum|mother|uncle|boyfriend|he"
            "|she ~1 gave|left|made|put",
            "uncle|stepfather|stepdad|father|dad|teacher|coach|grandfather ~1 does|did|do ~2 to ~1 her|him"
            "|me|them ~2 $|at|when|every|night|bedtime",
            "cover*|hid|hide|hides|hiding ~3 bruise*|black_eye & -apple*|fruit",
            "forced|forces|forcing ~1 me|himself|herself ~1 $|on_me|on_her|into_bed & -boss|manager"
            "|employer|work*|nobody|noone",
            "husband|wife|he|boss|partner|man|employer ~1 keep|keeps|kept|took|hid ~1 my|her|our ~1"
            " passport|phone|papers & -number",
            "cornered|pinned ~1 me|us|her",
            "me|us|her cornered|pinned & -market",
            "smash*|trash*|wreck* ~2 kitchen|house|flat|place|furniture|door & he|hes|she|shes|husband|hid*"
            "|ex",
            "hiding ~2 with ~2 kids|daughter|son|children|baby",
            "husband|he|ex|dad|father|boyfriend ~1 finds|found ~1 out & dead|kill*|leaving|hid*|smash* &"
            " -job|work|boss|notice",
            "hands ~1 on|round|around ~3 throat|neck",
            "parked|waiting|sits|sitting|stands ~3 outside|by & every_night|bullet|pipe|bat|crowbar|knife",
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
            "has|with|holding|waving|pulled|carrying|got ~3 @knife|@gun|bomb & -hunt*|rye|bread|cheese"
            "|vegetables|onion*|nails|pottery",
            "knifepoint|gunpoint|hostage*|kidnap*|active ~1 shooter ~2 in|building|school",
            "active shooter",
            "shots|gunshots|shooting|gunfire ~3 here|now|school|outside|building|fired|at_us & -down|@course",
            "kick*|bang*|break*|smash*|pound*|batter* ~3 door|window & he|hes|she|ex|kids|scream*|in|help"
            "|shes|someone|trying",
            "breaks|broke|breaking in|into ~2 $|house|flat|my|now|the",
            "intruder|burglar & house|now|in|my",
            "bomb ~3 in|building|school|here|bag|backpack|office & -hoax|drill|bath|@past",
            "stabbed|stabbing|strangled|strangles|strangling & -@course|back",
            "strangle ~1 me|him|her|them|you|us|someone|somebody|people|kid*|child*|baby|wife|husband",
            "assaulted|beaten_up|kidnapped|held_hostage & -@course",
            "kill|stab|shoot|murder|strangle|attack ~2 his|her|my|their ~2 ex|wife|husband|family|mother"
            "|father|boss|kids|girlfriend|boyfriend|son|daughter|teacher|colleague*",
            "knows ~2 where ~2 live & ex|kill|threat*|coming|hes|find",
            "knife|knives|gun|axe|machete ~2 in ~1 my|his|her|their ~1 bag|pocket|rucksack|coat|backpack"
            "|locker|schoolbag",
            "scissors ~4 neck|throat",
            "shoot|shoots|shooting ~1 up ~2 campus|school|office|place|mall|church|class*|everyone",
            "robbed|robbery|robbing|robber & now|rn|being|hiding|store|shop|till & -@past|price*",
            "swinging|swung|swings|waving ~2 crowbar|bat|hammer|pipe|axe|chair|bottle|chain",
            "with ~1 a pipe|bat|crowbar|hammer|axe & waiting|outside|coming|door|car|after & -repair*"
            "|plumb*|nail*",
            "knocked ~1 out ~2 nurse|teacher|guard|patient|colleague|him|her",
            "he|hes|ex|she|they|stranger ~1 knows ~1 which|where|what ~1 nursery|school|daycare"
            "|kindergarten|bus|street & my|our",
            "trying|tries|tried ~1 to ~1 force|break|get|kick|smash ~3 door|window & -key*|forgot|code"
            "|badge|foot|lid",
            "force|forcing ~2 front_door|my_door|the_door",
            "be ~1 sorry & writes|wrote|posted|texted & address|midnight|before|soon|outside",
            "threatens|threatening|threatened ~1 me|us ~1 $|and|with|every|again|tonight & -boss|manager"
            "|employer|notice|sack|court|sue|invoice|@past",
        ),
        # Breath, heart, blood, consciousness, fire, accidents.
        "medical": (
            "chest ~3 pain*|tight*|hurt*|crush*|pressure|agony",
            "pain*|tight*|pressure|hurt* ~3 chest",
            "@no ~3 breathe|breathing|breath|pulse|responding|responsive|wake|waking & -email*|ticket*"
            "|support|thesis|room|chance|supervisor|hr|monday*|call*|query|manager",
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
            "arm|arms|face|side ~3 numb|droop*|paralys*|weak & chest|left|speech|slur*|suddenly|gone",
            "slurr* ~2 speech|words",
            "speech|words ~2 slurr*",
            "turn*|gone|going|lips|baby ~3 blue & -mood|screen",
            "choke|choking|chokes ~2 on|$|baby|child|son|daughter & -up|coffee|meetings|email*",
            "baby|child|son|daughter|kid|resident|he|she|hes|shes ~2 choking|choked & -coffee|biscuit"
            "|laugh*|up|tea",
            "anaphyla*|allergic ~3 reaction|throat|breath*",
            "swallowed ~3 battery|magnet*|bleach|something|coin|poison",
            "poisoned ~1 me|him|her|us|himself|herself|myself|the_dog|$|by & -work*|atmosphere|toxic|ivy"
            "|culture|relations*|meeting*",
            "was|were|been|got|is|hes|shes|im|being poisoned & -work*|atmosphere|culture|relations*|chalice",
            "poison|poisoning ~1 him|her|me|myself|himself|herself|them",
            "took|taken|takes|drank|drunk|ate|eaten|swallowed|bought|got ~4 poison",
            "carbon|monoxide|alcohol|lead|gas poisoning & -@past|@course",
            "smoke|flames ~1 everywhere|inside",
            "set|sets|setting ~1 fire to ~2 house|home|flat|staircase|our|my|door|car|building|school &"
            " -competitors",
            "fire ~2 in|at ~2 building|house|home|flat|school|kitchen|office|apartment|room",
            "drank|drunk|drink|drinking|swallowed ~3 bleach|poison|antifreeze|detergent|acid|cleaner",
            "house|flat|kitchen|building|staircase|room|school|apartment|stairwell ~2 fire|burning|smoke"
            "|flames & -safety|drill|alarm",
            "full|filling ~1 of|with ~1 smoke",
            "trapped ~3 fire|smoke|floor|inside|car",
            "call*|ring|need|send|get ~3 ambulance|112|999|911|police & -@past|train*",
            "ambulance & now|please|hurry|need|wont|come|quick*|call",
            "drowning ~1 $|help|child|kid|now & -task*|work*|email*|urgent|deadline*|paper*|admin*|debt"
            "|meetings|marking",
            "fell|fallen ~4 stairs|roof|ladder|window|ice|balcony & bleed*|respond*|move|breath*|head"
            "|unconscious|awake",
            "run_over|hit by ~1 a ~1 car|train|bus|truck & -@past",
            "accident|crash ~4 people|hurt|injured|bleeding|trapped & -@past|@course",
            "dizzy ~2 $|now & took|meds|pills",
            "blood ~1 all over",
            "lips|tongue|throat|face ~2 huge|swelling|swollen|swells",
            "wheez* & lips|throat|tongue|allerg*|ate|sting|stung|peanut*|nut|nuts|prawn*|breath*",
            "stung ~5 swell*|swollen|throat|tongue|breath*",
            "chainsaw|grinder|nailgun|axe slipped",
            "drank|drunk|swallowed ~2 something ~3 sink|cupboard|garage|unlabelled|shed",
            "fell|fallen|falls|slipped ~3 off|from ~2 scaffold*|crane|ladder|horse|tractor|roof & answering"
            "|moving|move|respon*|awake|hurt",
            "face|mouth ~4 dropped|drooping|droops|sagging|slack & side|speech|funny|talk|arm & -call|line",
            "mouth|mouths ~3 one side",
            "speech ~1 went|gone ~1 funny|slurred|strange|weird",
            "fitting|seizing|convulsing ~4 floor|ground",
            "been|still fitting|seizing|convulsing & -kitchen|clothes|dress",
            "pregnant & blood|bleeding|bleed",
            "@no ~1 get ~2 air|breath & -meeting*|room|office|fresh",
            "ear|ears|mouth|face|hand|hands|stomach ~2 bleeding",
            "funny|grey|gray|strange ~1 colour|color & gone|gran*|mum|dad|skin|baby|turned & -hair|paint"
            "|wall*|screen",
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
            "^ emergency ~1 $|help|please & -exit|plan|drill|contact*",
            "^ its|this|an|medical|is ~2 emergency ~1 $|help|please & -exit|plan|drill|contact*|not|no",
            "can ~1 someone|somebody|anyone ~1 talk ~2 me ~2 before|tonight|now|jump*",
            "^ im|i|am ~1 am|so scared|terrified|frightened $",
            "somebody|someone|anyone ~1 please ~1 do something & -about",
            "pls|please|plz|somebody|someone ~1 get ~1 someone|somebody|help ~1 $",
            "give|need|whats|want ~3 crisis ~1 number|line|helpline|hotline & me|now|myself|tonight &"
            " -policy|staff|poster*",
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


def plainly(text: str) -> str:
    """Return *text* without the words of its idioms, and of what a professional has been through."""
    return _without(text, _RULES.idioms, _RULES.experiences)


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
        if wrong := [part for part in written if part.startswith("-") and " " in part]:
            raise ValueError(f"{name}: {wrong[0]!r} names more than one word that must be absent")
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
    if acute := tuple(dict.fromkeys(_fired(_RULES.dangers, message))):
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


_APOSTROPHES = str.maketrans("", "", "'’‘´`ʼ′")


def _sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of *text*; apostrophes join ("don't" is "dont"), whatever key they come from."""
    return sentences(text.translate(_APOSTROPHES))


def _is_cry(text: str) -> bool:
    """Whether *text* is nothing but a call for help: shouted, drawn out, or pleading with somebody."""
    said = [word for word in words(text) if word not in FILLERS]
    if not said or not CRY.intersection(said) or not all(w in CRY or w in PLEADING for w in said):
        return False
    loud = "!" in text or text.isupper() or bool(_DRAWN_OUT.search(text))
    return loud or bool(PLEADING.intersection(said))


def _without(text: str, *shelves: _Shelf) -> str:
    """Return *text* without the words that rules on *shelves* cover; *text* itself when there are none."""
    message = _read(text)
    before = [list(tags) for tags in message]
    named = [_cover(shelf, message) for shelf in shelves]
    if not any(named):
        return text
    covered = {(i, j) for i, tags in enumerate(message) for j, tag in enumerate(tags) if tag != before[i][j]}
    said = [
        (i, j, word)
        for i, sentence in enumerate(_sentences(text))
        for j, word in enumerate(words(sentence), start=i == 0)  # the first one's tags begin with the start
    ]
    return " ".join(word for i, j, word in said if (i, j) not in covered)


def _cover(shelf: _Shelf, message: list[_Tags]) -> tuple[str, ...]:
    """Cover up the words of *message* that rules on *shelf* match; return their names."""
    names: dict[str, None] = {}
    for rule, span in _tries(shelf, message):
        while places := _fulfilled(rule, message, span):  # again, for what is said twice
            names[rule.name] = None
            if not _blank(message, places):
                break
    return tuple(names)


def _blank(message: list[_Tags], places: Iterable[tuple[int, int]]) -> bool:
    """Cover up the words at *places*; tell whether one of them had not been yet."""
    changed = False
    for sentence, word in places:
        if message[sentence][word] not in (_RULES.start, _RULES.end, frozenset()):
            message[sentence][word] = frozenset()
            changed = True
    return changed


def _fired(shelf: _Shelf, message: list[_Tags]) -> Iterator[str]:
    """Yield the name of each rule that *message* fulfils, as often as it does."""
    return (rule.name for rule, span in _tries(shelf, message) if _fulfilled(rule, message, span))


def _tries(shelf: _Shelf, message: list[_Tags]) -> Iterator[tuple[_Rule, range]]:
    """Yield the rules worth trying, each with the sentences that it looks at together: each alone, or all."""
    present = frozenset[int]().union(*(tags for sentence in message for tags in sentence))
    whole = [range(len(message))]
    each = [range(i, i + 1) for i in range(len(message))]
    for rule in shelf.worth_trying(present):
        for span in whole if rule.anywhere else each:
            yield rule, span


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
