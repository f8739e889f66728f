"""Finnish: what the program itself knows of it."""

from bot.core.understanding.languages.lexicon import FunctionWords, Patterns, Whose, words

FUNCTION_WORDS = FunctionWords(
    follow_ups=words("enta entas mites mutta mut ja"),
    pointers=words(
        "se sen sita siita siina siihen silla silta sille siella sielta sinne silloin sellainen semmonen "
        "ne niita niista niiden niihin tuo tuon tuota tuosta siis kumpi kumpaa kumpikin jalkimmainen "
        "ensimmaisen hanella hanen hanelta han seki"
    ),
    question_words=words(
        "mika mita missa mista mihin minne milloin millon koska kuka keta kenen kenelle kelle miksi miks "
        "miten kuinka paljonko paljo montako kauanko"
    ),
    asking_starts=frozenset(),
    asking_ends=("ko", "kohan", "kos", "ks"),
    not_asking=words(
        "anteeks tervehdyks yks kaks lisaks jotenkinko esimerkiks helpoks paremmaks nimeks puheeks"
    ),
    clause_ends=words("ja sekä"),
)
"""The small words of Finnish."""

WHOSE = Whose(
    others=words(
        "ystava* kaveri* tyokaver* kollega* mies mieheni miehen vaimo* puoliso* lapsi* lapse* "
        "poika* poikani tytar* tyttar* sisko* veli* velje* aiti* aidin isa isani isalla naapuri* "
        "asiaka* potila* oppila* opiskelija* nuori nuore* tuttu* tuttav* alaise* han hanen hanta "
        "hanella joku tyontekija*"
    ),
    theirs=words("itsensa ittensa itteensa henkensa itsensa itselleen ittelleen"),
    own=words("itseni itteni itteeni itselleni itelleni henkeni"),
    self=words(
        "mina ma maa mie haluan haluun haluisin haluaisin jaksa jaksan pysty aion meinaan tapan "
        "hyppaan kuolen kuolla viillan viiltelen lopetan otin paatin elamani minut mut mua minua"
    ),
    gone=(
        "hirtti itsensa",
        "tappoi itsensa",
        "ampui itsensa",
        "teki itsemurhan",
        "tekivat itsemurhan",
        "tehnyt itsemurhan",
        "kuoli itsemurhaan",
        "paatyi itsemurhaan",
        "riisti henkensa",
        "lopetti elamansa",
        "hyppasi kuolemaan",
        "surmannut itsensa",
        "surmasi itsensa",
        "tappanut itsensa",
        "hirttanyt itsensa",
        "ampunut itsensa",
        "riistanyt henkensa",
        "paattanyt paivansa",
        "paatti paivansa",
    ),
)
"""By which it is told whose danger a message is about."""

CRISIS = Patterns(
    long_words=(
        "itsemurha",
        "itsemurhaa",
        "itsemurhan",
        "itsetuhoinen",
        "itsetuhoisia",
        "hirttaytya",
        "yliannostus",
        "yliannostuksen",
    ),
    cry=words("apua apuaa apuva auta auttakaa auttaka auttakee hata hatatilanne hatatapaus hatahuuto 112"),
    pleading=words(
        "auttakaa auttaka auttakee hatatilanne hatatapaus hatahuuto 112 minua mua meita heti nyt joku pliis"
    ),
    fillers=words("voi voisko voiko oh ma mina hei jooko just"),
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
        # What shakes a workplace, a talk about it, and where it was.
        "incident": "ryost*|rosvo*|aseen|aseella|tulipal*|romaht*|rajahd*|onnettomu*|kolari*|kimppuun"
        "|uhkasi|uhkaili|uhkaamine*|uhkatil*|veitsen|veitsella|puukon|puukolla|uhkaus*|uhkauks*",
        "talk": "keskustel*|purku*|purkaa|purkamaan|jalkipu*|kriisiapu*|jutella|juteltais*|puhumaan"
        "|tapaam*|debrief*",
        "workplace": "maanantai*|tiistai*|keskiviik*|torstai*|perjantai*|lauantai*|sunnuntai*|eilen"
        "|tyopai*|kaupassa|kaupan|porukal*|tiimi*|henkilokun*|myyji*|paikalla",
    },
    idioms=(
        "kuolisin|kuolen ~1 jos|ellen & @work|kehityskesk*",
        "ase|aseen alan|alalla|ala",
        # Tired of the work, and of nothing else.
        "en|emma|emmaa ~2 jaksa|kesta|pysty ~2 @work|hommaa & -ela*|kuol*|olla|olemas*",
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
        "tyoskentel*|toita|tyota|kohtaan|kohtaamme|tapaan|hoidan|autan ~6 @suicide ~2 yrittan*|nuor*|asiak*"
        "|potil*|ihmis*|miehi*|nais*|oppil*|opiskelij* & -itse|itsekin|oma|oman|omia|minulla|mulla|aikoo",
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
        # Something that shook a workplace, and a talk about it is asked for.
        "after-an-incident": (
            "@incident && @talk && @past|@workplace && -taalla|juuri|asken|kotona|kotiin|mieheni|exa*"
            "|puoliso*|taas|uhkaa|pelkaan|uskalla|tappaa",
        ),
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
            "mieli|halu*|teki*|ajattel*|miet*|meinaan|aion ~3 ajaa|ajais*|aja ~2 kolari*|rekka*|rekan|pain"
            "|rotkoon|ojaan|kallioon & -taksi*|autoa",
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
"""The signs of danger in Finnish."""
