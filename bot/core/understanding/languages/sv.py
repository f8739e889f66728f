"""Swedish: what the program itself knows of it."""

from bot.core.understanding.languages.lexicon import FunctionWords, Patterns, Whose, words

FUNCTION_WORDS = FunctionWords(
    follow_ups=words("och men"),
    pointers=words(
        "det den de dem dess dar dit da dom dessa sadan sadant alltsa vilken vilket hon han henne honom"
    ),
    question_words=words("var vart nar vem vad varfor hur lange mycket manga vilken vilka"),
    asking_starts=words("kan gar ar far finns har maste ska skulle behover ingar tar kostar blir racker"),
    asking_ends=(),
    not_asking=frozenset(),
    clause_ends=words("och samt å"),
)
"""The small words of Swedish."""

WHOSE = Whose(
    others=words(
        "van vannen vannina kompis* kollega* maken fru frun hustru* barn* son sonen dotter* "
        "syster* bror* brodern mamma* mor pappa* far granne* klient* patient* elev* ungdom* "
        "bekant* han hon honom henne"
    ),
    theirs=words("sig sej sitt"),
    own=words("mig mej mitt"),
    self=words("jag ja vill orkar tanker tog"),
    gone=(
        "tog livet av sig",
        "tagit livet av sig",
        "tog sitt liv",
        "tog sitt eget liv",
        "hangde sig",
        "begick sjalvmord",
        "begatt sjalvmord",
        "skot sig",
        "dog av sjalvmord",
        "dog i sjalvmord",
        "avslutade sitt liv",
    ),
)
"""By which it is told whose danger a message is about."""

CRISIS = Patterns(
    long_words=("sjalvmord", "sjalvmordstankar"),
    cry=words("hjalp nod nodsituation nodfall sos 112"),
    pleading=words("nodsituation nodfall sos 112 mig mej oss genast nu nagon nan snalla"),
    fillers=words("jag ja te ni kan hej a oi"),
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
        "gun": "gevar*|pistol*|hagelbossa*|bossan|bossa|algstudsar*|studsare*|vapen|vapnet|revolver*"
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
        # What shakes a workplace, a talk about it, and where it was.
        "incident": "ran|ranet|ranare*|rananfall*|kniv|kniven|vapen|brand|branden|explosion*|hot|hotet"
        "|hotad|hotade|olycka|olyckan|hjartstopp*|hjartinfarkt*|hlr|drunkn*|anfoll*|misshandl*",
        "talk": "samtal|samtalet|krissamtal*|prata|tala|avlastnings*|debrief*|genomgang*|ga_igenom|traff",
        "workplace": "i_gar|igar|mandag*|tisdag*|onsdag*|torsdag*|fredag*|lordag*|sondag*|somras"
        "|personal|personalen|kolleg*|teamet|kassan|jobb|jobbet|arbetsplats*|utflykt*",
    },
    idioms=(
        "moter|traffar|arbetar|jobbar|vardar|hjalper|stoder ~5 @suicide ~2 ungdom*|klient*|patient*|elev*"
        "|personer|manniskor|man|studerande & -sjalv|egna|ikvall|nu",
        "jobb*|arbetet|skift*|deadline*|rapport*|mejl* ~2 dodar|mordar ~1 mig|mej|oss & -sjalv|ikvall|nu",
        "strypa ~2 med|i ~1 rapport*|blankett*|mejl*|uppgift*|mote*",
        "hjalp ~1 mig|mej ~1 lata|forsta|forklara|valja|skriva|formulera|hitta",
        # A system that hangs, people who do not get along, and a name.
        "hang*|hangt ~2 sig|sej & @thing|produktion*|arbetslednings*|maskin*|kassasystem*",
        "det ~2 skar|skurit|skara ~1 sig",
        "gun britt|britten|maj|lis|viol|inger|marie|helen|helena",
        "brant|branner|branna|brand|brande ~1 ut|slut ~1 mig|sig|oss",
        "brant|branner|brande ~1 mig|sig|oss ~1 ut",
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
        # Something that shook a workplace, and a talk about it is asked for.
        "after-an-incident": (
            "@incident && @talk && @past|@workplace && -nyss|hemma|hem|exet|sambo*|igen|radd|doda",
        ),
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
            "nar|om ~1 du|ni ~1 laser ~2 det|detta|brev*|har & -svar*|kontakta*|aterkom*|halsningar",
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
"""The signs of danger in Swedish."""
